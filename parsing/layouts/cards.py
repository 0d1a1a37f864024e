"""Cards and tiles: a box for each indicator, its fields labelled, its colour the rating.

Calls answered in time          Latest 81.2%   Target 85%   Floor 75%   Previous 80.1%
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from kpi.model import Doubt, Period, Quantity
from kpi.vocabulary import Field, PeriodKind, Unit
from parsing.blocks import Flow
from parsing.boxes.cards import Card
from parsing.boxes.fields import Labelled
from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.language.aims import Span
from parsing.language.claims import find_claims
from parsing.language.headers import Meaning
from parsing.language.labels import is_month_label, label_meaning
from parsing.language.numbers import find_grouped, quantity
from parsing.language.periods import find_periods, period
from parsing.language.plain_numbers import plain_numbers
from parsing.language.references import reference_at_start
from parsing.language.sentences import sentences
from parsing.language.status import states_of_colour
from parsing.language.units import TIMES, unit_after, unit_of_name
from parsing.language.yardsticks_said import find_yardsticks
from parsing.language.years import dated
from parsing.meaning.roles import cut_slot
from parsing.meaning.told_figures import is_of_one_kind
from parsing.page.passage import Passage

_MONTH_AND_NUMBER = re.compile(r"(?P<month>[A-Za-z]+\.?)\s+(?P<number>\d{2})")
_BY = re.compile(r"\s+(?:by|in|for|at)\s+(?:the\s+)?(?:end\s+of\s+)?", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_REACHED = re.compile(
    r"\b(?:last|previous)\s+(?:year|quarter|month)\b|\b(?:from|was|managed|reached|achieved)\W*$",
    re.I,
)
_LONG_PAST = 2  # years
_OF_EVERYBODY = "another body asks it of everybody; a target of its own may be another"
_DATED = (Meaning.VALUE, Meaning.YEAR_TO_DATE)
_BODY = (Meaning.COMMENT,)
_LEFT_OUT = (Meaning.COMMENT, Meaning.OWNER, Meaning.GROUP, Meaning.VARIANCE, Meaning.UNIT)


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each card."""
    labels = {f.header.lower() for card in flow.cards for f in card.fields}
    months = {label for label in labels if is_month_label(label)}
    belied = Counter(card.colour for card in flow.cards if _is_belied(card, flow))
    adorned = {colour for colour, times in belied.items() if times > 1}
    for card in flow.cards:
        plain = replace(card, colour=None) if card.colour in adorned else card
        if not card.callout:
            yield _entry(_with_month(plain, months, within), within)


def _is_belied(card: Card, flow: Flow) -> bool:
    """Tell whether the words of a card rate it, and its colour, which no key shows, otherwise.

    Where several are belied so, it is the report's own colour and rates none of them.
    """
    shown = states_of_colour(card.colour)
    told = {s for note in card.notes for c in find_claims(note.text) for s in c.states}
    return bool(shown and told and not flow.legend.colours and not told & set(shown))


def _with_month(card: Card, months: Collection[str], within: Period | None) -> Card:
    """Return a card whose "Aug 12" is no year, but the figure for August, and is asked about.

    Other cards set a month before a figure, or the year would be long past.
    """
    found = _MONTH_AND_NUMBER.fullmatch(card.period.text) if card.period else None
    if card.period is None or found is None or not is_month_label(found["month"]):
        return card
    told = _period(card.period.text, within)
    past = within and told and told.end.year < within.start.year - _LONG_PAST
    alike = found["month"].lower() in months
    figure = card.period.cut(found.start("number"))
    if not (alike or past):
        return card
    reason = f"“{card.period.text}” is read as the figure for {found['month']}, and not as a date"
    doubts = tuple(Doubt(one, reason, (card.period.text,)) for one in (Field.VALUE, Field.PERIOD))
    field = Labelled(Meaning.VALUE, found["month"], figure, figure.whole.box)
    return replace(card, period=None, fields=(*card.fields, field), doubts=(*card.doubts, *doubts))


def _entry(card: Card, within: Period | None) -> Entry:
    found = None if card.ref else reference_at_start(card.name.text)
    rest = card.name.cut(found[1]) if found else card.name
    said = card.period.text if card.period else ""
    own = _period(said, within) or dated(said, within)
    aims = list(_told_aims(card, within))
    return Entry(
        name=rest or card.name,
        ref=card.name.cut(0, found[0]) if found and rest else card.ref,
        body=(*card.notes, *(f.passage for f in card.fields if f.meaning in _BODY)),
        slots=tuple(_slots(card, own, within)),
        aims=tuple(aim for aim, _ in aims),
        doubts=(*_doubts(card), *(doubt for _, asked in aims for doubt in asked)),
    )


def _told_aims(card: Card, within: Period | None) -> Iterator[tuple[Slot, tuple[Doubt, ...]]]:
    """Yield what the sentences of a card hold its figure to, where no label of it says that.

    "We want at least 65% by March 2026" is a target for then. What another body asks of everybody
    may not be this one's target, and is asked about.
    """
    value = next((f for f in card.fields if f.meaning in _DATED), None)
    figure = quantity(value.passage.text) if value else None
    if figure is None or any(f.meaning is Meaning.TARGET for f in card.fields):
        return
    said = [note.cut(*span) for note in card.notes for span in sentences(note.text)]
    found = [(s, y) for s in said for y in find_yardsticks(s.text) if is_of_one_kind(figure, y)]
    if not found:
        yield from ((aim, ()) for aim in _behind_label(card, figure, within))
    if len({yardstick.value for _, yardstick in found}) != 1:
        return
    sentence, yardstick = found[0]
    due = _due(sentence.text[yardstick.end :], within)
    aim = cut_slot(sentence, Span(*yardstick.printed), Meaning.TARGET, "", due)
    asked = (Doubt(Field.TARGET, _OF_EVERYBODY, (aim.text,)),) if yardstick.other_body else ()
    yield aim, asked


def _behind_label(card: Card, value: Quantity, within: Period | None) -> Iterator[Slot]:
    """Yield the one figure of the value's kind in a sentence behind its label.

    "Target: fly-tips should be cleared in no more than 2 days on average".
    """
    unit = value.unit or unit_of_name(card.name.text)
    unit = None if unit is Unit.COUNT else unit
    for note in card.notes:
        label, colon, _ = note.text.partition(":")
        if not colon or label_meaning(label) is not Meaning.TARGET:
            continue
        said = note.cut(len(label) + 1, _first_end(note.text, len(label) + 1))
        numbers = find_grouped(said.text) if unit in TIMES else plain_numbers(said.text)
        told = [(n, unit_after(said.text, n.end)) for n in numbers]
        own = [(n, u) for n, u in told if (u.unit if u else n.quantity.unit) is unit]
        own = [(n, u) for n, u in own if not _REACHED.search(said.text, 0, n.start)]
        if len(own) == 1:
            number, behind = own[0]
            span = Span(number.start, behind.end if behind else number.end)
            yield cut_slot(said, span, Meaning.TARGET, label, dated(said.text[span.end :], within))
            return


def _first_end(text: str, start: int) -> int:
    """Return where the first sentence or clause behind a label ends."""
    ends = [start + end for _, end in sentences(text[start:])[:1]]
    stop = text.find(";", start)
    return min([len(text), *ends, *([stop] if stop >= 0 else [])])


def _due(behind: str, within: Period | None) -> Period | None:
    """Return when a target is due that the words behind it date: "by March 2026", "by 2028"."""
    by = _BY.match(behind)
    if by is None:
        return None
    dates = find_periods(behind[by.end() :], within=within)
    year = _YEAR.match(behind, by.end())
    straight = dates[0].period if dates and dates[0].start == 0 else None
    return straight or (dated(year[0], within) if year else None)


def _doubts(card: Card) -> Iterator[Doubt]:
    """Ask for the value where no number stands out and no label names one."""
    yield from card.doubts
    if not any(f.meaning in _DATED for f in card.fields):
        yield Doubt(Field.VALUE, "no figure on its card is called the value", card.bare)


def _slots(card: Card, own: Period | None, within: Period | None) -> Iterator[Slot]:
    for field in card.fields:
        column = _column(field, own, within)
        undated = column.period is None and is_month_label(field.header)
        if field.meaning not in _LEFT_OUT and not undated:
            yield Slot(column, field.passage, card.page, field.box, polarity=field.polarity)
    if card.colour is not None:
        column = Column(0, Meaning.STATUS, "", None, None)
        yield Slot(column, Passage("", ()), card.page, card.box, card.colour)
    if card.arrow is not None:
        direction, box = card.arrow
        column = Column(0, Meaning.DIRECTION, "", None, None)
        yield Slot(column, Passage("", ()), card.page, box, direction=direction)


def _column(field: Labelled, own: Period | None, within: Period | None) -> Column:
    """Return what a field holds: a headline without a period of its own has the card's."""
    period = _period(field.header, within) or dated(field.header, within)
    if period is None and field.meaning in _DATED:
        period = own
    return Column(0, field.meaning, field.header, period, None)


def _period(text: str, within: Period | None) -> Period | None:
    if is_month_label(text):
        return period(text, within=within)
    found = [f.period for f in find_periods(text, within=within)]
    found = [p for p in found if p.kind is not PeriodKind.YEAR_TO_DATE] or found
    return min(found, key=lambda p: p.months, default=None)
