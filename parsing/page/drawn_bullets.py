"""The marks of a list that are drawn and not written: a small disc or square before a line.

Browsers and slides draw them. They are put among the words as "•", so that a list reads as one; a
coloured one keeps its colour, which may rate the item, and is a "●".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kpi.model import Box
from parsing.language.headers import Meaning
from parsing.language.labels import label_meaning
from parsing.page.model import Page, Word

DISC = "●"
"""What stands among the words for a coloured mark."""
_SMALLEST, _LARGEST, _LARGEST_COLOURED = 1.5, 6.0, 20.0  # points across
_LARGEST_ANSWER = 32.0  # of a disc behind a label
_ROUND = 1.0  # points between its width and its height
_BEFORE = 30.0  # points between it and the line, at most
_LEVEL = 0.45  # type sizes between its middle and the line's
_GREY = 0.15  # between the strongest and the weakest channel
_FEWEST = 2  # that stand under each other
_APART = 1.5  # type sizes between the words of a row of a table
_Dot = tuple[Box, tuple[float, ...] | None]


def with_bullets(page: Page) -> Page:
    """Return a page with a mark among its words for each that is drawn before a line of a list."""
    drawn = [*((s.box, s.colour) for s in page.shapes), *((f.box, f.colour) for f in page.fills)]
    dots = [(b, c) for b, c in drawn if _is_grey_dot(b, c) or _is_coloured_dot(page, b, c)]
    marked = [(dot, word) for dot in dots if (word := _line_of(dot[0], page.words))]
    columns = Counter(round(box.x0) for (box, _), _ in marked)
    levels = Counter(round(box.top) for box, _ in dots)
    bullets = (
        _bullet(dot, word)
        for dot, word in marked
        if columns[round(dot[0].x0)] >= _FEWEST
        and (_is_grey(dot[1]) or (levels[round(dot[0].top)] == 1 and _is_text(page.words, word)))
    )
    return replace(page, words=(*page.words, *bullets, *_behind_labels(page, drawn)))


def _behind_labels(page: Page, drawn: Sequence[_Dot]) -> Iterator[Word]:
    """Yield a mark for each coloured disc that answers a label: "RAG" with a disc behind it."""
    for box, colour in drawn:
        if not _is_coloured_dot(page, box, colour, _LARGEST_ANSWER):
            continue
        line = sorted(_level_with(box, page.words), key=lambda w: w.box.x0)
        before = [w for w in line if w.box.x1 <= box.x0]
        label = ends_together(before)
        near = label and box.x0 - label[-1].box.x1 < _BEFORE
        if near and label_meaning(" ".join(w.text for w in label)) is Meaning.STATUS:
            yield _bullet((box, colour), label[-1])


def ends_together(line: Sequence[Word]) -> list[Word]:
    """Return the last words of a line that stand together."""
    start = 0
    for index, (before, word) in enumerate(pairwise(line), 1):
        if word.box.x0 - before.box.x1 > before.size:
            start = index
    return list(line[start:])


def _is_grey_dot(box: Box, colour: Sequence[float] | None) -> bool:
    return _is_grey(colour) and _is_round(box, _LARGEST)


def _is_coloured_dot(
    page: Page, box: Box, colour: Sequence[float] | None, largest: float = _LARGEST_COLOURED
) -> bool:
    """Tell a coloured mark that stands free from one in a cell, a tile or a key."""
    if not colour or _is_grey(colour) or not _is_round(box, largest):
        return False
    cells = (cell for grid in page.grids for row in grid.rows for cell in row if cell)
    around = (*cells, *page.frames, *(f.box for f in page.fills), *(s.box for s in page.shapes))
    return not any(_encloses(other, box) for other in around)


def _encloses(outer: Box, inner: Box) -> bool:
    wider = outer.x1 - outer.x0 > 2 * (inner.x1 - inner.x0)
    across = outer.x0 <= inner.x0 and inner.x1 <= outer.x1
    return wider and across and outer.top <= inner.top and inner.bottom <= outer.bottom


def _is_round(box: Box, largest: float) -> bool:
    width, height = box.x1 - box.x0, box.bottom - box.top
    return _SMALLEST <= width <= largest and abs(width - height) < _ROUND


def _is_grey(colour: Sequence[float] | None) -> bool:
    return bool(colour) and (
        len(colour or ()) == 1 or max(colour or ()) - min(colour or ()) < _GREY
    )


def _is_text(words: Sequence[Word], first: Word) -> bool:
    """Tell a line of running text from a row whose words stand in columns."""
    line = sorted(
        (w for w in words if abs(w.box.top - first.box.top) < _LEVEL * first.size),
        key=lambda w: w.box.x0,
    )
    behind = [w for w in line if w.box.x0 >= first.box.x0]
    gaps = (b.box.x0 - a.box.x1 for a, b in pairwise(behind))
    return all(gap < _APART * first.size for gap in gaps)


def _line_of(dot: Box, words: Sequence[Word]) -> Word | None:
    """Return the first word of the line that a dot stands before, or None."""
    level = list(_level_with(dot, words))
    behind = min((w for w in level if w.box.x0 >= dot.x1), key=lambda w: w.box.x0, default=None)
    if behind is None or behind.box.x0 - dot.x1 > _BEFORE:
        return None
    near = any(0 <= dot.x0 - w.box.x1 < _BEFORE or w.box.x0 < dot.x1 < w.box.x1 for w in level)
    return None if near else behind


def _level_with(dot: Box, words: Sequence[Word]) -> Iterator[Word]:
    middle = (dot.top + dot.bottom) / 2
    for word in words:
        if abs((word.box.top + word.box.bottom) / 2 - middle) < _LEVEL * word.size:
            yield word


def _bullet(dot: _Dot, word: Word) -> Word:
    place, colour = dot
    box = Box(place.x0, word.box.top, place.x1, word.box.bottom)
    if _is_grey(colour):
        return Word("•", box, word.font, word.size, word.bold, word.colour)
    return Word(DISC, box, word.font, word.size, word.bold, colour)
