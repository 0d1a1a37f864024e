"""One measure through years of reports: what people decide holds, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpi.examination import examine
from kpi.history import UnknownEntryError, UnknownOrganisationError, open_history
from kpi.matching.guise import Guise, guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.through_time.series import series_of
from tests.kpi.history.samples import indicator, month, sample

VISITS = replace(indicator(6), name="% of care leavers visited")
VISITS_IN_TIME = replace(indicator(6), name="% of care leavers visited within 8 weeks")
BINS = replace(indicator(9), name="Bins emptied on the day")
TOWN = "Anytown Council"


def add(history, number, *indicators, organisation=TOWN):
    data = b"%%PDF %d of %s" % (number, organisation.encode())
    report = sample(
        data, name=f"{number}.pdf", organisation=organisation, period=month(2018, number)
    )
    return history.add(replace(report, indicators=indicators), data).report.id


def titles(history, organisation=TOWN):
    return [sorted(g.name for g in m.guises) for m in history.measures.of(organisation)]


@pytest.fixture
def two(history):
    """Give a store in which KPI 6 has another name from May on."""
    add(history, 4, VISITS, BINS)
    add(history, 5, VISITS_IN_TIME, BINS)
    return history


SAME = Ruling(RulingKind.SAME, guise_of(VISITS), guise_of(VISITS_IN_TIME))
DIFFERENT = replace(SAME, kind=RulingKind.DIFFERENT)


def test_a_renumbered_measure_stays_one(history):
    add(history, 4, BINS)
    add(history, 5, replace(BINS, ref="KPI 2"))
    (measure,) = history.measures.of(TOWN)
    assert [guise.ref for guise in measure.guises] == ["KPI 2", "KPI 9"]
    assert (measure.first, measure.last) == (date(2018, 4, 1), date(2018, 5, 31))


def test_an_unclear_one_is_asked_and_the_answer_holds_from_then_on(two):
    (question,) = two.measures.questions(TOWN)
    assert (question.earlier.name, question.later.name) == (VISITS.name, VISITS_IN_TIME.name)
    two.measures.rule(TOWN, SAME, why="the eight weeks were always meant")
    assert two.measures.questions(TOWN) == ()
    add(two, 6, VISITS_IN_TIME)
    assert titles(two) == [[VISITS.name, VISITS_IN_TIME.name], [BINS.name]]


def test_a_merge_can_be_taken_back(two):
    before = two.measures.of(TOWN)
    (made,) = two.measures.rule(TOWN, SAME)
    assert len(two.measures.of(TOWN)) == 2
    two.measures.undo(made.id)
    assert two.measures.of(TOWN) == before
    with pytest.raises(UnknownEntryError):
        two.measures.undo(made.id)


def test_what_is_decided_holds_in_series_and_findings(two):
    two.measures.rule(TOWN, SAME)
    examined = examine(two.load(), rulings=two.rulings())
    assert [len(series.points) for series in series_of(examined)] == [2, 2]
    assert len(series_of(examine(two.load()))) == 3


def test_two_that_the_matcher_joins_are_kept_apart(history):
    other = replace(BINS, ref="KPI 2")
    add(history, 4, BINS)
    add(history, 5, other)
    ruling = Ruling(RulingKind.DIFFERENT, guise_of(BINS), guise_of(other))
    history.measures.rule(TOWN, ruling)
    assert len(history.measures.of(TOWN)) == 2


def test_a_split_holds_from_its_day_on(two):
    split = Ruling(RulingKind.SPLIT, guise_of(BINS), since=date(2018, 5, 1))
    (made,) = two.measures.rule(TOWN, split, why="food waste is counted from May")
    bins = [m for m in two.measures.of(TOWN) if m.guises[0].name == BINS.name]
    assert [(m.first.month, m.last.month) for m in bins] == [(4, 4), (5, 5)]
    assert len(series_of(examine(two.load(), rulings=two.rulings()))) == 4
    two.measures.undo(made.id)
    assert [m.reports for m in two.measures.of(TOWN)] == [1, 2, 1]


def test_a_measure_can_be_named_and_retired_by_a_person(two):
    bins = guise_of(BINS)
    two.measures.rule(
        TOWN,
        Ruling(RulingKind.RENAMED, bins, name="Bins on time"),
        Ruling(RulingKind.RETIRED, bins, since=date(2018, 12, 31)),
    )
    measure = two.measures.of(TOWN)[1]
    assert (measure.title, measure.retired) == ("KPI 9 Bins on time", date(2018, 12, 31))


def test_its_number_outlasts_the_program_and_an_older_report(two, place):
    number = two.measures.number(TOWN, guise_of(BINS))
    add(two, 3, replace(BINS, ref="KPI 1"))
    with open_history(place) as other:
        assert other.measures.number(TOWN, guise_of(replace(BINS, ref="KPI 1"))) == number


def test_a_guise_moves_from_one_measure_to_another(two):
    moved = guise_of(VISITS_IN_TIME)
    two.measures.rule(TOWN, SAME)
    apart = Ruling(RulingKind.DIFFERENT, moved, guise_of(VISITS))
    joined = Ruling(RulingKind.SAME, moved, guise_of(BINS))
    two.measures.rule(TOWN, apart, joined, why="it was filed under the wrong one")
    assert titles(two) == [[VISITS.name], [VISITS_IN_TIME.name, BINS.name]]


def test_side_by_side_in_a_later_report_they_were_two_all_along(history):
    other = replace(BINS, ref="KPI 2")
    add(history, 4, BINS)
    add(history, 5, other)
    assert len(history.measures.of(TOWN)) == 1
    add(history, 6, BINS, other)
    assert len(history.measures.of(TOWN)) == 2


def test_the_store_and_the_check_without_one_agree(two):
    add(two, 6, replace(BINS, ref="KPI 2"), VISITS)
    numbers = series_of(examine(two.load()))
    assert len(numbers) == len(two.measures.of(TOWN))


def test_an_organisation_that_is_not_held_is_said_so(history):
    with pytest.raises(UnknownOrganisationError, match="nothing of Nowhere"):
        history.measures.of("Nowhere")


def test_the_decisions_say_who_and_why(two):
    two.measures.rule(TOWN, SAME, why="one measure")
    (made,) = two.measures.decided(TOWN)
    assert (made.what, made.why, made.who) == (SAME, "one measure", "this computer")
    assert two.audit.lines()[-1].action == "measure same"


def test_a_guise_keeps_its_key_whatever_the_case():
    assert Guise("KPI 1", "Bins  emptied").key == Guise("kpi 1", "bins emptied").key
