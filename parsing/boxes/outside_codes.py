"""The codes that a wall of tiles prints outside its boxes, over each or under each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsing.boxes.cards import Card
from parsing.boxes.labelled import read_labelled
from parsing.language.references import is_reference, reference_at_start
from parsing.page.model import Page
from parsing.page.regions import holds
from parsing.page.runs import Run

_NEAR = 1.5  # type sizes between a code and its box


def with_codes_outside(page: Page, cards: Sequence[Card]) -> list[Card]:
    """Give each card the code outside it, where most have one on the same side and none inside."""
    if not cards or any(card.ref or reference_at_start(card.name.text) for card in cards):
        return list(cards)
    codes = _codes(page, cards)
    over = [_nearest(card, codes, over=True) for card in cards]
    under = [_nearest(card, codes, over=False) for card in cards]
    first, second = _count(over), _count(under)
    if max(first, second) * 2 <= len(cards) or first == second:
        return list(cards)
    pairs = zip(cards, over if first > second else under, strict=True)
    return [_coded(card, code) if code else card for card, code in pairs]


def _codes(page: Page, cards: Sequence[Card]) -> list[Run]:
    outside = [w for w in page.words if not any(holds(card.box, w.box) for card in cards)]
    return [run for run in read_labelled(outside, page.number).rest if is_reference(run.text)]


def _nearest(card: Card, codes: Sequence[Run], *, over: bool) -> Run | None:
    """Return the only code on one side of a card, within its width."""
    box = card.box
    near = [
        run
        for run in codes
        if box.x0 - run.size <= run.box.x0 and run.box.x1 <= box.x1 + run.size
        and -1 <= (box.top - run.box.bottom if over else run.box.top - box.bottom)
        <= _NEAR * run.size
    ]  # fmt: skip
    return near[0] if len(near) == 1 else None


def _count(found: Sequence[Run | None]) -> int:
    return sum(run is not None for run in found)


def _coded(card: Card, code: Run) -> Card:
    return replace(
        card,
        ref=code.passage,
        box=card.box.union(code.box),
        lines=(*card.lines, code.passage),
    )
