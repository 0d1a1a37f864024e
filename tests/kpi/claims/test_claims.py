from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.claims import ledger
from kpi.rating.deriving import derive
from kpi.vocabulary import Continuity, Direction, ReadingKind, State, Unit, Verdict
from tests.kpi.typed import HALF_YEAR, band, case, claim, indicator, number, reading, with_value

VISITS = indicator("92%", goal="95%", band=band("90", "94.9%"))


def verdict(said, one=VISITS, earlier=()):
    asked = case(one, earlier=earlier)
    return ledger.test_claim(said, asked, derive(asked)).verdict


def moved(direction, **more):
    return claim("moved", direction=direction, **more)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (claim("amber", State.WITHIN_TOLERANCE), Verdict.AGREES),
        (claim("green", State.MEETING), Verdict.DISAGREES),
        (claim("late", State.NOT_REPORTED), Verdict.DISAGREES),
        (claim("on track", State.ON_TRACK), Verdict.CANNOT_BE_CHECKED),
        (claim("a busy month"), Verdict.CANNOT_BE_CHECKED),
        (moved(Direction.INCREASED), Verdict.NEEDS_EARLIER_REPORT),
        (
            claim("still amber", State.WITHIN_TOLERANCE, continuity=Continuity.CONTINUES),
            Verdict.NEEDS_EARLIER_REPORT,
        ),
        (claim("up to green", State.MEETING, direction=Direction.INCREASED), Verdict.DISAGREES),
    ],
)
def test_a_claim_with_no_history(said, expected):
    assert verdict(said) is expected


@pytest.mark.parametrize(
    ("before", "direction", "expected"),
    [
        ("90%", Direction.INCREASED, Verdict.AGREES),
        ("90%", Direction.IMPROVED, Verdict.AGREES),
        ("90%", Direction.DECREASED, Verdict.DISAGREES),
        ("92%", Direction.INCREASED, Verdict.DEPENDS_ON_ROUNDING),
        ("92%", Direction.UNCHANGED, Verdict.AGREES),
        ("91%", Direction.UNCHANGED, Verdict.CANNOT_BE_CHECKED),
        ("94%", Direction.WORSENED, Verdict.AGREES),
    ],
)
def test_a_direction_is_held_against_the_previous_report(before, direction, expected):
    assert verdict(moved(direction), earlier=(with_value(VISITS, before),)) is expected


def test_the_value_quoted_in_the_sentence_comes_first():
    said = moved(Direction.INCREASED, previous=number("91%"))
    assert verdict(said, earlier=(with_value(VISITS, "97%"),)) is Verdict.AGREES


def test_a_printed_previous_value_comes_before_the_previous_report():
    one = replace(VISITS, readings=(*VISITS.readings, reading("97%", ReadingKind.PREVIOUS)))
    said = moved(Direction.INCREASED)
    assert verdict(said, one, earlier=(with_value(VISITS, "92%"),)) is Verdict.DISAGREES


def test_values_before_that_differ_in_sign_settle_nothing():
    one = replace(VISITS, readings=(*VISITS.readings, reading("97%", ReadingKind.PREVIOUS)))
    said = moved(Direction.INCREASED)
    assert verdict(said, one, (with_value(VISITS, "90%"),)) is Verdict.CANNOT_BE_CHECKED


def test_improvement_goes_the_other_way_where_lower_is_better():
    one = indicator("5%", goal="6%", name="Sickness absence")
    assert verdict(moved(Direction.IMPROVED), one, (with_value(one, "7%"),)) is Verdict.AGREES


@pytest.mark.parametrize(
    ("continuity", "before", "expected"),
    [
        (Continuity.CONTINUES, "91%", Verdict.AGREES),
        (Continuity.CONTINUES, "97%", Verdict.DISAGREES),
        (Continuity.NOW, "97%", Verdict.AGREES),
        (Continuity.NOW, "91%", Verdict.DISAGREES),
        (Continuity.NO_LONGER, "97%", Verdict.AGREES),
        (Continuity.NO_LONGER, "91%", Verdict.DISAGREES),
    ],
)
def test_continuity_asks_what_the_previous_report_rated(continuity, before, expected):
    said = claim("…", State.WITHIN_TOLERANCE, continuity=continuity)
    assert verdict(said, earlier=(with_value(VISITS, before),)) is expected


@pytest.mark.parametrize(("value", "expected"), [("150", "agrees"), ("149", "disagrees")])
def test_on_track_is_held_against_the_share_of_the_year(value, expected):
    so_far = reading(value, period=HALF_YEAR, year_to_date=True)
    one = indicator(goal="300", name="Visits completed", unit=Unit.COUNT, readings=(so_far,))
    assert verdict(claim("on track", State.ON_TRACK), one) == expected


def test_a_report_that_is_not_the_one_before_settles_nothing():
    asked = case(VISITS, earlier=(with_value(VISITS, "91%"), with_value(VISITS, "90%")))
    gap = replace(asked, earlier=asked.earlier[1:])
    tested = ledger.test_claim(moved(Direction.INCREASED), gap, derive(gap))
    assert tested.verdict is Verdict.NEEDS_EARLIER_REPORT


def test_continuity_with_an_unrated_past_cannot_be_checked():
    said = claim("still amber", State.WITHIN_TOLERANCE, continuity=Continuity.CONTINUES)
    assert verdict(said, earlier=(replace(VISITS, readings=()),)) is Verdict.CANNOT_BE_CHECKED
