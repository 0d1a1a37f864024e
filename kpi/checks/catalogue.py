"""What each finding is called and what it means, in plain words (findings.md §3).

The documents and the screens are made from this table, so they cannot drift from the checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kpi.vocabulary import Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding's title, and what it means to somebody who reads the report."""

    title: str
    meaning: str


CATALOGUE: Mapping[str, Entry] = {
    "N1": Entry(
        "Said to be better than the figures",
        "The report states a rating that is better than the one its own figures give.",
    ),
    "N2": Entry(
        "Said to be worse than the figures",
        "The report states a rating that is worse than the one its own figures give.",
    ),
    "N3": Entry(
        "Two stated ratings disagree",
        "The text, the colour or the summary give ratings that cannot both be right.",
    ),
    "N4": Entry(
        "“Above” or “below” can be read two ways",
        "Where lower is better, “below target” may mean a smaller number or a worse result.",
    ),
    "N5": Entry(
        "No rating stated",
        "A value and its target are printed, and nothing says how they compare.",
    ),
    "N6": Entry(
        "“On track” is not borne out",
        "The figure so far this year, or the printed forecast, falls short of the target.",
    ),
    "N7": Entry(
        "A figure is quoted differently",
        "The text gives a target, tolerance or value other than its heading or table does.",
    ),
    "N8": Entry(
        "Last report’s commentary again",
        "A sentence of twelve words or more is the last report’s, though the value moved.",
    ),
    "N9": Entry(
        "No reason or action given",
        "The measure is outside tolerance, and the text says neither why nor what is being done.",
    ),
    "D1": Entry(
        "Said to move the other way",
        "The report says that a figure rose or fell, and the figure before shows the reverse.",
    ),
    "D2": Entry(
        "Said to be better or worse, and is not",
        "The change goes the other way, by which way is good for this measure.",
    ),
    "D3": Entry(
        "“Still”, “now” or “third running” is not borne out",
        "The words tell of a report before, and that report was rated otherwise.",
    ),
    "D4": Entry(
        "Not the highest, lowest, best or first",
        "Earlier reports hold a figure that goes further, or was there before.",
    ),
    "T1": Entry(
        "No target printed",
        "Without a target there is nothing to rate against, unless the tolerance implies one.",
    ),
    "T2": Entry(
        "Labels cannot all be right",
        "Two lines have the same label, or a target seems to be labelled as a tolerance.",
    ),
    "T3": Entry(
        "Tolerance on the wrong side of the target",
        "All of the tolerance is better than the target, so one of the two must be wrong.",
    ),
    "T4": Entry(
        "Tolerance includes the target",
        "Some values are on target and in tolerance at once.",
    ),
    "T5": Entry(
        "Gap between target and tolerance",
        "Some values lie between the target and the tolerance, and belong to neither as printed.",
    ),
    "T6": Entry(
        "Units differ",
        "One measure is given in two units, such as per 10,000 and per 100,000.",
    ),
    "T7": Entry(
        "Not clear which way is good",
        "What is printed does not settle whether a higher or a lower value is better.",
    ),
    "A1": Entry(
        "A percentage that the total cannot give",
        "No whole number out of the printed total comes to the printed percentage.",
    ),
    "A2": Entry(
        "Parts do not add up",
        "The printed parts differ from their whole by more than rounding allows.",
    ),
    "A3": Entry(
        "Count and percentage disagree",
        "The printed count and total do not come to the printed percentage or rate.",
    ),
    "A4": Entry(
        "Impossible value",
        "A share outside 0 to 100%, or a count, rate or length of time below nothing.",
    ),
    "A5": Entry(
        "The population seems to jump",
        "Rate and count together imply a population that moved by more than a tenth.",
    ),
    "A6": Entry(
        "A running total falls",
        "A count that adds up through the year is lower than in the report before.",
    ),
    "A7": Entry(
        "The size of a change differs",
        "The stated change is not what lies between the two values, or mixes per cent and points.",
    ),
    "H1": Entry(
        "A past figure was changed",
        "An earlier period’s figure is not the one that was published at the time.",
    ),
    "H2": Entry(
        "The target was moved",
        "The target is not the one of the report before.",
    ),
    "H3": Entry(
        "The tolerance was moved",
        "The tolerance is not the one of the report before.",
    ),
    "H4": Entry(
        "No longer reported",
        "The measure was in the report before, and is not in this one.",
    ),
    "H5": Entry(
        "New in this report",
        "No earlier report carries the measure.",
    ),
    "H6": Entry(
        "Another reference or name",
        "A measure goes by a new reference or name, or a reference stands for another measure.",
    ),
    "H7": Entry(
        "An old value again",
        "The value and its period were in an earlier report already.",
    ),
    "H8": Entry(
        "Two reports for one period disagree",
        "Two files for the same period print different figures for one measure.",
    ),
    "Q1": Entry(
        "Listed, not reported",
        "The measure is in the report without a value.",
    ),
    "Q2": Entry(
        "Two sources, two values",
        "Two sources give different values for the same period.",
    ),
    "Q3": Entry(
        "Value for an earlier period",
        "The latest value is older than the period that the report is about.",
    ),
    "Q4": Entry(
        "Part of a year against a full-year target",
        "A figure for the year so far stands beside a target for all of the year.",
    ),
    "Q5": Entry(
        "Something seems to be left out",
        "A number is missing from the list, or a section that the report announces is not there.",
    ),
    "Q6": Entry(
        "The same value twice",
        "Two measures print one value, which may be chance or a slip in copying.",
    ),
    "S1": Entry(
        "Ordinary movement called a change",
        "The value is where the earlier values would lead one to expect it.",
    ),
    "S2": Entry(
        "Something happened, and nothing is said",
        "The value is not where the earlier values would lead one to expect it.",
    ),
}

_RAISED_AS: Mapping[Severity, str] = {
    Severity.HIGH: "N1 N2 N3 N7 D1 T3 A1 A3 A4 A6 H2 H3 H4 H8",
    Severity.MEDIUM: "N1 N2 N3 N5 N6 N7 D1 D2 D3 D4 T1 T2 T3 T4 T5 T6 T7 A1 A2 A3 A4 A6 A7 "
    "H1 H2 H3 H4 H6 H8 Q1 Q2 S2",
    Severity.LOW: "N1 N2 N4 N8 D2 D3 D4 A5 A7 H7 Q5 S1",
    Severity.INFO: "N5 N9 T5 H5 Q3 Q4 Q6",
}


def severities(code: str) -> tuple[Severity, ...]:
    """Return how much a finding of this code may matter, worst first."""
    return tuple(severity for severity, codes in _RAISED_AS.items() if code in codes.split())
