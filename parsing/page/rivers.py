"""Where the columns of a table without rulings run: the white rivers between its words.

A river is wider than the space between two words and runs through every line of figures. Lines of
one run (a group's heading) and words set over several columns (a merged header) may cross it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsing.language.headers import Meaning, header_meaning
from parsing.page.lines import Line
from parsing.page.model import Word

Band = tuple[float, float]
"""The left and right edge of a column, in points."""

_NARROWEST, _WIDEST = 0.25, 0.42  # type sizes; what the space between two words may measure
_TOUCH = 1.0  # points that two columns' words may overlap and still stand apart
_RIVER = 1.3  # times that space: wider than this parts two columns


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one line that stand together."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Its words, a space between."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.words[0].box.x0

    @property
    def right(self) -> float:
        """Where it ends, in points."""
        return self.words[-1].box.x1


def narrowest_river(lines: Sequence[Line]) -> float:
    """Return the white, in type sizes, that parts two columns of these lines."""
    gaps = sorted(
        (word.box.x0 - before.box.x1) / (word.size or 1)
        for line in lines
        for before, word in pairwise(line)
    )
    usual = gaps[len(gaps) // 4] if gaps else _WIDEST
    return _RIVER * min(max(usual, _NARROWEST), _WIDEST)


def runs_of(line: Line, river: float) -> Iterator[Run]:
    """Yield the runs of a line, parted by more white than a river's, in type sizes."""
    run = [line[0]]
    for before, word in pairwise(line):
        if word.box.x0 - before.box.x1 > river * word.size:
            yield Run(tuple(run))
            run = []
        run.append(word)
    yield Run(tuple(run))


def bands(head: Sequence[Sequence[Run]], body: Sequence[Sequence[Run]]) -> list[Band]:
    """Return the columns, left to right: what the body's runs cover, then the header's.

    A header that stands over two columns makes none, and one that stands beside the figures of its
    column, set to its other side, is of that column.
    """
    found = _merged([(r.left, r.right) for runs in body if len(runs) > 1 for r in runs])
    filled = list(found)
    for level, runs in reversed(list(enumerate(head))):  # the lowest words are nearest the figures
        for run in runs if len(runs) > 1 or _stands_alone(runs[0], filled) else ():
            if len(over(found, run)) < 2 and not _between(filled, run, runs, head[level + 1 :]):  # noqa: PLR2004
                found = _merged([*found, (run.left, run.right)])
    headed = [run for runs in head for run in runs]
    return list(_joined(found, filled, headed))


def _stands_alone(run: Run, filled: Sequence[Band]) -> bool:
    """Tell a line of one word over a column without words from the heading of a group."""
    return bool(filled) and run.left > filled[0][1] and not over(filled, run)


def _between(
    filled: Sequence[Band], run: Run, level: Sequence[Run], below: Sequence[Sequence[Run]]
) -> bool:
    """Tell whether words are centred over the two columns beside them, headed one line below."""
    if over(filled, run) or header_meaning(run.text) not in (None, Meaning.VALUE):
        return False
    left = max((band for band in filled if band[1] <= run.left + _TOUCH), default=None)
    right = min((band for band in filled if band[0] >= run.right - _TOUCH), default=None)
    if left is None or right is None:
        return False
    own = any(over([left, right], other) for other in level)
    return not own and all(
        any(over([side], r) for runs in below for r in runs) for side in (left, right)
    )


def over(columns: Sequence[Band], run: Run) -> list[int]:
    """Return the columns that a run stands over, by their number from 0."""
    return [
        i for i, (x0, x1) in enumerate(columns) if min(run.right, x1) - max(run.left, x0) > _TOUCH
    ]


def nearest(columns: Sequence[Band], run: Run) -> int:
    """Return the column that a run belongs to: the one it shares most with, else the closest."""
    return max(
        range(len(columns)),
        key=lambda i: min(run.right, columns[i][1]) - max(run.left, columns[i][0]),
    )


def _merged(spans: Sequence[Band]) -> list[Band]:
    """Join stretches that overlap."""
    joined: list[Band] = []
    for left, right in sorted(spans):
        if joined and left < joined[-1][1] - _TOUCH:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined


def _joined(found: Sequence[Band], filled: Sequence[Band], headed: Sequence[Run]) -> Iterator[Band]:
    """Join a header that has no figures under it with the headless figures beside it."""
    waiting: Band | None = None
    for band in found:
        has_body = any(x0 >= band[0] and x1 <= band[1] for x0, x1 in filled)
        has_head = any(over([band], run) for run in headed)
        if waiting is None:
            waiting = band
        elif (
            _complete(waiting, filled, headed)
            or (has_body and has_head)
            or _both_say(waiting, band, headed)
        ):
            yield waiting
            waiting = band
        else:
            waiting = waiting[0], band[1]
    if waiting:
        yield waiting


def _both_say(one: Band, other: Band, headed: Sequence[Run]) -> bool:
    """Tell whether two headers name columns of their own, as over icons that are drawn."""
    said = [" ".join(run.text for run in headed if over([band], run)) for band in (one, other)]
    meanings = {header_meaning(text) for text in said}
    return None not in meanings and len(meanings) > 1


def _complete(band: Band, filled: Sequence[Band], headed: Sequence[Run]) -> bool:
    body = any(x0 >= band[0] and x1 <= band[1] for x0, x1 in filled)
    return body and any(over([band], run) for run in headed)
