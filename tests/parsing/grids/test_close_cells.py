"""Cells that stand close beside each other, and rows that a style leaves without rules."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

HEADS = (("Indicator", 60), ("Target", 262), ("Outturn", 330), ("Variance", 372), ("Result", 417.5))
ROWS = (
    ("Fires in homes", "420", "401", "-19", "Achieved"),
    ("Homes with an alarm (%)", "70.0", "66.4", "-3.6", "Not achieved"),
    ("Visits delivered", "9,000", "9,412", "412", "Achieved"),
)
EDGES = (60, 260, 320, 370, 420, 490)


def read(draw):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "Annual performance report 2023/24")
    draw(canvas)
    canvas.save()
    report = read_report(file.getvalue(), "close.pdf")
    return {i.name: (i.target.printed, i.actuals[0].quantity.printed) for i in report.indicators}


DUE = {name: (target, value) for name, target, value, *_ in ROWS}


def words(canvas, heads, shift=0):
    canvas.setFont("Helvetica-Bold", 10)
    for text, x in heads:
        canvas.drawString(x + shift, 720, text)
    canvas.setFont("Helvetica", 10)
    for level, row in enumerate(ROWS, start=1):
        for text, x in zip(row, EDGES, strict=False):
            canvas.drawString(x + shift, 720 - 24 * level, text)


def test_headers_that_nearly_touch_stand_over_a_column_each():
    """The page prints "VarianceResult", two points of white between them."""
    assert read(lambda canvas: words(canvas, HEADS)) == DUE


def test_rows_that_a_style_leaves_without_upright_rules_are_parted_like_the_others():
    def draw(canvas):
        words(canvas, tuple(zip((h for h, _ in HEADS), EDGES, strict=False)), shift=3)
        for level in range(5):
            canvas.line(EDGES[0], 736 - 24 * level, EDGES[-1], 736 - 24 * level)
        for x in (EDGES[0], EDGES[-1]):
            canvas.line(x, 736, x, 736 - 24 * 4)
        for x in EDGES[1:-1]:
            for level in (0, 1, 3):
                canvas.line(x, 736 - 24 * level, x, 736 - 24 * (level + 1))

    assert read(draw) == DUE
