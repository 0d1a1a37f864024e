"""Said and done: what was aimed for in one sentence, what came of it in another.

    • We will decide 90% of major applications in 13 weeks
    • So far this year: 87.1%

    What we promised                           How we did
    To answer calls within 4 minutes           It took us 3m 12s on average

What was done follows what was said, and names nothing of its own; or it stands further down and
speaks of the same things. An aim that nothing came of is left to the other layouts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from kpi.model import Doubt, Period
from kpi.vocabulary import Unit
from parsing.blocks import Block, Flow
from parsing.entries import Entry, Slot
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.language.numbers import find_numbers
from parsing.language.said_aims import said_aim
from parsing.language.sentences import sentences
from parsing.language.stems import stems
from parsing.language.units import TIMES
from parsing.language.years import dated
from parsing.meaning.aimed import read_aim
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.meaning.roles import cut_slot
from parsing.meaning.statements import own_targets, stated_figures
from parsing.meaning.subjects import checked, is_nameless
from parsing.meaning.yardsticks import number_in
from parsing.page.passage import Passage

_INDENT = 30.0  # points
_LONGEST_HEADING = 14  # words
_ALIKE = 0.6  # of the words that an aim is told in
_TOLD = (
    Role.VALUE, Role.FAINT, Role.PREVIOUS, Role.COMPARATOR, Role.BASELINE, Role.FORECAST,
)  # fmt: skip
_UNDERTAKING = stems(
    "promised pledged committed intend planned want aimed agreed said ambition commitment"
)
_AND_WE = re.compile(r"\s*[:;]\s+(?=(?:we|it|this)\b)", re.I)  # "95% are answered: we achieved"
_BY = re.compile(r"\bby\b", re.I)
_CLAUSE_ENDS = re.compile(
    r"[,;(–—]|\.(?:\s|$)|\b(?:up|down)\s+from\b|\b(?:compared|which|but|and)\b", re.I
)
# The headings over what was promised, and over what came of it.
_SAID = re.compile(
    r"\b(?:what\s+)?(?:we|you)\s+(?:said|promised|aimed|asked)\b|\b(?:our|the)\s+(?:promises?|pledges?|commitments?|targets?|aims|goals)\b"
    r"|^\W*(?:promises?|pledges?|commitments?|targets?(?:\s+for\b.*)?|aims|goals|we\s+will|our\s+standards?)\W*$"
    r"|\bhow\s+(?:will|do)\s+we\s+know\b|\b(?:success\s+measures?|measures?\s+of\s+success|success\s+looks\s+like)\b"
    r"|\bour\s+commitments?\b|\bwhat\s+we\s+(?:want(?:ed)?|aim(?:ed)?|plan(?:ned)?)\s+to\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:how|what)\s+(?:have\s+|did\s+|are\s+)?we(?:['’]re|['’]ve)?\s+(?:did|do|done|doing|achieved|delivered|performed|got\s+on)\b"
    r"|\bwhere\s+(?:we\s+are|are\s+we)\b|\bhow\s+(?:did|are|have)\s+we\b|\bhow\s+we(?:['’]re)?\s+(?:did|doing|performed)\b"
    r"|^\W*(?:our\s+)?(?:performance|progress|results?|outcomes?|actual|update|current\s+position|so\s+far)\b",
    re.I,
)


_BESIDE = re.compile(
    r"\b(?:performance|progress|results?|outcomes?|update|position|achieved)\b", re.I
)


@dataclass(slots=True)
class _Said:
    """An aim while what came of it is looked for."""

    name: Passage
    slots: list[Slot]
    doubts: tuple[Doubt, ...]
    words: set[str]
    unit: Unit | None
    body: list[Passage] = field(default_factory=list)
    reached: bool = False
    block: Block | None = None


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each aim of which another sentence tells what came."""
    said: list[_Said] = []
    here: list[_Said] = []
    listed, page, left = False, 0, inf
    for block in flow.blocks:
        if block.page != page:
            here, listed, page = [], False, block.page
        if _is_heading(block):
            listed = bool(_SAID.search(block.text))
            results = bool(_DONE.search(block.text) or (listed and _BESIDE.search(block.text)))
            here = here if listed or results else []
            # Over two columns, what was promised stands on the left.
            left = block.passage.whole.box.x0 + _INDENT if results else inf
            continue
        if block.is_bullet and _tells_both(block.unmarked, within):
            here = []
            continue
        aims = block.passage.whole.box.x0 <= left
        for sentence in _sentences(block.unmarked):
            if (aim := _said(sentence, within, listed=listed and aims)) is not None:
                aim.block = block
                here.append(aim)
                said.append(aim)
            else:
                _attach(sentence, here, block)
    for aim in said:
        if aim.reached:
            yield Entry(aim.name, body=tuple(aim.body), aims=tuple(aim.slots), doubts=aim.doubts)


def _is_heading(block: Block) -> bool:
    short = len(block.text.split()) <= _LONGEST_HEADING
    return block.bold and short and not find_numbers(block.text)


def _tells_both(text: Passage, within: Period | None) -> bool:
    """Tell a bullet that sets its target and says itself what came of it."""
    measure = read_aim(text, within)
    return measure is not None and (bool(measure.loose) or measure.has(Meaning.VALUE))


def _sentences(text: Passage) -> Iterator[Passage]:
    for start, end in sentences(text.text):
        parted = _AND_WE.search(text.text, start, end)
        cuts = [start, *((parted.start(), parted.end()) if parted else ()), end]
        for first, last in zip(cuts[::2], cuts[1::2], strict=True):
            if sentence := text.cut(first, last):
                yield sentence


def _said(text: Passage, within: Period | None, *, listed: bool) -> _Said | None:
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
) -> _Said | None:
    target = next(slot for slot in slots if slot.column.meaning is Meaning.TARGET)
    number, due = number_in(target), target.column.period
    if number is None or (due and within and due.end < within.start):
        return None
    words = stems(text.text, of_figures=False) - _UNDERTAKING
    return _Said(name, slots, doubts, words, number.unit)


def _attach(sentence: Passage, here: list[_Said], block: Block) -> None:
    """Give a sentence that states a figure to the aim that it speaks of."""
    figures = [f for f in find_figures(sentence.text) if f.role in _TOLD]
    if not figures or own_targets(sentence.text):
        return
    aim = _aim_of(sentence, figures, here, block)
    if aim is None:
        return
    aim.body.append(sentence)
    now = [f for f in figures if f.role in (Role.VALUE, Role.FAINT)]
    aim.reached = aim.reached or any(_fits(f.quantity.unit, aim.unit) for f in now)


def _aim_of(
    sentence: Passage, figures: Sequence[Figure], here: Sequence[_Said], block: Block
) -> _Said | None:
    """Return the aim whose words a sentence repeats, else the last where it names nothing new."""
    own = stems(sentence.text, of_figures=False)
    fitting = [aim for aim in here if any(_fits(f.quantity.unit, aim.unit) for f in figures)]
    alike = [a for a in fitting if a.words and len(own & a.words) >= _ALIKE * len(a.words)]
    if len(alike) == 1:
        return alike[0]
    open_ = [aim for aim in here if not aim.reached]
    last = here[-1] if here else None
    if alike or last is None or last not in fitting:
        return None
    if last.block is not block and open_ not in ([], [last]):
        return None
    subject = stems(_subject(sentence.text, figures[0]), of_figures=False)
    return last if subject <= last.words else None


def _subject(text: str, first: Figure) -> str:
    """Return what a sentence says up to its first figure, and of what that figure is."""
    ended = _CLAUSE_ENDS.search(text, first.end)
    return text[: ended.start() if ended else len(text)]


def _fits(unit: Unit | None, wanted: Unit | None) -> bool:
    if wanted in TIMES:
        return unit in TIMES
    return unit == wanted
