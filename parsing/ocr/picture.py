"""What a page picture shows before any word is read: its tilt, its rulings, its strokes.

Everything here is in pixels from the top left of the picture; ink is a number from 0 (paper) to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from kpi.model import Box

Ink = npt.NDArray[np.float32]
Marks = npt.NDArray[np.bool_]

_STEEPEST = 3.0  # degrees that a sheet lies askew in a feeder
_COARSE, _FINE = 0.25, 0.05  # degrees
_NARROW = 900  # pixels across are enough to see the tilt of lines of text
_DARK = 0.35  # ink of a mark; a grey hairline is lighter than a letter
_FEWEST_MARKS = 200  # fewer dark pixels than this are dust
_LONG_ACROSS, _LONG_DOWN = 25.0, 14.0  # points: longer than the strokes of letters
_THICK = 3.0  # points: thicker than this is a filled band, which has two edges
_REACH = 1.5  # points: further from its middle than this no ruling reaches
_RIDGE, _STEP = 0.08, 0.2  # how far the ink of a ruling, and of a band, is from what is beside it
_FAINT = 0.35  # of that, where a ruling goes on beside or between dark cells
_CLEAR = 8.0  # points of a ruling down the page that stand out: more than a letter does
_NOISE = 0.12  # steps of ink that are grain or JPEG, not the edge of a stroke


@dataclass(frozen=True, slots=True)
class Rulings:
    """Ruled lines, across the page and down it, each a thin box."""

    across: tuple[Box, ...] = ()
    down: tuple[Box, ...] = ()


def ink_of(picture: Image.Image) -> Ink:
    """Return how dark each pixel is: 0 for the paper's own white, 1 for black."""
    grey = np.asarray(picture.convert("L"), dtype=np.float32)
    paper = max(1.0, float(np.percentile(grey, 90)))
    ink: Ink = np.clip(1 - grey / paper, 0, 1).astype(np.float32)
    return ink


def is_blank(ink: Ink) -> bool:
    """Tell whether a picture holds no marks at all."""
    return int((ink > _DARK).sum()) < _FEWEST_MARKS


def tilt_of(picture: Image.Image) -> float:
    """Return by how many degrees the page lies askew, clockwise positive; 0 if it has no lines.

    The rows of a page that lies straight are either full of ink or empty: the tilt at which
    the counts of ink differ most from row to row is the right one.
    """
    small = picture.convert("L")
    small.thumbnail((_NARROW, _NARROW * 3))
    ys, xs = np.nonzero(ink_of(small) > _DARK)
    if len(ys) < _FEWEST_MARKS:
        return 0.0
    rough = _sharpest(ys, xs, np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE))
    return _sharpest(ys, xs, np.arange(rough - _COARSE, rough + _COARSE, _FINE))


def straightened(picture: Image.Image, tilt: float) -> Image.Image:
    """Turn a picture back by its tilt, about its middle; the paper fills the corners."""
    if abs(tilt) < _FINE:
        return picture
    return picture.convert("RGB").rotate(
        tilt, resample=Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )


def rulings_of(ink: Ink, per_point: float) -> Rulings:
    """Find the ruled lines of a straight page, and the edges of its filled bands.

    Args:
        ink: The page's ink.
        per_point: Pixels for each PDF point.
    """
    long, tall, clear = (length * per_point for length in (_LONG_ACROSS, _LONG_DOWN, _CLEAR))
    across = _lines(_both_marks(ink, per_point), long, long, per_point)
    down = _lines(_both_marks(ink.T, per_point), tall, clear, per_point)
    turned = tuple(Box(b.top, b.x0, b.bottom, b.x1) for b in down)
    return Rulings(tuple(across), turned)


def _both_marks(ink: Ink, per_point: float) -> tuple[Marks, Marks]:
    """Mark what stands out as a line, and what may be the rest of one."""
    return _marks(ink, per_point), _marks(ink, per_point, faint=_FAINT)


def _marks(ink: Ink, per_point: float, faint: float = 1.0) -> Marks:
    """Mark what may be a line along the rows, or the edge of a filled band.

    A line is darker than what is above and below it, or lighter: in a filled header it is.
    """
    reach = max(2, round(_REACH * per_point))
    # Along a line all is alike, so its neighbours there take out the grain.
    along: Ink = np.mean([np.roll(ink, by, axis=1) for by in range(-2, 3)], axis=0, dtype=ink.dtype)
    over_above, over_below = (along - np.roll(along, by, axis=0) for by in (reach, -reach))
    ridge, step = _RIDGE * faint, _STEP * faint
    darker = (over_above > ridge) & (over_below > ridge)
    lighter = (over_above < -ridge) & (over_below < -ridge)
    edge = np.abs(np.roll(along, 1, axis=0) - np.roll(along, -1, axis=0)) > step
    marks: Marks = darker | lighter | edge
    return marks


def stroke_width(ink: Ink, box: Box) -> float:
    """Return the width of the strokes inside a box, in pixels; 0 where it holds none.

    Each stroke that a row of pixels crosses adds its width to the ink and two edges to the
    steps, however soft the edges are.
    """
    part = ink[max(0, int(box.top)) : int(box.bottom) + 1, max(0, int(box.x0)) : int(box.x1) + 1]
    if part.size == 0:
        return 0.0
    steps = np.abs(np.diff(part, axis=1))
    edges = float(steps[steps > _NOISE].sum())
    return 2 * float(part[part > _NOISE].sum()) / edges if edges else 0.0


def ink_beside(ink: Ink, boxes: Iterable[Box], per_point: float) -> float:
    """Return the share of a page's ink that lies in none of the boxes, which are in points."""
    dark: Marks = ink > _DARK
    everything = int(dark.sum())
    for box in boxes:
        left, top = (max(0, int(edge * per_point)) for edge in (box.x0, box.top))
        right, bottom = (max(0, int(edge * per_point) + 1) for edge in (box.x1, box.bottom))
        dark[top:bottom, left:right] = False
    return int(dark.sum()) / everything if everything else 0.0


def _sharpest(
    ys: npt.NDArray[np.intp], xs: npt.NDArray[np.intp], angles: npt.NDArray[np.float64]
) -> float:
    def sharpness(angle: float) -> float:
        rows = np.round(ys - xs * np.tan(np.radians(angle))).astype(int)
        counts = np.bincount(rows - rows.min())
        return float((np.diff(counts) ** 2).sum())

    return float(max(angles, key=sharpness))


def _lines(
    marks: tuple[Marks, Marks], shortest: float, clear: float, per_point: float
) -> Iterator[Box]:
    """Yield lines along the rows: runs of marks, put together with those of the next rows.

    Args:
        marks: What stands out as a line, and what may be the rest of one.
        shortest: Pixels that a line is long, at the least.
        clear: Pixels of it that stand out without a gap, at the least.
        per_point: Pixels for each PDF point.
    """
    # A line that is still a little askew steps to the next row of pixels half way.
    near, faint = (one | np.roll(one, 1, axis=0) for one in marks)
    open_bands: list[Box] = []
    for y, runs in _runs(near, faint, shortest, clear):
        still = [band for band in open_bands if band.bottom >= y - 2]
        yield from _edges((b for b in open_bands if b.bottom < y - 2), per_point)
        open_bands = _grown(still, runs, y)
    yield from _edges(open_bands, per_point)


def _runs(
    marks: Marks, faint: Marks, shortest: float, clear: float
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield the runs of each row that are long enough, and stand out over some of that length."""
    for y in np.nonzero(marks.sum(axis=1) >= clear)[0]:
        seen = [(a, b) for a, b in _stretches(marks[y]) if b - a >= clear]
        whole = [(a, b) for a, b in _stretches(marks[y] | faint[y]) if b - a >= shortest]
        if runs := [(a, b) for a, b in whole if any(a <= c and d <= b for c, d in seen)]:
            yield int(y), runs


def _stretches(row: Marks) -> list[tuple[int, int]]:
    padded = np.concatenate(([0], row.astype(np.int8), [0]))
    return [(int(a), int(b)) for a, b in np.nonzero(np.diff(padded))[0].reshape(-1, 2)]


def _grown(bands: Sequence[Box], runs: Iterable[tuple[int, int]], y: int) -> list[Box]:
    """Add a row's runs to the bands that they touch; the rest start bands of their own."""
    grown = list(bands)
    for left, right in runs:
        here = Box(left, y, right, y + 1)
        touching = [b for b in grown if b.x0 <= right and b.x1 >= left]
        for band in touching:
            grown.remove(band)
            here = here.union(band)
        grown.append(here)
    return grown


def _edges(bands: Iterable[Box], per_point: float) -> Iterator[Box]:
    """Yield a thin band as one line, a thick one as the lines along its two edges."""
    for band in bands:
        if band.bottom - band.top <= _THICK * per_point:
            yield band
        else:
            yield Box(band.x0, band.top, band.x1, band.top + 1)
            yield Box(band.x0, band.bottom - 1, band.x1, band.bottom)
