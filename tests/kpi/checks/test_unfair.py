"""Findings that an officer would rightly have called unfair: each is silent now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.checks import run_checks
from kpi.model import Doubt
from kpi.vocabulary import ClaimForm, Direction, Field, Severity, State
from tests.kpi.checks.examples import EXCEEDING, OUTSIDE, SOUND, sound
from tests.kpi.checks.past_examples import then, told
from tests.kpi.typed import NEXT_YEAR, case, claim, sentence, target

RED_CELL = claim("", State.OUTSIDE_TOLERANCE, form=ClaimForm.COLOUR)


def codes(one):
    return [finding.code for finding in run_checks((case(one),))]


@pytest.mark.parametrize(
    "said",
    [
        "Figures for the first quarter have yet to be agreed with the contractor.",
        "The result is still to be confirmed.",
        "These data remain subject to validation.",
    ],
)
def test_a_figure_that_is_not_agreed_yet_contradicts_no_rating(said):
    assert codes(sound("88.4%", OUTSIDE)) == ["N2"]
    assert codes(sound("88.4%", OUTSIDE, narrative=(sentence(said),))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Performance sits just the wrong side of the target.",
        "The target was all but met.",
        "The result is close to target.",
        "A near miss, so amber rather than red.",
        "The 85% asked of us has been delivered.",
        "Three months running on target – a good effort.",
        "The shortfall against target is small.",
    ],
)
def test_a_sentence_that_may_rate_is_a_rating_stated(said):
    assert codes(replace(SOUND, claims=(), narrative=(sentence(said),))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Work is under way to meet the target.",
        "The result was 88.4% against a target of 85%.",
        "The target is 85%.",
        "The outturn of 88.4% (target 85%) rests on 12 audits.",
    ],
)
def test_a_target_that_is_given_or_hoped_for_states_no_rating(said):
    assert codes(replace(SOUND, claims=(), narrative=(sentence(said),))) == ["N5"]


def test_a_value_that_is_the_figure_of_the_target_does_not_speak_of_the_target():
    level = sound("85%", narrative=(sentence("The figure was 85%."),))
    assert codes(replace(level, claims=())) == ["N5"]


def test_a_target_of_next_year_is_nothing_to_rate_against():
    assert "N5" not in codes(replace(SOUND, claims=(), target=target("85%", NEXT_YEAR)))


def test_a_coloured_cell_is_shown_and_not_said():
    (finding,) = run_checks((case(sound("88.4%", RED_CELL)),))
    assert finding.message.startswith("The report marks KPI 1 with a red cell (outside tolerance);")


@pytest.mark.parametrize("said", ["is not outside tolerance", "is no longer out of tolerance"])
def test_a_target_that_is_met_is_not_outside_tolerance_either(said):
    denied = claim(f"Performance {said}.", State.WITHIN_TOLERANCE)
    assert codes(sound("88.4%", denied)) == []
    assert codes(sound("82%", denied)) == []
    assert codes(sound("79%", denied, narrative=(sentence("two workers left"),))) == ["N1"]


@pytest.mark.parametrize(
    "said",
    [
        "The Leeside scheme is outside tolerance.",
        "Among the over-75s the result is outside tolerance.",
        "The auditors’ view is that performance is outside tolerance.",
        "Following a fire at Leeside, the scheme’s budget is outside tolerance.",
    ],
)
def test_of_a_sentence_with_words_beyond_the_rating_it_is_asked_what_it_speaks_of(said):
    (finding,) = run_checks((case(sound("88.4%", claim(said, State.OUTSIDE_TOLERANCE))),))
    assert (finding.code, finding.severity) == ("N2", Severity.MEDIUM)
    assert finding.question.startswith("If that is said of KPI 1 as it is now, ")


@pytest.mark.parametrize(
    "said",
    [
        "Performance is outside tolerance.",
        "In August 2018 the target was missed, due to sickness at the Leeside depot.",
        "Owing to a fire at Leeside, performance has fallen outside tolerance.",
        "KPI 1 is outside tolerance, which the Chair of the Board regrets.",
    ],
)
def test_a_reason_in_any_words_makes_a_plain_rating_no_less_plain(said):
    (finding,) = run_checks((case(sound("88.4%", claim(said, State.OUTSIDE_TOLERANCE))),))
    assert (finding.code, finding.severity) == ("N2", Severity.HIGH)


def test_a_plain_sentence_is_named_before_one_that_may_speak_of_something_else():
    other = claim("The Leeside scheme is outside tolerance.", State.OUTSIDE_TOLERANCE)
    (finding,) = run_checks((case(sound("88.4%", other, OUTSIDE)),))
    assert finding.severity is Severity.HIGH
    assert "“outside tolerance”" in finding.message


def test_so_is_a_plain_improvement_before_one_of_a_part():
    part = claim("The figure for Leeside has improved.", direction=Direction.IMPROVED)
    plain = claim("Performance has improved.", direction=Direction.IMPROVED)
    (finding,) = run_checks((then(sound("88.4%", EXCEEDING, part, plain), "90%"),))
    assert (finding.code, finding.severity) == ("D2", Severity.MEDIUM)
    assert "“Performance has improved”" in finding.message


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("The number has doubled.", Severity.MEDIUM),
        ("The figure for Leeside has doubled.", Severity.LOW),
    ],
)
def test_a_size_that_may_be_of_one_part_alone_is_a_matter_of_wording(said, severity):
    (finding,) = run_checks((then(told(SOUND, said), "60%"),))
    assert (finding.code, finding.severity) == ("A7", severity)


def test_two_figures_that_are_both_printed_are_no_matter_of_reading():
    two = Doubt(Field.TARGET, "two are printed: 85% and 90%", ("85%", "90%"))
    one = replace(SOUND, other_targets=(target("90%"),), doubts=(two,))
    (finding,) = (f for f in run_checks((case(one),)) if f.code == "N7")
    assert finding.severity is Severity.HIGH
