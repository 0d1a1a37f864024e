"""Of what stretch of time a sentence says that its result is: the year so far, a rolling year."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Stretch(StrEnum):
    """A stretch of time that a sentence names for the result it speaks of."""

    TO_DATE = "the year so far"
    ROLLING = "a rolling year"
    QUARTER = "the quarter"
    YEAR = "the year"
    MONTH = "one of its months"


_RESULT = r"\b(?:performance|results?|figures?|outturn|average|rate)\s(?:for|over|across)\s"
_RESULT_IN = r"\b(?:performance|results?|figures?|outturn|average|rate)\s(?:in|for|during)\s"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_STRETCHES = (
    (
        Stretch.TO_DATE,
        r"\b(?:year[\s-]to[\s-]date|ytd|year so far|so far this year|cumulative(?:ly)?)\b"
        r"(?!\s(?:\w+\s)?targets?\b)",
    ),
    (Stretch.ROLLING, r"\brolling\b|\b(?:12|twelve)[\s-]month (?:average|rate|figure)"),
    (Stretch.QUARTER, rf"{_RESULT}the quarter\b|\bquarterly (?:performance|result|figure|average)"),
    (
        Stretch.YEAR,
        rf"{_RESULT}the (?:whole |full )?year\b(?! so far)|\bannual (?:performance|average)",
    ),
    (
        Stretch.MONTH,  # "was at target in December"
        rf"\b(?:targets?|tolerance|green|amber|red)\s(?:again\s)?(?:in|for|during)\s{_MONTH}\b"
        rf"|{_RESULT_IN}{_MONTH}\s(?:alone|itself)\b",
    ),
)
_COMPILED = tuple((one, re.compile(words, re.IGNORECASE)) for one, words in _STRETCHES)


@lru_cache(maxsize=4096)
def stretch_named(sentence: str) -> Stretch | None:
    """Return the stretch of time that a sentence says its result is of, or None."""
    return next((one for one, words in _COMPILED if words.search(sentence)), None)
