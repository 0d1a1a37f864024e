"""Targets inside a sentence: "Reduce X to 12% by March 2026", "At least 75% of people …".

The verb says which way is good; what stands between the verb and the target is the measure. "X will
rise from 3% to 10%" may be an aim or a forecast, and "by 10%" is no figure to be reached: both ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpi.vocabulary import Polarity
from parsing.language.numbers import FoundNumber, find_numbers
from parsing.language.periods import find_periods
from parsing.language.set_aside import find_asides, reason_for
from parsing.language.units import unit_after

_LOWER = (
    r"reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|decreas(?:e|ing)|minimi[sz](?:e|ing)|"
    r"limit(?:ing)?|bring(?:ing)?\s+down"
)
_HIGHER = (
    r"increas(?:e|ing)|improv(?:e|ing)|rais(?:e|ing)|grow(?:ing)?|maximi[sz](?:e|ing)|boost(?:ing)?|"
    r"expand(?:ing)?"
)
_KEEP = (
    r"keep(?:ing)?|maintain(?:ing)?|hold(?:ing)?|sustain(?:ing)?|achiev(?:e|ing)|reach(?:ing)?|have|"
    r"ensur(?:e|ing)|deliver(?:ing)?|see|meet(?:ing)?"
)
_MORE = (
    r"(?:at\s+least|(?:no|not)\s+less\s+than|a\s+minimum\s+of|(?:more|greater|higher)\s+than|"
    r"over|above|≥|>=?)"
)
_LESS = (
    r"(?:at\s+most|(?:no|not)\s+more\s+than|a\s+maximum\s+of|(?:less|fewer|lower)\s+than|"
    r"under|below|up\s+to|≤|<=?)"
)
_BY_THEN = r"(?:by\s+(?:the\s+)?(?:end\s+of\s+)?(?:[a-z]+\s+)?20\d\d(?:\s?[/–-]\s?\d\d)?,?\s+)?"
_AIM = (
    r"(?:(?:(?:our|the)\s+(?:aim|ambition|goal|target|objective)(?:\s+is|:)|"
    r"we\s+(?:will|want|aim|plan|intend)|aim)\s+(?:for\s+|that\s+|to\s+|have\s+)?|to\s+)?"
)
_HAVE = r"(?<=have\s)"  # "reduced" alone has happened; "will have reduced" is to
_SO = (
    r"(?P<lower>fall|reduce|drop|decrease|halve)|(?P<higher>rise|increase|grow|improve)|"
    r"(?P<keep>be|reach|remain|stay|exceed)"
)
_OPENING = re.compile(
    rf"^\W*{_BY_THEN}{_AIM}(?:(?P<lower>{_LOWER}|{_HAVE}(?:halved|reduced|lowered))|"
    rf"(?P<higher>{_HIGHER}|{_HAVE}(?:doubled|increased|raised))|(?P<keep>{_KEEP}))\s+(?:in\s+)?(?=\S)",
    re.I,
)
_WILL = re.compile(rf"\s(?:will|must|should|(?:is|are)\s+to)\s+(?:{_SO})\b", re.I)
_FORETOLD = re.compile(
    r"\b(?:forecast|project|predict|expect|estimat|anticipat)\w*|\b(?:if|would|could|might|not)\b",
    re.I,
)
_SUPPOSED = re.compile(r"\b(?:if|would|could|might)\b", re.I)
_HAS_BEEN = re.compile(r"\b(?:had|has|have|was|were|is|are)\b", re.I)
_SHARE_FIRST = re.compile(
    rf"^\W*{_BY_THEN}{_AIM}(?:(?:{_KEEP})\s+)?(?:(?P<more>{_MORE})|(?P<less>{_LESS}))?\s*$", re.I
)
# What stands directly before the number that an aim is to reach.
_TOWARDS = re.compile(
    rf"\s(?:to\s+(?:be\s+)?|at\s+)(?:(?P<more>{_MORE})\s*|(?P<less>{_LESS})\s*)?$|"
    rf"\s(?:(?P<over>{_MORE})|(?P<under>{_LESS}))\s*$|(?<=\sstandard)\s+of\s*$",
    re.I,
)
_FEWEST_WORDS = 2  # of a name
_CHANGE = re.compile(r"\sby\s+(?:a\s+further\s+|at\s+least\s+)?$", re.I)
_YEAR = re.compile(r"20[2-9]\d")
_BY_LEAD = re.compile(_BY_THEN, re.I)
_BY = re.compile(
    r"\b(?:by|in|for|during|before)\s+(?:the\s+)?(?:(?:end|close)\s+of\s+)?(?:the\s+)?"
    r"(?P<year>20[2-9]\d)?\b",
    re.I,
)
# The comma of "education, employment or training" parts no names.
_LIST_COMMA = re.compile(r", (?=[\w\s]{1,30}\b(?:and|or)\s+\w)", re.I)
_OF = re.compile(r"\s*of\s+(?!\d)", re.I)
_NAME_ENDS = re.compile(
    r"\s*(?:[;(]|,\s|\.(?:\s|$)|\b(?:by|from|in|before|during)\s+(?:a\s+baseline|the\s+end|end|march|april|\d|q\d)|"
    r"\bfrom\s+\d|\bagainst\b|\bcompared\b|$)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Where some words stand: offsets into the text that was searched."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Aim:
    """A target inside a sentence.

    Attributes:
        name: The words that say what is measured.
        target: The number to be reached, its unit included; of "by 10%", the change.
        period: The words of the date that it is to be reached by, or None.
        polarity: Which way is good, as the verb or "at least" says it; UNKNOWN for "keep".
        basis: The words that say so.
        unsure: Why the target is to be asked about, or None.
        is_change: True where the number is a change and not what is to be reached.
    """

    name: Span
    target: Span
    period: Span | None
    polarity: Polarity
    basis: Span
    unsure: str | None = None
    is_change: bool = False


def plain_numbers(text: str) -> list[FoundNumber]:
    """Return the numbers of a text that are neither dates nor asides such as ages and limits."""
    dated, asides = find_periods(text), tuple(find_asides(text))
    return [
        n
        for n in find_numbers(text)
        if not any(p.start <= n.start < p.end for p in dated)
        and not _YEAR.fullmatch(text[n.start : n.end])
        and not reason_for(asides, n.start, n.end)
    ]


def find_aim(text: str) -> Aim | None:
    """Return the target that a sentence sets for a measure it names, or None."""
    if _SUPPOSED.search(text):
        return None
    numbers = plain_numbers(text)
    return _verbal(text, numbers) or _share_first(text, numbers) or _to_come(text, numbers)


def _verbal(text: str, numbers: list[FoundNumber]) -> Aim | None:
    """Read "Increase X from 3% to 10% by 2026"."""
    opening = _OPENING.match(text)
    if not opening:
        return None
    for number in numbers:
        before = text[opening.end() : number.start]
        towards = _TOWARDS.search(f" {before}")
        if towards and len(before.split()) > 1:
            name = Span(opening.end(), _name_end(text, opening.end(), number, towards))
            which = next(k for k in ("lower", "higher", "keep") if opening[k])
            if name.end - name.start > 2:  # noqa: PLR2004 - letters
                basis = Span(opening.start(which), opening.end(which))
                polarity = _polarity(which, towards)
                return Aim(name, _with_unit(text, number), _period(text, number), polarity, basis)
    return _change(text, opening, numbers)


def _change(text: str, opening: re.Match[str], numbers: list[FoundNumber]) -> Aim | None:
    """Read "increase X by 10% from a baseline of 12,400": how much, not up to what."""
    for number in numbers:
        before = _CHANGE.search(text[: number.start])
        if before is None or opening["keep"] or before.start() - opening.end() <= 2:  # noqa: PLR2004 - letters
            continue
        which = "lower" if opening["lower"] else "higher"
        span, basis = _with_unit(text, number), Span(opening.start(which), opening.end(which))
        words = text[before.start() : span.end].strip()
        reason = f"the target is a change, “{words}”, and no figure to be reached is printed"
        name = Span(opening.end(), before.start())
        way = Polarity.LOWER if which == "lower" else Polarity.HIGHER
        return Aim(name, span, _period(text, number), way, basis, reason, is_change=True)
    return None


def _to_come(text: str, numbers: list[FoundNumber]) -> Aim | None:
    """Read "X will rise from 3% to 10% by 2028", "X will be at least 95% by 2026"."""
    will = _WILL.search(text)
    if will is None or _FORETOLD.search(text[: will.end()]):
        return None
    which = next(k for k in ("lower", "higher", "keep") if will[k])
    for number in numbers:
        towards = _TOWARDS.search(f" {text[will.end() : number.start]}")
        if number.start > will.end() and towards:
            bound = any(towards[k] for k in ("more", "less", "over", "under"))
            printed = text[slice(number.start, _with_unit(text, number).end)]
            reason = (
                f"“{printed}” may be a target or what is expected: the sentence says only “will”"
            )
            lead = _BY_LEAD.match(text)
            name = Span(lead.end() if lead else 0, will.start())
            if len(text[name.start : name.end].split()) < _FEWEST_WORDS:
                return None
            return Aim(
                name,
                _with_unit(text, number),
                _period(text, number),
                _polarity(which, towards),
                Span(will.start(which), will.end(which)),
                None if bound else reason,
            )
    return None


def _name_end(text: str, start: int, number: FoundNumber, towards: re.Match[str]) -> int:
    """Return where the measure's name ends: at the target, or at "from" before it."""
    end = start + max(0, towards.start() - 1)
    ended = _NAME_ENDS.search(text.replace(", ", "  ")[:end], start)
    return ended.start() if ended and ended.start() < end else min(end, number.start)


def _polarity(verb: str, towards: re.Match[str]) -> Polarity:
    if verb != "keep":
        return Polarity.LOWER if verb == "lower" else Polarity.HIGHER
    if towards["more"] or towards["over"]:
        return Polarity.HIGHER
    return Polarity.LOWER if towards["less"] or towards["under"] else Polarity.UNKNOWN


def _share_first(text: str, numbers: list[FoundNumber]) -> Aim | None:
    """Read "At least 75% of people are seen within two weeks by March 2026"."""
    number = next(iter(numbers), None)
    lead = _SHARE_FIRST.match(text[: number.start]) if number else None
    if number is None or lead is None:
        return None
    target = _with_unit(text, number)
    link = _OF.match(text, target.end)
    bare = not lead.group().strip(" •●▪◦·–-➢")
    if not link or (bare and not _is_to_be(text, number, link.end())):
        return None
    ended = _NAME_ENDS.search(_LIST_COMMA.sub("  ", text), link.end())
    name = Span(link.end(), ended.start() if ended else len(text))
    which = "more" if lead["more"] else "less" if lead["less"] else None
    basis = Span(lead.start(which), lead.end(which)) if which else Span(number.start, number.start)
    polarity = {"more": Polarity.HIGHER, "less": Polarity.LOWER}.get(which or "", Polarity.UNKNOWN)
    return Aim(name, target, _period(text, number), polarity, basis)


def _is_to_be(text: str, number: FoundNumber, start: int) -> bool:
    """Tell a share to be reached by a date from one that was: "71% of people had replied"."""
    sentence, *_ = text[start:].split(".", 1)
    period = _period(text, number)
    by = period is not None and re.search(r"\bby\b[^.;]{0,20}$", text[: period.start], re.I)
    return bool(by) and not _HAS_BEEN.search(sentence)


def _with_unit(text: str, number: FoundNumber) -> Span:
    unit = unit_after(text, number.end)
    return Span(number.start, unit.end if unit else number.end)


def _period(text: str, number: FoundNumber) -> Span | None:
    """Return the date behind "by" that follows the number before the sentence ends."""
    stop = re.search(r"[;()]|\.\s", text[number.end :])
    end = number.end + stop.start() if stop else len(text)
    dated = {p.start: p for p in find_periods(text)}
    for by in _BY.finditer(text, number.end, end):
        start = by.start("year") if by["year"] else by.end()
        start += len(text[start:]) - len(text[start:].lstrip())
        if start in dated:
            return Span(start, dated[start].end)
        if by["year"]:
            return Span(start, by.end("year"))
    lead = _BY_LEAD.match(text.lstrip(" •●▪◦·–-➢"))
    begins = len(text) - len(text.lstrip(" •●▪◦·–-➢"))
    return Span(begins, begins + lead.end()) if lead and lead.group() else None
