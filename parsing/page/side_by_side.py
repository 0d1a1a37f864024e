"""Boxes of text that stand side by side: what is in one is read before the next.

Read straight across the page, a sentence of one box would run on in its neighbour's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kpi.model import Box
from parsing.page.lines import Line, lines_of
from parsing.page.model import Page, Word
from parsing.page.newsprint import in_columns
from parsing.page.regions import area, boxes_on, holds, spans

_FEWEST = 5  # words; fewer are a label
_DISPLAY = 2.0  # times the type beside it
_TOUCH = 2.0  # points that boxes side by side may overlap, or stand apart and still touch
_FEWEST_CELLS = 4  # touching boxes of one row, which are the cells of a header


def lines_by_panel(page: Page, words: Sequence[Word]) -> list[Line]:
    """Return the lines of some words of a page, from top to bottom, box by box."""
    panels = list(_panels(page, words))
    outside = [word for word in words if not any(holds(panel, word.box) for panel in panels)]
    if not panels:
        return _with_displayed(words)
    runs = [[line] for line in lines_of(outside)]
    runs += [list(lines_of(word for word in words if holds(panel, word.box))) for panel in panels]
    runs.sort(key=lambda run: (round(_top(run, panels)), run[0][0].box.x0))
    return [line for run in runs for line in run]


def _with_displayed(words: Sequence[Word]) -> list[Line]:
    """Return lines in which a figure in display type stands apart from the labels beside it."""
    shown = {word for line in lines_of(words) for word in _displayed(line)}
    lines = in_columns([word for word in words if word not in shown])
    for figure in lines_of(shown):
        behind = (n for n, line in enumerate(lines) if line[0].box.top >= figure[0].box.top)
        lines.insert(next(behind, len(lines)), figure)
    return lines


def _displayed(line: Line) -> list[Word]:
    """Return the words of a line in display type, where they hold a figure."""
    large = [word for word in line if any(other.size * _DISPLAY < word.size for other in line)]
    return large if any(c.isdigit() for word in large for c in word.text) else []


def _top(run: Sequence[Line], panels: Sequence[Box]) -> float:
    first = run[0][0].box
    return next((panel.top for panel in panels if holds(panel, first)), first.top)


def _panels(page: Page, words: Sequence[Word]) -> Iterator[Box]:
    """Yield the smallest boxes of words that have another beside them; rows in one are no boxes."""
    smallest: list[Box] = []
    boxes = sorted(boxes_on(page), key=area)
    counts = {box: sum(holds(box, word.box) for word in words) for box in boxes}
    for box in boxes:
        inside = 0 if _is_header_cell(box, counts) else counts[box]
        inner = [known for known in smallest if holds(box, known)]
        if inside >= _FEWEST and (not inner or _is_stack(box, inner)):
            smallest = [known for known in smallest if known not in inner] + [box]
    for box in smallest:
        if any(_beside(box, other) for other in smallest if other is not box):
            yield box


def _is_header_cell(box: Box, counts: Mapping[Box, int]) -> bool:
    """Tell a cell of a row, which most boxes of it hold a label in, from a box of text."""
    row = [box]
    level = [other for other in counts if _is_level(other, box)]
    while beside := [o for o in level if o not in row and any(_touch(o, own) for own in row)]:
        row += beside
    labels = sum(counts[one] < _FEWEST for one in row)
    return len(row) >= _FEWEST_CELLS and labels * 2 > len(row)


def _is_level(one: Box, other: Box) -> bool:
    return abs(one.top - other.top) <= _TOUCH and abs(one.bottom - other.bottom) <= _TOUCH


def _touch(one: Box, other: Box) -> bool:
    return abs(one.x0 - other.x1) <= _TOUCH or abs(one.x1 - other.x0) <= _TOUCH


def _is_stack(box: Box, inner: Sequence[Box]) -> bool:
    """Tell whether what stands in a box are its rows, each as wide as the whole of it."""
    return all(spans(box, row) for row in inner)


def _beside(one: Box, other: Box) -> bool:
    apart = other.x0 >= one.x1 - _TOUCH or one.x0 >= other.x1 - _TOUCH
    return apart and min(one.bottom, other.bottom) - max(one.top, other.top) > 0
