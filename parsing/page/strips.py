"""Strips of a page with the printed words boxed: what anyone can hold beside a figure."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw

from kpi.model import Box, Evidence
from parsing.page.pdfium import page_picture, page_turn
from parsing.page.tilt import Tilt, turned_back

_WASH = (255, 236, 130)
_EDGE = (163, 18, 42)
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

    A page whose text runs sideways is turned first, so that the words can be read.

    Args:
        data: The bytes of the PDF.
        evidence: The words to show; they are boxed unless `marks` are given.
        marks: The words to box instead, where they stand on the same page.
        scale: Pixels for each PDF point.
        margin: Points of page kept above and below.

    Raises:
        NoSuchPageError: The file has no such page.
    """
    picture = page_picture(data, evidence.page, scale=scale).convert("RGB")
    turn = page_turn(data, evidence.page)
    back = Tilt(0, picture.width / scale, picture.height / scale, -turn % 4)
    picture = turned_back(picture, turn)
    boxed = [evidence] if marks is None else [m for m in marks if m.page == evidence.page]
    marked = _marked(picture, map(back.shown, _boxes(boxed)), scale)
    return _png(marked.crop(_window(picture.size, back.shown(evidence.box), scale, margin)))


def _boxes(marks: Iterable[Evidence]) -> list[Box]:
    # Words that two marks share are boxed once.
    return list(dict.fromkeys(box for mark in marks for box in mark.boxes))


def _marked(picture: Image.Image, boxes: Iterable[Box], scale: float) -> Image.Image:
    """Wash the boxes like a highlighter, which leaves ink as dark as it was, and edge them."""
    places = [place for box in boxes if (place := _place(box, scale))]
    wash = Image.new("RGB", picture.size, "white")
    for place in places:
        ImageDraw.Draw(wash).rectangle(place, fill=_WASH)
    marked = ImageChops.multiply(picture, wash)
    for place in places:
        ImageDraw.Draw(marked).rectangle(place, outline=_EDGE, width=max(1, round(scale)))
    return marked


def _place(box: Box, scale: float) -> tuple[float, float, float, float] | None:
    """Return a box in pixels with a little room round its words, or None where it is empty."""
    if box.x0 >= box.x1 or box.top >= box.bottom:
        return None
    left, top = (box.x0 - _PAD) * scale, (box.top - _PAD) * scale
    return left, top, (box.x1 + _PAD) * scale, (box.bottom + _PAD) * scale


def _window(
    size: tuple[int, int], box: Box, scale: float, margin: float
) -> tuple[int, int, int, int]:
    width, height = size
    top = min(max(0, round((box.top - margin) * scale)), height - 1)
    bottom = max(top + 1, min(height, round((box.bottom + margin) * scale)))
    return 0, top, width, bottom


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
