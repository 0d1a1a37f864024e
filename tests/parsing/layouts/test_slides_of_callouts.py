"""Slides: a row of large figures under names in panels, and how many measures are rated so."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

TILES = (
    ("Council tax collected", "96.1%", "Target 96.8%", "#f0a000"),
    ("Days lost to sickness per employee in a year", "9.4", "Target 8.5", "#d02020"),
    ("Callers satisfied with us", "88%", "Target 85%", "#2a9d3a"),
)
COUNTS = (("Priority", "On target", "Close", "Off target"), ("Children", "3", "1", "1"),
          ("Health", "2", "2", "0"))  # fmt: skip


def read(draw):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(960, 540), invariant=1)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(40, 500, "Lowmoor Council: performance in Quarter 4 2024/25")
    draw(canvas)
    canvas.save()
    return read_report(file.getvalue(), "slides.pdf").indicators


def tiles(canvas):
    for place, (name, figure, target, colour) in enumerate(TILES):
        x = 30 + 300 * place
        canvas.setFillColor(HexColor(colour))
        canvas.rect(x, 440, 280, 12, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#f3eef8"))
        canvas.rect(x, 400, 280, 40, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(x + 4, 416, name)
        canvas.setFont("Helvetica-Bold", 36)
        canvas.drawCentredString(x + 140, 345, figure)
        canvas.setFont("Helvetica", 12)
        canvas.drawCentredString(x + 140, 306, target)


def test_a_name_in_a_panel_is_that_of_the_figure_under_it_however_long_and_its_strip_the_rating():
    found = read(tiles)
    assert [i.name for i in found] == [name for name, *_ in TILES]
    assert [i.target.quantity.printed for i in found] == ["96.8%", "8.5", "85%"]
    assert [{s for c in i.claims for s in c.states} for i in found] == [
        {State.WITHIN_TOLERANCE}, {State.OUTSIDE_TOLERANCE}, {State.MEETING},
    ]  # fmt: skip


def counts(canvas):
    canvas.setFont("Helvetica", 14)
    canvas.drawString(40, 460, "9 are on target, 4 are close to target and 3 are off target.")
    canvas.drawString(40, 440, "The position is better than in quarter 3, when 7 were on target.")
    for row, cells in enumerate(COUNTS):
        for column, text in enumerate(cells):
            canvas.rect(500 + 100 * column, 440 - 24 * row, 100, 24)
            canvas.drawString(506 + 100 * column, 446 - 24 * row, text)


def test_how_many_measures_are_on_target_is_no_measure():
    assert read(counts) == ()


ROWS = (
    ("Household waste recycled", "37.5%", "38.2%", "40%"),
    ("Streets found clean", "94.8%", "96.1%", "95%"),
    ("Fly-tips cleared by the next day", "88%", "81%", "90%"),
)


def rows_in_boxes(canvas):
    canvas.setFont("Helvetica-Bold", 12)
    places = ((40, "What we measure"), (450, "Last time"), (600, "Now"), (720, "Aim"))
    for x, head in places:
        canvas.drawString(x, 450, head)
    for row, cells in enumerate(ROWS):
        y = 380 - 70 * row
        canvas.setFillColor(HexColor("#f0f4f8"))
        canvas.rect(24, y, 900, 60, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        for (x, head), text in zip(places, cells, strict=True):
            canvas.setFont("Helvetica", 20 if head == "Now" else 15)
            canvas.drawString(x, y + 24, text)


def test_boxes_under_one_header_are_rows_of_its_columns():
    found = read(rows_in_boxes)
    told = [
        (i.name, i.actuals[0].quantity.printed, i.target and i.target.quantity.printed)
        for i in found
    ]
    assert told == [(name, now, aim) for name, _, now, aim in ROWS]


def cards_side_by_side(canvas):
    canvas.setFont("Helvetica-Bold", 12)
    for x, head in ((40, "What we measure"), (350, "Now"), (700, "Aim")):
        canvas.drawString(x, 450, head)
    for place, (name, _, now, aim) in enumerate((*ROWS, ("Trees planted", "", "388", "450"))):
        x, y = 24 + 470 * (place % 2), 330 - 110 * (place // 2)
        canvas.rect(x, y, 440, 100)
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(x + 8, y + 78, name)
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(x + 8, y + 40, now)
        canvas.setFont("Helvetica", 12)
        canvas.drawString(x + 8, y + 14, f"Goal: {aim}")


def test_boxes_side_by_side_are_cards_whatever_stands_over_them():
    told = {i.name: (i.actuals[0].quantity.printed, i.target.quantity.printed)
            for i in read(cards_side_by_side)}  # fmt: skip
    assert told == {name: (now, aim) for name, _, now, aim in ROWS} | {
        "Trees planted": ("388", "450")
    }
