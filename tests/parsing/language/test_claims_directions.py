from __future__ import annotations

from decimal import Decimal

import pytest

from kpi.vocabulary import Continuity, Direction, State
from parsing.language.claims import figures, find_claims

INCREASED, DECREASED, UNCHANGED = Direction.INCREASED, Direction.DECREASED, Direction.UNCHANGED
IMPROVED, WORSENED = Direction.IMPROVED, Direction.WORSENED

TOLD = [
    ("The percentage of cases closed has increased to 76.5%.", INCREASED),
    ("The rate of orders per 10k has decreased to 61.4 (312) in June.", DECREASED),
    ("The % of children living with relatives has decreased in June to 59.4%.", DECREASED),
    (
        "The percentage of leavers (yr 11) whose address is unknown has increased to 6.1%.",
        INCREASED,
    ),
    (
        "The percentage leaving care due to an adoption order has decreased to 11.2%.",
        DECREASED,
    ),
    ("The number of visits rose from 40 to 52.", INCREASED),
    ("The rate has risen since last quarter.", INCREASED),
    ("The proportion fell by 3 percentage points.", DECREASED),
    ("The figure has gone down compared with last year.", DECREASED),
    ("The number of households has reduced to 210.", DECREASED),
    ("The total has grown to 1,204.", INCREASED),
    ("The rate has declined to 40%.", DECREASED),
    ("Performance has declined.", WORSENED),
    ("The timeliness of assessments has improved to 88.4%.", IMPROVED),
    ("Performance has improved since the last report.", IMPROVED),
    ("Performance is better than last month.", IMPROVED),
    ("Performance has worsened.", WORSENED),
    ("Performance deteriorated in the quarter.", WORSENED),
    ("Performance on this measure had continued to improve during the year.", IMPROVED),
    ("The rate continues to fall.", DECREASED),
    ("The number of complaints is higher than last year.", INCREASED),
    ("The rate is lower than the previous quarter.", DECREASED),
    ("Performance is unchanged.", UNCHANGED),
    ("The rate is the same as last month.", UNCHANGED),
    ("Performance has remained stable.", UNCHANGED),
    ("Performance has been maintained.", UNCHANGED),
    ("There is no change in performance since last quarter.", UNCHANGED),
    ("Direction of travel: improving", IMPROVED),
    ("The rate remained at 95%.", UNCHANGED),
    ("This is an increase of 3 percentage points.", INCREASED),
    ("There has been an increase from 85 to 90.", INCREASED),
    ("This is a reduction of 3 percentage points on last month.", DECREASED),
    ("This represents an improvement on the previous quarter.", IMPROVED),
    ("Performance is 79%, up from 71%.", INCREASED),
    ("Performance is 79%, up 3 points to 79%.", INCREASED),
    ("The rate is 12.1, down 2.1 pp on last year.", DECREASED),
    ("There has been an improvement in performance this quarter.", IMPROVED),
    ("The average number of days has increased to 24.", INCREASED),
    ("This has increased to 81%.", INCREASED),
    ("It has fallen to 12 days.", DECREASED),
]


@pytest.mark.parametrize(("sentence", "direction"), TOLD, ids=[s for s, _ in TOLD])
def test_a_direction_is_read(sentence, direction):
    (claim,) = find_claims(sentence)
    assert (claim.direction, claim.states) == (direction, ())


TENDENCIES = [
    ("The direction of travel is positive.", IMPROVED),
    ("The trend remains adverse.", WORSENED),
    ("We are moving in the right direction.", IMPROVED),
    ("There has been a negative movement since August 2018.", WORSENED),
    ("The change from 80% to 85% is favourable.", IMPROVED),
    ("The figure is identical to the 80% of August 2018.", UNCHANGED),
    ("No change was recorded in September.", UNCHANGED),
    ("The latest result is up on last month.", INCREASED),
    ("The result was lower in August 2018 than in July 2018.", DECREASED),
    ("The result is not as good as in July 2018.", WORSENED),
    ("The result is poorer than last month's.", WORSENED),
    ("Things have improved since July 2018.", IMPROVED),
]


@pytest.mark.parametrize(("sentence", "direction"), TENDENCIES)
def test_a_judged_movement_is_read(sentence, direction):
    assert [c.direction for c in find_claims(sentence)] == [direction]


NOT_TOLD = [
    "The team is up on the first floor.",
    "The work is not as good as families expect.",
    "The right direction for the service is set out in the plan.",
    "Feedback from families was positive.",
    "A positive test leads to a visit.",
    "Staff have moved in the same direction.",
    "The result is the same as the target.",
    "The level is the same as the national average.",
    "The service has not changed its approach.",
    "The target is unchanged.",
    "Increased demand has put pressure on the team.",
    "Reduced capacity means visits are late.",
    "The team is improving outcomes for children.",
    "Work is under way to improve performance.",
    "We will continue to increase staffing.",
    "Demand has increased by 20%.",
    "Staffing has reduced to 12 posts.",
    "Performance is low because demand has increased.",
    "Performance is below target as staffing has fallen.",
    "Performance is late due to the number of referrals having increased by 10%.",
    "If the rate increased to 90% more staff would be needed.",
    "The rate should have fallen to 5%.",
    "The rate is expected to increase to 80%.",
    "Nationally the rate has increased to 80%.",
    "In England the percentage has fallen to 40%.",
    "Last year performance fell to 80%.",
    "In 2016/17 the rate increased to 80%.",
    "The trust has increased the number of foster carers.",
    "We have improved our recording.",
    "The plan is to achieve a reduction of 3 percentage points.",
    "The council declined to comment.",
    "Tolerance target up to 402.9",
    "Follow up from 3 visits is planned.",
    "The rate has not increased.",
    "The number of children rose to 40 in May but fell to 30 in June.",
    "Communication between teams has improved.",
    "An increase in referrals is expected.",
    "The share rated 'has improved' or better is 40%.",
]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_a_change_of_something_else_is_no_direction(sentence):
    assert [c for c in find_claims(sentence) if c.direction] == []


@pytest.mark.parametrize(
    ("sentence", "figure", "previous"),
    [
        ("The share has increased to 76.5%.", "76.5", None),
        ("The rate fell from 85.1 to 83.8.", "83.8", "85.1"),
        ("Performance is better, up 3 points to 79%.", "79", None),
        ("Performance is 79%, up from 71%.", None, "71"),
        ("The proportion fell by 3 percentage points.", None, None),
        ("The rate has decreased to 61.4 (312) in June 2018.", "61.4", None),
        ("The number rose from 1,050 in August 2018 to 1,204 in September 2018.", "1204", "1050"),
        ("The percentage has increased to 76%, compared with 70% last year.", "76", "70"),
        ("The percentage has increased to 76%, compared to a target of 80%.", "76", None),
        ("The rate has decreased to 83.8 against a target of 85.", "83.8", None),
        ("Performance remained at 95%.", "95", None),
        ("The average has increased to 24 days from 20 days.", "24", "20"),
        ("The number of visits to children aged 16 to 18 has fallen to 40.", "40", None),
    ],
)
def test_the_figures_of_a_direction(sentence, figure, previous):
    claim = next(c for c in find_claims(sentence) if c.direction)
    found = [q and q.value for q in figures(sentence, claim)]
    assert found == [figure and Decimal(figure), previous and Decimal(previous)]


@pytest.mark.parametrize(
    ("sentence", "of_a_share", "of_a_count"),
    [
        ("The number of visits has increased.", [], [INCREASED]),
        ("The number of visits in time has increased to 92%.", [INCREASED], [INCREASED]),
        ("The volume of visits is unchanged.", [], [UNCHANGED]),
        ("The number has increased.", [INCREASED], [INCREASED]),
        ("The percentage of visits has increased.", [INCREASED], [INCREASED]),
    ],
)
def test_how_many_there_are_is_no_share_of_them(sentence, of_a_share, of_a_count):
    names = ("% of visits completed in time", "Number of visits completed")
    found = [[c.direction for c in find_claims(sentence, name)] for name in names]
    assert found == [of_a_share, of_a_count]


def test_a_rating_has_no_figures():
    (claim,) = find_claims("Performance is below the target of 95%.")
    assert figures("Performance is below the target of 95%.", claim) == (None, None)


def test_a_direction_and_a_rating_are_two_claims():
    sentence = "Performance has improved to 88.4% and is exceeding target."
    first, second = find_claims(sentence)
    assert first.direction is IMPROVED
    assert second.states == (State.EXCEEDING,)


def test_what_continues_is_marked():
    (claim,) = find_claims("The rate has continued to fall.")
    assert claim.continuity is Continuity.CONTINUES


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The number of referrals has increased to 410.", 0),
        ("The number of assessments completed has increased to 410.", 0),
        ("The share of assessments completed has increased to 41%.", 1),
        ("Performance has increased to 82%.", 1),
    ],
)
def test_the_change_of_another_measure_is_left_out_where_the_name_is_known(sentence, count):
    assert len(find_claims(sentence, "% of assessments within 45 days")) == count
