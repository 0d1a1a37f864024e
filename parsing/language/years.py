"""Dates that figures are printed for, a bare year included: "March 2026", "2027", "2019-21".

In running text a bare year may be a number of anything; behind "by", in a bracket or beside a
label it is a date, and is the calendar's.
"""

from __future__ import annotations

import re
from datetime import date

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.language.periods import find_periods

YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?"
_BARE = re.compile(
    r"(?<![\d£.,])(?P<first>(?:19|20)\d\d)(?:\s?[-–]\s?(?:20)?(?P<last>\d\d))?(?![\d%]|[.,]\d)"
)


def dated(printed: str, within: Period | None) -> Period | None:
    """Return the first period or year that some words beside a figure print, or None."""
    found = find_periods(printed, within=within)
    if found:
        return found[0].period
    bare = _BARE.search(printed)
    if bare is None:
        return None
    first = int(bare["first"])
    last = first // 100 * 100 + int(bare["last"]) if bare["last"] else first
    if last < first:
        return None
    return Period(bare.group(), PeriodKind.OTHER, date(first, 1, 1), date(last, 12, 31))
