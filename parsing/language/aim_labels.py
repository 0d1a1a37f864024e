"""Aims that name nothing, before the number they set: "Aim to reach", "Target: at least"."""

from __future__ import annotations

import re

from kpi.vocabulary import Polarity
from parsing.language import aim_words as words

_AIM = re.compile(
    r"^\W*(?:(?:our|the)\s+)?(?:(?:we\s+)?aim(?:ing)?|target|goal|ambition|standard)(?:\s+is)?"
    r"\s*[:=–-]?\s*(?:for\s+|of\s+|to\s+)?"
    rf"(?:(?:{words.KEEP}|be|stay|remain|get|keep\s+it)\s+)?"
    rf"(?:(?P<more>{words.MORE})|(?P<less>{words.LESS}))?\W*$",
    re.I,
)


def aim_before(text: str) -> Polarity | None:
    """Return which way the words before a number say is good, where they make it an aim.

    UNKNOWN where they do not say.
    """
    lead = _AIM.match(text)
    if lead is None:
        return None
    return Polarity.HIGHER if lead["more"] else Polarity.LOWER if lead["less"] else Polarity.UNKNOWN
