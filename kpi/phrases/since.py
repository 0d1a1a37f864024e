"""Which earlier time a sentence about movement compares with.

    "higher than in June"               June
    "up on the same month last year"    the same stretch a year before
    "has fallen since the move"         another time, of which nothing is known for certain

Where nothing is named, it is the period just before. What cannot be told is another time: a
figure is never held against a period that the sentence may not mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from kpi.model import Period
from kpi.phrases.months import month_named
from kpi.vocabulary import PeriodKind


class Time(StrEnum):
    """What an earlier time is, seen from the period of a value."""

    BEFORE = "the period before"
    YEAR_BEFORE = "the year before"
    MONTH = "a month"
    ELSEWHERE = "another time"


@dataclass(frozen=True, slots=True)
class Since:
    """The earlier time that a sentence compares with; the first day of a named month."""

    time: Time
    month: date | None = None


_THAN = (
    r"\b(?:than|since|compar\w+\s(?:to|with)|against|versus|(?:same|level|high|low|good)\sas|"
    r"(?:in\sline|level|consistent|comparable)\swith)"
)
_LINK = (
    rf"(?:{_THAN}|\b(?:on|from|over|(?:that|those|figure|level|rate|total|number)\s(?:of|in|for)))"
    r"(?:\s(?:it|they)\s(?:was|were))?(?:\s(?:in|at|for|that\sof|those\sof))?(?:\sthe)?"
    r"(?:\send\sof)?\s+"
)
_MONTH = re.compile(
    rf"(?P<link>(?i:{_LINK}))?\b(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"(?:[a-z]+)?|May)\b\.?(?:\s+(?P<year>(?:19|20)\d\d))?"
)
_YEAR_BEFORE = re.compile(
    r"\bsame\s(?:\w+\s)?(?:month|period|quarter|time|point|stage)\s(?:(?:in|of)\s)?(?:the\s)?"
    r"(?:last|previous|prior)\s(?:\w+\s)?year|\byear[\s-]on[\s-]year|"
    r"\b(?:a|one|twelve|12)\s(?:year|months)\s(?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:(?:last|previous|prior|preceding|past|recent)\s(?P<between>(?:[\w-]+\s){0,2}?)"
    r"|(?:over|during|throughout|across|in|for)\s(?:the|this)\s(?P<whole>(?:\w+\s)?))"
    r"(?P<span>years?|quarters?|months?|half|weeks?|decades?|terms?|fortnights?|days?)\b(?!\send)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"{_LINK}(?:Q\s?(?P<q>[1-4])|quarter\s(?P<number>[1-4]|one|two|three|four)"
    r"|(?P<word>first|second|third|fourth)\squarter)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    rf"{_LINK}(?P<year>(?:19|20)\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?(?![\d%])", re.IGNORECASE
)
_OTHER = re.compile(
    rf"{_LINK}(?:(?:its|our|a|an|both|all)\s)?(?:\w+\s){{0,2}}?(?:baseline|national|england|english|"
    r"neighbours?|region\w*|comparators?|benchmark|average|forecast|profile|plan|expect\w+|spring|"
    r"summer|autumn|winter|lockdown|pandemic|covid\S*|start|beginning|launch|introduction)\b|"
    r"\bsince\s(?!(?:the\s)?(?:last|previous|prior|preceding)\b|then\b|that\b|(?:end\s)?(?:of\s)?"
    r"(?:the\s)?(?:Q\s?[1-4]|quarter|first|second|third|fourth|(?:19|20)\d\d|(?:end\sof\s)?"
    r"(?-i:[A-Z])[a-z]+))",
    re.IGNORECASE,
)
_THAN_AGAIN = re.compile(_THAN, re.IGNORECASE)
_COUNTED = re.compile(r"\d|two|three|four|six|nine|twelve|few", re.IGNORECASE)
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "one": 1, "two": 2, "three": 3, "four": 4}
_NUMBERS |= {"first": 1, "second": 2, "third": 3, "fourth": 4}
_YEARLY = 12


@lru_cache(maxsize=4096)
def read_since(sentence: str, now: Period) -> Since:
    """Return which time before `now` a sentence about movement compares with.

    Args:
        sentence: As printed.
        now: The period of the value that moved.
    """
    named = list(_months(sentence, now))
    linked = [month for month, is_linked in named if is_linked]
    if linked:
        # "Lower in June than in May" is about June, whatever the report is for.
        inside = now.start <= linked[0] <= now.end or len(linked) < len(named)
        return Since(Time.ELSEWHERE) if inside else Since(Time.MONTH, linked[0])
    if _YEAR_BEFORE.search(sentence):
        yearly = now.months >= _YEARLY and now.kind is not PeriodKind.ROLLING_12
        return Since(Time.BEFORE if yearly else Time.YEAR_BEFORE)
    elsewhere = (
        any(not _is_just_before(month, now) for month, _ in named)
        or any(not _is_own_span(found, now) for found in _SPAN.finditer(sentence))
        or any(not _is_quarter_before(found, now) for found in _QUARTER.finditer(sentence))
        or any(not _is_last_year(found, now) for found in _YEAR.finditer(sentence))
        or _OTHER.search(sentence) is not None
    )
    return Since(Time.ELSEWHERE if elsewhere else Time.BEFORE)


def _months(sentence: str, now: Period) -> Iterator[tuple[date, bool]]:
    """Yield the months named and whether each is compared with; a month of `now` is itself."""
    for found in _MONTH.finditer(sentence):
        month, within = month_named(found.group(), now.end), _is_within(found, now)
        if month is None:
            continue
        if not within:
            yield month, bool(found["link"])
        elif now.months > 1 and found["link"] and _THAN_AGAIN.match(found["link"]):
            yield now.end.replace(day=1), True


def _is_within(found: re.Match[str], now: Period) -> bool:
    month = month_named(f"{found['month']} {found['year'] or now.end.year}", now.end)
    years = (month, month.replace(year=month.year - 1)) if month and not found["year"] else (month,)
    return any(one is not None and now.start <= one <= now.end for one in years)


def _is_just_before(month: date, now: Period) -> bool:
    gap = (now.start.year - month.year) * _YEARLY + now.start.month - month.month
    return 0 < gap <= now.months


def _is_own_span(found: re.Match[str], now: Period) -> bool:
    """Say whether "last quarter", "over the year" are spans as long as the value's own."""
    counted = _COUNTED.search(found["between"] or "")
    return counted is None and _MONTHS_OF.get(found["span"].lower()) == now.months


def _is_quarter_before(found: re.Match[str], now: Period) -> bool:
    named = _NUMBERS[(found["q"] or found["number"] or found["word"]).lower()]
    own = (now.start.month - 4) % _YEARLY // 3 + 1
    return now.months == _MONTHS_OF["quarter"] and named % 4 + 1 == own


def _is_last_year(found: re.Match[str], now: Period) -> bool:
    return now.months >= _YEARLY and int(found["year"]) in (now.start.year - 1, now.start.year)
