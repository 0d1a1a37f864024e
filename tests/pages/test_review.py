"""Review: what was in doubt, put right beside the page, at once true everywhere, and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.history.errors import CannotPlaceError
from kpi.model import Box
from kpi.report import Unexplained
from parsing.errors import NoSuchPageError
from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.lookalikes.typeset import typeset


@pytest.fixture
def number(filled):
    return filled.latest().id


@pytest.fixture
def review(screens, number):
    assert number
    return screens.open("review.py")


def press(screens, label):
    next(button for button in screens.at.button if button.label == label).click().run()
    return screens


def type_value(screens, words):
    screens.at.selectbox(key="chosen-indicator").select("KPI 5").run()
    box = next(one for one in screens.at.text_input if one.key.startswith("any-"))
    box.input(words)
    buttons = [one for one in screens.at.button if one.label == "Correct it"]
    buttons[-1].click().run()
    return screens


def test_what_turns_a_rating_is_asked_first_beside_its_page(review):
    words = review.words
    assert "2 things left to review" in words
    assert "Which way is good" in words
    assert "lower is better (tolerance band above target), or higher is better (the name" in words
    assert "Leave it open" in [button.label for button in review.at.button]
    assert "Read another way, it gives another rating." in words
    assert review.count("image") == 2


def test_it_is_right_leaves_one_thing_less_and_is_undone(review):
    press(review, "Later")
    assert "375 stands on a line labelled" in review.words
    press(review, "It is right")
    assert "1 thing left to review" in review.words
    assert "KPI 4, target: right as read, 375" in review.words
    press(review, "Undo the last one")
    assert "2 things left to review" in review.words


def test_a_corrected_value_moves_the_rating_here_and_in_latest(review, filled, number):
    type_value(review, "100%")
    assert "Its rating was" in review.words
    (made,) = filled.corrections.of(number)
    assert (made.what.after, made.who) == ("100%", "this computer")
    review.at.switch_page("latest.py").run()
    assert "100%" in review.words


def test_a_figure_that_is_no_number_is_said_and_not_kept(review, filled, number):
    type_value(review, "lots")
    assert "“lots” is not one number" in review.words
    assert filled.corrections.of(number) == ()


def test_what_is_no_indicator_leaves_the_report(review, filled, number):
    before = len(filled.report(number).indicators)
    press(review, "Not an indicator")
    assert len(filled.report(number).indicators) == before - 1


def test_which_way_is_good_is_set_with_one_click(review):
    press(review, "Lower is better")
    assert "KPI 2, which way is good: lower is better" in review.words
    assert "1 thing left to review" in review.words


def test_an_answer_that_leaves_the_rating_disputed_says_why(review):
    press(review, "Higher is better")
    said = review.at.success[0].value.replace("\\", "")
    assert "Its rating stays: disputed. Why: if higher is better: 81.6 > 70, the target" in said
    assert "or if lower is better: 81.6 > 70" in said


def test_one_key_stands_for_one_answer(review):
    def keys():
        return {b.label: b.proto.shortcut for b in review.at.button if b.proto.shortcut}

    first = keys()
    press(review, "Later")
    second = keys()
    assert first["Leave it open"] != second["It is right"]


def test_one_that_was_missed_is_added_by_hand(review, filled, number):
    for label, words in (
        ("Name as printed", "Visits on time"),
        ("Value", "83%"),
        ("Target", "90%"),
    ):
        next(one for one in review.at.text_input if one.label == label).input(words)
    press(review, "Add this indicator")
    assert "Visits on time: added" in review.words
    assert filled.report(number).indicators[-1].target.printed == "90%"


def test_one_that_was_missed_is_added_from_a_number_that_nothing_explains(filled, number, screens):
    read = filled.report(number, as_read=True)
    stray = Unexplained(2, "83%", "Visits on time 83%", Box(90, 300, 120, 312))
    left = replace(read, coverage=replace(read.coverage, unexplained=(stray,)))
    held = filled.readings.accept(number, left, parser="1")
    screens.open("review.py")
    (start,) = (one for one in screens.at.selectbox if one.label == "Start from")
    assert start.options[0] == "83%, page 2: Visits on time 83%"
    name = next(one for one in screens.at.text_input if one.label == "Name as printed")
    name.input("Visits on time")
    press(screens, "Add this indicator")
    added = filled.report(held.id).indicators[-1]
    assert (added.name, added.actuals[0].quantity.printed) == ("Visits on time", "83%")
    assert (added.evidence.page, added.evidence.box) == (2, stray.box)


@pytest.fixture
def longer(filled, number):
    """The report of September, held as if 30 more pages of its file had been left out."""
    read = filled.report(number, as_read=True)
    long = replace(read, source=replace(read.source, pages=read.source.pages + 30))
    return filled.readings.accept(number, long, parser="1")


def ask_for(screens, words):
    next(one for one in screens.at.text_input if one.label == "Pages to read, too").input(words)
    return press(screens, "Read these pages")


def test_pages_that_were_left_out_are_read_when_named(longer, filled, screens, monkeypatch):
    read = filled.report(longer.id, as_read=True)
    new = replace(read.indicators[0], name="Found on another page", ref="KPI 99")
    asked = []

    def reading(*_, also, **__):
        asked.append(also)
        return replace(read, indicators=(*read.indicators, new))

    monkeypatch.setattr("parsing.sandbox.Sandbox.read", reading)
    screens.open("review.py")
    assert "30 pages left out" in screens.words
    ask_for(screens, "9, 11-12")
    assert "KPI 99" in screens.words
    press(screens, "Accept the new reading")
    assert asked == [[9, 11, 12]]
    assert filled.report(filled.latest().id).indicators[-1].name == "Found on another page"
    assert "Page 9, 11, 12: read, too" in screens.words


def test_a_page_that_the_file_does_not_have_is_said(longer, screens, monkeypatch):
    def reading(*_, **__):
        raise NoSuchPageError(99, longer.pages)

    monkeypatch.setattr("parsing.sandbox.Sandbox.read", reading)
    screens.open("review.py")
    assert "“lots” names no pages" in ask_for(screens, "lots").words
    assert "There is no page 99" in ask_for(screens, "99").words


def test_an_answer_waits_for_nothing_that_other_reports_give(review, monkeypatch):
    """What all reports give together takes seconds where many are held."""

    def working_out(_):
        raise AssertionError("every report was worked out again")

    monkeypatch.setattr("pages.components.session.conclude", working_out)
    press(review, "Leave it open")
    assert "1 thing left to review" in review.words
    press(review, "Undo the last one")
    assert "2 things left to review" in review.words


def test_an_answer_that_finds_no_place_is_said_and_nothing_is_lost(review, monkeypatch):
    def full(*_):
        raise CannotPlaceError("The report holds no such indicator.")

    monkeypatch.setattr("kpi.history.corrections.Corrections.add_all", full)
    press(review, "Leave it open")
    assert "The report holds no such indicator." in review.words
    assert "2 things left to review" in review.words


def test_a_report_with_nothing_left_leads_to_one_with_something_left(screens, filled):
    latest = SAMPLES[-1]
    ingest(latest.read_bytes(), latest.name, filled)
    assert "Nothing is left to review" in screens.open("review.py").words
    (there,) = (one for one in links(screens) if one.startswith("September 2018"))
    assert there == "September 2018: 2 things left to review →"


def links(screens):
    return [one.proto.label for one in screens.at.get("page_link")]


COUNTS = """\
# Harrowmere Borough Council
# Performance report October 2018

Measure | Target | Actual
Parks awarded | 4 | 4
Potholes filled | 90 | 90
Trees planted | 60 | 60
Allotments let | 45 | 45
"""


@pytest.fixture
def alike(screens, filled):
    ingest(typeset(COUNTS.splitlines()), "october.pdf", filled)
    return screens.open("review.py"), filled.latest().id


def test_what_is_asked_alike_of_several_is_answered_in_one_go_and_undone_in_one_go(alike, filled):
    review, number = alike
    assert "The same is asked of 4 indicators" in review.words
    picker = next(one for one in review.at.multiselect if one.label.startswith("Leave these out"))
    picker.select(1).run()
    press(review, "All 3 are right")
    assert "and likewise 2 more" in review.words
    left = [one.anchor.name for one in (said.what for said in filled.corrections.of(number))]
    assert left == ["Parks awarded", "Trees planted", "Allotments let"]
    press(review, "Undo the last one")
    assert filled.corrections.of(number) == ()


def test_what_is_no_indicator_leaves_the_report_in_one_go(alike, filled):
    review, number = alike
    press(review, "None of the 4 is an indicator")
    assert filled.report(number).indicators == ()
