"""The figures of a sentence that states a measure: its value, and the target that it is held to.

What is said to have been said, what would be, and what another body achieved states nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpi.model import Period
from kpi.vocabulary import State, Unit
from parsing.entries import Slot
from parsing.language.aims import Span
from parsing.language.claims import find_claims
from parsing.language.headers import Meaning
from parsing.language.periods import find_periods
from parsing.language.threshold_amounts import PERIOD
from parsing.language.thresholds import Threshold, ThresholdKind, find_thresholds
from parsing.language.told_targets import is_a_range, is_common_standard
from parsing.language.yardsticks_said import find_yardsticks
from parsing.meaning.figure_roles import BODY
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.meaning.roles import cut_slot
from parsing.meaning.subjects import HELD_AGAINST, LIST_OPENS, is_named_behind_target
from parsing.page.passage import Passage, holds

_AGAINST = re.compile(
    r"\bagainst\s+(?:(?:an?|the)\s+(?:figure|number|total|rate|average|result|outturn)\s+of\s+)?$",
    re.I,
)
_COMPARED = re.compile(
    rf"{_AGAINST.pattern}|\b(?:compared\s+(?:to|with)|(?:up|down)\s+from|versus|vs?\.?)\s+$"
    r"|\b(?:increase|decrease|rise|fall|reduction|drop)\s+of\s+[\d.,]+\s?(?:%|per\s+cent)?\s+(?:on|over)\s+(?:the\s+)?$"
    r"|\d\s?(?:%|per\s+cent)\s+(?:more|fewer|less|higher|lower)\s+than\b[^.;]{3,60},\s+when\s+\w+\s+\w+\s+$",
    re.I,
)
# "79.4% (2024/25: 76.8%)", "3.4% (England: 4.1%)": a figure of another time or body behind it.
_BESIDE = re.compile(
    rf"[^.;():\d]{{0,100}}\s*\((?:(?:in|at|for|q[1-4]|quarter\s[1-4]|[a-z]+)\s+)*?(?:{PERIOD}|{BODY}|(?:19|20)\d\d|(?:last|previous)\s\w+)\s*:?\s+£?\d",
    re.I,
)
# So was an earlier figure: "much as it was a year ago (11.5%)".
_AS_IT_WAS = re.compile(
    r"\s*,\s+(?:(?:much|just|about)\s+(?:as|what)|the\s+same\s+as|similar\s+to|close\s+to)\s+(?:(?:it|that|what\s+it)\s+was\s+)?"
    r"[^.;()\d]{3,40}\(\s*£?\d",
    re.I,
)
_NEAR = 8  # characters from a figure to its date, as in "87% in May"
# As in “61.5% (2023/24: 43.2%)” and “41 days (Q1: 36)”.
_EARLIER_BEHIND = re.compile(
    r"(?:\s+(?:days?|weeks?|months?|hours?|minutes?|seconds?))?\s*\([^()]{2,30}:\s*£?\d", re.I
)
_LENGTH = re.compile(r"\s+(?:working\s+)?(?:days?|weeks?|months?|hours?|minutes?|seconds?)\b")
_SO_MANY_OF_US = re.compile(
    r"\bour\s+(?:[a-z-]+\s+)?(?:team|crew|staff|panel|fleet)\s+of\s+$", re.I
)
_RATINGS = frozenset(State) - {State.ON_TRACK, State.NOT_REPORTED}
_MEASURED = re.compile(
    r"\W*(?:the\s+)?(?:(?:figures?|result)\s+for\s+(?:the\s+)?)?(?:(?:total|average|overall)\s+)?"
    r"(?:number|percentage|proportion|share|rate|average|total|%)\b",
    re.I,
)
# "We received 1,284 appeals", "There were 61 fires"
_BEHIND_NAME = " ([,;:–-"
_COUNTS = re.compile(r"\W*(?:we|there|(?:the|our)\s+[\w-]+)\s+[a-z]+\s+\d[\d,]*\s+[a-z]", re.I)
_SO_MUCH_OF = re.compile(
    r"(?:\W*|[^.;:\d]{3,80}:?\s)\d[\d.]*\s?(?:%|per\s+cent)\s+of\s+(?!\d)", re.I
)
_HEARSAY = re.compile(
    r"\b(?:(?<!you\s)(?<!%\s)(?<!cent\s)said|(?<!who\s)(?<!have\s)(?<!was\s)(?<!were\s)(?<!been\s)asked(?!\s+us\s+to\s+(?:aim|reach|meet|achieve))|(?<!tenants\s)(?<!residents\s)(?<!people\s)(?<!customers\s)(?<!\bwe\s)replied|queried|questioned|commented|suggested|councillors?|members?\s+(?:were|had|heard)|"
    r"if|(?<!who\s)would(?!\s+(?:like|wish|want)\s+to\b)|could|might|hop(?:e|es|ed|ing)|not\s+expect\w*)\b",
    re.I,
)


def first_figure(text: str, *, listed: bool = False) -> int | None:
    """Return where the first figure of a sentence stands that states a value and its target."""
    aimed, figures = own_targets(text), stated_figures(text)
    of_money = bool(aimed) and all(t.value and t.value.unit is Unit.POUNDS for t in aimed)
    if not figures or of_money or is_hearsay(text):
        return None
    if not aimed:
        return figures[0].start if _stands_alone(text, figures, listed=listed) else None
    held = HELD_AGAINST.match(text[: aimed[0].start])
    apart = held or is_named_behind_target(text[: figures[0].start])
    return figures[0].start if apart else min(figures[0].start, aimed[0].start)


def is_hearsay(text: str) -> bool:
    """Tell what somebody said, or what would be: "members asked whether 90% could be reached"."""
    opens = LIST_OPENS.match(text)
    return _HEARSAY.search(text, opens.end() if opens else 0) is not None


def _stands_alone(text: str, figures: list[Figure], *, listed: bool) -> bool:
    """Tell a value that needs no target beside it: it is rated, or held against another's."""
    first = figures[0]
    if first.role is Role.VALUE and len(figures) == 1 and is_rated(text):
        return True
    link = _COMPARED if listed else _AGAINST
    beside = listed and (_BESIDE.match(text, first.end) or _AS_IT_WAS.match(text, first.end))
    return bool(beside) or _is_held_against_earlier(text, first, link)


def is_rated(text: str) -> bool:
    """Tell whether a sentence rates its figure: "which is on target"."""
    return any(_RATINGS.issuperset(c.states) and c.states for c in find_claims(text))


def _is_held_against_earlier(text: str, first: Figure, link: re.Pattern[str]) -> bool:
    """Tell "The number of fires was 45 against a figure of 52 last year", which sets no target."""
    earlier = [f for f in find_figures(text) if f.role is Role.PREVIOUS and f.start > first.end]
    held = earlier and link.search(text[first.end : earlier[0].start])
    opens = _MEASURED.match(text) or _COUNTS.match(text) if first.role is Role.VALUE else None
    return bool(held) and (opens or _SO_MUCH_OF.match(text)) is not None


def own_targets(text: str) -> list[Threshold]:
    """Return the targets in figures that a text sets for its own body and time.

    Where it sets none, a standard set for every body is its target. A target may be a range.
    """
    found = find_thresholds(text)
    own = [
        t
        for t in found
        if (t.value or is_a_range(t))
        and t.kind is ThresholdKind.TARGET
        and not (t.earlier or t.other_body)
    ]
    return own or [t for t in found if is_common_standard(t)]


def aim_in_name(text: Passage) -> tuple[Passage, Slot] | None:
    """Part "Calls answered (target 95%)" into the name and its target; None without just one."""
    targets = own_targets(text.text)
    if len(targets) != 1 or targets[0].value is None:
        return None
    (target,) = targets
    name = text.cut(0, len(text.text[: target.start].rstrip(_BEHIND_NAME)))
    span = Span(target.printed_start, target.printed_end)
    return (name, cut_slot(text, span, Meaning.TARGET, "", None)) if name else None


def sets_first(body: Sequence[Passage], target: Passage) -> bool:
    """Tell whether the first target that sentences set is the very one."""
    first = next(((p, t) for p in body for t in own_targets(p.text)), None)
    return first is not None and holds(first[0].cut(first[1].start, first[1].end), target)


def stated_figures(text: str) -> list[Figure]:
    """Return the figures of a text that may be a value; money is a budget's more often."""
    figures = [
        f
        for f in find_figures(text)
        if f.role in (Role.VALUE, Role.FAINT) and f.quantity.unit is not Unit.POUNDS
    ]
    set_apart = [y for y in find_yardsticks(text) if y.firm] if figures else []
    return [
        f
        for f in figures
        if not any(y.start <= f.start < y.end for y in set_apart)
        and not _SO_MANY_OF_US.search(text[: f.start])
    ]


def is_past(clause: Passage, within: Period | None) -> bool:
    """Tell whether a clause dates its first figure, and puts it before the report's period.

    "From 74.0% in Quarter 2 to 71.4%" dates another one.
    """
    figure = next(iter(stated_figures(clause.text)), None)
    if within is None or figure is None:
        return False
    near = 0 if _EARLIER_BEHIND.match(clause.text, figure.end) else _NEAR
    others = [
        length.end() if (length := _LENGTH.match(clause.text, f.end)) else f.end
        for f in find_figures(clause.text)
        if f.role is Role.PREVIOUS
    ]
    dates = [
        p.period.end
        for p in find_periods(clause.text, within=within)
        if (p.start < figure.start or p.start - figure.end < near)
        and not any(0 <= p.start - end < _NEAR for end in others)
    ]
    return bool(dates) and max(dates) < within.start
