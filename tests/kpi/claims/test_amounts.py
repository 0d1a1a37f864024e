"""Distances from a target and shares in words, held against the figures beside them."""

from __future__ import annotations

import pytest

from kpi.assessment import assess
from kpi.checks import check_all
from kpi.claims.distances import test_gap as gap_of
from kpi.claims.ledger import test_claims as ledger_of
from kpi.rating.deriving import derive
from kpi.vocabulary import ReadingKind, State, Unit, Verdict
from tests.kpi.typed import HALF_YEAR, band, case, claim, indicator, reading, sentence, target

AGREES, DISAGREES, OPEN = Verdict.AGREES, Verdict.DISAGREES, Verdict.CANNOT_BE_CHECKED


def said(words, value="92.1%", goal="90%", **more):
    return indicator(value, goal=goal, narrative=(sentence(words),), **more)


def rated(words, **more):
    """The same sentence where the reader took it for a rating of the measure."""
    return said(words, claims=(claim(words, State.EXCEEDING),), **more)


def verdicts(one):
    asked = case(one)
    return [tested.verdict for tested in ledger_of(asked, derive(asked))]


def codes(one):
    return {finding.code for finding in check_all([assess(case(one))])}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Performance was 2 percentage points above target.", AGREES),
        ("Performance was 2.1 points above the target.", AGREES),
        ("Performance was 2.3% above target.", AGREES),  # 2.1 is 2.3% of 90
        ("This is exceeding the target by 2.1%.", AGREES),
        ("Performance was 5 percentage points above target.", DISAGREES),
        ("At 92.1% this beats our target by 12%.", DISAGREES),
        ("The figure is 7.1 points above target.", OPEN),  # it fits the edge of the tolerance
    ],
)
def test_a_distance_from_the_target(words, verdict):
    one = rated(words, band=band("85%", "89.9%"))
    assert verdicts(one) == [verdict]
    assert ("A7" in codes(one)) is (verdict is DISAGREES)


@pytest.mark.parametrize(
    "words",
    [
        "Performance was almost 5 percentage points above target.",
        "Performance was up to 5% above target.",
        "Performance was 5 percentage points above the national target.",
        "Performance was 5 percentage points above last year's target.",
        "Performance was 5 percentage points above the target for March.",
        "Performance would be 5 percentage points above target.",
        "Performance is amber when it is 5% below target.",
        "Performance over the year to date was 5 percentage points above target.",
        "Performance of 88% in one area was 5 percentage points below target.",
        "The North team was 5 percentage points above target.",
        "Performance in May was 5 percentage points above target.",
        "Performance in Q1 was 5 percentage points above target.",
    ],
)
def test_a_distance_that_is_not_the_values_own_says_nothing(words):
    one = rated(words)
    assert verdicts(one)[0] in (AGREES, OPEN)  # of the rating alone
    assert "A7" not in codes(one)


def test_a_sentence_that_rates_nothing_has_no_distance():
    """What the reader refused as a rating of the measure is about one team, or another time."""
    one = said("Performance of the North team was 5 percentage points below target.")
    assert verdicts(one) == []
    assert "A7" not in codes(one)


def test_a_running_count_is_not_held_to_the_target_of_the_year():
    count = reading("40", period=HALF_YEAR, unit=Unit.COUNT, year_to_date=True)
    one = indicator(
        name="Number of homes improved",
        unit=Unit.COUNT,
        goal=target("120"),
        readings=(count,),
        claims=(claim("Performance is 10% above target.", State.EXCEEDING),),
    )
    assert gap_of(one.claims[0], case(one))[1].verdict is OPEN
    assert "A7" not in codes(one)


def test_a_stated_rating_may_hold_a_distance_too():
    one = rated("Performance is exceeding target by 6 points.")
    assert verdicts(one) == [DISAGREES]
    assert codes(one) == {"A7"}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("In all 20.4%, or one in five, came back.", AGREES),
        ("Almost half (48%) of visits were late.", AGREES),
        ("Just over three quarters (76.1%) were seen.", AGREES),
        ("Two-thirds (66%) were seen.", AGREES),
        ("9 out of 10 (92%) were seen.", AGREES),
        ("At 88%, nearly nine in ten, most were seen.", AGREES),
        ("At 58%, nearly nine in ten, most were seen.", DISAGREES),
        ("One in five (26%) came back.", OPEN),
        ("One in five (32%) came back.", DISAGREES),
        ("Over half (48%) were seen.", DISAGREES),
        ("A third (67%) were seen.", DISAGREES),
    ],
)
def test_a_share_in_words_beside_its_percentage(words, verdict):
    one = said(words, readings=(reading("20%", ReadingKind.PREVIOUS),))
    assert verdicts(one) == [verdict]
    assert ("A3" in codes(one)) is (verdict is DISAGREES)


@pytest.mark.parametrize(
    "words",
    [
        "Performance was 92.1%; half of the delays were in one team.",
        "In the third quarter (92.1%) more were seen.",
        "The first half (92.1%) was better.",
        "Of the 92.1%, one in five came back.",
        "A third party (10%) was used.",
        "In 10% (a third party was late) more were seen.",
        "Reports came in 60% (2 in 10 days) of cases.",
        "Savings of 10% or half of the posts are sought.",
        "Over three quarters (45%) it has been so.",
        "A quarter year (92.1%) has gone.",
    ],
)
def test_words_that_stand_for_something_else(words):
    assert verdicts(said(words)) == []
