"""What a sentence says is aimed for, while what came of it is looked for elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kpi.model import Doubt, Period
from kpi.vocabulary import Unit
from parsing.entries import Slot
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.language.said_aims import said_aim
from parsing.language.stems import stems
from parsing.language.units import TIMES
from parsing.language.years import dated
from parsing.meaning.aimed import read_aim
from parsing.meaning.roles import cut_slot
from parsing.meaning.stated import own_targets, stated_figures
from parsing.meaning.subjects import checked, is_nameless
from parsing.meaning.yardsticks import number_in
from parsing.page.passage import Passage

_UNDERTAKING = stems(
    "promised pledged committed intend planned want aimed agreed said ambition commitment"
)
_BY = re.compile(r"\bby\b", re.I)


@dataclass(slots=True)
class Said:
    """An aim while what came of it is looked for; `block` is the paragraph that it stands in."""

    name: Passage
    slots: list[Slot]
    doubts: tuple[Doubt, ...]
    words: set[str]
    unit: Unit | None
    body: list[Passage] = field(default_factory=list)
    told: str = ""
    reached: bool = False
    block: object | None = None


def said_in(text: Passage, within: Period | None, *, listed: bool) -> Said | None:
    """Return the aim that a sentence sets, where it tells nothing of what came of it."""
    told = said_aim(text.text, listed=listed)
    if (measure := read_aim(text, within)) is not None:
        if measure.loose or not measure.has(Meaning.TARGET) or measure.has(Meaning.VALUE):
            return None
        doubts = () if told else measure.doubts
        return _made(text, measure.name, measure.slots, within, doubts)
    if told is not None:
        until = dated(text.text[told.target.end :], within) if _BY.search(text.text) else None
        slots = [cut_slot(text, told.target, Meaning.TARGET, "", until)]
        if told.basis is not None:
            way = cut_slot(text, told.basis, Meaning.POLARITY, "", None)
            slots.append(replace(way, polarity=told.polarity))
        return _made(text, text.cut(told.name.start, told.name.end), slots, within)
    targets = own_targets(text.text)
    if len(targets) != 1 or stated_figures(text.text):
        return None
    (target,) = targets
    name = checked(text.cut(0, len(text.text[: target.start].rstrip(" (–—:-,"))))
    if name is None or is_nameless(name.text) or not stems(name.text, of_figures=False):
        return None
    printed = Span(target.printed_start, target.printed_end)
    return _made(text, name, [cut_slot(text, printed, Meaning.TARGET, "", None)], within)


def _made(
    text: Passage,
    name: Passage,
    slots: list[Slot],
    within: Period | None,
    doubts: tuple[Doubt, ...] = (),
) -> Said | None:
    target = next(slot for slot in slots if slot.column.meaning is Meaning.TARGET)
    number, due = number_in(target), target.column.period
    if number is None or (due and within and due.end < within.start):
        return None
    words = stems(text.text, of_figures=False) - _UNDERTAKING
    return Said(name, slots, doubts, words, number.unit, told=text.text.lower())


def fits(unit: Unit | None, wanted: Unit | None) -> bool:
    """Tell whether a figure of a unit may be what came of an aim in another."""
    if wanted in TIMES:
        return unit in TIMES
    return unit == wanted
