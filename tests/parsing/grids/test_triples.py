"""Actual, target and rating three times over, under a quarter, another quarter and the year."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field, State
from parsing import read_report

PLACES = (40, 80, 250, 300, 350, 400, 450, 500, 550, 600, 650)
ROWS = (
    ("T1", "Trees planted", "41", "50", "R", "66", "60", "G", "107", "110", "A"),
    ("T2", "Benches mended", "88%", "85%", "G", "79%", "85%", "R", "83%", "85%", "A"),
    ("T3", "Paths cleared in a week", "93%", "95%", "A", "96%", "95%", "G", "94%", "95%", "A"),
)
MET, MISSED = State.MEETING, State.OUTSIDE_TOLERANCE


def typeset(over):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(700, 500), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 460, "Parks digest: performance in Quarter 3 2025/26")
    canvas.setFont("Helvetica-Bold", 9)
    for index, text in enumerate(over):
        canvas.drawCentredString(PLACES[3 + 3 * index] + 10, 422, text)
    for text, x in zip(("Ref", "Measure", *("Actual", "Target", "RAG") * 3), PLACES, strict=True):
        canvas.drawString(x, 408, text)
    canvas.setFont("Helvetica", 9)
    for index, row in enumerate(ROWS):
        for text, x in zip(row, PLACES, strict=True):
            canvas.drawString(x, 390 - 14 * index, text)
    canvas.save()
    return read_report(file.getvalue(), "parks.pdf").indicators


def test_the_rating_under_the_reports_own_quarter_is_that_of_its_figure():
    found = typeset(("Quarter 2", "Quarter 3", "Year to date"))
    rated = [[s for c in one.claims for s in c.states] for one in found]
    assert rated == [[MET], [MISSED], [MET]]
    assert [one.target.printed for one in found] == ["60", "85%", "95%"]


def test_columns_that_no_heading_tells_apart_are_asked_about():
    asked = [{d.field for d in one.doubts} for one in typeset(("", "", ""))]
    assert all({Field.VALUE, Field.RATING} <= fields for fields in asked)
    assert Field.TARGET in asked[0]
