"""Which label of a box names which of its values, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kpi.model import Box
from parsing.language.labels import is_period_label
from parsing.page.runs import Run

_YEAR = re.compile(r"\d\d")
_NEAR = 2.2  # type sizes from a label to the value over or under it
_BY_BAR, _TOUCHING = 1.2, 0.6  # type sizes from the end of a bar to its words, and into them
_OUTSIZED = 1.5  # times the type of a label: a headline, which seldom has one
_FEWEST_DATES, _UNEVEN, _NEAREST = 3, 0.1, 0.35  # of a chart; the last two in pitches
_ALIKE = 1.3  # type over the dates, against theirs
_HEADLINE = 60.0  # type sizes: further than from one side of a card to the other


def matched(labels: Sequence[Run], values: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Yield each label with its value: beside it, else all under their labels or all over them.

    One box is set in one way. The way that gives more labels a value is the way; of two that give
    as many, the one that leaves the large type alone, which is the headline's; then the nearer;
    then the value under its label, as it is read.
    """
    ways = [list(_nearest(labels, values, below=below)) for below in (True, False)]
    best = min(ways, key=lambda pairs: (-len(pairs), round(sum(far for far, _, _ in pairs), 1)))
    for _, label, value in best:
        yield label, value


def on_bars(
    bars: Sequence[Box], labels: Sequence[Run], values: Sequence[Run]
) -> Iterator[tuple[Run, Run]]:
    """Yield the label under each bar of a chart with the value over it, or in it."""
    for bar in bars:
        under = [r for r in labels if _stands_on(bar, r) and _is_by(r.box.top - bar.bottom, r)]
        over = [r for r in values if _stands_on(bar, r) and _is_on_top(bar, r)]
        if len(under) == len(over) == 1:
            yield under[0], over[0]


def over_dates(labels: Sequence[Run], values: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Yield the dates along the foot of a chart, each with the one figure over it.

    The points of a line are not drawn as bars are. The dates, each with its year, stand evenly on
    one line, and no two figures stand over one of them.
    """
    feet = [r for r in labels if is_period_label(r.text) and _YEAR.search(r.text)]
    for foot in sorted({round(r.box.top) for r in feet}, reverse=True):
        row = sorted((r for r in feet if abs(r.box.top - foot) <= 1), key=_middle)
        steps = [_middle(b) - _middle(a) for a, b in pairwise(row)]
        if len(row) < _FEWEST_DATES or max(steps) - min(steps) > _UNEVEN * min(steps):
            continue
        reach = _NEAREST * min(steps)
        over = [r for r in values if r.box.bottom <= foot and r.size <= _ALIKE * row[0].size]
        stood = [[v for v in over if abs(_middle(v) - _middle(r)) <= reach] for r in row]
        if all(len(own) <= 1 for own in stood) and sum(map(len, stood)) >= _FEWEST_DATES:
            yield from ((r, own[0]) for r, own in zip(row, stood, strict=True) if own)
            return


def _middle(run: Run) -> float:
    return (run.box.x0 + run.box.x1) / 2


def in_line(first: Box, values: Sequence[Run]) -> Iterator[Run]:
    """Yield the values that stand to the right of a box, on its line."""
    for value in values:
        middle = (value.box.top + value.box.bottom) / 2
        if first.top <= middle <= first.bottom and value.box.x0 >= first.x1:
            yield value


def are_in_column(one: Box, other: Box) -> bool:
    """Tell whether two boxes stand one over the other."""
    return min(one.x1, other.x1) > max(one.x0, other.x0)


def _stands_on(bar: Box, run: Run) -> bool:
    return bar.x0 <= (run.box.x0 + run.box.x1) / 2 <= bar.x1


def _is_on_top(bar: Box, run: Run) -> bool:
    inside = bar.top <= run.box.top and run.box.bottom <= bar.bottom
    return inside or _is_by(bar.top - run.box.bottom, run)


def _is_by(gap: float, run: Run) -> bool:
    return -_TOUCHING * run.size < gap < _BY_BAR * run.size


def _nearest(
    labels: Sequence[Run], values: Sequence[Run], *, below: bool
) -> Iterator[tuple[float, Run, Run]]:
    """Yield pairs of a label and a value, the nearest first, each run in one pair."""
    near = [
        (distance, i, j)
        for i, label in enumerate(labels)
        for j, value in enumerate(values)
        if (distance := _distance(label, value, below=below)) is not None
    ]
    used: set[tuple[str, int]] = set()
    for distance, i, j in sorted(near):
        if not {("label", i), ("value", j)} & used:
            used |= {("label", i), ("value", j)}
            yield distance, labels[i], values[j]


def _distance(label: Run, value: Run, *, below: bool) -> float | None:
    """Return how far a value is from its label in type sizes, or None where it is not its.

    A value in far larger type than its label counts as further off than any that is not.
    """
    one, other, size = label.box, value.box, max(label.size, value.size)
    headline = _HEADLINE if value.size > _OUTSIZED * label.size else 0.0
    if min(one.bottom, other.bottom) - max(one.top, other.top) > 0.4 * label.size:
        gap = other.x0 - one.x1
        return gap / size + headline if gap >= -1 else None
    if not are_in_column(one, other):
        return None
    gap = other.top - one.bottom if below else one.top - other.bottom
    return max(0.0, gap / size) + headline if -0.5 * size < gap <= _NEAR * size else None
