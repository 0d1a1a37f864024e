"""Comparing two periods on screen."""

from __future__ import annotations

import pytest

from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.pages.conftest import SEPTEMBER


@pytest.mark.usefixtures("filled")
def test_it_opens_on_the_latest_against_the_one_before(screens):
    words = screens.open("compare.py").words
    assert "August 2018 to September 2018:" in words
    assert "questions to ask" in words
    assert screens.count("plotly_chart") == 1


def test_any_two_reports_can_be_chosen(filled, screens):
    first = SAMPLES[0]
    ingest(first.read_bytes(), first.name, filled)
    screens.open("compare.py")
    screens.at.selectbox(key="from").select(f"April 2018 · {first.name}").run()
    assert "April 2018 to September 2018:" in screens.words


def test_one_report_alone_asks_for_another(store, screens):
    ingest(SEPTEMBER.read_bytes(), SEPTEMBER.name, store)
    assert "A comparison needs two reports" in screens.open("compare.py").words


@pytest.mark.usefixtures("filled")
def test_the_table_can_be_taken_away(screens):
    screens.open("compare.py")
    labels = [button.label for button in screens.at.get("download_button")]
    assert labels == ["Download CSV", "Download Excel"]
