"""A printed share that a sentence says in words too: "32% (one in three)", "almost half (48%)".

Only where the two stand side by side: what "half of the delays" is a half of, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Spoken:
    """A share in words, beside the percentage that it stands for.

    Attributes:
        percent: The percentage as printed.
        share: What the words come to, of 1.
        side: 1 for "over half", -1 for "under half", 0 where the words are only rough.
        words: The words.
    """

    percent: Decimal
    share: Fraction
    side: int
    words: str


_COUNTS: Mapping[str, int] = {
    **{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20},
}
_PARTS: Mapping[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "tenth": 10,
}
_NUMBER = r"(?:\d{1,2}|" + "|".join(word for word in _COUNTS if word != "a") + r")"
_SPOKEN = (
    r"(?P<words>(?:(?P<more>over|more\sthan|above|in\sexcess\sof)\s|"
    r"(?P<less>under|less\sthan|fewer\sthan|below)\s|"
    r"(?:almost|nearly|approaching|about|around|roughly|approximately|some|exactly|equivalent\sto|the\sequivalent\sof)\s|"
    r"(?:just|slightly|well|a\slittle)\s){0,2}"
    rf"(?:(?P<count>{_NUMBER})\s(?:in|out\sof)\s(?:every\s)?(?P<of>{_NUMBER})\b|"
    r"(?<!first\s)(?<!second\s)(?<!last\s)(?<!next\s)(?<!this\s)(?<!past\s)(?<!other\s)"
    r"(?:(?P<some>a|one|two|three|four)[\s-])?(?P<part>half|third|quarter|fifth|sixth|tenth)s?\b"
    r"(?!\s(?:year|of\sthe\syear|an?\s|term|quarter))))"
)
_ROUGH = (
    r"(?:(?:almost|nearly|approaching|about|around|roughly|just|well|over|under|more\sthan|less\sthan)\s){1,2}"
    rf"{_NUMBER}\s(?:in|out\sof)\s"
)
# "10% (a third party was late)" and "60% (2 in 10 days)" say no share.
_ENDS = r"(?=\s?[,;.)]|\sof\b|\s(?:is|was|has|had|are|were|have)\b|\s?$)"
_PERCENT = r"(?<![\d.,])(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per\scent)"
_SIDE_BY_SIDE = (
    re.compile(
        rf"{_PERCENT},\s(?={_ROUGH}){_SPOKEN}{_ENDS}",
        re.I,
    ),
    re.compile(rf"{_PERCENT}\s?(?:\(|[,–-]\s(?:or|i\.e\.,?|that\sis,?)\s){_SPOKEN}{_ENDS}", re.I),
    re.compile(rf"\b{_SPOKEN}\s?(?:\(|[,–-]\s(?:or|i\.e\.,?|that\sis,?)\s){_PERCENT}", re.I),
)


# "Over three quarters" is a time as well as a share; "three-quarters" and "almost" tell.
_MAY_BE_TIME = re.compile(
    r"(?:(?:over|under|more\sthan|less\sthan|above|below|some|well)\s)*(?:one|two|three|four)\squarters?",
    re.I,
)
_A_SHARE = re.compile(
    r"half|halves|thirds?\b|quarters?\b|fifths?\b|sixths?\b|tenths?\b|\w\s(?:in|out\sof)\s(?:every\s)?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\d{1,2}\b)",
    re.I,
)
"""What any share in words holds: few sentences do."""


@lru_cache(maxsize=4096)
def read_spoken(sentence: str) -> Spoken | None:
    """Return the first percentage that a sentence says in words beside it, or None."""
    patterns = _SIDE_BY_SIDE if _A_SHARE.search(sentence) else ()
    match = next((m for pattern in patterns if (m := pattern.search(sentence))), None)
    share = _share(match) if match else None
    if match is None or share is None:
        return None
    side = 1 if match["more"] else -1 if match["less"] else 0
    return Spoken(Decimal(match["percent"]), share, side, match["words"].strip())


def _share(match: re.Match[str]) -> Fraction | None:
    """Return what the words come to; None for "third" alone, and for more than all."""
    if match["part"]:
        part = _PARTS[match["part"].lower()]
        if match["some"] is None and part != _PARTS["half"]:
            return None
        if part == _PARTS["quarter"] and _MAY_BE_TIME.fullmatch(match["words"]):
            return None
        share = Fraction(_COUNTS[(match["some"] or "one").lower()], part)
    else:
        if not _number(match["of"]):
            return None
        share = Fraction(_number(match["count"]), _number(match["of"]))
    return share if 0 < share <= 1 else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]
