"""Letters that a file draws itself: read by their names, or never read as what they are not."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field
from parsing import read_report
from parsing.document import open_document
from parsing.errors import NoTextError
from parsing.ocr import recognition
from parsing.triage import choose_pages
from tests.own_letters import own_letters

EVERYTHING, FIGURES, VALUE = r"[^–]+", r"\d+", r"87\.5"


def pages(data):
    with open_document(data, "report.pdf") as document:
        choice = choose_pages(document)
    return choice.pages, choice.scanned


def test_letters_under_their_own_names_are_read():
    (item,) = read_report(own_letters(EVERYTHING, first=40, named=True), "report.pdf").indicators
    assert (item.ref, item.target.printed) == ("KPI 1", "90%")
    assert [r.quantity.printed for r in item.actuals] == ["87.5%"]


@pytest.mark.parametrize("first", [1, 33, 65])
def test_a_page_of_letters_under_made_up_names_is_a_picture(first):
    assert pages(own_letters(EVERYTHING, first=first)) == ((), (1,))


@pytest.mark.parametrize("first", [1, 49])
def test_a_page_whose_figures_are_all_under_made_up_names_is_a_picture(first):
    assert pages(own_letters(FIGURES, first=first)) == ((), (1,))


@pytest.mark.parametrize("first", [1, 49])
def test_a_value_under_made_up_names_is_asked_for_and_not_guessed(first):
    (item,) = read_report(own_letters(VALUE, first=first), "report.pdf").indicators
    assert item.target.printed == "90%"
    assert item.actuals == ()
    assert Field.VALUE in {doubt.field for doubt in item.doubts}


def test_without_ocr_such_a_page_is_said_to_be_unread(monkeypatch):
    monkeypatch.setattr(recognition, "engines", tuple)
    with pytest.raises(NoTextError, match="--with-ocr"):
        read_report(own_letters(EVERYTHING, first=33), "report.pdf")


@pytest.mark.parametrize("engines", [None, tuple])
def test_such_a_page_is_said_not_to_say_its_letters(monkeypatch, engines):
    if engines:
        monkeypatch.setattr(recognition, "engines", engines)
    with pytest.raises(NoTextError, match="do not say which letters they print"):
        read_report(own_letters(EVERYTHING, first=33), "report.pdf")
