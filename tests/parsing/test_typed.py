"""What people type is understood as the report's own words would be, or they are told why not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kpi.model import Box, Evidence, Indicator
from kpi.vocabulary import BandForm, Unit
from parsing.typed import (
    NotUnderstoodError,
    Typed,
    typed_indicator,
    typed_reading,
    typed_target,
    typed_tolerance,
)

BOX = Box(10, 20, 30, 40)
BARE = Indicator("KPI 1", "Visits on time", Evidence(3, (BOX,), "Visits"), unit=Unit.PERCENT)


def test_an_indicator_typed_by_hand_has_its_figures_place_and_period():
    made = typed_indicator(
        Typed("Visits  on time", "KPI 9", "83.8%", "90%", "85 – 89.9%", "Q2 2018/19"), 3, BOX
    )
    (value,) = made.actuals
    assert (made.name, made.ref, made.unit) == ("Visits on time", "KPI 9", Unit.PERCENT)
    assert (value.quantity.value, value.evidence.page) == (Decimal("83.8"), 3)
    assert value.period.end.isoformat() == "2018-09-30"
    assert made.target.value == 90
    assert (made.tolerance.low.value, made.tolerance.high.value) == (85, Decimal("89.9"))


def test_only_a_name_is_needed():
    made = typed_indicator(Typed("Complaints"), 1, BOX)
    assert (made.actuals, made.target, made.tolerance, made.ref) == ((), None, None, None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (Typed("  "), "Write the name"),
        (Typed("Visits", value="many"), "“many” is not one number"),
        (Typed("Visits", value="8 and 9"), "is not one number"),
        (Typed("Visits", value="8", period="soon"), "“soon” is not a period"),
        (Typed("Visits", target="8 or 9"), "is not one number"),
        (Typed("Visits", tolerance="a bit"), "“a bit” is not a tolerance"),
    ],
)
def test_what_is_not_understood_is_said_and_not_guessed(typed, said):
    with pytest.raises(NotUnderstoodError, match=said):
        typed_indicator(typed, 1, BOX)


def test_a_figure_without_a_unit_takes_the_one_of_the_figure_it_replaces():
    wrong = typed_reading("83.8%", "August 2018", BARE, None)
    right = typed_reading("88.8", "August 2018", BARE, wrong)
    assert (right.quantity.value, right.quantity.unit) == (Decimal("88.8"), Unit.PERCENT)
    assert (right.period, right.evidence.printed) == (wrong.period, "88.8")


def test_a_target_in_words_stays_words():
    assert typed_target("Data only", BARE).value is None


def test_a_single_tolerance_bounds_the_worse_side():
    made = typed_tolerance("85", replace(BARE, target=typed_target("90", BARE)))
    assert (made.low.value, made.high, made.form) == (85, None, BandForm.BOUND)
