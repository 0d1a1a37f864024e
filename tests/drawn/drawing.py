"""One document drawn from a seed: its bytes, and the indicators that it prints."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.drawn.bank import ORGANISATIONS, TITLES
from tests.drawn.known import Known, some_known
from tests.drawn.leaf import typeset_words
from tests.drawn.paper import Front, some_look, typeset
from tests.drawn.periods import some_span
from tests.drawn.prose import as_printed, pieces, some_wording
from tests.drawn.settings import set_out, some_setting
from tests.drawn.sheet import some_manner, some_sheet
from tests.drawn.tiles import some_tile_manner, some_tiles
from tests.drawn.wall import typeset_wall


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn document; the same seed draws the same."""

    seed: int
    pdf: bytes
    known: tuple[Known, ...]
    how: str


def draw(seed: int) -> Drawing:
    """Draw a document: what it reports, in which layout, how it is typeset."""
    dice = random.Random(seed)  # noqa: S311 - drawn to be repeated, not to be secret
    while True:
        span = some_span(dice)
        manner = some_manner(dice, span)
        sheet = some_sheet(dice, some_known(dice, dice.randint(4, 26)), manner)
        look = some_look(dice)
        front = Front(
            dice.choice(ORGANISATIONS), dice.choice(TITLES), span.words(dice.randrange(2))
        )
        pdf = typeset(front, sheet, look)
        if pdf is not None:
            return Drawing(seed, pdf, sheet.known, f"{manner}; {look}; {sheet.kinds}")


def draw_wall(seed: int) -> Drawing:
    """Draw a dashboard of tiles or cards."""
    dice = random.Random(seed)  # noqa: S311 - likewise
    span = some_span(dice)
    manner = some_tile_manner(dice, span)
    tiles = some_tiles(dice, some_known(dice, dice.randint(4, 18)), manner)
    front = Front(dice.choice(ORGANISATIONS), dice.choice(TITLES), span.words(dice.randrange(2)))
    pdf = typeset_wall(dice, front, tiles, manner)
    return Drawing(seed, pdf, tuple(t.known for t in tiles if t.known), str(manner))


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


def draw_words(seed: int) -> Drawing:
    """Draw a report in words: prose, statements, clauses, bullets or slides."""
    dice = random.Random(seed)  # noqa: S311 - likewise
    span, wording = some_span(dice), some_wording(dice)
    known: list[Known] = []
    while len(known) < 2:
        known = as_printed(some_known(dice, dice.randint(4, 14)), wording)
    front = Front(dice.choice(ORGANISATIONS), dice.choice(TITLES), span.words(dice.randrange(2)))
    written = list(pieces(dice, known, wording, span))
    pdf = typeset_words(dice, front, written, wording)
    return Drawing(seed, pdf, tuple(known), str(wording))
