"""How far from its target a value is said to lie, against the two figures (findings.md §3, A7)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from kpi.claims.movement import Tested
from kpi.judgement import Case
from kpi.model import Claim, Period, Quantity, Target
from kpi.phrases.changes import speaks_of_others, speaks_of_the_figure
from kpi.phrases.gaps import read_gap
from kpi.phrases.months import month_named
from kpi.phrases.shares import shares_in
from kpi.phrases.sizes import Measured, Size
from kpi.phrases.spans import stretch_named
from kpi.plain.wording import plain
from kpi.rating.agreement import rating_states
from kpi.rating.counts import unit_of
from kpi.rating.definitions import applies_to, edges
from kpi.rating.outturn import is_year_to_date, outturns, period_of
from kpi.vocabulary import Unit, Verdict


def test_gap(claim: Claim, case: Case) -> tuple[Size, Tested] | None:
    """Hold "5 points above target" against the value and the target; None where it is not said.

    Only a rating that was read as the measure's own says how far it is from its target: a sentence
    about one team, or another time, is no claim.
    "5% above target" may be meant in points or in per cent of the target: either bears it out.
    A distance that fits another printed target or an edge of the tolerance is left open.
    """
    sentence, target, values = claim.evidence.printed, case.indicator.target, outturns(case)
    size = read_gap(sentence) if rating_states(claim) else None
    if size is None or target is None or target.value is None or len(values) != 1:
        return None
    reading, now = values[0], values[0].quantity
    if not _is_of_now(sentence, now, target, period_of(reading, case)):
        return None
    running = is_year_to_date(reading) and unit_of(case.indicator, reading) is not Unit.PERCENT
    if running or not applies_to(target, period_of(reading, case)):
        return size, Tested(Verdict.CANNOT_BE_CHECKED, "the target is for another stretch of time")
    shown = f"{now.printed} against a target of {target.printed}: {_shown(now, target.value)}"
    if _fits(size, now, target.value):
        return size, Tested(Verdict.AGREES, shown)
    if any(_fits(size, now, other) for other in _other_lines(case)):
        return size, Tested(Verdict.CANNOT_BE_CHECKED, f"{shown}; it fits another printed line")
    return size, Tested(Verdict.DISAGREES, shown)


def _is_of_now(sentence: str, now: Quantity, target: Target, period: Period | None) -> bool:
    """Say whether a sentence is about the value of now: it prints it, or no figure of its own."""
    if stretch_named(sentence) is not None or speaks_of_others(sentence):
        return False
    month = month_named(sentence, period.end) if period else None
    if month is not None and period is not None and not period.start <= month <= period.end:
        return False
    known = {now.value, target.value}
    if any(share.value not in known for share in shares_in(sentence)):
        return False
    return speaks_of_the_figure(sentence) or now.printed.strip() in sentence


def _fits(size: Size, now: Quantity, line: Decimal) -> bool:
    gap, slack = abs(Fraction(now.value - line)), Fraction(now.slack + size.quantity.slack)
    stated = Fraction(size.quantity.value)
    if abs(gap - stated) <= slack:
        return True
    if size.measured is not Measured.PER_CENT or not line:
        return False
    hundredth = abs(Fraction(line)) / 100
    return (
        abs(gap - stated * hundredth)
        <= Fraction(now.slack) + Fraction(size.quantity.slack) * hundredth
    )


def _other_lines(case: Case) -> list[Decimal]:
    """Return the other printed targets and the edges of the tolerance."""
    others = [target.value for target in case.indicator.other_targets]
    others += edges(case.indicator.tolerance)
    return [line for line in others if line is not None]


def _shown(now: Quantity, target: Decimal) -> str:
    gap = abs(now.value - target)
    unit = " percentage points" if now.unit is Unit.PERCENT else ""
    relative = f", or {plain(round(gap / abs(target) * 1000) / Decimal(10))}%" if target else ""
    return f"{plain(gap)}{unit}{relative}"
