"""The phrases that a claim may hold beyond its rating: sizes of change, extremes, first times.

A phrase that is hedged ("almost doubled"), or that speaks of a target or of somebody else, is left
alone: nothing is read into it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from kpi.model import Quantity


class Measured(StrEnum):
    """In what a size of change is given."""

    PER_CENT = "per cent"
    POINTS = "percentage points"
    AMOUNT = "amount"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Size:
    """A stated size of change; for `TIMES` the factor ("halved" is one half)."""

    quantity: Quantity
    measured: Measured
    words: str


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


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r")\b\.?"
_NAMED_MONTH = re.compile(rf"\b{_MONTH}(?:\s+(?P<year>(?:19|20)\d\d))?", re.IGNORECASE)

_NUMBER = r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
_POINTS = (
    r"(?P<points>[\s-]*(?:percentage|%|per ?cent|ppts?|pp)[\s-]*points?\b|[\s-]*points?\b|"
    r"\s*pp\b|\s*ppts?\b)"
)
_PER_CENT = r"(?P<per_cent>\s*%|\s*per ?cent\b)"
_UNIT = rf"(?:{_POINTS}|{_PER_CENT})"
_NOUNS = r"(?:increase|rise|fall|decrease|drop|reduction|improvement|decline|gain|growth|change)"
_VERBS = (
    r"(?:increas|ris|fall|decreas|drop|reduc|improv|declin|grow|worsen|deteriorat)\w*"
    r"|rose|fell|grew"
)
_AFTER = r"(?!\w|[.,]\d|\s*(?:of|out of)\b)"
_SIZES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NOUNS}\s+of\s+{_NUMBER}{_UNIT}?{_AFTER}",
        rf"\b(?:{_VERBS})\s+(?:slightly\s+|further\s+)?by\s+{_NUMBER}{_UNIT}?{_AFTER}",
        rf"\b(?:up|down)\s+(?:by\s+)?{_NUMBER}{_UNIT}{_AFTER}",
        rf"\b{_NUMBER}{_UNIT}\s+(?:higher|lower|more|less|better|worse)\s+than\b",
        rf"\b{_NUMBER}{_UNIT}[\s-]+{_NOUNS}\b",
        rf"\b(?:{_VERBS})\s+{_NUMBER}{_UNIT}{_AFTER}",
        rf"\b{_NUMBER}{_UNIT}\s+(?:(?:up|down) on|above that of|below that of)\b",
    )
)
_FACTORS = {
    "doubled": Decimal(2),
    "trebled": Decimal(3),
    "tripled": Decimal(3),
    "halved": Decimal("0.5"),
}
_TIMES = re.compile(
    r"\b(?P<word>doubled|trebled|tripled|halved|doubling|two-?fold|"
    r"twice (?:that|as many|as much|what)|"
    r"double (?:that|what|the (?:previous )?(?:figure|number)))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:almost|nearly|about|around|approximately|roughly|over|under|than|some|not)\s+"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    r"^\s*(?:in\s+(?!the (?:month|quarter|year|period)|this\b|last\b|20\d\d|Q\d|"
    rf"{_MONTH.replace('?P<month>', '?:')})\w|"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|staff|posts?|per\b|million|thousand|[mk]\b))",
    re.IGNORECASE,
)
_THE_FIGURE = re.compile(
    r"^(?:this|that|it|which|performance|the (?:figure|rate|percentage|result|measure|total|"
    r"number|value|proportion|increase|rise|fall|decrease|drop|reduction)|"
    r"there (?:was|is|are|has been)|twice as|an?|"
    r"(?:compared with|since) [A-Z]\w+ \d{4},? (?:the|this|it))\b",
    re.IGNORECASE,
)
_OF_TARGET = re.compile(r"^[^.;,]{0,25}\btarget|^\s*(?:above|below|short)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\bannual|\bbaseline|\bnational|\bEngland|\bneighbour|\baverage of|"
    r"\bif\b|\bwould\b|\bwas expected|\bin the past\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:last|previous|same)\s+(?:financial\s+|calendar\s+)?(?:year|quarter|period|month|time)|"
    r"\byear[- ]on[- ]year",
    re.IGNORECASE,
)
_IN_TIME = (
    r"(?:since (?:records|reporting|recording) began|since the (?:measure|indicator)\b[^.,;]*|"
    r"since\s+(?P<since>[^.,;]+)|ever\b|yet\b|on record\b|to date\b|so far\b(?! this)|"
    r"(?:ever )?(?:recorded|reported)\b(?! this)|"
    r"(?:(?:in|of|for) the )?(?:last|past) (?:year|12 months|twelve months)\b|"
    r"(?:in|for|over) (?:12|twelve) months\b|in the period reported\b|"
    r"(?:(?:so far|seen|recorded|reported) )?(?:this|of the) (?:financial )?year\b)"
)
_ITS_KIND = (
    r"(?:(?:monthly|quarterly|single|recorded|ever|figure|rate|value|result|outturn|level|"
    r"percentage|performance|number|score|month|total|point|position|of performance|it has been|"
    r"we have seen|on record)\s+){0,3}?"
)
_EXTREMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<most>highest|lowest|best|worst|strongest)\s+{_ITS_KIND}{_IN_TIME}",
        r"\b(?:all-time|record)\s+(?P<most>high|low)\b",
        r"\ba new\s+(?P<most>high|low)\b",
        r"\b(?:its|our) (?P<most>highest|lowest|best|worst)\s+(?:level|point|figure)\b"
        r"(?! since| in (?:the )?(?:\w+ )?quarter| (?:so far |of )?th(?:is|e) )",
        r"\breached (?P<most>its peak)\b",
        r"\b(?P<most>higher|lower|better|worse) than at any (?:point|time)\b(?: this year\b)?",
    )
)
_MOST = {
    "strongest": "best",
    **{"high": "highest", "low": "lowest", "its peak": "highest"},
    **{"higher": "highest", "lower": "lowest", "better": "best", "worse": "worst"},
}
_AMONG_OTHERS = re.compile(
    r"\b(?:one of|among|councils|authorities|in (?:the )?(?:region|county|England|Wales))\b",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"(?:this|of the) (?:financial )?year", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(?:last|past) year|(?:12|twelve) months", re.IGNORECASE)
_FIRST_TIME = re.compile(r"\bfor the first time(?:\s+since\s+(?P<since>[^.,;]+))?", re.IGNORECASE)
_MOVED = re.compile(
    rf"\b(?:{_VERBS}|{_NOUNS}s?|(?:went|gone|come|came|is|are|was|were) (?:up|down)|"
    r"(?:up|down) (?:from|to|by|on)|higher|lower|(?:un)?chang\w*|stable|steady|maintain\w*|"
    r"remain\w*|same as|climb\w*|slip\w*|double\w*|halved)\b",
    re.IGNORECASE,
)
_RULES = r"(?:targets?|tolerances?|thresholds?|bands?)"
_REVISED = (
    r"(?:chang|revis|mov|rais|lower|increas|decreas|reduc|tighten|relax|correct|misprint|updat|"
    r"review|amend|adjust|re-?set|stretch|alter|agreed)\w*"
)
_NEW_RULES = re.compile(
    rf"\b{_RULES}\s+(?:[\w-]+\s+){{0,8}}?(?:been|be|was|were|is|are)\s+(?:[\w-]+\s+)?{_REVISED}\b|"
    rf"\b{_REVISED}\s+(?:(?:the|its|our|this|a|to)\s+)*{_RULES}\b|"
    rf"\bnew\s+(?:\w+\s+)?{_RULES}\b|"
    rf"\b{_RULES}\s+(?:(?:has|have)\s+)?(?:{_REVISED}|was (?:previously|formerly))\b|"
    rf"\b(?:earlier|previous|former|old)\s+{_RULES}\b|"
    rf"\b{_RULES}\b[^.;]*\b(?:formerly|previously|(?:re-?)?profiled|[\d%] before)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def read_size(sentence: str) -> Size | None:
    """Return the size of change that a sentence states, or None.

    None too where it is hedged, is measured from the target, or from a time that is not named.
    """
    for pattern in _SIZES:
        match = pattern.search(sentence)
        if match and not _is_loose(sentence, match):
            return _size(match)
    match = _TIMES.search(sentence)
    if match is None or _is_loose(sentence, match):
        return None
    factor = _FACTORS.get(match["word"].lower(), Decimal(2))
    return Size(Quantity(match["word"], factor, 1), Measured.TIMES, match.group())


@lru_cache(maxsize=4096)
def read_extreme(sentence: str, end: date) -> Extreme | None:
    """Return the extreme that a sentence claims over time, or None.

    Args:
        sentence: As printed.
        end: The last day of the reported period, before which a bare month is looked for.
    """
    match = next((m for m in (p.search(sentence) for p in _EXTREMES) if m), None)
    if match is None or _HEDGED.search(sentence[: match.start()]):
        return None
    around = sentence[: match.start()] + sentence[match.end() :]
    if any(words.search(around) for words in (_OF_OTHERS, _OTHER_TIME, _AMONG_OTHERS)):
        return None
    named = match.groupdict().get("since")
    since = month_named(named, end) if named else None
    if named and since is None:
        return None
    if _LAST_YEAR.search(match.group()):
        since = date(end.year - 1, end.month, 1)
    elif not named and _THIS_YEAR.search(match.group()):
        since = date(end.year if end.month > 3 else end.year - 1, 3, 1)  # noqa: PLR2004 - April
    most = match["most"].lower()
    return Extreme(Superlative(_MOST.get(most, most)), since, match.group())


def names_another_month(sentence: str, extreme: Extreme, start: date, end: date) -> bool:
    """Say whether a sentence puts an extreme in a month outside of a period."""
    rest = sentence.replace(extreme.words, " ")
    named = month_named(rest, end)
    inside = _NAMED_MONTH.search(rest) is None or (named is not None and start <= named <= end)
    return not inside and named != date(end.year - 1, end.month, 1)


def first_time(sentence: str, end: date) -> tuple[bool, date | None]:
    """Return whether a sentence says "for the first time", and since when (None: ever)."""
    match = _FIRST_TIME.search(sentence)
    if match is None:
        return False, None
    since = month_named(match["since"], end) if match["since"] else None
    return not (match["since"] and since is None), since


def month_named(words: str, end: date) -> date | None:
    """Return the first day of the month named; without a year, the last one before `end`."""
    match = _NAMED_MONTH.search(words)
    if match is None:
        return None
    month = next(i for i, name in enumerate(_MONTHS, 1) if name[:3] == match["month"].lower()[:3])
    if match["year"]:
        return date(int(match["year"]), month, 1)
    return date(end.year if month < end.month else end.year - 1, month, 1)


def tells_of_movement(sentence: str) -> bool:
    """Say whether a sentence says anything about a figure's going up, down or nowhere."""
    return _MOVED.search(sentence) is not None


def tells_of_new_rules(sentence: str) -> bool:
    """Say whether a sentence says that a target or a tolerance has been changed."""
    return _NEW_RULES.search(sentence) is not None


def speaks_of_the_figure(sentence: str) -> bool:
    """Say whether a sentence begins with the measure itself: "This is", "The rate has"."""
    return _THE_FIGURE.search(sentence.strip()) is not None


def speaks_of_others(sentence: str) -> bool:
    """Say whether a sentence speaks of another body, of a baseline, or of what might be."""
    return _OF_OTHERS.search(sentence) is not None


def _is_loose(sentence: str, match: re.Match[str]) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    inside = (
        match.group()[: match.start("number") - match.start()]
        if "number" in match.re.groupindex
        else ""
    )
    hedged = _HEDGED.search(before) or _HEDGED.search(inside)
    return bool(hedged or _OF_TARGET.search(after) or _OF_SOMETHING.search(after))


def _size(match: re.Match[str]) -> Size:
    bare = match["number"].replace(",", "")
    quantity = Quantity(match["number"], Decimal(bare), len(bare.partition(".")[2]))
    measured = Measured.POINTS if match["points"] else Measured.AMOUNT
    if match["per_cent"]:
        measured = Measured.PER_CENT
    unit = (match["points"] or match["per_cent"] or "").strip()
    shown = f"{match['number']}%" if unit == "%" else f"{match['number']} {unit}".strip()
    return Size(quantity, measured, shown)
