"""Marks drawn in the cells of a table, and words with a disc before them, leave its rows alone."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from kpi.vocabulary import State
from parsing import read_report
from parsing.document import open_document

TOP, HEIGHT = 700, 14
COLUMNS = (60, 110, 330, 400, 470, 540)
ROWS = (
    ("Ref", "Measure", "Target", "Actual", "Status"),
    ("A1", "Parks judged clean", "80%", "84%", ""),
    ("A2", "Letters answered in time", "90%", "88%", ""),
    ("A3", "Calls answered in time", "75%", "71%", ""),
    ("A4", "Rent collected", "97%", "98%", ""),
)


def ruled():
    """Draw a ruled table with two marks in each row, their edges close to its rulings."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.drawString(60, 740, "Performance report, Quarter 2 2025/26")
    canvas.setFontSize(8)
    for number, row in enumerate(ROWS):
        low = TOP - (number + 1) * HEIGHT
        for text, x in zip(row, COLUMNS, strict=False):
            canvas.drawString(x + 3, low + 4, text)
        if number:
            octagon(canvas, 490, low + 2.8)
            octagon(canvas, 515, low + 5.6)
    for number in range(len(ROWS) + 1):
        canvas.line(COLUMNS[0], TOP - number * HEIGHT, COLUMNS[-1], TOP - number * HEIGHT)
    for x in COLUMNS:
        canvas.line(x, TOP, x, TOP - len(ROWS) * HEIGHT)
    canvas.save()
    with open_document(out.getvalue()) as document:
        return document.page(1).grids


def octagon(canvas, x, y, side=5.6, cut=1.8):
    path = canvas.beginPath()
    corners = [(cut, 0), (side - cut, 0), (side, cut), (side, side - cut), (side - cut, side)]
    corners += [(cut, side), (0, side - cut), (0, cut)]
    path.moveTo(x + corners[0][0], y + corners[0][1])
    for dx, dy in corners[1:]:
        path.lineTo(x + dx, y + dy)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def test_marks_close_to_the_rulings_do_not_move_them():
    (grid,) = ruled()
    tops = [row[0].top for row in grid.rows]
    assert tops == [800 - TOP + HEIGHT * number for number in range(len(ROWS))]


def discs(*words):
    """Draw a table without rulings whose last column is a disc and words in colour."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.drawString(60, 740, "Performance report, Quarter 2 2025/26")
    canvas.setFontSize(9)
    for number, (row, said) in enumerate(zip(ROWS, ("Status", *words), strict=True)):
        for text, x in zip(row[1:4], COLUMNS[1:4], strict=True):
            canvas.drawString(x, TOP - number * 18, text)
        canvas.drawString(COLUMNS[4], TOP - number * 18, f"• {said}" if number else said)
    canvas.save()
    return read_report(out.getvalue(), "discs.pdf").indicators


def test_a_column_of_discs_and_ratings_is_no_list_beside_the_table():
    found = [
        [s for c in one.claims for s in c.states] for one in discs("Green", "Amber", "Red", "Green")
    ]
    met, near, missed = [State.MEETING], [State.WITHIN_TOLERANCE], [State.OUTSIDE_TOLERANCE]
    assert found == [met, near, missed, met]


SECTIONS = (
    ("Safety", (("Lifts checked in time", "99.1%", "100%"), ("Alarms tested", "100%", "100%"))),
    (
        "Lettings",
        (
            ("Days to let a home", "31", "None"),
            ("Homes let first time", "84%", "80%"),
            ("Offers made in time", "71%", "75%"),
        ),
    ),
)
COLOURS = {"99.1%": "#f2a900", "71%": "#d1343a", "31": "#bbbbbb"}


def sectioned():
    """Typeset a ruled table with a heading across over each part, and a fill that ends each row."""
    rows, style = [("Measure", "2024/25", "Our target", "")], []
    for heading, measures in SECTIONS:
        style += [("SPAN", (0, len(rows)), (-1, len(rows)))]
        rows += [(heading, "", "", "")]
        for name, value, target in measures:
            colour = HexColor(COLOURS.get(value, "#5aa947"))
            style += [("BACKGROUND", (3, len(rows)), (3, len(rows)), colour)]
            rows += [(name, value, target, "")]
    out = io.BytesIO()
    title = Paragraph("Lowmoor Homes: our results 2024/25", getSampleStyleSheet()["Title"])
    table = Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, HexColor("#000000")), *style])
    SimpleDocTemplate(out, invariant=1).build([title, table])
    return read_report(out.getvalue(), "sectioned.pdf").indicators


def test_fills_rate_the_rows_under_each_heading_and_grey_ones_do_not():
    found = {i.name: [s for c in i.claims for s in c.states] for i in sectioned()}
    met, near, missed = [State.MEETING], [State.WITHIN_TOLERANCE], [State.OUTSIDE_TOLERANCE]
    assert found == {
        "Lifts checked in time": near, "Alarms tested": met, "Days to let a home": [],
        "Homes let first time": met, "Offers made in time": missed,
    }  # fmt: skip
