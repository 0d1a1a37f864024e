"""A table pasted as a picture onto a page of text is read or named; a chart is left alone."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field
from parsing import read_report
from parsing.ocr import recognition
from parsing.page.pdfium import page_picture
from tests.lookalikes.typeset import typeset

TABLE = """
Ref | Indicator | Target | Actual | RAG
H1 | Rent collected | 98.5% | 97.9% | Amber
H2 | Repairs done at the first visit | 92% | 94.1% | Green
H3 | Days to let a home again | 25 | 33.4 | Red
H4 | Homes with a gas certificate | 100% | 100% | Green
""".strip().split("\n")
SCALE = 200 / 72
SIZE = (900, 480)
NOT_READ = "A picture on page 1 may hold figures that were not read"


def picture_of_a_table(rules="grid"):
    sheet = page_picture(typeset([f"%% rules: {rules}", *TABLE]), 1, scale=SCALE).convert("RGB")
    inked = Image.eval(sheet.convert("L"), lambda grey: 255 - grey).getbbox()
    return sheet.crop((inked[0] - 8, inked[1] - 8, inked[2] + 8, inked[3] + 8))


def bar_chart():
    sheet = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(sheet)
    for step in range(6):
        pen.line((80, 60 + step * 66, 880, 60 + step * 66), fill="#cccccc")
        pen.text((20, 50 + step * 66), f"{100 - 20 * step}%", fill="black", font_size=20)
    for index, high in enumerate((250, 180, 300, 220, 270, 150)):
        left = 120 + index * 125
        pen.rectangle((left, 390 - high, left + 70, 390), fill="#4472c4")
        pen.text((left + 10, 366 - high), f"{high / 4:.1f}%", fill="black", font_size=20)
        pen.text((left + 20, 404), f"Q{index % 4 + 1}", fill="black", font_size=20)
    pen.text((300, 16), "Recycling rate by quarter", fill="black", font_size=26)
    return sheet


def pale_chart():
    """A chart of pale bars, whose ink is mostly its scale, its dates and its key."""
    sheet = Image.new("RGB", (1260, 310), "white")
    pen = ImageDraw.Draw(sheet)
    for step in range(5):
        pen.line((88, 30 + step * 43, 1238, 30 + step * 43), fill="#d0d0d0", width=3)
        pen.text((10, 14 + step * 43), f"{20 - 5 * step}k", fill="black", font_size=31)
    tops = [(183 + 192 * index, 74 + 7 * index) for index in range(6)]
    for (middle, top), month in zip(tops, ("Jun", "Sep", "Dec", "Mar", "Apr", "May"), strict=True):
        pen.rectangle((middle - 54, top + 20, middle + 54, 200), fill="#ccccff")
        pen.text((middle - 48, 222), f"{month}-25", fill="black", font_size=31)
    pen.line(tops, fill="#00cc00", width=3)
    for left, word in ((556, "Actual"), (726, "Target")):
        pen.text((left, 268), word, fill="black", font_size=31)
    pen.rectangle((498, 278, 550, 292), fill="#ccccff")
    return sheet


def logo():
    sheet = Image.new("RGB", (900, 260), "white")
    pen = ImageDraw.Draw(sheet)
    pen.ellipse((30, 30, 230, 230), fill="#00594c")
    for line, words in enumerate(("Coldstream", "Borough Council", "Working for you since 1974")):
        pen.text((260, 40 + 66 * line), words, fill="black", font_size=56 - 12 * line)
    return sheet


def photograph():
    dice = np.random.default_rng(4)
    grain = dice.integers(0, 255, (60, 90, 3)).astype(np.uint8)
    return Image.fromarray(grain).resize(SIZE).filter(ImageFilter.GaussianBlur(5))


def report_with(picture):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 10)
    lines = (
        "Housing performance report, Quarter 2 2024/25",
        "This report sets out how the service has performed in the quarter.",
        "What follows was supplied by the provider and is reproduced as received.",
    )
    for index, line in enumerate(lines):
        canvas.drawString(60, 780 - 20 * index, line)
    wide, high = 470, 470 * picture.height / picture.width
    canvas.drawImage(ImageReader(picture), 60, 700 - high, wide, high)
    canvas.save()
    return file.getvalue()


@pytest.fixture
def without_ocr(monkeypatch):
    monkeypatch.setattr(recognition, "ocr_available", lambda: False)


def said(picture):
    return [notice.message for notice in read_report(report_with(picture), "pasted.pdf").warnings]


@pytest.mark.usefixtures("without_ocr")
@pytest.mark.parametrize("rules", ["grid", "horizontal", "none"])
def test_a_picture_of_a_table_that_is_not_read_is_named(rules):
    assert [line for line in said(picture_of_a_table(rules)) if line.startswith(NOT_READ)]


@pytest.mark.parametrize("draw", [bar_chart, logo, photograph])
def test_a_chart_a_logo_and_a_photograph_wake_no_ocr(draw, monkeypatch):
    def read(*_, **__):
        raise AssertionError

    monkeypatch.setattr(recognition, "read_page", read)
    assert not [line for line in said(draw()) if "picture" in line]


@pytest.mark.skipif(not recognition.ocr_available(), reason="no OCR engine is installed")
def test_the_scale_and_the_dates_of_a_chart_are_no_table():
    report = read_report(report_with(pale_chart()), "pasted.pdf")
    assert report.indicators == ()
    assert report.source.ocr_pages == ()


@pytest.mark.skipif(not recognition.ocr_available(), reason="no OCR engine is installed")
def test_a_picture_of_a_table_is_read_and_its_page_named():
    report = read_report(report_with(picture_of_a_table()), "pasted.pdf")
    assert [
        (i.ref, str(i.target.value), str(i.actuals[0].quantity.value)) for i in report.indicators
    ] == [
        ("H1", "98.5", "97.9"),
        ("H2", "92", "94.1"),
        ("H3", "25", "33.4"),
        ("H4", "100", "100"),
    ]
    assert report.source.ocr_pages == (1,)
    assert "A picture on page 1 was read by OCR; check its figures." in [
        notice.message for notice in report.warnings
    ]
    boxes = [i.actuals[0].evidence.box for i in report.indicators]
    assert all(142 < box.top < 400 and 60 < box.x0 < 530 for box in boxes)


@pytest.mark.skipif(not recognition.ocr_available(), reason="no OCR engine is installed")
def test_a_blurred_picture_of_a_table_is_asked_about():
    picture = picture_of_a_table()
    poor = picture.resize((picture.width // 3, picture.height // 3)).resize(picture.size)
    for item in read_report(report_with(poor), "pasted.pdf").indicators:
        printed = {"H1": "97.9", "H2": "94.1", "H3": "33.4", "H4": "100"}.get(item.ref)
        right = bool(item.actuals) and str(item.actuals[0].quantity.value) == printed
        assert right or Field.VALUE in {d.field for d in item.doubts} or item.not_reported
