"""What stands under a table without rulings is no part of it: a key of its marks, a note."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

PLACES = (60, 110, 300, 370, 440, 510)
HEAD = ("Code", "Measure", "Last year", "Actual", "Target", "Status")
ROWS = (
    ("L1", "Licences issued in time", "91%", "94%", "95%"),
    ("L2", "Premises inspected", "210", "188", "180"),
    ("L3", "Taxis that passed the test", "88%", "79%", "90%"),
    ("L4", "Lifts inspected", "100%", "–", "100%"),
)
INKS = ("#f0a500", "#2e8b57", "#c0392b", "#bbbbbb")
KEY = ("Target met", "Within 5% of target", "More than 5% from target", "Watched, without a target")


def typeset(*, key=(), note=""):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(60, 760, "Licensing performance report, 2024/25")
    canvas.setFont("Helvetica-Bold", 9)
    for text, x in zip(HEAD, PLACES, strict=True):
        canvas.drawString(x, 720, text)
    canvas.setFont("Helvetica", 9)
    for index, (row, ink) in enumerate(zip(ROWS, INKS, strict=True)):
        level = 700 - 16 * index
        if index % 2 == 0:
            canvas.setFillGray(0.95)
            canvas.rect(58, level - 5, 484, 16, stroke=0, fill=1)
            canvas.setFillGray(0)
        for text, x in zip(row, PLACES, strict=False):
            canvas.drawString(x, level, text)
        canvas.setFillColor(HexColor(ink))
        canvas.circle(520, level + 3, 4, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
    for index, said in enumerate(key):
        canvas.drawString(75 + 125 * index, 628, said)
    canvas.setFont("Helvetica", 7)
    canvas.drawString(60, 641, note)
    canvas.save()
    return file.getvalue()


def told(data):
    found = read_report(data, "report.pdf").indicators
    return [
        (i.ref, i.name, [r.quantity.printed for r in i.readings], i.target.printed) for i in found
    ]


RIGHT = [
    ("L1", "Licences issued in time", ["91%", "94%"], "95%"),
    ("L2", "Premises inspected", ["210", "188"], "180"),
    ("L3", "Taxis that passed the test", ["88%", "79%"], "90%"),
    ("L4", "Lifts inspected", ["100%"], "100%"),
]


def test_a_key_ends_the_table_though_not_each_of_its_words_is_of_keys():
    assert told(typeset(key=KEY)) == RIGHT


def test_a_note_close_under_the_last_row_is_not_in_it():
    note = "L4: the one lift of 12 floors is being replaced. Source: returns."
    assert told(typeset(note=note)) == RIGHT
