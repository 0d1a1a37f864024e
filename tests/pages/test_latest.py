"""The latest report: ratings stated and derived, the working, the strip of the page."""

from __future__ import annotations

import re
from html import escape

import pytest

from kpi.examination import examine
from kpi.exports.brief import make_brief

pytestmark = pytest.mark.usefixtures("filled")

AUGUST = "August 2018 · 2018-08.pdf"


def test_it_opens_on_the_latest_period(screens):
    assert screens.open().at.title[0].value.endswith("September 2018")


def test_the_ratings_are_counted_in_words(screens):
    words = screens.open().words
    for said in ("met", "within tolerance", "outside", "not rated"):
        assert f"<span>{said}</span>" in words
    assert any("questions to ask" in link.proto.label for link in screens.at.get("page_link"))


def test_one_indicator_shows_stated_derived_and_its_working(screens):
    words = screens.open(indicator="KPI 3").words
    assert "stated: exceeding" in words
    assert "derived: meeting target" in words
    assert screens.count("image") == 1


def test_an_address_that_names_nothing_known_shows_what_there_is(screens):
    screens.open(indicator="KPI 99", report="October 1066")
    assert screens.at.title[0].value.endswith("September 2018")
    assert screens.count("image") == 1


def test_another_report_keeps_the_indicator(screens):
    screens.open(indicator="KPI 5")
    screens.at.selectbox(key="report").select(AUGUST).run()
    assert screens.at.title[0].value.endswith("August 2018")
    assert screens.at.selectbox(key="chosen-indicator").value == "KPI 5"


def test_the_address_names_the_chosen_indicator(screens):
    screens.open()
    screens.at.selectbox(key="chosen-indicator").select("KPI 6").run()
    assert screens.at.query_params["indicator"] in ("KPI 6", ["KPI 6"])


def test_each_figure_has_its_own_strip(screens):
    screens.open(indicator="KPI 3")
    (pills,) = (group for group in screens.at.get("button_group") if "page" in group.label)
    assert len(pills.options) > 3
    screens.run()
    assert screens.count("image") == 1


def test_every_row_with_a_question_is_marked_as_often_as_is_counted(screens):
    words = screens.open().words
    (label,) = (p.proto.label for p in screens.at.get("page_link") if "to ask" in p.proto.label)
    marks = re.findall(r'class="pl-question"><a[^>]*>(?:(\d+) )?questions?<', words)
    assert len(marks) == words.count('class="pl-question"')
    marked = sum(int(number or 1) for number in marks)
    assert label.startswith(f"**{marked} questions to ask**")


def test_a_year_to_date_says_what_it_was_held_against(screens):
    assert "so far this year: " in screens.open().words


def test_counts_and_parts_are_one_exhibit(screens):
    screens.open(indicator="KPI 3")
    (pills,) = (group for group in screens.at.get("button_group") if "page" in group.label)
    assert list(pills.options).count("Breakdown") == 1
    assert not any(one.startswith(("Count", "Out of", "Part")) for one in pills.options)


@pytest.mark.parametrize("indicator", ["KPI 2", "SM 3.2", "KPI 8", "SM 9.1", "SM 6.1"])
def test_awkward_indicators_open_too(screens, indicator):
    assert indicator in screens.open(indicator=indicator).words


def test_a_pdf_that_is_gone_is_said_and_its_figures_stay(screens, tmp_path):
    screens.open(indicator="KPI 3")
    for path in (tmp_path / "filled" / "documents").rglob("*"):
        if path.is_file():
            path.unlink()
    screens.at.selectbox(key="chosen-indicator").select("KPI 7").run()
    assert "no longer beside the history" in screens.words
    assert "derived:" in screens.words


def test_printed_markdown_and_html_stay_what_they_are(filled, screens):
    filled.owners.settle(filled.latest().id, "A*B* <script>alert(1)</script> [x](y)")
    words = screens.open().words
    assert "<script>alert" not in screens.at.title[0].value
    assert "A\\*B\\*" in words


@pytest.mark.usefixtures("filled")
def test_what_changed_since_the_report_before_leads_to_the_comparison(screens):
    screens.open()
    assert re.search(r"Since August 2018\\: \d+ better, \d+ worse", screens.words)
    (link,) = (one.proto for one in screens.at.get("page_link") if "changed" in one.proto.label)
    assert "to=September+2018" in link.query_string


def test_the_first_screen_asks_three_questions_in_the_order_of_the_brief(filled, screens):
    held = filled.latest()
    examined = examine(filled.load(), rulings=filled.rulings())
    report = next(one for one in examined.reports if one.source.sha256 == held.sha256)
    firsts = [item.points[0].question for item in make_brief(report, examined).items[:3]]
    (asks,) = [one for one in screens.open().at.get("html") if 'class="pl-asks"' in one.proto.body]
    places = [asks.proto.body.find(escape(question)) for question in firsts]
    assert len(places) == 3
    assert -1 not in places
    assert places == sorted(places)
    assert asks.proto.body.count("<li>") == 3
