"""The clauses of a paragraph: its sentences, parted at semicolons and where two measures join."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.language.sentences import sentences
from parsing.meaning.stated import own_targets, stated_figures
from parsing.meaning.subjects import checked, is_nameless
from parsing.page.passage import Passage

_SEMICOLON = re.compile(r";\s*(?:and\s+)?")
_AND = re.compile(r",?\s+(?:and(?:\s+that)?|while|whilst|but)\s+(?=\w)", re.I)
_SHARE = re.compile(
    r"(?:(?:only|just)\s+)?\d[\d.]*\s?(?:%|per\s+cent)\s+of\s+(?:the\s+|all\s+)?[a-z]", re.I
)
# "After the work was done" 87% of you were satisfied
_SCENE = re.compile(r"(?:after|once|when)\s[^,;.:\d]{3,40}\s(?=\d[\d.]*\s?%\s+of\s)", re.I)
# "We received 31 complaints and answered" 83% of them
_OF_THEM = re.compile(
    r"[a-z]+ed\s+(?:(?:only|just)\s+)?\d[\d.]*\s?(?:%|per\s+cent)\s+of\s+them\b", re.I
)
_MOVED = re.compile(
    r"(?P<name>(?:the|our)\s+[^,;.:\d]{4,60}?)\s+(?:has\s+|have\s+|had\s+)?"
    r"(?:rose|risen|fell|fallen|increased|decreased|improved|grew|grown|dropped|reduced|went|gone|came|come)\s+"
    r"(?:slightly\s+|sharply\s+)?(?:up\s+|down\s+)?(?:from|to)\s",
    re.I,
)


def clauses_of(passage: Passage) -> Iterator[Passage]:
    """Yield the clauses of a paragraph, in their order."""
    for first, last in sentences(passage.text):
        start = first
        for mark in (*_SEMICOLON.finditer(passage.text, first, last), None):
            if clause := passage.cut(start, mark.start() if mark else last):
                yield from _joined(clause)
            start = mark.end() if mark else last


def _joined(clause: Passage) -> Iterator[Passage]:
    """Part a clause that states two measures at the "and" between.

    Each has its own target, or the first has and the second goes on to another thing by name.
    """
    for mark in _AND.finditer(clause.text):
        scene = _SCENE.match(clause.text, mark.end())
        parts = clause.cut(0, mark.start()), clause.cut(scene.end() if scene else mark.end())
        if not all(stated_figures(p.text) for p in parts):
            continue
        if _OF_THEM.match(parts[1].text) and own_targets(parts[1].text):
            yield from parts
            return
        if not own_targets(parts[0].text):
            continue
        if own_targets(parts[1].text) or (mark[0].startswith(",") and _moves(parts[1])):
            yield parts[0]
            yield from _joined(parts[1])
            return
    yield clause


def _moves(clause: Passage) -> bool:
    """Tell "the rate of repeats rose from 13% to 16%", "88% of bins": words that name a figure."""
    if _SHARE.match(clause.text):
        return True
    moved = _MOVED.match(clause.text)
    name = checked(clause.cut(*moved.span("name"))) if moved else None
    return name is not None and not is_nameless(name.text)
