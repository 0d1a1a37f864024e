"""Two reports whose figures are for different lengths of time, compared in a real browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from kpi.history import open_history
from kpi.model import Period
from kpi.report import Source
from kpi.vocabulary import PeriodKind
from tests.kpi.typed import AUGUST, SEPTEMBER, band, indicator, reading, report

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("stocked")]
QUARTER = Period("Q2 2018/19", PeriodKind.QUARTER, date(2018, 7, 1), date(2018, 9, 30))
SO_FAR = Period(
    "April to August 2018", PeriodKind.YEAR_TO_DATE, date(2018, 4, 1), date(2018, 8, 31)
)
ROLLING = Period(
    "12 months to September 2018", PeriodKind.ROLLING_12, date(2017, 10, 1), date(2018, 9, 30)
)
NAMES = ("Visits", "Plans", "Audits", "Calls")
THEN = ((AUGUST, "82%"), (AUGUST, "81%"), (SO_FAR, "83%"), (AUGUST, "84%"))
NOW = ((SEPTEMBER, "84.5%"), (QUARTER, "86%"), (SEPTEMBER, "87%"), (ROLLING, "88%"))


def one(number, period, value, tolerance):
    return indicator(
        ref=f"KPI {number}",
        name=f"{NAMES[number - 1]} completed",
        group="Social care" if number < 3 else "Education",
        goal="85",
        band=tolerance,
        readings=(reading(value, period=period),),
    )


@pytest.fixture(scope="module")
def stocked(server):
    with open_history(server.store) as history:
        for period, figures in ((AUGUST, THEN), (SEPTEMBER, NOW)):
            data = period.printed.encode()
            tolerance = band("80" if period is AUGUST else "75", "84.9")
            ones = (one(n, *figure, tolerance) for n, figure in enumerate(figures, 1))
            made = report(*ones, period=period)
            source = Source(f"{period.end:%Y-%m}.pdf", sha256(data).hexdigest(), 1, (1,))
            history.add(replace(made, source=source), data)


@pytest.fixture
def compared(visitor):
    return visitor.open("compare")


def row(visitor, ref):
    return visitor.page.get_by_role("row").filter(has_text=ref).inner_text()


def test_figures_for_different_lengths_of_time_stand_side_by_side_with_the_reason(compared):
    assert "up 2.5 points" in row(compared, "KPI 1")
    for ref, then, now, reason in (
        ("KPI 2", "81%", "86%", "the figures are for one month and for one quarter"),
        (
            "KPI 3",
            "83%",
            "87%",
            "the figures are for the year to date (5 months) and for one month",
        ),
        ("KPI 4", "84%", "88%", "the figures are for one month and for a rolling twelve months"),
    ):
        shown = row(compared, ref)
        assert then in shown
        assert now in shown
        assert "not compared" in shown
        assert reason in shown
        assert "points" not in shown
    marks = compared.page.locator(".js-plotly-plot .scatterlayer .textpoint")
    marks.first.wait_for(state="attached")
    assert [one.strip() for one in marks.all_text_contents()] == ["↗ better"]


def test_a_tolerance_that_moved_stands_beneath_the_name(compared):
    assert "tolerance 80 – 84.9 → 75 – 84.9" in row(compared, "KPI 1")


def test_the_comparison_is_narrowed_down_and_widened_again(compared):
    compared.choose("Group or service", "Education")
    assert "KPI 1" not in compared.words
    assert "KPI 3" in compared.words
    compared.choose("Figure", "better")
    assert "No measure fits what is chosen above" in compared.words
    compared.choose("Group or service", "All")
    assert "up 2.5 points" in compared.words


def test_each_small_picture_has_words_and_leads_to_its_indicator(compared):
    pictures = compared.page.locator(".pl-multiples img")
    assert pictures.count() == 4
    assert "82% (August 2018) → 84.5% (September 2018)" in pictures.first.get_attribute("alt")
    assert pictures.first.evaluate("image => image.complete && image.naturalWidth > 0")
    compared.page.locator(".pl-multiples a").first.click()
    compared.settle()
    assert "Up 2.5 points since August 2018" in compared.words
