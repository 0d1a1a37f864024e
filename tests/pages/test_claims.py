"""Every statement of a report on screen."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Verdict

pytestmark = pytest.mark.usefixtures("filled")
AUGUST = "August 2018 · 2018-08.pdf"


def test_each_statement_stands_with_its_verdict_and_its_place(screens):
    words = screens.open("claims.py").words
    assert "exceeding target" in words
    assert "✖ The figures disagree" in words
    assert "See it on the page" in words


def test_what_only_an_earlier_report_can_settle_is_counted(screens):
    words = screens.open("claims.py", report=AUGUST).words
    assert "an earlier report" in words.partition("statements: ")[2].partition("\n")[0]


def test_one_verdict_can_be_asked_for(screens):
    screens.open("claims.py")
    screens.at.session_state["verdict"] = [Verdict.DISAGREES]
    words = screens.run().words
    assert "✖ The figures disagree" in words
    assert "✓ The figures agree" not in words


def test_the_statements_can_be_taken_away(screens):
    screens.open("claims.py")
    labels = [button.label for button in screens.at.get("download_button")]
    assert labels == ["Download CSV", "Download Excel"]
