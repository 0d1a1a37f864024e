"""Bar charts without a scale: bars that stand on one line, each with its figure over it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kpi.model import Box
from parsing.page.axes import stands_in
from parsing.page.model import Page, Word

_FIGURE = re.compile(r"£?\d[\d,]*(?:\.\d+)?[%kmh]?")
_FEWEST = 3  # bars
_FOOT = 2.0  # points that the feet of one chart's bars, and their widths, lie apart
_OVER = 1.4  # type sizes from a bar to the foot of its figure
_UNDER = 2.5  # likewise, from the bars to the dates under them
_TOUCH = 2.0
_ALIKE = 1.15  # type under the bars, against that over them


def bar_charts(page: Page, words: Sequence[Word]) -> Iterator[set[Word]]:
    """Yield the words of each chart of bars: the figures over them and the dates under them.

    Boxes of one height are tiles or cells. So are some that have no figure over them.
    """
    for place, size in _charts(page, words):
        yield {w for w in words if w.size <= _ALIKE * size and stands_in(place, w.box)}


def _charts(page: Page, words: Sequence[Word]) -> Iterator[tuple[Box, float]]:
    """Yield the place of each chart, with the size of its type in points."""
    figures = [word for word in words if _FIGURE.fullmatch(word.text)]
    for bars in _rows(page):
        over = [_figure_over(bar, figures) for bar in bars]
        labels = [word for word in over if word]
        if len(labels) < _FEWEST or len(labels) < len(bars) - 1:
            continue
        size = max(word.size for word in labels)
        yield (
            Box(
                min(bar.x0 for bar in bars) - size,
                min(word.box.top for word in labels) - _TOUCH,
                max(bar.x1 for bar in bars) + size,
                bars[0].bottom + _UNDER * size,
            ),
            size,
        )


def _rows(page: Page) -> Iterator[list[Box]]:
    """Yield the bars that stand on one line, as wide as each other and not as high."""
    stood = defaultdict[tuple[int, int], list[Box]](list)
    for box in {*(fill.box for fill in page.fills), *(shape.box for shape in page.shapes)}:
        stood[round(box.bottom / _FOOT), round((box.x1 - box.x0) / _FOOT)].append(box)
    for bars in stood.values():
        bars.sort(key=lambda bar: bar.x0)
        heights = [bar.bottom - bar.top for bar in bars]
        apart = all(one.x1 <= other.x0 for one, other in pairwise(bars))
        if len(bars) >= _FEWEST and apart and max(heights) - min(heights) > _FOOT:
            yield bars


def _figure_over(bar: Box, figures: Sequence[Word]) -> Word | None:
    """Return the figure that stands right over a bar."""
    return next(
        (
            word
            for word in figures
            if bar.x0 <= (word.box.x0 + word.box.x1) / 2 <= bar.x1
            and -_TOUCH <= bar.top - word.box.bottom <= _OVER * word.size
        ),
        None,
    )
