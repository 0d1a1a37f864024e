"""The marks of a list that are drawn and not written: a small dark disc or square before a line.

Browsers and slides draw them. They are put among the words as "•", so that a list reads as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kpi.model import Box
from parsing.page.model import Fill, Shape, Word

_SMALLEST, _LARGEST = 1.5, 6.0  # points across
_ROUND = 1.0  # points between its width and its height
_BEFORE = 30.0  # points between it and the line, at most
_LEVEL = 0.45  # type sizes between its middle and the line's
_GREY = 0.15  # between the strongest and the weakest channel; a coloured dot is a legend's
_FEWEST = 2  # that stand under each other


def with_bullets(
    words: Sequence[Word], shapes: Sequence[Shape], fills: Sequence[Fill]
) -> tuple[Word, ...]:
    """Return the words of a page, and a "•" for each mark drawn before a line of a list."""
    drawn = [*((s.box, s.colour) for s in shapes), *((f.box, f.colour) for f in fills)]
    dots = [box for box, colour in drawn if _is_dot(box) and _is_grey(colour)]
    marked = [(dot, word) for dot in dots if (word := _line_of(dot, words))]
    columns = Counter(round(dot.x0) for dot, _ in marked)
    bullets = (_bullet(dot, word) for dot, word in marked if columns[round(dot.x0)] >= _FEWEST)
    return (*words, *bullets)


def _is_dot(box: Box) -> bool:
    width, height = box.x1 - box.x0, box.bottom - box.top
    return _SMALLEST <= width <= _LARGEST and abs(width - height) < _ROUND


def _is_grey(colour: Sequence[float] | None) -> bool:
    return bool(colour) and (
        len(colour or ()) == 1 or max(colour or ()) - min(colour or ()) < _GREY
    )


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


def _bullet(dot: Box, word: Word) -> Word:
    box = Box(dot.x0, word.box.top, dot.x1, word.box.bottom)
    return Word("•", box, word.font, word.size, word.bold, word.colour)
