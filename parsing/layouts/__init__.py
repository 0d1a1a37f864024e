"""The ways of setting out indicators that Plumbline knows, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kpi.model import Period
from parsing.blocks import Flow
from parsing.entries import Entry, Slot
from parsing.language.headers import Meaning
from parsing.layouts import bullets, cards, clauses, prose, tables
from parsing.legends import Legend
from parsing.passage import Passage

_Place = tuple[int, float, float]
Layout = Callable[[Flow, Period | None], Iterator[Entry]]

LAYOUTS: tuple[Layout, ...] = (prose.find, tables.find, cards.find, clauses.find, bullets.find)


def find_entries(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield the entries that any layout finds; each reads the paragraphs that are left to it.

    Args:
        flow: The pages read.
        within: The period of the report, by which a header "Q2" is dated.
    """
    read: set[_Place] = set()
    for layout in LAYOUTS:
        left = tuple(block for block in flow.blocks if not read & set(_places(block.passage)))
        for entry in layout(replace(flow, blocks=left), within):
            for passage in (entry.name, *entry.definition, *entry.body):
                read.update(_places(passage))
            yield replace(entry, slots=tuple(_keyed(slot, flow.legend) for slot in entry.slots))


def _places(passage: Passage) -> Iterator[_Place]:
    """Yield where the words of a passage begin, by which they are known again."""
    for placed in passage.words:
        yield placed.page, placed.word.box.x1, placed.word.box.top


def _keyed(slot: Slot, legend: Legend) -> Slot:
    """Give the cell of a rating what the report's own key says of its letter or colour."""
    if slot.column.meaning is not Meaning.STATUS:
        return slot
    if slot.passage:
        return replace(slot, states=dict(legend.letters).get(slot.text.strip().upper()))
    keyed = legend.keyed(slot.colour)
    return slot if keyed is None else replace(slot, states=keyed)
