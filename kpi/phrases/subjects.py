"""Whom a rating is said of: the measure and its service, or something else that a report mentions.

    The measure is on target.               the measure
    The budget for the service is on target.    something else: states nothing of the measure

A subject that is neither a word for the measure, nor a word of its name, nor the body that
reports is somebody else's. In doubt nothing is claimed.
"""

from __future__ import annotations

import re

_MEASURE = (
    r"performance|measures?|indicator|kpi|pi|spi|metric|figures?|results?|outturns?|rates?|percentages?|"
    r"proportion|numbers?|values?|scores?|position|share|average|total|volumes?|timeliness|levels?|"
    r"targets?|rating|status|rag|times?|data|turnaround|compliance|delivery|progress|points?|"
    r"outcomes?|achievement|attainment|completion|attendance|take-?up|use|usage|uptake|things|trend|year|month|quarter|period|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|q[1-4]|profile|recovery|throughput"
)
_BODY = (
    r"service|team|council|authority|trust|department|directorate|division|unit|provider|partnership|"
    r"staff|officers?|we|company|force|board|borough|county|district|city"
)
_POINTING = r"it|this|that|these|which|they|both|here|there|i|to\sdate|so\sfar"
_PRONOUN = re.compile(r"(?:it|this|that|which|we|they)", re.I)
_KNOWN = re.compile(rf"(?<![\w-])(?:{_MEASURE}|{_BODY}|{_POINTING})(?![\w’'-])|\d", re.I)
# Bare, "the programme" is what the measure is about; "the training programme" is another one.
_WORK = re.compile(r"(?:the|this|our)\s(?:programme|project|scheme|work|works|campaign)", re.I)
_CLAUSE = re.compile(
    r"[,;:()–—]|\b(?:that|and|but|or|then|although|though|while|whilst|because|as|so|if|than|yet)\b",
    re.I,
)
# Where the noun that is spoken of ends: "the budget | for the service", "targets | set last year".
_NOUN_ENDS = re.compile(
    r"\b(?:of|for|in|on|at|with|by|from|to|within|against|across|during|under|over|between|since|"
    r"throughout|which|who|whose|when|where|\w{2,}ed|having|being|after|before|until|despite|"
    r"following|due|is|are|was|were|has|have|had|will|did|does|do|not|never|no|came|comes|represents|marks|makes|made|saw|sees|shows|sets|set|brought|gave|"
    r"lies|lay|"
    r"sits|sat|stands|stood|fell|falls|goes|went|runs|ran|rose|rises|held|holds|gets|got|looks|"
    r"appears|seems|proves|performs|continues|remains|keeps|kept|stays)\b",
    re.I,
)
_BESIDE = re.compile(
    r"(?:\b(?:this|last|current|latest|the|our|its|overall|however|again|also|alone|itself|as\sa\swhole|"
    r"now|still|just|only|therefore|well|far|even|already|further|too|\w+ly)\b|[\s\W])+$",
    re.I,
)
# Before the verb, between two commas or in brackets: "one team, which lost three officers, is".
_ASIDE = re.compile(r",[^,;:.]*,\s*$|\([^()]*\)\s*$")
_THEY = re.compile(r"they|who", re.I)
_ONE_OF_MANY = re.compile(
    r"^\W*(?:only\s|just\s)?(?:one|another|each|every|no)\s(?:other\s)?(?:[a-z-]+\s)?"
    r"(?:team|service|department|directorate|division|unit|provider|force|board|district|city|company|"
    r"partnership|officer|council|authority|trust|borough|county)\b",
    re.I,
)
# Said of no one thing: "levels" are of whatever stands before it, "sickness levels".
_LEVELS = re.compile(
    r"(?:time|level|volume|rate|number|percentage|proportion|score|compliance|attendance|completion|take-?up|use|usage|uptake)s?",
    re.I,
)
_DETERMINER = re.compile(r"\b(?:the|our|its|these|those|this|that|their|[a-z]+[’']s)(?!\S)", re.I)
_HOW = re.compile(
    r"(?:overall|total|current|latest|monthly|quarterly|annual|weekly|"
    r"average|mean|median|actual|same|new|headline|combined|corrected|revised|good|strong|poor|improved|highest|lowest|best|worst|underlying|cumulative|year-end|in-year|success|reported|recorded|recent|provisional|final|both|all|such|higher|lower|"
    r"performance|service|team|council|compliance|completion|response|turnaround|processing|\w+ly|\d.*)",
    re.I,
)
_SOME_OF_MANY = re.compile(
    r"^\W*(?:(?:only|just|all|but|at\sleast)\s)*(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|few|half|"
    r"each|none|neither|any|both|\d+)\s(?:out\s)?of\s(?:the|our|its|these|those|all)\s(?!targets?\b)\w",
    re.I,
)
_WORD = re.compile(r"[a-z]{4,}", re.I)
_STEM = 5


def is_of_another(before: str, name: str, whole: str = "") -> bool:
    """Tell whether the words before a rating name somebody or something else than the measure.

    Args:
        before: The words of the statement before its verb.
        name: The indicator's name; where it is not known, only "one of the depots" is another.
        whole: All the words before, where "they" may be told.
    """
    clause, ahead = before, ""
    for edge in _CLAUSE.finditer(before):
        clause, ahead = before[edge.end() :], before[: edge.start()]
    if _SOME_OF_MANY.match(clause) or _ONE_OF_MANY.match(clause):
        return True
    noun = _first_noun(clause)
    if _THEY.fullmatch(noun):
        told = ahead or whole[: whole.rfind(before)] if before in whole else ahead
        return is_of_another(_main_clause(told), name)
    if not noun or not name:
        return False
    if _is_of_the_measure(noun) or _WORK.fullmatch(noun):
        return False
    stems = {word[:_STEM].lower() for word in _WORD.findall(name)}
    how, last = _parted(noun)
    telling = how if _LEVELS.fullmatch(last) else noun
    return not any(word[:_STEM].lower() in stems for word in _WORD.findall(telling))


def without_asides(before: str) -> str:
    """Blank what stands between two commas, or in brackets, before a verb; offsets unchanged."""
    return _ASIDE.sub(lambda found: " " * len(found.group()), before)


def _main_clause(told: str) -> str:
    """Return the last clause of these words that has a word in it."""
    return next((part for part in reversed(_CLAUSE.split(told)) if part.strip()), "")


def _is_of_the_measure(noun: str) -> bool:
    how, last = _parted(noun)
    if not _KNOWN.search(last):
        return False
    return not _LEVELS.fullmatch(last) or all(_HOW.fullmatch(word) for word in how.split())


def _parted(noun: str) -> tuple[str, str]:
    """Part a noun from the words that say which: "July the sickness | rate" gives "sickness"."""
    *how, last = noun.split()
    return _DETERMINER.split(" ".join(how))[-1], last


def _first_noun(clause: str) -> str:
    """Return the first noun of a clause with the words before it: "The budget"."""
    rest = clause
    while rest.strip():
        ends = _NOUN_ENDS.search(rest)
        whole = (rest[: ends.start()] if ends else rest).strip()
        noun = whole if _PRONOUN.fullmatch(whole) else _BESIDE.sub("", whole).strip()
        if noun:
            return noun
        rest = rest[ends.end() :] if ends else ""
    return ""
