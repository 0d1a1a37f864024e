"""Targets that the heading of a group sets for its rows: "Emergency calls – target 90%"."""

from __future__ import annotations

from dataclasses import replace

from kpi.vocabulary import Unit
from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.language.headers import Meaning
from parsing.language.numbers import quantity
from parsing.language.thresholds import ThresholdKind, find_thresholds
from parsing.page.passage import Passage

_LONGEST = 14  # words; a longer heading tells of much else


def with_headed_target(entry: Entry, heading: Passage | None) -> Entry:
    """Return a row with the target that the heading over it sets, where the row has none.

    A share is the target of shares alone: of "12 vehicles" under "target 90%" it says nothing.
    """
    if heading is None or any(s.column.meaning is Meaning.TARGET for s in entry.slots):
        return entry
    set_here = [t for t in find_thresholds(heading.text) if t.kind is ThresholdKind.TARGET]
    if len(set_here) != 1 or len(heading.text.split()) > _LONGEST:
        return entry
    (line,) = set_here
    if line.value is None or line.earlier or line.other_body or not _fits(entry, line.value.unit):
        return entry
    column = Column(0, Meaning.TARGET, line.label, None, None)
    printed = heading.cut(line.printed_start, line.printed_end)
    slot = Slot(column, printed, printed.page, printed.whole.box)
    return replace(entry, slots=(*entry.slots, slot))


def _fits(entry: Entry, unit: Unit | None) -> bool:
    read = [quantity(s.text) for s in entry.slots if s.column.meaning is Meaning.VALUE]
    shares = [q.unit is Unit.PERCENT for q in read if q]
    return all(share is (unit is Unit.PERCENT) for share in shares)
