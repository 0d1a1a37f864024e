"""What a control chart says of a process, in words, is no rating of the month."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

EDGES = (40, 230, 290, 350, 410, 490, 570)
HEAD = ("Metric", "Standard", "Apr-25", "May-25", "Variation", "Assurance")
ROWS = (
    ("Beds cleaned within an hour", "≥ 90%", "84%", "93%", "Improving", "Fails", "#2e9b47"),
    ("Letters sent within a week", "≥ 80%", "81%", "78%", "Common cause", "Passes", "#ffb81c"),
    ("Staff trained in first aid", "≥ 95%", "77%", "71%", "Concerning", "Fails", "#d52b1e"),
)


def typeset(rows):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(610, 800), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 760, "Integrated performance report, May 2025")
    canvas.setFont("Helvetica", 8)
    for index, row in enumerate((HEAD, *rows)):
        low = 700 - 20 * index
        if index:
            canvas.setFillColor(HexColor(row[6]))
            canvas.rect(EDGES[3], low, EDGES[4] - EDGES[3], 20, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
        for text, x, end in zip(row, EDGES, EDGES[1:], strict=False):
            canvas.rect(x, low, end - x, 20)
            canvas.drawString(x + 4, low + 6, text)
    canvas.save()
    return file.getvalue()


def states(rows):
    found = read_report(typeset(rows), "board.pdf").indicators
    return [[s for c in one.claims for s in c.states] for one in found]


def test_the_month_is_rated_by_its_colour_and_not_by_its_process():
    met, near, missed = State.MEETING, State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE
    assert states(ROWS) == [[met], [near], [missed]]


@pytest.mark.parametrize("words", [("Green", "Amber", "Red"), ("G", "A", "R")])
def test_colours_named_under_assurance_are_ratings(words):
    rows = [(*row[:5], word, "#ffffff") for row, word in zip(ROWS, words, strict=True)]
    met, near, missed = State.MEETING, State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE
    assert states(rows) == [[met], [near], [missed]]
