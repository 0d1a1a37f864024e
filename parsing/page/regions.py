"""Boxes on a page: what is filled or framed, in which colour, and the arrow drawn in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from kpi.model import Box
from kpi.vocabulary import Direction
from parsing.language.status import rgb_of, states_of_colour
from parsing.language.symbols import MARKS
from parsing.page.arrows import drawn_direction
from parsing.page.dashes import dashed_lines
from parsing.page.lines import lines_of
from parsing.page.model import Grid, Page, Shape, Word
from parsing.page.rivers import runs_of

Colour = tuple[float, ...]
_NARROWEST, _LOWEST, _LARGEST = 45.0, 28.0, 0.6  # points, points, share of the page
_ACROSS = 0.9  # of the width of a cell that a line parts
_SAME = 3.0  # points; two boxes this close are one, drawn twice
_TOUCH = 1.0  # points between the edges of two boxes that touch
_STRIP = 0.8  # of a side: a coloured bar along it colours the box
_BAR = 3.0  # points across, at the least
_THICKEST = 16.0  # points across the coloured edge of a box
_COVERED = 0.3
_TOPPED = (2, 3)  # parts of a card with a strip over it
_APART = 0.9  # type sizes between words that stand in two columns
_PALE = 0.2  # between the strongest and the weakest channel of a colour that is meant as one
_SHADE = 0.1  # of the range of a channel: colours no further apart are one
_MARK_LEAST, _MARK_MOST = 4.0, 40.0  # points across: a disc or a square that shows the rating
_SQUARE = 1.6  # times as long as wide, at the most


def _no(_: Colour) -> bool:
    return False


def _points(shape: Shape, is_sign: Callable[[Colour], bool]) -> Direction | None:
    """Return where an arrow points; a triangle that the report's key shows is none."""
    signed = shape.colour is not None and is_sign(shape.colour)
    return None if signed else drawn_direction(shape)


def boxes_on(page: Page) -> Iterator[Box]:
    """Yield each box of the size of a card once, however many times it is drawn."""
    drawn = [fill.box for fill in page.fills] + list(page.frames)
    drawn += [shape.box for shape in page.shapes]
    dashed = list(dashed_lines(page))
    cells = (cell for grid in page.grids for row in grid.rows for cell in row if cell)
    drawn += [_below(dashed, cell) for cell in cells]
    drawn += [box for grid in page.grids if (box := _topped(page, grid))]
    seen: list[Box] = []
    for box in drawn:
        wide, high = box.x1 - box.x0, box.bottom - box.top
        sized = wide >= _NARROWEST and high >= _LOWEST
        if sized and wide * high <= _LARGEST * page.width * page.height and not _drawn(box, seen):
            seen.append(box)
            yield box


def _below(dashed: Sequence[Box], cell: Box) -> Box:
    """Return what of a cell lies below the last dashed line that parts it right across."""
    across = (b for b in dashed if holds(cell, b) and b.x1 - b.x0 >= _ACROSS * (cell.x1 - cell.x0))
    top = max((line.bottom for line in across), default=cell.top)
    return replace(cell, top=top)


def _topped(page: Page, grid: Grid) -> Box | None:
    """Return the box round a strip of running words and the box or two under it: a named card.

    The strip over a striped table holds the words of its columns, which stand apart.
    """
    column = [cell for row in grid.rows for cell in row if cell]
    if len(column) not in _TOPPED or any(len(row) > 1 for row in grid.rows):
        return None
    lines = lines_of(words_in(page, column[0]))
    apart = any(len(list(runs_of(line, _APART))) > 1 for line in lines)
    return None if apart or not lines else reduce(Box.union, column)


def stripes_round(page: Page, box: Box) -> list[Box]:
    """Return the fills as wide as a box that touch it one under another, its own included."""
    drawn = {fill.box for fill in page.fills if spans(fill.box, box)}
    wide = sorted(drawn, key=lambda fill: fill.top)
    return next((stack for stack in _stacks(wide) if any(_is_one(b, box) for b in stack)), [])


def spans(one: Box, other: Box) -> bool:
    """Tell whether two boxes begin and end at the same places across the page."""
    return abs(one.x0 - other.x0) <= _TOUCH and abs(one.x1 - other.x1) <= _TOUCH


def _is_one(one: Box, other: Box) -> bool:
    return abs(one.top - other.top) <= _TOUCH and abs(one.bottom - other.bottom) <= _TOUCH


def _stacks(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Part boxes, from the top down, into stacks of those that touch."""
    stack: list[Box] = []
    for box in boxes:
        if stack and abs(box.top - stack[-1].bottom) > _TOUCH:
            yield stack
            stack = []
        stack.append(box)
    if stack:
        yield stack


def words_in(page: Page, box: Box) -> list[Word]:
    """Return the words that stand in a box."""
    return [word for word in page.words if holds(box, word.box)]


def bars_in(page: Page, box: Box) -> list[Box]:
    """Return what stands upright in a box like a bar of a chart: wide enough for its figure."""
    drawn = [fill.box for fill in page.fills] + [shape.box for shape in page.shapes]
    return [b for b in drawn if holds(box, b) and _BAR < b.x1 - b.x0 < (box.x1 - box.x0) / 2]


def colour_of(
    page: Page,
    box: Box,
    is_keyed: Callable[[Colour], bool] = _no,
    is_sign: Callable[[Colour], bool] = _no,
) -> Colour | None:
    """Return the colour of a box: its own, that of a bar along it, or of the one mark in it.

    Grey, white and black are no colours here unless the report's key shows them; of several marks
    none is the box's.

    Args:
        page: The page that it stands on.
        box: The box.
        is_keyed: Says whether the report's key shows a colour.
        is_sign: Says whether it shows a triangle of that colour, which is then no arrow.
    """
    drawn = [(f.box, f.colour) for f in page.fills]
    drawn += [(s.box, s.colour) for s in page.shapes if not _points(s, is_sign)]
    coloured = [(b, c) for b, c in drawn if c and (is_meant(c) or is_keyed(c))]
    inked = [(b, c) for b, c in coloured if holds(box, b)]
    for test in (_covers, _lies_along):
        if found := [c for b, c in inked if test(b, box)]:
            return found[-1]
    edges = {c for b, c in coloured if _is_edge(b, box)}
    if len(edges) == 1:
        return edges.pop()
    marks = [c for b, c in inked if is_mark(b) and not _is_charted(b, c, inked)]
    rated = [c for c in marks if is_keyed(c) or states_of_colour(c)]
    return next((found[0] for found in (rated, marks) if len(found) == 1), None)


def _is_charted(mark: Box, colour: Colour, inked: Sequence[tuple[Box, Colour]]) -> bool:
    """Tell the sample of a chart's own key from a sign: bars of its colour stand apart from it."""
    alike = [b for b, c in inked if c == colour and not is_mark(b)]
    apart = [b for b in alike if b.x1 < mark.x0 or b.x0 > mark.x1 or b.bottom < mark.top]
    return len(apart) > 1


def ring_in(page: Page, box: Box) -> Colour | None:
    """Return the colour of what is drawn round in a box: a large disc, or a ring round its figure.

    Grey is none; a pie of several colours shows none.
    """
    drawn = (s for s in page.shapes if s.bends and holds(box, s.box) and not drawn_direction(s))
    inks = {s.colour for s in drawn if s.colour and is_meant(s.colour)}
    return inks.pop() if len(inks) == 1 else None


def mark_in(page: Page, box: Box) -> Colour | None:
    """Return the colour of the marks in a box, of type or drawn; None where they differ.

    The shadow that a mark throws has a colour a little off its own.
    """
    marks = [(s.box, s.colour) for s in page.shapes if is_mark(s.box)]
    marks += [(w.box, w.colour) for w in page.words if w.text in MARKS]
    inked = [c for b, c in marks if c and is_meant(c) and holds(box, b)]
    return inked[0] if inked and all(_is_shade(c, inked[0]) for c in inked) else None


def _is_shade(one: Colour, other: Colour) -> bool:
    """Tell whether two colours are meant as one."""
    first, second = rgb_of(one), rgb_of(other)
    if first is None or second is None:
        return False
    return all(abs(a - b) <= _SHADE for a, b in zip(first, second, strict=True))


def arrow_in(
    page: Page, box: Box, is_sign: Callable[[Colour], bool] = _no
) -> tuple[Direction, Box] | None:
    """Return where the one drawn arrow in a box points and its place; None without, or of two."""
    inside = [s for s in page.shapes if holds(box, s.box) and s.colour is not None]
    arrows = [(way, s.box) for s in inside if (way := _points(s, is_sign)) is not None]
    return arrows[0] if len(arrows) == 1 else None


def holds(box: Box, inner: Box) -> bool:
    """Tell whether the middle of one box stands in another that is no smaller."""
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    larger = area(inner) <= area(box) * 1.1
    return larger and box.x0 - 1 <= x <= box.x1 + 1 and box.top - 1 <= y <= box.bottom + 1


def area(box: Box) -> float:
    """Return the area of a box in square points."""
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _drawn(box: Box, seen: Sequence[Box]) -> bool:
    return any(
        max(abs(box.x0 - b.x0), abs(box.x1 - b.x1), abs(box.top - b.top)) <= _SAME
        and abs(box.bottom - b.bottom) <= _SAME
        for b in seen
    )


def is_meant(colour: Colour) -> bool:
    """Tell a colour that is meant as one from the tint of a stripe, from grey, white and black."""
    rgb = rgb_of(colour)
    return rgb is not None and max(rgb) - min(rgb) > _PALE


def _covers(fill: Box, box: Box) -> bool:
    return area(fill) >= _COVERED * area(box)


def _lies_along(fill: Box, box: Box) -> bool:
    wide = fill.x1 - fill.x0 >= _STRIP * (box.x1 - box.x0)
    return wide or fill.bottom - fill.top >= _STRIP * (box.bottom - box.top)


def _is_edge(bar: Box, box: Box) -> bool:
    """Tell whether a bar is the edge of a box, drawn outside it: a thick border on one side."""
    level = abs(bar.top - box.top) <= _TOUCH and abs(bar.bottom - box.bottom) <= _TOUCH
    beside = abs(bar.x1 - box.x0) <= _TOUCH or abs(bar.x0 - box.x1) <= _TOUCH
    over = abs(bar.bottom - box.top) <= _TOUCH or abs(bar.top - box.bottom) <= _TOUCH
    thick = _BAR <= min(bar.x1 - bar.x0, bar.bottom - bar.top) <= _THICKEST
    return thick and ((level and beside) or (over and spans(bar, box)))


def is_mark(fill: Box) -> bool:
    """Tell whether what is drawn in a box may be a mark that shows a rating: small and square."""
    short, long = sorted((fill.x1 - fill.x0, fill.bottom - fill.top))
    return short >= _MARK_LEAST and long <= _MARK_MOST and long < _SQUARE * short
