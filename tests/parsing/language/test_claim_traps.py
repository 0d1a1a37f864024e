"""Sentences that a wrong accusation once rested on: each states nothing of the reading."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Direction, ReadingKind, State
from parsing import read_report
from parsing.language.claims import find_claims
from tests.typeset import pdf


@pytest.mark.parametrize(
    "sentence",
    ["Is performance below target?", "The neighbouring council is not meeting its target."],
)
def test_questions_and_neighbours_claim_nothing(sentence):
    assert find_claims(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Performance has dipped in August 2024.",
        "Performance has declined to 85%.",
        "Performance deteriorated from 10 to 12.",
    ],
)
def test_performance_that_falls_is_worse_whichever_way_the_number_went(sentence):
    assert [claim.direction for claim in find_claims(sentence)] == [Direction.WORSENED]


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("The annual target should be met.", [State.ON_TRACK]),
        ("The team is confident of achieving the target.", [State.ON_TRACK]),
        ("We hope that the target will be met.", []),
        ("Work is under way so that the target will be met.", []),
        ("If vacancies are filled, the target will be met.", []),
        ("The target will not be met.", []),
        ("As expected, performance is below target.", [State.BELOW_TARGET]),
        ("This is the third month running that the target has been missed.", [State.BELOW_TARGET]),
        ("The board noted that the target has been missed.", []),
    ],
)
def test_what_is_to_come_is_no_rating_of_now(sentence, states):
    assert [state for claim in find_claims(sentence) for state in claim.states] == states


def read(*sentences):
    lines = [
        ("bold", "Northmoor Borough Council"),
        ("bold", "Performance report, August 2024"),
        ("bold", "KPI 1 - % of reviews held on time"),
        ("bold", "Target 80%"),
        *(("plain", sentence) for sentence in sentences),
    ]
    (indicator,) = read_report(pdf(lines), "a.pdf").indicators
    return indicator


def test_the_year_of_a_month_is_no_target():
    indicator = read("The figure was 84%. The indicator met its target in August 2024.")
    assert indicator.other_targets == ()


def test_the_earlier_month_is_that_of_the_figure_beside_it():
    (value,) = read("84% was recorded, up from 81% in July 2024.").actuals
    assert (value.quantity.printed, value.period and value.period.printed) != ("84%", "July 2024")


def test_what_the_target_was_before_is_no_past_figure():
    indicator = read("The figure was 84%. The target was previously 90%.")
    assert [r.quantity.printed for r in indicator.readings] == ["84%"]


def test_where_the_figure_got_to_since_an_earlier_month_is_no_figure_of_that_month():
    indicator = read("The figure was 84%. It has risen since July 2024, from 81% to 84%.")
    assert [r.quantity.printed for r in indicator.of_kind(ReadingKind.PREVIOUS)] == ["81%"]


def test_what_was_fallen_short_of_is_no_figure_of_an_earlier_month():
    indicator = read("The figure was 84%. Better in July 2024, it then fell short of 90%.")
    assert [r.quantity.printed for r in indicator.readings] == ["84%"]


@pytest.mark.parametrize(
    "words", ["The service achieved the target of 90%.", "Better than target at 84%."]
)
def test_a_figure_and_a_sentence_that_rates_it_are_no_labels_with_their_answers(words):
    indicator = read(f"The figure for August 2024 was 84%. {words}")
    assert indicator.narrative[-1].evidence.printed.startswith(words.rstrip("."))
    assert indicator.target.printed == "80%"
