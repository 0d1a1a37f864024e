"""Which earlier time a sentence compares with, seen from a month, a quarter and a year."""

from __future__ import annotations

from datetime import date

import pytest

from kpi.model import Period
from kpi.phrases.since import Time, read_since
from kpi.vocabulary import PeriodKind
from tests.kpi.typed import SEPTEMBER, YEAR

QUARTER = Period("Q2 2018/19", PeriodKind.QUARTER, date(2018, 7, 1), date(2018, 9, 30))
BEFORE, YEAR_BEFORE, ELSEWHERE = Time.BEFORE, Time.YEAR_BEFORE, Time.ELSEWHERE


@pytest.mark.parametrize(
    ("sentence", "of_month", "of_quarter", "of_year"),
    [
        ("Performance has improved.", BEFORE, BEFORE, BEFORE),
        ("It may have increased.", BEFORE, BEFORE, BEFORE),
        ("This is a fall on the previous period.", BEFORE, BEFORE, BEFORE),
        ("The figure is higher than last month.", BEFORE, ELSEWHERE, ELSEWHERE),
        ("Up from 85% last quarter.", ELSEWHERE, BEFORE, ELSEWHERE),
        ("The figure fell in the quarter.", ELSEWHERE, BEFORE, ELSEWHERE),
        ("Performance is higher than last year.", ELSEWHERE, ELSEWHERE, BEFORE),
        ("It is up on the same month last year.", YEAR_BEFORE, YEAR_BEFORE, BEFORE),
        ("The rate has risen year on year.", YEAR_BEFORE, YEAR_BEFORE, BEFORE),
        ("It has improved over the last three months.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("It has risen in recent years.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("It has fallen since the new system came in.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("It has risen since the start of the year.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("It has fallen compared with the national average.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("It has increased from Q1.", ELSEWHERE, BEFORE, ELSEWHERE),
        ("It has increased from Q4.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("It has increased compared with 2017/18.", ELSEWHERE, ELSEWHERE, BEFORE),
        ("It has increased compared with 2015/16.", ELSEWHERE, ELSEWHERE, ELSEWHERE),
        ("The figure rose in September.", BEFORE, BEFORE, BEFORE),
        ("The figure rose in August.", BEFORE, BEFORE, BEFORE),
        ("The figure rose in June.", ELSEWHERE, BEFORE, BEFORE),
    ],
)
def test_the_time_that_is_compared_with(sentence, of_month, of_quarter, of_year):
    found = [read_since(sentence, now).time for now in (SEPTEMBER, QUARTER, YEAR)]
    assert found == [of_month, of_quarter, of_year]


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("The figure has risen since April.", date(2018, 4, 1)),
        ("Compared with August 2018, performance has improved.", date(2018, 8, 1)),
        ("The result is worse than in December.", date(2017, 12, 1)),
        ("The level is the same as in June.", date(2018, 6, 1)),
        ("This is up on the figure for March 2017.", date(2017, 3, 1)),
        ("It has risen since September 2017.", date(2017, 9, 1)),
    ],
)
def test_a_month_that_is_named(sentence, month):
    since = read_since(sentence, SEPTEMBER)
    assert (since.time, since.month) == (Time.MONTH, month)


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("The rate was lower in June than in May.", ELSEWHERE),
        ("The rate fell in July compared with June.", ELSEWHERE),
        ("The rate was lower in September than in August.", Time.MONTH),
    ],
)
def test_a_change_between_two_earlier_months_is_not_one_of_now(sentence, time):
    assert read_since(sentence, SEPTEMBER).time is time


def test_a_month_inside_the_values_own_period_is_no_earlier_time_that_is_held():
    assert read_since("The figure has risen since August.", QUARTER).time is ELSEWHERE
