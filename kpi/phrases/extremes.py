"""The phrases that say that a figure is the most or the first over time, as far as it says when.

A phrase that is hedged, or that speaks of a target or of somebody else, is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from kpi.phrases.changes import OF_OTHERS
from kpi.phrases.months import month_named
from kpi.phrases.sizes import HEDGED
from kpi.phrases.subjects import is_of_another


class Superlative(StrEnum):
    """What a figure is said to be the most of."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    BEST = "best"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class Extreme:
    """A figure said to be the highest, lowest, best or worst, and since when (None: ever)."""

    superlative: Superlative
    since: date | None
    words: str


_OTHER_TIME = re.compile(
    r"\b(?:last|previous|same)\s+(?:financial\s+|calendar\s+)?(?:year|quarter|period|month|time)|"
    r"\byear[- ]on[- ]year",
    re.IGNORECASE,
)
_IN_TIME = (
    r"(?:since (?:records|reporting|recording) began|since the (?:measure|indicator)\b[^.,;]*|"
    r"since\s+(?P<since>[^.,;]+)|ever\b|yet\b|on record\b|to date\b|so far\b(?! this)|"
    r"(?:ever )?(?:recorded|reported)\b(?! this)|"
    r"(?:that )?we have (?:ever )?(?:had|seen|achieved|recorded|reported)\b|"
    r"(?:(?:in|of|for) the )?(?:last|past) (?:year|12 months|twelve months)\b|"
    r"(?:in|for|over) (?:12|twelve) months\b|in the period reported\b|"
    r"(?:(?:so far|seen|recorded|reported) )?(?:this|of the) (?:financial )?year\b)"
)
_ITS_KIND = (
    r"(?:(?:monthly|quarterly|single|recorded|ever|figure|rate|value|result|outturn|level|"
    r"percentage|performance|number|score|month|total|point|position|of performance|it has been|"
    r"we have seen|on record)\s+){0,3}?"
)
_SUPERLATIVE = r"highest|lowest|best|worst|strongest|poorest|weakest|largest|smallest|fewest"
_COMPARATIVE = r"(?P<most>higher|lower|better|worse|stronger|poorer|weaker)"
_AT_ANY_TIME = (
    r"(?:at any (?:other )?(?:point|time)|in any (?:(?:other|previous|earlier) )?(?:month|quarter))"
)
_YEAR = r"(?:(?:so far )?(?:this|(?:of|in|for) the) (?:financial )?year)"
_EXTREMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<most>{_SUPERLATIVE})\s+{_ITS_KIND}{_IN_TIME}",
        r"\b(?:all-time|record)\s+(?P<most>high|low)\b",
        r"\ba new\s+(?P<most>high|low)\b",
        r"\b(?:its|our) (?P<most>highest|lowest|best|worst)\s+(?:level|point|figure)\b"
        r"(?! since| in (?:the )?(?:\w+ )?quarter| (?:so far |of )?th(?:is|e) )",
        r"\breached (?P<most>(?:its|a) peak)\b",
        rf"\bnever (?:been|performed|had|seen) (?:an? )?{_COMPARATIVE}\b",
        rf"\bnot (?:been|performed|had|seen) (?:an? )?{_COMPARATIVE}"
        rf"(?: figure| result| level)? {_IN_TIME}",
        rf"\b{_COMPARATIVE} than {_AT_ANY_TIME}\b(?: this year\b)?",
        rf"\b(?:not|never) (?:been |performed ){_COMPARATIVE} {_AT_ANY_TIME}\b(?: this year\b)?",
        r"\ba (?P<most>high|low) (?:point )?(?:of|for) the (?:financial )?year\b",
        rf"\bno (?:other )?(?:month|quarter|period) {_YEAR} [^.;,]{{0,30}}?\b{_COMPARATIVE}\b",
    )
)
_MOST = {
    **{"strongest": "best", "stronger": "best"},
    **dict.fromkeys(("poorest", "weakest", "poorer", "weaker"), "worst"),
    **{"largest": "highest", "smallest": "lowest", "fewest": "lowest"},
    **{"high": "highest", "low": "lowest", "its peak": "highest", "a peak": "highest"},
    **{"higher": "highest", "lower": "lowest", "better": "best", "worse": "worst"},
}
_AMONG_OTHERS = re.compile(
    r"\b(?:one of|among|councils|authorities|in (?:the )?(?:region|county|England|Wales)|"
    r"(?:best|worst|top|highest|lowest)[- ]performing)\b",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"(?:this|(?:of|for|in) the) (?:financial )?year", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(?:last|past) year|(?:12|twelve) months", re.IGNORECASE)
_FIRST_TIME = re.compile(
    r"\b(?:for the first time|(?:is|was) the first (?:time|month|quarter|period)\b)"
    r"(?:\s+since\s+(?P<since>[^.,;]+)|(?P<year>[^.;]*?\bthis (?:financial )?year\b))?",
    re.IGNORECASE,
)
_BOUNDED = re.compile(r"\s+(?:in|for|over|within|during|under|at|on)\s+(?P<rest>.*)", re.DOTALL)
_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPAN = re.compile(
    r"(?:(?:the|last|past|over|more than|at least|nearly|almost) ){0,3}"
    rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit>month|quarter|year)s?\b",
    re.IGNORECASE,
)
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_NO_BOUND = re.compile(r"\d|record\b", re.IGNORECASE)
_EVER = re.compile(
    r"^(?:the (?:measure|indicator|service|target)|it|records|reporting|recording)\b", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def read_extreme(sentence: str, end: date) -> Extreme | None:
    """Return the extreme that a sentence claims over time, or None.

    Args:
        sentence: As printed.
        end: The last day of the reported period, before which a bare month is looked for.
    """
    match = next((m for m in (p.search(sentence) for p in _EXTREMES) if m), None)
    if match is None or HEDGED.search(sentence[: match.start()]):
        return None
    around = sentence[: match.start()] + sentence[match.end() :]
    if any(words.search(around) for words in (OF_OTHERS, _OTHER_TIME, _AMONG_OTHERS)):
        return None
    named = match.groupdict().get("since")
    since = month_named(named, end) if named else None
    if named and since is None:
        return None
    if _LAST_YEAR.search(match.group()):
        since = date(end.year - 1, end.month, 1)
    elif not named and _THIS_YEAR.search(match.group()):
        since = _april(end)
    most = match["most"].lower()
    return Extreme(Superlative(_MOST.get(most, most)), since, match.group())


def is_of_something_else(sentence: str, extreme: Extreme, name: str) -> bool:
    """Say whether what is the highest or lowest is not the measure: "Staff sickness is at its"."""
    return is_of_another(sentence[: sentence.find(extreme.words)], name)


def names_another_month(sentence: str, extreme: Extreme, start: date, end: date) -> bool:
    """Say whether a sentence puts an extreme in a month outside of a period."""
    named = month_named(sentence.replace(extreme.words, " "), end)
    year_ago = date(end.year - 1, end.month, 1)
    return named is not None and not start <= named <= end and named != year_ago


def first_time(sentence: str, end: date) -> tuple[bool, date | None]:
    """Return whether a sentence says "for the first time", and since when (None: ever)."""
    match = _FIRST_TIME.search(sentence)
    if match is None:
        return False, None
    if match["year"]:
        return True, _april(end)
    bounded = _BOUNDED.match(sentence, match.end())
    if bounded and not match["since"]:
        return _first_within(bounded["rest"], end)
    since = month_named(match["since"], end) if match["since"] else None
    ever = match["since"] is None or _EVER.match(match["since"]) is not None
    return since is not None or ever, since


def _first_within(words: str, end: date) -> tuple[bool, date | None]:
    """Read what bounds a first time: "in five quarters", "in June", "at 92%"; or leave it open."""
    span = _SPAN.match(words)
    if span is not None:
        word, unit = span["number"].lower(), _MONTHS_OF[span["unit"].lower()]
        number = int(word) if word.isdigit() else _NUMBERS.index(word) + 1
        # Whether this period is one of the five nobody says: the fifth before is not asked.
        back = end.year * 12 + end.month - (number * unit - min(unit, 3))
        return True, date(back // 12, back % 12 + 1, 1)
    named = month_named(words, end)
    if named is not None:
        return named.month == end.month, None
    return _NO_BOUND.match(words) is not None, None


def _april(end: date) -> date:
    """Return a day of the March before the financial year: April itself counts as inside."""
    return date(end.year if end.month > 3 else end.year - 1, 3, 1)  # noqa: PLR2004 - April
