"""Columns of one row that say different things where one is meant: asked about, never chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kpi.model import Claim, Doubt
from kpi.vocabulary import Field, State
from parsing.entries import Slot
from parsing.language.headers import Meaning
from parsing.meaning.yardsticks import figure_in

_BESIDE = ((Meaning.TARGET, Field.TARGET), (Meaning.STATUS, Field.RATING))
"""What stands once for each figure: where it is unsure which figure is meant, so are these."""

# "Off target" in a red cell, and "Exceeded" in a green one, say one thing twice.
_GOOD = (State.MEETING, State.EXCEEDING, State.ON_TRACK)
_MEANT = {
    **dict.fromkeys(_GOOD, _GOOD),
    State.BELOW_TARGET: (State.BELOW_TARGET, State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE),
}


def rival_columns(slots: Sequence[Slot], current: Slot | None) -> Iterator[Doubt]:
    """Ask which is the value where two columns of one period hold different figures.

    So do two under the same words without a period, as where the line over them was not read.
    """
    now = figure_in(current) if current else None
    if current is None or now is None:
        return
    rivals = [
        slot
        for slot in slots
        if slot is not current
        and _is_like(slot, current)
        and (found := figure_in(slot))
        and found.quantity.value != now.quantity.value
    ]
    dated = current.column.period
    called = dated.printed if dated else current.column.header
    for slot in rivals:
        reason = f"two columns for “{called}” hold {current.text} and {slot.text}"
        yield Doubt(Field.VALUE, reason, (current.text, slot.text))
    for meaning, field in _BESIDE if rivals and dated is None else ():
        beside = [slot.text for slot in slots if slot.column.meaning is meaning]
        if len(set(beside)) > 1:
            reason = f"several columns are called “{called}”, each with one beside it"
            yield Doubt(field, reason, tuple(beside))


def _is_like(slot: Slot, current: Slot) -> bool:
    one, own = slot.column, current.column
    same = one.meaning is Meaning.VALUE and one.period == own.period
    return same and (own.period is not None or one.header.casefold() == own.header.casefold())


def rival_ratings(rated: Sequence[tuple[Slot, Claim]]) -> Iterator[Doubt]:
    """Ask which rating is the value's where two columns, of no other period, state two."""
    meant = [{one for state in c.states for one in _MEANT.get(state, (state,))} for _, c in rated]
    if meant and not set.intersection(*meant):
        heads = dict.fromkeys(f"“{slot.column.header}”" for slot, _ in rated if slot.column.header)
        shown = f"the columns {' and '.join(heads)}" if heads else "two signs beside its value"
        reason = f"{shown} state different ratings"
        yield Doubt(Field.RATING, reason, tuple(slot.text for slot, _ in rated))
