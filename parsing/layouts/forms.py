"""Forms: a box of labelled cells for each indicator, its name across the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kpi.model import Box, Period
from parsing.blocks import Flow
from parsing.entries import Entry
from parsing.grids.named_blocks import named_blocks
from parsing.grids.tables import Table
from parsing.language.lateness import is_late
from parsing.language.references import reference_at_start
from parsing.meaning.forms import Form, forms_of
from parsing.meaning.parts import continues
from parsing.meaning.records import record_of
from parsing.page.passage import Passage

_BESIDE = 24  # points: two lines


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each form that is no record or block, which panels are read as."""
    for table in _whole(flow, within):
        if record_of(table, within) is not None or named_blocks(table, within):
            continue
        forms = forms_of(table, within)
        below = _note_below(table, flow) if len(forms) == 1 else None
        for form in forms:
            yield _entry(form, (below,) if below else ())


def _whole(flow: Flow, within: Period | None) -> list[Table]:
    """Return the tables, the rest of a form that a page break cut joined to its first rows."""
    kept: list[Table] = []
    for table in flow.tables:
        above = kept[-1] if kept else None
        if above and _is_first(table, flow) and _completes(above, table, within):
            kept[-1] = replace(above, rows=(*above.rows, *table.rows))
        else:
            kept.append(table)
    return kept


def _is_first(table: Table, flow: Flow) -> bool:
    """Tell whether no words stand over a table on its page, which would name it."""
    return not any(
        block.page == table.page and block.passage.whole.box.top < table.box.top
        for block in flow.blocks
    )


def _completes(above: Table, table: Table, within: Period | None) -> bool:
    """Tell whether rows overleaf, which name no indicator, are further fields of the last one."""
    if table.page != above.page + 1 or not continues(above, table) or forms_of(table, within):
        return False
    own = forms_of(above, within)
    whole = forms_of(replace(above, rows=(*above.rows, *table.rows)), within)
    same = [form.name for form in own] == [form.name for form in whole[: len(own)]]
    return bool(own) and same and len(whole[len(own) - 1].slots) > len(own[-1].slots)


def _note_below(table: Table, flow: Flow) -> Passage | None:
    """Return the paragraph under a form that says its figures are late, or not all there."""
    under = (
        block
        for block in flow.blocks
        if block.page == table.page and not block.bold and _is_under(block.passage.whole.box, table)
    )
    block = next(under, None)
    return block.passage if block and is_late(block.text) else None


def _is_under(box: Box, table: Table) -> bool:
    return 0 <= box.top - table.box.bottom < _BESIDE


def _entry(form: Form, notes: Sequence[Passage] = ()) -> Entry:
    found = reference_at_start(form.name.text)
    rest = form.name.cut(found[1]) if found else None
    return Entry(
        name=rest or form.name,
        ref=form.name.cut(0, found[0]) if found and rest else None,
        body=(*form.body, *notes),
        slots=tuple(form.slots),
    )
