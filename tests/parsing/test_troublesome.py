"""PDFs as they come: each gives the right reading or one clear sentence, never a wrong figure."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, RectangleObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field
from parsing import read_report
from parsing.errors import ReportError
from parsing.ocr import recognition
from parsing.page.pdfium import page_picture
from tests.typeset import PROSE, pdf

READING = ("% of visits made within 10 working days", "90%", "85 – 89.9%", ["87.5%"])


def reading(data):
    (item,) = read_report(data, "report.pdf").indicators
    assert item.doubts == ()
    values = [r.quantity.printed for r in item.actuals]
    return item.name, item.target.printed, item.tolerance.printed, values


def drawn(draw):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def put(canvas, lines=PROSE, *, right=0.0, apart=0.0, between=0.0):
    for index, (weight, text) in enumerate(lines):
        line = canvas.beginText(72 + right, 700 - 24 * index)
        line.setFont("Helvetica-Bold" if weight == "bold" else "Helvetica", 11)
        line.setCharSpace(apart)
        line.setWordSpace(between)
        line.textOut(text)
        canvas.drawText(line)


def changed(change):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def twice(canvas):
    put(canvas)
    put(canvas)


def in_bold_by_drawing_twice(canvas):
    put(canvas)
    put(canvas, right=0.3)


def with_other_spaces(canvas):
    put(canvas, [(weight, text.replace(" ", "\u00a0")) for weight, text in PROSE])


def in_a_form(canvas):
    canvas.beginForm("page")
    put(canvas)
    canvas.endForm()
    canvas.doForm("page")


def with_a_comment(canvas):
    put(canvas)
    canvas.textAnnotation("Is 99% right?", Rect=[400, 580, 420, 600])


def with_words_up_the_margin(canvas):
    put(canvas)
    canvas.translate(30, 300)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Northmoor 2024, page 3 of 12")


@pytest.mark.parametrize(
    "draw",
    [
        twice, in_bold_by_drawing_twice, with_other_spaces, in_a_form,
        with_a_comment, with_words_up_the_margin,
    ],
)  # fmt: skip
def test_a_page_is_read_however_its_text_is_drawn(draw):
    assert reading(drawn(draw)) == READING


pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))  # comes with reportlab
pdfmetrics.registerFont(TTFont("Vera-Bold", "VeraBd.ttf"))


def put_in_unicode(canvas, lines):
    """Set lines in a face that has letters beyond those of Helvetica; "~" begins one closely."""
    y = 724
    for weight, text in lines:
        y -= 13 if text.startswith("~") else 24
        canvas.setFont("Vera-Bold" if weight == "bold" else "Vera", 11)
        canvas.drawString(72, y, text.removeprefix("~"))


@pytest.mark.parametrize(
    "named",
    [
        ["KPI 1 - % of files of staff conflicts seen in 10 working days"],
        ["KPI 1 - % of \ufb01les of staff con\ufb02icts seen in 10 working days"],
        ["KPI 1 - % of files of staff conflicts seen in 10 work\u00ading days"],
        ["KPI 1 - % of files of staff conflicts seen in 10 work\u00ad", "~ing days"],
        ["KPI\u00a01 - %\u00a0of files of staff conflicts\u00a0seen in 10\u00a0working days"],
    ],
    ids=["plain", "ligatures", "soft hyphen inside a line", "at its end", "hard spaces"],
)
def test_a_name_is_the_same_whatever_its_letters_are(named):
    lines = [*PROSE[:2], *(("bold", line) for line in named), *PROSE[3:]]
    read = reading(drawn(lambda canvas: put_in_unicode(canvas, lines)))
    assert read == ("% of files of staff conflicts seen in 10 working days", *READING[1:])


def test_white_words_on_black_cells_are_read():
    def draw(canvas):
        put(canvas, PROSE[:2])
        rows = (("Ref", "Indicator", "Target", "Actual"), ("KPI 1", "Visits made", "90%", "87.5%"))
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                x, y, dark = 72 + 110 * column, 600 - 24 * line, line == 0 or column > 1
                canvas.setFillGray(0 if dark else 1)
                canvas.rect(x, y, 110, 24, stroke=1, fill=1)
                canvas.setFillGray(1 if dark else 0)
                canvas.drawString(x + 5, y + 8, words)

    (item,) = read_report(drawn(draw), "report.pdf").indicators
    assert (item.ref, item.name, item.target.printed) == ("KPI 1", "Visits made", "90%")
    assert [r.quantity.printed for r in item.actuals] == ["87.5%"]


SHORT = [*PROSE[:5], ("plain", "The figure for June 2024 was 87.5%."), PROSE[6]]


def test_letters_set_wide_are_words():
    assert reading(drawn(lambda c: put(c, SHORT, apart=4, between=8))) == READING


@pytest.mark.parametrize(("printed", "value"), [("1 234", 1234), ("1\u00a0012", 1012)])
def test_a_value_with_a_space_for_its_thousands_is_read_whole_and_asked_about(printed, value):
    lines = [("bold", "KPI 1 - Number of visits made"), ("bold", "Target 1,200")]
    lines.append(("plain", f"The number of visits made in June 2024 was {printed}."))
    (item,) = read_report(pdf([*PROSE[:2], *lines]), "report.pdf").indicators
    assert [r.quantity.value for r in item.actuals] == [value]
    assert [(d.field, "one number or two" in d.reason) for d in item.doubts] == [
        (Field.VALUE, True)
    ]


def test_a_value_beside_another_number_is_asked_about():
    lines = [*PROSE[:5], ("plain", "The percentage of visits made in June 2024 was 95% 1,234.")]
    (item,) = read_report(pdf(lines), "report.pdf").indicators
    assert Field.VALUE in {doubt.field for doubt in item.doubts}


def _cropped(writer):
    writer.pages[0].cropbox = RectangleObject([40, 400, 560, 760])


def _starting_elsewhere(writer):
    writer.pages[0].mediabox = RectangleObject([-100, -50, 700, 900])


def _locked_with_no_password(writer):
    writer.encrypt("", "owner", algorithm="AES-256")


@pytest.mark.parametrize("change", [_cropped, _starting_elsewhere, _locked_with_no_password])
def test_a_page_is_read_however_the_file_is_kept(change):
    assert reading(changed(change)) == READING


def test_bytes_of_a_mail_before_the_file_do_not_matter():
    assert reading(b"Received: by gateway\r\n" * 5 + pdf()) == READING


def _portfolio():
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.add_attachment("report.pdf", pdf())
    writer._root_object[NameObject("/Collection")] = DictionaryObject()
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty"),
        (b"<html><body>Report</body></html>", "not a PDF"),
        (b"<html>%PDF-1.4 report</html>", "damaged or cut short"),
        (pdf()[: len(pdf()) // 2], "damaged or cut short"),
        (pdf(password="secret"), "protected by a password"),
        (_portfolio(), "portfolio that holds other files"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_sentence(data, sentence):
    with pytest.raises(ReportError, match=sentence):
        read_report(data, "report.pdf")


def laid_under(canvas):
    """Lay the text of a page under its picture, as scanners do, its figure misread."""
    misread = [(weight, text.replace("87.5%", "37.5%")) for weight, text in PROSE]
    for index, (weight, text) in enumerate(misread):
        line = canvas.beginText(72, 700 - 24 * index)
        line.setFont("Helvetica-Bold" if weight == "bold" else "Helvetica", 11)
        line.setTextRenderMode(3)
        line.textOut(text)
        canvas.drawText(line)
    canvas.drawImage(ImageReader(page_picture(pdf(), 1, scale=150 / 72)), 0, 0, 595, 842)


@pytest.fixture
def without_ocr(monkeypatch):
    monkeypatch.setattr(recognition, "engines", tuple)


@pytest.mark.usefixtures("without_ocr")
def test_text_that_a_scanner_laid_under_its_picture_is_read_and_asked_about():
    report = read_report(drawn(laid_under), "layered.pdf")
    (item,) = report.indicators
    assert [r.quantity.printed for r in item.actuals] == ["37.5%"]
    assert {Field.VALUE, Field.TARGET, Field.TOLERANCE} <= {d.field for d in item.doubts}
    assert "no second reading confirms it" in item.doubts[0].reason
    assert report.source.ocr_pages == (1,)
    assert "text that its scanner laid under it was read" in report.warnings[0].message


@pytest.mark.skipif(not recognition.ocr_available(), reason="no OCR engine is installed")
def test_where_ocr_is_installed_the_picture_over_a_scanners_text_is_read_afresh():
    (item,) = read_report(drawn(laid_under), "layered.pdf").indicators
    assert [r.quantity.printed for r in item.actuals] == ["87.5%"]


def test_text_drawn_over_a_picture_of_page_size_is_the_pages_own():
    def draw(canvas):
        canvas.drawImage(ImageReader(Image.new("L", (100, 140), 235)), 0, 0, 595, 842)
        put(canvas)

    assert reading(drawn(draw)) == READING


def test_a_figure_that_stands_in_a_form_field_is_asked_for():
    def draw(canvas):
        put(canvas, [*PROSE[:5], ("plain", "The percentage of visits made in June 2024 was")])
        canvas.acroForm.textfield(name="v", value="87.5%", x=430, y=570, width=60, height=20)

    (item,) = read_report(drawn(draw), "form.pdf").indicators
    assert item.actuals == ()
    assert Field.VALUE in {doubt.field for doubt in item.doubts}
