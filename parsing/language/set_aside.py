"""Numbers that are not figures of an indicator, and why: ages, time limits, school years, references.

Each row is a reason and a pattern; every number inside a match is set aside for that reason. The
vocabulary is closed: a number that no row knows stays a candidate and is never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsing.language.clock_times import find_clock_times
from parsing.language.fractions import find_fractions

_N = r"\d+(?:\.\d+)?"
_TO = r"\s*(?:[-–—‑]|to|and)\s*"
_RANGE = rf"{_N}(?:{_TO}{_N})?"
_SPELLED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_TIME = (
    r"(?:(?:working|calendar|school|term)[\s-]+)?"
    r"(?:hours?|hrs?|days?|wds?|w/?days?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?|minutes?|mins?|seconds?|secs?)"
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

AGE = "an age"
SCHOOL_YEAR = "a school year"
TIME_LIMIT = "a time limit"
RATE_BASE = "the base of a rate"
REFERENCE = "a reference"
PERIOD = "a date or period"
LAW = "a law, form or section"
CONTACT = "a telephone number or address"
ITEM = "a numbered item"

_ROWS: tuple[tuple[str, str], ...] = (
    (
        SCHOOL_YEAR,
        rf"(?:academic|school|ac\.?)\s+(?:years?|yrs?\.?)\s*(?:groups?\s*)?{_N}{_TO}{_N}(?!\d|/)",
    ),
    (
        SCHOOL_YEAR,
        rf"\b(?:years?|yrs?\.?)\s+(?:groups?\s+)?(?:1[0-4]|[1-9])(?:{_TO}(?:1[0-4]|[1-9]))?\b(?![.,]?\d)",
    ),
    (SCHOOL_YEAR, r"\b(?:key\s+stage|ks|level|grade|attainment|progress)\s*\d\b(?!\.\d|%)"),
    (
        AGE,
        rf"\bage[sd]?\s*(?:of\s+|between\s+|under\s+|over\s+)?{_RANGE}\+?(?:\s*(?:years?|yrs?))?",
    ),
    (AGE, rf"\b{_RANGE}\+?\s*[- ]?(?:year|yr)s?[\s-]*olds?\b"),
    (AGE, rf"\b{_N}{_TO}{_N}\s*(?:yrs?|years?)?\b(?=\s*(?:old|population|age|cohort|\)))"),
    (
        AGE,
        r"\b(?:under|over)[\s-]+(?:[1-9]|1\d|2[0-5]|[5-9][05])s?\b(?!\.?\d|%|\s*(?:%|per|working|days?|weeks?|hours?|months?|minutes?))",
    ),
    (AGE, r"\b(?:1[0-9]|2[0-5]|[5-9][05])\+(?!\d)"),
    (
        TIME_LIMIT,
        rf"\b(?:{_RANGE}|{_SPELLED})\+?[\s-]*{_TIME}\s+(?:or\s+(?:more|less|longer|over|under)|standard|target|limit|timescale|old)\b",
    ),
    (
        TIME_LIMIT,
        rf"\b(?:with)?in(?:side)?\s+(?:the\s+)?(?:(?:last|past|previous|first|next|agreed|required|statutory|a|an|of)\s+){{0,3}}"
        rf"{_RANGE}[\s-]*{_TIME}\b(?!\s+on\s+average)",
    ),
    (
        TIME_LIMIT,
        rf"\b(?:every|after|for|over|under|than|least|most|up\s+to|last|past|previous|next|first|rolling|minimum\s+of|maximum\s+of|by|once\s+in)\s+"
        rf"(?:the\s+)?(?:(?:last|past|previous|next|first|at\s+least|more\s+than|less\s+than|up\s+to)\s+)*{_RANGE}[\s-]*{_TIME}\b"
        r"(?!\s+(?:that\s+)?(?:(?:we|I)\s+)?(?:reported|recorded|achieved|managed)\b)",
    ),
    (TIME_LIMIT, rf"\(\s*(?:within\s+|in\s+|of\s+)?{_RANGE}[\s-]*{_TIME}\s*\)"),
    (
        TIME_LIMIT,
        rf"\b{_RANGE}[\s-]*{_TIME}\s+(?:of|after|from(?!\s+\d)|before|following|later|afterwards|rolling|period|review)\b",
    ),
    (TIME_LIMIT, rf"\b{_N}[\s-]*(?:wds?|hours?|hrs?)\b"),
    (TIME_LIMIT, rf"\b{_N}-{_TIME}\s+(?!average|mean|median)(?=[a-z])"),
    (TIME_LIMIT, r"\b24\s*/\s*7\b"),
    (RATE_BASE, r"\bper\s+(?:head\s+of\s+)?\d[\d,]*\s*(?:k|m|thousand|million)?\b"),
    (
        PERIOD,
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTHS}\b[\s,'’-]*(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?,?\s+)?(?:(?:19|20)\d\d|[0-4]\d)?(?![\d%])(?!\.\d)",
    ),
    (
        PERIOD,
        r"\b(?:19|20)\d\d\s*(?:[/–-]\s*(?:20)?\d\d|/\d)?\b(?![.,]\d|%|\s*(?:per\s*cent|children|cases|people))",
    ),
    (PERIOD, r"\b\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*(?:19|20)?\d\d\b"),
    (PERIOD, r"\b\d{2}/\d{2}\b"),
    (
        PERIOD,
        r"\b(?:(?:quarters?|qtrs?|q)\s*[1-4]|(?:h|half)\s*[12]|(?:months?|weeks?|period|m|p)\s*\d{1,2})\b"
        r"(?!\.?\d|%)(?=\s|[,.;:)/–-]|$)",
    ),
    (PERIOD, r"\b\d{1,2}[:.]\d{2}\s*(?:am|pm|hrs|hours)\b"),
    (PERIOD, r"(?<![\w.,:/£-])\d{1,2}:[0-5]\d\b(?!\s?\(?(?:min|mm?:ss)|[:.%/]\d|%)"),
    (
        LAW,
        r"\b(?:section|sections|s\.|act|regulations?|order|part|schedule|article|form)\s*\(?\d+[a-z]?\)?",
    ),
    (LAW, r"\b(?:covid|iso|sif)[\s-]*\d+\b"),
    (
        REFERENCE,
        r"\b(?:paragraphs?|paras?\.?|sections?|pages?|p\.|pp\.|appendix|appendices|annex|tables?|figures?|fig\.|charts?|graphs?|items?|note|minute)\s*(?:no\.?\s*)?\d+(?:\.\d+)*(?:(?:\s*(?:,|and|to|[-–])\s*)\d+(?:\.\d+)*)*",
    ),
    (
        REFERENCE,
        r"\b(?:key\s+)?(?:performance\s+)?(?:indicators?|measures?|kpis?|sms?|pis?|metrics?|objectives?|outcomes?|priority|priorities|recommendations?|actions?)\s*(?:no\.?|[-–:])?\s*\d+(?:\.\d+)*\b(?!%|\s*(?:%|per\s*cent))",
    ),
    (REFERENCE, r"\[\d+\]"),
    (REFERENCE, r"\b\d{2}/\d{5}\b"),  # a decision: "23/00117"
    (REFERENCE, r"(?-i:\b[A-Z]{2,5})\s?\d{1,4}(?:\.\d+)?[a-z]?(?=\s*[-–:]\s+[a-z%])"),
    (
        ITEM,
        r"\b(?:phase|tier|stage|band|zone|level|wave|step|category|cat|grade|class|type|room|unit|ward|top|junction)\s+\d{1,3}\b(?!\.?\d|%)",
    ),
    (
        CONTACT,
        r"\b999(?=\s(?:emergency\s)?(?:calls?|callers?|contacts?|demand)\b)"
        r"|\b(?:(?<=\ba\s)|(?<=\ban\s)|(?<=\ball\s)|(?<=\banswer\s)|(?<=\bNHS\s)|(?<=\bemergency\s)|(?<=\bfor\s)|(?<=\bof\s))(?:101|111)"
        r"(?=\s(?:calls?|callers?|contacts?|demand)\b)",
    ),
    (CONTACT, r"\b0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b"),
    (CONTACT, r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s*\d[A-Z]{2}\b"),
    (CONTACT, r"\b(?:https?://|www\.)\S+"),
)
_ON_AVERAGE = re.compile(r"\s+on\s+average\b", re.I)
_PATTERNS = tuple((reason, re.compile(pattern, re.I)) for reason, pattern in _ROWS)


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of text whose numbers are not figures, and why."""

    start: int
    end: int
    reason: str


def find_asides(text: str) -> Iterator[Aside]:
    """Yield every stretch whose numbers are to be set aside, row by row.

    What looks like a date and is the count behind a percentage is left: "84% (21/25)".
    """
    counts = set(find_fractions(text))
    times = list(find_clock_times(text))
    for reason, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if found.span() in counts:
                continue
            if any(character.isdigit() for character in found.group()):
                # "within 1 minute 30 seconds" is set aside whole
                ends = [t.end for t in times if found.start() < t.start < found.end()]
                if not any(_ON_AVERAGE.match(text, end) for end in ends):
                    yield Aside(found.start(), max([found.end(), *ends]), reason)


def reason_for(asides: tuple[Aside, ...], start: int, end: int) -> str | None:
    """Return why the number from `start` to `end` is no figure, or None where nothing says so."""
    return next((a.reason for a in asides if a.start <= start and end <= a.end), None)
