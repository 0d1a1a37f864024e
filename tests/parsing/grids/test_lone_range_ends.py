"""Rows of two lines in a table without rulings, the end of a range alone on the second."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

PLACES = (50, 230, 330, 400)
HEADER = ("Indicator", "Tolerance", "Target", "Actual")
ROWS = (
    (("Loans repaid by the due", "72.1% -", "76%", "74.4%"), ("date", "75.9%")),
    (("Cost of street lighting", "£1,204,001 -", "£1,204,000", "£1,377,410"), ("", "£1,450,000")),
    (("Libraries open at weekends", "11 - 13", "14", "12"), ("all year",)),
    (("Days lost to damaged", "6.4 days –", "6.3 days", "n/a"), ("vehicles", "7.1 days")),
    (("Grants paid on time", "88% - 91%", "92%", "95%"), ()),
)


def typeset(*, ruled):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 790, "Tarnbeck Council: performance, Quarter 1 2025/26")
    canvas.setFont("Helvetica-Bold", 9)
    set_out(canvas, HEADER, 760)
    canvas.setFont("Helvetica", 9)
    y = 740
    for lines in ROWS:
        if ruled:
            canvas.line(48, y + 10, 480, y + 10)
        for line in lines:
            set_out(canvas, line, y)
            y -= 11 if line else 0
        y -= 9
    canvas.save()
    return file.getvalue()


def set_out(canvas, texts, y):
    for x, text in zip(PLACES, texts, strict=False):
        canvas.drawString(x, y, text)


@pytest.mark.parametrize("ruled", [True, False])
def test_the_end_of_a_range_on_a_line_of_its_own_begins_no_row(ruled):
    items = read_report(typeset(ruled=ruled), "drawn.pdf").indicators
    assert [item.name for item in items] == [
        "Loans repaid by the due date",
        "Cost of street lighting",
        "Libraries open at weekends all year",
        "Days lost to damaged vehicles",
        "Grants paid on time",
    ]
    ends = [(str(i.tolerance.low.value), str(i.tolerance.high.value)) for i in items]
    assert ends == [
        ("72.1", "75.9"),
        ("1204001", "1450000"),
        ("11", "13"),
        ("6.4", "7.1"),
        ("88", "91"),
    ]
    assert [i.target.printed for i in items] == ["76%", "£1,204,000", "14", "6.3 days", "92%"]
