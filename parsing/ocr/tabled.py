"""Whether a picture shows a table, before any word of it is read.

Photographs, logos and charts must not wake the OCR. What tells them from a table is seen in the
ink alone: the letters of a table stand in several lines and columns with white between them, and
hardly any stroke stands outside those lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from parsing.ocr.picture import Ink, Marks, ink_of, rulings_of

if TYPE_CHECKING:
    from PIL.Image import Image

Counts = npt.NDArray[np.float64]

_STEP = 0.2  # of ink from one pixel to the next: the edge of a stroke
_LETTERED, _BLANK = 3.0, 1.0  # edges of strokes in a line of letters, and beside it, per 100 points
_LOW, _HIGH = 3.0, 60.0  # points: how high a line of letters, or a row of such lines, may be
_FEWEST = 3  # lines of letters, and columns
_NEAR = 4  # points on either side of a stroke that are of its word
_RIVER, _FILLED = 0.2, 0.5  # of the lines that cross a river, and that fill a column
_MOSTLY = 0.75  # of the edges that stand in lines of letters
_ROUND = 1.5  # points round a ruling that its own edges reach into


def shows_a_table(picture: Image, per_point: float) -> bool:
    """Tell whether a picture shows lines of letters that stand in columns, and little else.

    Args:
        picture: The picture as it stands on its page.
        per_point: Its pixels for each PDF point.
    """
    strokes = _strokes(ink_of(picture), per_point)
    edges = strokes.sum(axis=1) / (strokes.shape[1] / per_point / 100)
    lines = [line for line in _lines(edges) if _LOW <= len(line) / per_point <= _HIGH]
    within = sum(float(edges[line].sum()) for line in lines)
    if len(lines) < _FEWEST or within < _MOSTLY * float(edges.sum()):
        return False
    inked = [_widened(strokes[line], per_point) for line in lines]
    return _columns(np.array([line for line in inked if len(_runs(line)) >= _FEWEST])) >= _FEWEST


def _widened(strokes: Marks, per_point: float) -> Marks:
    """Return for each point across whether a stroke stands there or so near that it is one word."""
    at = np.zeros(int(strokes.shape[1] / per_point) + 1, dtype=bool)
    at[(np.nonzero(strokes.any(axis=0))[0] / per_point).astype(int)] = True
    near: Marks = np.convolve(at, np.ones(2 * _NEAR + 1), mode="same") > 0
    return near


def _runs(marked: Marks) -> list[tuple[int, int]]:
    """Return where each stretch of marks begins and ends."""
    turns = np.nonzero(np.diff(np.concatenate(([0], marked.astype(np.int8), [0]))))[0]
    return [(int(a), int(b)) for a, b in turns.reshape(-1, 2)]


def _columns(lines: Marks) -> int:
    """Count the columns of lines of words: what stands between two rivers in most of them."""
    if len(lines) < _FEWEST:
        return 0
    covered = _runs(lines.mean(axis=0) > _RIVER)
    return sum(float(lines[:, a:b].any(axis=1).mean()) >= _FILLED for a, b in covered)


def _strokes(ink: Ink, per_point: float) -> Marks:
    """Mark where ink begins and ends along each row, the edges of rulings and of fills left out."""
    edges: Marks = np.abs(np.diff(ink, axis=1)) > _STEP
    room = round(_ROUND * per_point)
    rulings = rulings_of(ink, per_point)
    for box in (*rulings.across, *rulings.down):
        top, bottom = max(0, int(box.top) - room), int(box.bottom) + room + 1
        left, right = max(0, int(box.x0) - room), int(box.x1) + room + 1
        edges[top:bottom, left:right] = False
    return edges


def _lines(edges: Counts) -> Iterator[list[int]]:
    """Yield the rows of pixels that each line of letters takes: between two that are blank."""
    marked = (edges > _BLANK).tolist()
    for is_marked, run in groupby(range(len(marked)), key=marked.__getitem__):
        rows = list(run)
        if is_marked and max(edges[rows]) >= _LETTERED:
            yield rows
