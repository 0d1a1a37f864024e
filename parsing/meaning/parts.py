"""The tables of a report as parts that a header holds for: one that goes on overleaf has two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Period
from parsing.grids.columns import read_head
from parsing.grids.heads import Head
from parsing.grids.named_blocks import named_blocks
from parsing.grids.tables import Cell, Table
from parsing.grids.transposed import is_transposed, panel_of, read_turned_head, shared_name, turned
from parsing.meaning.due_columns import with_due_columns
from parsing.meaning.forms import forms_of
from parsing.meaning.nameless_columns import with_nameless_columns
from parsing.meaning.records import record_of
from parsing.meaning.undated_columns import with_undated_columns
from parsing.page.passage import Passage

_SAME_EDGE = 4  # points; the columns of a table that goes on stand where they stood


@dataclass(frozen=True, slots=True)
class Part:
    """A table, or the rest of one on a later page, with the header that holds for it.

    Attributes:
        goes_on: True for the rest of a table, whether or not its header is printed again.
        within: The period of the report.
    """

    table: Table
    head: Head
    first_row: int
    goes_on: bool = False
    shared_name: Passage | None = None
    within: Period | None = None

    @property
    def rows(self) -> Iterator[Sequence[Cell]]:
        """Its rows below the header, where that is printed again left out."""
        rows = self.table.rows[self.first_row :]
        return (row for row in rows if not _repeats(row, self.head))


def parts_of(tables: Sequence[Table], within: Period | None) -> Iterator[Part]:
    """Yield the tables whose rows are indicators, each with its header.

    Args:
        tables: The tables of the report, in printed order.
        within: The period of the report, by which a header "Q2" is dated.
    """
    last: Part | None = None
    for table in tables:
        if _is_of_one(table, within):
            last = None
            continue
        if is_transposed(table):
            on_side = turned(table)
            if (head := read_turned_head(on_side, within)) is not None:
                name = shared_name(on_side, head)
                yield Part(on_side, head, head.rows, shared_name=name, within=within)
                last = None
                continue
        head = read_head(table, within)
        if head is not None:
            again = last is not None and last.head.words == head.words
            goes_on = again and last is not None and continues(last.table, table)
            whole = last.head if goes_on and last else _reached(head, table, within)
            last = Part(table, whole, head.rows, goes_on, within=within)
            yield last
        elif last is not None and continues(last.table, table):
            last = Part(table, last.head, 0, goes_on=True, within=within)
            yield last


def _reached(head: Head, table: Table, within: Period | None) -> Head:
    """Return a header as far as its periods have come: in a report without a year, too."""
    reached = with_due_columns(head, table, within) if within else with_undated_columns(head, table)
    return with_nameless_columns(reached, table)


def _is_of_one(table: Table, within: Period | None) -> bool:
    """Tell a table that is about one indicator, or a block for each; other layouts read it."""
    whole = panel_of(table, within) is not None or record_of(table, within) is not None
    return whole or bool(named_blocks(table, within)) or bool(forms_of(table, within))


def continues(above: Table, below: Table) -> bool:
    """Tell whether a table without a header is the rest of the one above it."""
    return (
        below.page in (above.page, above.page + 1)
        and below.width == above.width
        and abs(below.box.x0 - above.box.x0) < _SAME_EDGE
        and abs(below.box.x1 - above.box.x1) < _SAME_EDGE
    )


def _repeats(row: Sequence[Cell], head: Head) -> bool:
    """Tell whether a row prints the header again: its words, and not a 0 of "2019/20"."""
    texts = [cell.text for cell in row]
    alike = sum(
        bool(t) and f" {t} " in f" {word} " for t, word in zip(texts, head.words, strict=True)
    )
    return alike * 2 > len(texts)
