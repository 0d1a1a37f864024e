"""A row that a page break leaves open: sides are ruled on both pages, top and foot on neither."""

from __future__ import annotations

import io
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

EDGES = (50, 250, 320, 390, 545)
HEAD = ("Measure", "2021/22", "2022/23", "Target")


def cells(canvas, texts, middle):
    for x, text in zip(EDGES, texts, strict=False):
        canvas.drawString(x + 4, middle, text)


def ruled(canvas, *heights):
    for y in heights:
        canvas.line(EDGES[0], y, EDGES[-1], y)
    for x in EDGES:
        for upper, lower in pairwise(heights):
            canvas.line(x, upper, x, lower)


def typeset():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 790, "Care outcomes 2022/23")
    canvas.setFont("Helvetica", 9)
    ruled(canvas, 760, 740, 400)
    cells(canvas, HEAD, 746)
    cells(canvas, ("Adults who live at home", "78.9%", "81.4%", "80%"), 570)
    for x in EDGES:
        canvas.line(x, 400, x, 60)
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    for x in EDGES:
        canvas.line(x, 800, x, 560)
    cells(canvas, ("Delays for each 100,000 people", "2.4", "3.1", "2.6"), 680)
    ruled(canvas, 560, 300)
    cells(canvas, ("People satisfied with their care", "64.1%", "63.3%", "65%"), 430)
    canvas.save()
    return file.getvalue()


def test_a_row_without_top_or_foot_is_read_on_the_page_that_holds_its_words():
    found = read_report(typeset(), "report.pdf").indicators
    told = [(i.name, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [
        ("Adults who live at home", "80%", ["78.9%", "81.4%"]),
        ("Delays for each 100,000 people", "2.6", ["2.4", "3.1"]),
        ("People satisfied with their care", "65%", ["64.1%", "63.3%"]),
    ]


def under_a_group():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 790, "Care outcomes 2022/23")
    canvas.setFont("Helvetica", 9)
    ruled(canvas, 760, 740, 120)
    cells(canvas, HEAD, 746)
    cells(canvas, ("Adults who live at home", "78.9%", "81.4%", "80%"), 570)
    canvas.rect(EDGES[0], 100, EDGES[-1] - EDGES[0], 20)
    cells(canvas, ("Delays",), 106)
    for x in EDGES:
        canvas.line(x, 100, x, 40)
    cells(canvas, ("Delays for each 100,000 people", "2.4", "3.1", "2.6"), 70)
    canvas.save()
    return file.getvalue()


def test_a_row_without_foot_is_read_under_the_heading_of_its_group():
    found = read_report(under_a_group(), "report.pdf").indicators
    assert [(i.name, i.target.printed) for i in found] == [
        ("Adults who live at home", "80%"),
        ("Delays for each 100,000 people", "2.6"),
    ]
