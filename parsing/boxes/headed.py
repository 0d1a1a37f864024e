"""One indicator to a section: its name as the heading, then a row of boxes with a field in each.

Children who are subject to a plan
   [ Not achieved ]   [ 41.2 ]            [ 35 ]
                      Quarter 3 2024/25   Target for 2024/25
Performance of 41.2 this quarter compares with 39.8 in the last.
The paragraphs under the boxes are about the same indicator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kpi.model import Box
from parsing.boxes.card_words import blocks_of, name_of
from parsing.boxes.cards import Card, read_card
from parsing.boxes.labelled import read_labelled
from parsing.language.headers import Meaning
from parsing.legends import Legend
from parsing.page.lines import Line, lines_of
from parsing.page.model import Page
from parsing.page.regions import holds, words_in

_LEVEL = 4.0  # points: boxes whose tops differ by less stand in one row
_ALIKE = 0.1  # of a height: so are boxes of one row
_MOST_WORDS = 10  # in a box that holds one field
_REACH = 150.0  # points from a heading to its boxes
_LARGER = 1.15  # times the type of the paragraphs: a heading
_FOOT = 0.92  # of a page's height, where its footer stands


def headed(page: Page, boxes: Sequence[Box], legend: Legend) -> Iterator[Card]:
    """Yield a card for each section of a page that has a heading and one row of such boxes."""
    rows = [row for row in _rows(page, boxes) if _is_of_fields(page, row)]
    lines = list(lines_of(page.words))
    for row in rows:
        strip = _round(row)
        heading = _heading(lines, strip, rows)
        if heading is None:
            continue
        wide = _section(page, lines, heading, strip)
        if not any(holds(wide, other) for others in rows if others is not row for other in others):
            card = read_card(page, wide, legend, tile=_rating(page, row))
            if card is not None and card.name.whole.box.bottom <= heading[0].box.bottom + 1:
                yield card


def _rows(page: Page, boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield boxes of one height that stand side by side, or one alone, a few words in each."""
    left = [b for b in boxes if 0 < len(words_in(page, b)) <= _MOST_WORDS]
    left = [b for b in left if not any(a is not b and holds(a, b) for a in left)]
    left.sort(key=lambda box: (box.top, box.x0))
    while left:
        first = left.pop(0)
        row = [first, *(box for box in left if _is_level(first, box))]
        left = [box for box in left if box not in row]
        yield row


def _is_level(one: Box, other: Box) -> bool:
    high = one.bottom - one.top
    alike = abs(high - (other.bottom - other.top)) <= _ALIKE * high
    return alike and abs(one.top - other.top) <= _LEVEL


def _is_of_fields(page: Page, row: Sequence[Box]) -> bool:
    """Tell boxes that share out one target and one value among them, and name nothing."""
    readings = [read_labelled(words_in(page, box), page.number) for box in row]
    if any(name_of(list(blocks_of(reading.rest))) is not None for reading in readings):
        return False
    fields = [field.meaning for reading in readings for field in reading.labelled]
    alone = sum(bool(reading.bare) for reading in readings)
    return fields.count(Meaning.TARGET) == 1 and fields.count(Meaning.VALUE) + alone == 1


def _heading(lines: Sequence[Line], strip: Box, rows: Sequence[Sequence[Box]]) -> Line | None:
    """Return the last line of the largest type over a row of boxes, and under the row before."""
    before = max((r[0].bottom for r in rows if r[0].bottom <= strip.top), default=0.0)
    top = max(before, strip.top - _REACH)
    over = [line for line in lines if line[0].box.top >= top and line[0].box.bottom <= strip.top]
    largest = max((_size(line) for line in over), default=0.0)
    usual = sorted(_size(line) for line in lines)[len(lines) // 2]
    heading = [line for line in over if _size(line) == largest]
    return heading[-1] if heading and largest >= _LARGER * usual else None


def _section(page: Page, lines: Sequence[Line], heading: Line, strip: Box) -> Box:
    """Return what lies between a heading, all of its lines, and the next of its size."""
    size = _size(heading)
    alike = [line for line in lines if _size(line) >= size]
    top = heading[0].box.top
    for line in reversed([line for line in alike if line[0].box.top < top]):
        if top - line[0].box.bottom > size:
            break
        top = line[0].box.top
    below = [line[0].box.top for line in alike if line[0].box.top >= strip.bottom]
    end = min([*below, page.height * _FOOT])
    return Box(0.0, top - 1, page.width, max(end - 1, strip.bottom + 1))


def _rating(page: Page, row: Sequence[Box]) -> Box | None:
    """Return the box that holds no figure, whose colour is then the rating."""
    readings = [(box, read_labelled(words_in(page, box), page.number)) for box in row]
    return next((box for box, r in readings if not r.bare and not r.labelled), None)


def _size(line: Line) -> float:
    return round(max(word.size for word in line), 1)


def _round(boxes: Sequence[Box]) -> Box:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole
