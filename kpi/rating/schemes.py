"""The rating schemes: what a value is worth against a target and a band (findings.md §1).

Every rule is written once, for "higher is better"; "lower is better" is its mirror image. A
value on a boundary belongs to the better class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from kpi.report import Scheme
from kpi.vocabulary import Derived, Polarity, SchemeName

USUAL_PERCENT = Decimal(10)
"""The width that councils print most, for percent of target where the report gives none."""


@dataclass(frozen=True, slots=True)
class Standard:
    """What a value is held against: exact numbers, in the unit of the value."""

    target: Fraction
    low: Fraction | None
    high: Fraction | None
    polarity: Polarity
    scheme: Scheme

    @property
    def far(self) -> Fraction | None:
        """The far edge of the band: beyond it a value is outside tolerance.

        A key's percentage gives way to a tolerance printed for the indicator; a percentage that
        somebody asks for does not.
        """
        edge = self.high if self.polarity is Polarity.LOWER else self.low
        of_target = self.scheme.name is SchemeName.PERCENT_OF_TARGET and self.target > 0
        if of_target and (edge is None or self.scheme.printed is None):
            percent = USUAL_PERCENT if self.scheme.percent is None else self.scheme.percent
            width = self.target * Fraction(percent) / 100
            return self.target + (width if self.polarity is Polarity.LOWER else -width)
        if self.scheme.name is SchemeName.FLOOR_STANDARD and None in (self.low, self.high):
            return self.high if self.low is None else self.low
        return edge

    @property
    def good(self) -> Fraction | None:
        """The band's other edge, on the side of the better values."""
        return self.low if self.polarity is Polarity.LOWER else self.high

    @property
    def breakpoints(self) -> tuple[Fraction, ...]:
        """Every value at which the rating may change, ascending."""
        points = {self.target, self.low, self.high, self.far}
        return tuple(sorted(point for point in points if point is not None))

    def rate(self, value: Fraction) -> Derived:
        """Rate one exact value."""
        if Polarity.PLAN is self.polarity or self.scheme.name is SchemeName.PLAN_IS_BEST:
            return _plan(value, self.target, self.low, self.high)
        rule, far, good = _RULES[self.scheme.name], self.far, self.good
        if self.polarity is not Polarity.LOWER:
            return rule(value, self.target, far, good)
        mirrored = (None if edge is None else -edge for edge in (far, good))
        return rule(-value, -self.target, *mirrored)

    def possible(self, value: Fraction, slack: Fraction) -> frozenset[Derived]:
        """Rate every value within `slack` of a printed one."""
        low, high = value - slack, value + slack
        if not any(low <= point <= high for point in self.breakpoints):
            return frozenset({self.rate(value)})
        inside = (point for point in self.breakpoints if low < point < high)
        stops = sorted({low, value, high, *inside})
        between = [(a + b) / 2 for a, b in pairwise(stops)]
        return frozenset(self.rate(point) for point in (*stops, *between))


def _amber(v: Fraction, target: Fraction, far: Fraction | None, _: Fraction | None) -> Derived:
    if v >= target:
        return Derived.EXCEEDING if v > target else Derived.MEETING
    if far is None:
        return Derived.OFF_TARGET
    return Derived.WITHIN_TOLERANCE if v >= far else Derived.OUTSIDE_TOLERANCE


def _achieved(
    v: Fraction, target: Fraction, far: Fraction | None, good: Fraction | None
) -> Derived:
    if v > max(target, target if good is None else good):
        return Derived.EXCEEDING
    if v >= target or (far is not None and v >= far):
        return Derived.MEETING
    return Derived.OFF_TARGET if far is None else Derived.OUTSIDE_TOLERANCE


def _plan(v: Fraction, target: Fraction, low: Fraction | None, high: Fraction | None) -> Derived:
    if v == target:
        return Derived.MEETING
    edge = low if v < target else high
    if edge is None:
        return Derived.OFF_TARGET
    inside = v >= edge if v < target else v <= edge
    return Derived.WITHIN_TOLERANCE if inside else Derived.OUTSIDE_TOLERANCE


Rule = Callable[[Fraction, Fraction, Fraction | None, Fraction | None], Derived]

_RULES: Mapping[SchemeName, Rule] = {
    SchemeName.AMBER_BAND: _amber,
    SchemeName.FLOOR_STANDARD: _amber,
    SchemeName.PERCENT_OF_TARGET: _amber,
    SchemeName.ACHIEVED_BAND: _achieved,
}
