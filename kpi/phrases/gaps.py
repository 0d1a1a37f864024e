"""How far a sentence says that a value lies from its target: "5 points above target".

A distance that is hedged ("almost 5 points above"), a limit ("up to 5% below target") and the
target of another time or of somebody else are left alone.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kpi.phrases.sizes import HEDGED, NUMBER, UNIT, Size, size_in

_WHOSE = (
    r"(?:(?:the|a|its|our|their|this|agreed|set|annual|monthly|quarterly|council|council[’']s|"
    r"performance)\s+){0,3}"
)
_TARGET = rf"{_WHOSE}target\b(?!\s+(?:for|in|set|range|of|at)\b)"
_AGAINST = r"against|compared\s(?:to|with)|versus|vs\.?"
_BEYOND = r"(?:above|below|over|under|ahead\s+of|behind|short\s+of|off|outside|beyond)"
_THAN = r"(?:better|worse|higher|lower|more|fewer|less)\s+than"
_MISSING = r"(?:exceed\w*|miss\w*|beat\w*|surpass\w*|outperform\w*)"
_GAPS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.,£]){NUMBER}{UNIT}\s+(?:{_BEYOND}|{_THAN})\s+{_TARGET}",
        rf"\b(?:{_BEYOND}|{_MISSING})\s+{_TARGET}\s+by\s+(?:just\s+|only\s+)?{NUMBER}{UNIT}(?![\d.,]*\d)",
    )
)
_LIMIT = re.compile(r"(?:\bup to|\bat least|\bbetween|\bor|\band|\bto|[–-])\s*$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:last|previous|prior|earlier|ago|before|since|next|would|will|could|should|if|when|"
    r"q\s?[1-4]|quarter|(?:19|20)\d\d\s?[/–-]\s?\d\d|amber|red|green|tolerance|threshold|national\w*|regional\w*|England|neighbours?|"
    r"expect\w*|forecast\w*|project\w*|predict\w*)\b",
    re.IGNORECASE,
)


def held_against(sentence: str, target: str) -> Decimal | None:
    """Return the figure that a sentence holds against a target: "41 days, against a target of 20".

    Args:
        sentence: As printed.
        target: The target, as printed in it; None is returned where no figure stands before it.
    """
    held = re.search(
        rf"(?<![\d.]){NUMBER}(?:\s?%|\s[a-z]+)?,?\s(?:{_AGAINST})\s{_WHOSE}(?:\w+\s)?target\sof\s"
        rf"{re.escape(target)}",
        sentence,
        re.IGNORECASE,
    )
    return Decimal(held["number"].replace(",", "")) if held else None


@lru_cache(maxsize=4096)
def read_gap(sentence: str) -> Size | None:
    """Return how far a sentence says that a value is from its target now, or None."""
    match = next((m for pattern in _GAPS if (m := pattern.search(sentence))), None)
    if match is None or _ELSEWHERE.search(sentence):
        return None
    before = sentence[: match.start("number")]
    return None if HEDGED.search(before) or _LIMIT.search(before) else size_in(match)
