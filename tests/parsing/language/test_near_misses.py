"""Sentences that speak of targets, ratings and change, and state nothing of the measure."""

from __future__ import annotations

import pytest

from kpi.vocabulary import State
from parsing import read_report
from parsing.language.claims import find_claims
from tests.mutations.wordings import HELD_OUT_FOURTH
from tests.typeset import pdf

NAME = "% of reviews held on time"
FIGURES = {"target": "80%", "low": "75%"}
NEAR = (
    "Every ward bar one was above the target.",
    "Three quarters of schools are now meeting the target.",
    "Our contractor has missed its target for missed bins.",
    "The service’s budget was outside tolerance.",
    "Sickness across the council has improved.",
    "The previous contractor was consistently below target.",
    "Prior to the merger the service was exceeding its target.",
    "Until recently performance was within tolerance.",
    "Before the pandemic performance was above target.",
    "When the measure was introduced, performance was well below target.",
    "The 2017 figure was below target.",
    "The peer review team found the service to be meeting its target.",
    "By September we hope to be back on target.",
    "Performance was expected to be below target during the move.",
    "We had expected the target to be met.",
    "The target would otherwise have been achieved.",
    "But for the strike, the target had been within reach.",
    "Performance cannot be described as exceeding target.",
    "It would be wrong to say that we are not meeting target.",
    "It is too early to say whether the target has been met.",
    "Nobody has suggested that the measure is red.",
    "This measure is green if at least 80% are on time.",
    "Cases are red when they are outside tolerance.",
    "Results of 80% or more are on target.",
    "Performance of less than 75% is outside tolerance.",
    "A score within 5% of target is rated amber.",
    "The amber rating is given for performance within tolerance.",
    "This is a new measure, so whether it is on target is not yet known.",
    "Staff were thanked for meeting the target.",
    "We were disappointed at missing the target in the first half of the year.",
    "Councillor Jones said the service was failing.",
    "Residents feel that the service has got worse.",
    "The complaint said that the response was outside the target time.",
    "Of the late cases, four were within tolerance of the deadline.",
    "On average, cases that missed the target took two days longer.",
    "Most of those which missed target were complex.",
    "Cases which did not meet the target were reviewed.",
    "The team that met its target was in the north of the borough.",
    "The north team is exceeding target while the south team is below target.",
    "Overall satisfaction with the council has fallen.",
    "The number of referrals received has risen by 12%.",
    "Referrals have doubled over the last five years.",
    "The cost of agency staff is the highest it has ever been.",
    "Vacancies have fallen to their lowest level since records began.",
    "The temperature in August was the highest on record.",
    "Unemployment is lower than last year.",
    "Overtime has increased.",
    "The percentage of staff trained has increased.",
    "Absence among managers has reduced.",
    "The proportion of calls that come from one street has risen.",
    "The pace of improvement has slowed.",
    "The rate of improvement has slowed.",
    "The gap with the national average has narrowed.",
    "The backlog is now lower than in July 2024.",
    "The rise in demand has continued.",
    "Performance on phone calls is reported elsewhere and is below target.",
    "See also KPI 3, which is red.",
    "Performance in the north of the county is above target.",
    "Adult services are meeting their target.",
    "Other measures in this group are on track.",
    "The corporate plan target of 95% by 2027 has not yet been met.",
    "Long term, the target is to exceed 90%.",
    "A stretch target has been set and is being exceeded by some teams.",
    "The recovery plan is on track.",
    "The action plan is on track.",
    "Work to clear the backlog is on schedule.",
    "Recruitment is on track.",
    "The procurement is on track.",
    "This is the first time the survey has been run.",
    "The highest priority is to recruit.",
    "The lowest scoring area was communication.",
    "The best results were in the north.",
    "The worst affected area was the coast.",
    "The target is the lowest in the county.",
    "Our target is higher than last year.",
    "The tolerance is wider than in previous years.",
    "The target has improved.",
    "The form has been improved.",
    "Processes have improved.",
    "Communication with schools has got better.",
    "Relations with the unions have worsened.",
)


@pytest.mark.parametrize("sentence", NEAR)
def test_what_is_said_of_something_else_is_no_claim(sentence):
    assert find_claims(sentence, NAME) == []


@pytest.mark.parametrize("wording", HELD_OUT_FOURTH["silent"])
def test_what_only_looks_like_a_claim_is_none(wording):
    assert find_claims(wording.format(**FIGURES), NAME) == []


def states(*sentences, month="September"):
    lines = [
        ("bold", "Northmoor Borough Council"),
        ("bold", f"Performance report, {month} 2024"),
        ("bold", f"KPI 2 - {NAME}"),
        ("bold", "Target 80%"),
        *(("plain", sentence) for sentence in sentences),
    ]
    (indicator,) = read_report(pdf(lines), "a.pdf").indicators
    return [state for claim in indicator.claims for state in claim.states]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the first quarter the target was missed.",
        "In May 2024 performance was below target.",
        "The target was missed in April 2024.",
        "KPI 4 is also below target.",
        "The related measure, KPI 7, is outside tolerance.",
    ],
)
def test_another_time_or_measure_is_told_by_its_name(sentence):
    assert states("The figure was 84%.", sentence) == []


def test_the_reports_own_month_and_reference_are_its_own():
    said = ("In September 2024 the target was met.", "KPI 2 is above target.")
    assert states("The figure was 84%.", *said) == [State.MEETING, State.EXCEEDING]


def test_a_late_value_has_its_own_words():
    said = "In August 2024 the figure was 84%.", "The target was met in August 2024."
    assert states(*said) == [State.MEETING]
