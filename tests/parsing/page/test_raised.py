"""The small raised digits of footnotes are no part of the figure that they stand beside."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsing.document import open_document


def words(mark, *, size=6.0, rise=5.0, gap=0.3):
    """Set "96.0%" in 11 points with a mark behind it, and return the words of the page."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 700, "96.0%")
    canvas.setFont("Helvetica", size)
    canvas.drawString(72 + canvas.stringWidth("96.0%", "Helvetica", 11) + gap, 700 + rise, mark)
    canvas.save()
    with open_document(file.getvalue()) as document:
        return [word.text for word in document.page(1).words]


@pytest.mark.parametrize(("mark", "raised"), [("2", "²"), ("12", "¹²")])
def test_a_small_raised_number_is_the_mark_of_a_footnote(mark, raised):
    assert raised in "".join(words(mark))
    assert mark not in "".join(words(mark))


@pytest.mark.parametrize(
    "set_so",
    [
        {"rise": 0.0, "gap": 6.0},
        {"size": 11.0, "gap": 6.0},
        {"gap": 8.0},
    ],
    ids=["on the line", "as large", "apart"],
)
def test_a_number_that_is_not_raised_small_and_close_stays_a_number(set_so):
    assert sorted(words("2", **set_so)) == ["2", "96.0%"]


def test_three_digits_are_no_mark_of_a_footnote():
    assert "245" in "".join(words("245"))
