"""Shares written as words: "nine in ten", "two-thirds", "half of", "95 in every 100".

A share in words is as fine as the words: nine in ten stands for 85 to 95 per cent. Where digits
stand in a bracket behind it ("nine in ten (91.2%)") they are the figure and the words are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_ONES = "one two three four five six seven eight nine ten".split()  # noqa: SIM905
_DIGITS = {word: number for number, word in enumerate(_ONES, 1)}
_WHOLES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_WORD = "|".join(_ONES)
_OF_SO_MANY = re.compile(
    rf"\b(?P<part>{_WORD})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{_WORD})\b",
    re.I,
)
_IN_DIGITS = re.compile(
    r"(?<![\d.,/])(?P<part>\d{1,3})\s+(?:in(?:\s+every)?|out\s+of\s+every)\s+(?P<whole>100?)(?![\d.,/%]*\d|\s?%)",
    re.I,
)
_HUNDRED = 100
_PART = re.compile(
    rf"\b(?:(?P<count>{_WORD}|an?)[\s-]+)?(?P<whole>(?<!first\s)(?<!second\s)half|thirds?|quarters?|fifths?|tenths?)(?=\s+(?:of(?!\s+(?:the|a|an)\s+(?:year|month|day|hour|century|mile)|\s+\d)|the|our|were|was|have|had|are)\b|[.;,)]|$)",
    re.I,
)
_PRINTED = re.compile(r"[^.;()]{0,60}\(\s*\d[\d.]*\s?(?:%|per\s+cent)", re.I)


@dataclass(frozen=True, slots=True)
class ShareInWords:
    """A share in words: offsets into the text, the share in per cent and its last place."""

    start: int
    end: int
    value: Decimal
    places: int


def of_ten_or_hundred(text: str, start: int = 0) -> ShareInWords | None:
    """Return the first share in digits from `start` on: "95 in every 100", "9 in 10"."""
    found = _IN_DIGITS.search(text, start)
    if found is None or int(found["part"]) > int(found["whole"]):
        return None
    part, whole = int(found["part"]), int(found["whole"])
    places = 0 if whole == _HUNDRED else -1
    return ShareInWords(*found.span(), Decimal(100 * part // whole), places)


def in_so_many(text: str) -> Iterator[tuple[int, int]]:
    """Yield where "nine in ten" stands, whether or not it is the figure."""
    for found in _OF_SO_MANY.finditer(text):
        yield found.span()


def find_shares(text: str) -> Iterator[ShareInWords]:
    """Yield the shares that a text gives in words, left to right."""
    for found in _OF_SO_MANY.finditer(text):
        part, whole = (_number(found[key]) for key in ("part", "whole"))
        if part <= whole and not _PRINTED.match(text, found.end()):
            yield _share(found, part, whole)
    for found in _PART.finditer(text):
        whole = _WHOLES[found["whole"].lower().removesuffix("s")]
        part = _number(found["count"] or "one")
        counted = found["count"] is not None or whole == _WHOLES["half"]
        if counted and part < whole and not _PRINTED.match(text, found.end()):
            yield _share(found, part, whole)


def _number(word: str) -> int:
    return _DIGITS.get(word.lower(), 1)


def _share(found: re.Match[str], part: int, whole: int) -> ShareInWords:
    exact = Decimal(100 * part) / whole
    value = exact if exact == exact.to_integral_value() else exact.quantize(Decimal("0.1"))
    return ShareInWords(*found.span(), value, -1)
