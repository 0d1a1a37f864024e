"""Whether a value moved as a report says: its direction, whether that is good, and by how much.

Source: findings.md §3, D1, D2 and A7, with the rounding rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from kpi.judgement import Case, Citation
from kpi.model import Claim, Quantity
from kpi.once import once
from kpi.past import Before, is_alike, values_compared
from kpi.phrases.changes import (
    read_size,
    says_the_very_same,
    speaks_of_numbers,
    speaks_of_others,
    speaks_of_the_figure,
)
from kpi.phrases.since import Time
from kpi.phrases.sizes import Measured, Size
from kpi.plain.wording import plain
from kpi.rating.counts import unit_of
from kpi.rating.outturn import outturns
from kpi.rating.polarity import judge_polarity
from kpi.vocabulary import Direction, Polarity, ReadingKind, Unit, Verdict

_UP: Mapping[Direction, int] = {Direction.INCREASED: 1, Direction.DECREASED: -1}
_BETTER: Mapping[Direction, int] = {Direction.IMPROVED: 1, Direction.WORSENED: -1}
_WAY_UP: Mapping[Polarity, int] = {Polarity.HIGHER: 1, Polarity.LOWER: -1}
_LOOSELY = Fraction(1, 10)
"""How far from exactly twice a figure may be and still be called doubled."""


@dataclass(frozen=True, slots=True)
class Tested:
    """What became of one thing that a claim says, the figures, and where they stand."""

    verdict: Verdict
    reason: str
    against: tuple[Citation, ...] = ()
    before: Quantity | None = None


@once
def test_direction(direction: Direction, claim: Claim, case: Case) -> Tested:
    """Hold a stated direction against the previous value (D1, D2).

    Where the values before differ in sign, the claim is left open: that they differ is a
    restatement (H1), or the claim is about a printed figure of last year.
    """
    before, time = values_compared(claim.evidence.printed, claim, case)
    if not before:
        return _unheld(time)
    now = value_meant(claim, case)
    if now is None:
        return Tested(Verdict.CANNOT_BE_CHECKED, "which value is meant is not settled")
    before = tuple(one for one in before if is_alike(one.quantity, now))
    if not before:
        return Tested(Verdict.CANNOT_BE_CHECKED, "the figures are not of one kind")
    way = _way(direction, case)
    if way == 0:
        shown = f"{_shown(before[0], now)}; which way is good is not settled"
        return Tested(Verdict.CANNOT_BE_CHECKED, shown, before[0].citations)
    tested = [_moved(claim, way, one, now) for one in (*before, *_of_other_times(case, now))]
    restated = [other for other in tested[1:] if other.verdict is Verdict.AGREES]
    if tested[0].verdict is Verdict.DISAGREES and restated:
        reason = f"{tested[0].reason}; {restated[0].reason}"
        return Tested(Verdict.CANNOT_BE_CHECKED, reason, tested[0].against)
    return tested[0]


def test_size(sentence: str, claim: Claim | None, case: Case) -> tuple[Size, Tested] | None:
    """Hold a stated size of change against the two values (A7); None where none is stated."""
    size = read_size(sentence)
    if size is None or (claim is None and not _is_about_the_value(sentence, case)):
        return None
    now = value_meant(claim, case)
    before, time = values_compared(sentence, claim, case)
    if speaks_of_others(sentence) and not (claim and claim.previous):
        before, time = (), Time.ELSEWHERE
    if not before:
        return size, _unheld(time)
    if now is None:
        return size, Tested(Verdict.CANNOT_BE_CHECKED, "which value is meant is not settled")
    return size, _sized(size, before[0], now, case)


def _unheld(time: Time) -> Tested:
    """Say what is missing where no value of the time that is compared with is held."""
    if time is Time.ELSEWHERE:
        other = "it compares with another time or place than the period before"
        return Tested(Verdict.CANNOT_BE_CHECKED, other)
    return Tested(Verdict.NEEDS_EARLIER_REPORT, "no previous value is known")


def value_meant(claim: Claim | None, case: Case) -> Quantity | None:
    """Return the value of now that a claim speaks of, or None where that is not clear."""
    figure = claim.figure if claim else None
    values = [reading.quantity for reading in case.indicator.actuals]
    if figure is not None:
        same = [value for value in values if value.value == figure.value]
        if same:
            return same[0]
        return figure if claim and claim.previous else None
    settled = outturns(case)
    return settled[0].quantity if len(settled) == 1 else None


def says_points(size: Size, before: Quantity, now: Quantity) -> bool:
    """Say whether the figure given in per cent is the difference in percentage points."""
    gap = abs(now.value - before.value)
    return size.measured is Measured.PER_CENT and _near(
        Fraction(gap), size.quantity, Fraction(now.slack + before.slack)
    )


def _of_other_times(case: Case, now: Quantity) -> list[Before]:
    printed = case.indicator.of_kind(ReadingKind.PREVIOUS)
    return [Before(r.quantity, "printed") for r in printed if is_alike(r.quantity, now)]


def _way(direction: Direction, case: Case) -> int:
    if direction is Direction.UNCHANGED or direction in _UP:
        return _UP.get(direction, 1)
    polarity = judge_polarity(case.indicator, case.scheme, case.earlier).polarity
    return _BETTER[direction] * _WAY_UP.get(polarity, 0)


def _moved(claim: Claim, way: int, before: Before, now: Quantity) -> Tested:
    if claim.direction is Direction.UNCHANGED:
        return _stood_still(claim, before, now)
    change, slack = now.value - before.quantity.value, now.slack + before.quantity.slack
    if change * way > 0:
        verdict = Verdict.AGREES
    else:
        rounded = change == 0 or abs(change) < slack
        verdict = Verdict.DEPENDS_ON_ROUNDING if rounded else Verdict.DISAGREES
    return Tested(verdict, _shown(before, now), before.citations)


def _stood_still(claim: Claim, before: Before, now: Quantity) -> Tested:
    """Hold "unchanged" against the change; how much is "stable" nobody says."""
    shown, then = _shown(before, now), before.quantity
    given = claim.figure
    if given is not None and given.places < now.places:
        now = given  # "unchanged at 88%" is true of 88.4% and of 88.3%
    if abs(now.value - then.value) < now.slack + then.slack:
        return Tested(Verdict.AGREES, shown, before.citations)
    if says_the_very_same(claim.evidence.printed):
        return Tested(Verdict.DISAGREES, shown, before.citations)
    judged = f"{shown}; how much is “stable” is a matter of judgement"
    return Tested(Verdict.CANNOT_BE_CHECKED, judged, before.citations)


def _shown(before: Before, now: Quantity) -> str:
    return f"{before.quantity.printed} before ({before.origin}), {now.printed} now"


def _is_about_the_value(sentence: str, case: Case) -> bool:
    """Say whether a sentence that is no claim of movement speaks of the indicator's own value."""
    values = [r.quantity.printed.strip() for r in case.indicator.actuals]
    if speaks_of_the_figure(sentence) or any(value in sentence for value in values):
        return True
    units = {unit_of(case.indicator, reading) for reading in case.indicator.actuals}
    return units == {Unit.COUNT} and speaks_of_numbers(sentence)


def _sized(size: Size, before: Before, now: Quantity, case: Case) -> Tested:
    then = before.quantity
    gap, slack = Fraction(abs(now.value - then.value)), Fraction(now.slack + then.slack)
    reading = outturns(case)[0]
    share = unit_of(case.indicator, reading) is Unit.PERCENT
    shown = f"{_shown(before, now)}: {_difference(then, now, share=share)}"
    counted = unit_of(case.indicator, reading) is Unit.COUNT
    if size.measured is Measured.AMOUNT and not counted:
        return Tested(Verdict.CANNOT_BE_CHECKED, f"{shown}; in what is not said")
    if size.measured is Measured.POINTS or size.measured is Measured.AMOUNT:
        fits = _near(gap, size.quantity, slack)
    elif not then.value:
        return Tested(Verdict.CANNOT_BE_CHECKED, f"{shown}; nothing is a share of nothing")
    elif size.measured is Measured.TIMES:
        fits = _times(then, now, Fraction(size.quantity.value))
    else:
        fits = _relative(then, now, size.quantity)
    verdict = Verdict.AGREES if fits else Verdict.DISAGREES
    return Tested(verdict, shown, before.citations, then)


def _near(exact: Fraction, stated: Quantity, slack: Fraction) -> bool:
    return abs(exact - Fraction(stated.value)) <= slack + Fraction(stated.slack)


def _times(then: Quantity, now: Quantity, factor: Fraction) -> bool:
    ratio = Fraction(now.value) / Fraction(then.value)
    return abs(ratio / factor - 1) <= _LOOSELY


def _relative(then: Quantity, now: Quantity, stated: Quantity) -> bool:
    """Say whether some values that print as these differ by the stated per cent."""
    ends = [
        abs(Fraction(now.value + a * now.slack) / Fraction(then.value + b * then.slack) - 1) * 100
        for a in (-1, 1)
        for b in (-1, 1)
        if then.value + b * then.slack
    ]
    slack = Fraction(stated.slack)
    return min(ends) - slack <= Fraction(stated.value) <= max(ends) + slack


def _difference(then: Quantity, now: Quantity, *, share: bool) -> str:
    gap = abs(now.value - then.value)
    unit = " percentage points" if share else ""
    words = f"{plain(gap)}{unit}"
    if then.value:
        relative = round(Fraction(gap) / abs(Fraction(then.value)) * 1000)
        words += f", or {plain(Decimal(relative) / 10)}%"
    return words
