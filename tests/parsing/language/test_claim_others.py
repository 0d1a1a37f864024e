"""Sentences beside the measure's result of now that once accused a report of misstating it."""

from __future__ import annotations

from datetime import date

import pytest

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.language.claim_others import is_target_of_others
from parsing.language.claim_times import earlier_time_of
from parsing.language.claims import find_claims
from parsing.language.thresholds import find_thresholds

JUNE = Period("June 2024", PeriodKind.MONTH, date(2024, 6, 1), date(2024, 6, 30))
NAME = "% of visits made within 10 working days"


@pytest.mark.parametrize(
    "sentence",
    [
        "Target was met in two of the last three months.",
        "The target had been met in every month until June.",
        "The target was met every month except June.",
        "The Government target of 95% was not met.",
        "The stretch target of 95% was not met.",
        "The North team exceeded the target.",
        "For adults the target was met.",
        "Apart from one team, the target was met.",
        "The underlying rate, excluding cancellations, is above target.",
        "The target was missed by two of the five teams.",
        "We are performing better than the target set by the Local Government Association.",
        "Five years ago performance was 5 points below target.",
        "Performance between 80% and 84.9% is shown as amber.",
        "The target is met where the figure, rounded, is at or above it.",
        "A month below target is not in itself a sign of failure.",
        "The target had eluded the service until August.",
        "Forecast outturn: below target, as the lost ground cannot be recovered.",
    ],
)
def test_what_is_not_said_of_the_result_of_now_rates_nothing(sentence):
    assert [claim for claim in find_claims(sentence, NAME) if claim.states] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The target has been met in each of the last three months.",
        "The measure had been below target but is now exceeding target.",
        "The team missed the target.",
        "The target was missed by 2 percentage points.",
        "Performance was 5 points below target.",
        "For the third month running the target was met.",
        "The target of 95% was not met.",
    ],
)
def test_what_is_said_of_it_still_does(sentence):
    assert [claim for claim in find_claims(sentence, NAME) if claim.states]


@pytest.mark.parametrize(
    ("sentence", "earlier"),
    [
        ("The target was met in April and May but missed in June.", "April"),
        ("Performance improved in May but fell in June.", "May"),
        ("The target was met in May and June.", None),
        ("The target was met in June, after May.", None),
    ],
)
def test_a_month_right_behind_a_statement_dates_it(sentence, earlier):
    claim = find_claims(sentence)[0]
    when = earlier_time_of(sentence, claim.start, claim.end, JUNE)
    assert (when.printed if when else None) == earlier


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("Other councils achieved 95% against a target of 93%.", True),
        ("Visits fell short of the target of 95% set nationally.", True),
        ("The stretch target of 95% was not met.", True),
        ("The target of 95% was not met.", False),
        ("This is above the national average and the target of 95%.", False),
    ],
)
def test_whose_target_is_quoted(sentence, others):
    (found,) = find_thresholds(sentence)
    assert is_target_of_others(sentence, found.start, found.printed_end) is others
