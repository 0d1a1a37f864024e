"""When a statement is true of: "In the first quarter the target was missed", in a later report."""

from __future__ import annotations

import re

from kpi.model import Period
from parsing.language.periods import FoundPeriod, find_periods

_OPENS = re.compile(
    r"^\W*(?:(?:however|overall|earlier|back|also|\w+ly),?\s)?"
    r"(?:(?:in|during|for|at|over|throughout|as\sat|across)\s)?(?:the\s)?"
    r"(?:(?:start|end|middle|month|quarter|course|whole|beginning)\sof\s)?(?:the\s)?$",
    re.I,
)
_FOLLOWS = re.compile(
    r"\s(?:in|during|for|throughout|over|at\sthe\s(?:start|end)\sof|back\sin)\s(?:the\s)?(?:(?:month|quarter|whole)\sof\s)?$",
    re.I,
)
_LISTED = re.compile(
    r"\s?(?:,|\band\b|\bor\b|\bto\b|[-–])\s?(?:and\s)?(?:in\s)?"
    r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s\d{4})?)\b",
    re.I,
)
_NOW = re.compile(
    r"\b(?:is|are|has|have|remains?|continues?|now|since|than|from|compared|currently)\b", re.I
)


def earlier_time_of(text: str, start: int, end: int, within: Period | None) -> Period | None:
    """Return the period before the report's that a statement in the past tense is about, or None.

    Args:
        text: The sentence.
        start: Where the statement starts.
        end: Where it ends.
        within: The period of the report.
    """
    if within is None or _NOW.search(text):
        return None
    found = find_periods(text, within=within)
    is_now = any(f.period.end >= within.start for f in found)
    for one in found:
        opens = one.start <= start and _OPENS.match(text[: one.start]) and not is_now
        follows = one.start >= end and _FOLLOWS.fullmatch(text[end : one.start])
        if opens or (follows and _ends_before(text, one, within)):
            return one.period
    return None


def _ends_before(text: str, first: FoundPeriod, within: Period) -> bool:
    """Tell whether "in April and May" is over before the report's period: all that is listed."""
    end, periods = first.end, [first.period]
    while more := _LISTED.match(text, end):
        periods += [f.period for f in find_periods(f"in {more['month']}", within=within)]
        end = more.end()
    return all(period.end < within.start for period in periods)
