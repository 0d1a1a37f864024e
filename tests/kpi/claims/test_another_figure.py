from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpi.assessment import assess
from kpi.checks import run_checks
from kpi.model import Period
from kpi.vocabulary import ClaimForm, PeriodKind, ReadingKind, State, Verdict
from tests.kpi.checks.examples import REASON, sound
from tests.kpi.typed import AUGUST, HALF_YEAR, case, claim, for_the, reading

QUARTER = Period("Q2", PeriodKind.QUARTER, date(HALF_YEAR.end.year, 7, 1), HALF_YEAR.end)


def rated(words, value="82%", *readings):
    one = sound(value, claim(words, State.MEETING), narrative=REASON)
    return case(replace(one, readings=(*one.readings, *readings)))


@pytest.mark.parametrize(
    "words",
    [
        "The average for the year so far is 90.3%, which meets the target.",
        "Adults, at 91 per cent, met the target.",
        "Year to date performance is above target.",
        "The 12 month rolling average is on target.",
        "Performance for the quarter is on target.",
    ],
)
def test_a_sentence_about_another_figure_accuses_nobody(words):
    one = rated(words)
    assert [finding.code for finding in run_checks((one,))] == []
    (tested,) = assess(one).claims
    assert tested.verdict is Verdict.CANNOT_BE_CHECKED
    assert tested.reason.startswith("it rates another figure: the figure of ")


@pytest.mark.parametrize(
    "words",
    [
        "At 82.0% the target of 85% is met.",
        "The target is met, up 3% on August.",
        "The cumulative target is met.",
        "The target for the year is met.",
        "The target is met by 2 percentage points.",
        "The target is met after 79% in August.",
    ],
)
def test_a_sentence_about_the_measures_own_figures_is_held_against_them(words):
    before = reading("79%", ReadingKind.PREVIOUS, period=AUGUST)
    assert "N1" in [finding.code for finding in run_checks((rated(words, "82%", before),))]


@pytest.mark.parametrize(
    ("value", "state", "codes"),
    [
        ("82%", State.MEETING, []),  # the year so far is green
        ("82%", State.OUTSIDE_TOLERANCE, ["N2"]),  # neither is red
        ("88%", State.WITHIN_TOLERANCE, ["N2"]),  # neither is amber
    ],
)
def test_a_colour_that_fits_the_year_so_far_accuses_nobody(value, state, codes):
    """Month and year to date stand side by side, and which of them is rated is not said."""
    one = sound(value, claim("", state, form=ClaimForm.COLOUR), narrative=REASON)
    so_far = reading("90%", period=HALF_YEAR, year_to_date=True)
    both = case(replace(one, readings=(*one.readings, so_far)))
    assert [f.code for f in run_checks((both,)) if f.code in ("N1", "N2")] == codes


@pytest.mark.parametrize(
    "words",
    [
        "Performance improved and was at target in September.",
        "Performance in September alone was within target for the first time.",
    ],
)
def test_what_is_said_of_one_month_does_not_rate_a_quarter(words):
    one = sound("82%", claim(words, State.MEETING), narrative=REASON)
    months = for_the(QUARTER, replace(one, readings=(reading("82%", period=QUARTER),)))
    assert [finding.code for finding in run_checks((months,))] == []
