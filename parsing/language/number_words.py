"""Numbers written as words: "nine out of ten", "twenty-one", "no cases".

Only what is surely a count is taken: "one" is as often a pronoun, so it needs something to count
after it, and a word that labels ("Year Two"), bounds ("two or more") or halves ("two thirds") is
left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from text_to_num import find_numbers as spoken_numbers

# "ten-minute" is ten of something, "twenty-one" one number.
_WORD = re.compile(
    r"[A-Za-z]+(?:-(?!(?:second|minute|hour|day|week|month|year|point)s?\b)[A-Za-z]+)*"
)
# The library reads "o" as nought, as on the telephone, and "hundreds" as 100.
_NET_ZERO = re.compile(r"\bnet[\s-]+$", re.IGNORECASE)
_NOT_NUMBERS = frozenset({"o", "hundreds", "thousands", "millions", "billions"})
_COUNTED = (
    r"\s+(?:[a-z-]+\s+){0,2}?(?:cases?|child(?:ren)?|complaints?|referrals?|incidents?|deaths?"
    r"|injur(?:y|ies)|fires?|visits?|appeals?|people|person|famil(?:y|ies)|reports?|schools?"
    r"|households?|audits?|actions?|indicators?|measures?|targets?|breach(?:es)?|applications?"
    r"|placements?|consultations?|homes?|adoptions?|assessments?|inspections?|months?|quarters?)\b"
)
_OF_A_WHOLE = (
    r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?:[0-9]|two|three|four|five|six|ten|twenty|a\s+hun)"
)
_ONE_COUNTS = re.compile(rf"{_OF_A_WHOLE}|{_COUNTED}", re.IGNORECASE)
_NONE_COUNTED = re.compile(rf"\bno(?={_COUNTED})", re.IGNORECASE)
_NIL = re.compile(r"\bnil\b(?!\s(?:return|by)\b)", re.IGNORECASE)
_NO_COUNT_AFTER = re.compile(
    r"\s+or\s+(?:more|less|fewer|above|over|under|below)\b|[\s-](?:thirds?|quarters|fifths?|tenths?)\b"
    r"|\s+of\s+(?:the|these|those|them|our|which|us)\b",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    r"\b(?:year|phase|stage|level|section|part|appendix|table|tier|option|priority|key|day|week)"
    r"\s{1,2}$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 12


@dataclass(frozen=True, slots=True)
class NumberInWords:
    """A number in words: offsets into the text and its value."""

    start: int
    end: int
    value: Decimal


class _Token:
    """A word in the form that text_to_num asks for."""

    __slots__ = ("apart", "end", "start", "word")

    def __init__(self, match: re.Match[str], *, apart: bool) -> None:
        self.word = match.group().lower()
        self.start, self.end = match.span()
        self.apart = apart

    def text(self) -> str:
        return self.word

    def nt_separated(self, _previous: object) -> bool:
        return self.apart

    def not_a_number_part(self) -> bool:
        return self.word in _NOT_NUMBERS


def find_number_words(text: str) -> list[NumberInWords]:
    """Return the counts that stand in words, left to right; "no cases" is 0."""
    nothing = chain(_NONE_COUNTED.finditer(text), _NIL.finditer(text))
    none = (NumberInWords(*match.span(), Decimal(0)) for match in nothing)
    return sorted([*_spoken(text), *none], key=lambda number: number.start)


def _spoken(text: str) -> Iterator[NumberInWords]:
    tokens = _tokens(text)
    for found in spoken_numbers(tokens, "en", threshold=0.0):
        start, end = tokens[found.start].start, tokens[found.end - 1].end
        if not (found.is_ordinal or _NET_ZERO.search(text, 0, start)) and _counts(text, start, end):
            yield NumberInWords(start, end, Decimal(found.text))


def _tokens(text: str) -> Sequence[_Token]:
    tokens: list[_Token] = []
    for match in _WORD.finditer(text):
        between = text[tokens[-1].end : match.start()] if tokens else ""
        tokens.append(_Token(match, apart=bool(between) and not between.isspace()))
    return tokens


def _counts(text: str, start: int, end: int) -> bool:
    if _NO_COUNT_AFTER.match(text, end) or _LABEL_BEFORE.search(
        text[max(0, start - _LONGEST_LABEL) : start]
    ):
        return False
    return text[start:end].lower() != "one" or _ONE_COUNTS.match(text, end) is not None
