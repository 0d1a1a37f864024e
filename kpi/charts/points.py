"""A measure's figures as points in time, with the target and the band that each was held to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TypeVar

from kpi.assessment import Assessment
from kpi.comparing.change import current, reading_period, spanned
from kpi.model import Reading
from kpi.rating.definitions import edges, target_value
from kpi.tables.shown import value_words
from kpi.through_time.series import Series
from kpi.vocabulary import PeriodKind

T = TypeVar("T")
_HALF_STEP = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class Point:
    """A reading on the page of a chart; plotting is the one place where floats will do."""

    day: date
    value: float
    case: Assessment
    printed: str


def points_of(series: Series) -> Iterator[Point]:
    """Yield a point for each report that prints a figure, oldest first."""
    for case in series.points:
        reading, period = current(case), reading_period(case)
        if reading and period:
            value = float(reading.quantity.value)
            yield Point(period.end, value, case, _words(case, reading))


def _words(case: Assessment, reading: Reading) -> str:
    """Return the figure of a point, beside it those that other sources give for it.

    Of one report that prints several quarters only the point's own stands there.
    """
    indicator = case.case.indicator
    told = any(actual.source for actual in indicator.actuals)
    return value_words(indicator) if told else reading.quantity.printed


def runs(points: Sequence[Point]) -> list[list[Point]]:
    """Return neighbours for the same length of time together; a month and a quarter stay apart."""
    found: list[list[Point]] = []
    for point in points:
        if found and _kind(found[-1][-1]) is _kind(point):
            found[-1].append(point)
        else:
            found.append([point])
    return found


def held(points: Sequence[Point], of: Callable[[Assessment], T]) -> Iterator[tuple[date, date, T]]:
    """Yield each stretch of time through which a target, or a band, stayed what it was.

    A point's own stretch reaches half way to its neighbours.
    """
    days = [point.day for point in points]
    middles = [a + (b - a) / 2 for a, b in pairwise(days)]
    ends = [days[0] - _HALF_STEP, *middles, days[-1] + _HALF_STEP] if days else []
    spans = zip(points, pairwise(ends), strict=True)
    for level, same in groupby(spans, key=lambda one: of(one[0].case)):
        own = [span for _, span in same]
        yield own[0][0], own[-1][1], level


def target_of(case: Assessment) -> float | None:
    """Return the target as drawn: the printed one, else the one that the band implies."""
    target = target_value(case.case.indicator)
    target = case.rating.implied_target if target is None else target
    return None if target is None else float(target)


def band_of(case: Assessment) -> tuple[float | None, float | None]:
    """Return the band as drawn: an open end reaches to the target."""
    tolerance = case.case.indicator.tolerance
    if tolerance is None:
        return None, None
    low, high = (None if edge is None else float(edge) for edge in edges(tolerance))
    target = target_of(case)
    return target if low is None else low, target if high is None else high


def reach(points: Sequence[Point], levels: Sequence[float] = ()) -> list[float] | None:
    """Return the ends of the value axis: shapes do not stretch it by themselves."""
    shown = [*(p.value for p in points), *levels]
    for point in points:
        shown += [v for v in (target_of(point.case), *band_of(point.case)) if v is not None]
    if not shown:
        return None
    room = (max(shown) - min(shown)) * 0.15 or max(abs(max(shown)) * 0.1, 1.0)
    low = min(shown) - room
    return [max(low, 0.0) if min(shown) >= 0 else low, max(shown) + room]


def _kind(point: Point) -> PeriodKind | None:
    reading = current(point.case)
    if reading is None or reading.year_to_date:
        return PeriodKind.YEAR_TO_DATE
    period = spanned(point.case, reading)
    return period.kind if period else None
