"""Comparing two periods on screen."""

from __future__ import annotations

import re

import pytest

from parsing.ingest import ingest
from parsing.language.periods import period
from sample_reports import SAMPLES
from tests.pages.conftest import SEPTEMBER
from tests.typeset import pdf


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


def test_reports_that_name_nobody_are_not_compared_before_somebody_says_whose_they_are(
    store, screens
):
    for month, value in (("July", "81%"), ("August", "86%")):
        lines = (f"Performance report, {month} 2024", "KPI 1 - % of visits in time", "Target 90%")
        told = pdf([*(("bold", line) for line in lines), ("plain", f"The figure was {value}.")])
        ingest(told, f"{month}.pdf", store)
    words = screens.open("compare.py").words
    assert "do not say whose they are" in words
    assert "July 2024 to August 2024:" not in words


@pytest.mark.usefixtures("filled")
def test_the_table_can_be_taken_away(screens):
    screens.open("compare.py")
    labels = [button.label for button in screens.at.get("download_button")]
    assert labels == ["Download CSV", "Download Excel"]


@pytest.mark.usefixtures("filled")
def test_the_moves_between_ratings_are_counted_in_words(screens):
    words = screens.open("compare.py").words
    assert "measures in both reports" in words
    assert "From each rating of August 2018 to each of September 2018" in words


def test_the_same_period_of_last_year_is_one_click_away(filled, screens):
    held = next(one for one in filled.reports() if one.name == "2018-08.pdf")
    filled.owners.settle(held.id, None, period("September 2017"))
    filled.owners.settle(add_july(filled), None, period("July 2018"))
    screens.open("compare.py")
    assert "July 2018 to September 2018:" in screens.words
    (button,) = (b for b in screens.at.button if "last year" in b.label)
    button.click().run()
    assert "September 2017 to September 2018:" in screens.words
    assert not [b for b in screens.at.button if "last year" in b.label]


def add_july(store) -> int:
    path = next(one for one in SAMPLES if one.stem == "2018-07")
    ingest(path.read_bytes(), path.name, store)
    return next(one.id for one in store.reports() if one.name == path.name)


def rows(screens) -> list[str]:
    return re.findall(r'<span class="pl-ref">(.*?)</span>', screens.words)


@pytest.mark.usefixtures("filled")
def test_the_table_and_the_small_pictures_show_what_is_chosen(screens):
    screens.open("compare.py")
    assert len(rows(screens)) == 20
    screens.at.text_input(key="find").set_value("kpi 5").run()
    assert rows(screens) == ["KPI 5"]
    assert pictures(screens) == 1
    screens.at.text_input(key="find").set_value("parachutes").run()
    assert "No measure fits what is chosen above" in screens.words
    assert pictures(screens) == 0


@pytest.mark.usefixtures("filled")
def test_what_got_worse_can_be_seen_alone(screens):
    screens.open("compare.py")
    (summary,) = (one.value for one in screens.at.subheader if "September 2018:" in one.value)
    worse = int(re.search(r"(\d+) worse", summary)[1])
    screens.at.selectbox(key="figure").select("worse").run()
    assert len(rows(screens)) == worse
    assert screens.words.count("better</b>") == 0


@pytest.mark.usefixtures("filled")
def test_small_pictures_come_twelve_at_a_time(screens):
    screens.open("compare.py")
    assert pictures(screens) == 12
    (more,) = (button for button in screens.at.button if button.key == "more")
    assert more.label == "Show the last 8"
    more.click().run()
    assert pictures(screens) == 20
    assert not [button for button in screens.at.button if button.key == "more"]


def pictures(screens) -> int:
    return len(re.findall(r"<li><a href=\"\./indicator", screens.words))
