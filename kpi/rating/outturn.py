"""Which printed figures are rated, and what stretch of time they stand for."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from kpi.judgement import Case
from kpi.model import Indicator, Period, Reading, Target
from kpi.once import once
from kpi.rating.counts import Share, exact_share, unit_of
from kpi.report import Report
from kpi.vocabulary import PeriodKind, Unit

FULL_YEAR = 12
_YEAR_STARTS = 4


def outturns(case: Case) -> tuple[Reading, ...]:
    """Return the values to rate: the latest period's, one for each figure that differs.

    A figure for the period itself comes before a year-to-date figure that ends with it, unless the
    target is one of the year to date, or of the whole year; one for the report's own quarter comes
    before one for its last month. Where the report says that there is no
    value for its period, an earlier column is not taken for it.
    """
    return _outturns(case.indicator, case.report)


@once
def _outturns(indicator: Indicator, report: Report) -> tuple[Reading, ...]:
    if indicator.not_reported is not None:
        return ()
    ends = [(_end(reading, report), reading) for reading in indicator.actuals]
    last = max((end for end, _ in ends), default=date.min)
    latest = [reading for end, reading in ends if end == last]
    to_date = _is_to_date(indicator.target) or any(outlasts(indicator.target, r) for r in latest)
    of_period = [r for r in latest if is_year_to_date(r) is to_date] or latest
    of_period = [r for r in of_period if _spans(r, report)] or of_period
    return tuple({(r.quantity.value, r.source): r for r in reversed(of_period)}.values())[::-1]


def period_of(reading: Reading, case: Case) -> Period | None:
    """Return the period of a reading: its own, else the report's."""
    return reading.period or case.report.period


def is_year_to_date(reading: Reading) -> bool:
    """Say whether a reading adds up since the start of the year."""
    by_period = reading.period is not None and reading.period.kind is PeriodKind.YEAR_TO_DATE
    return reading.year_to_date or by_period


def months_elapsed(reading: Reading, case: Case) -> int | None:
    """Return how many months of its year a year-to-date reading covers, at most 12.

    A period that is not itself printed as year to date counts from April (contract.md, PERIOD).
    """
    period = period_of(reading, case)
    if period is None:
        return None
    if period.kind is PeriodKind.YEAR_TO_DATE:
        return min(period.months, FULL_YEAR)
    return (period.end.month - _YEAR_STARTS) % FULL_YEAR + 1


def value_and_slack(indicator: Indicator, reading: Reading) -> tuple[Fraction, Fraction]:
    """Return the value and how far rounding may have moved it.

    A printed count and total, or a whole number of things, is exact.
    """
    share: Share | None = exact_share(indicator, reading)
    if share is not None:
        return share.value, Fraction(0)
    quantity = reading.quantity
    counted = unit_of(indicator, reading) is Unit.COUNT and quantity.places == 0
    return Fraction(quantity.value), Fraction(0) if counted else Fraction(quantity.slack)


def _is_to_date(target: Target | None) -> bool:
    dated = target.period if target else None
    return dated is not None and dated.kind is PeriodKind.YEAR_TO_DATE


def outlasts(target: Target | None, reading: Reading) -> bool:
    """Say whether a target is printed for a whole year, and a figure for a part of it."""
    year, part = target.period if target else None, reading.period
    of_year = year is not None and year.kind is PeriodKind.YEAR
    return of_year and part is not None and part.months < FULL_YEAR and not is_year_to_date(reading)


def _spans(reading: Reading, report: Report) -> bool:
    """Say whether a figure stands for the very period of the report."""
    own, whole = reading.period or report.period, report.period
    return own is None or whole is None or (own.start, own.end) == (whole.start, whole.end)


def _end(reading: Reading, report: Report) -> date:
    period = reading.period or report.period
    return period.end if period else date.min
