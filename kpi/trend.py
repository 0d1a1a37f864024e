"""Whether five yearly figures rise or fall by more than chance: the recent trend of Fingertips.

OHID, "Fingertips: recent trends" (TrendMarkerCalculator.cs): the five latest annual figures that do
not overlap, chi-squared against 9.55 (p < 0.002), and a slope whose sign stays the same when any
one year is left out. For monthly and quarterly figures there is `kpi.spc`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

YEARS = 5
SIGNIFICANT = 9.54953570608324
"""Chi-squared with one degree of freedom that chance exceeds twice in a thousand."""

_WIDTH_95 = 3.92  # of a 95% interval, in standard errors

T = TypeVar("T")


class Trend(StrEnum):
    """What five years show, in words."""

    INCREASING = "increasing"
    DECREASING = "decreasing"
    NO_CHANGE = "no significant change"


@dataclass(frozen=True, slots=True)
class RecentTrend:
    """A trend and the chi-squared that it rests on."""

    trend: Trend
    chi_squared: float


@dataclass(frozen=True, slots=True)
class _Fit:
    """A line through some years: its chi-squared, and a number with the sign of its slope."""

    chi_squared: float
    slope: float


def trend_of_shares(shares: Sequence[tuple[float, float]]) -> RecentTrend:
    """Return the trend of counts out of totals, oldest first.

    Args:
        shares: Five pairs of a count and its total, one for each year.

    Raises:
        ValueError: There are not five years.
    """
    return _trend(shares, _fit_shares)


def trend_of_values(values: Sequence[tuple[float, float, float]]) -> RecentTrend:
    """Return the trend of rates or averages with their 95% intervals, oldest first.

    Args:
        values: Five triples of a figure and the lower and upper end of its interval.

    Raises:
        ValueError: There are not five years.
    """
    return _trend(values, _fit_values)


def _trend(points: Sequence[T], fit: Callable[[Sequence[tuple[int, T]]], _Fit]) -> RecentTrend:
    if len(points) != YEARS:
        raise ValueError(f"A recent trend is of {YEARS} years, and {len(points)} are given.")
    dated = list(enumerate(points, 1))
    whole = fit(dated)
    slopes = [whole.slope, *(fit(rest).slope for rest in _without_one(dated))]
    steady = all(slope > 0 for slope in slopes) or all(slope < 0 for slope in slopes)
    if whole.chi_squared <= SIGNIFICANT or not steady:
        return RecentTrend(Trend.NO_CHANGE, whole.chi_squared)
    trend = Trend.INCREASING if whole.slope > 0 else Trend.DECREASING
    return RecentTrend(trend, whole.chi_squared)


def _without_one(dated: Sequence[T]) -> Iterator[list[T]]:
    for left_out in range(len(dated)):
        yield [point for number, point in enumerate(dated) if number != left_out]


def _fit_shares(dated: Sequence[tuple[int, tuple[float, float]]]) -> _Fit:
    """Cochran-Armitage: the sign of the covariance is that of the logistic slope."""
    total = sum(n for _, (_, n) in dated)
    counted = sum(x for _, (x, _) in dated)
    years = sum(n * t for t, (_, n) in dated)
    squares = sum(n * t * t for t, (_, n) in dated)
    slope = total * sum(x * t for t, (x, _) in dated) - counted * years
    spread = counted * (total - counted) * (total * squares - years**2)
    return _Fit(total * slope**2 / spread if spread else 0.0, slope)


def _fit_values(dated: Sequence[tuple[int, tuple[float, float, float]]]) -> _Fit:
    """Least squares, each year weighted by the precision of its interval."""
    weights = [(_WIDTH_95 / (high - low)) ** 2 for _, (_, low, high) in dated]
    weighted = list(zip(weights, dated, strict=True))
    whole = sum(weights)
    mean_t = sum(w * t for w, (t, _) in weighted) / whole
    mean_v = sum(w * v for w, (_, (v, _, _)) in weighted) / whole
    spread = sum(w * (t - mean_t) ** 2 for w, (t, _) in weighted)
    slope = sum(w * (t - mean_t) * (v - mean_v) for w, (t, (v, _, _)) in weighted) / spread
    return _Fit(slope**2 * spread, slope)
