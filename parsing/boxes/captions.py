"""Names that stand over their boxes: a heading in bold right above each, fields and a chart below.

Inpatient falls per 1,000 bed days
[ (a chart)      Latest (Oct-24)   5.3
                 Threshold         6.0 ]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kpi.model import Box
from parsing.boxes.cards import Card, read_card
from parsing.language.references import is_reference
from parsing.legends import Legend
from parsing.page.lines import Line, lines_of
from parsing.page.model import Page
from parsing.page.passage import Passage, passage_of
from parsing.page.regions import holds

_GAP = 0.9  # type sizes between a heading and its box
_ASIDE = 12.0  # points between their left edges
_FEWEST, _LONGEST = 2, 25  # boxes of a page, words of a name


def under_names(
    page: Page, boxes: Sequence[Box], kept: Sequence[Card], legend: Legend
) -> list[Card]:
    """Return the cards that headings right over their boxes name; the cards as they were, else.

    Every card of the page has to stand under a heading of its own, and no box to hold another.

    Args:
        page: The page that they stand on.
        boxes: What is drawn on it, the smallest first.
        kept: The cards that name themselves, so far.
        legend: The report's key.
    """
    inner = [card.box for card in kept]
    outer = [box for box in boxes if box in inner or not any(_meet(box, b) for b in inner)]
    found = [
        (box, card)
        for box in outer
        if (name := _over(page, box)) and (card := read_card(page, box, legend, heading=name))
    ]
    named = [box for box, _ in found]
    whole = [c for b, c in found if not any(a is not b and holds(a, b) for a in named)]
    covered = all(box in named for box in inner)
    names = {card.name.text for card in whole}
    return whole if covered and len(names) == len(whole) >= _FEWEST else list(kept)


def _meet(one: Box, other: Box) -> bool:
    return holds(one, other) or holds(other, one)


def _over(page: Page, box: Box) -> Passage | None:
    """Return the words in bold that stand right over a box, from its left edge on."""
    lines = [line for line in _lines_above(page, box) if line[0].box.bottom <= box.top + 1]
    last = lines[-1] if lines else None
    if last is None or box.top - last[0].box.bottom > _GAP * last[0].size:
        return None
    bold = all(word.bold for word in last) and abs(last[0].box.x0 - box.x0) <= _ASIDE
    wordy = _FEWEST <= len(last) <= _LONGEST and last[-1].box.x1 <= box.x1 + _ASIDE
    words = passage_of([last], page.number)
    return words if bold and wordy and not is_reference(words.text) else None


def _lines_above(page: Page, box: Box) -> Iterator[Line]:
    strip = Box(box.x0 - _ASIDE, 0, box.x1 + _ASIDE, box.top + 1)
    return lines_of([word for word in page.words if holds(strip, word.box)])
