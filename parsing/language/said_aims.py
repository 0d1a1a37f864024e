"""Aims told as an undertaking: "We will decide 90% of major applications in 13 weeks".

    We promised to answer calls within 4 minutes on average.      a time to stay within
    Our target was to complete 12,000 safety visits by March.     so many of something
    Home safety visits – we aim to complete 12,000 by March.      its name stands in front

What came of it stands in another sentence; alone such a sentence is a plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpi.vocabulary import Polarity, Unit
from parsing.language.aims import Span
from parsing.language.numbers import FoundNumber, find_numbers
from parsing.language.plain_numbers import plain_numbers
from parsing.language.shares_in_words import of_ten_or_hundred
from parsing.language.units import TIMES, unit_after

_NOUN = r"(?:target|aim|goal|ambition|standard|promise|pledge|commitment|objective)"
_UNDERTAKES = re.compile(
    r"(?:^\W*|(?P<name>^\W*[A-Z][^.;:\d]{3,80}?)\s*(?:[–—:]|\s-)\s+)"
    r"(?:(?:we|our\s+\w+|the\s+(?:council|service|trust|association))\s+"
    r"(?:will|should|aim(?:ed)?\s+to|promised?\s+(?:to|(?:that\s+)?we\s+would)|said\s+(?:that\s+)?we\s+would|"
    r"want(?:ed)?\s+to|plan(?:ned)?\s+to|pledged?\s+to|intend(?:ed)?\s+to|set\s+out\s+to|agreed\s+to|"
    r"(?:(?:are|were)\s+)?committed\s+to)"
    rf"|(?:our|the)\s+(?:[\w-]+\s+){{0,2}}{_NOUN}\s+is\s+that"
    r"|(?:the|our)\s+[^.;:\d]{3,80}?\s(?:expects?|requires?|calls\s+for)(?=\s+\d)"
    r"|[A-Z][^.;:\d]{3,60}?\s(?:are|is)\s+(?:expected|required|asked)\s+to\s+"
    r"(?:complete|make|carry\s+out|deliver|hold|inspect|visit|issue|plant)(?=\s+\d)"
    rf"|(?:our|the)\s+{_NOUN}\s+(?:is|was|has\s+been)\s+(?:to|that\s+we\s+(?:will|would|should))"
    rf"|(?:our\s+)?{_NOUN}\s*:)\s+",
    re.I,
)
_LISTED = re.compile(r"^\W*(?:to\s+)?", re.I)
_LESS = r"(?:within|in|under|inside|below|less\s+than|(?:no|not)\s+more\s+than|at\s+most|up\s+to)"
_LESS_BEFORE = re.compile(rf"\s(?P<words>{_LESS})\s+(?:an?\s+(?:average|mean)\s+of\s+)?$", re.I)
_LESS_BEHIND = re.compile(r"\s+(?P<words>(?:or|and)\s+(?:less|fewer|under|below|better))\b", re.I)
_MOST_BEFORE = re.compile(
    r"\s(?P<words>(?:no|not)\s+more\s+than|(?:fewer|less)\s+than|at\s+most|under|below)\s+$", re.I
)
_FIRST_WORD = re.compile(r"\w+\s")
_SCORES = re.compile(
    r"(?:score|get|achieve|average)\s+(?:an?\s+(?:average|mean)\s+of\s+)?(?:at\s+least\s+)?"
    r"(?P<score>\d{1,2}(?:\.\d+)?)\s+out\s+of\s+\d{1,3}\s+(?:on|for|in|from)\s+(?P<name>[^.;,\d]{4,80}?)\s*(?:[.;,]|$)",
    re.I,
)
_AT_BEFORE = re.compile(r"\s(?:at|to|of)\s+$", re.I)
_KEEP = re.compile(r"(?:keep|maintain|hold|reduce|cut|limit|bring)\s+(?:down\s+)?", re.I)
_BOUND_BEFORE = re.compile(
    r"\s*(?:at\s+least|more\s+than|over|a\s+minimum\s+of|no\s+(?:fewer|less)\s+than)\s*$", re.I
)
_OF = re.compile(r"\s*of\s+(?:all\s+|the\s+|our\s+)*(?!\d)", re.I)
_DONE_IN = re.compile(r"\s+(?:in|on|for)\s+(?:at\s+least\s+)?$", re.I)
_CASES = re.compile(r"\s*of\s+(?:all\s+)?(?:cases|occasions|instances|(?:the\s+)?time)\b", re.I)
_ENDS = re.compile(
    r"\s*(?:[;(]|,\s|\.(?:\s|$)|\b(?:this|each|every|an?)\s+(?:year|quarter|month|week)\b|\bto\s+be\s+(?:delivered|completed|made|carried|held)\b|\b(?:by|from|in|before|during|over)\s+(?:the\s+end|end|march|april|next|this|"
    r"the\s+(?:next|coming)|20\d\d|q\d)|$)",
    re.I,
)
_DONE = re.compile(r"\b(?:was|were|has|have|had|did)\s+(?!to\b)", re.I)
# As in "Sickness is no more than 8 days", "Satisfaction of at least 85%"; only where listed.
_REACHES = re.compile(
    r"^\W*(?P<name>[A-Z][^.;:\d]{3,80}?)\s+"
    r"(?:(?:(?:will|should|to)\s+)?(?:falls?|drops?|rises?|reach(?:es)?|exceeds?|is|are|be|stays?|remains?)"
    r"(?:\s+(?:to|at|above|below|under|over|at\s+least|(?:no|not)\s+more\s+than|less\s+than|more\s+than))?"
    r"|(?:of\s+|at\s+)?(?:at\s+least|no\s+more\s+than|below|under|above|over))\s+$",
    re.I,
)
_SHORTEST = 4  # letters of a name


@dataclass(frozen=True, slots=True)
class SaidAim:
    """What a sentence undertakes to reach: offsets into it; `basis` are words such as "within"."""

    name: Span
    target: Span
    polarity: Polarity = Polarity.UNKNOWN
    basis: Span | None = None


def said_aim(text: str, *, listed: bool = False) -> SaidAim | None:
    """Return the target that a sentence undertakes to reach, or None.

    Args:
        text: One sentence or bullet.
        listed: True under a heading such as "What we promised", where no verb need say so.
    """
    told = _UNDERTAKES.match(text)
    lead = told or (_LISTED.match(text) if listed else None)
    if lead is None or (listed and _DONE.search(text, _behind_verb(text, lead.end()))):
        return None
    named = lead.groupdict().get("name")
    before = Span(*lead.span("name")) if named else None
    if share := of_ten_or_hundred(text, lead.end()):
        name = before or _named(text, share.end)
        return SaidAim(name, Span(share.start, share.end)) if name else None
    if listed and told is None and (aim := _reaches(text)):
        return aim
    return _by_number(text, lead.end(), before)


def _by_number(text: str, start: int, before: Span | None) -> SaidAim | None:
    """Read the one share, else the one count, else the one time behind the undertaking."""
    if scored := _SCORES.match(text, start):
        return SaidAim(Span(*scored.span("name")), Span(*scored.span("score")), Polarity.HIGHER)
    numbers = [n for n in plain_numbers(text) if n.start >= start]
    numbers = [n for n in numbers if n.quantity.unit not in TIMES]
    shares = [n for n in numbers if n.quantity.unit is Unit.PERCENT]
    if shares:
        return _share(text, shares[0], before, start) if len(shares) == 1 else None
    if numbers:
        return _count(text, numbers[0], before) if len(numbers) == 1 else None
    return _time(text, start, before)


def _behind_verb(text: str, start: int) -> int:
    """Return where the rest of an undertaking begins: the "have" of "we will have" is not past."""
    verb = _FIRST_WORD.match(text, start)
    return verb.end() if verb else start


def _reaches(text: str) -> SaidAim | None:
    """Read what a measure is to come to, under a heading that says that these are aims."""
    numbers = [n for n in plain_numbers(text) if n.quantity.unit is not Unit.POUNDS]
    found = _REACHES.match(text[: numbers[0].start]) if len(numbers) == 1 else None
    if found is None:
        return None
    unit = unit_after(text, numbers[0].end)
    target = Span(numbers[0].start, unit.end if unit else numbers[0].end)
    return SaidAim(Span(*found.span("name")), target)


def _share(text: str, number: FoundNumber, before: Span | None, start: int) -> SaidAim | None:
    """Read "90% of applications in 8 weeks", "that a crew arrives in time on 90% of occasions"."""
    done = _DONE_IN.search(text[: number.start]) if _CASES.match(text, number.end) else None
    if done is not None:
        what = Span(start, done.start())
        return SaidAim(what, Span(number.start, number.end)) if _is_long(what) else None
    link = _OF.match(text, number.end)
    name = _named(text, link.end()) if link else before
    return SaidAim(name, Span(number.start, number.end)) if name else None


def _count(text: str, number: FoundNumber, before: Span | None) -> SaidAim | None:
    """Read a number of things; money is a budget's, and a time needs "within"."""
    if number.quantity.unit is not None or number.quantity.places > 0:
        return None
    name = before or _named(text, number.end)
    if name is None:
        return None
    most = _MOST_BEFORE.search(text[: number.start])
    target = Span(number.start, number.end)
    if most is None:
        return SaidAim(name, target)
    return SaidAim(name, target, Polarity.LOWER, Span(*most.span("words")))


def _time(text: str, start: int, before: Span | None) -> SaidAim | None:
    found = find_numbers(text, words=True)
    times = [n for n in found if n.start >= start and n.quantity.unit in TIMES]
    if len(times) != 1:
        return None
    (time,) = times
    unit = unit_after(text, time.end)
    target = Span(time.start, unit.end if unit else time.end)
    less = _LESS_BEFORE.search(text[: time.start])
    basis = Span(*less.span("words")) if less else None
    if less is None and (behind := _LESS_BEHIND.match(text, target.end)):
        less, basis = _AT_BEFORE.search(text[: time.start]), Span(*behind.span("words"))
    if less is None:
        return None
    keep = _KEEP.match(text, start)
    name = before or Span(keep.end() if keep else start, less.start())
    return SaidAim(name, target, Polarity.LOWER, basis) if _is_long(name) else None


def _named(text: str, start: int) -> Span | None:
    ended = _ENDS.search(text, start + 1)
    while start < len(text) and text[start].isspace():
        start += 1
    name = Span(start, ended.start() if ended else len(text))
    return name if _is_long(name) else None


def _is_long(name: Span) -> bool:
    return name.end - name.start >= _SHORTEST
