"""A category in the middle of its rows, where the stripe of one ends and the next begins."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

PLACES = (50, 120, 160, 400, 445, 490)
ROWS = (
    ("HS1", "Households in temporary accommodation", "300", "290", "Red"),
    ("HS2", "Homes meeting the Decent Homes Standard", "98.5%", "98%", "Green"),
    ("CU1", "Complaints answered on time", "91%", "95%", "Amber"),
    ("CU2", "Average wait for calls (minutes)", "3.1", "3.0", "Amber"),
    ("EN1", "Waste for each household (kg)", "112", "115", "Green"),
    ("EN2", "Streets found free of litter", "96%", "95%", "Green"),
    ("EN3", "Trees planted", "420", "400", "Green"),
    ("EN4", "Visits to country parks", "9,120", "9,000", "Green"),
)
WRAPPED = (1, 3)


def set_out(canvas, texts, y):
    for x, text in zip(PLACES, texts, strict=True):
        canvas.drawString(x, y, text)


def typeset():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 790, "Scorecard, Quarter 2 2025/26")
    canvas.setFont("Helvetica-Bold", 9)
    set_out(canvas, ("Theme", "Ref", "Indicator", "Q2", "Target", "RAG"), 760)
    for index, row in enumerate(ROWS):
        top = 754 - 24 * index
        if index % 2 == 0:
            canvas.setFillColor(HexColor("#ededed"))
            canvas.rect(116, top - 24, 420, 24, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 9)
        set_out(canvas, ("", *row), top - (9 if index in WRAPPED else 15))
        if index in WRAPPED:
            canvas.drawString(PLACES[2], top - 20, "at the end of the year")
        if index + 1 in WRAPPED:
            canvas.setFont("Helvetica-Bold", 9)
            canvas.drawString(50, top - 27, ("Housing", "Customer")[index // 2])
    canvas.save()
    return file.getvalue()


def test_rows_beside_one_category_stay_rows_of_their_own():
    found = read_report(typeset(), "report.pdf").indicators
    told = [(i.ref, i.name, i.actuals[-1].quantity.printed, i.target.printed) for i in found]
    assert told == [
        (ref, f"{name} at the end of the year" if index in WRAPPED else name, value, target)
        for index, (ref, name, value, target, _) in enumerate(ROWS)
    ]
