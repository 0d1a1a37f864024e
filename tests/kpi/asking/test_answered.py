"""An answer stands beside the same question about a later report, and may settle it there too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kpi.asking.answered import answered_before, standings, still_asked
from kpi.asking.standing import Status, decision_on
from kpi.examination import examine
from kpi.exports.brief import make_brief
from kpi.finding_keys import key_of
from kpi.history import Outcome, Said
from kpi.vocabulary import State
from tests.kpi.typed import AUGUST, OCTOBER, SEPTEMBER, band, claim, indicator, reading, report

OVERSTATED = claim("Performance is exceeding target.", State.EXCEEDING)


def overstated(period, value, *, ref="KPI 1", name="% of visits completed"):
    """Exceeding, says the report of a figure far below its target: N1."""
    one = indicator(ref=ref, name=name, goal="90%", band=band("85", "89.9"), claims=(OVERSTATED,))
    one = replace(one, readings=(reading(value, period=period),))
    return report(one, period=period, name=f"{period.printed}.pdf")


def overstatement(examined, period):
    (found,) = (
        f for f in examined.findings if f.code == "N1" and f.report == f"{period.printed}.pdf"
    )
    return found


def said(finding, answer="It will be put right.", outcome=Outcome.ACCEPTED):
    made = decision_on(finding, outcome, answer)
    spoken = datetime(2018, 9, 3, 12, tzinfo=UTC)
    return {made.key: Said(1, made, "wrong template", "A. Clerk", spoken)}


def test_the_answer_stands_beside_the_same_question_a_month_later_which_stays_open():
    examined = examine([overstated(AUGUST, "80%"), overstated(SEPTEMBER, "79%")])
    holding = said(overstatement(examined, AUGUST))
    later = overstatement(examined, SEPTEMBER)
    before = answered_before(examined, holding)
    assert before[key_of(later)].words == (
        "Asked before, of August 2018: accepted as a fault (A. Clerk, 3 September 2018). "
        "The officer’s answer: “It will be put right.” Reason: wrong template"
    )
    assert standings([later], holding, before)[0].status is Status.OPEN


def status(examined, finding, holding):
    (one,) = standings([finding], holding, answered_before(examined, holding))
    return one.status


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.DISMISSED, Status.ANSWERED),
        (Outcome.EXPLAINED, Status.ANSWERED),
        (Outcome.ACCEPTED, Status.OPEN),
    ],
)
def test_the_same_words_and_figures_are_answered_by_what_was_explained_or_dismissed(
    outcome, expected
):
    months = (AUGUST, SEPTEMBER, OCTOBER)
    examined = examine([overstated(month, "80%") for month in months])
    holding = said(overstatement(examined, AUGUST), outcome=outcome)
    later = [overstatement(examined, month) for month in months[1:]]
    assert [status(examined, one, holding) for one in later] == [expected, expected]
    asked = {one.report for one in still_asked(examined, holding).findings if one.code == "N1"}
    assert ("October 2018.pdf" in asked) is (expected is Status.OPEN)


@pytest.mark.parametrize(("target", "expected"), [("70%", Status.ANSWERED), ("75%", Status.OPEN)])
def test_a_definition_that_stays_is_answered_whatever_the_value(target, expected):
    def wrong_side(period, value, goal):
        one = overstated(period, value)
        definition = indicator(goal=goal, band=band("85", "100"))
        own = replace(
            one.indicators[0], target=definition.target, tolerance=definition.tolerance, claims=()
        )
        return replace(one, indicators=(own,))

    examined = examine([wrong_side(AUGUST, "80%", "70%"), wrong_side(SEPTEMBER, "79%", target)])
    first, second = (one for one in examined.findings if one.code == "T3")
    assert status(examined, second, said(first, outcome=Outcome.DISMISSED)) is expected


def test_another_figure_is_a_question_again():
    examined = examine([overstated(AUGUST, "80%"), overstated(SEPTEMBER, "79%")])
    holding = said(overstatement(examined, AUGUST), outcome=Outcome.DISMISSED)
    assert status(examined, overstatement(examined, SEPTEMBER), holding) is Status.OPEN


def test_a_decision_that_has_lapsed_itself_answers_nothing():
    examined = examine([overstated(AUGUST, "80%"), overstated(SEPTEMBER, "80%")])
    was = replace(overstatement(examined, AUGUST), derivation="at the time it was 1 and 2")
    holding = said(was, outcome=Outcome.DISMISSED)
    assert status(examined, overstatement(examined, SEPTEMBER), holding) is Status.OPEN


def test_a_later_decision_on_the_report_itself_holds_there_and_from_there_on():
    months = (AUGUST, SEPTEMBER, OCTOBER)
    examined = examine([overstated(month, "80%") for month in months])
    holding = said(overstatement(examined, AUGUST), outcome=Outcome.DISMISSED)
    holding |= said(overstatement(examined, SEPTEMBER), outcome=Outcome.ACCEPTED)
    found = [status(examined, overstatement(examined, month), holding) for month in months]
    assert found == [Status.DISMISSED, Status.ACCEPTED, Status.OPEN]


def test_it_is_carried_past_a_report_and_through_a_new_number():
    examined = examine(
        [
            overstated(AUGUST, "80%"),
            overstated(SEPTEMBER, "95%"),
            overstated(OCTOBER, "78%", ref="KPI 9"),
        ]
    )
    before = answered_before(examined, said(overstatement(examined, AUGUST)))
    assert set(before) == {key_of(overstatement(examined, OCTOBER))}


def test_another_measure_under_the_same_number_does_not_get_it():
    other = overstated(SEPTEMBER, "79%", name="% of schools inspected by March")
    examined = examine([overstated(AUGUST, "80%"), other])
    assert answered_before(examined, said(overstatement(examined, AUGUST))) == {}


def test_an_answer_does_not_reach_back():
    examined = examine([overstated(AUGUST, "80%"), overstated(SEPTEMBER, "79%")])
    assert answered_before(examined, said(overstatement(examined, SEPTEMBER))) == {}


def test_the_brief_says_what_was_answered_before():
    reports = [overstated(AUGUST, "80%"), overstated(SEPTEMBER, "79%")]
    examined = examine(reports)
    before = answered_before(examined, said(overstatement(examined, AUGUST)))
    points = [p for i in make_brief(reports[1], examined, answered=before).items for p in i.points]
    assert [p.before.split(":")[0] for p in points if p.before] == ["Asked before, of August 2018"]
