"""Targets that are ranges: "between 8 and 10 days"."""

from __future__ import annotations

import pytest

from kpi.examination import examine
from kpi.model import PrintedPolarity, Target
from kpi.rating.deriving import derive
from kpi.vocabulary import Derived, Polarity, State, Unit
from tests.kpi.typed import band, case, claim, indicator, number, reading, report, words

LOWER = PrintedPolarity(Polarity.LOWER, words("lower is better"))


def ranged(value, name="Staff turnover", **more):
    goal = Target("4% - 6%", None, words("4% - 6%"), None, number("4%"), number("6%"))
    return indicator(value, goal=goal, name=name, **more)


def rated(one):
    return derive(case(one))


def codes(one):
    return {finding.code for finding in examine([report(one)]).findings}


@pytest.mark.parametrize("value", ["4%", "5.2%", "6%"])
def test_inside_the_range_and_on_its_ends_the_target_is_met(value):
    rating = rated(ranged(value))
    assert rating.derived is Derived.MEETING
    assert rating.reason.endswith("lies in the target range 4 to 6 → meeting target")


def test_beyond_the_worse_end_the_target_is_missed():
    rating = rated(ranged("7%"))
    assert rating.derived is Derived.OFF_TARGET
    assert rating.reason.startswith("7 > 6, the high end of the target range 4 to 6")


def test_beyond_the_better_end_it_may_be_better_or_a_range_to_be_kept_to():
    rating = rated(ranged("3%"))
    assert rating.derived is Derived.DISPUTED
    assert {derived for derived, _ in rating.alternatives} == {
        Derived.EXCEEDING,
        Derived.OFF_TARGET,
    }
    assert "if both ends are to be kept to" in rating.reason


def test_where_the_way_is_printed_beyond_the_better_end_is_exceeding():
    assert rated(ranged("3%", polarity=LOWER)).derived is Derived.EXCEEDING


def test_a_tolerance_beside_the_range_tells_amber_from_red():
    tolerance = band(high="8%")
    assert rated(ranged("7%", band=tolerance)).derived is Derived.WITHIN_TOLERANCE
    assert rated(ranged("9%", band=tolerance)).derived is Derived.OUTSIDE_TOLERANCE


def test_a_value_that_may_round_into_the_range_leaves_its_rating_open():
    goal = Target("4.5-6%", None, words("4.5-6%"), None, number("4.5%"), number("6.4%"))
    rating = rated(indicator("7%", goal=goal, name="Staff turnover"))
    assert rating.derived is Derived.OFF_TARGET
    assert rating.possible == {Derived.OFF_TARGET}
    rating = rated(indicator("4%", goal=goal, name="Staff turnover", polarity=LOWER))
    assert rating.possible == {Derived.EXCEEDING, Derived.MEETING}


def test_a_year_to_date_count_has_no_share_of_a_range():
    goal = Target("80-90", None, words("80-90"), None, number("80"), number("90"))
    value = reading("30", unit=Unit.COUNT, year_to_date=True)
    one = indicator(goal=goal, name="Homes built", unit=Unit.COUNT, readings=(value,))
    assert rated(one).derived is Derived.NOT_RATED


@pytest.mark.parametrize("state", [State.MEETING, State.BELOW_TARGET, State.OUTSIDE_TOLERANCE])
def test_no_rating_is_called_wrong_where_the_range_leaves_it_open(state):
    one = ranged("95%", name="Beds in use", claims=(claim("as printed", state),))
    assert rated(one).derived is Derived.DISPUTED
    assert not {"N1", "N2"} & codes(one)


def test_which_way_is_good_is_asked_only_where_the_rating_hangs_on_it():
    assert "T7" in codes(ranged("95%", name="Beds in use"))
    assert "T7" not in codes(ranged("5%", name="Beds in use"))


def test_a_rating_against_the_range_is_found_wrong():
    assert "N1" in codes(ranged("7%", claims=(claim("meeting target", State.MEETING),)))
    assert "N2" in codes(ranged("5%", claims=(claim("not meeting", State.BELOW_TARGET),)))
