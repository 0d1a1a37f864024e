"""A frame for each measure: its name and rating in a strip, a small table, and a chart of bars."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor, black, white
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

HEADS = (("Quarter 2", "2024/25"), ("Quarter 2", "target"), ("Quarter 2", "2023/24"),
         ("Year to date", "2024/25"), ("Year to date", "2023/24"))  # fmt: skip
MEASURES = (
    ("KPI 1", "Injuries in house fires", "Target met", "#2e8b57", ("9", "11", "12", "19", "24")),
    ("KPI 2", "Fires in the open", "Target not met", "#c8102e", ("74", "60", "69", "141", "150")),
    ("KPI 3", "Smoke alarms fitted", "Target met", "#2e8b57", ("640", "600", "611", "1,290", "9")),
)
RED = HexColor("#a6192e")  # of the chart's bars, and no rating


def _frame(canvas, y, measure):
    ref, name, rating, colour, cells = measure
    canvas.rect(55, y, 485, 130)
    canvas.setFillColor(HexColor("#22303f"))
    canvas.rect(55, y + 110, 385, 20, stroke=0, fill=1)
    canvas.setFillColor(HexColor(colour))
    canvas.rect(440, y + 110, 100, 20, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(62, y + 116, f"{ref}  {name}")
    canvas.drawString(450, y + 116, rating)
    for column, (lines, cell) in enumerate(zip(HEADS, cells, strict=True)):
        x = 62 + 64 * column
        canvas.setFillColor(HexColor("#e6e9ec"))
        canvas.rect(x, y + 74, 64, 26, stroke=1, fill=1)
        canvas.rect(x, y + 54, 64, 20, stroke=1, fill=0)
        canvas.setFillColor(black)
        canvas.setFont("Helvetica-Bold", 7)
        for line, words in enumerate(lines):
            canvas.drawCentredString(x + 32, y + 90 - 9 * line, words)
        canvas.setFont("Helvetica", 11)
        canvas.drawCentredString(x + 32, y + 60, cell)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(62, y + 20, "The crews visited every house in the street after each fire.")
    for month, height in enumerate((22, 30, 26)):
        for shade, at in ((HexColor("#b9c3cf"), 0), (RED, 10)):
            canvas.setFillColor(shade)
            canvas.rect(410 + 40 * month + at, y + 40, 10, height + at / 2, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#b9c3cf"))
    canvas.rect(412, y + 22, 4, 4, stroke=0, fill=1)
    canvas.setFillColor(RED)
    canvas.rect(462, y + 22, 4, 4, stroke=0, fill=1)
    canvas.setFillColor(black)
    canvas.setFont("Helvetica", 5)
    canvas.drawString(418, y + 22, "2023/24")
    canvas.drawString(468, y + 22, "2024/25")


@pytest.fixture(scope="module")
def found():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(55, 790, "Fire service: performance in Quarter 2 2024/25")
    for index, measure in enumerate(MEASURES):
        _frame(canvas, 620 - 150 * index, measure)
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


def test_a_label_of_two_lines_is_one_label(found):
    told = [
        (
            i.ref,
            i.target.printed,
            [(r.quantity.printed, r.period.printed, r.year_to_date) for r in i.actuals],
        )
        for i in found
    ]
    assert told == [
        (
            ref,
            target,
            [
                (now, "Quarter 2 2024/25", False),
                (then, "Quarter 2 2023/24", False),
                (so_far, "Year to date 2024/25", True),
                (before, "Year to date 2023/24", True),
            ],
        )
        for ref, _, _, _, (now, target, then, so_far, before) in MEASURES
    ]


def test_the_colours_of_a_chart_rate_nothing(found):
    said = {"Target met": (State.MEETING,), "Target not met": (State.BELOW_TARGET,)}
    assert [{claim.states for claim in i.claims} for i in found] == [
        {said[rating]} for _, _, rating, _, _ in MEASURES
    ]
