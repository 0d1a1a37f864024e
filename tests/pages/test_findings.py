"""The findings on screen: filtered, explained, with a question."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Severity

pytestmark = pytest.mark.usefixtures("filled")


def test_the_latest_report_comes_first_and_its_worst_finding_on_top(screens):
    words = screens.open("findings.py").words
    assert "Question to ask:" in words
    assert "Ask first" in words
    assert "2018-08.pdf" not in words


def test_wording_is_left_out_until_it_is_asked_for(screens):
    screens.open("findings.py")
    before = screens.words.count("pl-card")
    screens.at.get("button_group")[0].set_value(list(Severity)).run()
    assert screens.words.count("pl-card") >= before


def test_all_reports_can_be_asked_at_once(screens):
    screens.open("findings.py")
    screens.at.selectbox(key="report").select("All reports").run()
    assert "2018-08.pdf" in screens.words


def test_no_severity_chosen_shows_no_finding(screens):
    screens.open("findings.py")
    screens.at.get("button_group")[0].set_value([]).run()
    assert "No finding of these kinds." in screens.words


def test_the_heading_counts_findings_indicators_and_questions(screens):
    (heading,) = screens.open("findings.py").at.subheader
    assert heading.value.endswith(": 9 questions to ask")
    assert " findings about " in heading.value
