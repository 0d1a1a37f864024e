"""Numbers that open every name of a table: "1.1 Missed collections" over "1.2 Street cleaning".

One number before a name may belong to it; where nearly all names of a table, or of tables under the
same header, begin with one of their own, they are references.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kpi.model import Box
from parsing.entries import Entry
from parsing.language.headers import Meaning
from parsing.meaning.parts import Part
from parsing.page.passage import Passage

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})[.:)]?\s+(?=[A-Z%£])")
_FEWEST = 3  # names
_NEARLY = 0.9  # of them
_Place = tuple[int, Box]


def with_numbers(entries: Sequence[Entry], parts: Sequence[Part]) -> Iterator[Entry]:
    """Yield the entries, those whose tables number them with the number as their reference."""
    numbered = set(_numbered(parts))
    for entry in entries:
        found = _NUMBER.match(entry.name.text)
        if found and entry.ref is None and _place(entry.name) in numbered:
            ref = entry.name.cut(0, found.end("number"))
            yield replace(entry, ref=ref, name=entry.name.cut(found.end()))
        else:
            yield entry


def _numbered(parts: Sequence[Part]) -> Iterator[_Place]:
    """Yield where the names stand of the tables that number nearly all of theirs."""
    under: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for part in parts:
        under[part.head.words] += _names(part)
    for names in under.values():
        numbers = [found["number"] for name in names if (found := _NUMBER.match(name.text))]
        nearly = len(numbers) >= max(_FEWEST, _NEARLY * len(names))
        if nearly and len(set(numbers)) == len(numbers):
            yield from map(_place, names)


def _names(part: Part) -> Iterator[Passage]:
    """Yield the names of the rows of a part that hold something beside it."""
    named = part.head.of(Meaning.NAME)
    for row in part.rows if named and not part.head.of(Meaning.REF) else ():
        name = row[named[0].index]
        if name.passage and any(cell.passage and cell is not name for cell in row):
            yield name.passage


def _place(name: Passage) -> _Place:
    return name.words[0].page, name.words[0].word.box
