"""Periods as council reports print them, resolved to their first and last day.

Where a period is not printed in full ("in September", "Q2", "year to date"), the report's own
period decides, and without it nothing is returned. Ages, school years, ranges and bands are made
of the same digits and are no periods: "12-13", "19-21", "45 – 51.9", "1 in 5".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.language import period_dates, period_running, period_years, spans
from parsing.language.period_patterns import Rule, Surroundings
from parsing.language.spans import Span


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period and its place: `text[start:end]` is `period.printed`."""

    start: int
    end: int
    period: Period


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    span: Span | None


_RULES = (*period_dates.RULES, *period_years.RULES, *period_running.RULES)
_ALONE = (*_RULES, *period_dates.WHOLE, *period_years.WHOLE)
_AROUND = " \t\r\n\f\v\u00a0()[]:;,."
_LEAD = re.compile(
    r"(?:(?:as\s+(?:at|of)|at|in|for|during|the|period|month|of|on|(?:up\s+)?to\s+the\s+end)\s+)+",
    re.IGNORECASE,
)
_LONGEST_ALONE = 80


def find_periods(
    text: str, *, within: Period | None = None, calendar_quarters: bool = False
) -> list[FoundPeriod]:
    """Return every period of running text, left to right and apart from each other.

    Args:
        text: Running text; line breaks inside a period do no harm.
        within: The report's period, which completes one printed without its year.
        calendar_quarters: True where the report counts quarters from January, not April.
    """
    return _found(text, _RULES, Surroundings(within, calendar_quarters))


def period(
    text: str, *, within: Period | None = None, calendar_quarters: bool = False
) -> Period | None:
    """Return the period that the whole string is, as in the head of a column, or None.

    Brackets and lead words ("as at") may stand around it. Alone, "2023" is a calendar year.
    """
    bare = text.strip(_AROUND)
    if len(bare) > _LONGEST_ALONE:
        return None
    lead = _LEAD.match(bare)
    bare = bare[lead.end() :] if lead else bare
    found = _found(bare, _ALONE, Surroundings(within, calendar_quarters))
    if len(found) == 1 and len(found[0].period.printed) == len(bare):
        return found[0].period
    return None


def previous(period: Period) -> Period:
    """Return the period of the same length and kind that ends the day before this one starts.

    Before a year to date stands the same stretch of the year before: none other has its kind.
    """
    if period.kind is PeriodKind.YEAR_TO_DATE:
        return a_year_before(period)
    span = Span(period.kind, period.start, period.end)
    whole = spans.is_whole_months(span)
    return _printed(spans.earlier(span, period.months) if whole else spans.just_before(span))


def a_year_before(period: Period) -> Period:
    """Return the same stretch of the year before."""
    return _printed(spans.earlier(Span(period.kind, period.start, period.end), 12))


def _printed(span: Span) -> Period:
    return Period(spans.plain_name(span), span.kind, span.start, span.end)


def _found(text: str, rules: Iterable[Rule], surroundings: Surroundings) -> list[FoundPeriod]:
    candidates = _candidates(text, rules, surroundings)
    longest_first = sorted(candidates, key=lambda found: (found.start, -found.end))
    return [
        FoundPeriod(start, end, Period(text[start:end], span.kind, span.start, span.end))
        for start, end, span in _apart(longest_first)
    ]


def _candidates(
    text: str, rules: Iterable[Rule], surroundings: Surroundings
) -> Iterator[_Candidate]:
    for rule in rules:
        for match in rule.pattern.finditer(text):
            span = rule.read(match, surroundings)
            if span or rule.firm:
                start, end = match.span("span" if "span" in match.groupdict() else 0)
                yield _Candidate(start, _closed(text, start, end), span)


def _closed(text: str, start: int, end: int) -> int:
    """Take in the bracket that closes one inside the period, and leave out a full stop."""
    if text[end - 1] == ".":
        return end - 1
    is_open = text.count("(", start, end) > text.count(")", start, end)
    return end + 1 if is_open and text[end : end + 1] == ")" else end


def _apart(candidates: Iterable[_Candidate]) -> Iterator[tuple[int, int, Span]]:
    reached = 0
    for found in candidates:
        if found.start < reached:
            continue
        reached = found.end
        if found.span:
            yield found.start, found.end, found.span
