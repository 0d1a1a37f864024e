"""Which ratings depend on the rule: worked by hand for one measure with a narrow tolerance."""

from __future__ import annotations

import pytest

from kpi.assessment import assess
from kpi.examination import examine
from kpi.report import Scheme
from kpi.vocabulary import Derived, SchemeName
from kpi.what_if.other_rules import by_other_rules, not_as_before
from tests.kpi.typed import band, case, indicator, report, with_value

VISITS = indicator("92%", goal="95%", band=band("90", "94.9%"), labels=("Target", "Tolerance"))
PERCENT, ACHIEVED = SchemeName.PERCENT_OF_TARGET, SchemeName.ACHIEVED_BAND


def other_rules(value):
    about = assess(case(with_value(VISITS, value)))
    return {one.scheme.name: one.rating.derived for one in by_other_rules(about)}


@pytest.mark.parametrize(
    ("value", "others"),
    [
        ("96%", {}),
        ("95%", {}),
        ("92%", {ACHIEVED: Derived.MEETING}),
        ("90%", {ACHIEVED: Derived.MEETING}),
        ("89%", {PERCENT: Derived.WITHIN_TOLERANCE}),  # a tenth off 95 is 85.5
        ("85.5%", {PERCENT: Derived.WITHIN_TOLERANCE}),
        ("85.4%", {}),
    ],
)
def test_only_a_rule_that_gives_another_rating_is_named(value, others):
    assert other_rules(value) == others


def test_a_tolerance_that_is_not_printed_leaves_the_rating_to_the_rule():
    bare = indicator("92%", goal="95%")
    (other,) = by_other_rules(assess(case(bare)))
    assert (other.scheme.name, other.rating.derived) == (PERCENT, Derived.WITHIN_TOLERANCE)


def test_under_a_rule_asked_for_the_reports_own_is_held_beside_it():
    own = report(with_value(VISITS, "89%"), with_value(VISITS, "96%"))
    asked = examine([own], PERCENT)
    (changed,) = not_as_before(asked.cases, {own.source.sha256: own.scheme})
    assert changed.about.rating.derived is Derived.WITHIN_TOLERANCE
    assert changed.rating.derived is Derived.OUTSIDE_TOLERANCE
    assert changed.scheme == Scheme()
