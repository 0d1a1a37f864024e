from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.assessment import assess
from kpi.checks import run_checks
from kpi.vocabulary import ReadingKind, State, Verdict
from tests.kpi.checks.examples import REASON, sound
from tests.kpi.typed import AUGUST, case, claim, reading


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
