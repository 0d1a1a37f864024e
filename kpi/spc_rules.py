"""The run rules of process charts, and the published conventions that choose among them.

A rule looks at a series and returns the runs that stand out. A gap (None) breaks every run.
Source of the conventions: NHSRplotthedots 050b07d (PTD), the Making Data Count guide (MDC),
Wheeler, Understanding Variation (1993).
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

Values = Sequence[Decimal | None]


class Rule(StrEnum):
    """What makes a point stand out, in the order in which PTD asks."""

    OUTSIDE = "outside the limits"
    TREND = "all in one direction"
    NEAR_LIMIT = "near a limit"
    SHIFT = "all on one side of the mean"


@dataclass(frozen=True, slots=True)
class Near:
    """So many of so many consecutive points beyond a share of the way to a limit.

    Attributes:
        all_one_side: The other points of the window must lie on the same side of the mean.
        counts_outside: A point outside the limits counts too.
    """

    needed: int = 2
    window: int = 3
    share: Fraction = Fraction(2, 3)
    all_one_side: bool = True
    counts_outside: bool = False


@dataclass(frozen=True, slots=True)
class Convention:
    """A published way of drawing an individuals chart.

    Attributes:
        trend: Points in one direction that make a trend; None where there is no such rule.
        shift: Points on one side of the mean that make a shift.
        screened: Moving ranges of 3.267 times their mean or more are left out, once.
        ties_break: A tie, or a point on the mean, ends a run; otherwise it is passed over.
        edge_is_met: A target on a limit is met or missed consistently, not hit and miss.
    """

    name: str
    trend: int | None
    shift: int
    near: Near
    screened: bool
    ties_break: bool = True
    edge_is_met: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """Points that go one way together: upwards or above (1), downwards or below (-1)."""

    way: int
    points: tuple[int, ...]


PTD = Convention("PTD", 7, 7, Near(), screened=True, edge_is_met=False)
MDC = Convention("MDC", 7, 7, Near(counts_outside=True), screened=False, ties_break=False)
MDC_SIX = replace(MDC, name="MDC-6", trend=6, shift=6)
WHEELER = Convention(
    "Wheeler", None, 8, Near(3, 4, Fraction(1, 2), counts_outside=True), screened=False
)
CONVENTIONS: Mapping[str, Convention] = {c.name: c for c in (MDC, MDC_SIX, PTD, WHEELER)}
"""By name; Making Data Count is the one that is used unless another is asked for."""


def trends(values: Values, length: int, *, ties_break: bool = True) -> list[Run]:
    """Return the runs of at least `length` points in one direction."""
    steps: list[int | None] = [None]
    steps += [_sign(now, before) for before, now in itertools.pairwise(values)]
    found = _runs(steps, ties_break=ties_break)
    whole = [Run(run.way, (run.points[0] - 1, *run.points)) for run in found]
    return [run for run in whole if len(run.points) >= length]


def shifts(values: Values, mean: Decimal, length: int, *, ties_break: bool = True) -> list[Run]:
    """Return the runs of at least `length` points on one side of the mean."""
    found = _runs([_sign(value, mean) for value in values], ties_break=ties_break)
    return [run for run in found if len(run.points) >= length]


def marks(runs: Sequence[Run], size: int) -> list[int]:
    """Return for each of `size` points the way of the run that it belongs to, or 0."""
    marked = [0] * size
    for run in runs:
        for point in run.points:
            marked[point] = run.way
    return marked


def near_members(sides: Sequence[int | None], close: Sequence[bool], near: Near) -> list[int]:
    """Return the close points of every window in which enough are close on one side.

    Args:
        sides: Each point's side of the mean: 1, -1, 0 on it, None for a gap.
        close: Whether each point counts as near a limit.
        near: How many of how many.
    """
    marked = [0] * len(sides)
    for start in range(len(sides) - near.window + 1):
        window = range(start, start + near.window)
        for way in (1, -1):
            one_side = all(sides[i] == way for i in window)
            whole = all(sides[i] is not None for i in window)
            chosen = [i for i in window if close[i] and sides[i] == way]
            if len(chosen) >= near.needed and (one_side or (whole and not near.all_one_side)):
                for i in chosen:
                    marked[i] = way
    return marked


def _runs(signs: Sequence[int | None], *, ties_break: bool) -> list[Run]:
    runs: list[Run] = []
    broken = True
    for index, way in enumerate(signs):
        if way is None or (way == 0 and ties_break):
            broken = True
        elif way and not broken and runs[-1].way == way:
            runs[-1] = Run(way, (*runs[-1].points, index))
        elif way:
            runs.append(Run(way, (index,)))
            broken = False
    return runs


def _sign(value: Decimal | None, other: Decimal | None) -> int | None:
    if value is None or other is None:
        return None
    return (value > other) - (value < other)
