"""The findings on screen: filtered, explained, with a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.asking.standing import decision_on
from kpi.examination import examine
from kpi.history import Outcome
from kpi.vocabulary import Severity
from pages.components.finding_list import sorted_findings

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
    assert heading.value.endswith(": 11 questions to ask")
    assert " findings about " in heading.value


def first_finding(filled):
    """The worst finding of the latest report, as the screen puts it first."""
    examined = examine(filled.load(), rulings=filled.rulings())
    return sorted_findings(examined, [filled.latest()])[0]


def settle(filled, outcome, finding, answer=""):
    return filled.decisions.decide(decision_on(finding, outcome, answer), "seen in committee")


def test_a_dismissed_finding_leaves_the_count_and_the_brief_and_is_said(filled, screens):
    finding = first_finding(filled)
    settle(filled, Outcome.DISMISSED, finding)
    screens.open("findings.py")
    assert finding.message not in screens.words
    screens.at.switch_page("brief.py").run()
    assert finding.question not in screens.words or finding.message not in screens.words
    screens.at.switch_page("latest.py").run()
    assert "1 finding explained or dismissed by people: not counted." in screens.words


def test_an_accepted_finding_stays_with_the_answer_of_the_officer(filled, screens):
    settle(filled, Outcome.ACCEPTED, first_finding(filled), "It will be put right in October.")
    words = screens.open("findings.py").words
    assert "Answer: It will be put right in October." in words
    assert "Why: seen in committee" in words


def test_a_decision_is_taken_back(filled, screens):
    settle(filled, Outcome.ACCEPTED, first_finding(filled))
    screens.open("findings.py")
    button = next(one for one in screens.at.button if one.label == "Take the decision back")
    button.click().run()
    assert filled.decisions.holding() == {}


def test_a_decision_whose_figures_have_changed_is_shown_as_lapsed(filled, screens):
    finding = first_finding(filled)
    settle(filled, Outcome.DISMISSED, replace(finding, derivation="at the time it was 1 and 2"))
    words = screens.open("findings.py").words
    assert "It was dismissed, and the figures or words that this rests on have changed" in words
    assert finding.question in words.replace("&#x27;", "'")


def test_what_was_filtered_by_is_kept_where_the_next_report_has_it_too(screens):
    screens.open("findings.py")
    screens.at.multiselect(key="kind").select("T3").run()
    assert screens.words.count('class="pl-card') == 1
    for report in ("August 2018 · 2018-08.pdf", "All reports"):
        screens.at.selectbox(key="report").select(report).run()
        assert "tolerance on the wrong side of the target" in screens.words
        assert "Ask for an explanation · " not in screens.words
