"""A box for each measure: its quarter and its year to date, a gauge, a row of signs and a chart."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Direction, State
from parsing import read_report

RED, AMBER, GREEN = "#c8201a", "#f2a900", "#2f9e41"
BARS = (("Q2", "23/24"), ("Q3", "23/24"), ("Q4", "23/24"), ("Q1", "24/25"), ("Q2", "24/25"))
MEASURES = (
    ("HB 01: Number of moorings inspected", GREEN,
     ("214", "200", "190", "431", "440"), ("190", "202", "187", "217", "214")),
    ("HB 02: Number of complaints about dredging", AMBER,
     ("33", "31", "40", "61", "64"), ("40", "36", "29", "28", "33")),
)  # fmt: skip
LABELS = ("Quarter 2 2024/25", "Quarter 2 target", "Quarter 2 2023/24", "Year to date",
          "Year to date target")  # fmt: skip


def draw_labels(canvas, y, figures):
    # The target of the year to date is drawn first: the order in a file says nothing.
    for row in sorted(range(5), reverse=True):
        canvas.rect(50, y - 18 * row, 120, 18)
        canvas.rect(170, y - 18 * row, 60, 18)
        canvas.drawString(54, y + 5 - 18 * row, LABELS[row])
        canvas.drawCentredString(200, y + 5 - 18 * row, figures[row])


def draw_signs(canvas, y, colour):
    for x, label in ((300, "Status"), (350, "Long Trend"), (405, "Short Trend")):
        canvas.setFont("Helvetica", 7)
        canvas.drawCentredString(x, y, label)
    canvas.setFillColor(HexColor(colour))
    canvas.circle(300, y - 14, 8, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#777777"))
    for x in (350, 405):
        path = canvas.beginPath()
        for number, point in enumerate(((x - 6, y - 18), (x + 6, y - 18), (x, y - 8))):
            (path.lineTo if number else path.moveTo)(*point)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    for number, shade in enumerate((RED, AMBER, GREEN)):  # a gauge holds all three
        canvas.setFillColor(HexColor(shade))
        canvas.wedge(242, y - 30, 278, y + 6, 60 * (2 - number), 60, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#000000"))


def draw_chart(canvas, y, figures):
    canvas.setFont("Helvetica", 6)
    for step, (figure, lines) in enumerate(zip(figures, BARS, strict=True)):
        x, high = 270 + 45 * step, int(figure) // 6
        canvas.setFillColor(HexColor("#5b6f80"))
        canvas.rect(x, y, 20, high, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.drawCentredString(x + 10, y + high + 3, figure)
        for row, text in enumerate(lines):
            canvas.drawString(x + 3, y - 8 - 8 * row, text)


@pytest.fixture(scope="module")
def measures():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(45, 800, "Harbour performance report, Quarter 2 2024/25")
    for index, (name, colour, figures, past) in enumerate(MEASURES):
        y = 730 - 210 * index
        canvas.rect(45, y - 150, 505, 190)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(50, y + 26, name)
        canvas.setFont("Helvetica", 8)
        draw_labels(canvas, y, figures)
        draw_signs(canvas, y + 10, colour)
        draw_chart(canvas, y - 110, past)
    canvas.save()
    return read_report(out.getvalue(), "report.pdf").indicators


def test_the_target_is_that_of_the_quarter_and_not_of_the_year_to_date(measures):
    assert [i.target.printed for i in measures] == ["200", "31"]


def test_bars_are_of_the_quarter_and_the_year_under_them(measures):
    for item, (*_, past) in zip(measures, MEASURES, strict=True):
        told = {(str(r.period.start), r.quantity.printed) for r in item.actuals}
        starts = ("2023-07-01", "2023-10-01", "2024-01-01", "2024-04-01", "2024-07-01")
        assert told >= set(zip(starts, past, strict=True))
        assert item.doubts == ()


def test_a_sign_under_its_label_rates_where_labels_stand_in_a_row(measures):
    states = [[c.states for c in item.claims if c.states] for item in measures]
    assert states == [[(State.MEETING,)], [(State.WITHIN_TOLERANCE,)]]
    moved = [[c.direction for c in item.claims if c.direction] for item in measures]
    assert moved == [[Direction.INCREASED], [Direction.INCREASED]]
