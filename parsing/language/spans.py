"""Stretches of days on the calendar of a council: months, quarters, financial years.

A financial year runs from April to March and is known by the year it starts in; an academic year
runs from September to August. Nothing here knows how a period is printed.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from kpi.vocabulary import PeriodKind

_APRIL, _SEPTEMBER = 4, 9
_QUARTER_STARTS = frozenset({1, 4, 7, 10})


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of a stretch of time, and what kind of stretch it is."""

    kind: PeriodKind
    start: date
    end: date


def month_end(day: date) -> date:
    """Return the last day of the month of `day`."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """Move a day by whole months; a last day of a month stays one, a 30 February is the 28th."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    was_last = day == month_end(day)
    return date(year, month + 1, last if was_last else min(day.day, last))


def months_from(first: date, count: int) -> Span:
    """Return `count` whole months from the first of a month."""
    return of_days(first, month_end(add_months(first, count - 1)))


def months_to(last: date, count: int) -> Span:
    """Return the `count` whole months that end with the month of `last`."""
    return months_from(add_months(last.replace(day=1), 1 - count), count)


def of_days(start: date, end: date) -> Span:
    """Return the span between two days, with the kind that its length and alignment give it."""
    return Span(_kind(start, end), start, end)


def financial_year(first: int) -> Span:
    """Return the financial year that starts in April of the year `first`."""
    return months_from(date(first, _APRIL, 1), 12)


def academic_year(first: int) -> Span:
    """Return the academic year that starts in September of the year `first`."""
    year = months_from(date(first, _SEPTEMBER, 1), 12)
    return Span(PeriodKind.ACADEMIC_YEAR, year.start, year.end)


def financial_year_of(day: date) -> int:
    """Return the year in which the financial year of `day` starts."""
    return day.year if day.month >= _APRIL else day.year - 1


def month_in_financial_year(first: int, month: int) -> date:
    """Return the first day of a month of the financial year that starts in the year `first`."""
    return date(first if month >= _APRIL else first + 1, month, 1)


def year_to_date(end: date) -> Span:
    """Return the financial year of `end` up to that day."""
    start = date(financial_year_of(end), _APRIL, 1)
    return Span(PeriodKind.YEAR_TO_DATE, start, end)


def _kind(start: date, end: date) -> PeriodKind:
    if start == end:
        return PeriodKind.DATE
    if start.day != 1 or end != month_end(end):
        return PeriodKind.OTHER
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    aligned = start.month in _QUARTER_STARTS
    kinds = {1: PeriodKind.MONTH, 12: PeriodKind.YEAR}
    if aligned:
        kinds |= {3: PeriodKind.QUARTER, 6: PeriodKind.HALF}
    return kinds.get(months, PeriodKind.OTHER)


def earlier(span: Span, months: int) -> Span:
    """Return the span as it stood `months` months before."""
    return Span(span.kind, add_months(span.start, -months), add_months(span.end, -months))


def just_before(span: Span) -> Span:
    """Return the span of the same number of days that ends the day before this one starts."""
    days = span.end - span.start
    end = span.start - timedelta(days=1)
    return Span(span.kind, end - days, end)


def is_whole_months(span: Span) -> bool:
    """Tell whether a span runs from the first of a month to the last of one."""
    return span.start.day == 1 and span.end == month_end(span.end)


def plain_name(span: Span) -> str:
    """Return what a span would be called in a report: "August 2018", "2017/18"."""
    if span.kind is PeriodKind.ACADEMIC_YEAR:
        return f"academic year {_two_years(span.start.year)}"
    if span.kind is PeriodKind.YEAR and span.start.month == _APRIL:
        return _two_years(span.start.year)
    if not is_whole_months(span):
        days = dict.fromkeys(f"{day.day} {day:%B %Y}" for day in (span.start, span.end))
        return " – ".join(days)
    months = dict.fromkeys(f"{day:%B %Y}" for day in (span.start, span.end))
    return " – ".join(months)


def _two_years(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02d}"
