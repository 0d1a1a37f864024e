"""Months as reports name them, with a year or without."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r")\b\.?"
"""A month's name or its first three letters, as a part of other patterns."""

_NAMED_MONTH = re.compile(rf"\b{MONTH}(?:\s+(?P<year>(?:19|20)\d\d))?", re.IGNORECASE)


def month_named(words: str, end: date) -> date | None:
    """Return the first day of the month named; without a year, the last one before `end`."""
    match = _NAMED_MONTH.search(words)
    if match is None:
        return None
    month = next(i for i, name in enumerate(_MONTHS, 1) if name[:3] == match["month"].lower()[:3])
    if match["year"]:
        return date(int(match["year"]), month, 1)
    return date(end.year if month < end.month else end.year - 1, month, 1)
