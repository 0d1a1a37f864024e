"""Tables that name one indicator across the top, over a header and one row of figures.

    KPI 4 – Households prevented from becoming homeless
    Good to be | Q1 | Q2 | Q3 | Q3 target | Status
    High       | 68 | 71 | 59 | 75        | Red
    Commentary: fewer private homes were to be had.

One table may hold many of them, one under another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Period
from parsing.grids.columns import read_head
from parsing.grids.heads import Head
from parsing.grids.tables import Cell, Table
from parsing.language.headers import Meaning
from parsing.language.numbers import quantity
from parsing.page.passage import Passage

_NAMES = (Meaning.NAME, Meaning.REF)
_FEWEST = 3  # rows: the name, the header and the figures


@dataclass(frozen=True, slots=True)
class NamedBlock:
    """One indicator: its name, the header under it, its figures and the rows of words below."""

    name: Passage
    head: Head
    figures: tuple[Cell, ...]
    notes: tuple[Passage, ...]


def named_blocks(table: Table, within: Period | None) -> list[NamedBlock]:
    """Return the blocks of a table; none where its rows are not all parts of such blocks."""
    blocks = [_block(part, within) for part in _parts(table)]
    return [block for block in blocks if block] if all(blocks) else []


def _parts(table: Table) -> Iterator[Table]:
    """Yield the rows from each name to the next: a lone cell over the header words of the first."""
    if len(table.rows) < _FEWEST or only_words(table.rows[0]) is None:
        return
    header = [cell.text for cell in table.rows[1]]
    starts = [
        i
        for i, row in enumerate(table.rows[:-1])
        if only_words(row) and [cell.text for cell in table.rows[i + 1]] == header
    ]
    for start, end in zip(starts, [*starts[1:], len(table.rows)], strict=True):
        yield replace(table, rows=table.rows[start:end])


def _block(table: Table, within: Period | None) -> NamedBlock | None:
    name = only_words(table.rows[0])
    head = read_head(replace(table, rows=table.rows[1:]), within) if name else None
    if name is None or head is None or head.of(*_NAMES):
        return None
    valued = any(c.holds_figures for c in head.columns)
    figures, *rest = table.rows[1 + head.rows :]
    notes = [only_words(row) for row in rest]
    if (
        not (valued and head.of(Meaning.TARGET, Meaning.STATUS))
        or only_words(figures)
        or not all(notes)
    ):
        return None
    return NamedBlock(name, head, figures, tuple(note for note in notes if note))


def only_words(row: Sequence[Cell]) -> Passage | None:
    """Return the words of a row that holds one cell alone, no figure."""
    cells = {id(cell): cell for cell in row if cell.passage}
    (cell,) = cells.values() if len(cells) == 1 else (None,)
    return cell.passage if cell and quantity(cell.text) is None else None
