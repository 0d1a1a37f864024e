"""A scorecard in boxes side by side, a small table without rulings in each."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

GREEN, AMBER, RED = "#2e9e3a", "#f5b335", "#d3202a"
BOXES = {
    (40, 500): (
        "Customers",
        [("Calls answered", "84%", "80%", GREEN), ("Letters answered", "71%", "75%", AMBER)],
    ),
    (310, 500): (
        "Money",
        [("Rent collected", "97.1%", "98%", AMBER), ("Invoices paid in time", "99%", "95%", GREEN)],
    ),
    (40, 380): (
        "Staff",
        [("Sickness days per person", "9.1", "8.0", RED), ("Appraisals held", "91%", "90%", GREEN)],
    ),
    (310, 380): (
        "Places",
        [("Streets judged clean", "88%", "95%", RED), ("Parks judged good", "96%", "90%", GREEN)],
    ),
}
STATES = {
    GREEN: State.MEETING,
    AMBER: State.WITHIN_TOLERANCE,
    RED: State.OUTSIDE_TOLERANCE,
}


def scorecard():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 700))
    canvas.drawString(40, 650, "Balanced scorecard, Quarter 3 2025/26")
    canvas.setFontSize(9)
    for (x, y), (title, rows) in BOXES.items():
        canvas.rect(x, y - 70, 255, 90)
        canvas.drawString(x + 5, y + 8, title)
        canvas.drawString(x + 140, y - 10, "Actual")
        canvas.drawString(x + 185, y - 10, "Target")
        for number, (name, actual, target, colour) in enumerate(rows, 1):
            for text, across in ((name, 5), (actual, 140), (target, 185)):
                canvas.drawString(x + across, y - 10 - 16 * number, text)
            canvas.setFillColor(HexColor(colour))
            canvas.circle(x + 235, y - 7 - 16 * number, 5, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
    canvas.save()
    return read_report(out.getvalue(), "quadrants.pdf").indicators


def test_each_box_is_a_table_of_its_own_and_keeps_its_marks():
    found = {
        one.name: (
            one.actuals[0].quantity.printed,
            one.target.printed,
            [s for c in one.claims for s in c.states],
        )
        for one in scorecard()
    }
    rows = [row for _, rows in BOXES.values() for row in rows]
    assert found == {name: (a, t, [STATES[colour]]) for name, a, t, colour in rows}


STRIPS = {
    (30, 480): (
        "Our tenants",
        [
            ("Tenants content with their homes", "81.4%", "84%", AMBER),
            ("Complaints taken to the second stage", "9", "–", None),
            ("Visits kept", "96.2%", "95%", GREEN),
        ],
    ),
    (330, 480): (
        "Our purse",
        [
            ("Rent gathered", "98.9%", "98.5%", GREEN),
            ("Arrears of present tenants", "3.61%", "3.30%", RED),
            ("Operating margin", "23.1%", "24%", AMBER),
        ],
    ),
}


def with_strips():
    """The header of each box in a strip over it, each mark close to the target, a shadow behind."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(640, 640))
    canvas.setFontSize(20)
    canvas.drawString(30, 600, "Thornby Homes – Balanced Scorecard")
    canvas.setFontSize(9)
    canvas.drawString(400, 600, "Quarter 2 2025/26")
    canvas.drawString(490, 600, "(July to September 2025)")
    for (x, y), (title, rows) in STRIPS.items():
        canvas.rect(x, y - 110, 280, 134)
        canvas.setFillColor(HexColor("#9fb4c8"))
        canvas.rect(x, y, 280, 24, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        for text, across in ((title, 5), ("Actual", 180), ("Target", 225)):
            canvas.drawString(x + across, y + 8, text)
        for number, (name, actual, target, colour) in enumerate(rows, 1):
            for text, right in ((name, None), (actual, 206), (target, 252)):
                if right is None:
                    canvas.drawString(x + 5, y - 22 * number, text)
                else:
                    canvas.drawRightString(x + right, y - 22 * number, text)
            for ink, size in ((SHADOWS[colour], 7.5), (colour, 5)) if colour else ():
                canvas.setFillColor(HexColor(ink))
                canvas.circle(x + 262, y + 3 - 22 * number, size, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
        canvas.drawString(x + 5, y - 100, "Wave 6: 514 replies. Margin before audit was 22%.")
    canvas.save()
    return read_report(out.getvalue(), "strips.pdf")


SHADOWS = {GREEN: "#2fa03b", AMBER: "#f4b33a", RED: "#d0232c"}


def test_the_header_in_the_strip_over_a_box_heads_its_rows():
    report = with_strips()
    found = {
        one.name: (
            one.actuals[0].quantity.printed,
            one.target.printed if one.target else "–",
            [s for c in one.claims for s in c.states],
        )
        for one in report.indicators
    }
    rows = [row for _, rows in STRIPS.values() for row in rows]
    assert found == {n: (a, t, [STATES[c]] if c else []) for n, a, t, c in rows}


def test_the_period_in_the_title_over_the_boxes_is_that_of_their_figures():
    report = with_strips()
    assert report.period.printed == "Quarter 2 2025/26"
    assert {one.actuals[0].period for one in report.indicators} == {report.period}
