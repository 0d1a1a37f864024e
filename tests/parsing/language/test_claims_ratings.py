from __future__ import annotations

import pytest

from kpi.vocabulary import Continuity, Side, State
from parsing.language.claims import find_claims

EXCEEDING, MEETING, WITHIN = State.EXCEEDING, State.MEETING, State.WITHIN_TOLERANCE
BELOW, OUTSIDE, ON_TRACK = State.BELOW_TARGET, State.OUTSIDE_TOLERANCE, State.ON_TRACK
CONTINUES, NOW, NO_LONGER = Continuity.CONTINUES, Continuity.NOW, Continuity.NO_LONGER

STATED = [
    ("Quarter 2: 88.3% (green).", (MEETING,)),
    ("In all 4,211 of 4,212 homes had a certificate (99.98%, amber).", (WITHIN,)),
    ("It took 31.2 days in quarter 2 (red), down from 34.9 days.", (OUTSIDE,)),
    ("Appeals dismissed – 61% (down from 72% last quarter) – RED", (State.OUTSIDE_TOLERANCE,)),
    ("The standard of 90% has been achieved.", (State.MEETING,)),
    ("Our aim of 90% was missed.", (State.BELOW_TARGET,)),
    ("Appeals dismissed – 61% (target 70%) – RED", (State.OUTSIDE_TOLERANCE,)),
    ("New claims took 19.4 days to process (target 22 days) – Green", (State.MEETING,)),
    ("Answered in time: 61% [AMBER]", (State.WITHIN_TOLERANCE,)),
    ("Vans in use averaged 71.3%, against a target of 80% (red).", (State.OUTSIDE_TOLERANCE,)),
    ("97% of visits were made on time (target 90%; green).", (State.MEETING,)),
    ("Bills paid in 30 days: 98.8% against a target of 97% – green.", (State.MEETING,)),
    ("The rate is 52.7%, a little short of the 54% we were aiming for.", (WITHIN,)),
    ("Calls took 84 seconds, inside the 90-second target.", (State.MEETING,)),
    # a limit is kept to from below
    ("3.8% of streets were littered, within the 5% limit.", (State.MEETING,)),
    ("The caseload exceeded the maximum of 18.", (BELOW,)),
    ("It was above the limit of 18.", (BELOW,)),
    ("It was well below the ceiling of 18.", (State.MEETING,)),
    ("94.1% of kerbs had been mended in a week, which was within tolerance.", (WITHIN,)),
    ("Only 61% of plots were let in time compared with the 70% target (red).", (OUTSIDE,)),
    ("Performance was 71.2% against a target of 80% and is therefore red.", (OUTSIDE,)),
    (
        "Loans were 640 when 700 had been expected, and this measure had therefore missed target.",
        (BELOW,),
    ),
    ("Ran at 31, better than the target of no more than 40.", (EXCEEDING,)),
    ("Fires numbered 31, fewer than the target maximum of 40.", (State.MEETING,)),
    ("It is on course to be below the annual target of 12.", (ON_TRACK,)),
    ("It is no longer above the limit of 18.", (State.MEETING,)),
    # beside a value, behind a pointing word, and of two things that are one
    ("Performance fell to 90.4% in July 2018, below target but within tolerance.", (BELOW, WITHIN)),
    ("That is below target and outside tolerance.", (BELOW, OUTSIDE)),
    ("The target is not being met and the rate is outside tolerance.", (BELOW, OUTSIDE)),
    ("Plans were up to date, and the target continues to be exceeded.", (EXCEEDING,)),
    ("Below our target of no more than 18, and the fewest since 2019.", (State.MEETING,)),
    ("Plots let stood at 95%, right on target.", (MEETING,)),
    (
        "Plans where a visit was made stood at 64%, and the local target of 80% was missed.",
        (BELOW,),
    ),
    ("It was above our own target of 80%.", (EXCEEDING,)),
    ("So that’s another target beaten!", (EXCEEDING,)),
    ("That is another target missed.", (BELOW,)),
    ("We had agreed 36 minutes, so this was a clear miss.", (BELOW,)),
    # exceeding
    ("Performance is exceeding target.", (EXCEEDING,)),
    ("Performance exceeds the target of 90%.", (EXCEEDING,)),
    ("Performance has exceeded target for the quarter.", (EXCEEDING,)),
    ("At 92%, exceeding the 90% target.", (EXCEEDING,)),
    ("We are above target.", (EXCEEDING,)),
    ("This is 3 percentage points above the target.", (EXCEEDING,)),
    ("Performance is well above target.", (EXCEEDING,)),
    ("Collection is ahead of target.", (EXCEEDING,)),
    ("The rate is 12.1%, which is better than our target of 13 per cent.", (EXCEEDING,)),
    ("The target was exceeded.", (EXCEEDING,)),
    ("Target exceeded", (EXCEEDING,)),
    ("Performance has been consistently outperforming the annual target.", (EXCEEDING,)),
    (
        "The service is exceeding the target and performing better than the England average.",
        (EXCEEDING,),
    ),
    # meeting
    ("Performance is meeting target.", (MEETING,)),
    ("Performance is achieving target.", (MEETING,)),
    ("The target has been met.", (MEETING,)),
    ("Target met", (MEETING,)),
    ("Target achieved.", (MEETING,)),
    ("The quarter 2 target was comfortably achieved.", (MEETING,)),
    ("Performance is on target.", (MEETING,)),
    ("On target", (MEETING,)),
    ("Performance is on target in September 2018.", (MEETING,)),
    ("Performance is in line with the target.", (MEETING,)),
    ("The service met its target of 95%.", (MEETING,)),
    ("We have achieved our target this quarter.", (MEETING,)),
    ("Performance is at target.", (MEETING,)),
    ("Processing times are within target.", (MEETING,)),
    ("Performance hit the 95% target.", (MEETING,)),
    ("Performance consistently meets target.", (MEETING,)),
    # within tolerance
    ("Performance is within tolerance.", (WITHIN,)),
    ("Performance is within the agreed tolerance range.", (WITHIN,)),
    ("The target was narrowly missed.", (WITHIN,)),
    ("We have marginally missed the target.", (WITHIN,)),
    ("Performance just missed target.", (WITHIN,)),
    ("Performance fell just short of the target.", (WITHIN,)),
    # below
    ("Performance is below target.", (BELOW,)),
    ("Performance is under target.", (BELOW,)),
    ("Performance is not meeting target.", (BELOW,)),
    ("Performance isn't meeting target.", (BELOW,)),
    ("The service has not met its target.", (BELOW,)),
    ("The service did not achieve the target.", (BELOW,)),
    ("We are yet to achieve target.", (BELOW,)),
    ("The target has not been met.", (BELOW,)),
    ("Target not met", (BELOW,)),
    ("Target missed.", (BELOW,)),
    ("Performance failed to meet the target.", (BELOW,)),
    ("The team was unable to meet target.", (BELOW,)),
    ("Performance is behind target.", (BELOW,)),
    ("Performance is short of the target by 4 points.", (BELOW,)),
    ("Performance is worse than target.", (BELOW,)),
    ("Performance is not on target.", (BELOW,)),
    ("Delivery of homes is not on track.", (BELOW,)),
    ("Performance is off target.", (BELOW,)),
    ("Performance has never met the target.", (BELOW,)),
    ("The measure has fallen below target.", (BELOW,)),
    ("Performance is 2.3% below the target of 95%.", (BELOW,)),
    # outside
    ("Performance is outside tolerance.", (OUTSIDE,)),
    ("Performance is outside of the tolerance range..", (OUTSIDE,)),
    ("Performance is out of tolerance.", (OUTSIDE,)),
    ("Performance is outwith tolerance.", (OUTSIDE,)),
    ("Performance is significantly below target.", (OUTSIDE,)),
    ("Performance is well below the 95% target.", (OUTSIDE,)),
    ("Performance is some way short of target.", (OUTSIDE,)),
    ("Performance is not within tolerance.", (OUTSIDE,)),
    # on track
    ("The number of placements is on track to meet target.", (ON_TRACK,)),
    ("Performance is on track.", (ON_TRACK,)),
    ("We are on course to exceed the annual target.", (ON_TRACK,)),
    ("Performance is expected to meet the target by year end.", (ON_TRACK,)),
    ("We anticipate that the target will be met by year end.", (ON_TRACK,)),
    ("The target is forecast to be achieved.", (ON_TRACK,)),
    ("We expect to meet the target.", (ON_TRACK,)),
    ("The target was nearly met.", (WITHIN,)),
    ("The target was very nearly achieved.", (WITHIN,)),
    # "which" and "this" behind a target are that target
    ("We answered 94%, against a target of 95%, which was not met.", (BELOW,)),
    ("The target is 95%, so this was narrowly missed.", (WITHIN,)),
    ("The wait was 11.4 days, higher than our target of 10.5 days, which was missed.", (BELOW,)),
    # two at once
    ("Performance is below target but within the tolerance range.", (BELOW, WITHIN)),
    ("The measure is below target and out of tolerance.", (BELOW, OUTSIDE)),
    (
        "The service is not meeting its target of 20% and it is outside of tolerance.",
        (BELOW, OUTSIDE),
    ),
    ("Performance is not meeting target, however it is within tolerance.", (BELOW, WITHIN)),
    ("Although below target, performance remains within tolerance.", (BELOW, WITHIN)),
    ("Performance is below target but on track to meet target by year end.", (BELOW, ON_TRACK)),
    # colours
    ("This measure is rated Green.", (MEETING,)),
    ("The indicator has been rated as amber.", (WITHIN,)),
    ("RAG status: Amber", (WITHIN,)),
    ("RAG rating is Red.", (OUTSIDE,)),
    ("RAG: Green", (MEETING,)),
    ("The figure for fires was green for the first time in 5 quarters.", (MEETING,)),
    ("This measure is Red.", (OUTSIDE,)),
    ("Performance is RAG rated red.", (OUTSIDE,)),
    ("The measure has moved from amber to green.", (MEETING,)),
    ("The status of this measure has remained at red.", (OUTSIDE,)),
    # a literal side beside a rating
    ("The rate is slightly above the target of 5% and rated Amber.", (WITHIN,)),
    ("The rate is above target but within tolerance.", (WITHIN,)),
    ("0.6 per cent of children had a second plan and this remains below the target.", (BELOW,)),
    ("An outturn of 93% exceeds the target.", (EXCEEDING,)),
    # turned round
    ("Performance is not below target.", (MEETING,)),
    (
        "The share of footways where work should be planned is 6%, and remains better than the "
        "target of 8%.",
        (EXCEEDING,),
    ),
    (
        "Fines were 1.8%, better than our target and lower than the 2.4% we had in 2023/24.",
        (EXCEEDING,),
    ),
    ("Performance is not outside tolerance.", (WITHIN,)),
]


@pytest.mark.parametrize(("sentence", "states"), STATED, ids=[s for s, _ in STATED])
def test_a_rating_is_read(sentence, states):
    (claim,) = [c for c in find_claims(sentence) if c.direction is None]
    assert claim.states == states


NO_CLAIM = [
    "That was a near miss at the depot.",
    "Gutters cleared within target timescale: 84% (target 88%).",
    "Where a visit was missed, the local target of 80% would be missed.",
    "Nationally it was 84% (green).",
    "Last quarter it was 72% (red).",
    "61% of homes use a garden bin (green).",
    "We hope to reach 90% (green).",
    # a mark at the end of what is said of others or of an earlier time
    "Nationally the result was 84% (Green).",
    "Last quarter the result was 72% – Red",
    # the target of another time
    "Last year's target has been met.",
    "The previous aim of 90% was met.",
    # conditions
    "If performance were below target an action plan would be agreed.",
    "Should performance fall below target, the board is told.",
    "Performance would be outside tolerance without this work.",
    "Where performance is below target, an improvement plan is agreed.",
    "Managers are told when performance is outside tolerance.",
    "There is a risk that performance falls below target.",
    "Performance could be below target next quarter.",
    "Unless demand falls the service will be below target.",
    # aims
    "Teams continue to work to exceed target.",
    "Extra staff are in post in order to meet the target.",
    "The aim is to meet target by March.",
    "The service plans to achieve target next year.",
    "Action to bring performance within tolerance is under way.",
    "We are working towards meeting target.",
    "Progress towards target is slow.",
    "Staff are focused on achieving target.",
    "More visits are needed to meet the target.",
    "The service must meet its target.",
    "Performance should be on target by March.",
    "The service will continue to meet target.",
    "Performance is expected to remain below target.",
    # other bodies
    "Nationally performance is below target.",
    "England is below target.",
    "Our statistical neighbours are exceeding target.",
    "Similar authorities are not meeting target.",
    "Performance is below target nationally.",
    "The regional average is within tolerance.",
    "Performance is above the national target.",
    # earlier
    "Last year performance was exceeding target.",
    "In 2016/17 we were below target.",
    "In the previous quarter the measure was outside tolerance.",
    "Performance was below target last month.",
    "Performance met last year's target.",
    # to come
    "We anticipate falling below target in the next quarter.",
    "The projection for the year is below target.",
    "Performance is likely to be below target over the winter.",
    "The measure is below target next year on these plans.",
    "It is unlikely that the target will be met.",
    # the key and names
    "Green: meeting target",
    "Amber = within tolerance",
    "within 10% of target = amber",
    "Target met Target narrowly missed Target not met",
    "Red means that performance is outside tolerance.",
    "The share of audits rated 'below target' or 'on target' was 40%.",
    # counts and other colours
    "12 green, 3 red",
    "21 actions are green (43%)",
    "The council looks after its green spaces.",
    "Works at Green Lane are complete.",
    "Red bags were given out.",
    "A measure is rated red if it misses target by 10%.",
    "Measures are rated green, amber or red.",
    # other things
    "Of the four indicators two have met target.",
    "All targets were met.",
    "Three measures are below target.",
    "The target group of 300 families was reached.",
    "Performance is almost on target.",
    "The service has almost never met the target.",
    "The target was almost exceeded.",
    "The report was late, which was missed.",
    "We are on track to recruit five social workers.",
    "The percentage of visits that met target is reported below.",
    "Performance is not exceeding target.",
    "It is not expected that the target will be met.",
    "Initial visits are exceeding target whereas later visits are below target.",
    "The target is 90%.",
    "A tolerance of 5% applies.",
    "Target setting is under way.",
    "93% of complaints met the 10 day target.",
    "Of those, 80% met the target.",
    "99% of calls were answered within target.",
    "12 visits met the target.",
    "99.1% of the samples were within tolerance.",
    "The share of sites where the target was met is not known.",
    "Performance is either on target or below target.",
    "",
    "Performance is 80%.",
]


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_what_states_no_rating_gives_no_claim(sentence):
    assert [c for c in find_claims(sentence) if c.states] == []


@pytest.mark.parametrize(
    ("sentence", "states", "continuity"),
    [
        ("Performance continues to exceed target.", EXCEEDING, CONTINUES),
        ("The share has continued to exceed target.", EXCEEDING, CONTINUES),
        ("Performance continues to be below target.", BELOW, CONTINUES),
        ("It continues to remain under the 5 per cent target.", BELOW, CONTINUES),
        ("Performance remains outside tolerance.", OUTSIDE, CONTINUES),
        ("Performance is still not meeting target.", BELOW, CONTINUES),
        ("This measure is now achieving target.", MEETING, NOW),
        ("The measure is now rated Red.", OUTSIDE, NOW),
        ("Performance is no longer meeting target.", BELOW, NO_LONGER),
        ("Performance is no longer exceeding target.", BELOW, NO_LONGER),
        ("Performance is no longer outside tolerance.", WITHIN, NOW),
        ("Performance is no longer below target.", MEETING, NOW),
        ("The service is no longer missing its target.", MEETING, NOW),
        ("Performance is again below target.", BELOW, None),
        ("The measure, now in its third year, is below target.", BELOW, None),
        ("Performance was below target in April and is now exceeding target.", EXCEEDING, NOW),
        ("Performance was below target in April but is now exceeding target.", EXCEEDING, NOW),
        ("Performance has dropped below target this month.", BELOW, NOW),
        ("The measure has slipped narrowly outside tolerance.", OUTSIDE, NOW),
        ("The rate has risen back above target.", EXCEEDING, NOW),
        ("Performance slipped below target.", BELOW, None),
        ("Performance has dropped below target for the third month running.", BELOW, None),
        ("Performance has again fallen below target.", BELOW, None),
        ("Performance has fallen below target since last year.", BELOW, None),
    ],
)
def test_what_a_claim_says_of_the_report_before(sentence, states, continuity):
    (claim,) = [c for c in find_claims(sentence) if c.states]
    assert (claim.states, claim.continuity) == ((states,), continuity)


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("Performance is above target.", Side.ABOVE),
        ("Performance is below target.", Side.BELOW),
        ("Performance is slightly below target.", Side.BELOW),
        ("The rate is lower than the target.", Side.BELOW),
        ("Performance is below target but within tolerance.", Side.BELOW),
        ("Performance is better than target.", None),
        ("Performance is worse than target.", None),
        ("Performance is exceeding target.", None),
        ("Performance is not below target.", None),
    ],
)
def test_the_literal_side_of_the_target_is_kept(sentence, side):
    (claim,) = find_claims(sentence)
    assert claim.side is side


@pytest.mark.parametrize(
    ("sentence", "forecast"),
    [
        ("It is anticipated that the annual target will be achieved.", True),
        ("Performance is forecast to exceed target.", True),
        ("Performance is on track to meet target.", False),
        ("Performance is meeting target.", False),
    ],
)
def test_a_forecast_is_marked(sentence, forecast):
    (claim,) = find_claims(sentence)
    assert claim.forecast is forecast


NOT_REPORTED = [
    "The trust is unable to report this indicator until the records are complete.",
    "Data is not available this quarter.",
    "Data not available",
    "No data is available for this period.",
    "No data",
    "Figures for quarter 2 are not yet available.",
    "This measure cannot be reported at present.",
    "Information on completions has not been made available.",
    "It is not possible to report performance until the new system is live.",
    "The outturn is not reported this quarter.",
]


@pytest.mark.parametrize("sentence", NOT_REPORTED)
def test_a_missing_figure_is_a_claim(sentence):
    (claim,) = find_claims(sentence)
    assert claim.states == (State.NOT_REPORTED,)


@pytest.mark.parametrize(
    "sentence",
    [
        "National data is not available.",
        "Comparator data is not available this quarter.",
        "Final figures will be known by March.",
        "Data was not available last year.",
        "Places are not available for these children.",
        "Cover was not available until the following month.",
        "Children were unable to report their concerns.",
        "There are no figures in this section that differ.",
    ],
)
def test_other_missing_things_are_no_claim(sentence):
    assert find_claims(sentence) == []
