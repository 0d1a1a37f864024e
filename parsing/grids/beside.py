"""Tables without rulings that stand side by side: the lines of each, and its own marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kpi.model import Box
from parsing.grids.aligned_rows import Lines
from parsing.grids.header_lines import APART, has_figure, heads
from parsing.page.lines import Line
from parsing.page.model import Page
from parsing.page.rivers import runs_of

_FEWEST_ROWS = 2
_TITLED = 3  # lines of a title and the header under it


def side_by_side(lines: Lines) -> Iterator[Lines]:
    """Part lines where a header stands beside the table before it, or as high up as it begins."""
    start, left, right, rows = 0, float("inf"), float("-inf"), 0
    for number, line in enumerate(lines):
        x0, x1 = line[0].box.x0, max(word.box.x1 for word in line)
        apart = x1 < left or x0 > right or _is_high_up(line, lines[start:number])
        if apart and rows >= _FEWEST_ROWS and _is_headed(lines[number:]):
            yield lines[start:number]
            start, left, right, rows = number, x0, x1, 0
        left, right = min(left, x0), max(right, x1)
        rows += has_figure(list(runs_of(line, APART))[1:])
    yield lines[start:]


def _is_high_up(line: Line, before: Lines) -> bool:
    """Tell whether most lines before a line stand lower than it: it is in a box beside theirs."""
    lower = sum(line[0].box.bottom < other[0].box.top for other in before)
    return lower >= _FEWEST_ROWS and lower * 2 >= len(before)


def _is_headed(lines: Lines) -> bool:
    """Tell whether lines begin with a header, under a title or without one."""
    first = [list(runs_of(line, APART)) for line in lines[:_TITLED]]
    return any(heads(runs) and not has_figure(runs) for runs in first)


def between(page: Page, lines: Lines, beside: Lines) -> Page:
    """Return a page with the marks alone that stand nearer to lines than to those beside them."""
    if not beside:
        return page
    words = [word.box for line in lines for word in line]
    top, bottom = min(box.top for box in words), max(box.bottom for box in words)
    x0, x1 = min(box.x0 for box in words), max(box.x1 for box in words)
    level = [w.box for line in beside for w in line if top < w.box.bottom and w.box.top < bottom]
    left = max(((box.x1 + x0) / 2 for box in level if box.x1 <= x0), default=0.0)
    right = min(((box.x0 + x1) / 2 for box in level if box.x0 >= x1), default=page.width)

    def is_between(box: Box) -> bool:
        return left <= (box.x0 + box.x1) / 2 <= right

    shapes = tuple(shape for shape in page.shapes if is_between(shape.box))
    return replace(page, shapes=shapes, fills=tuple(f for f in page.fills if is_between(f.box)))
