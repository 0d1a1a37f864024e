"""Aims that name nothing, before the number they set: "Aim to reach", "Target: at least"."""

from __future__ import annotations

import re

from kpi.vocabulary import Polarity
from parsing.language import aim_words as words
from parsing.language.numbers import quantity

_AIM = re.compile(
    r"^\W*(?:(?:our|the)\s+)?(?:(?:we\s+)?aim(?:ing)?|target|goal|ambition|standard)(?:\s+is)?"
    r"\s*[:=–-]?\s*(?:for\s+|of\s+|to\s+)?"
    rf"(?:(?:{words.KEEP}|be|stay|remain|get|keep\s+it)\s+)?"
    rf"(?:(?P<more>{words.MORE})|(?P<less>{words.LESS}))?\W*$",
    re.I,
)
_BOUND = re.compile(
    rf"^(?:{words.MORE}|{words.LESS}|within|(?:a\s+)?m(?:in|ax)(?:imum)?(?:\s+of)?:?|≈)\s*(?=\S)",
    re.I,
)
_OR_MORE = (
    r"\s*(?:(?:or|and)\s+(?:more|less|fewer|above|over|under|below|higher|lower|better)|"
    r"m(?:in|ax)(?:imum)?|\+)"
)
_OPEN = re.compile(rf"{_OR_MORE}$", re.I)
_EACH = re.compile(r"\s+(?:an?|per|each|every)\s+(?:day|week|month|quarter|year)$", re.I)
_OPEN_BEHIND = re.compile(rf"{_OR_MORE}(?!\w)", re.I)


def is_bounded(text: str) -> bool:
    """Tell an aim in a few words from other words: "At least 60%", "1.5 days or less"."""
    plain = _EACH.sub("", _OPEN.sub("", _BOUND.sub("", text.strip())))
    return plain != text.strip() and quantity(plain) is not None


def with_bound(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a number with its unit stands, the words that bound it included.

    "At least 65%" and "45 or fewer" say which way is good. None but they may stand before it.
    """
    before = _BOUND.match(text)
    behind = _OPEN_BEHIND.match(text, end)
    first = 0 if before and before.end() == start else start
    return first, behind.end() if behind else end


def aim_before(text: str) -> Polarity | None:
    """Return which way the words before a number say is good, where they make it an aim.

    UNKNOWN where they do not say.
    """
    lead = _AIM.match(text)
    if lead is None:
        return None
    return Polarity.HIGHER if lead["more"] else Polarity.LOWER if lead["less"] else Polarity.UNKNOWN
