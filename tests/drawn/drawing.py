"""One document drawn from a seed: its bytes, and the indicators that it prints."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from tests.drawn.bank import ORGANISATIONS, TITLES
from tests.drawn.known import Known, some_known
from tests.drawn.leaf import typeset_words
from tests.drawn.office import table_file, words_file
from tests.drawn.paper import Front, Look, some_look, typeset, widths_of
from tests.drawn.periods import Span, some_span
from tests.drawn.prose import Piece, Wording, as_printed, pieces, some_wording
from tests.drawn.settings import set_out, some_setting
from tests.drawn.sheet import Sheet, some_manner, some_sheet
from tests.drawn.tiles import Tile, TileManner, some_tile_manner, some_tiles
from tests.drawn.wall import typeset_wall
from tests.drawn.web import table_page, wall_page, words_page


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn document; the same seed draws the same."""

    seed: int
    pdf: bytes
    known: tuple[Known, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that a browser or an office program has yet to print."""

    seed: int
    source: Any
    known: tuple[Known, ...]
    how: str

    def printed(self, pdf: bytes) -> Drawing:
        """Return the drawing that it is, once printed."""
        return Drawing(self.seed, pdf, self.known, self.how)


def draw(seed: int) -> Drawing:
    """Draw a document: what it reports, in which layout, how it is typeset."""
    front, sheet, look, widths, how = _some_table(_dice(seed))
    return Drawing(seed, typeset(front, sheet, look, widths), sheet.known, how)


def draw_wall(seed: int) -> Drawing:
    """Draw a dashboard of tiles or cards."""
    dice = _dice(seed)
    front, tiles, manner = _some_wall(dice)
    return Drawing(seed, typeset_wall(dice, front, tiles, manner), _tiled(tiles), str(manner))


def draw_words(seed: int) -> Drawing:
    """Draw a report in words: prose, statements, clauses, bullets or slides."""
    dice = _dice(seed)
    front, known, written, wording = _some_words(dice)
    return Drawing(seed, typeset_words(dice, front, written, wording), known, str(wording))


def web_table(seed: int) -> Draft:
    """Draw a table on a web page."""
    front, sheet, look, widths, how = _some_table(_dice(seed))
    return Draft(seed, table_page(front, sheet, look, widths), sheet.known, how)


def web_wall(seed: int) -> Draft:
    """Draw a dashboard on a web page."""
    front, tiles, manner = _some_wall(_dice(seed))
    return Draft(seed, wall_page(front, tiles, manner), _tiled(tiles), str(manner))


def web_words(seed: int) -> Draft:
    """Draw a report in words on a web page."""
    front, known, written, wording = _some_words(_dice(seed))
    return Draft(seed, words_page(front, written, wording), known, str(wording))


def office_table(seed: int) -> Draft:
    """Draw a table of a word processor."""
    front, sheet, look, widths, how = _some_table(_dice(seed))
    return Draft(seed, table_file(front, sheet, look, widths), sheet.known, how)


def office_words(seed: int) -> Draft:
    """Draw a report in words of a word processor."""
    front, known, written, wording = _some_words(_dice(seed), of_text=True)
    return Draft(seed, words_file(front, written, wording), known, str(wording))


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - drawn to be repeated, not to be secret


def _some_table(dice: random.Random) -> tuple[Front, Sheet, Look, list[float], str]:
    while True:
        span = some_span(dice)
        manner = some_manner(dice, span)
        sheet = some_sheet(dice, some_known(dice, dice.randint(4, 26)), manner)
        look = some_look(dice)
        front = _front(dice, span)
        if widths := widths_of(sheet, look):
            return front, sheet, look, widths, f"{manner}; {look}; {sheet.kinds}"


def _some_wall(dice: random.Random) -> tuple[Front, list[Tile], TileManner]:
    span = some_span(dice)
    manner = some_tile_manner(dice, span)
    tiles = some_tiles(dice, some_known(dice, dice.randint(4, 18)), manner)
    return _front(dice, span), tiles, manner


def draw_coded_wall(seed: int) -> Drawing:
    """Draw a dashboard whose tiles have codes, and targets in many places."""
    dice = random.Random(seed)  # noqa: S311 - likewise
    span = some_span(dice)
    manner, setting = some_setting(dice, some_tile_manner(dice, span))
    tiles = some_tiles(dice, some_known(dice, dice.randint(4, 18)), manner)
    tiles = set_out(tiles, manner, setting, dice)
    front = Front(dice.choice(ORGANISATIONS), dice.choice(TITLES), span.words(dice.randrange(2)))
    pdf = typeset_wall(dice, front, tiles, manner, setting)
    how = f"{setting}; {manner}"
    return Drawing(seed, pdf, tuple(t.known for t in tiles if t.known), how)


def _some_words(
    dice: random.Random, *, of_text: bool = False
) -> tuple[Front, tuple[Known, ...], list[Piece], Wording]:
    span, wording = some_span(dice), some_wording(dice)
    while of_text and wording.is_deck:
        wording = some_wording(dice)
    known: list[Known] = []
    while len(known) < 2:
        known = as_printed(some_known(dice, dice.randint(4, 14)), wording)
    front = _front(dice, span)
    return front, tuple(known), list(pieces(dice, known, wording, span)), wording


def _front(dice: random.Random, span: Span) -> Front:
    return Front(dice.choice(ORGANISATIONS), dice.choice(TITLES), span.words(dice.randrange(2)))


def _tiled(tiles: list[Tile]) -> tuple[Known, ...]:
    return tuple(tile.known for tile in tiles if tile.known)
