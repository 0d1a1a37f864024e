"""Tiles that only white space parts, in sections with a heading of their own."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

SECTIONS = (
    ("Housing", (("71.4%", "Tenants satisfied", "75%", "2.1 points down on last year"),
                 ("98.9%", "Homes of a decent standard", "100%", "0.4 points up on last year"),
                 ("99%", "Gas checks in date", "100%", "no change"))),
    ("Customers", (("88.2%", "Calls answered", "90%", "3.0 points up on last year"),
                   ("34%", "Complaints upheld", "40%", "no change"),
                   ("96%", "Letters answered in time", "95%", "2.0 points up on last year"))),
)  # fmt: skip


OVERLEAF = (
    ("Streets", (("91.0%", "Street lights working", "97%", "1.0 points down on last year"),)),
)


def typeset(*, overleaf=False):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(958, 540), invariant=1)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(40, 490, "How are we doing?")
    canvas.setFont("Helvetica", 14)
    canvas.drawString(40, 468, "Year to March 2025")
    for row, (heading, tiles) in enumerate((*SECTIONS, *(OVERLEAF if overleaf else ()))):
        if row == len(SECTIONS):
            canvas.showPage()
        top = 430 - 150 * (row % len(SECTIONS))
        canvas.setFont("Helvetica", 15)
        canvas.drawString(40, top, heading)
        for column, (value, name, target, note) in enumerate(tiles):
            x = 50 + 290 * column
            canvas.setFont("Helvetica-Bold", 26)
            canvas.drawString(x, top - 46, value)
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(x, top - 62, name)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(x, top - 76, f"Target {target}")
            canvas.drawString(x, top - 90, note)
    canvas.save()
    return file.getvalue()


def told(pdf):
    found = read_report(pdf, "report.pdf").indicators
    return [
        (i.name, i.target and i.target.printed, [r.quantity.printed for r in i.actuals])
        for i in found
    ]


def as_printed(sections):
    return [(name, aim, [value]) for _, tiles in sections for value, name, aim, _ in tiles]


def test_the_heading_of_a_section_is_no_name_and_no_change_is_no_label():
    assert told(typeset()) == as_printed(SECTIONS)


def test_the_last_tile_of_a_wall_stands_alone_on_the_next_page():
    assert told(typeset(overleaf=True)) == as_printed((*SECTIONS, *OVERLEAF))
