"""Warning signs: a drawn triangle with an exclamation mark in it, which is no arrow.

The mark is drawn or of type. The sign is put among the shapes as a disc of its colour, so that it
is read as any other mark that rates.
"""

from __future__ import annotations

from dataclasses import replace

from kpi.model import Box
from kpi.vocabulary import Direction
from parsing.page.arrows import drawn_direction
from parsing.page.icons import disc
from parsing.page.model import Page, Shape

_CORNERS = 3
_LARGEST = 0.6  # of the triangle's width and height: what may stand in it


def with_warning_signs(page: Page) -> Page:
    """Return a page with each warning sign as a disc, and without what was drawn in it."""
    signs = [shape for shape in page.shapes if _is_sign(page, shape)]
    if not signs:
        return page
    boxes = [sign.box for sign in signs]
    rounds = [disc(sign.box, sign.colour) for sign in signs if sign.colour]
    return replace(
        page,
        words=tuple(w for w in page.words if not (w.text == "!" and _in_any(w.box, boxes))),
        shapes=(*(s for s in page.shapes if not _in_any(s.box, boxes)), *rounds),
        fills=tuple(f for f in page.fills if not _in_any(f.box, boxes)),
    )


def _is_sign(page: Page, shape: Shape) -> bool:
    corners = {(round(x, 1), round(y, 1)) for x, y in shape.points}
    upright = len(corners) == _CORNERS and drawn_direction(shape) is Direction.INCREASED
    if not upright or shape.colour is None:
        return False
    drawn = [f.box for f in page.fills] + [s.box for s in page.shapes]
    drawn += [word.box for word in page.words if word.text == "!"]
    return any(_stands_in(box, shape.box) for box in drawn)


def _stands_in(inner: Box, sign: Box) -> bool:
    narrow = inner.x1 - inner.x0 < _LARGEST * (sign.x1 - sign.x0)
    middle = abs(inner.x0 + inner.x1 - sign.x0 - sign.x1) / 2 < (sign.x1 - sign.x0) / 6
    return narrow and middle and _in_any(inner, [sign])


def _in_any(inner: Box, boxes: list[Box]) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    fits = (b for b in boxes if inner.x1 - inner.x0 <= (b.x1 - b.x0) + 1)
    return any(b.x0 <= x <= b.x1 and b.top <= y <= b.bottom for b in fits)
