"""Names of one measure in two places, folded to the words that tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

_ONE_WORD = 80.0
"""Similarity, 0 to 100, from which two words are forms of one."""
_AMOUNT = re.compile(
    r"^(?:the\s+)?(?:(?:percentage|proportion|number|rate|share|total)\s+of\s+|%\s*(?:of\s+)?|(?:no|num)\.?\s+of\s+)",
    re.I,
)
SMALL = frozenset(
    "the a an of in on to for with within that which who at by is are was were".split()  # noqa: SIM905
)


def has_like(word: str, words: Iterable[str]) -> bool:
    """Tell "assessments" beside "assessment" from "female" beside "male"."""
    return any(word[:3] == w[:3] and fuzz.ratio(word, w) >= _ONE_WORD for w in words)


def folded(text: str) -> str:
    """Return a name in small letters, without signs and without "percentage of" before it."""
    words = _AMOUNT.sub("", " ".join(text.lower().split()))
    return " ".join(re.findall(r"[a-z0-9]+", words))
