"""Tables whose columns are ruled in some rows only: every second one, or all but the header."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

EDGES = (40, 88, 250, 310, 370, 430, 560)
HEAD = ("Measure ref.", "Measure", "2024/25", "2023/24", "Target", "Commentary")
ROWS = (
    ("1A", "People who feel well", "71%", "69%", "72%", ""),
    ("1B", "People who had a visit", "64%", "60%", "65%", "41 of them"),
    ("2A", "Visits on the day agreed", "93%", "90%", "95%", ""),
    ("2B", "Alarms answered", "98%", "97%", "99%", ""),
    ("2C", "Meals delivered hot", "88%", "91%", "90%", "A van broke down"),
)


def typeset(*open_rows):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 500), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 460, "Care outcomes: performance in 2024/25")
    canvas.setFont("Helvetica", 8)
    for index, row in enumerate((HEAD, *ROWS)):
        low = 400 - 20 * index
        columns = (EDGES[0], EDGES[-1]) if index in open_rows else EDGES
        for x, end in pairwise(columns):
            canvas.rect(x, low, end - x, 20)
        for text, x in zip(row, EDGES, strict=False):
            canvas.drawString(x + 3, low + 6, text)
    canvas.save()
    return read_report(file.getvalue(), "care.pdf").indicators


@pytest.mark.parametrize("open_rows", [(1, 3, 5), (0,)], ids=["every second", "the header"])
def test_every_row_is_read_with_its_code(open_rows):
    told = [
        (i.ref, i.name, [r.quantity.printed for r in i.readings], i.target.printed)
        for i in typeset(*open_rows)
    ]
    assert told == [(ref, name, [now, before], aim) for ref, name, now, before, aim, _ in ROWS]
