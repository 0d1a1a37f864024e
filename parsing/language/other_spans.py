"""A figure of a longer span in brackets behind that of the period.

    600 (annual 1,200)      150 (year to date 310)      600 (annual target 1,200)

The first is the period's. The second is never a second value of that period, and a target only
where it says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from parsing.language.numbers import quantity


class Longer(StrEnum):
    """What the figure in brackets is of."""

    TO_DATE = "to date"
    YEAR = "year"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class BesidePeriod:
    """Where the figure of the period ends, and where that of the longer span stands."""

    first_end: int
    start: int
    end: int
    longer: Longer


_TO_DATE = (
    r"(?:(?:financial\s+)?year[\s-]to[\s-]date|ytd|cumulative(?:ly)?|(?:total\s+)?to\s+date"
    r"|(?:year\s+)?so\s+far(?:\s+this\s+year)?)"
)
_YEAR = (
    r"(?:annual(?:ly|ised)?|(?:full|whole)[\s-]year|yearly|(?:(?:rolling|last)\s+)?(?:12|twelve)[\s-]months?"
    r"|rolling\s+year)"
)
_NAMED = (
    rf"(?:(?P<target>{_YEAR}\s+target(?:\s+of)?)|(?P<to_date>{_TO_DATE})|(?P<year>{_YEAR}))"
    r"(?:\s+(?:total|figure|outturn|result|value|is|of)){0,2}\s*[:=–-]?\s*"
)
_CELL = re.compile(
    rf"(?P<first>[^()]*\d[^()]*?)\s*\(\s*{_NAMED}(?P<second>£?\d[^()]*?)\s*\)\W*", re.I
)
_BEHIND = re.compile(rf"\d[^\d()]{{0,20}}\(\s*{_NAMED}$", re.I)
# The name of the span may stand behind the number, as in "150 (310 year to date)".
_NAMED_BEHIND = re.compile(
    rf"\s*%?\s+(?:(?P<to_date>{_TO_DATE})|(?P<year>{_YEAR})(?:\s+(?:total|figure|outturn))?)\s*\)",
    re.I,
)
_OPEN = re.compile(r"\d[^\d()]{0,20}\(\s*£?$")


def beside_period(cell: str) -> BesidePeriod | None:
    """Return the two figures of a cell, or None where it holds no such two."""
    found = _CELL.fullmatch(cell)
    if found is None or quantity(found["first"]) is None or quantity(found["second"]) is None:
        return None
    return BesidePeriod(found.end("first"), *found.span("second"), _longer(found))


def longer_span(before: str, behind: str) -> Longer | None:
    """Return what a number of a sentence is of, where it stands in brackets behind a figure."""
    if found := _BEHIND.search(before):
        return _longer(found)
    named = _NAMED_BEHIND.match(behind) if _OPEN.search(before) else None
    if named is None:
        return None
    return Longer.TO_DATE if named["to_date"] else Longer.YEAR


def _longer(found: re.Match[str]) -> Longer:
    return next(longer for longer in Longer if found[longer.name.lower()])
