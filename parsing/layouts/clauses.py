"""Indicators in running text: a paragraph that states one measure after another.

    … 17.2 per cent of re-referrals were repeated within 12 months, which was better than the
    target of 18 per cent; 100 per cent of A and 98.9 per cent of B had been allocated to …

Each clause between semicolons is an indicator; two that share a predicate are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kpi.model import Period
from parsing.blocks import Block, Flow
from parsing.entries import Entry
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.page.passage import Passage

_FEWEST = 3  # clauses with a figure; fewer is a remark about one measure
_SEMICOLON = re.compile(r";\s*(?:and\s+)?")
_LEAD = re.compile(r"^.*?\b(?:that|highlighted|noted|showed|reported)\s+(?=\d)", re.I | re.S)
_OF = re.compile(r"\s*of\s+(?:all\s+|the\s+)?", re.I)
# Where the words about the target, a comparison or a trend begin, the name has ended.
_NAME_ENDS = re.compile(
    r",?\s+(?:which|and\s+(?:continues?|performance|this|remains?|is\s+(?:above|below|better))|against\s+(?:a|the)\s+target|"
    r"compared|better\s+than|worse\s+than|exceeding|below\s+the|above\s+the|with\s+a\s+target)\b",
    re.I,
)
_JOINED = re.compile(r"\s+and\s+$", re.I)


def find(flow: Flow, _within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each clause of a paragraph that lists measures."""
    for block in flow.blocks:
        stated = [(c, f) for c in _clauses(block) if (f := _values(c))]
        if len(stated) >= _FEWEST and ";" in block.text:
            for clause, figures in stated:
                yield from _entries(clause, figures)


def _clauses(block: Block) -> Iterator[Passage]:
    start = 0
    for mark in (*_SEMICOLON.finditer(block.text), None):
        end = mark.start() if mark else len(block.text)
        clause = block.passage.cut(start, end)
        lead = _LEAD.match(clause.text)
        if clause:
            yield clause.cut(lead.end()) if lead else clause
        start = mark.end() if mark else end


def _values(clause: Passage) -> list[Figure]:
    """Return the shares that a clause states of something: "17.2 per cent of …"."""
    return [
        f
        for f in find_figures(clause.text)
        if f.role in (Role.VALUE, Role.FAINT)
        and f.quantity.unit is not None
        and _OF.match(clause.text, f.end)
    ]


def _entries(clause: Passage, figures: list[Figure]) -> Iterator[Entry]:
    for index, figure in enumerate(figures):
        following = figures[index + 1] if index + 1 < len(figures) else None
        stop = following.start if following else len(clause.text)
        if joined := _JOINED.search(clause.text[:stop]) if following else None:
            stop = joined.start()
        name = _name(clause.cut(figure.end, stop))
        start = 0 if index == 0 else figure.start
        if name:
            yield Entry(name=name, body=(clause.cut(start, stop),))


def _name(passage: Passage) -> Passage:
    """Return the words behind "of", up to where the clause turns to the target."""
    lead = _OF.match(passage.text)
    start = lead.end() if lead else 0
    end = _NAME_ENDS.search(passage.text, start)
    name = passage.cut(start, end.start() if end else None)
    return name.cut(0, len(name.text.rstrip(" ,.;:")))
