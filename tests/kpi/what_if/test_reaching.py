"""What the next better rating would have taken, worked out by hand."""

from __future__ import annotations

import pytest

from kpi.assessment import assess
from kpi.vocabulary import ReadingKind, Unit
from kpi.what_if.reaching import next_step, small_number_words, step_words
from tests.kpi.typed import HALF_YEAR, band, case, indicator, reading

HIGHER = {"goal": "90", "band": band("80", "89.9")}
LOWER = {"name": "Contacts in all", "goal": "20", "band": band("20.1", "30")}


def assessed(value, *, count=None, total=None, more=HIGHER, **how):
    readings = [reading(value, **how)]
    readings += [reading(count, ReadingKind.COUNT)] if count else []
    readings += [reading(total, ReadingKind.TOTAL)] if total else []
    return assess(case(indicator(readings=tuple(readings), unit=Unit.PERCENT, **more)))


def said(one) -> str | None:
    step = next_step(one)
    return step_words(step, Unit.PERCENT) if step else None


@pytest.mark.parametrize(
    ("value", "count", "total", "more", "words"),
    [
        # 15 × 80% is 12; 11 of 15 is 73.3%.
        ("73.3%", "11", "15", HIGHER, "1 more of 15 would have brought it within tolerance: "
         "12 in place of 11."),
        # 15 × 90% is 13.5, so 14, which is 93.3%; 18 of 20 is 90% to the point.
        ("86.7%", "13", "15", HIGHER, "1 more of 15 would have beaten the target: "
         "14 in place of 13."),
        ("85%", "17", "20", HIGHER, "1 more of 20 would have met the target: "
         "18 in place of 17."),
        # 40 × 30% is 12; 16 of 40 is 40%.
        ("40%", "16", "40", LOWER, "4 fewer of 40 would have brought it within tolerance: "
         "12 in place of 16."),
        # Only the total is printed: 29 of 40 is the one count that prints as 72.5%.
        ("72.5%", None, "40", HIGHER, "3 more of 40 would have brought it within tolerance: "
         "32 in place of 29."),
        ("78.4%", None, None, HIGHER, "1.6 points higher would have brought it within tolerance, "
         "which begins at 80%."),
        ("31%", None, None, LOWER, "1 point lower would have brought it within tolerance, "
         "which begins at 30%."),
    ],
)  # fmt: skip
def test_the_next_rating_is_so_many_cases_or_points_away(value, count, total, more, words):
    assert said(assessed(value, count=count, total=total, more=more)) == words


def test_cases_are_not_guessed_where_several_counts_print_alike():
    # 1,000 × 73% ± 0.5 holds ten whole numbers.
    assert said(assessed("73%", total="1000")) == (
        "7 points higher would have brought it within tolerance, which begins at 80%."
    )


@pytest.mark.parametrize("value", ["95%", "90%"])
def test_a_target_that_is_met_needs_nothing(value):
    assert said(assessed(value)) is None


def test_nothing_is_said_where_the_rating_hangs_on_rounding():
    assert said(assessed("80%", more={"goal": "90", "band": band("80.4", "89.9")})) is None


def test_nothing_is_said_of_a_year_to_date():
    one = indicator(
        readings=(reading("100", period=HALF_YEAR, unit=Unit.COUNT),), goal="300", unit=Unit.COUNT
    )
    assert next_step(assess(case(one))) is None


def test_small_numbers_are_said_with_what_they_can_stand_for():
    # 100 / 15 is 6.67; Wilson's interval of 12 of 15 is 54.8 to 93.0%.
    assert small_number_words(assessed("80%", count="12", total="15")) == (
        "One case is 6.7 points here. 12 of 15 could stand for 54.8 to 93.0%, by chance alone."
    )


def test_large_numbers_need_no_words():
    assert small_number_words(assessed("80%", count="800", total="1000")) is None
