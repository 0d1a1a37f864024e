"""A table without rulings whose header and every second row are filled, cell by cell."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

EDGES = (50, 230, 290, 350, 410, 480, 550)
HEAD = ("Indicator", "2022/23", "2023/24", "2024/25", "England", "Target")
ROWS = (
    ("Museums and libraries",),
    ("Visits to museums, in thousands", "41", "44", "47", "39", "45"),
    ("% of books that were lent", "61", "58", "63", "60", "65"),
    ("Streets",),
    ("% of street lights that work", "97.1", "98.4", "98.9", "98.0", "99.0"),
    ("% of gullies emptied", "71.0", "70.2", "74.5", "69.9", "75.0"),
    ("% of kerbs swept", "81.2", "80.7", "83.3", "82.1", "85.0"),
)
TALL, HIGH = 36, 24


def typeset():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 760, "How we compare: performance in 2024/25")
    canvas.setFont("Helvetica-Bold", 9)
    cells = [(0, TALL), (4, TALL), (5, TALL), (1, TALL / 2), (2, TALL / 2), (3, TALL / 2)]
    for column, height in cells:
        filled(canvas, (column, column + 1), 700, height, 0.2)
    filled(canvas, (1, 4), 718, TALL / 2, 0.2)
    canvas.setFillGray(1)
    canvas.drawCentredString(320, 723, "Our council")
    for text, x in zip(HEAD, EDGES, strict=False):
        canvas.drawString(x + 4, 705, text)
    canvas.setFont("Helvetica", 9)
    for index, row in enumerate(ROWS):
        low = 700 - HIGH * (index + 1)
        for column in range(6):
            if index in (2, 5):
                filled(canvas, (column, column + 1), low, HIGH, 0.95)
            filled(canvas, (column, column + 1), low, 0.8, 0.8)
        canvas.setFillGray(0)
        for text, x in zip(row, EDGES, strict=False):
            canvas.drawString(x + 4, low + 8, text)
    canvas.drawString(50, 500, "Figures for England are of the year before.")
    canvas.save()
    return file.getvalue()


def filled(canvas, columns, low, height, grey):
    left, right = (EDGES[column] for column in columns)
    canvas.setFillGray(grey)
    canvas.rect(left, low, right - left, height, stroke=0, fill=1)


def test_the_rows_between_the_filled_ones_are_read_under_the_filled_header():
    found = read_report(typeset(), "striped.pdf").indicators
    told = [(i.name, *(r.quantity.printed for r in i.readings), i.target.printed) for i in found]
    assert sorted((name, *sorted(rest)) for name, *rest in told) == sorted(
        (name, *sorted(rest)) for name, *rest in ROWS if rest
    )


def test_a_heading_between_them_is_the_group_of_those_under_it():
    found = read_report(typeset(), "striped.pdf").indicators
    assert [i.group for i in found] == ["Museums and libraries"] * 2 + ["Streets"] * 3
