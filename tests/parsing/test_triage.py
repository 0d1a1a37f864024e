"""Which pages have text to read, and which are pictures; a page with a footer alone is neither."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report
from parsing.document import Document, open_document
from parsing.errors import NoTextError
from parsing.ocr import recognition, scans
from parsing.triage import choose_pages
from tests.typeset import bound, pdf, scan


def test_letters_that_only_the_quick_text_parts_are_no_picture(monkeypatch):
    document = open_document(pdf(), "report.pdf")
    apart = tuple(" ".join(text) for text in document.texts)
    monkeypatch.setattr(Document, "texts", apart)
    choice = choose_pages(document, None, ())
    assert (choice.pages, choice.scanned) == ((1,), ())


def page(draw):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.drawString(280, 30, "Page 45 of 54")
    draw(canvas)
    canvas.save()
    return file.getvalue()


def nothing(_canvas):
    pass


def a_crest(canvas):
    canvas.drawImage(ImageReader(Image.new("L", (40, 40), 90)), 50, 760, 60, 60)


def a_pasted_table(canvas):
    canvas.drawImage(ImageReader(Image.new("L", (400, 200), 90)), 70, 500, 400, 200)


def a_pasted_table_in_a_form(canvas):
    canvas.beginForm("sheet")
    canvas.drawImage(ImageReader(Image.new("L", (400, 200), 90)), 0, 0, 1, 1)
    canvas.endForm()
    canvas.transform(400, 0, 0, 200, 70, 500)
    canvas.doForm("sheet")


def outlined_letters(canvas):
    for place in range(60):
        outline = canvas.beginPath()
        outline.moveTo(70 + 7 * place, 600)
        for corner in range(8):
            outline.lineTo(72 + 7 * place + corner % 2, 600 + corner)
        canvas.drawPath(outline, fill=1)


@pytest.mark.parametrize("draw", [nothing, a_crest])
def test_a_page_with_a_footer_alone_is_read_as_text(draw, monkeypatch):
    monkeypatch.setattr(scans, "read_scans", None)  # no engine is asked for it
    report = read_report(bound(pdf(), page(draw)), "report.pdf")
    assert report.source.pages_read == (1, 2)
    assert report.warnings == ()


@pytest.mark.parametrize("draw", [a_pasted_table, a_pasted_table_in_a_form, outlined_letters])
def test_a_page_with_a_footer_under_a_picture_is_a_picture(draw):
    with open_document(bound(pdf(), page(draw)), "report.pdf") as document:
        choice = choose_pages(document)
    assert (choice.pages, choice.scanned) == ((1,), (2,))


def test_a_scan_with_an_empty_page_is_still_a_file_without_text(monkeypatch):
    monkeypatch.setattr(recognition, "engines", tuple)
    with pytest.raises(NoTextError, match="--with-ocr"):
        read_report(bound(page(nothing), scan()), "scan.pdf")
