"""Times in two parts, which are one number: "8m 41s", "1 hour 20 minutes", "1:45 minutes".

They count in the larger of their units, as decimals: 8m 41s is 8.683333 minutes. Of "1:45" alone
nothing says the unit; in running text it is a time of day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kpi.model import Quantity
from kpi.vocabulary import Unit

_SIXTY = 60
_PLACES = 2  # a second is 0.017 of a minute
_EXACT = Decimal("0.000001")
_AND = r"(?:\s?,)?\s?(?:and\s)?\s?"
_H = r"(?P<h>\d{1,3})\s?-?(?:h|hrs?|hours?)"
_M = r"(?P<m>\d{1,3})\s?-?(?:m|mins?|minutes?)"
_S = r"(?P<s>\d{1,2})\s?-?(?:s|secs?|seconds?)"
_EDGE = r"(?<![\w.,:/£-])"
_PATTERNS = tuple(
    re.compile(rf"{_EDGE}{parts}(?!\w)", re.I)
    for parts in (
        rf"{_H}{_AND}{_M}(?:{_AND}{_S})?",
        rf"{_M}{_AND}{_S}",
        r"(?P<m>\d{1,3}):(?P<s>[0-5]\d)(?![:.%/]\d|%)(?P<unit>\s?\(?(?:mins?|minutes?|mm?:ss)\b)?",
    )
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time in parts: offsets into the text, and the time as one number."""

    start: int
    end: int
    quantity: Quantity


def find_clock_times(text: str) -> Iterator[ClockTime]:
    """Yield the times in two or three parts, left to right.

    "1h 75m" is none: its second part is a whole of the first.
    """
    done = 0
    every = (found for pattern in _PATTERNS for found in pattern.finditer(text))
    for found in sorted(every, key=lambda match: match.start()):
        time = _time(found)
        if time is not None and found.start() >= done:
            done = found.start() + len(time.printed)
            yield ClockTime(found.start(), done, time)


def _time(found: re.Match[str]) -> Quantity | None:
    named = found.groupdict()
    hours, minutes, seconds = (int(named.get(part) or 0) for part in "hms")
    in_hours = "h" in named
    if seconds >= _SIXTY or (in_hours and minutes >= _SIXTY):
        return None
    value = Decimal(minutes) + Decimal(seconds) / _SIXTY
    value = Decimal(hours) + value / _SIXTY if in_hours else value
    unit: Unit | None = Unit.HOURS if in_hours else Unit.MINUTES
    if "unit" in named:
        printed, unit = f"{named['m']}:{named['s']}", unit if named["unit"] else None
    else:
        printed = found.group()
    return Quantity(printed, value.quantize(_EXACT).normalize() + 0, _PLACES, unit)
