"""Targets inside a sentence: "Reduce X to 12% by March 2026", "At least 75% of people …".

The verb says which way is good; what stands between the verb and the target is the measure. "X will
rise from 3% to 10%" may be an aim or a forecast, and "by 10%" is no figure to be reached: both ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kpi.vocabulary import Polarity, Unit
from parsing.language import aim_words as words
from parsing.language.numbers import FoundNumber
from parsing.language.periods import find_periods
from parsing.language.plain_numbers import plain_numbers
from parsing.language.units import unit_after

_WAYS = ("lower", "higher", "keep")
_MARKS = " •●▪◦·–-➢"
_TWO_CLAUSES = re.compile(r"[a-z]\.\s+[A-Z]|;\s|\b(?:standard|target|aim|goal)\s+is\s+that\b")
_SHORTEST_NAME = 2  # letters
_MOST_BOUNDED = 14  # words of a name before "at least"


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
        may_be_forecast: True where nothing but "will" makes it a target.
    """

    name: Span
    target: Span
    period: Span | None
    polarity: Polarity
    basis: Span
    unsure: str | None = None
    is_change: bool = False
    may_be_forecast: bool = False


def find_aim(text: str) -> Aim | None:
    """Return the target that a sentence sets for a measure it names, or None."""
    promise = words.PROMISE.match(text)
    if words.SUPPOSED.search(text, promise.end() if promise else 0):
        return None
    numbers = plain_numbers(text)
    for reader in (_verbal, _share_first, _to_come, _met, _bounded):
        aim = reader(text, numbers)
        if aim and not _TWO_CLAUSES.search(text, aim.name.start, aim.name.end):
            return aim
    return None


def others_from(text: str, aim: Aim) -> int:
    """Return where the sentence goes on to another measure, or its end."""
    other = words.OTHERS.search(text, aim.target.end)
    return other.start() if other else len(text)


def _verbal(text: str, numbers: Sequence[FoundNumber]) -> Aim | None:
    """Read "Increase X from 3% to 10% by 2026"."""
    opening = words.OPENING.match(text)
    if not opening:
        return None
    which = next(k for k in _WAYS if opening[k])
    basis = Span(opening.start(which), opening.end(which))
    for number in numbers:
        before = text[opening.end() : number.start]
        towards = words.TOWARDS.search(f" {before}")
        if not towards or len(before.split()) < 2:  # noqa: PLR2004 - a name and "to"
            continue
        name = Span(opening.end(), _name_end(text, opening.end(), number, towards))
        if name.end - name.start > _SHORTEST_NAME and not words.AN_AGE.match(text, name.start):
            period = _period(text, number, numbers, as_it_was=bool(towards["level"]))
            target, polarity = _with_unit(text, number), _polarity(which, towards)
            return Aim(name, target, period, polarity, basis, _promised(text))
    return _change(text, opening, numbers)


def _promised(text: str) -> str | None:
    if not words.PROMISE.match(text):
        return None
    return "the sentence tells what was promised earlier; the target may have changed since"


def _change(text: str, verb: re.Match[str], numbers: Sequence[FoundNumber]) -> Aim | None:
    """Read "increase X by 10% from a baseline of 12,400": how much, not up to what."""
    which = next(k for k in _WAYS if verb[k])
    if which == "keep":
        return None
    basis = Span(verb.start(which), verb.end(which))
    way = Polarity.LOWER if which == "lower" else Polarity.HIGHER
    for number in numbers:
        before = words.CHANGE.search(text[: number.start])
        if before and number.start >= verb.end():
            name, target = _named(text, verb, before.start()), _with_unit(text, number)
            aim = Aim(name, target, _period(text, number, numbers), way, basis)
            return _as_change(aim, text[before.start() : target.end])
    first = next(iter(numbers), None)
    if first is None or not words.TIMES.match(verb[which]):
        return None
    name = Span(verb.end(), _end_of_name(text, verb.end(), first.start))
    return _as_change(Aim(name, basis, _period(text, first, numbers), way, basis), verb[which])


def _named(text: str, verb: re.Match[str], end: int) -> Span:
    """Return the measure of a change: before "will have fallen", else behind "Reduce"."""
    if verb.re is words.WILL:
        return Span(_name_start(text), verb.start())
    return Span(verb.end(), end)


def _as_change(aim: Aim, printed: str) -> Aim | None:
    reason = f"the target is a change, “{printed.strip()}”, and no figure to be reached is printed"
    named = aim.name.end - aim.name.start > _SHORTEST_NAME
    return replace(aim, unsure=reason, is_change=True) if named else None


def _to_come(text: str, numbers: Sequence[FoundNumber]) -> Aim | None:
    """Read "X will rise from 3% to 10% by 2028", "X will be at least 95% by 2026"."""
    will = words.WILL.search(text)
    if will is None or words.FORETOLD.search(text[: will.end()]):
        return None
    which = next(k for k in _WAYS if will[k])
    name = Span(_name_start(text), will.start())
    if not words.names(text[name.start : name.end]):
        return None
    basis = Span(will.start(which), will.end(which))
    for number in numbers:
        towards = words.TOWARDS.search(f" {text[will.end() : number.start]}")
        if number.start < will.end() or not (towards or _is_direct(text, will, number)):
            continue
        bound = towards and any(towards[k] for k in ("more", "less", "over", "under"))
        target = _with_unit(text, number)
        printed = text[target.start : target.end]
        reason = f"“{printed}” may be a target or what is expected: the sentence says only “will”"
        period = _period(text, number, numbers, as_it_was=bool(towards and towards["level"]))
        polarity = _polarity(which, towards)
        unsure = None if bound else reason
        return Aim(name, target, period, polarity, basis, unsure, may_be_forecast=not bound)
    return _change(text, will, numbers)


def _is_direct(text: str, will: re.Match[str], number: FoundNumber) -> bool:
    """Tell "will be 45%" and "will exceed 95%"; a count of something is no share to be reached."""
    unit = number.quantity.unit
    between = text[will.end() : number.start]
    return bool(will["keep"]) and not between.strip() and unit not in (None, Unit.POUNDS)


def _met(text: str, numbers: Sequence[FoundNumber]) -> Aim | None:
    """Read "X meets the national benchmark (95%)"."""
    for number in numbers:
        met = words.MET.search(text[: number.start])
        if met is None or not words.names(text[_name_start(text) : met.start()]):
            continue
        target = _with_unit(text, number)
        printed = text[target.start : target.end]
        reason = f"“{printed}” is a standard to be met, and nothing says that it is the target"
        name, basis = Span(_name_start(text), met.start()), Span(met.start("verb"), met.end("verb"))
        period = _period(text, number, numbers)
        return Aim(name, target, period, Polarity.UNKNOWN, basis, reason)
    return None


def _bounded(text: str, numbers: Sequence[FoundNumber]) -> Aim | None:
    """Read "Recycling rate of at least 60% by 2030", "No more than 12 families by March 2026"."""
    number = next(iter(numbers), None)
    if number is None or not (period := _period(text, number, numbers, due=True)):
        return None
    target = _with_unit(text, number)
    lead = words.SHARE_FIRST.match(text[: number.start])
    counted = number.quantity.unit is None
    if lead and lead["less"] and counted:
        name = Span(target.end, _end_of_name(text, target.end, len(text)))
        reason = "the sentence does not say whether this is a target or another limit"
        return Aim(name, target, period, *_bound(lead), reason)
    found = words.BOUNDED.match(text[: number.start])
    if lead or found is None or counted or number.quantity.unit is Unit.POUNDS:
        return None
    name = Span(found.start("name"), found.end("name"))
    named = text[name.start : name.end]
    plain = len(named.split()) <= _MOST_BOUNDED and not words.NOT_NAMED.search(named)
    return Aim(name, target, period, *_bound(found)) if plain else None


def _bound(found: re.Match[str]) -> tuple[Polarity, Span]:
    """Return which way is good by "at least" or "no more than", and where those words stand."""
    which = "more" if found["more"] else "less" if found["less"] else None
    if which is None:
        return Polarity.UNKNOWN, Span(found.end(), found.end())
    polarity = Polarity.HIGHER if which == "more" else Polarity.LOWER
    return polarity, Span(found.start(which), found.end(which))


def _share_first(text: str, numbers: Sequence[FoundNumber]) -> Aim | None:
    """Read "At least 75% of people are seen within two weeks by March 2026"."""
    number = next(iter(numbers), None)
    lead = words.SHARE_FIRST.match(text[: number.start]) if number else None
    if number is None or lead is None:
        return None
    target = _with_unit(text, number)
    link = words.OF.match(text, target.end)
    bare = not lead.group().strip(_MARKS)
    if not link or (bare and not _is_to_be(text, number, numbers, link.end())):
        return None
    name = Span(link.end(), _end_of_name(text, link.end(), len(text)))
    return Aim(name, target, _period(text, number, numbers), *_bound(lead))


def _is_to_be(text: str, number: FoundNumber, numbers: Sequence[FoundNumber], start: int) -> bool:
    """Tell a share to be reached by a date from one that was: "71% of people had replied"."""
    sentence, *_ = text[start:].split(".", 1)
    due = _period(text, number, numbers, due=True) or words.IS_TO.search(sentence)
    return bool(due) and not words.HAS_BEEN.search(sentence)


def _polarity(verb: str, towards: re.Match[str] | None) -> Polarity:
    if verb != "keep":
        return Polarity.LOWER if verb == "lower" else Polarity.HIGHER
    if towards and (towards["more"] or towards["over"]):
        return Polarity.HIGHER
    return Polarity.LOWER if towards and (towards["less"] or towards["under"]) else Polarity.UNKNOWN


def _name_start(text: str) -> int:
    lead = words.BY_LEAD.match(text)
    return lead.end() if lead else 0


def _name_end(text: str, start: int, number: FoundNumber, towards: re.Match[str]) -> int:
    """Return where the measure's name ends: at the target, or at "from" before it."""
    end = start + max(0, towards.start() - 1)
    if link := words.LINK.search(text[start:end]):
        end = start + link.start()
    return min(_end_of_name(text, start, end), number.start)


def _end_of_name(text: str, start: int, end: int) -> int:
    ended = words.NAME_ENDS.search(words.LIST_COMMA.sub("  ", text)[:end], start)
    return ended.start() if ended else end


def _with_unit(text: str, number: FoundNumber) -> Span:
    unit = unit_after(text, number.end)
    return Span(number.start, unit.end if unit else number.end)


def _period(
    text: str,
    number: FoundNumber,
    numbers: Sequence[FoundNumber],
    *,
    due: bool = False,
    as_it_was: bool = False,
) -> Span | None:
    """Return the date that a number is to be reached by: behind "by", else before it all.

    Args:
        text: The sentence.
        number: The number of the aim.
        numbers: All its numbers: "60%, against 52% in 2023" dates the second.
        due: True where only "by" and "before" will do, and only behind the number.
        as_it_was: True for "to the level of 18.5% in 2019", whose date is past.
    """
    stop = re.search(r"[;()]|\.\s", text[number.end :])
    end = number.end + stop.start() if stop else len(text)
    following = next((n.start for n in numbers if n.start > number.start), end)
    dated = {p.start: p for p in find_periods(text)}
    for by in words.BY.finditer(text, number.end, end):
        if not by["due"] and (due or as_it_was or by.start() > following):
            continue
        start = by.start("year") if by["year"] else by.end()
        start += len(text[start:]) - len(text[start:].lstrip())
        if start in dated:
            return Span(start, dated[start].end)
        if by["year"]:
            return Span(start, by.end("year"))
    begins = len(text) - len(text.lstrip(_MARKS))
    lead = words.BY_LEAD.match(text[begins:])
    return Span(begins, begins + lead.end()) if lead and lead.group() and not due else None
