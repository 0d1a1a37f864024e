"""The pages of a report: measures, styles, title block, running header and page number."""

from __future__ import annotations

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate

from sample_reports import frame, palette
from sample_reports.manuscript import Manuscript

WIDTH, HEIGHT = A4
MARGIN = 24 * mm
INDENT = 13 * mm  # room for the number of a paragraph
TEXT_WIDTH = WIDTH - 2 * MARGIN - INDENT
_TITLE_HEIGHT = 60 * mm
_FOOT = 19 * mm

BODY = ParagraphStyle(
    "body",
    fontName="Helvetica",
    fontSize=10,
    leading=14,
    textColor=palette.INK,
    leftIndent=INDENT,
    spaceAfter=5,
    bulletFontName="Helvetica",
    bulletFontSize=10,
    bulletColor=palette.QUIET,
    splitLongWords=0,
)
MEASURE = ParagraphStyle(
    "measure",
    BODY,
    fontName="Helvetica-Bold",
    fontSize=10.5,
    textColor=palette.STRONG,
    spaceBefore=10,
    spaceAfter=2,
    keepWithNext=1,
)
DEFINITION = ParagraphStyle(
    "definition", BODY, fontName="Helvetica-Bold", spaceAfter=0, keepWithNext=1
)
SECTION = ParagraphStyle(
    "section",
    BODY,
    fontName="Helvetica-Bold",
    fontSize=13,
    leading=17,
    textColor=palette.STRONG,
    bulletFontName="Helvetica-Bold",
    bulletFontSize=13,
    bulletColor=palette.STRONG,
    spaceBefore=12,
    spaceAfter=6,
    keepWithNext=1,
)


def template(manuscript: Manuscript, path: str) -> BaseDocTemplate:
    """Return an empty report with its two kinds of page.

    Its bytes depend on the manuscript alone: reportlab's invariant mode fixes date and identity.
    """
    document = BaseDocTemplate(
        path,
        pagesize=A4,
        title=f"{frame.TRUST} performance report: {manuscript.period}",
        author=frame.COUNCIL,
        subject=f"{frame.COMMITTEE}, {manuscript.meeting}",
        lang="en-GB",
        invariant=1,
        pageCompression=1,
    )
    document.addPageTemplates(
        [_template("first", manuscript, _TITLE_HEIGHT + 4 * mm), _template("later", manuscript)]
    )
    return document


def later_pages() -> NextPageTemplate:
    """Return the order to go on without the title block."""
    return NextPageTemplate("later")


def _template(name: str, manuscript: Manuscript, head: float = 25 * mm) -> PageTemplate:
    body = Frame(
        MARGIN, _FOOT, WIDTH - 2 * MARGIN, HEIGHT - head - _FOOT, 0, 0, 0, 0, id=f"{name} body"
    )
    furniture = _title_block if name == "first" else _running_header

    def draw(canvas: Canvas, _document: BaseDocTemplate) -> None:
        furniture(canvas, manuscript)
        _page_number(canvas)

    return PageTemplate(name, [body], onPage=draw)


def _title_block(canvas: Canvas, manuscript: Manuscript) -> None:
    canvas.setFillColor(palette.STRONG)
    canvas.rect(0, HEIGHT - 37 * mm, WIDTH, 37 * mm, stroke=0, fill=1)
    canvas.setFillColor(palette.ACCENT)
    canvas.rect(0, HEIGHT - 38.2 * mm, WIDTH, 1.2 * mm, stroke=0, fill=1)
    canvas.setFillColor(palette.PAPER)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(MARGIN, HEIGHT - 14 * mm, frame.COUNCIL)
    canvas.setFont("Helvetica-Bold", 19)
    canvas.drawString(MARGIN, HEIGHT - 23.5 * mm, f"{frame.TRUST} performance report")
    canvas.setFont("Helvetica", 14)
    canvas.drawString(MARGIN, HEIGHT - 31.5 * mm, manuscript.period)
    _front_matter(canvas, manuscript)


def _front_matter(canvas: Canvas, manuscript: Manuscript) -> None:
    rows = (
        ("Report to", frame.COMMITTEE),
        ("Date of meeting", manuscript.meeting),
        ("Report of", frame.AUTHOR),
    )
    for place, (label, value) in enumerate(rows):
        height = HEIGHT - (45 + 5.5 * place) * mm
        canvas.setFont("Helvetica", 9.5)
        canvas.setFillColor(palette.QUIET)
        canvas.drawString(MARGIN, height, label)
        canvas.setFillColor(palette.INK)
        canvas.drawString(MARGIN + 32 * mm, height, value)


def _running_header(canvas: Canvas, manuscript: Manuscript) -> None:
    height = HEIGHT - 16 * mm
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(palette.QUIET)
    canvas.drawString(MARGIN, height, frame.COUNCIL)
    canvas.drawRightString(
        WIDTH - MARGIN, height, f"{frame.TRUST} performance report, {manuscript.period}"
    )
    canvas.setStrokeColor(palette.ACCENT)
    canvas.setLineWidth(0.8)
    canvas.line(MARGIN, height - 2.2 * mm, WIDTH - MARGIN, height - 2.2 * mm)


def _page_number(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(palette.QUIET)
    canvas.drawRightString(WIDTH - MARGIN, 12 * mm, f"Page {canvas.getPageNumber()}")
