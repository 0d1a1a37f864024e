"""Measures of a bold name, a line of labels with their answers, and a small chart of bars."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State, Unit
from parsing import read_report

MEASURES = (
    ("Flood pumps tested", "96", "84", "Red", (91, 88, 97, 84)),
    ("Culverts cleared within ten days", "60%", "71%", "Green", (55, 61, 66, 71)),
    ("Sandbag stores checked", "45 or fewer", "44", "Green", (49, 47, 46, 44)),
)
RATED = {"Red": (State.OUTSIDE_TOLERANCE,), "Green": (State.MEETING,)}


def typeset(between):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 790, "Drainage board: performance in Quarter 2 2024/25")
    for index, (name, target, value, status, bars) in enumerate(MEASURES):
        y = 740 - 220 * index
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, y, name)
        canvas.setFont("Helvetica", 9.5)
        line = between.join((f"Target: {target}", f"Actual: {value}", f"Status: {status}"))
        canvas.drawString(60, y - 16, line)
        canvas.setFont("Helvetica", 7)
        for step, (height, label) in enumerate(zip(bars, ("Q3", "Q4", "Q1", "Q2"), strict=True)):
            canvas.rect(70 + 42 * step, y - 110, 28, height / 2)
            canvas.drawString(74 + 42 * step, y - 107 + height / 2, str(height))
            canvas.drawString(72 + 42 * step, y - 120, label)
        canvas.setFont("Helvetica", 9.5)
        canvas.drawString(60, y - 145, "The crews were out on most days of the quarter.")
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


@pytest.mark.parametrize("between", ["     ", "   |   ", "  "])
def test_a_line_of_answered_labels_heads_no_table_of_the_chart_below_it(between):
    found = typeset(between)
    told = [(i.name, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [(name, target, [value]) for name, target, value, _, _ in MEASURES]
    assert [i.claims[0].states for i in found] == [RATED[s] for _, _, _, s, _ in MEASURES]


def test_fewer_is_said_of_what_is_counted():
    assert typeset("   ")[2].unit is Unit.COUNT
