"""Times in two parts are one number; what only looks like one is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kpi.vocabulary import Unit
from parsing.language.clock_times import find_clock_times
from parsing.language.numbers import find_numbers, quantity
from parsing.meaning.figures import find_figures


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("It took 3m 12s on average", "3m 12s", "3.2", Unit.MINUTES),
        ("7 min 40 sec", "7 min 40 sec", "7.666667", Unit.MINUTES),
        ("4 minutes and 30 seconds", "4 minutes and 30 seconds", "4.5", Unit.MINUTES),
        ("1 hour 20 minutes", "1 hour 20 minutes", "1.333333", Unit.HOURS),
        ("2h 15m", "2h 15m", "2.25", Unit.HOURS),
        ("10m 00s", "10m 00s", "10", Unit.MINUTES),
    ],
)
def test_a_time_in_parts_is_one_number(text, printed, value, unit):
    (found,) = find_numbers(text)
    assert (found.quantity.printed, found.quantity.unit) == (printed, unit)
    assert found.quantity.value == Decimal(value)


def test_a_cell_may_hold_a_time_in_parts():
    assert quantity("8m 41s").value == Decimal("8.683333")


@pytest.mark.parametrize("text", ["£3m 20s", "1h 75m", "4m", "5 minutes", "12 months 3 weeks"])
def test_what_only_looks_like_a_time_in_parts_is_none(text):
    assert list(find_clock_times(text)) == []


def test_a_time_limit_in_parts_is_set_aside_whole():
    figures = find_figures("78% of calls were answered within 1 minute 30 seconds")
    assert [f.quantity.printed for f in figures] == ["78%"]


def test_minutes_and_seconds_with_a_colon_are_a_time_where_a_unit_says_so():
    figures = find_figures("Calls took 1:45 minutes, against a target of 2:00 minutes")
    assert [(f.quantity.printed, f.quantity.value) for f in figures] == [("1:45", Decimal("1.75"))]


@pytest.mark.parametrize("text", ["The meeting starts at 10:30", "Open from 9:00 on Mondays"])
def test_a_time_of_day_is_no_figure(text):
    assert find_figures(text) == []


@pytest.mark.parametrize("text", ["2:00", "0:07"])
def test_no_half_of_a_time_in_a_cell_is_its_number(text):
    assert quantity(text) is None
