"""Where the columns of tiles part that nothing but white space sets off from each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import floor

from kpi.model import Box
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word

_ONE_TYPE = 0.1  # of its size
_NARROWEST = 3.0  # points of white between two tiles
_FLUSH = 1.5  # points between two left edges that are one
_MARGIN = 12.0  # points before the left edge of a tile that are its own
_EVEN = 0.12  # of the pitch of columns
_SKIPPED = 3  # pitches from one column of figures to the next, at the most
MARK = 80.0  # points across; what is wider is a rule or a panel
_OVER = 96.0  # points from the head of a panel with the name to the figure under it
LONE = 24.0  # points that part one row of tiles from what follows

Span = tuple[float, float]


def column_edges(
    page: Page, columns: Sequence[Sequence[Box]], is_named: Callable[[Box], bool]
) -> list[float]:
    """Return the edges of the columns: those of the page, and the same white in every pitch.

    A sign may stand far from the words of its tile. So all tiles are laid over each other: what
    is white in all of them parts one from the next, where it leaves a name in every column.

    Args:
        page: The page of the tiles.
        columns: Their figures, column by column.
        is_named: Tells whether a name stands in a part of the page.
    """
    figures = [figure for column in columns for figure in column]
    top, foot = min(f.top for f in figures) - 1, max(f.bottom for f in figures) + LONE
    drawn = [*(s.box for s in page.shapes + page.fills), *page.rules]
    marks = [*(w.box for w in page.words), *(b for b in drawn if b.x1 - b.x0 < MARK)]
    inside = [b for b in marks if top <= (b.top + b.bottom) / 2 <= foot]
    if drawn_edges := _edges_of_panels(drawn, columns):
        return drawn_edges
    pitch = _pitch(columns)
    if pitch is None:
        return [0.0, page.width]
    base = _middle(columns[0])
    laid = [((b.x0 - base) % pitch, (b.x0 - base) % pitch + b.x1 - b.x0) for b in inside]
    laid += [(x0 - pitch, x1 - pitch) for x0, x1 in laid]
    lines = [run for run in _lines(page, top - LONE, foot) if run.x1 - run.x0 < pitch]
    left = _left_edge(columns)
    gaps = _gaps(laid, 0.0, pitch)
    words = [w.box for w in page.words if top <= (w.box.top + w.box.bottom) / 2 <= foot]
    begins = left is not None and not any(box.x1 < left for box in words)  # no names before it
    if left is not None and begins:
        # What stands behind the figure is of its own tile, however far behind.
        edge = (left - base) % pitch
        gaps.sort(key=lambda gap: abs(gap[1] - edge) > _FLUSH)
        gaps = [(max(a, b - _MARGIN) if abs(b - edge) <= _FLUSH else a, b) for a, b in gaps]
    reach = min(run.x0 for run in lines), max(run.x1 for run in lines)
    firsts = (base + (start + end) / 2 for start, end in gaps)
    found = [[0.0, *_repeated(first, pitch, reach), page.width] for first in firsts]
    clear = [e for e in found if not any(r.x0 < edge < r.x1 for r in lines for edge in e[1:-1])]
    named = (
        edges
        for edges in clear
        if all(is_named(Box(x0, top - LONE, x1, foot)) for x0, x1 in pairwise(edges))
    )
    return next(named, next(iter(clear), [0.0, page.width]))


def _edges_of_panels(drawn: Sequence[Box], columns: Sequence[Sequence[Box]]) -> list[float]:
    """Return the edges between the panels drawn over the figures, where each column has its own.

    The name of a tile may stand in one, and its figure under it.
    """
    kept: list[Box] = []
    for column in columns:
        own = {(round(b.x0), round(b.x1)): b for b in panels_over(column[0], drawn)}
        if len(own) != 1:
            return []
        kept += own.values()
    if len(kept) < 2 or any(a.x1 > b.x0 for a, b in pairwise(kept)):  # noqa: PLR2004 - side by side
        return []
    inner = ((a.x1 + b.x0) / 2 for a, b in pairwise(kept))
    return [kept[0].x0 - 1, *inner, kept[-1].x1 + 1]


def panels_over(figure: Box, drawn: Sequence[Box]) -> list[Box]:
    """Return the panels, a strip on one among them, that stand right over a figure."""
    middle = (figure.x0 + figure.x1) / 2
    wide = [b for b in drawn if b.x1 - b.x0 >= MARK and b.x0 <= middle <= b.x1]
    return [b for b in wide if figure.top - _OVER <= b.top and b.bottom <= figure.top]


def _repeated(first: float, pitch: float, reach: Span) -> Iterator[float]:
    """Yield the edges a pitch apart that words stand before and behind."""
    edge = first - pitch * floor((first - reach[0]) / pitch)
    while edge < reach[1]:
        yield edge
        edge += pitch


def _lines(page: Page, top: float, foot: float) -> Iterator[Box]:
    """Yield the runs of words between two heights: no edge of a tile cuts through one."""
    words = [w for w in page.words if top <= (w.box.top + w.box.bottom) / 2 <= foot]
    for line in lines_of(words):
        yield from (around(run) for run in words_together(line))


def _pitch(columns: Sequence[Sequence[Box]]) -> float | None:
    """Return how far columns stand apart, by their left edges or their middles.

    A column may hold no figure: the step over it is two pitches wide.
    """
    for places in ([min(b.x0 for b in c) for c in columns], [_middle(c) for c in columns]):
        steps = [b - a for a, b in pairwise(places)]
        counts = [round(step / min(steps)) for step in steps]
        apart = [abs(s - n * min(steps)) for s, n in zip(steps, counts, strict=True)]
        if steps and max(apart) <= _EVEN * min(steps) and max(counts) <= _SKIPPED:
            return sum(steps) / sum(counts)
    return None


def _left_edge(columns: Sequence[Sequence[Box]]) -> float | None:
    """Return where the first column begins, where all figures are set to the left of their own."""
    lefts = [min(box.x0 for box in column) for column in columns]
    flush = all(
        b.x0 - x0 <= _FLUSH for x0, column in zip(lefts, columns, strict=True) for b in column
    )
    wide = [box.x1 - box.x0 for column in columns for box in column]
    return lefts[0] if flush and max(wide) - min(wide) > 2 * _FLUSH else None


def _middle(column: Sequence[Box]) -> float:
    return (min(box.x0 for box in column) + max(box.x1 for box in column)) / 2


def _gaps(spans: Sequence[Span], low: float, high: float) -> list[Span]:
    """Return the stretches between two points that no span covers, the widest first."""
    gaps: list[Span] = []
    reach = low
    for start, end in sorted(s for s in spans if s[1] > low and s[0] < high):
        if start > reach:
            gaps.append((reach, start))
        reach = max(reach, end)
    if high > reach:
        gaps.append((reach, high))
    wide = [gap for gap in gaps if gap[1] - gap[0] >= _NARROWEST]
    return sorted(wide, key=lambda gap: gap[0] - gap[1])


def words_together(line: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of a line that stand together in one type."""
    run: list[Word] = []
    for word in line:
        alike = run and abs(run[-1].size - word.size) <= _ONE_TYPE * word.size
        if run and not (alike and word.box.x0 - run[-1].box.x1 < word.size):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def around(words: Sequence[Word]) -> Box:
    """Return the box around some words."""
    whole = words[0].box
    for word in words[1:]:
        whole = whole.union(word.box)
    return whole
