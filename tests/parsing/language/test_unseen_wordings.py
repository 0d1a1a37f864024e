"""Wordings such as a fifth held-out set brought to light: what states, and what does not."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Continuity, Direction, State
from parsing import read_report
from parsing.language.claims import find_claims
from tests.mutations.wordings import HELD_OUT_FIFTH
from tests.typeset import pdf

NAME = "% of reviews held on time"
FIGURES = {
    "value": "88.4%",
    "target": "80%",
    "low": "75%",
    "period": "August 2024",
    "previous_period": "July 2024",
}
NEAR = (
    "Registered providers in our peer group are, for the most part, meeting target.",
    "The Trust’s neighbours have slipped into the red.",
    "In the west of the county the target is not being met.",
    "Crews at two stations are outside the standard.",
    "The out-of-hours service is below target.",
    "Of those that were late, 12% were outside tolerance.",
    "Our ambulance colleagues have failed to meet their target.",
    "Children’s services nationally are below target.",
    "The All Wales figure dropped again.",
    "The Northern Ireland figure has increased.",
    "Under the old definition the target would have been missed.",
    "On the previous definition, performance was above target.",
    "Using the former method the figure would be lower.",
    "The measure was below target at the time of the last inspection.",
    "When the contract was let, performance was outside tolerance.",
    "Before Christmas the team was well below target.",
    "Historically this measure has been below target.",
    "In years gone by the target was regularly missed.",
    "Had we had another officer, we would have met the target.",
    "With one more visit the target would have been achieved.",
    "If it were not for the strike, the figure would have risen.",
    "Were it not for snow, we would have been within tolerance.",
    "Unless demand eases, performance will fall outside tolerance.",
    "Failure to recruit could see performance drop below target.",
    "There is no suggestion that the target has been missed.",
    "We cannot yet say that performance has improved.",
    "It should not be assumed that the target has been met.",
    "That is not to say performance is below target.",
    "The fall in complaints does not show that performance has improved.",
    "The Ombudsman found that the Council’s performance was below the standard expected.",
    "A parent complained that waiting times had doubled.",
    "“We have never met the target,” one member said.",
    "Cllr Evans asked how often the target had been missed.",
    "The Chair was told that performance had improved.",
    "The auditors noted that the target was not met in 2019.",
    "Tenants told us that things had got worse.",
    "Residents think that the service is getting worse.",
    "One respondent wrote that the service had gone downhill.",
    "Members challenged officers on why the target was not being achieved.",
    "Is performance getting worse?",
    "What would it take to get back within tolerance?",
    "How many months have been below target?",
    "We plan to get back to target by March.",
    "The aim remains to exceed the target.",
    "Work is under way to bring the figure down.",
    "The improvement plan aims to halve the number of late reviews.",
    "We will keep the measure under review until it is back on target.",
    "A task and finish group will look at why the target is being missed.",
    "The target for 2025/26 has been reduced.",
    "Cabinet will be asked to lower the target.",
    "Green: at or above target. Amber: within tolerance. Red: outside tolerance.",
    "Amber is used where performance is below target but within tolerance.",
    "A measure turns red once it falls outside tolerance.",
    "Measures are rated red when outside tolerance for two months.",
    "The direction of travel compares this month with last month.",
    "The tolerance is five points below target.",
    "An increase in this measure shows an improvement.",
    "A fall is good.",
    "Good performance is high.",
    "The lower the figure the better.",
    "The risk of missing the target is rated red.",
    "Strategic risk 4 has moved from amber to red.",
    "There is a high likelihood that performance will drop.",
    "The risk score has increased.",
    "It is forecast that performance will drop below target over the winter.",
    "We anticipate that the figure will rise.",
    "Numbers are likely to double by 2030.",
    "Staff turnover is at its lowest level for years.",
    "Rainfall was the highest on record.",
    "The contractor recorded its best month.",
    "Demand reached an all-time high.",
    "The number of complaints has doubled since July 2024.",
    "Call volumes are 15% higher than in July 2024.",
    "Response times for emergency calls have improved.",
    "The cost of the service has fallen.",
    "Use of agency staff has reduced.",
    "The vacancy rate has increased to 12%.",
    "The team’s caseload has grown by a third.",
    "The waiting list has halved.",
    "Sickness has dropped from 6% to 4%.",
    "Our website had its highest number of visits this year.",
    "The proportion of complex cases has gone up.",
    "Three of the seven sites have now met the target.",
    "Two teams are below target and three are above.",
    "Most teams have improved.",
    "All but one of the depots met the target.",
    "Every locality improved except the north.",
    "The gap between boys and girls has widened.",
    "The north-south divide has increased.",
    "This is 2 points above the England average.",
    "At 88.4% we are 3 points above the regional average.",
    "The target is two points above that of our neighbours.",
    "The target was raised by five points in April.",
    "The target is higher than in 2023.",
    "The measure replaces one that was below target.",
    "A related measure is outside tolerance.",
    "Members may recall that this measure was red for most of last year.",
    "Performance last summer was below target.",
    "The annual target was met last year.",
    "The three-year target has not been met.",
    "The Home Office target is not being met.",
    "The Government’s ambition of 95% has not been achieved.",
    "The four-hour standard was missed nationally.",
    "The Scottish Government’s target has been exceeded.",
    "Welsh Government has set a target that we are not meeting yet.",
    "Headline: red.",
    "Overall council rating: amber.",
    "The overall position of the service is amber.",
    "Budget position: red.",
    "The finance RAG is red.",
    "Our sister trust continues to be below target.",
    "Missing the target is not an option.",
    "Being below target triggers a review.",
    "Concern was expressed that performance had worsened.",
    "The minutes record that the measure was red.",
    "In its report the Inspectorate described performance as outside tolerance.",
    "A Freedom of Information request asked how often the target was missed.",
    "The figures for adults are below target and those for children above.",
    "Training compliance is below target.",
    "Private landlords in the borough are below the standard.",
    "Agency spend is above target.",
    "It had been hoped that the target would be met.",
    "A service is in intervention when it is outside tolerance for two quarters.",
    "Last month’s report showed performance below target.",
    "Two red measures remain.",
    "Target: met in three of four quarters.",
    "Adjusted for leap years the figure would be higher.",
    "Six of the late cases missed the target by a day.",
    "Recruitment remains below target.",
)
RATED = (
    ("At 88.4%, the service is running ahead of its 80% target.", (State.EXCEEDING,), None),
    ("We are pleased to report that the target has been exceeded.", (State.EXCEEDING,), None),
    ("Performance was 88.4%, comfortably in excess of the 80% target.", (State.EXCEEDING,), None),
    ("The result of 88.4% betters the 80% target.", (State.EXCEEDING,), None),
    ("August 2024 saw the service beat its target of 80%.", (State.EXCEEDING,), None),
    ("The service did better than its 80% target.", (State.EXCEEDING,), None),
    ("We have hit target again this month.", (State.MEETING,), None),
    ("The standard of 80% has been upheld and the target met.", (State.MEETING,), None),
    ("Performance is bang on target.", (State.MEETING,), None),
    ("The target was duly met.", (State.MEETING,), None),
    ("Performance fell fractionally short of the 80% target.", (State.WITHIN_TOLERANCE,), None),
    ("The service narrowly failed to meet its target.", (State.WITHIN_TOLERANCE,), None),
    ("Performance is a shade below target.", (State.WITHIN_TOLERANCE,), None),
    ("The measure sits within the agreed tolerance.", (State.WITHIN_TOLERANCE,), None),
    ("The result is amber.", (State.WITHIN_TOLERANCE,), None),
    ("The target has not been reached this month.", (State.BELOW_TARGET,), None),
    ("The service was unable to meet the 80% target in August.", (State.BELOW_TARGET,), None),
    ("We did not achieve our target of 80%.", (State.BELOW_TARGET,), None),
    ("The outturn is under target.", (State.BELOW_TARGET,), None),
    ("This falls short of target.", (State.BELOW_TARGET,), None),
    ("Performance lagged behind the target of 80%.", (State.BELOW_TARGET,), None),
    ("The target remains unmet.", (State.BELOW_TARGET,), Continuity.CONTINUES),
    ("We have fallen short of our 80% target.", (State.BELOW_TARGET,), Continuity.NOW),
    ("The 80% target is yet to be achieved.", (State.BELOW_TARGET,), None),
    ("Performance is well short of target and is rated red.", (State.OUTSIDE_TOLERANCE,), None),
    ("The measure breaches tolerance.", (State.OUTSIDE_TOLERANCE,), None),
    ("The service is a long way off its target.", (State.OUTSIDE_TOLERANCE,), None),
    ("At 71% performance is some way outside tolerance.", (State.OUTSIDE_TOLERANCE,), None),
    ("The result breached the lower tolerance of 75%.", (State.OUTSIDE_TOLERANCE,), None),
    ("The measure has been flagged as red.", (State.OUTSIDE_TOLERANCE,), None),
    ("The service remains ahead of target.", (State.EXCEEDING,), Continuity.CONTINUES),
    ("The measure continues to miss its target.", (State.BELOW_TARGET,), Continuity.CONTINUES),
    ("Performance has stayed below target.", (State.BELOW_TARGET,), Continuity.CONTINUES),
    ("The measure has returned to target.", (State.MEETING,), None),
    ("Performance has climbed back above target.", (State.EXCEEDING,), Continuity.NOW),
    ("The measure has fallen out of tolerance.", (State.OUTSIDE_TOLERANCE,), Continuity.NOW),
    ("The service has ceased to meet its target.", (State.BELOW_TARGET,), Continuity.NO_LONGER),
    ("We are no longer within tolerance.", (State.OUTSIDE_TOLERANCE,), Continuity.NO_LONGER),
)
MOVED = (
    ("The rate went up from 85.3% to 88.4%.", Direction.INCREASED),
    ("There was a slight rise, from 85.3% to 88.4%.", Direction.INCREASED),
    ("A rise of 3.1 percentage points took the figure to 88.4%.", Direction.INCREASED),
    ("The figure stands at 88.4%, a rise on July.", Direction.INCREASED),
    ("This is up from 85.3% in July.", Direction.INCREASED),
    ("The rate has ticked up since July.", Direction.INCREASED),
    ("This is down from 85.3% in July 2024 to 82%.", Direction.DECREASED),
    ("The rate shrank to 82%.", Direction.DECREASED),
    ("We have seen an improvement since July.", Direction.IMPROVED),
    ("Performance has improved on July’s position.", Direction.IMPROVED),
    ("This is an improvement on the 85.3% recorded in July.", Direction.IMPROVED),
    ("This is a decline on the 85.3% recorded in July.", Direction.DECREASED),
    ("Performance has dropped off since July.", Direction.DECREASED),
    ("The figure is the same as last month.", Direction.UNCHANGED),
)


@pytest.mark.parametrize("sentence", NEAR)
def test_what_is_said_of_others_and_other_times_is_no_claim(sentence):
    assert find_claims(sentence, NAME) == []


@pytest.mark.parametrize("wording", HELD_OUT_FIFTH["silent"])
def test_no_sentence_held_out_as_silent_states_a_rating(wording):
    claims = find_claims(wording.format(**FIGURES), NAME)
    assert [claim for claim in claims if claim.states] == []


@pytest.mark.parametrize(("sentence", "states", "continuity"), RATED)
def test_a_rating_is_read(sentence, states, continuity):
    (claim,) = (claim for claim in find_claims(sentence, NAME) if claim.states)
    assert (claim.states, claim.continuity) == (states, continuity)


@pytest.mark.parametrize(("sentence", "direction"), MOVED)
def test_a_movement_is_read(sentence, direction):
    assert [claim.direction for claim in find_claims(sentence, NAME)] == [direction]


def test_days_stand_with_the_figure_and_the_target():
    (missed,) = find_claims("The target of 25 days was missed.", "Days to re-let homes")
    assert missed.states == (State.BELOW_TARGET,)


def test_only_the_figure_that_is_of_a_month_is_its_figure():
    lines = [
        ("bold", "Northmoor Borough Council"),
        ("bold", "Performance report, August 2024"),
        ("bold", f"KPI 2 - {NAME}"),
        ("bold", "Target 80%"),
        (
            "plain",
            "The figure for August 2024 was 86.5%. It rose from 83.4% in July 2024 to 86.5%.",
        ),
    ]
    (indicator,) = read_report(pdf(lines), "a.pdf").indicators
    printed = [(r.kind.value, r.quantity.printed) for r in indicator.readings]
    assert printed == [("actual", "86.5%"), ("previous", "83.4%")]


def test_what_the_target_was_is_no_earlier_value():
    lines = [
        ("bold", "Northmoor Borough Council"),
        ("bold", "Performance report, August 2024"),
        ("bold", f"KPI 2 - {NAME}"),
        ("bold", "Target 80%"),
        ("plain", "The figure for August 2024 was 86.5%."),
        ("plain", "From August 2024 the target is 80% (formerly 88%)."),
    ]
    (indicator,) = read_report(pdf(lines), "a.pdf").indicators
    assert [r.quantity.printed for r in indicator.readings] == ["86.5%"]
