"""A member's evening with the app, in a real browser."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from kpi.history import open_history
from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.e2e.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("emptied")]
BY_MONTH = {path.stem: path for path in SAMPLES}


def upload(visitor: Visitor, *paths) -> Visitor:
    visitor.page.locator('[data-testid="stFileUploader"] input[type=file]').set_input_files(paths)
    visitor.page.get_by_role("button", name="Read these files").click()
    visitor.page.get_by_text(re.compile("^Receipts for")).wait_for(timeout=60_000)
    return visitor.settle()


def test_from_the_first_screen_to_the_comparison(visitor):
    visitor.open()
    visitor.page.get_by_role("button", name="Add a report").click()
    visitor.settle()
    upload(visitor, BY_MONTH["2018-09"])
    assert "20 indicators" in visitor.words

    visitor.page.get_by_role("link", name="See the latest report").click()
    visitor.settle()
    visitor.choose("Indicator", "KPI 3")
    assert "stated: exceeding, derived: meeting target" in visitor.words
    strip = visitor.page.get_by_role("img", name=re.compile("^Page "))
    assert strip.evaluate("image => image.complete && image.naturalWidth") > 1000

    visitor.page.get_by_role("link", name="Compare two periods").first.click()
    visitor.settle()
    assert "A comparison needs two reports" in visitor.words

    visitor.open("add")
    upload(visitor, BY_MONTH["2018-08"])
    visitor.page.get_by_role("link", name="Compare two periods").first.click()
    visitor.settle()
    assert "August 2018 to September 2018" in visitor.words
    assert visitor.page.locator(".js-plotly-plot .point").count() > 10


def test_a_photo_is_answered_in_one_sentence(visitor, tmp_path):
    photo = tmp_path / "page.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    upload(visitor.open("add"), photo)
    assert "This file is not a PDF: save or export the report as PDF" in visitor.words
    assert "not allowed" not in visitor.words
    assert "Choose one or more files first" not in visitor.words


def test_the_reason_is_one_click_away_and_leads_to_the_page(visitor):
    visitor.open("add")
    upload(visitor, BY_MONTH["2018-09"])
    visitor.open()
    row = visitor.page.get_by_role("row").filter(has_text="SM 1.1")
    row.get_by_text("Working").click()
    assert "far edge of tolerance" in row.inner_text()
    row.get_by_role("link", name="See it on the page").click()
    visitor.settle()
    assert "indicator=SM+1.1" in visitor.page.url
    assert visitor.page.get_by_role("img", name=re.compile("29.4")).count() == 1


def test_back_returns_to_the_council_that_was_chosen_before(visitor, server):
    with open_history(server.store) as history:
        for name, copy in (("Anytown", b""), ("Elsewhere", b"\n")):
            path = BY_MONTH["2018-09"]
            ingest(path.read_bytes() + copy, path.name, history, organisation=name)
    visitor.open("?organisation=Anytown")
    visitor.choose("Organisation", "Elsewhere")
    assert "Elsewhere, September 2018" in visitor.words
    visitor.page.go_back()
    visitor.settle()
    assert "Anytown, September 2018" in visitor.words
    box = visitor.page.get_by_role("combobox", name="Organisation", exact=True)
    assert box.input_value() == "Anytown"


def test_reading_goes_on_through_a_reload(visitor):
    visitor.open()
    visitor.page.get_by_role("button", name="Try the sample reports").click()
    visitor.page.get_by_text("of 9 files read").wait_for()
    visitor.page.reload()
    visitor.page.get_by_text("Receipts for 9 files").wait_for(timeout=60_000)
    assert "job=" in visitor.page.url


def test_the_first_visitor_may_come_by_a_deep_link(first_visitor):
    first_visitor.open("findings")
    assert first_visitor.page.title().startswith("Findings")
    menu = first_visitor.page.get_by_role("navigation").inner_text()
    assert "Add reports" in menu
    assert "components" not in menu


def test_no_single_key_runs_the_page_again(visitor):
    visitor.open("add")
    visitor.page.evaluate(
        """() => {
          window.runs = 0;
          const app = document.querySelector('[data-testid="stApp"]');
          new MutationObserver(() => window.runs++).observe(
            app, {attributes: true, attributeFilter: ["data-test-script-state"]});
        }"""
    )
    visitor.page.locator("h1").first.click()
    visitor.page.keyboard.press("r")
    visitor.page.wait_for_timeout(1200)
    assert visitor.page.evaluate("window.runs") == 0


def test_findings_open_the_words_they_rest_on(visitor):
    visitor.open("add")
    upload(visitor, BY_MONTH["2018-09"])
    visitor.page.get_by_role("link", name="Findings").first.click()
    visitor.settle()
    assert visitor.page.get_by_role("img", name=re.compile("^Page ")).count() == 0
    visitor.page.get_by_text("See the words on the page").first.click()
    visitor.settle()
    assert visitor.page.get_by_role("img", name=re.compile("^Page ")).count() >= 1


@pytest.mark.corpus
def test_the_real_report_too(visitor, corpus):
    visitor.open("add")
    upload(visitor, corpus / "pdf" / "seed_sept_2018.pdf")
    visitor.open("?indicator=KPI+3")
    assert "stated: exceeding, derived: meeting target" in visitor.words


def test_a_misread_figure_is_put_right_moves_its_rating_and_is_undone(visitor):
    visitor.open("add")
    upload(visitor, BY_MONTH["2018-09"])
    visitor.page.get_by_role("link", name="Review").first.click()
    visitor.settle()
    assert "2 things left to review" in visitor.words
    visitor.choose("Indicator", "KPI 5")
    box = visitor.page.get_by_role("textbox", name="Value as printed").last
    box.fill("100%")
    box.press("Enter")
    visitor.page.get_by_text("Its rating was").wait_for()
    visitor.settle()

    visitor.page.get_by_role("link", name="Latest report").first.click()
    visitor.settle()
    row = visitor.page.get_by_role("row").filter(has_text="KPI 5")
    assert "100%" in row.inner_text()

    visitor.page.get_by_role("link", name="Review", exact=True).first.click()
    visitor.settle()
    visitor.page.keyboard.press("Alt+z")
    visitor.page.get_by_text("Undone.").wait_for()
    visitor.page.get_by_role("link", name="Latest report").first.click()
    visitor.settle()
    assert "100%" not in row.inner_text()


def test_the_brief_as_a_web_page_has_no_fault_and_prints_on_two_pages(visitor, server):
    with open_history(server.store) as history:
        for month in ("2018-08", "2018-09"):
            ingest(BY_MONTH[month].read_bytes(), f"{month}.pdf", history)
    page = visitor.open("brief").page
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download HTML").click()
    page.set_content(Path(waiting.value.path()).read_text(encoding="utf-8"))
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        assert visitor.faults() == []
    asked = page.get_by_role("heading", level=3).count()
    assert page.get_by_role("navigation").get_by_role("link").count() == asked == 14
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(printed.pages) <= 2


def test_from_a_report_with_nothing_to_review_to_one_that_has_something(visitor, server):
    with open_history(server.store) as history:
        for month in ("2018-09", "2018-12"):
            ingest(BY_MONTH[month].read_bytes(), f"{month}.pdf", history)
    visitor.open("review")
    assert "Nothing is left to review" in visitor.words
    visitor.page.get_by_role("link", name="September 2018: 2 things left").click()
    visitor.settle()
    assert "2 things left to review" in visitor.words


def test_the_bar_at_the_top_keeps_the_report_that_was_chosen(visitor, server):
    with open_history(server.store) as history:
        for month in ("2018-09", "2018-12"):
            ingest(BY_MONTH[month].read_bytes(), f"{month}.pdf", history)
    visitor.open()
    visitor.choose("Report", "September 2018")
    bar = visitor.page.get_by_role("banner")
    for screen, said in (("Meeting brief", "performance, "), ("Latest report", "Council, ")):
        bar.get_by_role("link", name=screen).click()
        visitor.settle()
        assert f"{said}September 2018" in visitor.words
