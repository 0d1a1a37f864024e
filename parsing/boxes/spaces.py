"""Tiles that nothing but white space parts: large numbers in columns, each with its words.

Where a page sets its figures large and in a grid, its columns part where it is emptiest between
two figures, and a tile begins with its name, or with its figure where the name is under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import median

from kpi.model import Box
from parsing.boxes.labelled import read_labelled
from parsing.boxes.tile_columns import (
    LONE,
    MARK,
    Span,
    around,
    column_edges,
    panels_over,
    words_together,
)
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.references import is_reference
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word
from parsing.page.regions import is_mark
from parsing.page.runs import Run

_LARGE = 1.4  # times the page's usual type
_ONE_TYPE = 0.1  # of its size
_SHRUNK = 0.3  # of it, where a long figure is set smaller to fit
_FEWEST = 3  # large figures that make a grid
_ONE_ROW = 0.6  # of the pitch of rows: how far the figures of one may stand up and down
_LOWER = 4.0  # of a figure's height: rows of one tile each stand no closer
_CLOSE, _SOLID = 2.5, 0.9  # type sizes from a name to its figure, and between its lines
_LOOSE = 1.5  # and from a code or a target over it
_UNDER = 0.5  # of a figure's height
_OVER = 8.0  # points from a sign's head to the first line of its tile
_RULE = 2.0  # points
_MARKED = 48.0  # points from a disc to the tile under it
_CHART = 90.0  # points that part one row of tiles from a chart of the next
_Leads = dict[Span, list[Box]]
_BEGINS_WORDY = re.compile(r"[^\w£]*[^\W\d]")
_WORDY = re.compile(r"[A-Za-z]{3}")


def spaced_boxes(page: Page) -> list[Box]:
    """Return a box for each large figure of a page that sets several, or none."""
    figures = large_figures(page)
    if len(figures) < _FEWEST:
        return []
    columns = _columns(figures)
    edges = column_edges(page, columns, lambda box: _is_named(page, box))
    names = [r for x0, x1 in pairwise(edges) for r in _wordy(page, _words_between(page, x0, x1))]
    leads = {span: list(_leads(page, *span)) for span in pairwise(edges)}
    tops = _heads(_tops(figures, names, edges, leads), edges, leads)
    tops = {figure: _panelled(page, figure, top) for figure, top in tops.items()}
    rows = _rows(columns)
    bands = _bands(page, [min(tops[figure] for figure in row) for row in rows], rows)
    cells = [Box(x0, top, x1, foot) for top, foot in bands for x0, x1 in pairwise(edges)]
    held = [[f for f in figures if _stands_in(f, cell)] for cell in cells]
    if any(len(inside) > 1 for inside in held) or sum(map(len, held)) != len(figures):
        return []
    return [cell for cell, inside in zip(cells, held, strict=True) if inside]


def _panelled(page: Page, figure: Box, top: float) -> float:
    """Return where a tile begins that goes up to a panel with its name, right over its figure."""
    drawn = [shape.box for shape in page.shapes] + [fill.box for fill in page.fills]
    over = panels_over(figure, drawn)
    foot = max((panel.bottom for panel in over), default=0.0)
    named = any(_stands_in(word.box, panel) for panel in over for word in page.words)
    between = any(
        _stands_in(word.box, replace(panel, top=foot, bottom=figure.top))
        for panel in over
        for word in page.words
    )
    return min([top, *(panel.top for panel in over)]) if named and not between else top


def _stands_in(figure: Box, cell: Box) -> bool:
    x, y = (figure.x0 + figure.x1) / 2, (figure.top + figure.bottom) / 2
    return cell.x0 <= x <= cell.x1 and cell.top <= y <= cell.bottom


def large_figures(page: Page) -> list[Box]:
    """Return the places of the figures in the commonest large type, long ones shrunk to fit."""
    if not page.words:
        return []
    usual = median(word.size for word in page.words)
    runs = [run for line in lines_of(page.words) for run in words_together(line)]
    large = [run for run in runs if run[0].size >= _LARGE * usual and _is_figure(run)]
    if not large:
        return []
    sizes = [run[0].size for run in large]
    size = max(sizes, key=lambda s: sum(abs(s - t) <= _ONE_TYPE * s for t in sizes))
    return [around(run) for run in large if abs(run[0].size - size) <= _SHRUNK * size]


def _is_figure(run: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in run)
    return quantity(text) is not None or missing_mark(text) is not None


def _columns(figures: Sequence[Box]) -> list[list[Box]]:
    """Return the figures that stand over each other, the columns left to right."""
    columns: list[list[Box]] = []
    for figure in sorted(figures, key=lambda box: box.x0):
        if columns and figure.x0 < max(box.x1 for box in columns[-1]):
            columns[-1].append(figure)
        else:
            columns.append([figure])
    return [sorted(column, key=lambda box: box.top) for column in columns]


def _rows(columns: Sequence[Sequence[Box]]) -> list[list[Box]]:
    """Return the figures in rows, downwards; names of one or two lines push them up or down."""
    steps = [b.top - a.top for column in columns for a, b in pairwise(column)]
    lone = max(f.bottom - f.top for column in columns for f in column) * _LOWER
    reach = _ONE_ROW * min(steps) if steps else lone
    rows: list[list[Box]] = []
    for figure in sorted((f for column in columns for f in column), key=lambda box: box.top):
        if rows and figure.top - rows[-1][0].top <= reach:
            rows[-1].append(figure)
        else:
            rows.append([figure])
    return rows


def _words_between(page: Page, x0: float, x1: float) -> list[Word]:
    return [w for w in page.words if x0 <= (w.box.x0 + w.box.x1) / 2 <= x1]


def _is_named(page: Page, box: Box) -> bool:
    """Tell whether words stand in a part of a page that label nothing and begin with no figure."""
    words = [w for w in page.words if _stands_in(w.box, box)]
    return any(_BEGINS_WORDY.match(run.text) for run in _wordy(page, words))


def _wordy(page: Page, words: Sequence[Word]) -> list[Run]:
    """Return the lines of some words that label nothing."""
    runs = read_labelled(words, page.number).rest
    return [run for run in runs if _WORDY.search(run.text)]


def _tops(
    figures: Sequence[Box], names: Sequence[Run], edges: Sequence[float], leads: _Leads
) -> dict[Box, float]:
    """Return where the tile of each figure begins: at its name, or at the figure itself.

    The names are in the type that the most figures have closely over or under them, the larger
    of two; they are over their figures where they stand closer to those than to the ones above.
    """
    lifted = [
        replace(f, top=top) for f, top in _heads({f: f.top for f in figures}, edges, leads).items()
    ]
    kinds = {(round(run.size), run.bold) for run in names}
    found = []
    for kind in kinds:
        alike = [run for run in names if (round(run.size), run.bold) == kind]
        over = [_nearest(f, _in_column(f, alike, edges), over=True) for f in lifted]
        under = [_nearest(f, _in_column(f, alike, edges), over=False) for f in figures]
        gaps = [
            min(_gap(f, r) for r in pair if r)
            for f, *pair in zip(lifted, over, under, strict=True)
            if any(pair)
        ]
        found.append((len(gaps), kind, alike, over, under))
    if not found:
        return {figure: figure.top for figure in figures}
    _, _, alike, over, under = max(found, key=lambda f: (f[0], f[1]))
    is_over = _usual_gap(lifted, over) <= _usual_gap(figures, under)
    return {
        figure: _head(run.box.top, [r.box for r in _in_column(figure, alike, edges)])
        if run and is_over
        else figure.top
        for figure, run in zip(figures, over, strict=True)
    }


def _heads(tops: dict[Box, float], edges: Sequence[float], leads: _Leads) -> dict[Box, float]:
    """Return the heights that codes and targets reach which stand closely over these."""
    heads = {}
    for figure, top in tops.items():
        span = _column_of(figure, edges)
        head = _head(top, leads[span], _LOOSE)
        above = [f for f in tops if f.bottom <= head and _column_of(f, edges) == span]
        heads[figure] = top if any(_follows(head, f) for f in above) else head
    return heads


def _follows(head: float, figure: Box) -> bool:
    """Tell whether what begins at a height stands closely under a figure, and so belongs to it."""
    return head - figure.bottom < _UNDER * (figure.bottom - figure.top)


def _leads(page: Page, x0: float, x1: float) -> Iterator[Box]:
    reading = read_labelled(_words_between(page, x0, x1), page.number)
    yield from (run.box for run in reading.rest if is_reference(run.text))
    yield from (field.box for field in reading.labelled)


def _column_of(figure: Box, edges: Sequence[float]) -> Span:
    middle = (figure.x0 + figure.x1) / 2
    return next((a, b) for a, b in pairwise(edges) if a <= middle <= b)


def _in_column(figure: Box, runs: Sequence[Run], edges: Sequence[float]) -> list[Run]:
    x0, x1 = _column_of(figure, edges)
    return [run for run in runs if x0 <= (run.box.x0 + run.box.x1) / 2 <= x1]


def _nearest(figure: Box, runs: Sequence[Run], *, over: bool) -> Run | None:
    """Return the nearest line over a figure, or beside it, or under it; None where none is near."""
    side = [r for r in runs if (r.box.top < figure.top if over else r.box.top >= figure.top)]
    near = [r for r in side if _gap(figure, r) <= _CLOSE * r.size]
    return min(near, key=lambda r: _gap(figure, r), default=None)


def _gap(figure: Box, run: Run) -> float:
    return max(0.0, figure.top - run.box.bottom, run.box.top - figure.bottom)


def _usual_gap(figures: Sequence[Box], runs: Sequence[Run | None]) -> float:
    gaps = [_gap(f, r) for f, r in zip(figures, runs, strict=True) if r]
    return median(gaps) if len(gaps) * 2 > len(figures) else inf


def _head(top: float, lines: Sequence[Box], within: float = _SOLID) -> float:
    """Return the top of the lines that stand closely over each other down to a height."""
    for line in sorted(lines, key=lambda box: -box.top):
        if line.top < top and top - line.bottom < within * (line.bottom - line.top):
            top = line.top
    return top


def _bands(page: Page, tops: Sequence[float], rows: Sequence[Sequence[Box]]) -> list[Span]:
    """Return the top and the foot of each row; the last is as high as the highest before it.

    A sign may stand a little over the first line of its tile, and a disc further up.
    """
    heads = [
        max([top - _OVER, *(w.box.bottom for w in page.words if w.box.bottom <= top)])
        for top in (_with_marks(page, top) for top in tops)
    ]
    pitch = max((b - a for a, b in pairwise(heads)), default=0.0)
    foot = max(box.bottom for box in rows[-1])
    below = max(LONE, *(box.bottom - box.top for box in rows[-1]))
    bars = [(b.top, b.bottom, _CHART) for b in _bars(page) if b.top >= foot - 1]
    words = [(w.box.top, w.box.bottom, below) for w in page.words if w.box.top >= foot - 1]
    for top, bottom, reach in sorted([*bars, *words]) if not pitch else ():
        if top - foot <= reach:
            foot = max(foot, bottom)
    *upper, last = pairwise([*heads, max(foot + 1, heads[-1] + pitch)])
    return [*((top, _heading_below(page, top, foot)) for top, foot in upper), last]


def _with_marks(page: Page, top: float) -> float:
    """Return the height of the marks over a row of tiles: nearer to it than to any words above.

    So does a strip of colour along the head of each.
    """
    drawn = [shape.box for shape in page.shapes] + [fill.box for fill in page.fills]
    strips = [b for b in drawn if _RULE < b.bottom - b.top <= LONE < b.x1 - b.x0]
    strips = [b for b in strips if len([a for a in strips if a.top == b.top]) > 1]
    over = [b for b in [*filter(is_mark, drawn), *strips] if 0 <= top - b.bottom <= _MARKED]
    above = max((w.box.bottom for w in page.words if w.box.bottom <= top), default=0.0)
    return min((b.top for b in over if b.top - above > top - b.bottom), default=top)


def _heading_below(page: Page, top: float, foot: float) -> float:
    """Return where a row of tiles ends: above the heading of the next row, set apart and larger."""
    inside = [w for w in page.words if top <= (w.box.top + w.box.bottom) / 2 <= foot]
    lines = list(lines_of(inside))
    if len(lines) < 2 or len(list(words_together(lines[-1]))) > 1:  # noqa: PLR2004 - rows and a heading
        return foot
    above, heading = lines[-2][0], lines[-1][0]
    apart = heading.box.top - above.box.bottom > _LOOSE / 2 * heading.size
    return heading.box.top if apart and heading.size > above.size * (1 + _ONE_TYPE) else foot


def _bars(page: Page) -> list[Box]:
    """Return the bars of charts: drawn, and higher than a rule."""
    drawn = [fill.box for fill in page.fills] + [shape.box for shape in page.shapes]
    return [b for b in drawn if b.x1 - b.x0 < MARK and b.bottom - b.top > _RULE]
