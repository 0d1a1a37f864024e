"""The figures in a sentence: which number is the value, and what the others are to it.

The first number is not the value. Targets, tolerances, ages, time limits and dates are taken out
first; what is left is told apart by the words around it, row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Quantity
from kpi.vocabulary import Unit
from parsing.language.fractions import find_fractions
from parsing.language.numbers import FoundNumber, find_grouped, find_numbers
from parsing.language.other_spans import Longer, longer_span
from parsing.language.set_aside import find_asides, reason_for
from parsing.language.thresholds import find_thresholds
from parsing.meaning.figure_roles import BODY, BY_SO_MUCH, Role, is_held_to_target, role_of

__all__ = ["Figure", "Role", "find_figures"]

_NEAR, _BEHIND = 70, 110  # characters before and behind a number that may say what it is


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a sentence, what it is, and whose it is where the sentence says so."""

    start: int
    end: int
    quantity: Quantity
    role: Role
    source: str | None = None
    label: str | None = None


_POINTS = re.compile(r"(?:points?|p\.?p\.?t?s?\.?)$", re.I)
_OUT_OF = re.compile(
    r"\s*(?:[a-z]+\s+){0,2}?\(?(?:(?:out\s+)?of|from(?=\s+a\s))\s+"
    r"(?:the\s+|all\s+|an?\s+(?:total|possible|potential|sample)\s+(?:of\s+)?)*$",
    re.I,
)
_SAMPLED = re.compile(r"\s*,?\s+from\s+", re.I)  # "94.7%, from 150 streets inspected"
_NOUN = re.compile(r"\s+[a-z]{4,}", re.I)
_BODY_BEFORE = re.compile(
    rf"\b({BODY})\b(?P<gap>(?:(?!\b(?:shows?|that|reports?|suggests?)\b)[^.;\d]){{0,60}})$", re.I
)
_BODY_BEHIND = re.compile(
    rf"\s*,?\s*(?:\(|for\s+|in\s+|across\s+)?\s*(?:the\s+)?({BODY})\b(?![^.;,)\d]{{0,30}}\d)", re.I
)
_OF_THE = re.compile(
    r"^\W*(?:and\s+)?(?:out\s+)?of\s+(?:(?:the|these|those|all|a\s+total\s+of)\s+)*$", re.I
)
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b", re.I)
_OF_WHICH = re.compile(r"\b(?:of\s+which|of\s+these|of\s+those|made\s+up\s+of|comprising)\b", re.I)
# As in "83.8 (456)" and in "87.5 in May 2018 (476 children)".
_OPENS_BRACKET = re.compile(r"\s*(?:(?:in|at|for|as\s+at)\s+[^.;,()]{3,40}?)?\s*\(\s*", re.I)
_OF_LONGER = {
    Longer.TO_DATE: Role.TO_DATE,
    Longer.YEAR: Role.LONGER,
    Longer.TARGET: Role.LONGER,
}
_RATES = (Unit.PERCENT, Unit.PER_1K, Unit.PER_10K, Unit.PER_100K)


def find_figures(sentence: str, *, words: bool = False) -> list[Figure]:
    """Return the figures of one sentence, left to right, thresholds and asides taken out.

    `words` also takes those in words: "There were nine injuries", "nine in ten".
    """
    figures = [_figure(sentence, number) for number in _candidates(sentence, words=words)]
    return list(_parts(sentence, _out_of_first(sentence, _linked(sentence, figures))))


def _candidates(sentence: str, *, words: bool) -> Iterator[FoundNumber]:
    asides = tuple(find_asides(sentence))
    thresholds = find_thresholds(sentence)
    apart = [(a.start, a.end) for a in asides] + [(t.start, t.end) for t in thresholds]
    found = (
        find_numbers(sentence, words=True, shares=True) if words else find_grouped(sentence, apart)
    )
    for number in found:
        apart_from = reason_for(asides, number.start, number.end)
        bound = any(t.start <= number.start and number.end <= t.end for t in thresholds)
        if not (apart_from or bound):
            yield number


def _figure(sentence: str, number: FoundNumber) -> Figure:
    before = sentence[max(0, number.start - _NEAR) : number.start]
    behind = sentence[number.end : number.end + _BEHIND]
    changed = _POINTS.search(number.quantity.printed) or BY_SO_MUCH.search(before)
    longer = longer_span(before, behind)
    role = Role.CHANGE if changed else role_of(before, behind)
    role = _OF_LONGER[longer] if longer else role
    if role is Role.TOTAL and number.quantity.unit is Unit.PERCENT:
        role = Role.FAINT
    source = None
    if role in (Role.VALUE, Role.FAINT, Role.PREVIOUS):
        body = _BODY_BEFORE.search(before) or _BODY_BEHIND.match(behind)
        if body:
            role, source = Role.COMPARATOR, body[1]
    return Figure(number.start, number.end, number.quantity, role, source)


def _linked(sentence: str, figures: Sequence[Figure]) -> list[Figure]:
    """Tell counts and totals by the figure beside them: "83.8 (456)", "12 of 15"."""
    linked: list[Figure] = []
    fractions = set(find_fractions(sentence))
    for figure in figures:
        left = linked[-1] if linked else None
        between = sentence[left.end : figure.start] if left else ""
        fraction = left is not None and (left.start, figure.end) in fractions
        sampled = left and left.quantity.unit in _RATES and _SAMPLED.fullmatch(between)
        named = sampled and _NOUN.match(sentence, figure.end)
        of_another = (_OUT_OF.fullmatch(between) or named) and figure.quantity.unit is None
        if left and (fraction or of_another):
            if left.quantity.unit not in _RATES:
                linked[-1] = replace(left, role=Role.COUNT)
            linked.append(replace(figure, role=Role.TOTAL))
        elif figure.role in _OF_LONGER.values():
            linked.append(figure)
        elif left and _OPENS_BRACKET.fullmatch(between):
            linked += _bracketed(linked.pop(), figure)
        else:
            linked.append(figure)
    return linked


def _bracketed(left: Figure, right: Figure) -> list[Figure]:
    """Tell which of "83.8 (456)" or "12 (80%)" is the figure and which the count behind it."""
    if left.quantity.unit not in _RATES and right.quantity.unit in _RATES:
        return [replace(left, role=Role.COUNT), replace(right, role=left.role)]
    if right.quantity.unit in _RATES:
        return [left, right]
    return [left, replace(right, role=Role.COUNT)]


def _out_of_first(sentence: str, figures: Sequence[Figure]) -> list[Figure]:
    """Tell the total that is named first: "Of 25 cases, 21 were", "25 cases, and 21 of them"."""
    bare = [f for f in figures if f.quantity.unit is None and f.role is not Role.CHANGE]
    if len(bare) != 2:  # noqa: PLR2004 - a count and its total
        return list(figures)
    total, count = bare
    opens = figures[0] is total and _OF_THE.match(sentence[: total.start])
    if not (opens or _OF_THEM.match(sentence, count.end)) or count.role is Role.TOTAL:
        return list(figures)
    told = {total: replace(total, role=Role.TOTAL), count: replace(count, role=Role.COUNT)}
    return [told.get(figure, figure) for figure in figures]


def _parts(sentence: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Mark what stands behind "of which" or "of the 18 audits": parts and counts, no values."""
    opening = _breakdown_start(sentence, figures)
    behind = [f for f in figures if opening is not None and f.start > opening]
    single = sum(f.quantity.unit is None and f.role is not Role.TOTAL for f in behind) == 1
    shared = _OF_WHICH.search(sentence) is not None
    for figure in figures:
        held = is_held_to_target(sentence[figure.end :])
        if figure not in behind or figure.role is Role.TOTAL or held:
            yield figure
            continue
        label = _label(sentence[figure.end :])
        if figure.quantity.unit is Unit.PERCENT:
            yield replace(figure, role=Role.PART, label=label) if shared else figure
        else:
            yield replace(figure, role=Role.COUNT, label=None if single else label)


def _breakdown_start(sentence: str, figures: Sequence[Figure]) -> int | None:
    """Return where a breakdown of a total begins, or None where the sentence has none."""
    if (listed := _OF_WHICH.search(sentence)) is not None:
        return listed.end()
    first = next(iter(figures), None)
    opens = first and _OF_THE.search(sentence[: first.start])
    return first.end if first and opens and first.role is Role.TOTAL else None


def _label(text: str) -> str | None:
    """Return the words that name a part: "graded as outstanding", past a bracket of its own."""
    words = re.sub(r"^\s*\([^)]*\)|^[^(,;.]{0,20}\)", "", text)
    words = re.sub(r"^\W*(?:cases?\b)?\W*(?:(?:was|were|is|are)\b)?\s*", "", words)
    return re.split(r"[,;(.\d]|\band\b", words)[0].strip() or None
