"""Two cells that rate one value: a coarse word beside the colour says nothing else."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field
from parsing import read_report

RED, GREEN = (0.85, 0.1, 0.1), (0.1, 0.6, 0.2)


@pytest.mark.parametrize(
    ("word", "colour", "asked"),
    [
        ("Off target", RED, False),
        ("Exceeded", GREEN, False),
        ("On target", RED, True),
        ("Off target", GREEN, True),
    ],
)
def test_a_word_and_a_colour_are_asked_about_only_where_they_differ(word, colour, asked):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "Performance report Quarter 2 2024/25")
    for index, name in enumerate(("Gullies emptied on time", "Verges cut on time")):
        x = 60 + 250 * index
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(x, 600, 220, 120)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(x + 10, 700, name)
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(x + 10, 665, "89.0%")
        canvas.setFillColorRGB(*colour)
        canvas.rect(x, 600, 8, 120, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x + 130, 667, word)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(x + 10, 640, "Target: 95% | Last quarter: 91.8%")
    canvas.save()
    found = read_report(file.getvalue(), "cards.pdf").indicators
    assert [any(d.field is Field.RATING for d in i.doubts) for i in found] == [asked, asked]
