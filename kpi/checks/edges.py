"""Of each finding the case that it stops short of, and whose rule it is (findings.md §3).

The catalogue on paper is made from this table, too. Where no source is named, nobody has
published the rule: it is Plumbline's own.
"""

from __future__ import annotations

from collections.abc import Mapping

EDGES: Mapping[str, str] = {
    "N1": "Low where rounding may bear the words out; not of another figure, time or part.",
    "N2": "Off target leaves amber and red open, so it contradicts neither.",
    "N3": "“Below target but within tolerance” is one rating in two parts; both must hold.",
    "N4": "Only where lower is better, and never beside N1 or N2.",
    "N5": "A colour, a letter, “on track” and “behind” count as a rating.",
    "N6": "Without the months covered or a printed forecast, nothing is raised.",
    "N7": "A target for another year or body is another figure; rounding is allowed for.",
    "N8": "Fewer words than twelve may be a set phrase.",
    "N9": "Any reason or action in the text will do.",
    "D1": "“Since June” is held against June alone; “stable” is a matter of judgement.",
    "D2": "Not where which way is good is unsettled.",
    "D3": "Only reports in unbroken order count; a run longer than said is no contradiction.",
    "D4": "Says how many reports are held; one of the best, or best in the region, is no claim.",
    "T1": "A tolerance of 90 – 94.9% implies 95%, and says so.",
    "T2": "Takes the place of T1 and H3.",
    "T3": "Needs another sign of which way is good; medium where that is the name, against the "
    "stated rating. Takes the place of T7.",
    "T4": "Not for ±, nor where plan is best or the whole band counts as met.",
    "T5": "One printed step is no gap, and a single bound has none.",
    "T6": "“Within 5 days” in the name of a share is no second unit.",
    "T7": "Of children on plans or in care the name decides nothing: people differ.",
    "A1": "A total of 100 or more tells nothing of a whole percentage.",
    "A2": "Each part may be off by half a step; two parts alone may be a selection.",
    "A3": "At the printed precision, a half rounded either way.",
    "A4": "Not of a change, a plan or a budget, which may pass 100% or fall below nothing.",
    "A5": "Rounding is allowed for, and the way back is no second finding.",
    "A6": "Within one financial year only.",
    "A7": "“Almost” and “more than” state no size; doubled and halved are meant within a tenth.",
    "H1": "80 and 80.0 agree; raised once, in the first report with the new figure.",
    "H2": "High only where nothing says so and the rating is the better for it.",
    "H3": "As H2; a tolerance that T1 or T2 makes come or go is not moved.",
    "H4": "Not where the measure goes on under another reference or name (H6).",
    "H5": "Not in the first report held, nor where H6 is raised.",
    "H6": "A few letters more or less are no new name; another number in it is.",
    "H7": "Not where the period moved on and only the value is the same.",
    "H8": "Raised in the second file by name; files of one period are compared by this alone.",
    "Q1": "Where the reader may have missed the value, it is a question for review.",
    "Q2": "Values that differ by rounding alone are one.",
    "Q3": "A day inside the report’s period stands for all of it.",
    "Q4": "Not where the target is printed for that part of the year.",
    "Q5": "Not a gap that H4, H5 or H6 explains.",
    "Q6": "Three digits that carry meaning are needed; 0 and 100% tell nothing.",
    "S1": "Eight earlier values are needed; “rose” and “fell” alone are not judged.",
    "S2": "Eight earlier values are needed; any word on the change will do.",
}

_INDIVIDUALS = "Shewhart’s individuals chart, as Making Data Count draws it"
SOURCES: Mapping[str, str] = {
    "N1": "rounding first, as statcheck does",
    "N2": "rounding first, as statcheck does",
    "A1": "Brown and Heathers (2016), GRIM",
    "S1": _INDIVIDUALS,
    "S2": _INDIVIDUALS,
}
