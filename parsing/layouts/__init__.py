"""The ways of setting out indicators that Plumbline knows, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kpi.model import Period
from parsing.blocks import Flow
from parsing.entries import Entry
from parsing.layouts import clauses, prose, tables

Layout = Callable[[Flow, Period | None], Iterator[Entry]]

LAYOUTS: tuple[Layout, ...] = (prose.find, tables.find, clauses.find)


def find_entries(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield the entries that any layout finds.

    Args:
        flow: The pages read.
        within: The period of the report, by which a header "Q2" is dated.
    """
    for layout in LAYOUTS:
        yield from layout(flow, within)
