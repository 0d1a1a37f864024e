"""What each mutation is to raise, worked out by hand from findings.md §3.

This table imports nothing of the checks. A row that is missing expects nothing. A code stands
with its severity, and with the indicator where that is not the subject, KPI 2: "Q5:low@".
"""

from __future__ import annotations

PRESUPPOSING: dict[str, str] = {
    "The measure remains inside the tolerance range set.": "D3:medium",
}
"""Wordings that tell of the month before, too: where they are wrong of now, they were then."""

EXPECTED: dict[str, str] = {
    # a rating that is not the one the figures give
    "exceeding: meeting": "N1:low",
    "exceeding: within": "N1:high",
    "exceeding: outside": "N1:high",
    "meeting: within": "N1:high",
    "meeting: outside": "N1:high",
    "within_tolerance: exceeding": "N2:high",
    "within_tolerance: outside": "N1:high",
    "below_target: exceeding": "N2:high",
    "outside_tolerance: within": "N2:high",
    "outside_tolerance: exceeding": "N2:high",
    "below_within: exceeding": "N2:high",
    "below_within: outside": "N1:high",
    # what went on, began or ended
    "continues_met: outside before": "D3:medium",
    "continues_missed: exceeding before": "D3:medium",
    "now_met: exceeding before": "D3:medium",
    "no_longer_met: outside before": "D3:medium",
    # movement
    "increased: fell": "D1:high",
    "decreased: rose": "D1:high",
    "improved: fell": "D2:medium",
    "worsened: rose": "D2:medium",
    "welcome: fell": "D2:medium",
    "unwelcome: rose": "D2:medium",
    "improved: more and worse": "D2:medium",
    "worsened: fewer and better": "D2:medium",
    "welcome: more and worse": "D2:medium",
    "unwelcome: fewer and better": "D2:medium",
    "unchanged: moved": "D1:high",
    "points_down: wrong": "A7:medium",
    "per_cent_down: wrong": "A7:medium",
    "halved: wrong": "A7:medium",
    "worst: is not": "D4:medium",
    "first_time_met: is not": "D4:medium",
    "streak_met: is not": "D3:medium",
    "streak_met: is shorter": "D3:medium",
    "streak_missed: is not": "D3:medium",
    "streak_missed: is shorter": "D3:medium",
    "on_track: borne out": "Q4:info Q4:info",
    "on_track: behind": "Q4:info Q4:info N6:medium",
    "points: wrong": "A7:medium",
    "per_cent: wrong": "A7:medium",
    "doubled: wrong": "A7:medium",
    "highest: is not": "D4:medium",
    "lowest: is not": "D4:medium",
    "best: is not": "D4:medium",
    # the rest in words
    "counts: wrong": "A3:high",
    "target_changed: told": "H2:medium",
    "not_reported: no value": "Q1:medium",
    # ratings against one another, or not given
    "two ratings stated": "N2:high N3:high",
    "no rating stated, exceeding": "N5:info",
    "no rating stated, within": "N5:medium",
    "no rating stated, outside": "N5:medium",
    "no reason given": "N9:info",
    "another target quoted": "N7:high",
    "another value quoted": "N7:high",
    "another tolerance quoted": "N7:high",
    "below target as a number": "N4:low",
    "commentary copied": "N8:low",
    # definitions
    "target left out": "T1:medium",
    "target and tolerance left out": "T1:medium",
    "target labelled as tolerance": "T2:medium",
    "tolerance on the wrong side": "T3:high",
    "tolerance ends at the target": "T4:medium",
    "tolerance round the target": "T4:medium",
    "gap before the target": "T5:info",
    "value in the gap": "T5:medium",
    "another unit": "T6:medium",
    "no sign of which way is good": "T7:medium",
    # arithmetic
    "share of a total that cannot be": "A1:high",
    "parts that do not add up": "A2:medium",
    "share above the whole": "A4:high",
    "implied population jumps": "A5:low",
    # across reports
    "past figure changed": "H1:medium",
    "tolerance moved, no matter": "H3:medium",
    "tolerance moved to let it in": "H3:high",
    "target moved, no matter": "H2:medium",
    "target moved to let it in": "H2:high",
    "dropped": "H4:medium",
    "dropped when outside tolerance": "H4:high",
    "added": "H5:info@KPI_4",
    "renumbered": "H6:medium@KPI_4",
    "renamed": "H6:medium",
    "reference of another measure": "H6:medium",
    "value of the month before": "Q3:info",
    "value of the report before": "H7:low Q3:info",
    "two files for one month": "H8:high",
    "two sources": "Q2:medium",
    "number left out": "Q5:low@",
    "value of another measure": "Q6:info@KPI_1",
    # counts that add up from April are set against a target for the year in both reports
    "running total": "Q4:info Q4:info",
    "running total behind": "Q4:info Q4:info N6:medium",
    "running total falls": "Q4:info Q4:info A6:high",
    # against ordinary movement
    "jump, and nothing is said": "S2:medium",
    "ordinary movement called better": "S1:low",
}
