from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.vocabulary import PeriodKind
from parsing.language import spans

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        (date(2018, 9, 30), date(2018, 9, 30), PeriodKind.DATE),
        (date(2018, 9, 1), date(2018, 9, 30), PeriodKind.MONTH),
        (date(2018, 7, 1), date(2018, 9, 30), PeriodKind.QUARTER),
        (date(2018, 8, 1), date(2018, 10, 31), PeriodKind.OTHER),
        (date(2018, 10, 1), date(2019, 3, 31), PeriodKind.HALF),
        (date(2018, 4, 1), date(2018, 12, 31), PeriodKind.OTHER),
        (date(2018, 4, 1), date(2019, 3, 31), PeriodKind.YEAR),
        (date(2018, 9, 1), date(2018, 9, 29), PeriodKind.OTHER),
    ],
)
def test_length_and_alignment_give_the_kind(start, end, kind):
    assert spans.of_days(start, end).kind is kind


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2023, 2, 28), 12, date(2024, 2, 29)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(2024, 3, 30), -1, date(2024, 2, 29)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 1, 15), -13, date(2022, 12, 15)),
    ],
)
def test_months_are_added_without_leaving_the_calendar(day, months, expected):
    assert spans.add_months(day, months) == expected


def test_a_financial_year_starts_in_april_and_an_academic_one_in_september():
    assert spans.financial_year(2018).end == date(2019, 3, 31)
    assert spans.academic_year(2018).end == date(2019, 8, 31)
    assert spans.financial_year_of(date(2019, 3, 31)) == 2018
    assert spans.financial_year_of(date(2019, 4, 1)) == 2019


@given(DAYS, st.integers(1, 24))
def test_months_to_a_day_and_from_their_start_are_the_same_months(day, count):
    span = spans.months_to(day, count)
    assert span == spans.months_from(span.start, count)
    assert span.end == spans.month_end(day)


@given(DAYS)
def test_the_year_to_date_starts_in_april_and_lasts_a_year_at_most(day):
    span = spans.year_to_date(day)
    assert (span.start.month, span.start.day, span.end) == (4, 1, day)
    assert 0 <= (day - span.start).days < 366
