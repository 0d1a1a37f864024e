"""Organisations go by several names; a person says which are one, and can take it back."""

from __future__ import annotations

import pytest

from kpi.history import UnknownOrganisationError
from kpi.matching.organisations import compare_names
from kpi.matching.pairs import Answer
from tests.kpi.history.samples import indicator, month, sample


def add(history, organisation, number):
    data = b"%%PDF %d of %s" % (number, organisation.encode())
    report = sample(data, organisation=organisation, period=month(2018, number))
    return history.add(report, data).report.id


@pytest.fixture
def both(history):
    add(history, "Harrowmere Council", 4)
    add(history, "Harrowmere Borough Council", 5)
    return history


def test_an_unsure_name_is_asked_about_once(both):
    pair = ("Harrowmere Borough Council", "Harrowmere Council")
    assert both.names.questions() == (pair,)
    both.names.keep_apart(*pair)
    assert both.names.questions() == ()
    assert both.organisations() == pair


def test_merged_names_are_one_organisation_in_every_answer(both):
    both.names.merge("Harrowmere Council", "Harrowmere Borough Council")
    assert both.organisations() == ("Harrowmere Borough Council",)
    for name in ("Harrowmere Council", "harrowmere borough council"):
        assert [stored.period.start.month for stored in both.reports(name)] == [4, 5]
    assert {report.organisation for report in both.load()} == {"Harrowmere Borough Council"}
    assert [m.reports for m in both.measures.of("Harrowmere Council")] == [2, 2]
    assert both.names.aliases("Harrowmere Borough Council") == ("Harrowmere Council",)
    assert both.names.questions() == ()


def test_a_merge_is_taken_back_whole(both):
    made = both.names.merge("Harrowmere Council", "Harrowmere Borough Council")
    both.names.undo(made.id)
    assert both.organisations() == ("Harrowmere Borough Council", "Harrowmere Council")
    assert [m.reports for m in both.measures.of("Harrowmere Council")] == [1, 1]
    assert both.names.decided() == ()
    assert both.names.decided(undone=True)[0].undone_by == "this computer"


def test_a_report_that_comes_later_under_the_old_name_belongs_to_the_new(both):
    both.names.merge("Harrowmere Council", "Harrowmere Borough Council")
    add(both, "Harrowmere Council", 6)
    assert len(both.reports("Harrowmere Borough Council")) == 3


def test_names_merged_one_after_the_other_end_at_one(both):
    add(both, "Harrowmere Trust", 6)
    first = both.names.merge("Harrowmere Trust", "Harrowmere Council")
    both.names.merge("Harrowmere Council", "Harrowmere Borough Council")
    assert len(both.reports("Harrowmere Borough Council")) == 3
    both.names.undo(first.id)
    assert len(both.reports("Harrowmere Borough Council")) == 2


def test_merging_both_ways_round_goes_nowhere_in_circles(both):
    both.names.merge("Harrowmere Council", "Harrowmere Borough Council")
    both.names.merge("Harrowmere Borough Council", "Harrowmere Council")
    assert len(both.organisations()) == 1


def test_a_name_that_is_not_held_and_a_name_with_itself_are_refused(both):
    with pytest.raises(UnknownOrganisationError):
        both.names.merge("Harrowmere Council", "Nowhere")
    with pytest.raises(ValueError, match="itself"):
        both.names.merge("Harrowmere Council", "harrowmere council")


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("The City of Bristow", "City of Bristow", Answer.SAME),
        ("Fell & Vale Partnership", "Fell and Vale Partnership", Answer.SAME),
        ("Harrowmere Council", "Harrowmere County Council", Answer.ASK),
        ("Harrowmere County Council", "Harrowmere Borough Council", Answer.ASK),
        ("Harrowmere B.C.", "Harrowmere Borough Council", Answer.ASK),
        ("HCC", "Harrowmere County Council", Answer.ASK),
        ("Royal Borough of Kingsworth and Chelmere", "R.B.K.C.", Answer.ASK),
        ("HBC", "Harrowmere County Council", Answer.DIFFERENT),
        ("North Devon Council", "South Devon Council", Answer.DIFFERENT),
        ("Harrowmere Council", "Anytown Council", Answer.DIFFERENT),
        ("Newcastle upon Tyne Council", "Newcastle-under-Lyme Council", Answer.DIFFERENT),
    ],
)
def test_names_are_compared_by_what_they_say(one, other, answer):
    assert compare_names(one, other) is answer


def test_samples_of_one_town_do_not_reach_another(history):
    add(history, "Anytown Council", 4)
    add(history, "Farville Council", 4)
    assert [m.reports for m in history.measures.of("Farville Council")] == [1, 1]
    assert indicator(1).name in history.measures.of("Anytown Council")[0].title
