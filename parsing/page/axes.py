"""Charts among the words of a page: their scales, their dates and the figures on their bars.

A chart is known by its scale: figures one over the other, evenly apart, each as much more than the
one below it. What is set in small type right of it is of the chart, and no line of the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kpi.model import Box
from parsing.page.model import Page, Word

_TICK = re.compile(r"£?(?P<number>\d[\d,]*(?:\.\d+)?)[%km]?")
_FEWEST = 4  # figures of a scale
_EDGE = 3.0  # points that the edges of one scale lie apart, read from a picture
_UNEVEN = 0.12  # of the way from one figure to the next: those read from pictures jump a little
_ROUNDED = 20  # from figure to figure: so large a step may be rounded up or down by one
_ALIKE = 1.15  # type of a chart, against the type of its scale
_UNDER = 3.5  # lines of dates and keys under it, in type sizes
_OVER = 1.5
_TOUCH = 2.0  # points
_HIGH = 1.6  # type sizes
_BESIDE = 40.0  # points from a scale to the first line of its chart


@dataclass(frozen=True, slots=True)
class _Tick:
    word: Word
    value: Decimal


def chart_words(page: Page, words: Sequence[Word]) -> set[Word]:
    """Return the words of a page that are parts of charts with a scale."""
    return {word for chart in scaled_charts(page, words) for word in chart}


def scaled_charts(page: Page, words: Sequence[Word]) -> Iterator[set[Word]]:
    """Yield the words of each chart that has a scale, those of the scale among them."""
    for scale in _scales(words):
        place = _plot(page, scale)
        largest = _ALIKE * max(tick.word.size for tick in scale)
        yield {word for word in words if word.size <= largest and stands_in(place, word.box)}


def _scales(words: Iterable[Word]) -> Iterator[list[_Tick]]:
    """Yield the runs of figures that fall evenly down the page, both in place and in size."""
    columns = defaultdict[tuple[str, int], list[_Tick]](list)
    for word in words:
        if number := _TICK.fullmatch(word.text):
            value = Decimal(number["number"].replace(",", ""))
            for edge, at in (("left", word.box.x0), ("right", word.box.x1)):
                for place in {round(at / _EDGE), round(at / _EDGE + 0.5)}:
                    columns[edge, place].append(_Tick(word, value))
    for ticks in columns.values():
        ticks.sort(key=lambda tick: tick.word.box.top)
        yield from _even(ticks)


def _even(ticks: Sequence[_Tick]) -> Iterator[list[_Tick]]:
    run = list(ticks[:1])
    for above, below in pairwise(ticks):
        if len(run) > 1 and not _goes_on(run[-2], above, below):
            if len(run) >= _FEWEST:
                yield run
            run = [above]
        run.append(below)
    if len(run) >= _FEWEST:
        yield run


def _goes_on(first: _Tick, above: _Tick, below: _Tick) -> bool:
    step, pitch = first.value - above.value, above.word.box.top - first.word.box.top
    gap = below.word.box.top - above.word.box.top
    even = abs(gap - pitch) <= _UNEVEN * pitch
    off = abs(above.value - below.value - step)
    return step > 0 and (off == 0 or (off <= 1 and step >= _ROUNDED)) and even and pitch > 0


def _plot(page: Page, scale: Sequence[_Tick]) -> Box:
    """Return the place of a chart: right of its scale as far as what is drawn there reaches."""
    first, last = scale[0].word, scale[-1].word
    left = min(tick.word.box.x0 for tick in scale) - _TOUCH
    right = max(tick.word.box.x1 for tick in scale)
    top, bottom = first.box.top - _OVER * first.size, last.box.bottom + _UNDER * last.size
    below = [f.box for f in page.fills if _is_field(f.box, last, left)]
    bottom = min([bottom, *(box.top for box in below if box.top < bottom)])
    drawn = [*page.rules, *(f.box for f in page.fills), *(s.box for s in page.shapes)]
    inside = [b for b in drawn if b.top >= top and b.bottom <= bottom and b.x0 >= right - _TOUCH]
    reach = right
    for box in sorted(inside, key=lambda box: box.x0):
        if box.x0 <= reach + max(_BESIDE, (reach - right) / 2):
            reach = max(reach, box.x1)
    return Box(left, top, max(reach, right) + _TOUCH + first.size, bottom)


def _is_field(box: Box, last: Word, left: float) -> bool:
    """Tell a filled field under a chart from the mark of a key: it is high enough for words."""
    under = box.top >= last.box.bottom and box.x1 > left
    return under and box.bottom - box.top >= _HIGH * last.size and box.x1 - box.x0 >= 2 * last.size


def stands_in(place: Box, box: Box) -> bool:
    """Tell whether the middle of a box is in the place of a chart."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return place.x0 <= x <= place.x1 and place.top <= y <= place.bottom
