"""Individuals charts (XmR): what is ordinary movement of a measure, and what stands out.

Limits are mean ± 2.66 × the mean moving range. A gap is a break: no moving range is taken across
it and no run passes it. Every statistic starts again at a rebase, which needs a reason.
Source: NHSRplotthedots 050b07d, the Making Data Count guide, Wheeler (1993).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kpi.spc_rules import (
    MDC,
    Convention,
    Rule,
    Values,
    marks,
    near_members,
    shifts,
    trends,
)
from kpi.vocabulary import Polarity

TO_LIMIT = Decimal("2.66")
"""Three sigma as a multiple of the mean moving range: 3 / 1.128."""

FEWEST_FOR_A_MEAN = 7
FEWEST_FOR_ICONS = 13
_SCREEN = Decimal("3.267")


class Stage(StrEnum):
    """What so many points allow to be shown."""

    LINE = "a plain line: too few points for a mean"
    MEAN = "the mean only: too few points for limits"
    FULL = "mean, limits and icons"


class Variation(StrEnum):
    """What the latest point says about the measure."""

    IMPROVEMENT = "improvement that stands out"
    CONCERN = "concern that stands out"
    HIGH = "higher than before, which is neither good nor bad"
    LOW = "lower than before, which is neither good nor bad"
    COMMON_CAUSE = "ordinary movement"


class Assurance(StrEnum):
    """Whether the target will be met if nothing changes."""

    MET = "consistently met"
    MISSED = "consistently missed"
    HIT_AND_MISS = "met or missed by ordinary movement"


@dataclass(frozen=True, slots=True)
class Limits:
    """The middle of a series and the range of its ordinary movement."""

    mean: Decimal
    moving_range: Decimal

    @property
    def low(self) -> Decimal:
        """The lower limit."""
        return self.mean - TO_LIMIT * self.moving_range

    @property
    def high(self) -> Decimal:
        """The upper limit."""
        return self.mean + TO_LIMIT * self.moving_range

    def side_outside(self, value: Decimal, slack: Decimal = Decimal(0)) -> int:
        """Return 1 above the limits, -1 below, 0 within; rounding by `slack` is allowed for."""
        return (value - slack > self.high) - (value + slack < self.low)


@dataclass(frozen=True, slots=True)
class Rebase:
    """From this point on the series counts as a new one, and why."""

    index: int
    reason: str

    def __post_init__(self) -> None:
        """Refuse a rebase that nobody gives a reason for."""
        if not self.reason.strip():
            raise ValueError("A rebase needs a reason: say what changed in the measure.")


@dataclass(frozen=True, slots=True)
class Flag:
    """A rule that a point breaks, upwards (1) or downwards (-1)."""

    rule: Rule
    way: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A series with its limits and flags, one entry for each point.

    Attributes:
        limits: None for a stretch with fewer than two neighbouring points.
        flags: The rules that each point breaks, the telling one first.
        since: How many points the last stretch has.
    """

    values: tuple[Decimal | None, ...]
    limits: tuple[Limits | None, ...]
    flags: tuple[tuple[Flag, ...], ...]
    convention: Convention
    rebases: tuple[Rebase, ...]
    since: int

    @property
    def stage(self) -> Stage:
        """What may be shown, by the number of points since the last rebase."""
        if self.since >= FEWEST_FOR_ICONS:
            return Stage.FULL
        return Stage.MEAN if self.since >= FEWEST_FOR_A_MEAN else Stage.LINE

    def variation(self, polarity: Polarity) -> Variation | None:
        """Return the variation icon: the latest point's first flag; None under 13 points."""
        if self.stage is not Stage.FULL:
            return None
        flags = self.flags[-1]
        return _meaning(flags[0].way, polarity) if flags else Variation.COMMON_CAUSE

    def assurance(self, target: Decimal | None, polarity: Polarity) -> Assurance | None:
        """Return the assurance icon; None under 13 points, without a target or a polarity."""
        last = self.limits[-1] if self.limits else None
        if self.stage is not Stage.FULL or last is None or target is None:
            return None
        return assure(last, target, polarity, self.convention)


def limits_of(values: Values, *, screened: bool = False) -> Limits | None:
    """Return the limits of a series, or None where no two neighbours make a moving range.

    Args:
        values: The points in order; None is a gap.
        screened: Leave out moving ranges of 3.267 times their mean or more, once (PTD). Where
            nothing moves, nothing is left out.
    """
    present = [value for value in values if value is not None]
    ranges = [
        abs(now - before)
        for before, now in itertools.pairwise(values)
        if before is not None and now is not None
    ]
    if not ranges:
        return None
    average = _mean(ranges)
    if screened and average:
        average = _mean([r for r in ranges if r < _SCREEN * average])
    return Limits(_mean(present), average)


def chart(values: Values, convention: Convention = MDC, rebases: Sequence[Rebase] = ()) -> Chart:
    """Draw up an individuals chart.

    Args:
        values: The points in order of time, one for each period; None where a period is missing.
        convention: Which published rules to follow.
        rebases: Where the series starts anew.

    Raises:
        ValueError: A rebase lies outside the series.
    """
    if any(not 0 < rebase.index < len(values) for rebase in rebases):
        raise ValueError("A rebase must lie inside the series, after its first point.")
    starts = [0, *sorted(rebase.index for rebase in rebases), len(values)]
    limits: list[Limits | None] = []
    flags: list[tuple[Flag, ...]] = []
    stretch: Values = ()
    for start, end in itertools.pairwise(starts):
        stretch = values[start:end]
        found = limits_of(stretch, screened=convention.screened)
        limits += [found] * len(stretch)
        flags += _flags(stretch, found, convention)
    since = sum(value is not None for value in stretch)
    return Chart(tuple(values), tuple(limits), tuple(flags), convention, tuple(rebases), since)


def assure(
    limits: Limits, target: Decimal, polarity: Polarity, convention: Convention = MDC
) -> Assurance | None:
    """Say whether a target lies beyond ordinary movement; None where no way is good.

    Where nothing moves, the one value meets the target or does not (MDC Excel 3.91).
    """
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return None
    way = 1 if polarity is Polarity.HIGHER else -1
    if not limits.moving_range:
        return Assurance.MET if (limits.mean - target) * way >= 0 else Assurance.MISSED
    beyond = (target > limits.high) - (target < limits.low)
    if convention.edge_is_met:
        beyond = (target >= limits.high) - (target <= limits.low)
    if not beyond:
        return Assurance.HIT_AND_MISS
    return Assurance.MISSED if beyond == way else Assurance.MET


def _flags(values: Values, limits: Limits | None, rules: Convention) -> list[tuple[Flag, ...]]:
    size = len(values)
    if limits is None:
        return [()] * size
    ties = rules.ties_break
    rising = trends(values, rules.trend, ties_break=ties) if rules.trend else []
    one_sided = shifts(values, limits.mean, rules.shift, ties_break=ties)
    broken = {
        Rule.OUTSIDE: [0 if v is None else limits.side_outside(v) for v in values],
        Rule.TREND: marks(rising, size),
        Rule.NEAR_LIMIT: _near(values, limits, rules),
        Rule.SHIFT: marks(one_sided, size),
    }
    return [
        tuple(Flag(rule, ways[i]) for rule, ways in broken.items() if ways[i]) for i in range(size)
    ]


def _near(values: Values, limits: Limits, rules: Convention) -> list[int]:
    near = rules.near
    reach = TO_LIMIT * limits.moving_range * near.share.numerator / near.share.denominator
    sides = [None if v is None else (v > limits.mean) - (v < limits.mean) for v in values]
    close = [
        v is not None
        and abs(v - limits.mean) > reach
        and (near.counts_outside or not limits.side_outside(v))
        for v in values
    ]
    return near_members(sides, close, near)


def _meaning(way: int, polarity: Polarity) -> Variation:
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return Variation.HIGH if way > 0 else Variation.LOW
    good = way == (1 if polarity is Polarity.HIGHER else -1)
    return Variation.IMPROVEMENT if good else Variation.CONCERN


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)
