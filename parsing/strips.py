"""Strips of a page with the printed words boxed: what anyone can hold beside a figure."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw

from kpi.model import Box, Evidence
from parsing.document import page_picture

_WASH = (255, 214, 0, 96)
_EDGE = (163, 18, 42, 255)
_PAD = 1.5  # points between the words and their box


def strip(
    data: bytes,
    evidence: Evidence,
    *,
    marks: Sequence[Evidence] | None = None,
    scale: float = 2.0,
    margin: float = 24.0,
) -> bytes:
    """Render the part of a page where words stand, over the page's full width, as a PNG.

    Args:
        data: The bytes of the PDF.
        evidence: The words to show; they are boxed unless `marks` are given.
        marks: The words to box instead, where they stand on the same page.
        scale: Pixels for each PDF point.
        margin: Points of page kept above and below.

    Raises:
        NoSuchPageError: The file has no such page.
    """
    picture = page_picture(data, evidence.page, scale=scale).convert("RGBA")
    boxed = [evidence] if marks is None else [m for m in marks if m.page == evidence.page]
    marked = Image.alpha_composite(picture, _wash(picture.size, _boxes(boxed), scale))
    return _png(marked.crop(_window(picture.size, evidence.box, scale, margin)))


def _boxes(marks: Iterable[Evidence]) -> Iterable[Box]:
    # Words that two marks share are washed once: a wash over a wash hides them.
    return dict.fromkeys(box for mark in marks for box in mark.boxes)


def _wash(size: tuple[int, int], boxes: Iterable[Box], scale: float) -> Image.Image:
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for box in boxes:
        corners = (box.x0 - _PAD, box.top - _PAD, box.x1 + _PAD, box.bottom + _PAD)
        edges = [edge * scale for edge in corners]
        if edges[0] < edges[2] and edges[1] < edges[3]:
            draw.rectangle(edges, fill=_WASH, outline=_EDGE, width=max(1, round(scale)))
    return layer


def _window(
    size: tuple[int, int], box: Box, scale: float, margin: float
) -> tuple[int, int, int, int]:
    width, height = size
    top = min(max(0, round((box.top - margin) * scale)), height - 1)
    bottom = max(top + 1, min(height, round((box.bottom + margin) * scale)))
    return 0, top, width, bottom


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()
