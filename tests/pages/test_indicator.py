"""One indicator through time on screen."""

from __future__ import annotations

import re

import pytest

from parsing.ingest import ingest
from sample_reports import SAMPLES

pytestmark = pytest.mark.usefixtures("filled")


def test_a_link_opens_the_indicator_that_it_names(screens):
    screens.open("indicator.py")
    screens.at.query_params["indicator"] = "KPI 6"
    words = screens.run().words
    assert screens.at.selectbox(key="chosen-indicator").value == "KPI 6"
    assert "since August 2018" in words
    assert screens.count("plotly_chart") == 1


def test_every_printed_sentence_stands_with_its_page_and_report(screens):
    words = screens.open("indicator.py").words
    assert "blockquote" in words
    for name in ("2018-08.pdf", "2018-09.pdf"):
        assert f"of {name}" in words


def test_a_strip_is_drawn_only_when_it_is_asked_for(screens):
    screens.open("indicator.py")
    assert screens.count("image") == 0


def test_the_figures_can_be_taken_away(screens):
    screens.open("indicator.py")
    labels = [button.label for button in screens.at.get("download_button")]
    assert labels == ["Download CSV", "Download Excel"]


def test_a_measure_is_found_by_a_reference_that_it_had_before(filled, screens):
    latest = SAMPLES[-1]
    ingest(latest.read_bytes(), latest.name, filled)
    box = screens.open("indicator.py", indicator="SM 8.1").at.selectbox(key="chosen-indicator")
    assert box.value == "SM 7.2"
    assert any("SM 7.2" in one and one.endswith("earlier SM 8.1") for one in box.options)


def test_what_the_next_rating_would_have_taken_is_said(screens):
    words = screens.open("indicator.py", indicator="SM 1.1").words
    assert "What would it take?" in words
    assert "within tolerance, which begins at 28.9%" in words


def test_findings_stand_by_report(screens):
    words = screens.open("indicator.py", indicator="KPI 3").words
    found = words.partition("Findings through time")[2]
    assert "Said to be better than the figures" in found


def test_the_indicator_shown_has_a_link_to_send_whatever_the_address_says(screens):
    screens.open("indicator.py")
    screens.at.selectbox(key="chosen-indicator").select("KPI 5").run()
    assert re.search(r'href="[^"]*organisation=Harrowmere[^"]*indicator=KPI\+5"', screens.words)
