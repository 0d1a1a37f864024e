"""Tables ruled across alone, whose header cells are filled and hold several lines each."""

from __future__ import annotations

import io

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from kpi.vocabulary import Field, PeriodKind
from parsing import read_report

HEAD = (
    "Indicator",
    "12 months\nto March\n2025",
    "Standard\nor goal",
    "12 months\nto March\n2024",
    "Change on\nlast year",
    "Change on\n5-year\naverage",
    "Remarks",
)
FIRST = [
    ["Fires in the home", "214", "", "251", "−14.7%", "−9.1%", "Mild winter"],
    ["Crews at the scene in 10 minutes", "88.2%", "90%", "85.4%", "+2.8 pts", "+1.1 pts", ""],
    ["False alarms from machines", "1,804", "", "1,722", "+4.8%", "+2.0%", "One site: 96"],
]
SECOND = [
    ["Safety visits to older people", "6,120", "6,000", "5,377", "+13.8%", "+9.9%", ""],
    ["Stations open at all hours", "97.0%", "98%", "98.8%", "−1.8 pts", "–", ""],
]
NOTE = (
    "From June 2024 a machine that calls twice is counted once; about 40 alarms a year are "
    "affected. &nbsp; &nbsp; pts = percentage points. The precept of 2025/26 is £84.60 at Band D."
)


def read(head=HEAD, *, front="data for the 12 months to March 2025"):
    out, styles = io.BytesIO(), getSampleStyleSheet()
    story = [
        Paragraph("Fire Plan 2023–27: delivery report", styles["Title"]),
        Paragraph(f"Eastmarsh Fire Authority · Board of 12 May 2025 · {front}", styles["Normal"]),
    ]
    look = [
        ("BACKGROUND", (x, 0), (x, 0), colors.HexColor("#1b2a5c")) for x in range(len(HEAD))
    ] + [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
        ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("ALIGN", (1, 0), (5, -1), "RIGHT"),
        ("FONTSIZE", (0, 0), (-1, -1), 7.5),
    ]
    widths = [180, 58, 58, 58, 58, 58, 250]
    story.append(Table([head, *FIRST], style=look, colWidths=widths, hAlign="LEFT"))
    story += [PageBreak(), Table([head, *SECOND], style=look, colWidths=widths, hAlign="LEFT")]
    story.append(Paragraph(NOTE, styles["BodyText"]))
    SimpleDocTemplate(out, pagesize=landscape(A4), leftMargin=36, rightMargin=36).build(story)
    return read_report(out.getvalue(), "plan.pdf")


def latest(indicator):
    return max(indicator.actuals, key=lambda r: r.period.end if r.period else 0).quantity.printed


def test_the_words_of_a_filled_header_cell_stand_over_its_column():
    found = read().indicators
    assert [latest(one) for one in found] == ["214", "88.2%", "1,804", "6,120", "97.0%"]
    assert [one.target and one.target.printed for one in found][1:4] == ["90%", None, "6,000"]


def test_the_front_may_say_that_it_is_for_twelve_months():
    period = read().period
    assert (period.kind, str(period.end)) == (PeriodKind.ROLLING_12, "2025-03-31")


def test_where_a_column_of_figures_has_no_heading_the_value_is_asked_about():
    found = read((HEAD[0], "", *HEAD[2:])).indicators
    assert found
    assert all(any(d.field is Field.VALUE for d in one.doubts) for one in found)
