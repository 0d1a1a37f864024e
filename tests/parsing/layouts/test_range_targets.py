"""Targets that are ranges, in a column and in prose."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kpi.examination import examine
from kpi.vocabulary import Derived, Field, Unit
from parsing import read_report
from tests.lookalikes.typeset import typeset

TITLE = "# Fernmoor Council\n# Performance report, Quarter 2 2024/25\n\n"
TABLE = (
    TITLE
    + """\
Measure | Target | Actual
Days taken to let a home | {target} | {value}
Calls answered in time | 85% | 88%
"""
)
PROSE = (
    TITLE
    + """\
## KPI 4 Share of posts filled by agency staff
Target: 3% to 5%
The share of posts filled by agency staff was 6.1% in Quarter 2. Performance is not meeting target.

## KPI 5 Days taken to let a home
It took 24 days to let a home, against a target of between 20 and 25 days.
"""
)


def read(text):
    report = read_report(typeset(text.splitlines()), "drawn.pdf")
    examined = examine([report])
    return [(one.indicator, one.rating.derived) for one in examined.of(report)]


@pytest.mark.parametrize("printed", ["20 - 25 days", "20–25", "between 20 and 25", "20 to 25 days"])
def test_a_range_in_a_column_is_the_target(printed):
    (letting, rating), (calls, _) = read(TABLE.format(target=printed, value="22 days"))
    assert (letting.target.printed, letting.target.value) == (printed, None)
    assert letting.target.ends == (Decimal(20), Decimal(25))
    assert rating is Derived.MEETING
    assert not [doubt for doubt in letting.doubts if doubt.field is Field.TARGET]
    assert calls.target.value == Decimal(85)


def test_a_value_outside_the_range_misses_it():
    (_, rating), _ = read(TABLE.format(target="20 - 25 days", value="31 days"))
    assert rating is Derived.OFF_TARGET


def test_a_range_on_its_line_and_in_a_sentence_is_the_target():
    (agency, missed), (letting, met) = read(PROSE)
    assert agency.target.ends == (Decimal(3), Decimal(5))
    assert missed is Derived.OFF_TARGET
    assert letting.target.ends == (Decimal(20), Decimal(25))
    assert (letting.unit, met) == (Unit.DAYS, Derived.MEETING)


@pytest.mark.parametrize("printed", ["20 / 25", "20 or 25 days", "1 in 20"])
def test_two_figures_that_are_no_range_are_asked_about(printed):
    (letting, rating), _ = read(TABLE.format(target=printed, value="22 days"))
    assert letting.target.ends is None
    assert rating is Derived.NOT_RATED
    assert [doubt for doubt in letting.doubts if doubt.field is Field.TARGET]
