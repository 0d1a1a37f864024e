"""Naming whose a report is: it is said, can be undone, and the screen stays with the report."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from tests.pages.conftest import AUGUST, SEPTEMBER
from tests.pages.test_review import press

NAME, NOBODY = "Anytown Council", "Organisation not known"


@pytest.fixture
def nameless(filled):
    """The report of August once more, as a file that does not say whose it is."""
    data = AUGUST.read_bytes() + b"\n"
    read = filled.report(filled.reports()[0].id, as_read=True)
    source = replace(read.source, sha256=sha256(data).hexdigest(), name="nameless.pdf")
    return filled.add(replace(read, organisation=None, source=source), data).report


@pytest.fixture
def review(screens, nameless):
    return screens.open(
        "review.py", organisation=NOBODY, report=f"{nameless.period.printed} · {nameless.name}"
    )


def confirm(screens, name):
    next(one for one in screens.at.text_input if one.label == "Organisation").input(name)
    return press(screens, "Confirm")


def on_screen(screens):
    return screens.at.selectbox(key="report").value.split(" · ")[1]


def test_it_is_said_and_the_review_stays_with_the_report(review, nameless):
    words = confirm(review, NAME).words
    assert f"Kept. {nameless.name} stands under {NAME}, August 2018." in words.replace("\\", "")
    assert review.at.selectbox(key="organisation").value == NAME
    assert on_screen(review) == nameless.name
    assert not review.at.warning


def test_it_stays_where_the_organisation_has_later_reports(review, filled, nameless):
    whose = filled.latest().organisation
    confirm(review, whose)
    assert on_screen(review) == nameless.name
    assert filled.latest(whose).name == SEPTEMBER.name


def test_it_is_undone_with_one_click(review, filled, nameless):
    confirm(review, NAME)
    press(review, "Undo this name and period")
    assert f"Undone. {nameless.name} stands under {NOBODY}" in review.words.replace("\\", "")
    assert on_screen(review) == nameless.name
    assert filled.find(nameless.sha256).organisation is None
    assert "Undo this name and period" not in [one.label for one in review.at.button]


def test_what_held_before_an_answer_holds_again(filled, nameless):
    settle, undo = filled.owners.settle, filled.owners.undo
    read = filled.report(nameless.id)
    settle(nameless.id, NAME, None)
    settle(nameless.id, "Elsewhere", filled.latest().period)
    undo(nameless.id)
    again = filled.report(nameless.id)
    assert (again.organisation, again.period) == (NAME, read.period)
    settle(nameless.id, "Elsewhere", None)
    undo(nameless.id)
    assert filled.report(nameless.id).organisation == NAME


@pytest.mark.parametrize("screen", ["reports.py", "measures.py"])
def test_other_screens_say_it_too(screens, nameless, screen):
    screens.open(screen, organisation=NOBODY)
    assert f"Kept. {nameless.name} stands under {NAME}" in confirm(screens, NAME).words.replace(
        "\\", ""
    )
    assert screen == "reports.py" or screens.at.selectbox(key="organisation").value == NAME
