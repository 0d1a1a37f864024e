"""Marks of footnotes on scans: a small raised digit is no digit of the figure before it."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.model import Box
from kpi.vocabulary import Field
from parsing import read_report
from parsing.ocr.picture import ink_of
from parsing.ocr.raised import raised_digits
from parsing.ocr.recognition import ocr_available
from parsing.page.model import Word
from parsing.page.pdfium import page_picture
from tests.lookalikes.typeset import typeset
from tests.scanned.scanner import Scanner

PER_POINT = 200 / 72
TABLE = """\
# Cobham Vale Council
# Performance report, Quarter 4 2024/25

Measure | Target | Actual
Benches painted | 150 | 162<super size="5">1</super>
Letters answered in time | 90% | 86%<super size="5">2</super>
Hedges cut | 170 | 177
Lamps mended | 1,100 | 1,471
"""


def seen(text, *, raised="", size=9.0):
    """What is found of a figure typeset alone, read as the figure with the mark's digit."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(200, 100), invariant=1)
    canvas.setFont("Helvetica", size)
    canvas.drawString(50, 50, text)
    end = 50 + canvas.stringWidth(text, "Helvetica", size)
    canvas.setFont("Helvetica", 0.6 * size)
    canvas.drawString(end + 0.3, 50 + 0.35 * size, raised)
    canvas.save()
    picture = page_picture(file.getvalue(), 1, scale=PER_POINT).convert("RGB")
    middle = 50 - 0.36 * size
    box = Box(50, middle - 0.55 * size, end + 0.3 * size, middle + 0.55 * size)
    words = [Word(text + raised, box, "", size, bold=False)]
    return [(u.text, u.other) for u in raised_digits(words, ink_of(picture), PER_POINT)]


@pytest.mark.parametrize(("text", "raised"), [("162", "1"), ("86%", "2"), ("1,204", "3")])
def test_a_raised_digit_behind_a_figure_is_unsure(text, raised):
    assert seen(text, raised=raised) == [(text + raised, text)]


@pytest.mark.parametrize("text", ["177", "1,471", "14.7", "100", "24", "2024/25", "£3.4", "9"])
def test_the_digits_of_a_figure_are_not(text):
    assert seen(text) == []


@pytest.mark.skipif(not ocr_available(), reason="no OCR engine is installed")
def test_a_figure_with_a_mark_on_a_scan_is_asked_about():
    data = Scanner(skew=0.5).pdf(typeset(TABLE.splitlines()))
    benches, letters, hedges, lamps = read_report(data, "scan.pdf").indicators
    for item in (benches, letters):
        asked = [d.reason for d in item.doubts if d.field is Field.VALUE]
        assert asked or [r.quantity.printed for r in item.actuals] in (["162"], ["86%"])
    assert [r.quantity.printed for r in (*hedges.actuals, *lamps.actuals)] == ["177", "1,471"]
    assert not [d for item in (hedges, lamps) for d in item.doubts if "raised" in d.reason]
