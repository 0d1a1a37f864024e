"""The swatches of a key: small fills and shapes in a row or a column, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kpi.model import Box
from parsing.language.key_words import Meant, read_key_phrase
from parsing.language.numbers import quantity
from parsing.language.status import rgb_of
from parsing.page.arrows import drawn_direction
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word
from parsing.page.rivers import runs_of

Colour = tuple[float, ...]
_TALLEST, _WIDEST, _SMALLEST = 60.0, 220.0, 3.0  # points; a larger fill is a tile or a panel
_REACH = 40.0  # points from a swatch to its words
_APART = 2.5  # type sizes between words of two lines of a key that stand side by side
_RIVER = 0.5  # type sizes: wider white parts a figure from the words beside it
_ALIGNED = 4.0  # points
_BELOW_HEADING = 160.0  # points
_HEADING = re.compile(r"^\W*(?:key|legend)\b", re.I)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of a key: a swatch or the name of a colour, and its words.

    Attributes:
        pointed: Its swatch is a triangle, which elsewhere would be an arrow.
    """

    page: int
    box: Box
    colour: Colour | None
    letter: str | None
    meant: Meant
    pointed: bool = False


def swatches(page: Page) -> Iterator[KeyLine]:
    """Yield the swatches of a page that stand in a row or column, each colour once."""
    lines = list(_beside(page))
    headings = [line[0].box for line in lines_of(page.words) if _HEADING.match(line[0].text)]
    kept: list[KeyLine] = []
    for edge in ("x0", "top"):
        ordered = sorted(lines, key=lambda line: float(getattr(line.box, edge)))
        for _, run in groupby(ordered, key=lambda line: round(getattr(line.box, edge) / _ALIGNED)):
            group = list(run)
            headed = any(_is_under(group[0].box, heading) for heading in headings)
            if _lists_each_once(group, fewest=1 if headed else 2):
                kept += [line for line in group if line not in kept]
    yield from kept


def _is_under(box: Box, heading: Box) -> bool:
    return -_ALIGNED * 3 <= box.top - heading.top <= _BELOW_HEADING


def _lists_each_once(group: Sequence[KeyLine], fewest: int) -> bool:
    colours = [line.colour for line in group]
    return len(colours) >= fewest and len(set(colours)) == len(colours)


def _beside(page: Page) -> Iterator[KeyLine]:
    """Yield each small fill with words in it or behind it that a key would say.

    A coloured cell that stands level with a figure of its own is a row of a table, and no key.
    """
    figures = _figures(page)
    drawn = list(_fills(page))
    for box, colour, pointed in drawn:
        if any(box.top < level < box.bottom for level in figures):
            continue
        shown = rgb_of(colour)
        inside = [w for w in page.words if _holds(box, w.box)]
        behind = list(_behind(page, box, [other for other, _, _ in drawn]))
        for words in (inside, [*inside, *behind]):
            text = " ".join(w.text for line in lines_of(words) for w in line)
            letter = text[0].upper() if re.match(r"[A-Za-z]\b(?![’'])", text) else None
            meant = read_key_phrase(text[1:] if letter else text)
            if shown and meant:
                yield KeyLine(page.number, box, shown, letter, meant, pointed)
                break


def _figures(page: Page) -> list[float]:
    """Return the height of every line on which a figure stands apart from any words."""
    return [
        (run.words[0].box.top + run.words[0].box.bottom) / 2
        for line in lines_of(page.words)
        for run in runs_of(line, _RIVER)
        if quantity(run.text) is not None
    ]


def _fills(page: Page) -> Iterator[tuple[Box, Colour, bool]]:
    drawn = [(fill.box, fill.colour, False) for fill in page.fills]
    drawn += [(s.box, s.colour, drawn_direction(s) is not None) for s in page.shapes]
    for box, colour, pointed in drawn:
        width, height = box.x1 - box.x0, box.bottom - box.top
        sized = _SMALLEST < width <= _WIDEST and _SMALLEST < height <= _TALLEST
        if colour and sized and rgb_of(colour) not in (None, (1.0, 1.0, 1.0)):
            yield box, colour, pointed


def _behind(page: Page, box: Box, drawn: Sequence[Box]) -> Iterator[Word]:
    """Yield the words to the right of a swatch, on its own line, up to a gap or the next swatch."""
    middle = (box.top + box.bottom) / 2
    beside = (b.x0 for b in drawn if b.top < middle < b.bottom and b.x0 > box.x1 - 1)
    end = min(beside, default=page.width)
    level = (
        w for w in page.words if w.box.top - 2 <= middle <= w.box.bottom + 2 and w.box.x0 < end
    )
    reach = box.x1 + _REACH
    for word in sorted(level, key=lambda w: w.box.x0):
        if word.box.x0 < box.x1 - 1:
            continue
        if word.box.x0 > reach:
            return
        reach = word.box.x1 + _APART * word.size
        yield word


def _holds(box: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
