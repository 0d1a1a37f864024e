"""Running text set in columns: each column is read to its end before the one beside it.

A table without rulings has white rivers too. Text is told from it by its lines: they fill their
column on both sides of the gutter, and no other river runs through them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kpi.model import Box
from parsing.language.list_marks import DISCS
from parsing.page.lines import Line, lines_of
from parsing.page.model import Word

_FEWEST = 6  # lines beside each other
_FEWEST_WORDS = 3.5  # in a line of a column, on average
_GUTTER = 0.9  # in type sizes
_FULL, _MOSTLY = 0.75, 0.5  # of a column's width, and of its lines
_UNEQUAL = 1.5  # how much wider one column may be
_FEWEST_BULLETS = 2  # beside other text
_RATING = 3  # words, at the most
_UNDER = 2.0  # points
_LARGER = 1.15  # times the usual type, of a heading
_STEP = 3.0  # points from one place tried for a gutter to the next
_RIVER, _SEVERAL = 1.5, 0.3  # in type sizes, and of the lines: a table's column runs through

_Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Split:
    """Where text stands in two columns: lines `first` to `last`, parted at `x`."""

    first: int
    last: int
    x: float
    beside: int


def in_columns(words: Sequence[Word]) -> list[Line]:
    """Return words as lines in the order in which they are read: column after column."""
    lines = list(lines_of(words))
    split = _best(lines) or _bulleted(lines)
    if split is None:
        return lines
    read = in_columns(_words(lines[: split.first]))
    for part in _sections(lines[split.first : split.last], split.x):
        within = _words(part)
        read += in_columns([word for word in within if word.box.x1 <= split.x])
        read += in_columns([word for word in within if word.box.x0 >= split.x])
    return [*read, *in_columns(_words(lines[split.last :]))]


def _sections(lines: Sequence[Line], x: float) -> Iterator[Sequence[Line]]:
    """Part the lines of two columns before each heading that stands over both."""
    words = _words(lines)
    least = _LARGER * median(word.size for word in words)
    right = [word.box for word in words if word.box.x0 >= x]
    starts = [
        n
        for n, line in enumerate(lines)
        if n and line[-1].box.x1 <= x and _is_large(line, least) and _is_free(line, right)
    ]
    for start, end in pairwise([0, *starts, len(lines)]):
        yield lines[start:end]


def _is_large(line: Line, least: float) -> bool:
    return all(word.bold and word.size >= least for word in line)


def _is_free(line: Line, right: Sequence[Box]) -> bool:
    """Tell a heading over two columns: what stands right of it leaves its height free."""
    above = sum(box.bottom <= line[0].box.top + _UNDER for box in right)
    below = sum(box.top >= line[0].box.bottom - _UNDER for box in right)
    return bool(above and below) and above + below == len(right)


def _best(lines: Sequence[Line]) -> _Split | None:
    """Return the gutter that most lines stand beside each other at, or None."""
    if len(lines) < _FEWEST:
        return None
    x0 = min(word.box.x0 for line in lines for word in line)
    x1 = max(word.box.x1 for line in lines for word in line)
    places = (x0 + _STEP * n for n in range(1, int((x1 - x0) / _STEP)))
    free = [list(_free(line)) for line in lines]
    splits = [split for x in places for split in _runs(lines, free, x)]
    fair = (s for s in sorted(splits, key=lambda s: -s.beside) if _is_text(lines, s))
    return next(fair, None)


def _bulleted(lines: Sequence[Line]) -> _Split | None:
    """Return the gutter left of bullets that stand under each other beside other text, or None."""
    beside = [(n, word.box.x0) for n, line in enumerate(lines) for word in _second_bullets(line)]
    for start, x in beside:
        under = [n for n, other in beside if abs(other - x) < _UNDER]
        free = [any(a <= x - 1 <= b for a, b in _free(line)) for line in lines]
        if len(under) < _FEWEST_BULLETS or not all(free[start : under[-1] + 1]):
            continue
        first = start - next(
            (n for n, is_free in enumerate(free[:start][::-1]) if not is_free), start
        )
        rest = (n for n in range(under[-1], len(lines)) if not free[n])
        return _Split(first, next(rest, len(lines)), x - 1, len(under))
    return None


def _second_bullets(line: Line) -> Iterator[Word]:
    """Yield the bullets that stand within a line, apart from the words before them.

    A disc with nothing or a word or two behind it is the rating of a row: "● On target".
    """
    for at, (before, word) in enumerate(pairwise(line), start=2):
        behind = line[at:]
        told = len(behind) > _RATING or any(c.isdigit() for one in behind for c in one.text)
        apart = word.box.x0 - before.box.x1 >= _GUTTER * line[0].size
        if word.text in DISCS and apart and told:
            yield word


def _runs(lines: Sequence[Line], free: Sequence[Sequence[_Gap]], x: float) -> Iterator[_Split]:
    """Yield the runs of lines that leave a gutter free at `x`."""
    first, beside = 0, 0
    for index, gaps in enumerate(free):
        if not any(left <= x <= right for left, right in gaps):
            if beside >= _FEWEST:
                yield _Split(first, index, x, beside)
            first, beside = index + 1, 0
        elif _has_beside(lines, index, x):
            beside += 1
    if beside >= _FEWEST:
        yield _Split(first, len(lines), x, beside)


def _has_beside(lines: Sequence[Line], index: int, x: float) -> bool:
    """Tell whether a line stands on both sides of a gutter, or the next one beside it."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if line[0].box.x1 <= x <= line[-1].box.x0:
        return True
    if below is None or below[0].box.top >= line[0].box.bottom:
        return False
    return line[-1].box.x1 <= x <= below[0].box.x0 or below[-1].box.x1 <= x <= line[0].box.x0


def _free(line: Line) -> Iterator[_Gap]:
    """Yield what a line leaves free that is wide enough for a gutter, from left to right."""
    reached = float("-inf")
    for word in line:
        if word.box.x0 - reached >= _GUTTER * line[0].size:
            yield reached, word.box.x0
        reached = max(reached, word.box.x1)
    yield reached, float("inf")


def _is_text(lines: Sequence[Line], split: _Split) -> bool:
    """Tell whether what stands on both sides of a gutter is text; one side may have two columns."""
    own = lines[split.first : split.last]
    sides = (
        [tuple(w for w in line if w.box.x1 <= split.x) for line in own],
        [tuple(w for w in line if w.box.x0 >= split.x) for line in own],
    )
    columns = [[line for line in side if line] for side in sides]
    narrow, wide = sorted(columns, key=lambda column: _width(_words(column)))
    if _width(_words(wide)) > _UNEQUAL * _width(_words(narrow)):
        return _fills(narrow) and _best(list(lines_of(_words(wide)))) is not None
    return _fills(narrow) and _fills(wide)


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line]


def _fills(column: Sequence[Line]) -> bool:
    """Tell whether the lines of a column run on from one to the next, as text does."""
    width = _width(_words(column))
    full = sum(_width(line) >= _FULL * width for line in column)
    parted = sum(any(gap >= _RIVER * line[0].size for gap in _gaps(line)) for line in column)
    wordy = sum(len(line) for line in column) / len(column)
    return (
        len(column) >= _FEWEST
        and wordy >= _FEWEST_WORDS
        and full >= _MOSTLY * len(column)
        and parted <= _SEVERAL * len(column)
    )


def _gaps(line: Line) -> Iterator[float]:
    return (b.box.x0 - a.box.x1 for a, b in pairwise(line))


def _width(words: Sequence[Word]) -> float:
    return max(word.box.x1 for word in words) - min(word.box.x0 for word in words)
