"""What a header, a unit or a name says once for all figures of it: thousands, millions, a clock.

Rent collected (£000)    5,588        Average response time (mins:secs)    08:48
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from kpi.model import Quantity
from kpi.vocabulary import Unit

_POUNDS = re.compile(
    r"£\s?(?:(?P<three>['’]?000['’]?s?|k|thousands?)|(?P<six>m|mn|millions?)|(?P<nine>bn|billions?))(?!\w)",
    re.I,
)
_BARE = re.compile(
    r"\(\s?(?:in\s+|figures\s+in\s+)?(?:(?P<three>['’]?000['’]?s?|thousands)|(?P<six>millions))\s?\)"
    r"|^\s*(?:['’]?000['’]?s?|thousands)\s*$",
    re.I,
)
_ZEROS = {"three": 3, "six": 6, "nine": 9, None: 3}
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)[*†‡¹²³]*")
_TIME = re.compile(r"\b(?:times?|wait(?:s|ed|ing)?|speed|duration|how\s+long|took)\b", re.I)
_PENCE = re.compile(r"(?P<figure>\d{1,3}(?:\.\d+)?)(?:p|\s?pence)", re.I)
_TO_A_POUND = 2  # places
_PARTS = 60  # of a minute
_CLOCK_PLACES = 2  # of a minute: near enough to a second


def zeros_of(text: str) -> int:
    """Return by how many zeros the figures under a header or of a name fall short: "£000" three."""
    found = _POUNDS.search(text) or _BARE.search(text)
    return _ZEROS[found.lastgroup] if found else 0


def in_base_units(figure: Quantity, zeros: int) -> Quantity:
    """Return a figure in base units; one that says its own ("£1.2m", "45%") stays as it is."""
    own = any(map(str.isalpha, figure.printed)) or figure.unit not in (None, Unit.POUNDS)
    if own or not zeros:
        return figure
    return replace(figure, value=figure.value * 10**zeros, places=figure.places - zeros)


def in_pence(text: str) -> Quantity | None:
    """Return "83p" as 0.83 pounds, or None where a text is no sum in pence.

    A "p" behind a figure may also say that it is provisional: ask only where sums are printed.
    """
    found = _PENCE.fullmatch(text.strip())
    if found is None:
        return None
    value = Decimal(found["figure"]).scaleb(-_TO_A_POUND)
    places = len(found["figure"].partition(".")[2]) + _TO_A_POUND
    return Quantity(text.strip(), value, places, Unit.POUNDS)


def clock_time(text: str, unit: Unit | None) -> Quantity | None:
    """Return "08:48" as 8.8 minutes where its unit is minutes; None for all else."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None or unit is not Unit.MINUTES:
        return None
    value = int(found[1]) + Decimal(int(found[2])) / _PARTS
    return Quantity(text.strip(), round(value, 4), _CLOCK_PLACES, unit)


def is_clock(text: str) -> bool:
    """Tell "1:45", a time of minutes and seconds or of hours and minutes."""
    return _CLOCK.fullmatch(text.strip()) is not None


def tells_time(name: str) -> bool:
    """Tell whether a name measures how long something takes: "Average wait", "Response time"."""
    return _TIME.search(name) is not None and "hour" not in name.lower()
