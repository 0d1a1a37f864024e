"""Narrow headers whose words run up or down the page."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

HEADS = ("Target", "Quarter 1", "Quarter 2", "RAG")
ROWS = (
    ("Days of sickness per employee", "2.0", "2.4", "1.9", "G"),
    ("Agency spend (% of pay bill)", "4%", "5.1%", "4.6%", "R"),
)


def scorecard(turn):
    """Typeset a ruled table with headers turned by 90 degrees to the left or to the right."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 790, "Scorecard, Quarter 2 2024/25")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(66, 650, "Indicator")
    for column, words in enumerate(HEADS):
        canvas.saveState()
        canvas.translate(270 + 60 * column, 650 if turn > 0 else 720)
        canvas.rotate(turn)
        canvas.drawString(0, 0, words)
        canvas.restoreState()
    for line, (name, *cells) in enumerate(ROWS):
        canvas.drawString(66, 625 - 20 * line, name)
        for column, text in enumerate(cells):
            canvas.drawString(255 + 60 * column, 625 - 20 * line, text)
    xs, ys = (60, 245, 305, 365, 425, 485), (740, 640, 620, 600)
    canvas.grid(xs, ys)
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("turn", [90, -90])
def test_headers_that_run_up_or_down_say_what_their_columns_hold(turn):
    found = read_report(scorecard(turn), "report.pdf").indicators
    told = [(i.name, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [
        ("Days of sickness per employee", "2.0", ["2.4", "1.9"]),
        ("Agency spend (% of pay bill)", "4%", ["5.1%", "4.6%"]),
    ]
