"""Tables: a row for each indicator, and header words that say what each column holds.

A table that goes on over a page is one table; a row that holds one cell alone is the heading of a
group; a row that has no figures and starts in the middle of a sentence belongs to the row above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.blocks import Flow
from parsing.entries import Entry, Slot
from parsing.grids.cell_kinds import label_column
from parsing.grids.columns import read_head
from parsing.grids.heads import Head
from parsing.grids.named_blocks import named_blocks
from parsing.grids.table_kinds import figure_columns, holds_indicators
from parsing.grids.tables import Cell, Table
from parsing.grids.topped import topped_panel
from parsing.grids.transposed import is_transposed, panel_of, read_turned_head, shared_name, turned
from parsing.language.aims import find_aim
from parsing.language.headers import Meaning, header_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import period
from parsing.language.references import reference_at_start
from parsing.language.scales import zeros_of
from parsing.language.units import unit_of_cell
from parsing.meaning.aimed import with_aim
from parsing.meaning.forms import forms_of
from parsing.meaning.listed_targets import with_listed_targets
from parsing.meaning.row_words import is_note, of_each_body, row_meaning
from parsing.meaning.sides import with_columns
from parsing.page.passage import Passage, join

_NO_FIGURES = (
    Meaning.NAME,
    Meaning.REF,
    Meaning.COMMENT,
    Meaning.GROUP,
    Meaning.UNIT,
    Meaning.AS_AT,
)
_SAME_EDGE = 4  # points; the columns of a table that goes on stand where they stood


@dataclass(frozen=True, slots=True)
class _Part:
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


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each row of each table that holds indicators."""
    entries: list[Entry] = []
    group: str | None = None
    for found in _parts(flow.tables, within):
        part = replace(found, within=within)
        apart: list[Entry] = []
        _take_rows(part, None, apart)
        wider = with_columns(entries, apart)
        if wider is not None:
            entries = wider
        elif holds_indicators(part.head, part.table):
            group = _take_rows(part, group if part.goes_on else None, entries)
    for entry in with_listed_targets(entries, [block.passage for block in flow.blocks]):
        yield with_aim(entry, within)


def _take_rows(part: _Part, group: str | None, entries: list[Entry]) -> str | None:
    """Add the rows of a table to the entries; return the group that the last of them stand in."""
    if not part.head.of(Meaning.NAME):
        return group
    for row in part.table.rows[part.first_row :]:
        if not _repeats(row, part.head):
            group = _take(row, part, group, entries)
    return group


def _take(row: Sequence[Cell], part: _Part, group: str | None, entries: list[Entry]) -> str | None:
    """Add a row to the entries, or to the last of them; return the group of the rows below."""
    heading = _group(row)
    if heading is None:
        _take_figures(row, part, group, entries)
    elif entries and _goes_on(entries[-1], row, part):
        entries[-1] = _lengthened(entries[-1], row, part.head)
    elif _is_aim(row, part.head, entries):
        _take_figures(row, part, group, entries)
    elif entries and is_note(heading.text):
        entries[-1] = replace(entries[-1], body=(*entries[-1].body, heading))
    else:
        return heading.text
    return group


def _take_figures(
    row: Sequence[Cell], part: _Part, group: str | None, entries: list[Entry]
) -> None:
    label = label_column(part.head.columns, part.table.rows[part.head.rows :])
    if label is not None:
        _take_labelled(row, part, header_meaning(row[label.index].text), group, entries)
    elif entries and (meaning := _row_meaning(row, part.head)) is not None:
        entries[-1] = _with_row(entries[-1], row, part, meaning)
    elif (entry := _entry(row, part, group, entries)) is not None:
        entries += of_each_body(entry)


def _take_labelled(
    row: Sequence[Cell],
    part: _Part,
    meaning: Meaning | None,
    group: str | None,
    entries: list[Entry],
) -> None:
    """Add a row of targets, figures or ratings to the indicator that it shares its name with."""
    name = row[part.head.of(Meaning.NAME)[0].index].passage
    own = entries[-1].name.words[-1:] if entries else ()
    if name and name.words[-1:] != own:
        entry = _entry(row, part, group, entries)
        entries += [replace(entry, slots=())] if entry else []
    if entries and meaning:
        entries[-1] = _with_row(entries[-1], row, part, meaning)


def _parts(tables: Sequence[Table], within: Period | None) -> Iterator[_Part]:
    last: _Part | None = None
    for table in tables:
        if _is_of_one(table, within) or named_blocks(table, within):
            last = None
            continue
        if is_transposed(table):
            on_side = turned(table)
            if (head := read_turned_head(on_side, within)) is not None:
                yield _Part(on_side, head, head.rows, shared_name=shared_name(on_side, head))
                last = None
                continue
        head = read_head(table, within)
        if head is not None:
            again = last is not None and last.head.words == head.words
            goes_on = again and last is not None and _continues(last.table, table)
            last = _Part(table, head, head.rows, goes_on)
            yield last
        elif last is not None and _continues(last.table, table):
            last = _Part(table, last.head, 0, goes_on=True)
            yield last


def _is_of_one(table: Table, within: Period | None) -> bool:
    """Tell a table that is about one indicator, which other layouts read."""
    panel = panel_of(table, within) or topped_panel(table, within)
    return panel is not None or bool(forms_of(table, within))


def _continues(above: Table, below: Table) -> bool:
    """Tell whether a table without a header is the rest of the one above it."""
    return (
        below.page in (above.page, above.page + 1)
        and below.width == above.width
        and abs(below.box.x0 - above.box.x0) < _SAME_EDGE
        and abs(below.box.x1 - above.box.x1) < _SAME_EDGE
    )


def _repeats(row: Sequence[Cell], head: Head) -> bool:
    """Tell whether a row prints the header again."""
    texts = [cell.text for cell in row]
    alike = sum(bool(t) and t in word for t, word in zip(texts, head.words, strict=True))
    return alike * 2 > len(texts)


def _group(row: Sequence[Cell]) -> Passage | None:
    """Return the words of a row that holds one cell alone."""
    passages = {id(cell): cell.passage for cell in row if cell.passage}
    if len(passages) != 1:
        return None
    (words,) = passages.values()
    return None if quantity(words.text) is not None else words


def _is_aim(row: Sequence[Cell], head: Head, above: Sequence[Entry]) -> bool:
    """Tell a measure set by a sentence, as the one above it is, from a heading or a note."""
    name = row[head.of(Meaning.NAME)[0].index]
    lone = sum(cell is name for cell in row) == 1
    alike = not above or find_aim(above[-1].name.text) is not None
    return lone and alike and find_aim(name.text) is not None


def _row_meaning(row: Sequence[Cell], head: Head) -> Meaning | None:
    """Return what a row says that it holds for the indicator above it: "Target", "England"."""
    refs = head.of(Meaning.REF)
    if refs and row[refs[0].index].passage:
        return None
    return row_meaning(row[head.of(Meaning.NAME)[0].index].text)


def _with_row(above: Entry, row: Sequence[Cell], part: _Part, meaning: Meaning) -> Entry:
    """Add the cells of a row of targets, each under the period of its column."""
    figures = {c.index for c in figure_columns(part.head, part.table)}
    slots = (
        replace(s, column=replace(s.column, meaning=meaning))
        for s in _slots(row, part, figures)
        if s.column.index in figures and (s.passage or meaning is Meaning.STATUS)
    )
    return replace(above, slots=(*above.slots, *slots))


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
    figures = {c.index for c in figure_columns(head, part.table)}
    slots = tuple(_slots(row, part, figures))
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


def _slots(row: Sequence[Cell], part: _Part, figures: set[int]) -> Iterator[Slot]:
    unit, zeros, dated = _said_of_row(row, part)
    for column in part.head.columns:
        if column.meaning in _NO_FIGURES:
            continue
        cell = row[column.index]
        if column.meaning is None and column.index in figures:
            column = replace(column, meaning=Meaning.VALUE)  # noqa: PLW2901 - it is called nothing
        if column.meaning is not None:
            own = replace(column, unit=column.unit or unit, period=column.period or dated)
            own = replace(own, zeros=column.zeros or zeros)
            of_now = own if column.meaning is Meaning.VALUE else replace(own, period=column.period)
            place = (part.table.page, cell.box)
            yield Slot(of_now, cell.passage, *place, cell.colour, direction=cell.arrow)


def _said_of_row(row: Sequence[Cell], part: _Part) -> tuple[Unit | None, int, Period | None]:
    """Return the unit, how many zeros are left out, and the period that a row gives its figures."""
    said = [row[c.index].text for c in part.head.of(Meaning.UNIT)]
    units = (unit_of_cell(text) for text in said)
    dates = (period(row[c.index].text, within=part.within) for c in part.head.of(Meaning.AS_AT))
    return next(units, None), max(map(zeros_of, said), default=0), next(dates, None)
