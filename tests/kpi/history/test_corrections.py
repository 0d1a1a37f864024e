"""People put right what was read: kept apart from it, applied in every answer, taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi import corrections
from kpi.history import CannotPlaceError, UnknownEntryError
from kpi.model import PrintedPolarity
from kpi.rating.deriving import derive
from kpi.vocabulary import Derived, Field, Polarity, ReadingKind
from tests.kpi.history.samples import indicator, quantity, sample, words

DATA = b"%PDF first"


@pytest.fixture
def number(history):
    return history.add(sample(), DATA).report.id


def first(history, number):
    return history.report(number).indicators[0]


def as_90(history, number):
    """Say that the value 83.80 of KPI 1 is 90."""
    report = history.report(number)
    wrong = report.indicators[0].actuals[0]
    right = replace(wrong, quantity=quantity("90", wrong.quantity.unit))
    return corrections.change_reading(report, report.indicators[0], wrong, right)


def test_a_corrected_value_holds_in_every_answer_until_it_is_taken_back(history, number):
    made = history.corrections.add(number, as_90(history, number), "the table says 90")
    assert first(history, number).actuals[0].quantity.printed == "90"
    assert history.load()[0].indicators[0].actuals[0].quantity.printed == "90"
    assert history.report(number, as_read=True) == sample()
    history.corrections.undo(made.id)
    assert history.report(number) == sample()
    assert history.load() == (sample(),)


def test_it_says_who_when_from_to_and_why(history, number, monkeypatch):
    monkeypatch.setattr("kpi.history.writing.user_name", lambda: "A. Clerk")
    history.corrections.add(number, as_90(history, number), "the table says 90")
    (made,) = history.corrections.of(number)
    said = made.what.before, made.what.after, made.why, made.who
    assert said == ("83.80", "90", "the table says 90", "A. Clerk")
    assert made.at.tzinfo is not None


def test_what_was_taken_back_can_still_be_looked_up(history, number):
    made = history.corrections.add(number, as_90(history, number))
    history.corrections.undo(made.id)
    assert history.corrections.of(number) == ()
    (old,) = history.corrections.of(number, undone=True)
    assert old.undone_by == "this computer"
    with pytest.raises(UnknownEntryError, match="nothing numbered"):
        history.corrections.undo(made.id)


def test_a_corrected_target_settles_its_doubt(history, number):
    report = history.report(number)
    new = replace(report.indicators[0].target, printed="86", quantity=quantity("86"))
    becomes = replace(report.indicators[0], target=new)
    change = corrections.change(report, report.indicators[0], Field.TARGET, becomes)
    history.corrections.add(number, change)
    assert first(history, number).target == new
    assert first(history, number).doubts == ()
    assert history.report(number).indicators[1] == sample().indicators[1]


def test_a_confirmed_field_is_no_longer_asked_about(history, number):
    report = history.report(number)
    history.corrections.add(number, corrections.confirm(report, report.indicators[0], Field.TARGET))
    assert first(history, number).doubts == ()
    assert first(history, number).target == sample().indicators[0].target


def test_what_is_not_an_indicator_goes_and_comes_back(history, number):
    report = history.report(number)
    made = history.corrections.add(
        number, corrections.not_an_indicator(report, report.indicators[0])
    )
    assert [each.ref for each in history.report(number).indicators] == ["KPI 2"]
    history.corrections.undo(made.id)
    assert history.report(number) == sample()


def test_a_missed_indicator_is_added_with_its_place(history, number):
    new = replace(indicator(7, "12.5"), evidence=words("Bins lost", page=9))
    history.corrections.add(number, corrections.missed(new), "in the box on page 9")
    assert history.report(number).indicators[2] == new


def test_a_missed_indicator_without_a_place_is_refused():
    nowhere = replace(indicator(), evidence=replace(words("x"), boxes=()))
    with pytest.raises(ValueError, match="place on a page"):
        corrections.missed(nowhere)


def test_which_way_is_good_can_be_set_and_the_rating_follows(history, number, case_of):
    report = history.report(number)
    lower = PrintedPolarity(Polarity.LOWER, words("Bins emptied"), by_person=True)
    becomes = replace(report.indicators[0], polarity=lower)
    history.corrections.add(
        number, corrections.change(report, report.indicators[0], Field.POLARITY, becomes)
    )
    rating = derive(case_of(history.report(number)))
    assert rating.derived is Derived.EXCEEDING
    assert "lower is better" in rating.reason


def test_a_missing_figure_can_be_added_and_a_wrong_one_taken_out(history, number):
    report = history.report(number)
    kpi = report.indicators[0]
    previous = kpi.of_kind(ReadingKind.PREVIOUS)[0]
    history.corrections.add(number, corrections.change_reading(report, kpi, previous, None))
    extra = replace(previous, quantity=quantity("79"))
    history.corrections.add(number, corrections.change_reading(report, kpi, None, extra))
    readings = first(history, number).of_kind(ReadingKind.PREVIOUS)
    assert [reading.quantity.printed for reading in readings] == ["79"]


def test_a_correction_of_nothing_that_stands_there_is_refused(history, number):
    elsewhere = replace(indicator(9), name="Fires attended", evidence=words("Fires", page=8))
    other = replace(sample(), indicators=(elsewhere,))
    with pytest.raises(CannotPlaceError, match="No indicator like Fires attended"):
        history.corrections.add(number, corrections.not_an_indicator(other, elsewhere))
    assert history.corrections.of(number) == ()


def test_a_report_that_is_removed_and_added_again_keeps_its_corrections(history, number):
    history.corrections.add(number, as_90(history, number))
    history.remove(number)
    again = history.add(sample(), DATA).report.id
    assert first(history, again).actuals[0].quantity.printed == "90"


def test_a_name_and_then_its_value_can_be_corrected_and_each_be_undone(history, number):
    report = history.report(number)
    becomes = replace(report.indicators[0], name="Bins emptied late")
    named = history.corrections.add(
        number, corrections.change(report, report.indicators[0], Field.NAME, becomes)
    )
    history.corrections.add(number, as_90(history, number))
    assert first(history, number).name == "Bins emptied late"
    history.corrections.undo(named.id)
    assert first(history, number).name == sample().indicators[0].name
    assert first(history, number).actuals[0].quantity.printed == "90"
