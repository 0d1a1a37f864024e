"""Tiles and cards: boxes that hold one indicator each.

A box is a card where its words read as one: a name, a value, and something to hold the value
against. What stands in a card is neither prose nor a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Box
from kpi.vocabulary import Direction, State
from parsing.card_words import blocks_of, is_sentence, is_wordy, name_of, states_among
from parsing.document import Page, Word
from parsing.faces import face_in
from parsing.labelled import Labelled, Reading, read_labelled
from parsing.language.headers import Meaning
from parsing.language.periods import find_periods
from parsing.legends import Legend
from parsing.lines import lines_of
from parsing.passage import Passage, join, passage_of
from parsing.regions import (
    Colour,
    area,
    arrow_in,
    boxes_on,
    colour_of,
    holds,
    stripes_round,
    words_in,
)
from parsing.spaces import spaced_boxes
from parsing.tables import Table

_LARGE = 1.2  # times the type of the other words: a headline
_ALIKE = 0.1  # of its sides: boxes of one size stand in one grid
_ASIDE, _CAPTION = 12.0, 48.0  # points: how far a name may stand out from, and off, its box
_FEW = 3  # of the stripes that touch, to one of them that reads as a card
_COUNTED = re.compile(
    r"^\W*(?:(?:rated|total|number\s+of|all|no\.?\s+of|count|our|the|%|percentage\s+of)\s+)*"
    r"(?:green|amber|red|blue|gr[ea]y|n/?a|rag|on\s+track|off\s+track|on\s+target|no\s+data|"
    r"data\s+only|(?:kpis?|indicators?|measures?|targets?|priorities|projects?|actions?|"
    r"milestones?|risks?)\s*(?:$|(?:on|at|met|off|rated|that|achiev\w+|with|are|green|amber|red|"
    r"in\s+total|reported|not|above|below|due)\b))",
    re.I,
)
_YARDSTICKS = frozenset(
    {Meaning.TARGET, Meaning.TOLERANCE, Meaning.FLOOR, Meaning.STATUS, Meaning.PREVIOUS,
     Meaning.YEAR_BEFORE, Meaning.BASELINE}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A box that holds one indicator.

    Attributes:
        box: The whole of it; a name that stands over or under a tile is part of it.
        name: The words that name it, its reference included where one is printed.
        fields: Its labelled values; the headline is labelled as the value.
        period: The words of a period that stand by themselves, or None.
        colour: What shows its rating, where its colour is a rating or the key says it is none.
        inked: That colour is the ink of its value.
        face: What a drawn face in it shows, and the box of that face.
        arrow: Where a drawn arrow in it points, and the box of that arrow.
        notes: Sentences beside the figures.
        bare: Numbers without a label, the headline left out: ticks of a chart, for the most part.
        lines: All of its words as printed, for the account of its numbers.
    """

    page: int
    box: Box
    name: Passage
    fields: tuple[Labelled, ...]
    period: Passage | None = None
    colour: Colour | None = None
    inked: bool = False
    face: tuple[tuple[State, ...], Box] | None = None
    arrow: tuple[Direction, Box] | None = None
    notes: tuple[Passage, ...] = ()
    bare: tuple[str, ...] = ()
    lines: tuple[Passage, ...] = ()


def read_cards(page: Page, legend: Legend) -> list[Card]:
    """Return the cards of a page, in printed order; a box around several cards is none.

    Where most boxes of one size are cards, one of that size that prints no target is a card too.
    """
    boxes = sorted(boxes_on(page), key=area)
    kept: list[Card] = []
    for box in boxes:
        inner = [card for card in kept if holds(box, card.box)]
        card = _card(page, box, legend) if len(inner) <= 1 else None
        if card and (not inner or _is_whole(page, card, inner[0])):
            kept = [c for c in kept if c not in inner] + [card]
    if not kept:
        kept = list(_captioned(page, boxes, legend))
    if not kept:
        boxes = spaced_boxes(page)
        kept = list(_spaced(page, boxes, legend))
    kept += _of_one_grid(page, boxes, kept, legend)
    kept = [card for card in kept if not _is_stripe(card, kept, stripes_round(page, card.box))]
    return _rated(sorted(kept, key=lambda c: (round(c.box.top), c.box.x0)), legend)


def _is_stripe(card: Card, cards: Sequence[Card], stripes: Sequence[Box]) -> bool:
    """Tell a striped row of a table, where few of the stripes read as cards, from a card."""
    alike = sum(card.box == other.box or other.box in stripes for other in cards)
    return alike * _FEW < len(stripes)


def _is_whole(page: Page, outer: Card, inner: Card) -> bool:
    """Tell whether a card in a card is the same one: a box says no more than what is in it."""
    more = len(outer.fields) - len(inner.fields)
    return more > 0 or (more == 0 and words_in(page, outer.box) == words_in(page, inner.box))


def _spaced(page: Page, boxes: Sequence[Box], legend: Legend) -> Iterator[Card]:
    """Yield the tiles that only white space parts, where most are cards named in one type."""
    cards = [card for box in boxes if (card := _card(page, box, legend))]
    types = {(round(w.word.size), w.word.bold) for card in cards for w in card.name.words[:1]}
    if len(cards) * 2 > len(boxes) and len(types) == 1:
        yield from cards


def _rated(cards: Sequence[Card], legend: Legend) -> list[Card]:
    """Drop ratings by the ink of the figures where no key shows it and all have one ink.

    That ink is the report's own, and says nothing of its figures.
    """
    inks = {legend.states(card.colour) for card in cards if card.inked}
    if legend.colours or len(inks) > 1:
        return list(cards)
    return [replace(card, colour=None) if card.inked else card for card in cards]


def part(cards: Sequence[Card], tables: Sequence[Table]) -> tuple[list[Card], list[Table]]:
    """Part cards from tables: tiles that touch look like the cells of a ruled table.

    A table whose filled cells are mostly cards, or that stands in a card, is no table; a card in
    any other table is a cell.
    """
    kept_tables = [t for t in tables if not _is_of_cards(t, cards)]
    kept_cards = [c for c in cards if not any(holds(t.box, c.box) for t in kept_tables)]
    return kept_cards, kept_tables


def words_of(cards: Sequence[Card], words: Iterable[Word]) -> list[Word]:
    """Return the words that stand in one of the cards."""
    return [word for word in words if any(holds(card.box, word.box) for card in cards)]


def _is_of_cards(table: Table, cards: Sequence[Card]) -> bool:
    if any(holds(card.box, table.box) for card in cards):
        return True
    cells = {id(cell): cell for row in table.rows for cell in row if cell.passage}
    inside = [c for c in cells.values() if any(holds(card.box, c.box) for card in cards)]
    return len(inside) * 2 >= len(cells)


def _of_one_grid(
    page: Page, boxes: Sequence[Box], cards: Sequence[Card], legend: Legend
) -> Iterator[Card]:
    for box in boxes:
        alike = sum(_is_alike(box, card.box) for card in cards)
        taken = any(holds(card.box, box) or holds(box, card.box) for card in cards)
        if alike > 1 and not taken and (card := _card(page, box, legend, loosely=True)):
            yield card


def _is_alike(one: Box, other: Box) -> bool:
    wide, high = one.x1 - one.x0, one.bottom - one.top
    return (
        abs(wide - (other.x1 - other.x0)) <= _ALIKE * wide
        and abs(high - (other.bottom - other.top)) <= _ALIKE * high
    )


def _captioned(page: Page, boxes: Sequence[Box], legend: Legend) -> Iterator[Card]:
    """Yield the boxes of a number alone whose name stands under them, or else over them."""
    numbers = [box for box in boxes if _is_nameless(page, box)]
    if len(numbers) < 2:  # noqa: PLR2004 - one is a figure that a page sets large
        return
    for below in (True, False):
        wider = [_with_caption(page, box, numbers, below=below) for box in numbers]
        cards = [_card(page, w, legend, tile=b) for w, b in zip(wider, numbers, strict=True) if w]
        found = [card for card in cards if card]
        if len(found) * 2 > len(numbers):
            yield from found
            return


def _is_nameless(page: Page, box: Box) -> bool:
    reading = read_labelled(words_in(page, box), page.number)
    return bool(reading.bare) and name_of(list(blocks_of(reading.rest))) is None


def _with_caption(page: Page, box: Box, others: Sequence[Box], *, below: bool) -> Box | None:
    """Return a box with the lines that follow it closely, up to the next box."""
    top = box.bottom - 1 if below else box.top - _CAPTION
    strip = Box(box.x0 - _ASIDE, top, box.x1 + _ASIDE, top + _CAPTION)
    inside = [w for w in page.words if holds(strip, w.box)]
    inside = [w for w in inside if not any(holds(other, w.box) for other in others)]
    lines = list(lines_of(inside))
    near, edge = box, box.bottom if below else box.top
    for line in lines if below else reversed(lines):
        gap = line[0].box.top - edge if below else edge - line[0].box.bottom
        if gap > 1.5 * line[0].size:
            break
        for word in line:
            near = near.union(word.box)
        edge = line[0].box.bottom if below else line[0].box.top
    return near if near != box else None


def _card(
    page: Page, box: Box, legend: Legend, *, tile: Box | None = None, loosely: bool = False
) -> Card | None:
    words = words_in(page, box)
    if len({round(word.box.top) for word in words}) < 2:  # noqa: PLR2004 - a card has lines
        return None
    reading = read_labelled(words, page.number)
    fields = [*_headline(reading), *reading.labelled]
    named = [f.passage for f in reading.labelled if f.meaning in (Meaning.REF, Meaning.NAME)]
    blocks = list(blocks_of(reading.rest))
    name = join(named) if named else name_of(blocks)
    colour = colour_of(page, tile or box, lambda c: bool(legend.keyed(c)))
    face = face_in(page, box)
    ink = _ink(fields) if legend.states(colour) is None else None
    inked = bool(legend.states(ink))
    colour = ink if inked else colour
    rated = face is not None or legend.states(colour) is not None
    measured = _is_measured(fields, rated=rated or loosely)
    if name is None or _COUNTED.match(name.text) or not measured:
        return None
    return Card(
        page=page.number,
        box=box,
        name=name,
        fields=tuple(f for f in (*fields, *states_among(blocks, name)) if f.passage not in named),
        period=next((b for b in blocks if not is_wordy(b) and find_periods(b.text)), None),
        colour=colour if rated and face is None else None,
        inked=inked and face is None,
        face=face,
        arrow=arrow_in(page, box),
        notes=tuple(b for b in blocks if is_sentence(b)),
        lines=tuple(passage_of([line], page.number) for line in lines_of(words)),
        bare=tuple(run.text for run in reading.bare if all(f.box != run.box for f in fields)),
    )


def _headline(reading: Reading) -> Iterator[Labelled]:
    """Yield the bare number that stands out: the value, unless a label names one."""
    ranked = sorted(reading.bare, key=lambda run: -run.size)
    if not ranked or any(f.meaning is Meaning.VALUE for f in reading.labelled):
        return
    others = [run.size for run in (*ranked[1:], *reading.rest)]
    alone = len(ranked) == 1 and bool(reading.labelled)
    if alone or not others or ranked[0].size >= _LARGE * max(others):
        yield Labelled(Meaning.VALUE, "", ranked[0].passage, ranked[0].box)


def _ink(fields: Sequence[Labelled]) -> Colour | None:
    """Return the ink of the value, which rates it where the report's key or its hue says so."""
    value = next((f for f in fields if f.meaning is Meaning.VALUE), None)
    return value.passage.words[0].word.colour if value else None


def _is_measured(fields: Sequence[Labelled], *, rated: bool) -> bool:
    """Tell whether a box has a value and a yardstick for it, or a target and more besides."""
    meanings = {f.meaning for f in fields}
    has_value = bool(meanings & {Meaning.VALUE, Meaning.YEAR_TO_DATE})
    several = len([f for f in fields if f.meaning in _YARDSTICKS]) > 1
    return (has_value and (rated or bool(meanings & _YARDSTICKS))) or (
        several and Meaning.TARGET in meanings
    )
