"""Bullets of a page picture, known by their place and picture and not by how an engine reads them.

An engine leaves out a dot that stands apart from its words, or reads it as "o", "0", "e" or "¢".
But bullets are drawn alike, stand one below another, and hang to the left of a line's words: marks
of which at least two are so are bullets. The numbers of a list stand so, and look different.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from kpi.model import Box
from parsing.ocr.engines import SeenLine, Sighting
from parsing.ocr.picture import Ink, Marks

BULLET = "•"
_SIGNS = re.compile(r"[^\w\s]{2}")  # a dot may be read as "¢*"
# All in heights of the line, which are about 1.3 type sizes.
_REACH = 3.0  # how far before its words a bullet hangs
_JOINT = 0.15  # gaps inside a mark, such as those of an "=", are narrower
_APART = 0.33  # and that between a bullet and its words is wider than a space
_WIDEST, _NARROWEST = 0.75, 0.08
_SAME_PLACE = 0.25
_MARGIN = 0.15  # of a line's box, above and below, holds other lines' strokes
_DARK = 0.3  # ink of a mark
_FEWEST = 2
_GLYPH = 12  # pixels across the small picture that two marks are compared by
_ALIKE = 0.8  # correlation of two of them
_SAME_SIZE = 0.35  # share by which two marks of one kind may differ in width or height


@dataclass(frozen=True, slots=True)
class _Mark:
    """A small mark before the words of a line."""

    line: int
    box: Box
    read: bool
    picture: npt.NDArray[np.float32]


def with_bullets(lines: Sequence[SeenLine], ink: Ink) -> list[SeenLine]:
    """Return the lines with a bullet as the first word of each that has one.

    Args:
        lines: What an engine saw, in pixels of the straight picture.
        ink: The ink of that picture.
    """
    marks = [mark for index in range(len(lines)) if (mark := _mark(lines, index, ink))]
    bullets = {mark.line: mark for mark in marks if _is_bullet(mark, marks, lines)}
    return [
        (Sighting(BULLET, bullets[i].box), *(line[1:] if bullets[i].read else line))
        if i in bullets
        else line
        for i, line in enumerate(lines)
    ]


def _is_bullet(mark: _Mark, marks: Sequence[_Mark], lines: Sequence[SeenLine]) -> bool:
    alike = [other for other in marks if _are_alike(mark, other, _height(lines[mark.line]))]
    numbers = sum(m.read and lines[m.line][0].text in "123456789" for m in alike)
    return len(alike) >= _FEWEST and 2 * numbers < len(alike)


def _are_alike(one: _Mark, other: _Mark, height: float) -> bool:
    if abs(one.box.x0 - other.box.x0) > _SAME_PLACE * height:
        return False
    sides = (
        (one.box.x1 - one.box.x0, other.box.x1 - other.box.x0),
        (one.box.bottom - one.box.top, other.box.bottom - other.box.top),
    )
    if any(abs(a - b) > max(2.0, _SAME_SIZE * max(a, b)) for a, b in sides):
        return False
    overlap = float((one.picture * other.picture).sum())
    return overlap >= _ALIKE * float(np.linalg.norm(one.picture) * np.linalg.norm(other.picture))


def _mark(lines: Sequence[SeenLine], index: int, ink: Ink) -> _Mark | None:
    """Return the small mark that hangs before a line's words, whether it was read or not."""
    line, high = lines[index], _height(lines[index])
    read = len(line) > 1 and (len(line[0].text) == 1 or _SIGNS.fullmatch(line[0].text) is not None)
    top = int(min(s.box.top for s in line) + _MARGIN * high)
    bottom = int(max(s.box.bottom for s in line) - _MARGIN * high)
    left = max(0, int(line[0].box.x0 - _REACH * high))
    right = int((line[1] if read else line[0]).box.x0 + _REACH * high)
    dark: Marks = ink[top:bottom, left:right] > _DARK
    runs = [(left + a, left + b) for a, b in _runs(dark, _JOINT * high)]
    place = _hanging(runs, line[0].box.x0 - _SAME_PLACE * high, high, read=read)
    if place is None:
        return None
    rows = np.nonzero(dark[:, place[0] - left : place[1] - left].any(axis=1))[0]
    # What reaches over the line's own height is a ruling, or the edge of a picture.
    if rows[0] == 0 or rows[-1] + 1 == len(dark):
        return None
    box = Box(place[0], top + int(rows[0]), place[1], top + int(rows[-1]) + 1)
    if not read and any(_meets(box, seen.box) for other in lines for seen in other):
        return None
    return _Mark(index, box, read, _small(ink, box))


def _hanging(
    runs: Sequence[tuple[int, int]], words: float, high: float, *, read: bool
) -> tuple[int, int] | None:
    """Return the run of ink, narrow and apart, that comes before that of the first word."""
    before = [run for run in runs if run[0] < words]
    after = [run for run in runs if run[0] >= words]
    pair = after[:2] if read else [*before[-1:], *after[:1]]
    if len(pair) < 2:  # noqa: PLR2004 - a mark and the words
        return None
    (start, end), (following, _) = pair
    small = _NARROWEST < (end - start) / high < _WIDEST
    return (start, end) if small and following - end > _APART * high else None


def _runs(dark: Marks, joint: float) -> Iterator[tuple[int, int]]:
    """Yield the first column of each run of ink and the one behind it, narrow gaps closed."""
    places = np.nonzero(dark.any(axis=0))[0]
    if not places.size:
        return
    breaks = np.nonzero(np.diff(places) > max(1.0, joint))[0]
    starts = [0, *(int(b) + 1 for b in breaks)]
    ends = [*(int(b) for b in breaks), len(places) - 1]
    for start, end in zip(starts, ends, strict=True):
        yield int(places[start]), int(places[end]) + 1


def _small(ink: Ink, box: Box) -> npt.NDArray[np.float32]:
    part = ink[int(box.top) : int(box.bottom), int(box.x0) : int(box.x1)]
    picture = Image.fromarray((part * 255).astype(np.uint8)).resize((_GLYPH, _GLYPH))
    return np.asarray(picture, dtype=np.float32)


def _height(line: SeenLine) -> float:
    return max(s.box.bottom for s in line) - min(s.box.top for s in line)


def _meets(one: Box, other: Box) -> bool:
    across = one.x0 < other.x1 and one.x1 > other.x0
    return across and one.top < other.bottom and one.bottom > other.top
