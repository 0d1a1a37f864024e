"""Pages that lie askew or turned: pictures laid upright, and places put back to where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import product
from math import cos, radians, sin
from typing import cast

from PIL import Image

from kpi.model import Box, Evidence
from kpi.report import Report, Unexplained

_QUARTERS = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}


def turned_back(picture: Image.Image, turn: int) -> Image.Image:
    """Turn a picture anticlockwise by this many quarters."""
    return picture.transpose(_QUARTERS[turn]) if turn else picture


@dataclass(frozen=True, slots=True)
class Tilt:
    """How a page lies: askew, clockwise about its middle, then turned by quarters, clockwise.

    Attributes:
        width: Of the page laid upright and straight, in points.
        height: Likewise.
    """

    degrees: float
    width: float
    height: float
    turn: int = 0

    def shown(self, box: Box) -> Box:
        """Return the box, its sides along the page's, round a box of the straight page."""
        turned = [
            self._lying(*self._askew(*corner))
            for corner in product((box.x0, box.x1), (box.top, box.bottom))
        ]
        xs, ys = [x for x, _ in turned], [y for _, y in turned]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _lying(self, x: float, y: float) -> tuple[float, float]:
        places = (
            (x, y),
            (self.height - y, x),
            (self.width - x, self.height - y),
            (y, self.width - x),
        )
        return places[self.turn]

    def _askew(self, x: float, y: float) -> tuple[float, float]:
        angle = radians(self.degrees)
        across, down = x - self.width / 2, y - self.height / 2
        return (
            self.width / 2 + across * cos(angle) - down * sin(angle),
            self.height / 2 + across * sin(angle) + down * cos(angle),
        )


def as_shown(report: Report, tilts: Mapping[int, Tilt]) -> Report:
    """Return a report with every place in it put back to where the page shows it.

    Args:
        report: The report as read from pages laid straight.
        tilts: The pages that lie askew, by number.
    """
    return cast("Report", _put_back(report, tilts)) if tilts else report


def _put_back(value: object, tilts: Mapping[int, Tilt]) -> object:
    if isinstance(value, Evidence):
        tilt = tilts.get(value.page)
        return replace(value, boxes=tuple(map(tilt.shown, value.boxes))) if tilt else value
    if isinstance(value, Unexplained):
        tilt = tilts.get(value.page)
        return replace(value, box=tilt.shown(value.box)) if tilt and value.box else value
    if isinstance(value, tuple):
        return tuple(_put_back(item, tilts) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        inside = {f.name: _put_back(getattr(value, f.name), tilts) for f in fields(value)}
        return replace(value, **inside)
    return value
