"""The words of two cells stay two where hardly a space stands on each side of the ruling."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report
from parsing.page.glyphs import printed_words

ROWS = (
    ("Ref", "Indicator", "Target", "June 2024"),
    ("KPI 1", "Visits made within 10 working days", "90%", "93.1%"),
    ("KPI 2", "Complaints answered in time", "95%", "93.0%"),
    ("KPI 3", "Calls answered in half a minute", "80%", "61.4%"),
)


def tight(room=1.1):
    """Typeset a table as a browser does: a point between the words and the rulings."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 14)
    canvas.drawString(40, 800, "Performance report, June 2024")
    canvas.setFont("Helvetica", 10)
    left = 40.0
    for column in zip(*ROWS, strict=True):
        wide = max(stringWidth(words, "Helvetica", 10) for words in column) + 2 * room
        for line, words in enumerate(column):
            canvas.rect(left, 740 - 16 * line, wide, 16)
            canvas.drawString(left + room, 744 - 16 * line, words)
        left += wide
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("room", [0.6, 1.1, 3.0])
def test_a_tight_table_gives_each_cell_its_own_words(room):
    read = read_report(tight(room), "tight.pdf").indicators

    assert [(i.ref, i.name, i.target.printed) for i in read] == [row[:3] for row in ROWS[1:]]
    assert [i.readings[0].quantity.printed for i in read] == [row[3] for row in ROWS[1:]]


def test_letters_drawn_twice_are_the_ones_that_the_library_finds():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(300, 200), invariant=1)
    for step in (0, 0.3, 0.6, 3.4):
        canvas.drawString(40 + step, 100 - step / 2, "Missed bins 11")
    canvas.drawString(40, 60, "Balloons 100")
    canvas.save()
    page = pdfplumber.open(io.BytesIO(file.getvalue())).pages[0]
    once = page.dedupe_chars(tolerance=0.5, extra_attrs=())

    assert len(once.chars) < len(page.chars)
    assert [w for w, _ in printed_words(page)] == [w["text"] for w in once.extract_words()]
