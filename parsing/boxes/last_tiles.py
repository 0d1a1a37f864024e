"""The last tiles of a grid without boxes, fewer on their page than make a grid themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from kpi.model import Box
from parsing.boxes.spaces import large_figures, spaced_boxes
from parsing.page.model import Page

_ONE_TYPE = 0.1  # of a figure's height


def last_boxes(page: Page, before: Page) -> list[Box]:
    """Return the boxes of tiles that go on from the page before, laid out as under it.

    What heads every page, and stands at the foot of one, is no part of a tile.
    """
    figures, grid = large_figures(page), spaced_boxes(before)
    if not figures or not grid or not _stand_under(figures, large_figures(before)):
        return []
    shift, highest = before.height, max(box.bottom - box.top for box in grid)
    head, foot = min(box.top for box in grid), max(box.bottom for box in grid)
    heads = {(w.text, _corner(w.box)) for w in before.words if w.box.bottom <= head}
    above = replace(before, words=tuple(w for w in before.words if w.box.top < foot))
    own = tuple(w for w in page.words if (w.text, _corner(w.box)) not in heads)
    joined = _set_under(above, replace(page, words=own))
    below = (b for b in spaced_boxes(joined) if b.top >= shift)
    tops = ((box, box.top - shift) for box in below)
    return [
        replace(box, top=top, bottom=min(box.bottom - shift, top + highest)) for box, top in tops
    ]


def _stand_under(figures: Sequence[Box], grid: Sequence[Box]) -> bool:
    """Tell whether figures stand in the columns of those of a grid, as large as they."""
    usual = median(box.bottom - box.top for box in grid)
    return all(
        any(box.x0 < f.x1 and f.x0 < box.x1 for box in grid)
        and abs(f.bottom - f.top - usual) <= _ONE_TYPE * usual
        for f in figures
    )


def _set_under(before: Page, page: Page) -> Page:
    """Return one page of two, the words and the marks of the second under those of the first."""

    def under(box: Box) -> Box:
        return replace(box, top=box.top + before.height, bottom=box.bottom + before.height)

    return replace(
        before,
        height=before.height + page.height,
        words=(*before.words, *(replace(word, box=under(word.box)) for word in page.words)),
        fills=(*before.fills, *(replace(fill, box=under(fill.box)) for fill in page.fills)),
        shapes=(*before.shapes, *(replace(shape, box=under(shape.box)) for shape in page.shapes)),
    )


def _corner(box: Box) -> tuple[int, int]:
    return round(box.x0), round(box.top)
