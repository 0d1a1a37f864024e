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
from math import inf

from kpi.model import Period
from parsing.blocks import Block, Flow
from parsing.entries import Entry
from parsing.language.headers import Meaning
from parsing.language.numbers import find_numbers
from parsing.language.said_headings import DONE, SAID
from parsing.language.sentences import sentences
from parsing.language.stems import stems
from parsing.meaning.aimed import read_aim
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.meaning.said import Said, fits, said_in
from parsing.meaning.stated import own_targets
from parsing.page.passage import Passage

_INDENT = 30.0  # points
_LONGEST_HEADING = 14  # words
_ALIKE = 0.6  # of the words that an aim is told in
_TOLD = (
    Role.VALUE, Role.FAINT, Role.PREVIOUS, Role.COMPARATOR, Role.BASELINE, Role.FORECAST,
)  # fmt: skip
_AND_WE = re.compile(r"\s*[:;]\s+(?=(?:we|it|this)\b)", re.I)  # "95% are answered: we achieved"
_CLAUSE_ENDS = re.compile(
    r"[,;(–—]|\.(?:\s|$)|\b(?:up|down)\s+from\b|\b(?:compared|which|but|and)\b", re.I
)
_DID = re.compile(r"\b([a-z]{3,}(?:ed|ade|eld))\s+(?:(?:only|just|over|around|about)\s+)?$", re.I)
_ENDS = re.compile(r"\s*(?:[.;]|$)")
_STEM = 5  # letters: "delivered", "to be delivered"
_BESIDE = re.compile(
    r"\b(?:performance|progress|results?|outcomes?|update|position|achieved)\b", re.I
)


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each aim of which another sentence tells what came."""
    said: list[Said] = []
    here: list[Said] = []
    listed, page, left = False, 0, inf
    for block in flow.blocks:
        if block.page != page:
            here, listed, page = [], False, block.page
        if _is_heading(block):
            listed = bool(SAID.search(block.text))
            results = bool(DONE.search(block.text) or (listed and _BESIDE.search(block.text)))
            here = here if listed or results else []
            # Over two columns, what was promised stands on the left.
            left = block.passage.whole.box.x0 + _INDENT if results else inf
            continue
        if block.is_bullet and _tells_both(block.unmarked, within):
            here = []
            continue
        aims = block.passage.whole.box.x0 <= left
        for sentence in _sentences(block.unmarked):
            if (aim := said_in(sentence, within, listed=listed and aims)) is not None:
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


def _attach(sentence: Passage, here: list[Said], block: Block) -> None:
    """Give a sentence that states a figure to the aim that it speaks of."""
    figures = [f for f in find_figures(sentence.text) if f.role in _TOLD]
    if not figures or own_targets(sentence.text):
        return
    aim = _aim_of(sentence, figures, here, block)
    if aim is None:
        return
    aim.body.append(sentence)
    now = [f for f in figures if f.role in (Role.VALUE, Role.FAINT)]
    aim.reached = aim.reached or any(fits(f.quantity.unit, aim.unit) for f in now)


def _aim_of(
    sentence: Passage, figures: Sequence[Figure], here: Sequence[Said], block: Block
) -> Said | None:
    """Return the aim whose words a sentence repeats, else the last where it names nothing new."""
    own = stems(sentence.text, of_figures=False)
    fitting = [aim for aim in here if any(fits(f.quantity.unit, aim.unit) for f in figures)]
    alike = [a for a in fitting if a.words and len(own & a.words) >= _ALIKE * len(a.words)]
    if len(alike) == 1:
        return alike[0]
    open_ = [aim for aim in here if not aim.reached]
    last = here[-1] if here else None
    if alike or last is None or last not in fitting:
        return None
    if last.block is not block and open_ not in ([], [last]):
        return None
    awaited = last.block is block and not last.reached
    if awaited and _is_what_was_done(sentence.text, figures[0], last):
        return last
    subject = stems(_subject(sentence.text, figures[0]), of_figures=False)
    return last if subject <= last.words else None


def _is_what_was_done(text: str, figure: Figure, aim: Said) -> bool:
    """Tell "Crews delivered 940." behind an aim to deliver so many: a bare figure and its verb."""
    done = _DID.search(text[: figure.start])
    ends = _ENDS.match(text, figure.end)
    return bool(done and ends) and bool(done and done[1][:_STEM].lower() in aim.told)


def _subject(text: str, first: Figure) -> str:
    """Return what a sentence says up to its first figure, and of what that figure is."""
    ended = _CLAUSE_ENDS.search(text, first.end)
    return text[: ended.start() if ended else len(text)]
