"""Small grids among the labelled cells of a form: a header over answers, or over periods.

Current value  31.4 | Current target  32 | Status  ✔
(a chart)           | Quarter | Value | Target | Status
| Q1      | 41.6  | 32     | ✘
| Q2      | 31.4  | 32     | ✔
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Box, Period
from parsing.entries import Slot
from parsing.grids.columns import read_head
from parsing.grids.tables import Cell, Table
from parsing.grids.transposed import panel_of
from parsing.language.headers import Meaning, header_meaning, is_figure
from parsing.language.missing import missing_mark
from parsing.meaning.gridded import dated_by, headed_slots, panel_slots

_FEWEST = 2  # columns
_NAMES = (Meaning.NAME, Meaning.REF)


@dataclass(frozen=True, slots=True)
class InnerGrid:
    """The figures of a grid, and how many rows of the form it takes."""

    slots: tuple[Slot, ...]
    rows: int


def inner_grid(table: Table, start: int, within: Period | None) -> InnerGrid | None:
    """Return the grid whose header is the row at `start` of a form, or None."""
    header = table.rows[start]
    columns = list(_columns(header, table.rows[start + 1 :]))
    heads = [header[i] for i in columns if header[i].passage]
    told = [_heads(cell, within) for cell in heads]
    if len(heads) < _FEWEST or not all(told[1:]) or is_figure(heads[0].text):
        return None
    body = list(_answers(table.rows[start + 1 :], columns))
    if not body:
        return None
    rows = tuple(tuple(row[i] for i in columns) for row in (header, *body))
    grid = replace(table, page=_page(heads, table.page), box=_around(rows), rows=rows)
    if (panel := panel_of(grid, within)) is not None:
        return InnerGrid(tuple(panel_slots(panel, within)), 1 + len(body))
    sited = not rows[0][0].passage and not _answers_one(rows[1][0])  # of one place: "North"
    head = read_head(grid, within) if len(body) == 1 and not sited else None
    if head is None or head.rows != 1 or head.of(*_NAMES):
        return None
    return InnerGrid(tuple(headed_slots(head, rows[1], grid.page)), 1 + head.rows)


def _columns(header: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> Iterator[int]:
    """Yield the columns under a header, those that a chart or nothing at all stands in left out."""
    for index, cell in enumerate(header):
        if index and cell is header[index - 1]:
            continue
        under = below[0][index] if below else cell
        if under is cell:
            continue  # a label of the row, merged down, and the place of a chart
        if cell.passage or (under.passage and not is_figure(under.text)):
            yield index


def _answers(rows: Sequence[Sequence[Cell]], columns: Sequence[int]) -> Iterator[Sequence[Cell]]:
    """Yield the rows that have a cell of their own in every column, and an answer in one."""
    for row in rows:
        cells = [row[i] for i in columns]
        if len({id(cell) for cell in cells}) < len(cells) or not any(map(_answers_one, cells)):
            return
        yield row


def _answers_one(cell: Cell) -> bool:
    return is_figure(cell.text) or (bool(cell.passage) and missing_mark(cell.text) is not None)


def _heads(cell: Cell, within: Period | None) -> bool:
    dated = dated_by(cell.text, within) is not None
    return dated or (header_meaning(cell.text) is not None and not is_figure(cell.text))


def _page(cells: Sequence[Cell], page: int) -> int:
    return next((cell.passage.page for cell in cells), page)


def _around(rows: Sequence[Sequence[Cell]]) -> Box:
    first, *rest = [cell.box for row in rows for cell in row]
    for box in rest:
        first = first.union(box)
    return first
