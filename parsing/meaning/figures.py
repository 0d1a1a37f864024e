"""The figures in a sentence: which number is the value, and what the others are to it.

The first number is not the value. Targets, tolerances, ages, time limits and dates are taken out
first; what is left is told apart by the words around it, row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kpi.model import Quantity
from kpi.vocabulary import Unit
from parsing.language.fractions import find_fractions
from parsing.language.numbers import FoundNumber, find_grouped
from parsing.language.periods import find_periods
from parsing.language.set_aside import find_asides, reason_for
from parsing.language.thresholds import find_thresholds

_NEAR = 70  # characters on either side of a number that may say what it is
_HEDGE = (
    r"(?:(?:just|only|now|currently|approximately|around|about|some|exactly|still|a|an|the)\s+)*"
)


class Role(StrEnum):
    """What a number is to the sentence that it stands in."""

    VALUE = "value"
    FAINT = "faint"
    """A number that may be a value: nothing around it says so, or not."""
    COUNT = "count"
    TOTAL = "total"
    PART = "part"
    PREVIOUS = "previous"
    COMPARATOR = "comparator"
    BASELINE = "baseline"
    FORECAST = "forecast"
    CHANGE = "change"
    REPLACED = "replaced"
    """A figure that the sentence says has been revised."""
    RULE = "rule"
    """A target or tolerance that the sentence says has been set or moved."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a sentence, what it is, and whose it is where the sentence says so."""

    start: int
    end: int
    quantity: Quantity
    role: Role
    source: str | None = None
    label: str | None = None


_BODY = (
    r"(?:england|wales|scotland|nationally|national\s+(?:average|figures?|rate|level|position|picture|performance|"
    r"comparators?|median|mean|results?)|regional(?:ly)?|region|statistical\s+neighbours?|"
    r"family\s+group|nearest\s+neighbours?|(?:north|south|east|west)\s+(?:east|west|midlands|of\s+england)|"
    r"london|comparators?|benchmark|"
    r"(?:similar|other|peer|comparable|neighbouring)\s+(?:local\s+)?(?:authorities|councils|trusts|areas|services))"
)
_EARLIER = (
    r"(?:(?:last|previous|prior|preceding)\s+(?:financial\s+)?(?:year|month|quarter|period)|"
    r"(?:same|this)\s+(?:time|point|period|month|quarter)\s+(?:in\s+)?last\s+year|a\s+year\s+(?:ago|earlier)|"
    r"(?:the\s+)?(?:year|month|quarter)\s+before)"
)
_FORECAST = (
    r"(?:forecast|project(?:ed|ion)|predict(?:ed|ion)|expected|anticipated|estimated|likely)"
)

_REVISED = r"(?:revised|restated|corrected|amended|updated)"
# What stands directly before the number; the first row that fits decides.
_LEADING: tuple[tuple[Role, str], ...] = (
    (
        Role.RULE,
        rf"\b(?:targets?|tolerances?|floor|threshold)\b(?:(?!\b(?:and|but|while)\b)[^.;,]){{0,60}}\b(?:from|to|at|between)\s+{_HEDGE}$|\b(?:short|shy|ahead|adrift)\s+of\s+(?:(?:our|its)\s+)?{_HEDGE}$",
    ),
    (Role.REPLACED, rf"\b{_REVISED}\s+(?:up\s+|down\s+)?from\s+{_HEDGE}$"),
    (Role.CHANGE, rf"\bby\s+(?:a\s+further\s+)?{_HEDGE}$"),
    (
        Role.CHANGE,
        rf"\b(?:increase|decrease|reduction|rise|fall|drop|improvement|change|difference|gap|variance|growth)\s+of\s+{_HEDGE}$",
    ),
    (Role.PREVIOUS, rf"\bfrom\s+{_HEDGE}(?:\d[\d.,%]*\s+and\s+)?$"),
    (Role.PREVIOUS, rf"\b{_EARLIER}(?:[’']s)?\b[^.;,\d]{{0,40}}$"),
    (
        Role.PREVIOUS,
        r"\bthe\s+last\s+(?:result|figure|survey|outturn)\b(?:,\s+in\s+(?:\w+\s+)?\d{4},)?[^.;,\d]{0,30}$",
    ),
    (
        Role.PREVIOUS,
        rf"\b(?:compare[sd]?\s+(?:to|with)|as\s+against|versus|vs?\.?|up\s+on|down\s+on|previously|formerly)\s+{_HEDGE}(?:\w+\s+){{0,4}}$",
    ),
    (Role.BASELINE, rf"\bstart(?:ed|ing)?\s+(?:at|from|point\s+(?:of|was))\s+{_HEDGE}$"),
    (Role.BASELINE, r"\bbaseline\b(?:\s*\([^)]{0,40}\))?[^.;,\d]{0,30}$"),
    (Role.FORECAST, rf"\b{_FORECAST}\b[^.;\d]{{0,50}}$"),
    (Role.TOTAL, r"\b(?:out\s+of|of\s+the|of\s+all|n\s*=|(?:from|of)\s+a\s+total\s+of)\s*$"),
)
# What stands directly behind it.
_TRAILING: tuple[tuple[Role, str], ...] = (
    (Role.CHANGE, r"\s*(?:percentage\s+points?|p\.?p\.?(?:ts?)?|points?)\b(?!\s+to\b)"),
    (
        Role.CHANGE,
        r"\s*(?:higher|lower|more|fewer|less|better|worse|above|below|under)\b(?!\s*(?:than\s+)?target)",
    ),
    (
        Role.PREVIOUS,
        rf"(?:\s+\w+)?\s*\(?(?:(?:in|of|at|for|during|reported)\s+)?(?:the\s+)?{_EARLIER}",
    ),
    (Role.TOTAL, r"\s+(?:[\w-]+\s+){1,6}?(?:in\s+total|altogether|overall|in\s+all)\b"),
    (Role.TOTAL, r"\s+(?:[\w-]+\s*){1,5},?\s+of\s+(?:which|these|those|whom)\b"),
)
# "against a figure of 3 for Quarter 1 in 2023/24": an earlier figure, where a date stands behind.
_AGAINST = re.compile(
    rf"\bagainst\s+(?:(?:an?|the)\s+(?:figure|number|total|rate|average|result|outturn)\s+of\s+)?{_HEDGE}$",
    re.I,
)
_DATED = re.compile(r"[^.;,\d]{0,24}\b(?:for|in|at|during)\s+(?:the\s+)?(?:end\s+of\s+)?", re.I)
_LEADING_PATTERNS = tuple((role, re.compile(pattern, re.I)) for role, pattern in _LEADING)
_TRAILING_PATTERNS = tuple((role, re.compile(pattern, re.I)) for role, pattern in _TRAILING)
_VALUE_VERB = re.compile(
    rf"(?:\b(?:is|was|are|were|been|be|to|at|of|stands?|stood|shows?|showed|showing|reached|reaching|"
    rf"totall?ed|averag(?:ed|es|ing)|managed|recorded|reported|achieved|attained|saw|seen|with|as|has|have|had|"
    rf"figure|result|outturn|(?:took|takes?)(?:\s+(?:us|them|staff))?)\s+"
    rf"(?:up\s+)?{_HEDGE}|[:=]\s*|[a-z)]\s[–—]\s+|\bwe\s+(?:have\s+|also\s+)*\w+(?:ed|ilt|eld|ade)\s+{_HEDGE}"
    rf"|\bso\s+far[^.;\d]{{0,40}}\s{_HEDGE})$",
    re.I,
)
_SAYS_WHEN = re.compile(r"^\W*(?:by|at|since|in|during|up\s+to)\s+[^.;,]{3,40}?,?\s+$", re.I)
_POINTS = re.compile(r"(?:points?|p\.?p\.?t?s?\.?)$", re.I)
# "14 against a target of 40": what is held against a target is the value.
_AGAINST_TARGET = re.compile(
    r"(?:\s+[a-z-]+){0,5}?\s*,?\s*(?:against|compared\s+(?:to|with)|versus|vs?\.?)\s+"
    r"(?:(?:an?|the|our|its|this)\s+(?:\w+\s+){0,2})?"
    r"(?:target|plan|trajectory|ambition)\b"
    r"|\s*\(\s*(?:(?:our|the|profiled?|annual|monthly|quarterly|year[\s-]end)\s+)?target\b",
    re.I,
)
# "58 new businesses supported (target 75)": so is a count that opens the line.
_COUNTED = re.compile(r"\s+(?!of\b)[a-z][^.;()]{2,60}?\s*[(,–-]\s*(?:\w+\s+)?target\b", re.I)
# "412 compared with 388": what is compared with an earlier figure is the value.
_COMPARED = re.compile(
    r"\s*,?\s*(?:compared\s+(?:to|with)|(?:up|down)\s+from|against|versus|vs?\.?)\s+£?\d", re.I
)
# "By June 138 had been completed", "2,870 adults have started a course": what was done is.
_HAS_BEEN = re.compile(
    r"\s+(?:[a-z-]+\s+){0,4}?(?:had|have|has)\s+(?:(?:been|now|already|also|since)\s+)*[a-z]{2,}(?:ed|en|lt|pt)\b",
    re.I,
)
_OPENING = re.compile(r"(?:^|[;,]\s*|\b(?:and|that|highlighted\s+that)\s+)$", re.I)
_OF = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:of|in)\s+(?!\d)", re.I)
_OUT_OF = re.compile(
    r"\s*(?:[a-z]+\s+){0,2}?\(?(?:(?:out\s+)?of|from(?=\s+a\s))\s+"
    r"(?:the\s+|all\s+|an?\s+(?:total|possible|potential|sample)\s+(?:of\s+)?)*$",
    re.I,
)
_BODY_BEFORE = re.compile(rf"\b({_BODY})\b(?P<gap>[^.;\d]{{0,60}})$", re.I)
_BODY_BEHIND = re.compile(
    rf"\s*,?\s*(?:\(|for\s+|in\s+|across\s+)?\s*(?:the\s+)?({_BODY})\b(?![^.;,)\d]{{0,30}}\d)", re.I
)
_OF_THE = re.compile(
    r"^\W*(?:and\s+)?(?:out\s+)?of\s+(?:(?:the|these|those|all|a\s+total\s+of)\s+)*$", re.I
)
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b", re.I)
_OF_WHICH = re.compile(r"\b(?:of\s+which|of\s+these|of\s+those|made\s+up\s+of|comprising)\b", re.I)
# As in "83.8 (456)" and in "87.5 in May 2018 (476 children)".
_OPENS_BRACKET = re.compile(r"\s*(?:(?:in|at|for|as\s+at)\s+[^.;,()]{3,40}?)?\s*\(\s*", re.I)
_RATES = (Unit.PERCENT, Unit.PER_1K, Unit.PER_10K, Unit.PER_100K)


def find_figures(sentence: str) -> list[Figure]:
    """Return the figures of one sentence, left to right, thresholds and asides taken out."""
    figures = [_figure(sentence, number) for number in _candidates(sentence)]
    return list(_parts(sentence, _out_of_first(sentence, _linked(sentence, figures))))


def _candidates(sentence: str) -> Iterator[FoundNumber]:
    asides = tuple(find_asides(sentence))
    thresholds = find_thresholds(sentence)
    apart = [(a.start, a.end) for a in asides] + [(t.start, t.end) for t in thresholds]
    for number in find_grouped(sentence, apart):
        apart_from = reason_for(asides, number.start, number.end)
        bound = any(t.start <= number.start and number.end <= t.end for t in thresholds)
        if not (apart_from or bound):
            yield number


def _figure(sentence: str, number: FoundNumber) -> Figure:
    before = sentence[max(0, number.start - _NEAR) : number.start]
    behind = sentence[number.end : number.end + _NEAR]
    role = Role.CHANGE if _POINTS.search(number.quantity.printed) else _role(before, behind)
    source = None
    if role in (Role.VALUE, Role.FAINT, Role.PREVIOUS):
        body = _BODY_BEFORE.search(before) or _BODY_BEHIND.match(behind)
        if body:
            role, source = Role.COMPARATOR, body[1]
    return Figure(number.start, number.end, number.quantity, role, source)


def _role(before: str, behind: str) -> Role:
    for role, pattern in _TRAILING_PATTERNS:
        if pattern.match(behind):
            return role
    for role, pattern in _LEADING_PATTERNS:
        if pattern.search(before):
            return role
    if _AGAINST.search(before) and _is_dated(behind):
        return Role.PREVIOUS
    if _VALUE_VERB.search(before) or (_OPENING.search(before) and _OF.match(behind)):
        return Role.VALUE
    opens = not any(map(str.isalnum, before))
    if (opens or _SAYS_WHEN.search(before)) and _HAS_BEEN.match(behind):
        return Role.VALUE
    held = _AGAINST_TARGET.match(behind) or _COMPARED.match(behind)
    return Role.VALUE if held or (opens and _COUNTED.match(behind)) else Role.FAINT


def _is_dated(behind: str) -> bool:
    link = _DATED.match(behind)
    return link is not None and any(p.start == link.end() for p in find_periods(behind))


def _linked(sentence: str, figures: Sequence[Figure]) -> list[Figure]:
    """Tell counts and totals by the figure beside them: "83.8 (456)", "12 of 15"."""
    linked: list[Figure] = []
    fractions = set(find_fractions(sentence))
    for figure in figures:
        left = linked[-1] if linked else None
        between = sentence[left.end : figure.start] if left else ""
        fraction = left is not None and (left.start, figure.end) in fractions
        of_another = _OUT_OF.fullmatch(between) and figure.quantity.unit is None
        if left and (fraction or of_another):
            if left.quantity.unit not in _RATES:
                linked[-1] = replace(left, role=Role.COUNT)
            linked.append(replace(figure, role=Role.TOTAL))
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
        if figure not in behind or figure.role is Role.TOTAL:
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
