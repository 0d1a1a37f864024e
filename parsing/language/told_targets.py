"""Targets that a sentence about one measure tells: "We aim to answer at least 95% of requests".

The sentence does not say what is measured; only where that is known is its number a target.
"""

from __future__ import annotations

import re

from kpi.vocabulary import Unit
from parsing.language.numbers import FoundNumber
from parsing.language.plain_numbers import plain_numbers
from parsing.language.thresholds import Threshold, ThresholdKind

_AIM = r"(?:targets?|aims?|goals?|standards?|ambitions?|expectations?)"
_OPENS = re.compile(
    rf"\b(?:the|our|this|its|a)\s+(?:(?!last|previous|old|former|national|new|next)[\w’'-]+\s+){{0,3}}?{_AIM}\b"
    r"(?:\s+(?:for|in|of|this)\s+[^.;,\d]{1,30}?)?\s+(?:is|are|remains?)\b"
    r"|\bwe\s+(?:aim|want|are\s+(?:aiming|required|expected))\s+(?:for|to|that)\b",
    re.I,
)
# A number that says by how much something is to change, or how far off it may be, is none.
_BY_SO_MUCH = re.compile(r"\b(?:by|within|further|another|extra|additional|from)\s+$", re.I)
_TWO = 2
_LIMITS = ("limit", "ceiling", "maximum", "max", "minimum", "min", "floor")
_MORE = re.compile(
    r"\s*(?:(?:percentage\s+)?points?\s+)?(?:more|less|fewer|lower|higher|better|worse|above|below|under|over)\b",
    re.I,
)
_NOT_NOW = re.compile(
    r"\b(?:if|unless|would|were|had|last|previous|next|from\s+(?:april|20\d\d)|by\s+(?:the\s+end|march|april|20\d\d)|"
    r"eventually|long[-\s]term|national\w*|england|government|review(?:ed)?)\b",
    re.I,
)


def told_target(sentence: str) -> FoundNumber | None:
    """Return the one number of a sentence that says what is aimed for now, or None."""
    opened = _OPENS.search(sentence)
    if opened is None or _NOT_NOW.search(sentence):
        return None
    numbers = plain_numbers(sentence)
    shares = [number for number in numbers if number.quantity.unit is Unit.PERCENT]
    numbers = shares or numbers  # "60% of calls in 20 seconds"
    if len(numbers) != 1 or numbers[0].start < opened.end():
        return None
    number = numbers[0]
    changes = _BY_SO_MUCH.search(sentence[: number.start]) or _MORE.match(sentence, number.end)
    return None if changes else number


def is_common_standard(found: Threshold) -> bool:
    """Tell "the national standard is 78%", which binds every body, whatever target it sets."""
    ends = found.label.lower().endswith("standard") and found.kind is ThresholdKind.TARGET
    return ends and found.other_body and found.value is not None and not found.earlier


def is_a_range(found: Threshold) -> bool:
    """Tell "the target range is between 180 and 200", a target that is no one number."""
    numbers = plain_numbers(found.printed)
    return found.kind is ThresholdKind.TARGET and found.value is None and len(numbers) == _TWO


def is_limit(found: Threshold) -> bool:
    """Tell "our limit of 8 weeks", the target only where nothing else is called that."""
    noun = found.label.lower().rpartition(" ")[2].rstrip(".")
    return found.kind is ThresholdKind.TARGET and noun in _LIMITS
