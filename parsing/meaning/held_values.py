"""The narrative of one indicator, its value checked by what the sentences hold figures to.

"Crews attended 412 fires, against a ceiling of 380. Cars account for most, with 61 in one area":
a figure that is held to something is the value before any other, and is asked about where the
words round another say that that one is.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, ReadingKind, Unit
from parsing.entries import Entry
from parsing.language.headers import Meaning
from parsing.language.sentences import sentences
from parsing.meaning.held_figures import HeldFigure, find_held
from parsing.meaning.narrative import read_narrative
from parsing.meaning.told import Told
from parsing.page.passage import Passage


@dataclass(frozen=True, slots=True)
class Body:
    """What the paragraphs of an indicator tell, and the target that its value is held to there.

    Attributes:
        asked: What is to be asked where that target is taken.
    """

    told: Told
    target: Passage | None = None
    asked: tuple[Doubt, ...] = ()


def read_body(
    entry: Entry,
    ref: str | None,
    unit: Unit | None,
    within: Period | None,
    target: Decimal | None = None,
) -> Body:
    """Read the narrative of an entry.

    Args:
        entry: Its cells, where it has any, give the value; else its sentences do.
        ref: Its reference in the short form.
        unit: The unit that the name or the target gives.
        within: The period of the report.
        target: The number of the target that its cells or its definition set.
    """
    read = partial(
        read_narrative, entry.body, ref=ref, name=entry.name.text, unit=unit, within=within
    )
    told = read(value=entry.value, target=target)
    figures = [s for s in entry.slots if s.column.meaning is not Meaning.STATUS]
    if figures or entry.value or (held := _only(entry, within)) is None:
        return Body(told)
    said = next((r for r in told.readings if r.kind is ReadingKind.ACTUAL), None)
    unsure = any(doubt.field is Field.VALUE for doubt in told.doubts)
    of_value = [doubt for doubt in held.doubts if doubt.field is Field.VALUE]
    of_target = tuple(doubt for doubt in held.doubts if doubt.field is Field.TARGET)
    if said and not unsure and said.quantity.printed == held.value.text:
        told.doubts += of_value
        return Body(told, held.target, of_target)
    again = read(value=held.value, target=target)
    if not any(r.kind is ReadingKind.ACTUAL for r in again.readings):
        return Body(told)
    again.doubts += of_value
    if said and not unsure:
        printed = (held.value.text, said.quantity.printed)
        reason = f"two candidates: {printed[0]}, and {printed[1]} as well"
        again.doubts.append(Doubt(Field.VALUE, reason, printed))
    return Body(again, held.target, of_target)


def _only(entry: Entry, within: Period | None) -> HeldFigure | None:
    """Return the one figure of the sentences that is held to something."""
    spoken = [p.cut(*span) for p in entry.body for span in sentences(p.text)]
    found = list(find_held(spoken, entry.name, within))
    return found[0] if len(found) == 1 else None
