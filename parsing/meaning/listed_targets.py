"""Targets listed under a table: "Targets: calls answered 90%; claims processed 18 days"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.language.headers import Meaning
from parsing.language.plain_numbers import plain_numbers
from parsing.language.units import unit_after
from parsing.page.passage import Passage

_LIST = re.compile(
    r"(?:the\s+)?(?:[\w/-]+\s+){0,3}(?:targets?|standards?|aims?)\b[^:.;]{0,40}:\s*", re.I
)
_CLAUSE = re.compile(r"[^;.]+(?:\.\d[^;.]*)*")
_JOINED = re.compile(
    r"[\s:=,–-]*(?:\b(?:is|are|of|at|by|to|least|below|under|within|and)\b[\s:=–-]*)*$"
)
_IN_BRACKETS = re.compile(r"\([^)]*\)")


def with_listed_targets(entries: Sequence[Entry], passages: Iterable[Passage]) -> Iterator[Entry]:
    """Give each entry without a target the one that a list under its table names it with."""
    listed = [one for passage in passages for one in _listed(passage)]
    for entry in entries:
        has_own = any(slot.column.meaning is Meaning.TARGET for slot in entry.slots)
        named = [slot for name, slot in listed if name == _folded(entry.name.text)]
        alone = len(named) == 1 and not has_own and _is_near(entry, named[0])
        yield replace(entry, slots=(*entry.slots, named[0])) if alone else entry


def _is_near(entry: Entry, slot: Slot) -> bool:
    return slot.page == entry.name.page and slot.box.top > entry.name.whole.box.top


def _listed(text: Passage) -> Iterator[tuple[str, Slot]]:
    """Yield the name and the target of each clause that holds one number, at its end."""
    opened = _LIST.match(text.text)
    if opened is None:
        return
    for clause in _CLAUSE.finditer(text.text, opened.end()):
        numbers = [n for n in plain_numbers(text.text) if clause.start() <= n.start < clause.end()]
        if not numbers:
            continue
        number = numbers[-1]
        unit = unit_after(text.text, number.end)
        end = unit.end if unit else number.end
        name = _JOINED.sub("", text.text[clause.start() : number.start])
        if text.text[end : clause.end()].strip(" ,") == "":
            passage = text.cut(number.start, end)
            column = Column(0, Meaning.TARGET, text.text[: opened.end()].strip(" :"), None, None)
            yield _folded(name), Slot(column, passage, passage.page, passage.whole.box)


def _folded(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", _IN_BRACKETS.sub("", name).lower()))
