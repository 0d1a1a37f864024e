"""Dials drawn with a pen: a ring round a figure, or half a ring of several colours and a needle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees, dist
from statistics import fmean

from kpi.model import Box
from parsing.page.model import Page, Shape
from parsing.page.regions import Colour, holds, is_meant

Point = tuple[float, float]
_SMALLEST = 12.0  # points: the radius of a dial
_FEWEST = 3  # points that show where the middle of a circle is
_ROUND = 0.05  # of its radius: what is drawn round keeps so close to it
_HUB = 0.2  # of the radius: where a needle begins
_LONG, _LONGEST = 0.5, 1.2  # likewise: how long a needle is
_CLOSE = 2.0  # degrees from where two colours meet: which of them is meant is not sure
_TOP, _LEFT = 90.0, 180.0  # degrees
_NEAR = 5.0  # degrees from there: where a ring begins to be filled
_BOTTOM = -90.0  # degrees: a dial is open there


@dataclass(frozen=True, slots=True)
class _Arc:
    """A part of a circle in one colour; its angles are in degrees, as on a dial from the right.

    Attributes:
        ends: Where its line begins and ends; the same twice for a whole circle.
    """

    centre: Point
    radius: float
    colour: Colour
    least: float
    most: float
    ends: tuple[float, float]

    @property
    def is_filled(self) -> bool:
        """Tell how far a ring is filled, from its top or its left, from a zone of a scale."""
        first, last = self.ends
        starts = any(abs(end - _TOP) <= _NEAR or end >= _LEFT - _NEAR for end in self.ends)
        return first == last or starts


def dial_in(page: Page, box: Box, value: Box | None) -> Colour | None:
    """Return the colour that a dial round a figure shows: that of its ring, or under its needle."""
    if value is None:
        return None
    arcs = [arc for arc in _arcs(page, box) if dist(arc.centre, _middle(value)) <= arc.radius]
    if not arcs:
        return None
    tips = list(_needles(page, box, arcs[0]))
    if not tips and len({arc.colour for arc in arcs}) == 1:
        return arcs[0].colour if all(arc.is_filled for arc in arcs) else None
    return _pointed_at(tips[0], arcs) if len(tips) == 1 else None


def _arcs(page: Page, box: Box) -> Iterator[_Arc]:
    for shape in page.shapes:
        colour = shape.stroke
        arc = _arc(shape, colour) if colour and is_meant(colour) and holds(box, shape.box) else None
        if arc and box.x0 <= arc.centre[0] - arc.radius and arc.centre[0] + arc.radius <= box.x1:
            yield arc


def _arc(shape: Shape, colour: Colour) -> _Arc | None:
    """Return a drawn line as a part of a circle, or None where it runs otherwise."""
    points = list(dict.fromkeys((*shape.points, *_halfway(shape))))
    centre = _centre(points) if shape.bends and len(points) >= _FEWEST else None
    if centre is None:
        return None
    radii = [dist(centre, point) for point in points]
    radius = fmean(radii)
    if radius < _SMALLEST or max(radii) - min(radii) > _ROUND * radius:
        return None
    angles = [_angle(centre, point) for point in points]
    ends = _angle(centre, shape.points[0]), _angle(centre, shape.points[-1])
    return _Arc(centre, radius, colour, min(angles), max(angles), ends)


def _halfway(shape: Shape) -> Iterator[Point]:
    """Yield the point halfway along each curve, which two bends shape."""
    if len(shape.bends) != 2 * (len(shape.points) - 1):
        return
    for n, (start, end) in enumerate(zip(shape.points, shape.points[1:], strict=False)):
        one, other = shape.bends[2 * n : 2 * n + 2]
        x, y = (
            (a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(start, one, other, end, strict=True)
        )
        yield x, y


def _centre(points: Sequence[Point]) -> Point | None:
    """Return the middle of the circle through three points that stand well apart."""
    ordered = sorted(points)
    (ax, ay), (cx, cy) = ordered[0], ordered[-1]
    bx, by = max(points, key=lambda p: min(dist(p, ordered[0]), dist(p, ordered[-1])))
    twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if abs(twice) < 1e-6:  # noqa: PLR2004 - on one line
        return None
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twice
    y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twice
    return x, y


def _angle(centre: Point, point: Point) -> float:
    """Return where a point stands on a dial: 0 to the right, 90 at the top, 180 to the left."""
    turned = degrees(atan2(centre[1] - point[1], point[0] - centre[0]))
    return turned if turned >= _BOTTOM else turned + 360


def _middle(box: Box) -> Point:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


def _needles(page: Page, box: Box, dial: _Arc) -> Iterator[Point]:
    """Yield where each needle of a dial ends."""
    for rule in page.rules:
        if holds(box, rule) and (tip := _tip(rule, dial.centre, dial.radius)):
            yield tip


def _pointed_at(tip: Point, arcs: Sequence[_Arc]) -> Colour | None:
    """Return the colour of the band that a needle points into, well off the next band."""
    hub, radius = arcs[0].centre, arcs[0].radius
    if any(dist(arc.centre, hub) > _HUB * radius for arc in arcs):
        return None
    at = _angle(hub, tip)
    near = {arc.colour for arc in arcs if arc.least - _CLOSE < at < arc.most + _CLOSE}
    return near.pop() if len(near) == 1 else None


def _tip(rule: Box, hub: Point, radius: float) -> Point | None:
    """Return where a needle ends that begins at the middle of its dial; None for another line."""
    corners = [(x, y) for x in (rule.x0, rule.x1) for y in (rule.top, rule.bottom)]
    start = min(corners, key=lambda corner: dist(corner, hub))
    end = corners[3 - corners.index(start)]  # across from it
    begins = dist(start, hub) <= _HUB * radius
    return end if begins and _LONG * radius <= dist(end, hub) <= _LONGEST * radius else None
