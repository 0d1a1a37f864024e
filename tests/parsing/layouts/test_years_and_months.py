"""Several years of one measure: months under a row of years, and targets for each of the years."""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from parsing import read_report

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
BINS = (
    ("2024/25", "61%", "63%", "62%", "60%", "58%", "57%", "59%", "61%", "55%", "54%", "58%", "60%"),
    ("2025/26", "64%", "66%", "65%", "63%", "62%", "", "", "", "", "", "", ""),
)
WAITS = (("2025/26", "14", "15", "13", "12", "11", "", "", "", "", "", "", ""),)


def built(story, title):
    file, styles = io.BytesIO(), getSampleStyleSheet()
    parts = [Paragraph(f"<b>{title}</b>", styles["Title"]), *story]
    SimpleDocTemplate(file, pagesize=landscape(A4), invariant=1).build(parts)
    return {i.name: i for i in read_report(file.getvalue(), "report.pdf").indicators}


def ruled(rows, *styles):
    return Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), *styles])


@pytest.fixture(scope="module")
def monthly():
    bold, plain = (getSampleStyleSheet()[name] for name in ("Heading4", "Normal"))
    story = []
    for name, rows, target in (
        ("Street bins emptied on their day", BINS, "Target: 60% by March 2026."),
        ("Days that a repair waits", WAITS, "Target: no more than 12 days."),
    ):
        story += [Paragraph(name, bold), ruled([("", *MONTHS), *rows])]
        story += [Paragraph(f"<b>{target}</b>", plain), Paragraph("Rating: Green", plain)]
    return built([*story, Spacer(1, 20)], "Lowmoor Council: street report, August 2025")


def now(indicator):
    return [
        r.quantity.printed
        for r in indicator.actuals
        if (r.period.start.year, r.period.start.month) == (2025, 8)
    ]


def test_a_month_is_of_the_year_that_labels_its_row(monthly):
    bins = monthly["Street bins emptied on their day"]
    assert now(bins) == ["62%"]
    earlier = [r.quantity.printed for r in bins.actuals if r.period.start.year == 2024]
    assert earlier == list(BINS[0][1:10])
    assert now(monthly["Days that a repair waits"]) == ["11"]


def test_the_bold_line_under_the_months_sets_the_target(monthly):
    assert [i.target.printed for i in monthly.values()] == ["60%", "no more than 12 days"]
    assert all(i.claims for i in monthly.values())


def test_a_quarter_is_held_to_the_target_of_its_own_year():
    rows = (
        ("Measure", "2023/24", "", "2024/25", "", "2025/26", "", ""),
        ("", "Target", "Actual", "Target", "Actual", "Target", "Q1", "Q2"),
        ("Loans renewed online", "60%", "58%", "65%", "66%", "70%", "68%", "71%"),
        ("Visits by schools", "40", "44", "50", "47", "55", "13", "31"),
    )
    spans = [("SPAN", (a, 0), (b, 0)) for a, b in ((1, 2), (3, 4), (5, 7))]
    found = built(
        [ruled(rows, *spans, ("SPAN", (0, 0), (0, 1)))], "Library plan, Quarter 2 2025/26"
    )
    assert {name: i.target.printed for name, i in found.items()} == {
        "Loans renewed online": "70%",
        "Visits by schools": "55",
    }
