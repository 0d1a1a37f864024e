"""Slides and bullets: a measure for each bullet, its target inside the sentence.

    • Reduce missed collections to 12% by March 2026 (baseline 15.2% in 2023/24; currently 13.9%)

or a slide for each measure: its title, then bullets such as "Target: 95%", "Baseline: 90.1%". The
baseline is never the value, and neither is the target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, Polarity, Unit
from parsing.blocks import Block, Flow
from parsing.entries import Entry, Slot
from parsing.fields import read_fields
from parsing.language.aims import Aim, Span, find_aim, plain_numbers
from parsing.language.headers import Meaning
from parsing.language.labels import is_label_word, label_meaning
from parsing.language.numbers import FoundNumber
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start
from parsing.language.years import dated
from parsing.passage import Passage
from parsing.roles import cut_slot, read_figure, read_figures
from parsing.statements import name_before, stated_figures, stated_name

_MARK = re.compile(r"^\s*(?:[•●▪◦·–➢\uf0b7\uf0a7-]|o(?=\s)|\(cid:127\))\s*")
_SLIDE_TYPE = 13.0  # points; text this large is a slide's
_FEWEST_AIMS = 2  # on a page, where none of them prints a figure
_NAMED = re.compile(
    r"(?P<name>[^:;.\d]{8,}?(?:\([^)]*\)\s*)?|[^:;.]{8,}?)\s*(?::|\s[–-])\s+(?=[a-z])", re.I
)
_PLAIN_WORDS = """
we are were it is be been will have has there where started start began currently stood stands
remains up down to a an and by so far nationally statistical improve increase reduce
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
_LONGEST_TITLE = 16  # words


@dataclass(slots=True)
class _Measure:
    """A measure while its bullets are read."""

    name: Passage
    page: int
    slots: list[Slot] = field(default_factory=list)
    body: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    loose: list[str] = field(default_factory=list)

    def read(
        self,
        text: Passage,
        numbers: Iterable[FoundNumber],
        within: Period | None,
        but: int | None = None,
    ) -> None:
        """Take the numbers whose words say what they are; keep the others to ask about."""
        for number in numbers:
            if number.start == but:
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
        doubts=tuple(measure.asks()),
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
        elif _is_bullet(block) and (measure := _listed(text, within) or _referred(text)):
            current = None
            yield measure
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
    return read_fields(text, within, least=1) or (
        list(read_figures(text, within)) if _names_nothing(text) else []
    )


def _names_nothing(text: Passage) -> bool:
    """Tell whether the words before a bullet's first figure name no measure of their own."""
    number = next(iter(plain_numbers(text.text)), None)
    lead = text.text[: number.start] if number else ""
    bare = "".join(
        c for i, c in enumerate(lead) if not any(p.start <= i < p.end for p in find_periods(lead))
    )
    return all(is_label_word(w) or w in _PLAIN for w in re.findall(r"[a-z]+", bare.lower()))


def _unmarked(block: Block) -> Passage:
    mark = _MARK.match(block.text)
    return block.passage.cut(mark.end()) if mark else block.passage


def _is_bullet(block: Block) -> bool:
    return _MARK.match(block.text) is not None or block.size >= _SLIDE_TYPE


def _is_title(block: Block) -> bool:
    short = len(block.text.split()) <= _LONGEST_TITLE
    large = block.bold or block.size >= _SLIDE_TYPE
    return short and large and not _MARK.match(block.text) and not plain_numbers(block.text)


def _listed(text: Passage, within: Period | None) -> _Measure | None:
    """Read "Children ready for school: baseline 64% (2022), target 70%, latest 67%"."""
    named = _NAMED.match(text.text)
    if named is None or label_meaning(named["name"]):
        return None
    measure = _Measure(text.cut(0, named.end("name")), text.page)
    behind = text.cut(named.end())
    measure.read(behind, plain_numbers(behind.text), within)
    known = measure.has(Meaning.TARGET) and measure.has(Meaning.VALUE, Meaning.BASELINE)
    return measure if known else None


def _referred(text: Passage) -> _Measure | None:
    """Read "TP01 Overall satisfaction: 71.3% (2022/23: 73.0%)", which needs no target."""
    found = reference_at_start(text.text)
    figures = stated_figures(text.text[found[1] :]) if found else []
    if found is None or not figures:
        return None
    name = name_before(text, found[1] + figures[0].start)
    return _Measure(name, text.page, body=(text.cut(found[1]),)) if name else None


def _aimed(text: Passage, aim: Aim, within: Period | None) -> _Measure:
    """Make a measure of a sentence that sets its target, and of the figures that stand with it."""
    measure = _Measure(text.cut(aim.name.start, aim.name.end), text.page)
    if not aim.is_change:
        until = _when(text, aim.period, within)
        measure.slots.append(cut_slot(text, aim.target, Meaning.TARGET, "", until))
    measure.slots += _way(text, aim)
    if aim.unsure:
        printed = text.text[aim.target.start : aim.target.end]
        measure.doubts = (Doubt(Field.TARGET, aim.unsure, (printed,)),)
    elif rivals := [n for n in plain_numbers(measure.name.text) if n.quantity.unit is Unit.PERCENT]:
        both = (text.text[aim.target.start : aim.target.end], rivals[0].quantity.printed)
        reason = f"two numbers of one sentence may be the target: {both[0]} and {both[1]}"
        measure.doubts = (Doubt(Field.TARGET, reason, both),)
    measure.read(
        text,
        [n for n in plain_numbers(text.text) if n.start >= aim.name.end],
        within,
        but=aim.target.start,
    )
    return measure


def _way(text: Passage, aim: Aim) -> Iterator[Slot]:
    """Yield the verb that says which way is good."""
    if aim.polarity is not Polarity.UNKNOWN:
        slot = cut_slot(text, aim.basis, Meaning.POLARITY, "", None)
        yield replace(slot, polarity=aim.polarity)


def _when(text: Passage, span: Span | None, within: Period | None) -> Period | None:
    """Return the date that a target is to be reached by."""
    return dated(text.text[span.start : span.end], within) if span else None
