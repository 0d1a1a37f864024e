"""Tables: a row for each indicator, and header words that say what each column holds.

A table that goes on over a page is one table; a row that holds one cell alone is the heading of a
group; a row that has no figures and starts in the middle of a sentence belongs to the row above.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.blocks import Flow
from parsing.entries import Entry, Slot
from parsing.grids.cell_kinds import label_column
from parsing.grids.heads import Column, Head
from parsing.grids.table_kinds import (
    figure_columns,
    holds_indicators,
    is_treasury,
    limits_alone,
)
from parsing.grids.tables import Cell
from parsing.language.aims import find_aim
from parsing.language.headers import Meaning, header_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import period
from parsing.language.references import reference_at_start
from parsing.language.scales import zeros_of
from parsing.language.units import unit_of_cell
from parsing.layouts.captioned import named_by_caption
from parsing.meaning.aimed import with_aim
from parsing.meaning.bracketed import with_brackets, with_counts_below
from parsing.meaning.headed_ratings import with_headed_ratings
from parsing.meaning.headed_targets import with_headed_target
from parsing.meaning.listed_targets import with_listed_targets
from parsing.meaning.numbered_names import with_numbers
from parsing.meaning.parts import Part, parts_of
from parsing.meaning.row_words import is_note, lone_heading, of_each_body, row_meaning
from parsing.meaning.sides import with_columns
from parsing.meaning.sub_rows import with_stem
from parsing.page.passage import Passage, join

_NO_FIGURES = (
    Meaning.NAME,
    Meaning.REF,
    Meaning.COMMENT,
    Meaning.GROUP,
    Meaning.UNIT,
    Meaning.AS_AT,
)


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each row of each table that holds indicators."""
    entries: list[Entry] = []
    untargeted: list[Entry] = []
    group: Passage | None = None
    parts = _without_treasury(list(parts_of(flow.tables, within)))
    for part in parts:
        apart: list[Entry] = []
        if captioned := named_by_caption(part, flow.blocks, within):
            _take_rows(captioned.part, None, apart)
            told = entries if captioned.aimed else untargeted
            told += captioned.entries_of(apart)
            continue
        _take_rows(part, None, apart)
        wider = with_columns(entries, apart)
        if wider is not None:
            entries = wider
        elif holds_indicators(part.head, part.table):
            group = _take_rows(part, group if part.goes_on else None, entries)
    passages = [block.passage for block in flow.blocks]
    own = list(with_numbers(entries, parts))
    own = list(with_headed_ratings(own, passages))
    for entry in with_brackets(with_listed_targets(own, passages), passages):
        yield with_aim(entry, within)
    yield from untargeted


def _without_treasury(parts: Sequence[Part]) -> Sequence[Part]:
    """Leave out the limits of a treasury strategy, unless a report has no other indicators.

    Limits with no actual beside them are never read: the figures under the years are no values.
    """
    kept = [part for part in parts if not is_treasury(part.head, part.table)]
    if any(holds_indicators(part.head, part.table) for part in kept):
        return kept
    return [part for part in parts if part in kept or not limits_alone(part.head)]


def _take_rows(part: Part, group: Passage | None, entries: list[Entry]) -> Passage | None:
    """Add the rows of a table to the entries; return the group that the last of them stand in."""
    if not part.head.of(Meaning.NAME):
        return group
    for row in part.rows:
        group = _take(row, part, group, entries)
    return group


def _take(
    row: Sequence[Cell], part: Part, group: Passage | None, entries: list[Entry]
) -> Passage | None:
    """Add a row to the entries, or to the last of them; return the group of the rows below."""
    heading = lone_heading(row)
    if heading is None:
        _take_figures(row, part, group, entries)
    elif entries and _goes_on(entries[-1], row, part):
        entries[-1] = _lengthened(entries[-1], row, part.head)
    elif _is_aim(row, part.head, entries):
        _take_figures(row, part, group, entries)
    elif entries and is_note(heading.text):
        entries[-1] = replace(entries[-1], body=(*entries[-1].body, heading))
    else:
        return heading
    return group


def _take_figures(
    row: Sequence[Cell], part: Part, group: Passage | None, entries: list[Entry]
) -> None:
    label = label_column(part.head.columns, part.table.rows[part.head.rows :])
    if label is not None:
        _take_labelled(row, part, header_meaning(row[label.index].text), group, entries)
    elif entries and (meaning := _row_meaning(row, part.head)) is not None:
        entries[-1] = _with_row(entries[-1], row, part, meaning)
    elif (entry := _entry(row, part, group, entries)) is not None:
        if counted := with_counts_below(entries, entry):
            entries[-1] = counted
            return
        headed = with_headed_target(entry, group)
        entries += of_each_body(with_stem(headed, entries, group))


def _take_labelled(
    row: Sequence[Cell],
    part: Part,
    meaning: Meaning | None,
    group: Passage | None,
    entries: list[Entry],
) -> None:
    """Add a row of targets, figures or ratings to the indicator that it shares its name with."""
    name = row[part.head.of(Meaning.NAME)[0].index].passage
    own = entries[-1].name.words[-1:] if entries else ()
    if name and name.words[-1:] != own:
        entry = _entry(row, part, group, entries)
        entries += [_without_figures(entry, part)] if entry else []
    if entries and meaning:
        entries[-1] = _with_row(entries[-1], row, part, meaning, _reached(part))


def _reached(part: Part) -> set[int]:
    """Return the columns in which a row labelled as the actual has a figure."""
    rows = part.table.rows[part.head.rows :]
    label = label_column(part.head.columns, rows)
    actual = [r for r in rows if label and header_meaning(r[label.index].text) is Meaning.VALUE]
    return {
        c.index
        for c in part.head.of(Meaning.VALUE)
        if any(quantity(row[c.index].text) is not None for row in actual)
    }


def _without_figures(entry: Entry, part: Part) -> Entry:
    """Keep of the first row of an indicator what is said once for all: which way is good."""
    figures = {c.index for c in figure_columns(part.head, part.table)}
    return replace(entry, slots=tuple(s for s in entry.slots if s.column.index not in figures))


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


def _with_row(
    above: Entry,
    row: Sequence[Cell],
    part: Part,
    meaning: Meaning,
    reached: Collection[int] = (),
) -> Entry:
    """Add the cells of a row of targets, each under the period of its column.

    A blank one holds no value where its column is reached: other indicators have theirs there.
    """
    figures = {c.index for c in figure_columns(part.head, part.table)}
    slots = (
        replace(s, column=_labelled(s.column, meaning))
        for s in _slots(row, part, figures)
        if s.column.index in figures
        and (
            s.passage
            or meaning is Meaning.STATUS
            or (meaning is Meaning.VALUE and s.column.index in reached)
        )
    )
    return replace(above, slots=(*above.slots, *slots))


def _labelled(column: Column, meaning: Meaning) -> Column:
    """Return a column as the label of a row has it: its figure of the year to date stays one."""
    if meaning is Meaning.VALUE and column.holds_figures:
        return column
    to_date = Meaning.YEAR_TO_DATE if column.meaning is Meaning.YEAR_TO_DATE else None
    return replace(column, meaning=meaning, over=column.over or to_date)


def _goes_on(above: Entry, row: Sequence[Cell], part: Part) -> bool:
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
    row: Sequence[Cell], part: Part, group: Passage | None, above: Sequence[Entry]
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
        group=_own_group(row, head) or (group.text if group else None),
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


def _slots(row: Sequence[Cell], part: Part, figures: set[int]) -> Iterator[Slot]:
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
            place = (cell.passage.page if cell.passage else part.table.page, cell.box)
            yield Slot(of_now, cell.passage, *place, cell.colour, direction=cell.arrow)


def _said_of_row(row: Sequence[Cell], part: Part) -> tuple[Unit | None, int, Period | None]:
    """Return the unit, how many zeros are left out, and the period that a row gives its figures."""
    said = [row[c.index].text for c in part.head.of(Meaning.UNIT)]
    units = (unit_of_cell(text) for text in said)
    dates = (period(row[c.index].text, within=part.within) for c in part.head.of(Meaning.AS_AT))
    return next(units, None), max(map(zeros_of, said), default=0), next(dates, None)
