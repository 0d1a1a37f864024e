"""A target that is a range, "between 8 and 10 days": what is inside it has met it.

Beyond the end that is worse the target is missed. Beyond the other one the report does not say
whether that is better still or whether the range is to be kept to: both are admissible, unless
the way that is good is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from kpi.judgement import Judged, Rating
from kpi.model import Indicator, Reading
from kpi.plain.wording import RATING_WORDS, plain
from kpi.plain.words import POLARITIES
from kpi.rating.definitions import edges
from kpi.rating.outturn import value_and_slack
from kpi.vocabulary import Derived, Polarity

Alternative = tuple[str, Rating]

_EITHER_WAY = (Polarity.HIGHER, Polarity.LOWER)
_CONDITIONS = {**POLARITIES, Polarity.PLAN: "both ends are to be kept to"}


def rate_in_range(
    reading: Reading, indicator: Indicator, ends: tuple[Decimal, Decimal], judged: Judged
) -> list[Alternative]:
    """Rate a value by a range under each way that may be good, each with its condition."""
    ways = judged.admissible or _EITHER_WAY
    if indicator.polarity is None:
        ways = tuple(dict.fromkeys((*ways, Polarity.PLAN)))
    low, high = Fraction(ends[0]), Fraction(ends[1])
    return [(_CONDITIONS[way], _rate(reading, indicator, low, high, way)) for way in ways]


def _rate(
    reading: Reading, indicator: Indicator, low: Fraction, high: Fraction, way: Polarity
) -> Rating:
    value, slack = value_and_slack(indicator, reading)
    far = _far(indicator, value < low)
    derived = _derive(value, low, high, far, way)
    possible = frozenset(
        _derive(point, low, high, _far(indicator, point < low), way)
        for point in _points(indicator, value, slack, low, high)
    )
    reason = f"{_where(value, low, high)}{_why(derived, far, way)} → {RATING_WORDS[derived]}"
    return Rating(derived, reason, possible, reading)


def _derive(
    value: Fraction, low: Fraction, high: Fraction, far: Fraction | None, way: Polarity
) -> Derived:
    if low <= value <= high:
        return Derived.MEETING
    better = Polarity.LOWER if value < low else Polarity.HIGHER
    if way is better:
        return Derived.EXCEEDING
    if far is None:
        return Derived.OFF_TARGET
    inside = value >= far if value < low else value <= far
    return Derived.WITHIN_TOLERANCE if inside else Derived.OUTSIDE_TOLERANCE


def _far(indicator: Indicator, below: bool) -> Fraction | None:
    """Return the far edge of a printed tolerance on the side where a value lies."""
    edge = edges(indicator.tolerance)[0 if below else 1]
    return None if edge is None else Fraction(edge)


def _points(
    indicator: Indicator, value: Fraction, slack: Fraction, low: Fraction, high: Fraction
) -> Iterator[Fraction]:
    """Yield a value of every stretch that the printed one may stand for."""
    known = [low, high, *(Fraction(e) for e in edges(indicator.tolerance) if e is not None)]
    first, last = value - slack, value + slack
    stops = sorted({first, value, last, *(point for point in known if first < point < last)})
    yield from stops
    yield from ((a + b) / 2 for a, b in pairwise(stops))


def _where(value: Fraction, low: Fraction, high: Fraction) -> str:
    between = f"the target range {plain(low)} to {plain(high)}"
    if value < low:
        return f"{plain(value)} < {plain(low)}, the low end of {between}"
    if value > high:
        return f"{plain(value)} > {plain(high)}, the high end of {between}"
    return f"{plain(value)} lies in {between}"


def _why(derived: Derived, far: Fraction | None, way: Polarity) -> str:
    if derived is Derived.MEETING:
        return ""
    if derived is Derived.EXCEEDING:
        return f", {POLARITIES[way]}"
    return ", and no tolerance is known" if far is None else f", and {plain(far)} is the far edge"
