"""A page for each measure, whose headings say what stands below them."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

FRONT = (("Calder Vale Partnership", 16), ("Performance pack, Quarter 3 2025/26", 16))


def read(*sections):
    """Read sections, each a name and its smaller headings with what stands under them."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    lines = [("Helvetica-Bold", size, text) for text, size in FRONT]
    for name, *parts in sections:
        lines += [("Helvetica", 11, ""), ("Helvetica-Bold", 16, name)]
        for heading, text in parts:
            lines += [("Helvetica-Bold", 11, heading), ("Helvetica", 11, text)]
    for row, (font, size, text) in enumerate(lines):
        canvas.setFont(font, size)
        canvas.drawString(60, 780 - 24 * row, text)
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


WHY = ("Why does it matter?", "Nationally one in three victims is a repeat victim.")
TODO = ("What are we doing?", "Two more advisers start in January.")


def told(item):
    return item.name, item.target.printed, [r.quantity.printed for r in item.actuals]


def test_the_heading_over_the_headings_is_the_name():
    repeat, safe = read(
        (
            "Repeat victims of domestic abuse",
            WHY,
            ("What is the target?", "To keep repeat referrals at or below 28%."),
            ("How are we doing?", "In Quarter 3 the figure was 31.4%, compared with 29.0% before."),
            TODO,
        ),
        (
            "Residents who feel safe after dark",
            WHY,
            ("What is the target?", "62%"),
            ("How are we doing?", "The November survey put this at 58%. It was 60% a year ago."),
            TODO,
        ),
    )
    assert told(repeat) == ("Repeat victims of domestic abuse", "28%", ["31.4%"])
    assert told(safe) == ("Residents who feel safe after dark", "62%", ["58%"])


def test_a_section_that_sets_no_target_is_none():
    assert not read(
        ("Staff survey", WHY, ("How are we doing?", "412 people replied."), TODO),
    )
