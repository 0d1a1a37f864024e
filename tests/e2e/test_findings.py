"""A finding is answered in a real browser, and the answer stands beside the next report's."""

from __future__ import annotations

import re

import pytest

from kpi.history import open_history
from parsing.ingest import ingest
from sample_reports import SAMPLES

pytestmark = pytest.mark.browser
AUGUST = "findings?report=August+2018+·+2018-08.pdf"
SEPTEMBER = "findings?report=September+2018+·+2018-09.pdf"
BOTH_MONTHS = "KPI 2: tolerance on the wrong side"
"""A finding that the reports for August and for September both raise."""


@pytest.fixture
def two_months(visitor, emptied):
    with open_history(emptied.store) as history:
        for path in SAMPLES:
            if path.stem in {"2018-08", "2018-09"}:
                ingest(path.read_bytes(), path.name, history)
    return visitor


def answer(visitor, outcome, *, officer="", why=""):
    """Fill the form of the first finding that is shown, as a person does."""
    page = visitor.page
    page.get_by_text("Record the answer").first.click()
    visitor.settle()
    page.get_by_role("radiogroup", name="What became of it").get_by_text(outcome).click()
    page.get_by_role("textbox", name="The officer’s answer").fill(officer)
    page.get_by_role("textbox", name="Your reason").fill(why)
    page.get_by_role("button", name="Keep the decision").click()
    visitor.settle()


def test_an_officers_answer_is_kept_and_stands_beside_the_next_reports_finding(two_months):
    visitor = two_months.open(AUGUST)
    visitor.choose("Kind of finding", "wrong side")
    assert BOTH_MONTHS in visitor.words
    assert visitor.page.locator(".pl-card").count() == 1

    answer(visitor, "Accepted", officer="It will be right in October.", why="asked on 3 September")
    visitor.page.get_by_text("Accepted as a fault", exact=True).wait_for()
    assert "Answer: It will be right in October." in visitor.words
    assert "Why: asked on 3 September" in visitor.words

    visitor.open(SEPTEMBER)
    visitor.choose("Kind of finding", "wrong side")
    assert "Asked before, of August 2018: accepted as a fault" in visitor.words
    assert "“It will be right in October.”" in visitor.words
    assert visitor.page.get_by_text("Record the answer").count() == 1  # still a question

    visitor.open("brief?report=September+2018+·+2018-09.pdf")
    assert "Asked before, of August 2018: accepted as a fault" in visitor.words


def test_nothing_is_dismissed_without_a_reason(two_months):
    visitor = two_months.open(AUGUST)
    before = visitor.page.locator(".pl-card").count()
    answer(visitor, "Dismissed")
    visitor.page.get_by_text("Write why it is dismissed").wait_for()

    visitor.page.get_by_role("textbox", name="Your reason").fill("the tolerance is as agreed")
    visitor.page.get_by_role("button", name="Keep the decision").click()
    visitor.page.get_by_text(re.compile(r"^Dismissed \(1\)")).wait_for()
    assert visitor.settle().page.locator(".pl-card").count() == before - 1

    visitor.page.get_by_text(re.compile(r"^Dismissed \(1\)")).click()
    visitor.page.get_by_text("Why: the tolerance is as agreed").wait_for()
    visitor.page.get_by_role("button", name="Take the decision back").click()
    visitor.page.get_by_text(re.compile(r"^Dismissed \(1\)")).wait_for(state="detached")
    visitor.settle()
    assert visitor.page.locator(".pl-card").count() == before


def test_what_was_dismissed_waits_folded_away_in_the_next_report(two_months):
    visitor = two_months.open(AUGUST)
    visitor.choose("Kind of finding", "wrong side")
    answer(visitor, "Dismissed", why="the tolerance is as agreed")
    visitor.open(SEPTEMBER)
    visitor.choose("Kind of finding", "wrong side")
    assert visitor.page.locator(".pl-card").count() == 0
    visitor.page.get_by_text("Answered before (1)").click()
    visitor.settle()
    assert BOTH_MONTHS in visitor.words
    assert "Reason: the tolerance is as agreed" in visitor.words
    assert "it is not asked again" in visitor.words
    assert visitor.page.get_by_text("Decide anew for this report").count() == 1


def test_findings_are_filtered_by_weight_and_kind_together(two_months):
    visitor = two_months.open(SEPTEMBER)
    visitor.choose("Kind of finding", "wrong side")
    visitor.page.get_by_text(re.compile(r"^Ask first \(")).click()
    visitor.settle()
    assert "No finding of these kinds." in visitor.words
