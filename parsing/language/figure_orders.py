"""The order that a report says its figures stand in: "from left to right the previous value, …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.language.headers import Meaning
from parsing.language.labels import FIGURES, label_meaning

_WAY = re.compile(
    r"\(?(?:\bread\s+)?(?:\bfrom\s+)?\b(?P<way>left\s+to\s+right|top\s+to\s+bottom)\b\)?[,:]?",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[a-z\d)])\.(?:\s+|$)")
_BETWEEN = re.compile(
    r"[,;:/]|\b(?:and|then|followed\s+by|finally|lastly)\b"
    r"|\b(?:show|display|give|present|print|list|represent|mean|stand\s+for|are|is)s?\b",
    re.I,
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_FEWEST = 2  # figures that have an order


@dataclass(frozen=True, slots=True)
class FigureOrder:
    """What the figures of every chart are, the first one first.

    Attributes:
        down: They stand one under another, and not side by side.
    """

    meanings: tuple[Meaning, ...]
    down: bool = False


def printed_order(text: str) -> FigureOrder | None:
    """Return the order that a text states, or None where none of its sentences does.

    A list that names the same figure twice, or anything that is no figure, states none.
    """
    for sentence in _SENTENCE.split(text):
        way = _WAY.search(sentence)
        if way is None:
            continue
        for words in (sentence[way.end() :], sentence[: way.start()]):
            found = _listed(words)
            if len(found) >= _FEWEST and len(set(found)) == len(found):
                return FigureOrder(found, down=way["way"].lower().startswith("top"))
    return None


def _listed(words: str) -> tuple[Meaning, ...]:
    """Return the longest list of figures among some words."""
    best: list[Meaning] = []
    run: list[Meaning] = []
    for part in (p for p in _BETWEEN.split(_POSSESSIVE.sub("", words)) if p.strip(" ()")):
        meaning = label_meaning(part.strip(" ()"))
        run = [*run, meaning] if meaning in FIGURES else []
        best = max(best, run, key=len)
    return tuple(best)
