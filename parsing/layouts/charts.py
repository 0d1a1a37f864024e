"""Charts with a figure over each date, where the heading over one names what it shows.

    Household waste recycled
    (a chart: 49.6  50.2  45.8 over Q1, Q2, Q3)
    Target 43%. On target

The words between a heading and the next one are about the same indicator, and set its target. A
chart may show something else than they tell of: what they say of its last date has to be on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kpi.model import Box, Period, Quantity
from parsing.blocks import Block, Flow
from parsing.entries import Entry
from parsing.grids.heads import Column
from parsing.grids.tables import Table
from parsing.language.headers import Meaning
from parsing.language.labels import label_meaning
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start
from parsing.language.told_targets import told_target
from parsing.language.units import unit_of_name
from parsing.meaning.fields import read_fields
from parsing.meaning.gridded import dated_by, slot_of
from parsing.meaning.stated import own_targets, stated_figures
from parsing.meaning.told_figures import kind_of
from parsing.page.passage import Passage

_REACH = 200.0  # points between a heading and its chart, with words between
_LONGEST = 25  # words
_SHARE = "share"


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each chart under a heading with words that hold it to a target."""
    for chart in flow.series:
        name = _heading(chart, flow.blocks)
        body = _told(name, chart, flow) if name else []
        if name is None or not _runs_on(chart, within) or _is_titled(name, chart, body, flow):
            continue
        if body and _is_of(chart, name.passage, [block.passage for block in body], within):
            yield _entry(name.passage, chart, tuple(b.passage for b in body), within)


def _runs_on(chart: Table, within: Period | None) -> bool:
    """Tell dates that follow one another, and of which none is behind the report's own."""
    dates = [dated_by(cell.text, within) for cell in chart.rows[0]]
    known = [date for date in dates if date]
    rising = all(a.end < b.end for a, b in pairwise(known))
    return len(known) == len(dates) and rising and not (within and known[-1].end > within.end)


def _is_titled(name: Block, chart: Table, body: Sequence[Block], flow: Flow) -> bool:
    """Tell a chart with a title of its own under the heading, or beside another of that heading."""
    over = (b.text.rsplit(". ", 1)[-1] for b in body if _box(b).bottom <= chart.box.top + 1)
    titled = any(not (_sets(text) or text.rstrip().endswith((".", ":"))) for text in over)
    shared = (_heading(other, flow.blocks) for other in flow.series if other is not chart)
    return titled or any(other is name for other in shared)


def _sets(text: str) -> bool:
    return bool(own_targets(text) or told_target(text)) or label_meaning(text) is not None


def _heading(chart: Table, blocks: Sequence[Block]) -> Block | None:
    """Return the heading closest over a chart, as wide as it or over a part of it."""
    over = [
        block
        for block in _beside(chart.page, chart.box, blocks)
        if _is_heading(block) and 0 <= chart.box.top - _box(block).bottom < _REACH
    ]
    return max(over, key=lambda block: _box(block).bottom, default=None)


def _told(name: Block, chart: Table, flow: Flow) -> list[Block]:
    """Return what stands under a heading as far as the next one, the next chart or table."""
    whole = chart.box.union(_box(name))
    here = _beside(chart.page, whole, flow.blocks)
    here = [block for block in here if _box(block).top >= _box(name).bottom - 1]
    under = chart.box.bottom - 1
    others = [t.box.top for t in (*flow.series, *flow.tables) if t.page == chart.page]
    others = [top for top in others if top >= under]
    ends = [_box(b).top for b in here if _is_heading(b) and _box(b).top >= under]
    end = min([*others, *ends], default=float("inf"))
    return [block for block in here if _box(block).top < end]


def _beside(page: int, box: Box, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a page that stand over, under or in the width of a box."""
    return [b for b in blocks if b.page == page and _box(b).x0 < box.x1 and _box(b).x1 > box.x0]


def _is_heading(block: Block) -> bool:
    short = len(block.text.split()) <= _LONGEST and not block.text.rstrip().endswith(".")
    says = own_targets(block.text) or told_target(block.text) or read_fields(block.passage, None)
    return block.bold and short and not says and not find_periods(block.text)


def _is_of(chart: Table, name: Passage, body: Sequence[Passage], within: Period | None) -> bool:
    """Tell whether the words under a heading hold what the chart shows to one target."""
    figures = [quantity(cell.text) for cell in chart.rows[1]]
    last = figures[-1]
    targets = {value for text in body for value in _targets(text, within)}
    if last is None or len(targets) != 1:
        return False
    kinds = {_kind(last, name), kind_of(next(iter(targets)))}
    told = [f.quantity for text in body for f in stated_figures(text.text)]
    rivals = [q for q in told if _kind(q, name) in kinds and q not in targets]
    shown = any(q.value == last.value for q in rivals) or not rivals
    return len(kinds) == 1 and shown


def _targets(text: Passage, within: Period | None) -> Iterator[Quantity]:
    yield from (t.value for t in own_targets(text.text) if t.value)
    slots = read_fields(text, within, least=1)
    aims = (quantity(s.text) for s in slots if s.column.meaning is Meaning.TARGET)
    yield from (aim for aim in aims if aim)


def _kind(figure: Quantity, name: Passage) -> str:
    """Return what a figure is; one without a unit is what its name says."""
    unit = figure.unit or unit_of_name(name.text)
    return kind_of(replace(figure, unit=unit))


def _entry(words: Passage, chart: Table, body: tuple[Passage, ...], within: Period | None) -> Entry:
    top, row = chart.rows
    columns = [
        Column(i, Meaning.VALUE, cell.text, dated_by(cell.text, within), None)
        for i, cell in enumerate(top)
    ]
    slots = tuple(slot_of(c, cell, chart.page) for c, cell in zip(columns, row, strict=True))
    found = reference_at_start(words.text)
    rest = words.cut(found[1]) if found else None
    ref = words.cut(0, found[0]) if found and rest else None
    return Entry(name=rest or words, ref=ref, slots=slots, body=body)


def _box(block: Block) -> Box:
    return block.passage.whole.box
