"""The meeting brief as a Word document, with headings that a screen reader can walk."""

from __future__ import annotations

import io
from datetime import date
from itertools import groupby

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from kpi.exports.brief.parts import Brief, Item, Point
from kpi.plain.palette import LIGHT

_FONT, _BODY, _SMALL, _INDENT = "Arial", Pt(9.5), Pt(8), Cm(0.5)
_HEADINGS = {"Heading 1": Pt(17), "Heading 2": Pt(12.5), "Heading 3": Pt(10)}
_LANGUAGE = "en-GB"


def brief_word(brief: Brief, made: date) -> bytes:
    """Return the brief as a .docx file.

    Args:
        brief: What it says.
        made: The day that its footer names.
    """
    document = _page(brief, made)
    document.add_heading(brief.title, level=1)
    line = document.add_paragraph()
    line.add_run(brief.organisation).bold = True
    line.add_run(f" · from {brief.source}")
    document.add_paragraph(f"{brief.counts}. {brief.changes or ''}".strip())
    if not brief.items:
        document.add_paragraph(brief.nothing)
    numbered = enumerate(brief.items, 1)
    for urgency, items in groupby(numbered, key=lambda one: one[1].urgency):
        document.add_heading(urgency, level=2)
        for number, item in items:
            _add_item(document, number, item)
    if brief.left_out:
        _quiet(document, brief.left_out)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(brief: Brief, made: date) -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.9)
    section.top_margin = section.bottom_margin = Cm(1.6)
    section.footer.paragraphs[0].add_run(brief.foot(made)).font.size = _SMALL
    for style in document.styles:
        if isinstance(style, ParagraphStyle) and style.name == "Normal":
            style.font.name, style.font.size = _FONT, _BODY
            style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(1), 1.0
        elif isinstance(style, ParagraphStyle) and style.name in _HEADINGS:
            _set_heading(style, _HEADINGS[style.name])
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), _LANGUAGE)
    properties = document.core_properties
    properties.title = f"{brief.title}, {brief.organisation}"
    properties.author, properties.language = "Plumbline", _LANGUAGE
    return document


def _set_heading(style: ParagraphStyle, size: Length) -> None:
    """Give a heading the brief's ink and type; Word's own theme would win over a font's name."""
    style.font.size, style.font.color.rgb = size, _ink(LIGHT.line)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    style.font.name = _FONT
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(6), Pt(1)


def _add_item(document: WordDocument, number: int, item: Item) -> None:
    heading = document.add_heading(f"{number}. {item.title}", level=3)
    heading.paragraph_format.keep_with_next = True
    if item.figures:
        _quiet(document, item.figures).paragraph_format.keep_with_next = True
    for point in item.points:
        _add_point(document, point)
    if item.more:
        _quiet(document, item.more)


def _add_point(document: WordDocument, point: Point) -> None:
    asked = document.add_paragraph()
    asked.add_run(point.question).bold = True
    said = document.add_paragraph(point.message)
    if point.before:
        said.add_run(f" {point.before}")
    working = _quiet(document, f"Working: {point.derivation}. {point.places}")
    for paragraph in (asked, said, working):
        paragraph.paragraph_format.left_indent = _INDENT
        paragraph.paragraph_format.keep_with_next = paragraph is not working


def _quiet(document: WordDocument, words: str) -> Paragraph:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(words)
    run.font.size = _SMALL
    run.font.color.rgb = _ink(LIGHT.quiet)
    return paragraph


def _ink(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())
