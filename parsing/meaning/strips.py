"""Heading strips: a name, its reference and its rating side by side over what they are about.

Percentage of complaints answered within timescale        CS07        RED
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.language.claims import find_claims
from parsing.language.headers import Meaning
from parsing.language.labels import label_meaning
from parsing.language.references import is_reference
from parsing.language.sentences import sentences
from parsing.language.status import states_of_words
from parsing.page.drawn_bullets import DISC, ends_together
from parsing.page.passage import Passage, Placed, join

_IN_BRACKETS = re.compile(r"\s*\((?P<ref>[^()]{2,10})\)\s*$")
_WORD = re.compile(r"[^\W\d_]{2}")
_APART = 1.2  # type sizes between two cells of a strip
_AN_ANSWER = re.compile(r"\W*(?:yes|no)\W*", re.I)
_LONGEST_STATUS = 3  # words


@dataclass(frozen=True, slots=True)
class Strip:
    """What a heading holds: the name, and what stands apart from it."""

    name: Passage
    ref: Passage | None = None
    slots: tuple[Slot, ...] = ()


def strip_of(heading: Passage) -> Strip:
    """Return a heading with a reference and a rating that stand apart from its name as such."""
    pieces = list(_pieces(heading))
    refs = [piece for piece in pieces if is_reference(piece.text)]
    rated = [piece for piece in pieces if piece not in refs and _rates(piece)]
    named = [piece for piece in pieces if piece not in refs and piece not in rated]
    named = [piece for piece in named if _WORD.search(piece.text)]
    if not named or not (refs or rated) or len(refs) > 1 or len(rated) > 1:
        return _coded(heading)
    slots = tuple(
        Slot(Column(0, Meaning.STATUS, "", None, None), piece, piece.page, piece.whole.box)
        for piece in rated
    )
    strip = _coded(join(named))
    return Strip(strip.name, next(iter(refs), None) or strip.ref, slots)


def _coded(name: Passage) -> Strip:
    """Part a reference in brackets from the name that it ends: "Calls answered (CS04)"."""
    found = _IN_BRACKETS.search(name.text)
    if found is None or not is_reference(found["ref"]):
        return Strip(name)
    return Strip(name.cut(0, found.start()), name.cut(*found.span("ref")))


def _pieces(heading: Passage) -> Iterator[Passage]:
    """Yield the words of each line that stand together."""
    for _, placed in groupby(heading.words, key=lambda placed: placed.line):
        line = list(placed)
        start = line[0]
        for before, after in pairwise([*line, None]):
            if before is not None and (after is None or _are_apart(before, after)):
                yield heading.cut(start.start, before.start + len(before.word.text))
                start = after or start


def _are_apart(before: Placed, after: Placed) -> bool:
    return after.word.box.x0 - before.word.box.x1 > _APART * before.word.size


def _rates(piece: Passage) -> bool:
    short = len(piece.text.split()) <= _LONGEST_STATUS
    return short and states_of_words(piece.text) is not None


def mark_behind(passage: Passage) -> Slot | None:
    """Return the rating that a coloured disc behind a label shows: "RAG ●"."""
    *words, last = (placed.word for placed in passage.words)
    label = " ".join(word.text for word in ends_together(words))
    if last.text != DISC or label_meaning(label) is not Meaning.STATUS:
        return None
    column = Column(0, Meaning.STATUS, "", None, None)
    return Slot(column, Passage("", ()), passage.page, last.box, last.colour)


def opening_verdict(passage: Passage) -> Slot | None:
    """Return the rating that a paragraph opens with, as a sentence: "Standard not met. Only …"."""
    spans = sentences(passage.text)
    first = passage.cut(*spans[0]) if spans else None
    if first is None or not first.text.rstrip().endswith(".") or not _rates(first):
        return None
    if _AN_ANSWER.fullmatch(first.text):
        return None  # to a question that may be about anything
    if any(claim.states for claim in find_claims(first.text)):
        return None  # its reader finds it in the paragraph
    return Slot(Column(0, Meaning.STATUS, "", None, None), first, first.page, first.whole.box)
