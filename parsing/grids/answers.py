"""The answers to one question, in columns beside each other: satisfied, neither, dissatisfied.

The share that approves is the value; it and the others are the parts of all that answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsing.grids.heads import Column
from parsing.language.headers import Meaning

_PER_CENT = r"\W*(?:%|per\s?cent)?\W*"
_APPROVES = re.compile(rf"(?:satisfied|agree|positive|yes){_PER_CENT}", re.I)
_OBJECTS = re.compile(rf"(?:dissatisfied|disagree|negative|no){_PER_CENT}", re.I)
_BETWEEN = re.compile(
    rf"(?:neither|neutral|don[’']?t\s+know|not\s+sure|no\s+(?:opinion|view)|undecided)\b.*?{_PER_CENT}",
    re.I,
)


def with_answers(columns: Sequence[Column]) -> list[Column]:
    """Return columns with the shares beside "Satisfied" taken for parts, where all are printed."""
    found = [[c for c in columns if p.fullmatch(c.header)] for p in (_APPROVES, _OBJECTS, _BETWEEN)]
    approve, object_, between = found
    if len(approve) != 1 or len(object_) != 1 or not between:
        return list(columns)
    told = dict.fromkeys([*object_, *between], Meaning.PART) | {approve[0]: Meaning.VALUE}
    return [replace(c, meaning=told.get(c, c.meaning)) for c in columns]
