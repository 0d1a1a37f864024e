"""What a meeting brief asks, in which order, and what it asks only once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kpi.asking.answered import answered_before, still_asked
from kpi.asking.standing import decision_on
from kpi.examination import examine
from kpi.exports.brief import make_brief
from kpi.exports.brief.missed import MISSED
from kpi.finding_keys import key_of
from kpi.history import Outcome, Said
from kpi.vocabulary import ReadingKind, State, Unit
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    SEPTEMBER,
    band,
    claim,
    indicator,
    reading,
    report,
    sentence,
    words,
)


def brief_of(*indicators, **more):
    printed = report(*indicators, **more)
    return make_brief(printed, examine([printed]))


def late(number, value="60%", **more):
    """Outside its tolerance, as the report says, with no reason given."""
    red = claim("Outside tolerance.", State.OUTSIDE_TOLERANCE)
    return indicator(
        value,
        goal="90%",
        band=band("85%", "89.9%"),
        ref=f"KPI {number}",
        name=f"Visits of kind {number} made on time",
        claims=(red,),
        **more,
    )


def without_target(number):
    return indicator(f"{number + 40}%", ref=f"TP{number:02}", name=f"Satisfaction with {number}")


def test_one_question_asks_for_every_target_that_is_not_printed():
    (item,) = brief_of(*map(without_target, range(1, 15))).items
    (point,) = item.points
    assert point.question == "What are the targets of TP01, TP02, TP03, TP04 and 10 more?"
    assert "“Satisfaction with 1”, “Satisfaction with 2”" in point.places
    assert item.more == "All 14 stand among the findings in Plumbline."


def test_five_are_all_named_since_one_more_would_say_less():
    (item,) = brief_of(*map(without_target, range(1, 6))).items
    assert item.points[0].question == "What are the targets of TP01, TP02, TP03, TP04 and TP05?"
    assert item.more is None


def test_past_figures_that_were_changed_are_asked_about_together():
    def past(figure):
        return [reading(figure, kind=ReadingKind.PREVIOUS, period=AUGUST)]

    names = ("KPI 1", "KPI 2", "KPI 3")
    then = [indicator(ref=n, name=f"{n} in full", goal="5%", readings=past("7%")) for n in names]
    august = report(
        *(replace(one, readings=(reading("6%", period=AUGUST),)) for one in then),
        period=AUGUST,
        name="august.pdf",
    )
    now = report(*(replace(one, readings=(reading("5%"), *one.readings)) for one in then))
    items = make_brief(now, examine([august, now])).items
    asked = [point.question for item in items for point in item.points]
    assert "Why have past figures of KPI 1, KPI 2 and KPI 3 changed?" in asked


def test_what_is_left_out_comes_after_what_has_consequences():
    values = [reading("70%", source="case files"), reading("80%", source="system")]
    torn = indicator(ref="KPI 5", goal="90%", readings=values)
    titles = [item.title for item in brief_of(*map(without_target, range(20)), torn, late(9)).items]
    assert [title.split()[:2] for title in titles[:2]] == [["KPI", "9"], ["KPI", "5"]]
    assert titles[2:] == ["Measures without a target"]


def test_a_value_that_is_missing_is_not_asked_for_as_if_it_had_been_there_before():
    gap = indicator(ref=None, name="Pupil absence", goal="5%")
    told = indicator(ref="KPI 2", goal="5%", not_reported=words("The system is being replaced."))
    (first,) = brief_of(gap).items
    assert first.points[0].question == (
        "Why is there no value of “Pupil absence”, and when will one be reported?"
    )
    (second,) = brief_of(told).items
    assert second.points[0].question == "When will a value of KPI 2 be reported?"


def test_a_name_that_the_title_gives_is_not_said_again_beneath_the_question():
    (item,) = brief_of(indicator(ref=None, name="Pupil absence", goal="5%")).items
    (point,) = item.points
    assert point.message.startswith("This measure is listed and no value is printed")
    assert "Pupil absence" not in point.places
    assert point.places == "Page 1"


def test_a_reason_leads_to_the_question_of_what_comes_of_it():
    why = sentence("Two officers were ill and cover has been found.")
    (item,) = brief_of(late(1, narrative=(why,))).items
    assert item.urgency == MISSED
    (point,) = item.points
    asked = "KPI 1 is at 60% against a target of 90%: what will put that right, and by when?"
    assert point.question == asked
    assert "(page 1): “Two officers were ill and cover has been found”." in point.message


def test_how_long_a_target_has_been_missed_is_said():
    before = replace(late(1), readings=(reading("61%", period=AUGUST),))
    reports = [report(before, period=AUGUST, name="august.pdf"), report(late(1))]
    item = make_brief(reports[1], examine(reports)).items[0]
    assert "for 2 reports running (since August 2018)" in item.points[0].message


def test_a_year_to_date_is_held_against_its_share():
    so_far = reading("100", period=HALF_YEAR, year_to_date=True)
    slow = indicator(
        ref="SM 3", name="Visits completed", unit=Unit.COUNT, goal="300", readings=(so_far,)
    )
    point = brief_of(slow).items[0].points[0]
    asked = "Why is SM 3 at 100 against 150 by September, and what is being done?"
    assert point.question == asked


def test_of_many_the_worst_have_their_working_and_the_others_their_figures():
    brief = brief_of(*(late(number, f"{50 + number}%") for number in range(1, 21)))
    *shown, others = brief.items
    assert [item.title.split()[1] for item in shown] == ["1", "2", "3", "4", "5", "6"]
    assert others.title == "14 more measures that miss their targets"
    assert "KPI 7 Visits of kind 7 made on time: 57% against a target of 90% (page 1)" in (
        others.points[0].message
    )
    assert others.measures == 14


def test_that_no_rating_is_stated_is_said_with_the_figure_and_not_asked_beside_it():
    silent = replace(late(1), claims=())
    (item,) = brief_of(silent).items
    (point,) = item.points
    assert "with no rating stated" in point.message


def test_a_rating_that_the_report_gets_wrong_is_the_question():
    boast = claim("Performance is exceeding target.", State.EXCEEDING)
    (item,) = brief_of(replace(late(1), claims=(boast,))).items
    assert item.urgency == "Ask first"
    assert [point.question for point in item.points] == ["Should KPI 1 read “outside tolerance”?"]


def unexplained(examined, of):
    return next(f for f in examined.findings if f.code == "N9" and f.sha256 == of.source.sha256)


def decided(finding, outcome):
    made = decision_on(finding, outcome, "Cover has been found.")
    return {made.key: Said(1, made, "", "A. Clerk", datetime(2018, 9, 3, 12, tzinfo=UTC))}


def test_a_reason_that_an_officer_gave_is_not_asked_for_again():
    printed = report(late(1))
    examined = examine([printed])
    holding = decided(unexplained(examined, printed), Outcome.EXPLAINED)
    assert make_brief(printed, still_asked(examined, holding)).items == ()


def test_what_was_answered_of_the_month_before_stands_beside_the_question():
    before = replace(late(1), readings=(reading("61%", period=AUGUST),))
    reports = [report(before, period=AUGUST, name="august.pdf"), report(late(1), period=SEPTEMBER)]
    examined = examine(reports)
    holding = decided(unexplained(examined, reports[0]), Outcome.ACCEPTED)
    answered = answered_before(examined, holding)
    assert key_of(unexplained(examined, reports[1])) in answered
    point = make_brief(reports[1], examined, answered=answered).items[0].points[0]
    assert "The officer’s answer: “Cover has been found.”" in point.before
