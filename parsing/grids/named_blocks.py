"""Tables that name one indicator across the top, over a header and one row of figures.

    KPI 4 – Households prevented from becoming homeless
    Good to be | Q1 | Q2 | Q3 | Q3 target | Status
    High       | 68 | 71 | 59 | 75        | Red
    Commentary: fewer private homes were to be had.

One table may hold many of them, one under another, or each with its periods across or down. The
rating may stand beside the name, or who answers for it; what is said stands over the header or
below, there behind a label: "What is the reason?".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kpi.model import Period
from parsing.grids.columns import read_head
from parsing.grids.heads import Column, Head
from parsing.grids.tables import Cell, Table
from parsing.grids.topped import Topped, only_words, topped_panel
from parsing.language.headers import Meaning
from parsing.language.labels import FIGURES, TEXTS, label_meaning
from parsing.language.numbers import quantity
from parsing.language.references import is_reference
from parsing.language.status import states_of_colour, states_of_words
from parsing.page.passage import Passage, join

_NAMES = (Meaning.NAME, Meaning.REF)
_LONGEST_RATING = 4  # words
_LABELLED = 2  # cells: a label, and what it says
_FEWEST = 3  # rows: the name, the header and the figures


@dataclass(frozen=True, slots=True)
class NamedBlock:
    """One indicator: its name, the header under it, its figures and the rows of words below.

    Attributes:
        marks: The rating that stands beside the name.
    """

    name: Passage
    head: Head
    figures: tuple[Cell, ...]
    notes: tuple[Passage, ...]
    marks: tuple[tuple[Column, Cell], ...] = ()


def named_blocks(table: Table, within: Period | None) -> list[NamedBlock | Topped]:
    """Return the blocks of a table; none where its rows are not all parts of such blocks."""
    parts = list(_parts(table)) or [table]
    blocks = [_block(part, within) or topped_panel(part, within) for part in parts]
    return [block for block in blocks if block] if all(blocks) else []


def _parts(table: Table) -> Iterator[Table]:
    """Yield the rows from each name to the next: a lone cell over the header words of the first."""
    if len(table.rows) < _FEWEST or _title(table.rows[0]) is None:
        return
    header = [cell.text for cell in table.rows[1]]
    starts = [
        i
        for i, row in enumerate(table.rows[:-1])
        if _title(row) and [cell.text for cell in table.rows[i + 1]] == header
    ]
    for start, end in zip(starts, [*starts[1:], len(table.rows)], strict=True):
        yield replace(table, rows=table.rows[start:end])


def _block(table: Table, within: Period | None) -> NamedBlock | None:
    name = _title(table.rows[0])
    said = list(takewhile(bool, map(only_words, table.rows[1:])))
    body = table.rows[1 + len(said) :]
    head = read_head(replace(table, rows=body), within) if name and body else None
    if name is None or head is None or head.of(*_NAMES) or len(body) <= head.rows:
        return None
    marks = tuple((Column(0, Meaning.STATUS, "", None, None), c) for c in _rated(table.rows[0]))
    valued = any(c.holds_figures for c in head.columns)
    figures, *rest = body[head.rows :]
    notes = [*said, *(only_words(row) or _answer(row) for row in rest)]
    rated = bool(marks) or head.of(Meaning.TARGET, Meaning.STATUS)
    if not (valued and rated) or only_words(figures) or not all(notes):
        return None
    return NamedBlock(name, head, figures, tuple(note for note in notes if note), marks)


def _title(row: Sequence[Cell]) -> Passage | None:
    """Return the words of a row that holds one cell alone, but for a code, a rating, an owner."""
    rated = _rated(row)
    beside = [cell for cell in row[1:] if cell is not row[0] and _is_told(cell)]
    words = [cell for cell in row if not any(cell is mark for mark in (*rated, *beside))]
    first, *rest = words or (None,)
    name = only_words([cell for cell in rest if cell is not first])
    if first and first.passage and name and is_reference(first.text):
        return join([first.passage, name])
    return only_words(words)


def _rated(row: Sequence[Cell]) -> list[Cell]:
    cells = {id(cell): cell for cell in row[1:] if cell is not row[0]}
    signs = [c for c in cells.values() if c.signed and not c.passage and c.arrow is None]
    signs = [c for c in signs if states_of_colour(c.colour) is not None]
    short = [cell for cell in cells.values() if len(cell.text.split()) <= _LONGEST_RATING]
    return [c for c in short if c.passage and states_of_words(c.text) is not None] + signs


def _is_told(cell: Cell) -> bool:
    """Tell a cell that holds words behind their label: "Lead: A. Smith"."""
    label, colon, words = cell.text.partition(":")
    return bool(colon and words.strip()) and label_meaning(label) in TEXTS


def _answer(row: Sequence[Cell]) -> Passage | None:
    """Return the words behind a label that holds no figure: "What is the reason?"."""
    cells = list({id(cell): cell for cell in row if cell.passage}.values())
    if len(cells) != _LABELLED or any(quantity(cell.text) is not None for cell in cells):
        return None
    return cells[1].passage if label_meaning(cells[0].text) not in FIGURES else None
