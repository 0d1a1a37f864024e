"""Lists whose names and figures a line of dots joins, the figure before in brackets.

    The figures for October to December come first, those of the quarter before in brackets.
    Complaints of a breach received .................. 84 (77)
    Searches returned in 5 days (target 95%) ......... 97% (98%)

The contents of a report are set so, too: their figures are pages. What the brackets hold has to be
said. A line without a target counts beside measures that have one (`Entry.untargeted`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kpi.model import Period
from parsing.blocks import Block, Flow
from parsing.entries import Entry
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods
from parsing.meaning.roles import cut_slot
from parsing.meaning.stated import aim_in_name
from parsing.page.passage import Passage

_LINE = re.compile(
    r"(?P<name>\S.{2,}?)\s*(?:\.\s?){5,}\s*(?P<now>[£≤≥<>]?\s?\d[^()]*?)\s*(?:\((?P<then>[^()]+)\))?\W*"
)
_BEFORE = re.compile(
    r"\b(?P<when>(?:quarter|year|month|period)\s+before|"
    r"(?:previous|last|prior)\s+(?:quarter|year|month|period))\b[^.;]{0,30}\bin\s+brackets\b",
    re.I,
)
_YEAR = re.compile(r"\byear\b", re.I)
_FEWEST = 3  # lines in a row


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a list: its words, and where the name and the figures stand in them."""

    text: Passage
    parts: re.Match[str]


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each line of a list that says what stands in brackets."""
    for lead, block in zip((None, *flow.blocks), flow.blocks, strict=False):
        told = _BEFORE.search(_before(lead, flow.blocks)) if lead else None
        lines = list(_lines(block.passage))
        if told and len(lines) >= _FEWEST and all(line.parts["then"] for line in lines):
            before = Meaning.YEAR_BEFORE if _YEAR.search(told["when"]) else Meaning.PREVIOUS
            now = _dated(told.string[: told.start()], within)
            entries = [_entry(line, before, now) for line in lines]
            yield from sorted(entries, key=lambda entry: entry.untargeted)  # those count beside


def _before(lead: Block, blocks: Sequence[Block]) -> str:
    """Return the sentence over a list, or the last one that says what its brackets hold."""
    top = lead.passage.whole.box.top
    here = [b.text for b in blocks if b.page == lead.page and b.passage.whole.box.top <= top]
    return next((text for text in reversed(here) if _BEFORE.search(text)), "")


def _dated(said: str, within: Period | None) -> Period | None:
    found = find_periods(said, within=within)
    return found[0].period if found else None


def _lines(text: Passage) -> Iterator[_Line]:
    for _, placed in groupby(text.words, key=lambda word: word.line):
        words = list(placed)
        line = text.cut(words[0].start, words[-1].end)
        if line and (parts := _LINE.fullmatch(line.text)) and quantity(parts["now"].strip()):
            yield _Line(line, parts)


def _entry(line: _Line, before: Meaning, now: Period | None) -> Entry:
    text, parts = line.text, line.parts
    value = cut_slot(text, Span(*parts.span("now")), Meaning.VALUE, "", now)
    earlier = cut_slot(text, Span(*parts.span("then")), before, "", None)
    whole = text.cut(*parts.span("name")) or text
    if (aimed := aim_in_name(whole)) is None:
        return Entry(name=whole, slots=(value, earlier), untargeted=True)
    name, aim = aimed
    return Entry(name=name, slots=(aim, value, earlier))
