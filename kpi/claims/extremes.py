"""Whether a figure is the highest, lowest, best or first, as far as reports are held."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kpi.claims.movement import Tested
from kpi.judgement import Case, Earlier
from kpi.model import Claim
from kpi.once import once
from kpi.past import Point, cite, current_point, earlier_points
from kpi.phrases.extremes import (
    Extreme,
    Superlative,
    first_time,
    is_of_something_else,
    names_another_month,
    read_extreme,
)
from kpi.plain.words import period_words, plural
from kpi.rating.agreement import judge
from kpi.rating.deriving import derive, meant_by
from kpi.rating.polarity import judge_polarity
from kpi.vocabulary import Polarity, Verdict

_FIGURE = re.compile(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d")
"""A figure that is not a year."""


@dataclass(frozen=True, slots=True)
class TestedExtreme:
    """An extreme that a sentence claims, and the figures that pass it, furthest first."""

    words: str
    tested: Tested
    beyond: tuple[Point, ...] = ()


@once
def test_extreme(sentence: str, case: Case) -> TestedExtreme | None:
    """Hold "the highest since April" and its like against the history (D4); None if not said."""
    now = current_point(case)
    extreme = read_extreme(sentence, now.period.end) if now else None
    if now is None or extreme is None or not _is_about(sentence, extreme, now):
        return None
    if is_of_something_else(sentence, extreme, case.indicator.name):
        return None
    way = _way(extreme.superlative, case)
    if way == 0:
        reason = "which way is good is not settled"
        return TestedExtreme(extreme.words, Tested(Verdict.CANNOT_BE_CHECKED, reason))
    held = earlier_points(case)
    since = _next_month(extreme.since) if extreme.since else date.min
    # The month named was itself as far, or further.
    inside = [point for point in held if point.period.start >= since]
    beyond = sorted(
        (point for point in inside if _passes(point, now, way)),
        key=lambda point: point.quantity.value * way,
        reverse=True,
    )
    return TestedExtreme(extreme.words, _verdict(extreme, held, beyond), tuple(beyond))


def test_first_time(claim: Claim, case: Case) -> TestedExtreme | None:
    """Hold a rating said to be reached "for the first time" against earlier ones (D4)."""
    end = case.report.period.end if case.report.period else None
    said, since = first_time(claim.evidence.printed, end) if end else (False, None)
    if not said or not claim.states:
        return None
    meant = meant_by(claim, case)
    if not meant:
        return None
    for index, past in enumerate(case.earlier):
        if since and past.report.period and past.report.period.end < since:
            break
        before = derive(Case(past.report, past.indicator, case.earlier[index + 1 :]))
        if judge(meant, before) is Verdict.AGREES:
            when = period_words(past.report.period)
            tested = Tested(
                Verdict.DISAGREES,
                f"it was so in {when} already",
                (cite(past.report, past.indicator.evidence),),
            )
            return TestedExtreme("for the first time", tested)
    return TestedExtreme("for the first time", _unpassed(case.earlier))


def _unpassed(earlier: tuple[Earlier, ...]) -> Tested:
    if not earlier:
        return Tested(Verdict.NEEDS_EARLIER_REPORT, "no earlier report is held")
    return Tested(Verdict.AGREES, f"so it is in the {plural(len(earlier) + 1, 'report')} held")


def _verdict(extreme: Extreme, held: tuple[Point, ...], beyond: Iterable[Point]) -> Tested:
    passing = list(beyond)
    if passing:
        shown = " and ".join(f"{p.quantity.printed} in {p.period.printed}" for p in passing[:2])
        return Tested(Verdict.DISAGREES, shown, tuple(point.citation for point in passing))
    if not held:
        return Tested(Verdict.NEEDS_EARLIER_REPORT, "no earlier report is held")
    far = held[-1].period
    count = plural(len(held) + 1, "figure")
    if extreme.since is not None and far.start > _next_month(extreme.since):
        return Tested(
            Verdict.NEEDS_EARLIER_REPORT, f"the {count} held go back to {far.printed} only"
        )
    return Tested(Verdict.AGREES, f"so it is among the {count} held, back to {far.printed}")


def _way(superlative: Superlative, case: Case) -> int:
    if superlative in (Superlative.HIGHEST, Superlative.LOWEST):
        return 1 if superlative is Superlative.HIGHEST else -1
    polarity = judge_polarity(case.indicator, case.scheme, case.earlier).polarity
    way = {Polarity.HIGHER: 1, Polarity.LOWER: -1}.get(polarity, 0)
    return way if superlative is Superlative.BEST else -way


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _passes(point: Point, now: Point, way: int) -> bool:
    gap: Decimal = (point.quantity.value - now.quantity.value) * way
    slack = point.quantity.slack + now.quantity.slack
    return gap > 0 and gap >= slack


def _is_about(sentence: str, extreme: Extreme, now: Point) -> bool:
    """Say whether a sentence is about the value of now: it prints it, or prints no figure."""
    if names_another_month(sentence, extreme, now.period.start, now.period.end):
        return False
    figure = now.quantity.printed.strip().rstrip("%")
    return figure in sentence or not _FIGURE.search(sentence.replace(extreme.words, ""))
