"""What is printed in colour on a page picture."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kpi.model import Box
from kpi.vocabulary import Field, State
from parsing import read_report
from parsing.document import open_document
from parsing.ocr.coloured import fills_of
from parsing.ocr.engines import Engine, engines
from parsing.page.model import Word
from parsing.page.pdfium import page_picture

PER_POINT = 200 / 72


def drawn(*shapes):
    """Return the coloured areas of a page of 200 by 100 points, in points."""
    picture = Image.new("RGB", (round(200 * PER_POINT), round(100 * PER_POINT)), "white")
    pen = ImageDraw.Draw(picture)
    for kind, box, colour in shapes:
        getattr(pen, kind)([edge * PER_POINT for edge in box], fill=colour)
    return picture


DISC = ("ellipse", (20, 20, 32, 32), "#d3202a")
PALE = ("rectangle", (60, 20, 90, 32), "#9fd89f")
GREY = ("rectangle", (120, 20, 150, 32), "#8a8a8a")


def test_discs_and_pale_fills_are_seen_with_their_colours_and_grey_is_none():
    disc, pale = fills_of(drawn(DISC, PALE, GREY), (), (), PER_POINT)
    assert (disc.box.x0, disc.box.bottom) == pytest.approx((20, 32), abs=1)
    assert disc.colour == pytest.approx((0.83, 0.13, 0.16), abs=0.05)
    assert (pale.box.x0, pale.box.x1) == pytest.approx((60, 90), abs=1)


def test_letters_in_colour_and_filled_cells_are_none():
    word = Word("●", Box(19, 19, 33, 33), "", 12, bold=False)
    cell = Box(58, 19, 91, 33)
    assert list(fills_of(drawn(DISC, PALE), (word,), (cell,), PER_POINT)) == []


ROWS = (
    ("Calls answered", "84%", "80%", "#2e9e3a", State.MEETING),
    ("Letters answered", "71%", "75%", "#f5b335", State.WITHIN_TOLERANCE),
    ("Visits made", "62%", "95%", "#d3202a", State.OUTSIDE_TOLERANCE),
)


def scanned_in_colour():
    page = io.BytesIO()
    canvas = Canvas(page, pagesize=(500, 300))
    canvas.drawString(40, 260, "Performance report, Quarter 3 2025/26")
    for x, head in ((40, "Measure"), (240, "Actual"), (320, "Target"), (400, "Status")):
        canvas.drawString(x, 220, head)
    for number, (name, actual, target, colour, _) in enumerate(ROWS, 1):
        for x, text in ((40, name), (240, actual), (320, target)):
            canvas.drawString(x, 220 - 24 * number, text)
        canvas.setFillColor(HexColor(colour))
        canvas.circle(415, 224 - 24 * number, 6, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
    canvas.save()
    out = io.BytesIO()
    sheet = Canvas(out, pagesize=(500, 300))
    sheet.drawImage(ImageReader(page_picture(page.getvalue(), 1, scale=PER_POINT)), 0, 0, 500, 300)
    sheet.save()
    return out.getvalue()


@pytest.mark.skipif(Engine.RAPIDOCR not in engines(), reason="RapidOCR is not installed")
def test_a_disc_on_a_scan_rates_its_row_and_is_asked_about():
    data = scanned_in_colour()
    with open_document(data) as document:
        assert not document.page(1).words
    found = read_report(data, "scan.pdf").indicators
    assert [(one.name, [s for c in one.claims for s in c.states]) for one in found] == [
        (name, [state]) for name, *_, state in ROWS
    ]
    assert all(Field.RATING in {doubt.field for doubt in one.doubts} for one in found)
