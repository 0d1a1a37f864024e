"""What each finding is called and what it means, in plain words (findings.md §3).

The documents and the screens are made from this table, so they cannot drift from the checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    "N9": Entry(
        "No reason or action given",
        "The measure is outside tolerance, and the text says neither why nor what is being done.",
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
}
