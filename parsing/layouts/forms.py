"""Forms: a box of labelled cells for each indicator, its name across the top."""

from __future__ import annotations

from collections.abc import Iterator

from kpi.model import Period
from parsing.blocks import Flow
from parsing.entries import Entry
from parsing.language.references import reference_at_start
from parsing.meaning.forms import Form, forms_of
from parsing.meaning.records import record_of


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each form that is no record with its name among its labels."""
    for table in flow.tables:
        if record_of(table, within) is not None:
            continue
        for form in forms_of(table, within):
            yield _entry(form)


def _entry(form: Form) -> Entry:
    found = reference_at_start(form.name.text)
    rest = form.name.cut(found[1]) if found else None
    return Entry(
        name=rest or form.name,
        ref=form.name.cut(0, found[0]) if found and rest else None,
        body=tuple(form.body),
        slots=tuple(form.slots),
    )
