"""Ratings shown as small pictures, as performance systems put them in their tables."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

ROWS = (
    ("CS01", "Calls answered in 30 seconds", "81.2%", "80%"),
    ("FN04", "Invoices paid in 30 days", "96.1%", "97%"),
    ("PL03", "Applications decided in time", "71%", "90%"),
)
GREEN, AMBER, RED = (34, 170, 51), (240, 160, 0), (208, 16, 16)
HEADER = ("Ref", "Indicator", "Q3 2021/22", "Target", "Status")


def icon(colour, *, mixed=False):
    """Draw a disc, clear around it; a mixed one is half of one colour and half of another."""
    picture = Image.new("RGBA", (48, 48), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((2, 2, 46, 46), fill=colour)
    if mixed:
        draw.pieslice((2, 2, 46, 46), 90, 270, fill=(30, 80, 200))
    return ImageReader(picture)


def table(icons, *, last="Status"):
    """Typeset the rows in a ruled table with a picture in the last cell of each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 770, "Brackenmoor Council: performance, Quarter 3 2021/22")
    edges = (50, 100, 290, 370, 430, 500)
    for row, cells in enumerate(((*HEADER[:-1], last), *ROWS)):
        top = 730 - 24 * row
        canvas.setFont("Helvetica-Bold" if row == 0 else "Helvetica", 10)
        for x, words in zip(edges, cells, strict=False):
            canvas.drawString(x + 4, top - 16, words)
        if row:
            canvas.drawImage(icons[row - 1], 440, top - 20, 16, 16, mask="auto")
    for row in range(len(ROWS) + 2):
        canvas.line(edges[0], 730 - 24 * row, edges[-1], 730 - 24 * row)
    for x in edges:
        canvas.line(x, 730, x, 730 - 24 * (len(ROWS) + 1))
    canvas.save()
    return read_report(file.getvalue(), "icons.pdf").indicators


def stated(found):
    return [[str(s) for c in i.claims for s in c.states] for i in found]


def test_a_picture_in_the_status_column_is_read_by_its_colour():
    found = table([icon(GREEN), icon(AMBER), icon(RED)])
    assert stated(found) == [["meeting"], ["within_tolerance"], ["outside_tolerance"]]
    assert {str(c.form) for i in found for c in i.claims} == {"colour"}


@pytest.mark.parametrize(
    "picture", [icon((30, 80, 200)), icon(GREEN, mixed=True), icon((90, 90, 90))]
)
def test_a_picture_that_is_not_plainly_one_colour_states_nothing(picture):
    found = table([picture] * 3)
    assert [(i.ref, len(i.actuals)) for i in found] == [("CS01", 1), ("FN04", 1), ("PL03", 1)]
    assert stated(found) == [[], [], []]


def test_a_picture_under_another_header_is_no_rating():
    assert stated(table([icon(GREEN), icon(AMBER), icon(RED)], last="Theme")) == [[], [], []]


def test_pictograms_of_one_colour_on_tiles_rate_nothing():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 770, "Merrow Council: performance, Quarter 4 2023/24")
    for at, (_, name, value, target) in enumerate(ROWS):
        x = 50 + 165 * at
        canvas.rect(x, 600, 150, 110)
        canvas.drawImage(icon(GREEN), x + 110, 670, 28, 28, mask="auto")
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(x + 8, 695, name)
        canvas.setFont("Helvetica", 24)
        canvas.drawString(x + 8, 650, value)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(x + 8, 615, f"Target {target}")
    canvas.save()
    found = read_report(file.getvalue(), "tiles.pdf").indicators
    assert [i.actuals[0].quantity.printed for i in found] == ["81.2%", "96.1%", "71%"]
    assert stated(found) == [[], [], []]
