"""Words parted at the rulings between cells: set tight, the words of two cells look like one.

"days|90%" is two words, however narrow the space on each side of the ruling is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from parsing.page.model import Grid

_GAP = 0.8  # points between two letters that a ruling parts; in a word that runs over it is none
_TOUCH = 0.3  # points of a letter that may reach into the ruling
_Side = tuple[float, float, float]


def sides_of(grids: Iterable[Grid]) -> list[_Side]:
    """Return the upright sides of all cells, left to right: where each is, its top and its foot."""
    cells = [cell for grid in grids for row in grid.rows for cell in row if cell]
    return sorted({(x, c.top, c.bottom) for c in cells for x in (c.x0, c.x1)})


def parted_at(sides: list[_Side], word: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the parts of a word of pdfplumber that stand in different cells.

    Args:
        sides: The sides of the cells, in the word's own coordinates.
        word: The word with its letters.
    """
    first = bisect_left(sides, (word["x0"],))
    crossed = sides[first : bisect_right(sides, (word["x1"],))]
    middle = (word["top"] + word["bottom"]) / 2
    at = [x for x, top, bottom in crossed if top <= middle <= bottom]
    chars = word["chars"]
    cuts = [n for n, (a, b) in enumerate(pairwise(chars), 1) if at and _is_between(a, b, at)]
    if not cuts:
        yield word
        return
    for start, end in pairwise([0, *cuts, len(chars)]):
        yield _part(word, chars[start:end])


def _is_between(before: dict[str, Any], after: dict[str, Any], at: Iterable[float]) -> bool:
    left, right = before["x1"], after["x0"]
    return right - left >= _GAP and any(left - _TOUCH <= x <= right + _TOUCH for x in at)


def _part(word: dict[str, Any], chars: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        **word,
        "text": "".join(char["text"] for char in chars),
        "chars": chars,
        "x0": min(char["x0"] for char in chars),
        "x1": max(char["x1"] for char in chars),
        "top": min(char["top"] for char in chars),
        "bottom": max(char["bottom"] for char in chars),
    }
