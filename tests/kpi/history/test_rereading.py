"""A file is read again by a newer parser: what would change is shown first, corrections stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi import corrections
from kpi.history import Decision, Outcome, UnknownReportError, WrongDocumentError
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
    found = history.compare_reading(number, NEW)
    assert [(c.indicator, c.field, c.before, c.after) for c in found.changes] == [
        ("KPI 1", "name", "Bins emptied on the day, round 1", LONGER.name),
        ("KPI 2", "value", "83.80", "71"),
        ("KPI 3", "the whole indicator", "–", "Bins emptied on the day, round 3"),
    ]
    assert history.report(number) == OLD
    assert history.version() == 1


def test_the_same_reading_changes_nothing(history, number):
    assert history.compare_reading(number, OLD).changes == ()


def test_an_accepted_reading_takes_the_place_and_keeps_corrections(history, number):
    correct(history, number)
    history.set_period(number, month(2018, 9))
    history.decisions.decide(Decision("k", "d", sha256(DATA), Outcome.DISMISSED))
    after = history.accept_reading(number, NEW, parser="2")
    (held,) = history.reports()
    assert (held, held.parser, held.period) == (after, "2", month(2018, 9))
    (report,) = history.load()
    assert [i.actuals[0].quantity.printed for i in report.indicators] == ["90", "71", "83.80"]
    assert list(history.decisions.holding()) == ["k"]
    assert history.measures.of("Anytown Council")[0].reports == 1


def test_the_old_reading_stays_beneath_and_is_no_removed_report(history, number):
    history.accept_reading(number, NEW, parser="2")
    assert history.report(number, as_read=True) == OLD
    assert history.reports(removed=True) == ()
    with pytest.raises(UnknownReportError):
        history.accept_reading(number, NEW, parser="2")


def test_a_correction_that_finds_no_place_is_named_beforehand(history, number):
    correct(history, number)
    gone = replace(OLD, indicators=OLD.indicators[1:])
    (unplaced,) = history.compare_reading(number, gone).unplaced
    assert "No indicator like Bins emptied on the day, round 1" in unplaced.reason


def test_a_reading_of_another_file_is_refused(history, number):
    other = sample(b"%PDF other")
    with pytest.raises(WrongDocumentError):
        history.compare_reading(number, other)
    with pytest.raises(WrongDocumentError):
        history.accept_reading(number, other, parser="2")


def test_it_is_logged_with_both_versions_of_the_parser(history, number):
    history.accept_reading(number, NEW, parser="2")
    last = history.audit.lines()[-1]
    assert (last.action, last.details["before"], last.details["after"]) == (
        "report read again",
        "1",
        "2",
    )
