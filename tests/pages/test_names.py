"""Which names mean one organisation: asked on Reports, decided there, and taken back."""

from __future__ import annotations

import pytest

from parsing.ingest import ingest
from tests.pages.conftest import SEPTEMBER

FIRST, INITIALS = "Harrowmere Borough Council", "Harrowmere B.C."


@pytest.fixture
def asked(filled, screens):
    """Reports, in a store where one council stands under its name and under its initials."""
    ingest(SEPTEMBER.read_bytes() + b"\n", SEPTEMBER.name, filled, organisation=INITIALS)
    return screens.open("reports.py", organisation=INITIALS)


def press(screens, label):
    next(one for one in screens.at.button if one.label == label).click().run()
    return screens


def test_an_unsure_name_is_asked_joined_and_parted_again(asked, filled):
    assert "one organisation?" in asked.words
    press(asked, f"Yes: {FIRST}")
    assert filled.organisations() == (FIRST,)
    assert f"{INITIALS} now stands under {FIRST}" in asked.words
    press(asked, "Take it back")
    assert filled.organisations() == (INITIALS, FIRST)
    assert "one organisation?" in asked.words


def test_two_that_stay_two_are_not_asked_again(asked, filled):
    press(asked, "No, they are two")
    assert "one organisation?" not in asked.words
    assert filled.organisations() == (INITIALS, FIRST)


def test_names_that_nothing_asks_about_can_be_joined_by_hand(filled, screens):
    ingest(SEPTEMBER.read_bytes() + b"\n", SEPTEMBER.name, filled, organisation="Old Name")
    reports = screens.open("reports.py")
    assert "one organisation?" not in reports.words
    name = next(one for one in reports.at.selectbox if one.label == "This name")
    name.set_value("Old Name")
    next(o for o in reports.at.selectbox if o.label == "means the organisation").set_value(FIRST)
    press(reports, "Join them")
    assert filled.organisations() == (FIRST,)
