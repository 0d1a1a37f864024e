"""The meeting brief on screen says what its files say."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.usefixtures("filled")


def test_it_opens_on_the_latest_report_with_its_questions(screens):
    words = screens.open("brief.py").words
    assert "Questions on performance, September 2018" in words
    assert "8 met, 1 within tolerance, 7 outside" in words
    assert "Ask first" in words


def test_it_comes_as_pdf_word_and_html(screens):
    screens.open("brief.py")
    labels = [button.proto.label for button in screens.at.get("download_button")]
    assert labels == ["Download PDF", "Download Word", "Download HTML"]


def test_latest_leads_to_it_in_one_click(screens):
    labels = [link.proto.label for link in screens.open().at.get("page_link")]
    assert any("Brief for the meeting" in label for label in labels)


def test_another_report_has_another_brief(screens):
    screens.open("brief.py")
    screens.at.selectbox(key="report").select("August 2018 · 2018-08.pdf").run()
    assert "Questions on performance, August 2018" in screens.words


def test_the_questions_come_first_and_what_they_rest_on_is_folded(screens):
    words = screens.open("brief.py").words
    shown = re.sub(r"<details>.*?</details>", "", words, flags=re.S)
    assert "Which is right for KPI 2: the target 70% or the tolerance 85 – 100%?" in shown
    assert "Working:" in words
    assert "Working:" not in shown
    sections = ("Ask first", "Outside tolerance or off target", "Ask for an explanation")
    places = [words.index(section) for section in sections]
    assert places == sorted(places)
    assert words.count("Ask first") == 1
