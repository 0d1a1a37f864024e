"""Pages whose text runs sideways or on its head are read and shown as if they lay upright."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report
from parsing.page.strips import strip

WIDE, HIGH = 842, 595
ROWS = (
    ("Ref", "Indicator", "Target", "Tolerance", "Actual", "RAG"),
    ("H1", "Percentage of rent collected", "98.5%", "97 – 98.4%", "97.2%", "Amber"),
    ("H2", "Average days to re-let a home", "24", "26", "31.5", "Red"),
    ("W1", "Missed bins per 100,000 collections", "45", "50", "38", "Green"),
)
EDGES = (40, 90, 380, 470, 580, 670, 760)
READ = [("H1", "98.5%", "97.2%"), ("H2", "24", "31.5"), ("W1", "45", "38")]


def put(canvas):
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(40, 540, "Northmoor Borough Council")
    canvas.drawString(40, 515, "Performance report, Quarter 2 2024/25")
    for line, row in enumerate(ROWS):
        for x, right, words in zip(EDGES, EDGES[1:], row, strict=False):
            canvas.rect(x, 440 - 24 * line, right - x, 24)
            canvas.setFont("Helvetica-Bold" if line == 0 else "Helvetica", 10)
            canvas.drawString(x + 5, 448 - 24 * line, words)


def typeset(turn=0):
    """Typeset the table with its text turned anticlockwise by quarters on the sheet."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDE, HIGH) if turn % 2 == 0 else (HIGH, WIDE), invariant=1)
    canvas.translate(*((0, 0), (HIGH, 0), (WIDE, HIGH), (0, WIDE))[turn])
    canvas.rotate(90 * turn)
    put(canvas)
    canvas.save()
    return file.getvalue()


def shown_turned(data, degrees):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.pages[0].rotate(degrees)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


UPRIGHT = typeset()
TURNED = {
    "shown sideways, read downwards": shown_turned(UPRIGHT, 90),
    "shown on its head": shown_turned(UPRIGHT, 180),
    "shown sideways, read upwards": shown_turned(UPRIGHT, 270),
    "drawn upwards": typeset(1),
    "drawn on its head": typeset(2),
    "drawn downwards": typeset(3),
    "drawn upwards and shown upright": shown_turned(typeset(1), 90),
}


def cut(data, kind, *sides):
    """Move the edges of a page: its places are counted from what is left of it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    page = writer.pages[0]
    edges = [float(e) + by for e, by in zip(page.mediabox, sides, strict=True)]
    setattr(page, kind, RectangleObject(edges))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


TURNED |= {
    **{f"{way}, cropped": cut(data, "cropbox", 30, 20, -10, 0) for way, data in TURNED.items()},
    "on a sheet that starts elsewhere": cut(UPRIGHT, "mediabox", -100, -50, 40, 60),
    "likewise, read downwards": cut(TURNED["drawn downwards"], "mediabox", -100, -50, 40, 60),
}


def indicators(data):
    return read_report(data, "report.pdf").indicators


@pytest.mark.parametrize("way", TURNED)
def test_a_table_is_read_however_its_page_lies(way):
    found = indicators(TURNED[way])
    assert [(i.ref, i.target.printed, i.actuals[0].quantity.printed) for i in found] == READ
    assert [(i.name, i.tolerance.printed, i.doubts) for i in found] == [
        (i.name, i.tolerance.printed, i.doubts) for i in indicators(UPRIGHT)
    ]


@pytest.mark.parametrize("way", TURNED)
def test_the_strip_of_a_page_that_lies_turned_is_the_one_of_the_upright_page(way):
    (_, upright, _), (_, turned, _) = indicators(UPRIGHT), indicators(TURNED[way])
    expected, shown = (
        Image.open(io.BytesIO(strip(data, item.actuals[0].evidence)))
        for data, item in ((UPRIGHT, upright), (TURNED[way], turned))
    )
    assert boxed(shown) == pytest.approx(boxed(expected), abs=2)


def boxed(picture):
    """Return the edges of what is washed in colour, from the left and upper rules of its row."""
    washed = picture.convert("HSV").getchannel("S").point(lambda s: 255 * (s > 80)).getbbox()
    ink = picture.convert("L").point(lambda level: 255 * (level < 200))
    left = ink.getbbox()[0]
    rules = [y for y in range(washed[1]) if ink.getpixel((left + 30, y))]
    top = rules[-1]
    return washed[0] - left, washed[1] - top, washed[2] - left, washed[3] - top


def test_the_place_of_a_figure_is_kept_as_the_page_shows_it():
    box = indicators(UPRIGHT)[0].actuals[0].evidence.box
    shown = indicators(TURNED["shown sideways, read downwards"])[0].actuals[0].evidence.box
    expected = (HIGH - box.bottom, box.x0, HIGH - box.top, box.x1)
    assert (shown.x0, shown.top, shown.x1, shown.bottom) == pytest.approx(expected, abs=0.1)
