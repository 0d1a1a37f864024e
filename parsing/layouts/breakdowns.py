"""A table of counts and of the share they make, whose caption names the share and its target.

Table 1: Major applications decided in time (target 85%)
                    Q3 2024/25   Q4 2024/25
Decisions issued             9           12
In an agreed time            8           11
In time, per cent        88.9%        91.7%
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.blocks import Block, Flow
from parsing.entries import Entry
from parsing.grids.heads import Column
from parsing.grids.tables import Cell, Table
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.meaning.gridded import dated_by, slot_of
from parsing.meaning.stated import aim_in_name
from parsing.meaning.strips import opening_verdict
from parsing.page.passage import Passage

_NUMBERED = re.compile(r"(?:table|figure)\s+\d+[a-z]?\s*[:.–—-]?\s*", re.I)
# The share itself, or that in time: "Share refused" and "England, per cent" are other things.
_MET = re.compile(
    r"\W*(?:(?:decided|done|completed|answered|processed|dealt\s+with|within|in|on)\s+|(?:the|an|agreed|target|time)\s+|"
    r"(?:time|target|timescale|standard)\b\W*)*(?:%|per\s?cent(?:age)?|share)?\W*"
    r"(?:(?:with)?in\s+(?:time|target)|on\s+time)?\W*",
    re.I,
)
_NEAR = 24.0  # points from a caption to its table, and from it to what is said of it
_FEWEST = 2  # rows of figures, and dates


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield the share that each such table tells of."""
    for table in flow.tables:
        row = _share(table, within)
        caption = _by(table, flow.blocks, over=True) if row else None
        if row and caption and (entry := _entry(caption.passage, table, row, flow, within)):
            yield entry


def _share(table: Table, within: Period | None) -> Sequence[Cell] | None:
    """Return the one row of shares among rows of counts under dates, or None."""
    top, *body = table.rows
    dates = [dated_by(cell.text, within) for cell in top[1:]]
    if len(dates) < _FEWEST or None in dates or len(body) < _FEWEST:
        return None
    kinds = [_kinds(row) for row in body]
    shares = [row for row, kind in zip(body, kinds, strict=True) if kind == {Unit.PERCENT}]
    told = len(shares) == 1 and _MET.fullmatch(shares[0][0].text)
    return shares[0] if told and all(kinds) else None


def _kinds(row: Sequence[Cell]) -> set[Unit | None]:
    """Return the units of a row's figures; none at all where words stand among them."""
    texts = [cell.text for cell in row[1:] if cell.passage]
    figures = [quantity(text) for text in texts if missing_mark(text) is None]
    return set() if None in figures else {figure.unit for figure in figures if figure}


def _entry(
    caption: Passage, table: Table, row: Sequence[Cell], flow: Flow, within: Period | None
) -> Entry | None:
    number = _NUMBERED.match(caption.text)
    aimed = aim_in_name(caption.cut(number.end() if number else 0))
    share = quantity(aimed[1].text) if aimed else None
    if aimed is None or share is None or share.unit is not Unit.PERCENT:
        return None
    name, aim = aimed
    columns = [
        Column(i, Meaning.VALUE, cell.text, dated_by(cell.text, within), None)
        for i, cell in enumerate(table.rows[0])
    ]
    cells = zip(columns[1:], row[1:], strict=True)
    values = (slot_of(column, cell, table.page) for column, cell in cells if cell.passage)
    below = _by(table, flow.blocks, over=False)
    said = below.passage if below and not below.bold else None
    verdict = opening_verdict(said) if said else None
    slots = (aim, *values, *((verdict,) if verdict else ()))
    return Entry(name=name, slots=slots, body=(said,) if said else ())


def _by(table: Table, blocks: Sequence[Block], *, over: bool) -> Block | None:
    """Return the block right over a table, or right under it."""
    here = ((b, b.passage.whole.box) for b in blocks if b.page == table.page)
    gaps = [
        (table.box.top - box.bottom if over else box.top - table.box.bottom, block)
        for block, box in here
    ]
    near = [(gap, block) for gap, block in gaps if -_NEAR / 2 < gap < _NEAR]
    return min(near, key=lambda found: found[0], default=(0.0, None))[1]
