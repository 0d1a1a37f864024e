"""The small raised digits of footnotes are neither figures nor words; those of a power are kept."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsing.document import open_document


def words(mark, *, before="96.0%", size=6.0, rise=5.0, gap=0.3):
    """Set a figure in 11 points with a mark behind it, and return the words of the page."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 700, before)
    canvas.setFont("Helvetica", size)
    canvas.drawString(72 + canvas.stringWidth(before, "Helvetica", 11) + gap, 700 + rise, mark)
    canvas.save()
    with open_document(file.getvalue()) as document:
        return [word.text for word in document.page(1).words]


@pytest.mark.parametrize("mark", ["2", "12"])
def test_a_small_raised_number_is_the_mark_of_a_footnote(mark):
    assert words(mark) == ["96.0%"]


def test_a_power_is_no_mark_of_a_footnote():
    assert "".join(words("2", before="840m")) == "840m²"


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
