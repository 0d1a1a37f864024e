"""A table too wide for the paper: its columns go on, a page or more later, beside the same names.

Spreadsheets print so, with the reference and the name again before the columns that were left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsing.entries import Entry, Slot
from parsing.language.headers import Meaning

_FEWEST = 2  # rows
_BEHIND = 1000  # no table has so many columns: what is printed later stands behind all of it


def with_columns(above: Sequence[Entry], fresh: Sequence[Entry]) -> list[Entry] | None:
    """Return the entries with the columns of some later rows beside them, or None.

    None means that the later rows name other measures, or print the same columns again.
    """
    start = _start(above, fresh)
    if start is None:
        return None
    pairs = zip(above[start : start + len(fresh)], fresh, strict=True)
    joined = [_joined(one, other) for one, other in pairs]
    return [*above[:start], *joined, *above[start + len(fresh) :]]


def _start(above: Sequence[Entry], fresh: Sequence[Entry]) -> int | None:
    """Return where the rows stand that have the same names in the same order and other columns."""
    size = len(fresh)
    if size < _FEWEST:
        return None
    wanted = [_named(entry) for entry in fresh]
    starts = (i for i in range(len(above) - size + 1) if _fits(above[i : i + size], wanted))
    return next((i for i in starts if _go_on(above[i], fresh[0])), None)


def _fits(run: Sequence[Entry], wanted: Sequence[tuple[str, ...]]) -> bool:
    return [_named(entry) for entry in run] == list(wanted)


def _go_on(one: Entry, other: Entry) -> bool:
    known = {_column(slot) for slot in one.slots}
    return one.name.page < other.name.page and not any(_column(s) in known for s in other.slots)


def _named(entry: Entry) -> tuple[str, ...]:
    ref = entry.ref.text if entry.ref else ""
    return (ref.casefold(), " ".join(entry.name.text.casefold().split()))


def _column(slot: Slot) -> tuple[Meaning | None, str]:
    return slot.column.meaning, slot.column.header


def _joined(one: Entry, other: Entry) -> Entry:
    behind = (
        replace(s, column=replace(s.column, index=s.column.index + _BEHIND * other.name.page))
        for s in other.slots
    )
    group = one.group or other.group
    return replace(one, slots=(*one.slots, *behind), body=(*one.body, *other.body), group=group)
