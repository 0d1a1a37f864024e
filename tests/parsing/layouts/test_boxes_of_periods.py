"""A box for each measure with a small table in it: values and targets under their quarters."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import ReadingKind, State
from parsing import read_report

GREEN, AMBER = "#2e9b3c", "#f5a800"
QUARTERS = ("Q3 2024/25", "Q4 2024/25", "Q1 2025/26", "Q2 2025/26")
MEASURES = (
    ("LIB01 Percentage of loans renewed online", GREEN,
     ("71.2%", "72.9%", "74.4%", "76.1%"), ("70%", "70%", "75%", "75%"), ""),
    ("LIB02 Average wait for a reserved book (days)", AMBER,
     ("8.1", "8.4", "8.8", "8.6"), ("8", "8", "8", "8"),
     "Large print (11.3 days) and audio books (10.2 days) remain above target."),
)  # fmt: skip


def sign(canvas, colour, x, y):
    """Draw a green disc, or an amber triangle with an exclamation mark."""
    canvas.setFillColor(HexColor(colour))
    if colour == GREEN:
        canvas.circle(x + 7, y + 7, 7, stroke=0, fill=1)
    else:
        path = canvas.beginPath()
        path.moveTo(x, y)
        path.lineTo(x + 14, y)
        path.lineTo(x + 7, y + 13)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.rect(x + 6.3, y + 4, 1.4, 5, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#000000"))


@pytest.fixture(scope="module")
def measures():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(40, 800, "Lowmoor Council: library indicators, Quarter 2 2025/26")
    for index, (name, colour, values, targets, note) in enumerate(MEASURES):
        top = 770 - 190 * index
        canvas.rect(40, top - 170, 515, 170)
        sign(canvas, colour, 46, top - 24)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(70, top - 20, name)
        canvas.line(40, top - 90, 555, top - 90)
        canvas.setFont("Helvetica", 8)
        for row, cells in enumerate((("", *QUARTERS), ("Value", *values), ("Target", *targets))):
            y = top - 102 - 14 * row
            canvas.line(40, y - 4, 555, y - 4)
            for column, text in enumerate(cells):
                canvas.drawString(48 + 100 * column, y, text)
        canvas.drawString(48, top - 160, note)
    canvas.save()
    return read_report(out.getvalue(), "report.pdf").indicators


def test_the_target_is_that_of_the_quarter_of_the_value(measures):
    now = [next(r for r in m.readings if r.period.start.month == 7) for m in measures]
    assert [r.quantity.printed for r in now] == ["76.1%", "8.6"]
    assert all(r.kind is ReadingKind.ACTUAL for r in now)
    assert [m.target.printed for m in measures] == ["75%", "8"]
    assert all(m.doubts == () for m in measures)


def test_a_warning_sign_rates_and_points_nowhere(measures):
    _, waits = measures
    assert [c.states for c in waits.claims] == [(State.WITHIN_TOLERANCE,)]


def test_what_is_said_of_two_kinds_of_book_is_not_said_of_all(measures):
    assert not any(c.side for m in measures for c in m.claims)
