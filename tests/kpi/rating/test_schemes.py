from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.rating.schemes import Standard
from kpi.report import Scheme
from kpi.vocabulary import Derived, Polarity, SchemeName

HIGHER, LOWER, PLAN, _ = Polarity
BEST_FIRST = [
    Derived.EXCEEDING,
    Derived.MEETING,
    Derived.WITHIN_TOLERANCE,
    Derived.OFF_TARGET,
    Derived.OUTSIDE_TOLERANCE,
]
AMBER, FLOOR, PERCENT, ACHIEVED, TO_PLAN = SchemeName

numbers = st.decimals(-1000, 1000, places=2).map(Fraction)
edges = st.none() | numbers
schemes = st.builds(
    Scheme, st.sampled_from(SchemeName), percent=st.none() | st.decimals(0, 50, places=1)
)


def worth(derived: Derived) -> int:
    return -BEST_FIRST.index(derived)


def standards(*polarities):
    return st.builds(
        Standard, numbers, edges, edges, polarity=st.sampled_from(polarities), scheme=schemes
    )


@given(standards(HIGHER, LOWER), numbers, numbers)
def test_a_better_value_never_rates_worse(standard, one, other):
    if standard.scheme.name is TO_PLAN:
        one, other = (standard.target + abs(v) for v in (one, other))
        worse, better = sorted((one, other), reverse=True)
    else:
        worse, better = sorted((one, other), reverse=standard.polarity is LOWER)
    assert worth(standard.rate(better)) >= worth(standard.rate(worse))


@given(standards(PLAN), numbers, numbers, st.sampled_from([1, -1]))
def test_nearer_to_plan_never_rates_worse_on_either_side(standard, one, other, side):
    nearer, further = sorted((abs(one), abs(other)))
    rated = [standard.rate(standard.target + side * away) for away in (nearer, further)]
    assert worth(rated[0]) >= worth(rated[1])


@given(numbers, numbers, edges, edges, schemes)
def test_lower_is_better_is_the_mirror_of_higher(value, target, low, high, scheme):
    if scheme.name is PERCENT:
        return  # a percentage of the target has no mirror: it needs a target above 0
    up = Standard(target, low, high, HIGHER, scheme)
    flipped = (None if edge is None else -edge for edge in (high, low))
    down = Standard(-target, *flipped, LOWER, scheme)
    assert up.rate(value) == down.rate(-value)


@given(standards(HIGHER, LOWER, PLAN), numbers, st.decimals(0, 5, places=3).map(Fraction))
def test_the_printed_value_is_always_among_the_possible(standard, value, slack):
    possible = standard.possible(value, slack)
    ends = (value - slack, value, value + slack)
    assert {standard.rate(v) for v in ends} <= possible
    assert standard.possible(value, Fraction(0)) == {standard.rate(value)}


@pytest.mark.parametrize(
    ("scheme", "polarity", "value", "derived"),
    [
        # target 80, band 70 – 85
        (AMBER, HIGHER, "80.1", Derived.EXCEEDING),
        (AMBER, HIGHER, "80", Derived.MEETING),
        (AMBER, HIGHER, "79.9", Derived.WITHIN_TOLERANCE),
        (AMBER, HIGHER, "70", Derived.WITHIN_TOLERANCE),
        (AMBER, HIGHER, "69.9", Derived.OUTSIDE_TOLERANCE),
        (AMBER, LOWER, "79.9", Derived.EXCEEDING),
        (AMBER, LOWER, "85", Derived.WITHIN_TOLERANCE),
        (AMBER, LOWER, "85.1", Derived.OUTSIDE_TOLERANCE),
        (FLOOR, HIGHER, "70", Derived.WITHIN_TOLERANCE),
        (PERCENT, HIGHER, "72", Derived.WITHIN_TOLERANCE),
        (PERCENT, HIGHER, "71.99", Derived.OUTSIDE_TOLERANCE),
        (PERCENT, LOWER, "88", Derived.WITHIN_TOLERANCE),
        (PERCENT, LOWER, "88.01", Derived.OUTSIDE_TOLERANCE),
        (ACHIEVED, HIGHER, "85.1", Derived.EXCEEDING),
        (ACHIEVED, HIGHER, "85", Derived.MEETING),
        (ACHIEVED, HIGHER, "70", Derived.MEETING),
        (ACHIEVED, HIGHER, "69.9", Derived.OUTSIDE_TOLERANCE),
        (ACHIEVED, LOWER, "69.9", Derived.EXCEEDING),
        (ACHIEVED, LOWER, "85.1", Derived.OUTSIDE_TOLERANCE),
        (TO_PLAN, HIGHER, "80", Derived.MEETING),
        (TO_PLAN, HIGHER, "85", Derived.WITHIN_TOLERANCE),
        (TO_PLAN, HIGHER, "85.1", Derived.OUTSIDE_TOLERANCE),
        (AMBER, PLAN, "69.9", Derived.OUTSIDE_TOLERANCE),
    ],
)
def test_a_boundary_belongs_to_the_better_class(scheme, polarity, value, derived):
    standard = Standard(Fraction(80), Fraction(70), Fraction(85), polarity, Scheme(scheme))
    assert standard.rate(Fraction(value)) is derived


def test_a_tolerance_printed_for_the_indicator_comes_before_the_keys_percentage():
    of_key = Scheme(SchemeName.PERCENT_OF_TARGET, "Amber: within 10% of target", Decimal(10))
    asked_for = Scheme(SchemeName.PERCENT_OF_TARGET, percent=Decimal(10))
    rated = [
        Standard(Fraction(85), Fraction(80), None, Polarity.HIGHER, rules).rate(Fraction(78))
        for rules in (of_key, asked_for)
    ]
    assert rated == [Derived.OUTSIDE_TOLERANCE, Derived.WITHIN_TOLERANCE]


def test_percent_of_target_uses_the_printed_width_inclusive_and_unrounded():
    scheme = Scheme(PERCENT, percent=Decimal("7.5"))
    standard = Standard(Fraction(95), None, None, HIGHER, scheme)
    assert standard.far == Fraction("87.875")
    assert standard.rate(Fraction("87.875")) is Derived.WITHIN_TOLERANCE


@pytest.mark.parametrize("target", ["0", "-2"])
def test_percent_of_target_needs_a_target_above_nothing(target):
    standard = Standard(Fraction(target), None, None, LOWER, Scheme(PERCENT))
    assert standard.far is None
    assert standard.rate(Fraction(1)) is Derived.OFF_TARGET


def test_a_floor_may_stand_above_the_target_where_lower_is_better():
    standard = Standard(Fraction(10), Fraction(12), None, LOWER, Scheme(FLOOR))
    assert standard.rate(Fraction(12)) is Derived.WITHIN_TOLERANCE
    assert standard.rate(Fraction(13)) is Derived.OUTSIDE_TOLERANCE
