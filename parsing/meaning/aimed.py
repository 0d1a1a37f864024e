"""A measure whose target stands inside a sentence, with the figures that stand beside it.

    Reduce missed collections to 12% by March 2026 (baseline 15.2% in 2023/24; currently 13.9%)

The sentence may be a bullet, or the name in a row of a table. The baseline is never the value, and
neither is the target; a figure that the words do not name is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, Polarity, Unit
from parsing.entries import Entry, Slot
from parsing.language.aims import Aim, Span, find_aim, others_from
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import FoundNumber
from parsing.language.plain_numbers import plain_numbers
from parsing.language.years import dated
from parsing.meaning.roles import cut_slot, only_dated, read_figure
from parsing.meaning.stated import own_targets
from parsing.page.passage import Passage

_YARDSTICKS = (Meaning.TARGET, Meaning.FLOOR, Meaning.GREEN, Meaning.THRESHOLDS)
# As in "% of calls abandoned (target: less than 5%) - lower is better".
_TARGET_BEHIND = re.compile(r"\s*[-–,;]?\s*[(\[]?\s*(?P<target>\b(?:\w+\s+)?target\b)", re.I)
_VALUES = (Meaning.VALUE, Meaning.YEAR_TO_DATE)


@dataclass(slots=True)
class Measure:
    """A measure while its sentences are read.

    Attributes:
        forecast: The doubt that only "will" calls for; the date by which a row is due answers it.
        loose: Numbers whose words do not say what they are.
    """

    name: Passage
    page: int
    slots: list[Slot] = field(default_factory=list)
    body: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    forecast: Doubt | None = None
    loose: list[str] = field(default_factory=list)

    def read(
        self,
        text: Passage,
        numbers: Iterable[FoundNumber],
        within: Period | None,
        but: Span | None = None,
    ) -> None:
        """Take the numbers whose words say what they are; keep the others to ask about."""
        for number in numbers:
            if but and _within(number, but):
                continue
            slots = list(read_figure(text, number, within))
            self.slots += slots
            self.loose += [] if slots else [number.quantity.printed]

    def asks(self) -> Iterator[Doubt]:
        """Yield what is to be asked: a number that may be the value, where none is called it."""
        yield from self.doubts
        if not self.loose:
            return
        values = [slot.text for slot in self.slots if slot.column.meaning is Meaning.VALUE]
        reason = "the sentence does not say what these numbers are; one may be the value"
        yield Doubt(Field.VALUE, reason, (*values, *self.loose))

    def has(self, *meanings: Meaning) -> bool:
        """Tell whether a figure of one of these meanings is known."""
        return any(slot.column.meaning in meanings for slot in self.slots)


def read_aim(text: Passage, within: Period | None) -> Measure | None:
    """Return the measure that a sentence sets a target for, or None where it sets none."""
    aim = find_aim(text.text)
    if aim is None:
        return None
    measure = Measure(text.cut(aim.name.start, aim.name.end), text.page)
    if not aim.is_change:
        until = _when(text, aim.period, within)
        measure.slots.append(cut_slot(text, aim.target, Meaning.TARGET, "", until))
    measure.slots += _way(text, aim)
    if aim.unsure:
        printed = text.text[aim.target.start : aim.target.end]
        measure.doubts = (Doubt(Field.TARGET, aim.unsure, (printed,)),)
        measure.forecast = measure.doubts[0] if aim.may_be_forecast else None
    elif rivals := [n for n in plain_numbers(measure.name.text) if n.quantity.unit is Unit.PERCENT]:
        both = (text.text[aim.target.start : aim.target.end], rivals[0].quantity.printed)
        reason = f"two numbers of one sentence may be the target: {both[0]} and {both[1]}"
        measure.doubts = (Doubt(Field.TARGET, reason, both),)
    beside = [n for n in plain_numbers(text.text) if not _within(n, aim.name)]
    others = others_from(text.text, aim)
    measure.read(text, (n for n in beside if n.start < others), within, but=aim.target)
    measure.loose += [n.quantity.printed for n in beside if n.start >= others]
    _settle(measure, within)
    return measure


def with_aim(entry: Entry, within: Period | None) -> Entry:
    """Return a row of a table with what its name says of its target, where no cell sets one."""
    printed = [slot for slot in entry.slots if slot.passage and missing_mark(slot.text) is None]
    yardsticks = any(slot.column.meaning in _YARDSTICKS for slot in printed)
    if yardsticks:
        return entry
    measure = read_aim(entry.name, within)
    if measure is None:
        return _with_target_behind(entry)
    due = [slot for slot in printed if slot.column.meaning is Meaning.DATE]
    doubts = list(measure.asks())
    if due:
        measure.slots = [_due(slot, due[0], within) for slot in measure.slots]
        doubts = [doubt for doubt in doubts if doubt != measure.forecast]
    if any(slot.column.meaning in _VALUES for slot in printed):
        measure.slots, said = _without_values(measure.slots)
        doubts = [doubt for doubt in doubts if doubt.field is not Field.VALUE] + said
    slots, asked = (*entry.slots, *measure.slots), (*entry.doubts, *doubts)
    return replace(entry, name=measure.name, slots=slots, doubts=asked)


def _with_target_behind(entry: Entry) -> Entry:
    """Part "% of calls abandoned (target: less than 5%)" into the name and its definition."""
    found = next(iter(own_targets(entry.name.text)), None)
    mark = _TARGET_BEHIND.search(entry.name.text)
    if found is None or mark is None or found.end < mark.start():
        return entry
    name, definition = entry.name.cut(0, mark.start()), entry.name.cut(mark.start("target"))
    return replace(entry, name=name, definition=(definition, *entry.definition))


def _due(slot: Slot, date: Slot, within: Period | None) -> Slot:
    """Give a target that names no date the one that its row is due by."""
    column = slot.column
    if column.meaning is not Meaning.TARGET or column.period:
        return slot
    return replace(slot, column=replace(column, period=dated(date.text, within)))


def _without_values(slots: Sequence[Slot]) -> tuple[list[Slot], list[Doubt]]:
    """Leave the value to its cell; where the name states one too, ask which is current."""
    stated = [slot for slot in slots if slot.column.meaning is Meaning.VALUE]
    reason = "the name of the row states a figure too, and its cell may be older or newer"
    doubts = [Doubt(Field.VALUE, reason, tuple(slot.text for slot in stated))] if stated else []
    return [slot for slot in slots if slot not in stated], doubts


def _settle(measure: Measure, within: Period | None) -> None:
    """Ask about a figure that only a date introduces: it may be where the aim started from."""
    for slot in [s for s in measure.slots if only_dated(s)]:
        own = slot.column.period
        if not (own and within and own.start <= within.end and within.start <= own.end):
            measure.slots.remove(slot)
            measure.loose.append(slot.text)


def _within(number: FoundNumber, span: Span) -> bool:
    return span.start <= number.start < span.end


def _way(text: Passage, aim: Aim) -> Iterator[Slot]:
    """Yield the verb that says which way is good."""
    if aim.polarity is not Polarity.UNKNOWN:
        slot = cut_slot(text, aim.basis, Meaning.POLARITY, "", None)
        yield replace(slot, polarity=aim.polarity)


def _when(text: Passage, span: Span | None, within: Period | None) -> Period | None:
    """Return the date that a target is to be reached by."""
    return dated(text.text[span.start : span.end], within) if span else None
