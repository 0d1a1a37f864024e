"""A file is read again by a newer parser: what would change is shown first, corrections stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi import corrections
from kpi.history import Decision, Outcome, UnknownEntryError, UnknownReportError, WrongDocumentError
from tests.kpi.history.samples import indicator, month, quantity, sample, sha256

DATA = b"%PDF first"
OLD = sample(period=month(2018, 8))
# The newer parser reads a longer name, another value of KPI 2, and one indicator more.
LONGER = replace(OLD.indicators[0], name="Bins emptied on the day, round 1, by noon")
OTHER = replace(indicator(2, "71"), name=OLD.indicators[1].name)
NEW = replace(OLD, indicators=(LONGER, OTHER, indicator(3)))


@pytest.fixture
def number(history):
    return history.add(OLD, DATA, parser="1").report.id


def correct(history, number, to="90"):
    report = history.report(number)
    wrong = report.indicators[0].actuals[0]
    right = replace(wrong, quantity=quantity(to, wrong.quantity.unit))
    made = corrections.change_reading(report, report.indicators[0], wrong, right)
    history.corrections.add(number, made)


def test_what_would_change_is_shown_and_nothing_is_changed(history, number):
    found = history.readings.compare(number, NEW)
    assert [(c.indicator, c.field, c.before, c.after) for c in found.changes] == [
        ("KPI 1", "name", "Bins emptied on the day, round 1", LONGER.name),
        ("KPI 2", "value", "83.80", "71"),
        ("KPI 3", "the whole indicator", "–", "Bins emptied on the day, round 3"),
    ]
    assert history.report(number) == OLD
    assert history.version() == 1


def test_the_same_reading_changes_nothing(history, number):
    assert history.readings.compare(number, OLD).changes == ()


def test_an_accepted_reading_takes_the_place_and_keeps_corrections(history, number):
    correct(history, number)
    history.owners.settle(number, None, month(2018, 9))
    history.decisions.decide(Decision("k", "d", sha256(DATA), Outcome.DISMISSED))
    after = history.readings.accept(number, NEW, parser="2")
    (held,) = history.reports()
    assert (held, held.parser, held.period) == (after, "2", month(2018, 9))
    (report,) = history.load()
    assert [i.actuals[0].quantity.printed for i in report.indicators] == ["90", "71", "83.80"]
    assert list(history.decisions.holding()) == ["k"]
    assert history.measures.of("Anytown Council")[0].reports == 1


def test_the_old_reading_stays_beneath_and_is_no_removed_report(history, number):
    history.readings.accept(number, NEW, parser="2")
    assert history.report(number, as_read=True) == OLD
    assert history.reports(removed=True) == ()
    with pytest.raises(UnknownReportError):
        history.readings.accept(number, NEW, parser="2")


def test_an_accepted_reading_is_undone_and_the_old_one_stands_again(history, number):
    new = history.readings.accept(number, NEW, parser="2").id
    assert history.readings.before(new) == number
    correct(history, new)
    back = history.readings.undo(new)
    assert (back.id, back.parser, history.readings.before(number)) == (number, "1", None)
    (report,) = history.load()
    assert [i.actuals[0].quantity.printed for i in report.indicators] == ["90", "83.80"]
    assert history.reports(removed=True) == ()
    assert history.report(new, as_read=True) == NEW
    assert history.measures.of("Anytown Council")[0].reports == 1
    assert history.audit.lines()[-1].action == "new reading undone"


def test_what_was_confirmed_of_the_new_reading_outlasts_its_undoing(history, number):
    history.owners.settle(number, None, month(2018, 9))
    new = history.readings.accept(number, NEW, parser="2").id
    history.owners.settle(new, None, month(2018, 10))
    assert history.readings.undo(new).period == month(2018, 10)


def test_only_the_reading_that_stands_can_be_undone_and_only_once(history, number):
    with pytest.raises(UnknownEntryError):
        history.readings.undo(number)
    second = history.readings.accept(number, NEW, parser="2").id
    third = history.readings.accept(second, OLD, parser="3").id
    with pytest.raises(UnknownEntryError):
        history.readings.undo(second)
    assert history.readings.undo(third).id == second
    assert history.readings.undo(second).id == number
    with pytest.raises(UnknownEntryError):
        history.readings.undo(number)


def test_after_an_undoing_a_new_reading_can_be_accepted_again(history, number):
    history.readings.undo(history.readings.accept(number, NEW, parser="2").id)
    again = history.readings.accept(number, NEW, parser="3")
    assert (history.load()[0].indicators, again.parser) == (NEW.indicators, "3")
    assert history.readings.before(again.id) == number


def test_a_correction_that_finds_no_place_is_named_beforehand(history, number):
    correct(history, number)
    gone = replace(OLD, indicators=OLD.indicators[1:])
    (unplaced,) = history.readings.compare(number, gone).unplaced
    assert "No indicator like Bins emptied on the day, round 1" in unplaced.reason


def test_a_reading_of_another_file_is_refused(history, number):
    other = sample(b"%PDF other")
    with pytest.raises(WrongDocumentError):
        history.readings.compare(number, other)
    with pytest.raises(WrongDocumentError):
        history.readings.accept(number, other, parser="2")


def test_it_is_logged_with_both_versions_of_the_parser(history, number):
    history.readings.accept(number, NEW, parser="2")
    last = history.audit.lines()[-1]
    assert (last.action, last.details["before"], last.details["after"]) == (
        "report read again",
        "1",
        "2",
    )
