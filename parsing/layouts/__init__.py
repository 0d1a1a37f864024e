"""The ways of setting out indicators that Plumbline knows, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from parsing.blocks import Block
from parsing.entries import Entry
from parsing.layouts import prose

Layout = Callable[[Sequence[Block]], Iterator[Entry]]

LAYOUTS: tuple[Layout, ...] = (prose.find,)


def find_entries(blocks: Sequence[Block]) -> Iterable[Entry]:
    """Yield the entries that any layout finds in the blocks."""
    for layout in LAYOUTS:
        yield from layout(blocks)
