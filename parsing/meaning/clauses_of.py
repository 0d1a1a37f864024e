"""The clauses of a paragraph: its sentences, parted at semicolons and where two measures join."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.language.sentences import sentences
from parsing.meaning.stated import own_targets, stated_figures
from parsing.page.passage import Passage

_SEMICOLON = re.compile(r";\s*(?:and\s+)?")
_AND = re.compile(r",?\s+(?:and|while|whilst|but)\s+(?=\w)", re.I)


def clauses_of(passage: Passage) -> Iterator[Passage]:
    """Yield the clauses of a paragraph, in their order."""
    for first, last in sentences(passage.text):
        start = first
        for mark in (*_SEMICOLON.finditer(passage.text, first, last), None):
            if clause := passage.cut(start, mark.start() if mark else last):
                yield from _joined(clause)
            start = mark.end() if mark else last


def _joined(clause: Passage) -> Iterator[Passage]:
    """Part a clause that states two measures, each with its own target, at the "and" between."""
    for mark in _AND.finditer(clause.text):
        parts = clause.cut(0, mark.start()), clause.cut(mark.end())
        if all(own_targets(p.text) and stated_figures(p.text) for p in parts):
            yield parts[0]
            yield from _joined(parts[1])
            return
    yield clause
