"""Sizes as sentences state them: "3 percentage points", "2.6%", "4"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kpi.model import Quantity


class Measured(StrEnum):
    """In what a size is given."""

    PER_CENT = "per cent"
    POINTS = "percentage points"
    AMOUNT = "amount"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Size:
    """A stated size of change or distance; for `TIMES` the factor ("halved" is one half)."""

    quantity: Quantity
    measured: Measured
    words: str


NUMBER = r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
_POINTS = (
    r"(?P<points>[\s-]*(?:percentage|%|per ?cent|ppts?|pp)[\s-]*points?\b|[\s-]*points?\b|"
    r"\s*pp\b|\s*ppts?\b)"
)
_PER_CENT = r"(?P<per_cent>\s*%|\s*per ?cent\b)"
UNIT = rf"(?:{_POINTS}|{_PER_CENT})"
HEDGED = re.compile(
    r"\b(?:almost|nearly|about|around|approximately|roughly|over|under|than|some|not)\s+"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


def size_in(match: re.Match[str]) -> Size:
    """Return the size that a match of `NUMBER` and `UNIT` states."""
    bare = match["number"].replace(",", "")
    quantity = Quantity(match["number"], Decimal(bare), len(bare.partition(".")[2]))
    measured = Measured.POINTS if match["points"] else Measured.AMOUNT
    if match["per_cent"]:
        measured = Measured.PER_CENT
    unit = (match["points"] or match["per_cent"] or "").strip()
    shown = f"{match['number']}%" if unit == "%" else f"{match['number']} {unit}".strip()
    return Size(quantity, measured, shown)
