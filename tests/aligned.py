"""Tables without rulings typeset on the spot: words at the left edges of their columns."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas


def sheet(title: str) -> tuple[io.BytesIO, Canvas]:
    """Begin an A4 page with a title in bold."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 790, title)
    canvas.setFont("Helvetica", 9)
    return file, canvas


def set_row(canvas: Canvas, lefts: Sequence[float], cells: Sequence[str], y: float):
    """Set the cells of a row at these edges, `y` points from the foot of the page."""
    for x, cell in zip(lefts, cells, strict=True):
        canvas.drawString(x, y, cell)


def set_rows(
    canvas: Canvas,
    lefts: Sequence[float],
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    top: float = 750,
    pitch: float = 16,
):
    """Set a header in bold and the rows under it."""
    canvas.setFont("Helvetica-Bold", 9)
    set_row(canvas, lefts, heads, top)
    canvas.setFont("Helvetica", 9)
    for index, row in enumerate(rows, 1):
        set_row(canvas, lefts, row, top - pitch * index)
