"""Slides and bullets: a measure for each bullet, its target inside the sentence.

    • Reduce missed collections to 12% by March 2026 (baseline 15.2% in 2023/24; currently 13.9%)

or a slide for each measure: its title, then bullets such as "Target: 95%", "Baseline: 90.1%". The
baseline is never the value, and neither is the target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, Polarity, Unit
from parsing.blocks import Block, Flow
from parsing.columns import Column
from parsing.entries import Entry, Slot
from parsing.fields import read_fields
from parsing.labelled import label_meaning
from parsing.language.aims import Aim, Span, find_aim, plain_numbers
from parsing.language.headers import Meaning
from parsing.language.numbers import FoundNumber
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start
from parsing.language.units import unit_after
from parsing.language.years import dated
from parsing.passage import Passage
from parsing.statements import stated_name

_MARK = re.compile(r"^\s*(?:[•●▪◦·–➢\uf0b7\uf0a7-]|o(?=\s)|\(cid:127\))\s*")
_SLIDE_TYPE = 13.0  # points; text this large is a slide's
_FEWEST_AIMS = 2  # on a page, where none of them prints a figure
_LONGEST_TITLE = 16  # words
_NEAR = 24  # characters from a target to the date behind it
_BY_DATE = re.compile(r"^\s*by\b", re.I)
# What stands before a figure of a bullet; the first row that fits decides.
_ROLES: tuple[tuple[Meaning, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern, re.I))
    for meaning, pattern in (
        (
            Meaning.COMPARATOR,
            r"\b(?:england|national(?:ly)?|regional|statistical\s+neighbours?)\b[^.;,\d]{0,40}$",
        ),
        (
            Meaning.TARGET,
            r"\b(?:target|aim|goal|ambition)\b(?:\s+(?:is|of|for)\b)?(?:(?!\bfrom\b)[^.;\d]){0,30}$",
        ),
        (Meaning.FORECAST, r"\b(?:forecast|projected|predicted|expected)\b[^.;\d]{0,30}$"),
        (
            Meaning.PREVIOUS,
            r"\b(?:up|down|rose|risen|fell|fallen)\s+from\s+$",
        ),
        (Meaning.BASELINE, r"\bbaseline\b(?:\s*\([^)]*\))?[^.;%]{0,30}$|\bfrom\s+$"),
        (
            Meaning.PREVIOUS,
            r"\b(?:previous(?:ly)?|last\s+(?:year|quarter|month)|compared\s+(?:to|with))\b[^.;\d]{0,30}$",
        ),
        (
            Meaning.VALUE,
            r"\b(?:current(?:ly)?|latest|now|actual|outturn|at\s+present|to\s+date|stands?|stood|"
            r"performance|result|position)\b[^.;%]{0,40}$",
        ),
        (
            Meaning.VALUE,
            r"^\W*(?:\w+\s+){0,6}(?:was|is|were|are|reached|achieved|at)\s+(?:\w+\s+)?$",
        ),
    )
)


@dataclass(slots=True)
class _Measure:
    """A measure while its bullets are read."""

    name: Passage
    page: int
    slots: list[Slot] = field(default_factory=list)
    body: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def has(self, *meanings: Meaning) -> bool:
        """Tell whether a figure of one of these meanings is known."""
        return any(slot.column.meaning in meanings for slot in self.slots)


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each bullet or slide that sets a target for one measure."""
    for _, blocks in groupby(flow.blocks, key=lambda block: block.page):
        measures = list(_measures(list(blocks), within))
        told = any(m.body or m.has(Meaning.VALUE, Meaning.BASELINE) for m in measures)
        shares = [m for m in measures if any("%" in slot.text for slot in m.slots)]
        for measure in measures if told or len(shares) >= _FEWEST_AIMS else ():
            known = measure.has(Meaning.VALUE, Meaning.BASELINE)
            if measure.body or measure.has(Meaning.TARGET) or (measure.doubts and known):
                yield _entry(measure)


def _entry(measure: _Measure) -> Entry:
    found = reference_at_start(measure.name.text)
    rest = measure.name.cut(found[1]) if found else None
    return Entry(
        name=rest or measure.name,
        ref=measure.name.cut(0, found[0]) if found and rest else None,
        body=measure.body,
        slots=tuple(measure.slots),
        doubts=measure.doubts,
    )


def _measures(blocks: Sequence[Block], within: Period | None) -> Iterator[_Measure]:
    title: Passage | None = None
    current: _Measure | None = None
    for block in blocks:
        text = _unmarked(block)
        if not text:
            continue
        aim = find_aim(text.text) if _is_bullet(block) else None
        if aim is not None:
            current = _aimed(text, aim, within)
            yield current
        elif _is_title(block):
            title, current = text, None
        elif _is_bullet(block) and (name := stated_name(text)):
            current = None
            yield _Measure(name, block.page, body=(text,))
        elif slots := _labelled(block, text, within):
            if current is None and title is not None:
                current = _Measure(title, block.page)
                yield current
            if current is not None:
                current.slots += slots


def _labelled(block: Block, text: Passage, within: Period | None) -> list[Slot]:
    """Return the figures that a bullet says what they are, or a line of several fields."""
    if not _is_bullet(block):
        return read_fields(text, within)
    return read_fields(text, within, least=1) or list(_figures(text, within))


def _unmarked(block: Block) -> Passage:
    mark = _MARK.match(block.text)
    return block.passage.cut(mark.end()) if mark else block.passage


def _is_bullet(block: Block) -> bool:
    return _MARK.match(block.text) is not None or block.size >= _SLIDE_TYPE


def _is_title(block: Block) -> bool:
    short = len(block.text.split()) <= _LONGEST_TITLE
    large = block.bold or block.size >= _SLIDE_TYPE
    return short and large and not _MARK.match(block.text) and not plain_numbers(block.text)


def _aimed(text: Passage, aim: Aim, within: Period | None) -> _Measure:
    """Make a measure of a sentence that sets its target, and of the figures that stand with it."""
    measure = _Measure(text.cut(aim.name.start, aim.name.end), text.page)
    if not aim.is_change:
        until = _when(text, aim.period, within)
        measure.slots.append(_slot(text, aim.target, Meaning.TARGET, "", until))
    measure.slots += _way(text, aim)
    if aim.unsure:
        printed = text.text[aim.target.start : aim.target.end]
        measure.doubts = (Doubt(Field.TARGET, aim.unsure, (printed,)),)
    elif rivals := [n for n in plain_numbers(measure.name.text) if n.quantity.unit is Unit.PERCENT]:
        both = (text.text[aim.target.start : aim.target.end], rivals[0].quantity.printed)
        reason = f"two numbers of one sentence may be the target: {both[0]} and {both[1]}"
        measure.doubts = (Doubt(Field.TARGET, reason, both),)
    for number in plain_numbers(text.text):
        if number.start != aim.target.start and number.start >= aim.name.end:
            measure.slots += _figure(text, number, within)
    return measure


def _way(text: Passage, aim: Aim) -> Iterator[Slot]:
    """Yield the verb that says which way is good."""
    if aim.polarity is not Polarity.UNKNOWN:
        slot = _slot(text, aim.basis, Meaning.POLARITY, "", None)
        yield replace(slot, polarity=aim.polarity)


def _figures(text: Passage, within: Period | None) -> Iterator[Slot]:
    """Yield the figures of a bullet that says what they are: "Baseline (2022/23): 88.1%"."""
    for number in plain_numbers(text.text):
        yield from _figure(text, number, within)


def _figure(text: Passage, number: FoundNumber, within: Period | None) -> Iterator[Slot]:
    start = _clause_start(text.text, number.start)
    lead = text.text[start : number.start]
    whole = text.text[: number.start]
    meaning = label_meaning(lead.strip(" :=–-(")) or _role(lead) or _role(whole)
    if meaning is None or meaning in (Meaning.NAME, Meaning.VARIANCE):
        return
    unit = unit_after(text.text, number.end)
    span = Span(number.start, unit.end if unit else number.end)
    period = _dated(text.text, start, number, within)
    if meaning is Meaning.TARGET and _BY_DATE.match(text.text[span.end :]):
        period = period or dated(text.text[span.end : span.end + _NEAR], within)
    yield _slot(text, span, meaning, lead.strip(" :=–-("), period)


def _clause_start(text: str, end: int) -> int:
    """Return where the words about a number begin: behind a stop or a bracket still open."""
    bracket = text.rfind("(", 0, end)
    if text.find(")", bracket, end) >= 0:
        bracket = -1
    return max(text.rfind(";", 0, end), text.rfind(". ", 0, end), bracket) + 1


def _role(lead: str) -> Meaning | None:
    return next((meaning for meaning, pattern in _ROLES if pattern.search(lead)), None)


def _dated(text: str, start: int, number: FoundNumber, within: Period | None) -> Period | None:
    """Return the date in the label of a figure, else the one straight behind it."""
    end = min((i for i in (text.find(m, number.end) for m in ";.)") if i >= 0), default=len(text))
    found = [
        f for f in find_periods(text, within=within) if start <= f.start < max(end, number.end + 1)
    ]
    before = [f.period for f in found if f.start < number.start]
    behind = [f.period for f in found if 0 <= f.start - number.end <= 12]  # noqa: PLR2004 - " in the "
    return next(iter([*behind, *reversed(before)]), None)


def _when(text: Passage, span: Span | None, within: Period | None) -> Period | None:
    """Return the date that a target is to be reached by."""
    return dated(text.text[span.start : span.end], within) if span else None


def _slot(text: Passage, span: Span, meaning: Meaning, header: str, period: Period | None) -> Slot:
    passage = text.cut(span.start, span.end)
    return Slot(Column(0, meaning, header, period, None), passage, passage.page, passage.whole.box)
