"""Panels: a small table for each indicator, its periods across the top and its name over it.

Percentage of rent collected
          Q1 2023/24   Q2 2023/24
Target         97.0%        97.5%
Actual         96.8%        97.6%
The paragraphs under it are about the same indicator, and may set its target. A table of one row
under "Target | Actual | Status" leaves its name to the heading, too, and so may a table of labels
and answers; or it stands in the table, across its top.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kpi.model import Period
from parsing.blocks import Block, Flow
from parsing.entries import Entry, Slot
from parsing.grids.columns import read_head
from parsing.grids.heads import Column
from parsing.grids.named_blocks import NamedBlock, named_blocks
from parsing.grids.tables import Cell, Table
from parsing.grids.topped import Topped
from parsing.grids.transposed import bare_row, named_row, panel_of
from parsing.language.headers import Meaning
from parsing.language.labels import is_month_label, label_meaning
from parsing.language.periods import find_periods, period
from parsing.language.references import is_reference, reference_at_start
from parsing.language.sentences import sentences
from parsing.language.told_targets import told_target
from parsing.meaning.gridded import dated_by, headed_slots, panel_slots, slot_of
from parsing.meaning.records import Record, record_of
from parsing.meaning.stated import own_targets
from parsing.meaning.strips import mark_behind, opening_verdict, strip_of
from parsing.page.passage import Passage, join

_REACH = 60.0  # points between a heading and the table under it
_FAR = 120.0  # points, with the paragraphs of the indicator between
_CHART = 260.0  # points, with the paragraphs or a chart of the indicator between
_OVERLAP = 4.0  # points that the line of a heading may reach into the table under it
_CLOSE = 24.0  # points, where one row of figures alone says nothing of what it is about
_LONGEST = 25  # words
_BROKEN_OFF = re.compile(r"\s*[–—-]\s+[a-z]|[a-z]")  # the end of a name, on a line of its own
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DATES = re.compile(
    r"\W*(?:(?:reporting\s+)?(?:period|quarter|month|year|date)s?|(?:trend|history)(?:\s+data)?|data)?\W*",
    re.I,
)


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each table of one indicator that has a name."""
    for table in flow.tables:
        if (record := record_of(table, within)) is not None:
            yield from _recorded(record, table, flow)
        elif blocks := named_blocks(table, within):
            for block in blocks:
                below = _under(table, flow) if isinstance(block, Topped) else ()
                slots = tuple(_of_block(block, table.page, within))
                yield _entry(block.name, slots, (*block.notes, *below))
        elif bare_row(table, within):
            yield from _of_heading(table, flow, within)
        else:
            yield from _under_its_name(table, flow, within)


def _of_block(block: NamedBlock | Topped, page: int, within: Period | None) -> Iterator[Slot]:
    """Yield the figures of a block, and the marks beside its name."""
    if isinstance(block, Topped):
        yield from panel_slots(block.panel, within)
    else:
        yield from headed_slots(block.head, block.figures, page)
    for column, cell in block.marks:
        yield slot_of(column, cell, page)


def _under_its_name(table: Table, flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield the indicator that a heading over its table names, or the corner of the table."""
    corner, reach = None, _REACH
    if (panel := panel_of(table, within)) is not None:
        slots = tuple(panel_slots(panel, within))
        corner = panel.rows[0][0].passage
    elif slots := tuple(_only_row(table, within)):
        reach = _CLOSE
    else:
        if (row := named_row(table, within)) is not None:
            yield from _with_words(table, row, flow, within)
        return
    named = corner is not None and not _says_when(corner.text)
    top = _record_above(table, flow, within)
    name = corner if named else _over(top, flow.blocks, flow, reach)
    if not named and (name is None or _is_said(name)):
        name = _heading_over(top, flow) or (name if reach != _CLOSE else None)
    name = _over_chart(table, flow) if name is None and panel is not None else name
    if name:
        body = () if named else _between(name, table, flow.blocks)
        under = _under(table, flow)
        marks = [slot for passage in body if (slot := mark_behind(passage))]
        marks += [slot for passage in (*body, *under) if (slot := opening_verdict(passage))]
        entry = _entry(name, (*slots, *marks), (*body, *under))
        yield replace(entry, ref=entry.ref or _code_in(table))


def _code_in(table: Table) -> Passage | None:
    """Return the code that stands at the side of a table, if any."""
    corner = table.rows[0][0]
    return corner.passage if corner.passage and is_reference(corner.text) else None


def _with_words(
    table: Table, row: Sequence[Cell], flow: Flow, within: Period | None
) -> Iterator[Entry]:
    """Yield a row of figures as an indicator where the words round its table set its target."""
    heading = _over(table, flow.blocks, flow, _REACH)
    between = _between(heading, table, flow.blocks) if heading else ()
    body = (*between, *_under(table, flow))
    if any(own_targets(passage.text) or _tells_target(passage.text) for passage in body):
        yield _entry(row[0].passage, tuple(_figures(table, row, within)), body)


def _of_heading(table: Table, flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield what a heading names whose paragraphs set a target over a run of figures."""
    headings = [block for block in flow.blocks if block.bold and not _goes_on(block)]
    name = _over(table, headings, flow, _FAR)
    between = _between(name, table, flow.blocks) if name else ()
    if name is None or not any(own_targets(passage.text) for passage in between):
        return
    top, row = table.rows
    dates = [(cell.text, dated_by(cell.text, within)) for cell in top]
    columns = [Column(i, Meaning.VALUE, *date, None) for i, date in enumerate(dates)]
    slots = tuple(slot_of(c, cell, table.page) for c, cell in zip(columns, row, strict=True))
    yield _entry(name, slots, (*between, *_under(table, flow)))


def _recorded(record: Record, table: Table, flow: Flow) -> Iterator[Entry]:
    """Yield the entry of a record, named by itself or by the heading over it."""
    if (name := record.name or _over(table, flow.blocks, flow, _REACH)) is not None:
        entry = _entry(name, record.slots, (*record.body, *_under(table, flow)))
        yield replace(entry, ref=record.ref or entry.ref)


def _record_above(table: Table, flow: Flow, within: Period | None) -> Table:
    """Return the record of which a table right under it shows the history, else the table."""
    above = [t for t in flow.tables if t.page == table.page and t.box.bottom <= table.box.top]
    last = max(above, key=lambda t: t.box.bottom, default=None)
    if last is None or record_of(last, within) is None:
        return table
    top, end = last.box.bottom, table.box.top
    here = (b.passage.whole.box for b in flow.blocks if b.page == table.page)
    return table if any(top <= box.top < end for box in here) else last


def _tells_target(text: str) -> bool:
    return any(told_target(text[start:end]) for start, end in sentences(text))


def _figures(table: Table, row: Sequence[Cell], within: Period | None) -> Iterator[Slot]:
    for index in range(1, table.width):
        top, over = table.rows[0][index].text, dated_by(table.rows[0][index].text, within)
        if row[index].passage:
            yield slot_of(Column(index, Meaning.VALUE, top, over, None), row[index], table.page)


def _only_row(table: Table, within: Period | None) -> Iterator[Slot]:
    """Yield the cells of a table of one row that leaves its name to the heading over it."""
    head = read_head(table, within)
    if head is None or len(table.rows) != head.rows + 1 or head.of(Meaning.NAME, Meaning.REF):
        return
    if not (head.of(Meaning.VALUE) and head.of(Meaning.TARGET)):
        return
    yield from headed_slots(head, table.rows[-1], table.page)


def _over(table: Table, blocks: Sequence[Block], flow: Flow, reach: float) -> Passage | None:
    """Return the heading that stands closest over a table, or the paragraph where there is none.

    What stands over another table between them is that one's.
    """
    before = [t.box for t in flow.tables if t.page == table.page and t is not table]
    tops = [box.top for box in before if box.bottom <= table.box.top + _OVERLAP]
    high = max(tops, default=0.0)
    above = [
        b
        for b in blocks
        if b.page == table.page
        and -_OVERLAP <= table.box.top - b.passage.whole.box.bottom < reach
        and b.passage.whole.box.bottom > high + _OVERLAP
        and len(b.text.split()) <= _LONGEST
        and _is_wordy(b)
    ]
    headings = sorted(
        [b for b in above if b.bold] or above, key=lambda b: b.passage.whole.box.bottom
    )
    name = headings.pop().passage if headings else None
    while name and headings and _BROKEN_OFF.match(name.text):
        name = join([headings.pop().passage, name])
    return name


def _is_said(name: Passage) -> bool:
    """Tell a sentence, or a tick of a chart and a sentence, from a name."""
    return name.text.rstrip().endswith(".") or name.text[:1].isdigit()


def _heading_over(table: Table, flow: Flow) -> Passage | None:
    """Return the heading that only paragraphs part from a table: they tell of its indicator."""
    headings = [block for block in flow.blocks if _is_heading(block) and not _goes_on(block)]
    name = _over(table, headings, flow, _CHART)
    if name is None or not _between(name, table, flow.blocks):
        return None
    start = name.whole.box.bottom
    others = (t.box for t in flow.tables if t.page == table.page)
    apart = any(start <= box.top and box.bottom <= table.box.top for box in others)
    return None if apart else name


def _says_when(corner: str) -> bool:
    """Tell the corner of a table that names nothing: empty, "Month" or "2025/26"."""
    return _DATES.fullmatch(corner) is not None or period(corner) is not None


def _over_chart(table: Table, flow: Flow) -> Passage | None:
    """Return the one heading, or the one with a reference, that a chart parts from its table."""
    before = [t.box.bottom for t in flow.tables if t.page == table.page]
    top = max((bottom for bottom in before if bottom <= table.box.top), default=0.0)
    here = (b for b in flow.blocks if b.page == table.page and _is_heading(b))
    boxes = ((b, b.passage.whole.box) for b in here)
    over = [b for b, box in boxes if top <= box.top and box.bottom <= table.box.top]
    coded = [b for b in over if reference_at_start(b.text)]
    return next((found[0].passage for found in (over, coded) if len(found) == 1), None)


def _is_heading(block: Block) -> bool:
    """Tell the name of an indicator from the title of a report, which has a date."""
    return block.bold and _is_wordy(block) and not find_periods(block.text)


def _is_wordy(block: Block) -> bool:
    """Tell words that may name something from the scale, the months and the key of a chart."""
    worded = (word for word in block.text.split() if _LETTERS.search(word))
    return label_meaning(block.text) is None and not all(map(is_month_label, worded))


def _between(name: Passage, table: Table, blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Return the paragraphs between a heading and its table."""
    start, end = name.whole.box.bottom, table.box.top
    here = (b.passage for b in blocks if b.page == table.page and b.passage is not name)
    return tuple(p for p in here if start <= p.whole.box.top and p.whole.box.bottom <= end)


def _under(table: Table, flow: Flow) -> tuple[Passage, ...]:
    """Return the paragraphs between a table and the next heading or table of its page."""
    here = [
        b
        for b in flow.blocks
        if b.page == table.page and b.passage.whole.box.top >= table.box.bottom
    ]
    ends = [
        t.box.top for t in flow.tables if t.page == table.page and t.box.top >= table.box.bottom
    ]
    ends += [b.passage.whole.box.top for b in here if b.bold and not _goes_on(b)]
    end = min(ends, default=float("inf"))
    return tuple(b.passage for b in here if b.passage.whole.box.top < end)


def _goes_on(block: Block) -> bool:
    """Tell bold words about the indicator from the next name: "Commentary", "Target: 52%"."""
    return label_meaning(block.text) is Meaning.COMMENT or bool(own_targets(block.text))


def _entry(words: Passage, slots: tuple[Slot, ...], body: tuple[Passage, ...]) -> Entry:
    strip = strip_of(words)
    whole = (*slots, *strip.slots)
    found = None if strip.ref else reference_at_start(strip.name.text)
    if found and (rest := strip.name.cut(found[1])):
        return Entry(name=rest, ref=strip.name.cut(0, found[0]), slots=whole, body=body)
    return Entry(name=strip.name, ref=strip.ref, slots=whole, body=body)
