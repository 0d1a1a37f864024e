"""Tables: a row for each indicator, and header words that say what each column holds.

A table that goes on over a page is one table; a row that holds one cell alone is the heading of a
group; a row that has no figures and starts in the middle of a sentence belongs to the row above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Period
from parsing.blocks import Flow
from parsing.columns import Column, Head, read_head
from parsing.entries import Entry, Slot
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.references import reference_at_start
from parsing.passage import Passage, join
from parsing.tables import Cell, Table
from parsing.transposed import is_transposed, read_turned_head, shared_name, turned

_SAME_EDGE = 4  # points; the columns of a table that goes on stand where they stood
_MONEY = re.compile(
    r"\bbudget|\bspend|\bexpenditure|£\s*(?:000|k|m)\b|\bcapital\b|\bsavings\b|\bgrant", re.I
)
_YARDSTICKS = (Meaning.TARGET, Meaning.TOLERANCE, Meaning.FLOOR, Meaning.STATUS)


@dataclass(frozen=True, slots=True)
class _Part:
    """A table, or the rest of one on a later page, with the header that holds for it."""

    table: Table
    head: Head
    first_row: int
    shared_name: Passage | None = None


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each row of each table that holds indicators."""
    entries: list[Entry] = []
    group: str | None = None
    for part in _parts(flow.tables, within):
        if not _holds_indicators(part.head, part.table):
            continue
        if part.first_row:
            group = None
        for row in part.table.rows[part.first_row :]:
            if _repeats(row, part.head):
                continue
            if (heading := _group(row)) is not None:
                if entries and _goes_on(entries[-1], row, part):
                    entries[-1] = _lengthened(entries[-1], row, part.head)
                else:
                    group = heading
            elif (entry := _entry(row, part, group, entries)) is not None:
                entries.append(entry)
    yield from entries


def _parts(tables: Sequence[Table], within: Period | None) -> Iterator[_Part]:
    last: _Part | None = None
    for table in tables:
        if is_transposed(table):
            on_side = turned(table)
            if (head := read_turned_head(on_side, within)) is not None:
                yield _Part(on_side, head, head.rows, shared_name(on_side, head))
                last = None
                continue
        head = read_head(table, within)
        if head is not None:
            last = _Part(table, head, head.rows)
            yield last
        elif last is not None and _continues(last.table, table):
            last = _Part(table, last.head, 0)
            yield last


def _continues(above: Table, below: Table) -> bool:
    """Tell whether a table without a header is the rest of the one above it."""
    return (
        below.page in (above.page, above.page + 1)
        and below.width == above.width
        and abs(below.box.x0 - above.box.x0) < _SAME_EDGE
        and abs(below.box.x1 - above.box.x1) < _SAME_EDGE
    )


def _holds_indicators(head: Head, table: Table) -> bool:
    """Tell a table of indicators from budgets, counts of ratings and other tables."""
    named = head.of(Meaning.NAME)
    if not named or not (_figure_columns(head, table)):
        return False
    yardstick = bool(head.of(*_YARDSTICKS))
    money = any(_MONEY.search(word) for word in head.words)
    says_indicator = any(c.header and _SAYS_INDICATOR.search(c.header) for c in named)
    coded = _coded(head, table, named[0])
    return says_indicator or (yardstick and not money) or coded


_SAYS_INDICATOR = re.compile(r"\b(?:indicators?|measures?|kpis?|pis?|metrics?|code)\b", re.I)


def _coded(head: Head, table: Table, name: Column) -> bool:
    """Tell whether most rows have a reference, in a column of their own or before the name."""
    rows = table.rows[head.rows :]
    refs = head.of(Meaning.REF)
    with_ref = sum(
        bool(refs and row[refs[0].index].passage)
        or reference_at_start(row[name.index].text) is not None
        for row in rows
    )
    return bool(rows) and with_ref * 2 >= len(rows)


def _figure_columns(head: Head, table: Table) -> tuple[Column, ...]:
    """Return the columns of figures: those called so, else the first unnamed one with any."""
    called = tuple(c for c in head.columns if c.holds_figures)
    if called:
        return called
    unnamed = (c for c in head.columns if c.meaning is None and _numeric(table, head, c))
    return tuple(unnamed)[:1]


def _numeric(table: Table, head: Head, column: Column) -> bool:
    texts = [t for row in table.rows[head.rows :] if (t := row[column.index].text)]
    figures = sum(quantity(text) is not None for text in texts)
    return figures * 2 > len(texts)


def _repeats(row: Sequence[Cell], head: Head) -> bool:
    """Tell whether a row prints the header again."""
    texts = [cell.text for cell in row]
    alike = sum(bool(t) and t in word for t, word in zip(texts, head.words, strict=True))
    return alike * 2 > len(texts)


def _group(row: Sequence[Cell]) -> str | None:
    """Return the words of a row that holds one cell alone."""
    texts = {id(cell): cell.text for cell in row if cell.passage}
    if len(texts) != 1:
        return None
    (text,) = texts.values()
    return None if quantity(text) is not None else text


def _goes_on(above: Entry, row: Sequence[Cell], part: _Part) -> bool:
    """Tell whether a lone cell at the top of a page is the rest of the name above it."""
    cell = row[part.head.of(Meaning.NAME)[0].index]
    return (
        bool(cell.passage)
        and not cell.text[0].isupper()
        and above.name.page < part.table.page
        and row is part.table.rows[part.first_row]
    )


def _lengthened(above: Entry, row: Sequence[Cell], head: Head) -> Entry:
    rest = row[head.of(Meaning.NAME)[0].index].passage
    return replace(above, name=join([above.name, rest]))


def _entry(
    row: Sequence[Cell], part: _Part, group: str | None, above: Sequence[Entry]
) -> Entry | None:
    head = part.head
    name = row[head.of(Meaning.NAME)[0].index].passage
    if not name or missing_mark(name.text) or quantity(name.text) is not None:
        return None
    ref, name = _ref_and_name(row, head, name, above)
    if part.shared_name:
        name = join([part.shared_name, name])
    figures = {c.index for c in _figure_columns(head, part.table)}
    slots = tuple(_slots(row, head, figures, part.table.page))
    comments = head.of(Meaning.COMMENT)
    return Entry(
        name=name,
        ref=ref,
        body=tuple(row[c.index].passage for c in comments if row[c.index].passage),
        slots=slots,
        group=_own_group(row, head) or group,
    )


def _ref_and_name(
    row: Sequence[Cell], head: Head, name: Passage, above: Sequence[Entry]
) -> tuple[Passage | None, Passage]:
    columns = head.of(Meaning.REF)
    if columns:
        own = row[columns[0].index].passage
        return (own or (above[-1].ref if above else None)), name
    found = reference_at_start(name.text)
    if found and (rest := name.cut(found[1])):
        return name.cut(0, found[0]), rest
    return None, name


def _own_group(row: Sequence[Cell], head: Head) -> str | None:
    columns = head.of(Meaning.GROUP)
    return (row[columns[0].index].text or None) if columns else None


def _slots(row: Sequence[Cell], head: Head, figures: set[int], page: int) -> Iterator[Slot]:
    for column in head.columns:
        if column.meaning in (Meaning.NAME, Meaning.REF, Meaning.COMMENT, Meaning.GROUP):
            continue
        cell = row[column.index]
        if column.meaning is None and column.index in figures:
            column = replace(column, meaning=Meaning.VALUE)  # noqa: PLW2901 - it is called nothing
        if column.meaning is not None:
            yield Slot(column, cell.passage, page, cell.box, cell.colour)
