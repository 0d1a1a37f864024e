"""Undertakings down a page: what was said under one heading, what came of it under the next.

WE SAID WE WOULD
Recycle at least 55% of household waste
WHAT HAPPENED
We recycled 56.8% of household waste, up from 54.1% the year before.
Promise kept
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kpi.model import Period
from parsing.blocks import Block, Flow
from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.language.headers import Meaning
from parsing.language.said_headings import heads_aims, heads_results
from parsing.language.status import states_of_words
from parsing.meaning.kept_promises import kept_promise
from parsing.page.passage import Passage, join

_LONGEST_HEADING, _LONGEST_STATUS = 7, 4  # words
_RUN_IN = re.compile(
    r"\W*(?P<head>(?:what\s+)?we\s+(?:said|promised)(?:\s+(?:we\s+would|to|you))?|our\s+promise|"
    r"what\s+(?:has\s+)?happened|what\s+we\s+(?:have\s+)?(?:did|done|achieved)|how\s+we\s+did)"
    r"\s*(?:[:–—-]\s*(?=\S)|\s(?=(?-i:[A-Z£][a-z\d]|\d)))",
    re.I,
)
_LONGEST_NAME = 20  # words
_FEWEST = 2  # undertakings: one heading of each kind may stand in any report


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each undertaking that sets a target and tells what came of it."""
    blocks = [part for block in flow.blocks for part in _parted(block)]
    starts = [i for i, block in enumerate(blocks) if _says(block)]
    if len(starts) < _FEWEST:
        return
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        if entry := _entry(blocks[start + 1 : end], within):
            yield entry


def _parted(block: Block) -> Iterator[Block]:
    """Part a heading that runs in with its words from them."""
    head = _RUN_IN.match(block.text)
    rest = block.passage.cut(head.end()) if head else None
    if head is None or not rest:
        yield block
        return
    yield replace(block, passage=block.passage.cut(0, head.end("head")))
    yield replace(block, passage=rest)


def _says(block: Block) -> bool:
    return _is_short(block) and heads_aims(block.text)


def _tells(block: Block) -> bool:
    return _is_short(block) and heads_results(block.text)


def _is_short(block: Block) -> bool:
    """Tell a heading from a sentence, which may say "we promised", too."""
    text = block.text.rstrip()
    return len(text.split()) <= _LONGEST_HEADING and not text.endswith(".")


def _entry(blocks: Sequence[Block], within: Period | None) -> Entry | None:
    """Read the paragraphs from one undertaking to the next, or to a larger heading."""
    promise = list(takewhile(lambda block: not _tells(block), blocks))
    if not promise or len(promise) == len(blocks):
        return None
    told = blocks[len(promise) + 1 :]
    larger = (i for i, block in enumerate(told) if i and block.size > promise[0].size)
    told = told[: next(larger, len(told))]
    rated = next((block for block in told if _rates(block)), None)
    said = [block.passage for block in told[: told.index(rated) if rated else len(told)]]
    if not said:
        return None
    words = join([block.passage for block in promise])
    entry = kept_promise(words, said[0], within)
    if entry is None:
        return None
    rating = (_rating(rated.passage),) if rated else ()
    name = words if len(words.text.split()) <= _LONGEST_NAME else entry.name
    return replace(entry, name=name, body=tuple(said), slots=(*entry.slots, *rating))


def _rates(block: Block) -> bool:
    short = len(block.text.split()) <= _LONGEST_STATUS
    return short and states_of_words(block.text) is not None


def _rating(words: Passage) -> Slot:
    return Slot(Column(0, Meaning.STATUS, "", None, None), words, words.page, words.whole.box)
