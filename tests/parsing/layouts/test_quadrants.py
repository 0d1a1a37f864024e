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
