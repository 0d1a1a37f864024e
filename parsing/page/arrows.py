"""Arrows that are drawn: where a triangle or an arrow of straight lines points."""

from __future__ import annotations

from collections.abc import Sequence

from kpi.vocabulary import Direction
from parsing.page.model import Shape

Point = tuple[float, float]
_LEAST, _MOST = 3.0, 60.0  # points across; a larger one is a picture
_FEWEST, _CORNERS = 3, 10  # a triangle; an arrow with a shaft has seven, closed eight
_OFF = 0.18  # of its width: how far from the middle a tip may stand
_FLAT = 0.04  # of its height: corners this close to an edge lie on it


def drawn_direction(shape: Shape) -> Direction | None:
    """Return where a drawn arrow points: up, down or to the side; None for any other shape."""
    width, height = shape.box.x1 - shape.box.x0, shape.box.bottom - shape.box.top
    corners = list(dict.fromkeys((round(x, 1), round(y, 1)) for x, y in shape.points))
    sized = all(_LEAST <= side <= _MOST for side in (width, height))
    if not sized or not _FEWEST <= len(corners) <= _CORNERS:
        return None
    up, down = _tip(corners, top=True), _tip(corners, top=False)
    if up != down:
        return Direction.INCREASED if up else Direction.DECREASED
    turned = [(y, x) for x, y in corners]
    left, right = _tip(turned, top=True), _tip(turned, top=False)
    return Direction.UNCHANGED if left or right else None


def _tip(corners: Sequence[Point], *, top: bool) -> bool:
    """Tell whether one corner alone lies on an edge, in its middle, and the far edge is flat."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    edge, far = (min(ys), max(ys)) if top else (max(ys), min(ys))
    on_edge = [x for x, y in corners if abs(y - edge) <= _FLAT * height]
    on_far = [x for x, y in corners if abs(y - far) <= _FLAT * height]
    middle = (min(xs) + max(xs)) / 2
    return len(on_edge) == 1 and abs(on_edge[0] - middle) <= _OFF * width and len(on_far) > 1
