"""Which boxes of a page are tiles or cards, that hold one indicator each.

Boxes are drawn, or set off by white space alone. What stands in a card is neither prose nor a
table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kpi.model import Box
from parsing.boxes.captions import under_names
from parsing.boxes.card_words import blocks_of, name_of
from parsing.boxes.cards import Card, heads_columns, read_card
from parsing.boxes.headed import headed
from parsing.boxes.labelled import read_labelled
from parsing.boxes.last_tiles import last_boxes
from parsing.boxes.outside_codes import with_codes_outside
from parsing.boxes.spaces import spaced_boxes
from parsing.grids.columns import read_head
from parsing.grids.table_kinds import holds_indicators
from parsing.grids.tables import Table
from parsing.language.headers import Meaning, header_meaning
from parsing.legends import Legend
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word
from parsing.page.regions import (
    area,
    boxes_on,
    colour_of,
    holds,
    is_meant,
    spans,
    stripes_round,
    words_in,
)

_ALIKE = 0.1  # of its sides: boxes of one size stand in one grid
_ASIDE, _CAPTION = 12.0, 48.0  # points: how far a name may stand out from, and off, its box
_WALL = 3  # cards in one cell of a table that only lays out the page
_FEW = 3  # of the stripes that touch, to one of them that reads as a card


def read_cards(page: Page, legend: Legend, before: Page | None = None) -> list[Card]:
    """Return the cards of a page, in printed order; a box around several cards is none.

    Tiles without boxes may go on from the page before. Where most boxes of one size are cards, one
    of that size that prints no target is a card too.
    """
    boxes = sorted(boxes_on(page), key=area)
    kept: list[Card] = []
    for box in boxes:
        inner = [card for card in kept if holds(box, card.box)]
        card = read_card(page, box, legend) if len(inner) <= 1 else None
        if card and (not inner or _is_whole(page, card, inner[0])):
            kept = [c for c in kept if c not in inner] + [card]
    kept = under_names(page, boxes, kept, legend)
    if not kept:
        kept = list(_captioned(page, boxes, legend))
    kept = kept or list(headed(page, boxes, legend))
    if not kept or any(card.crowded for card in kept):
        tiles = spaced_boxes(page) or (last_boxes(page, before) if before else [])
        whole = [card for card in kept if not card.crowded]
        kept = _uncrowded(kept, list(_spaced(page, tiles, legend)))
        boxes = boxes if whole else tiles
    kept += _of_one_grid(page, boxes, kept, legend)
    kept = [card for card in kept if not _is_stripe(card, kept, stripes_round(page, card.box))]
    kept = [card for card in kept if not _is_row(page, card.box, boxes)]
    kept = [card for card in kept if not _is_listed(page, card, kept)]
    kept = with_codes_outside(page, kept)
    kept.sort(key=lambda c: (round(c.box.top), c.box.x0))
    return _rated(page, _unadorned(page, kept, boxes, legend), legend)


def _uncrowded(kept: Sequence[Card], tiles: Sequence[Card]) -> list[Card]:
    """Return the tiles in place of the boxes that hold several of them."""
    crowded = {card.box: _named_in(card.box, tiles) for card in kept if card.crowded}
    parted = {box for box, inner in crowded.items() if len(inner) > 1}
    inner = [tile for box in parted for tile in crowded[box]] if kept else list(tiles)
    return [card for card in kept if card.box not in parted] + inner


def _named_in(box: Box, tiles: Sequence[Card]) -> list[Card]:
    return [tile for tile in tiles if holds(box, tile.name.whole.box)]


def _is_stripe(card: Card, cards: Sequence[Card], stripes: Sequence[Box]) -> bool:
    """Tell a striped row of a table, where few of the stripes read as cards, from a card."""
    alike = sum(card.box == other.box or other.box in stripes for other in cards)
    return alike * _FEW < len(stripes)


def _is_row(page: Page, box: Box, boxes: Sequence[Box]) -> bool:
    """Tell the row of a table from a card: a box as wide round it has a header over its rows."""
    return any(
        heads_columns(line)
        for outer in boxes
        if spans(outer, box) and area(outer) > area(box) and holds(outer, box)
        for line in lines_of(words_in(page, outer))
        if line[0].box.bottom <= box.top + 1
    )


def _is_listed(page: Page, card: Card, cards: Sequence[Card]) -> bool:
    """Tell the row of a list from a card: boxes as wide stand under it, and a header over all.

    Cards that stand side by side are none.
    """
    stack = [c.box for c in cards if abs(c.box.x0 - card.box.x0) + abs(c.box.x1 - card.box.x1) <= 1]
    beside = (c.box for c in cards if c.box not in stack)
    if any(box.top < card.box.bottom and card.box.top < box.bottom for box in beside):
        return False
    top = min(box.top for box in stack)
    over = (ln for ln in lines_of(page.words) if 0 <= top - ln[0].box.bottom <= _CAPTION)
    return len(stack) >= _WALL and any(heads_columns(line) for line in over)


def _is_whole(page: Page, outer: Card, inner: Card) -> bool:
    """Tell whether a card in a card is the same one: a box says no more than what is in it.

    Unless it adds a strip along the top, and the name in it.
    """
    more = len(outer.fields) - len(inner.fields)
    over = _is_topped(outer.box, inner.box) and outer.name.whole.box.bottom <= inner.box.top + 1
    alike = over or words_in(page, outer.box) == words_in(page, inner.box)
    return more > 0 or (more == 0 and alike)


def _is_topped(outer: Box, inner: Box) -> bool:
    """Tell whether one box is another with a strip over it."""
    edges = ((outer.x0, inner.x0), (outer.x1, inner.x1), (outer.bottom, inner.bottom))
    return outer.top < inner.top - 1 and all(abs(a - b) <= 1 for a, b in edges)


def _spaced(page: Page, boxes: Sequence[Box], legend: Legend) -> Iterator[Card]:
    """Yield the tiles that only white space parts, where most are cards named in one type."""
    cards = [card for box in boxes if (card := read_card(page, box, legend))]
    types = {(round(w.word.size), w.word.bold) for card in cards for w in card.name.words[:1]}
    if len(cards) * 2 > len(boxes) and len(types) == 1:
        yield from cards


def _unadorned(
    page: Page, cards: Sequence[Card], boxes: Sequence[Box], legend: Legend
) -> list[Card]:
    """Drop the colours of boxes of a number and its name where boxes beside them are purple.

    Their colours adorn "our year in numbers", and rate none of them.
    """
    bare = [c for c in cards if not (c.inked or c.measured)]
    rated = [c.box for c in bare if c.colour is not None]
    if legend.colours or not rated:
        return list(cards)
    alike = [b for b in boxes if any(_is_alike(b, box) for box in rated)]
    hues = {hue for b in alike if (hue := colour_of(page, b)) is not None and is_meant(hue)}
    if all(legend.states(hue) for hue in hues):
        return list(cards)
    return [replace(c, colour=None, callout=True) if c in bare else c for c in cards]


def _rated(page: Page, cards: Sequence[Card], legend: Legend) -> list[Card]:
    """Drop ratings by a colour that no key shows where all cards share it, or many adorn them.

    It is the report's own and says nothing of its figures: neither the ink of a value, nor the
    colour of boxes that hold a number and its name and nothing more.
    """
    inks = {legend.states(card.colour) for card in cards if card.inked}
    if legend.colours:
        return list(cards)
    if _is_gaudy(page, cards):
        return [replace(card, colour=None, inked=False) for card in cards]
    kept = list(cards)
    if len(inks) <= 1:
        kept = [replace(card, colour=None) if card.inked else card for card in cards]
    coloured = {card.colour for card in kept}
    alike = len(coloured) == 1 and coloured != {None} and len(kept) > 1
    if alike and sum(card.measured for card in kept) * 2 < len(kept):
        kept = [c if c.measured else replace(c, colour=None, callout=True) for c in kept]
    return kept


def _is_gaudy(page: Page, cards: Sequence[Card]) -> bool:
    """Tell whether marks or figures stand in several hues that rate nothing: colours adorn."""
    unrated = [card for card in cards if card.colour is None]
    hues = {colour_of(page, card.box) for card in unrated} | {card.ink for card in unrated}
    return sum(hue is not None and is_meant(hue) for hue in hues) > 1


def part(cards: Sequence[Card], tables: Sequence[Table]) -> tuple[list[Card], list[Table]]:
    """Part cards from tables: tiles that touch look like the cells of a ruled table.

    A table whose filled cells are mostly cards, or that stands in a card, is no table; a card in
    any other table is a cell. What holds a table of several indicators is no card of one.
    """
    listed = [t for t in tables if _lists_indicators(t)]
    cards = [c for c in cards if not any(holds(c.box, t.box) for t in listed)]
    kept_tables = [t for t in tables if not _is_of_cards(t, cards)]
    kept_cards = [c for c in cards if not any(holds(t.box, c.box) for t in kept_tables)]
    return kept_cards, kept_tables


def words_of(cards: Sequence[Card], words: Iterable[Word]) -> list[Word]:
    """Return the words that stand in one of the cards."""
    return [word for word in words if any(holds(card.box, word.box) for card in cards)]


def _lists_indicators(table: Table) -> bool:
    """Tell a table whose header names its first words indicators, with two rows or more below."""
    head = read_head(table, None)
    called = head and any(header_meaning(c.header) is Meaning.NAME for c in head.of(Meaning.NAME))
    several = head is not None and len(table.rows) - head.rows > 1
    return bool(head and called and several and holds_indicators(head, table))


def _is_of_cards(table: Table, cards: Sequence[Card]) -> bool:
    if any(holds(card.box, table.box) for card in cards):
        return True
    cells = {id(cell): cell for row in table.rows for cell in row if cell.passage}
    if any(sum(holds(c.box, card.box) for card in cards) >= _WALL for c in cells.values()):
        return True  # what frames the whole page, its heading and its menu
    inside = [c for c in cells.values() if any(holds(card.box, c.box) for card in cards)]
    return len(inside) * 2 >= len(cells)


def _of_one_grid(
    page: Page, boxes: Sequence[Box], cards: Sequence[Card], legend: Legend
) -> Iterator[Card]:
    for box in boxes:
        alike = sum(_is_alike(box, card.box) for card in cards)
        taken = any(holds(card.box, box) or holds(box, card.box) for card in cards)
        if alike > 1 and not taken and (card := read_card(page, box, legend, loosely=True)):
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
        pairs = [(w, b) for w, b in zip(wider, numbers, strict=True) if w]
        found = [card for w, b in pairs if (card := read_card(page, w, legend, tile=b))]
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
