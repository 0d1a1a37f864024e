"""One measure through time in little: its line, target and tolerance, and its latest rating.

A page of twelve is drawn without a chart library in the browser; each is a picture with its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kpi.charts.points import Point, band_of, held, points_of, reach, runs, target_of
from kpi.plain.palette import Palette
from kpi.plain.words import BY_HAND, RATINGS, period_words, plural
from kpi.through_time.series import Series
from kpi.vocabulary import Derived

_WIDTH, _HEIGHT, _ROOM = 300.0, 84.0, 9.0
_MARKS = {
    Derived.EXCEEDING: '<path d="M0-6 6 5H-6z"/>',
    Derived.MEETING: '<circle r="5"/>',
    Derived.WITHIN_TOLERANCE: '<path d="M0-6.5 6.5 0 0 6.5-6.5 0z"/>',
    Derived.OUTSIDE_TOLERANCE: '<path d="M-5-5 5 5M-5 5 5-5" stroke-width="3.5"/>',
    Derived.OFF_TARGET: '<path d="M0 6 6-5H-6z"/>',
    Derived.DISPUTED: '<path d="M-5-5H5V5H-5z"/>',
    Derived.NOT_RATED: '<circle r="4.5" fill="none" stroke-width="2"/>',
}
"""The shapes of `kpi.charts.style.SHAPES`, drawn."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, the words for people who cannot see it, and what stands at its ends."""

    svg: str
    alt: str
    ends: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where days and values stand on the drawing."""

    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        days = (self.last - self.first).days or 1
        day = min(max(day, self.first), self.last)
        return _ROOM + (_WIDTH - 2 * _ROOM) * (day - self.first).days / days

    def y(self, value: float) -> float:
        share = (value - self.low) / ((self.high - self.low) or 1)
        return _HEIGHT - _ROOM - (_HEIGHT - 2 * _ROOM) * share


def small(series: Series, ink: Palette) -> Picture | None:
    """Draw a measure in little, or return None where fewer than two reports give a figure."""
    points = list(points_of(series))
    ends = reach(points)
    if len(points) < 2 or ends is None:  # noqa: PLR2004 - a line has two ends
        return None
    frame = _Frame(points[0].day, points[-1].day, *ends)
    drawn = (
        *_bands(points, frame, ink),
        *_targets(points, frame, ink),
        *_lines(points, frame, ink),
        _mark(points[-1], frame, ink),
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}">'
        f"{''.join(drawn)}</svg>"
    )
    return Picture(svg, _alt(series, points), _ends(points))


def _bands(points: Sequence[Point], frame: _Frame, ink: Palette) -> Iterator[str]:
    for start, end, (low, high) in held(points, band_of):
        if low is not None and high is not None:
            left, top = frame.x(start), frame.y(max(low, high))
            width, height = frame.x(end) - left, frame.y(min(low, high)) - top
            yield (
                f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" '
                f'height="{max(height, 1):.1f}" fill="{ink.band}" shape-rendering="crispEdges"/>'
            )


def _targets(points: Sequence[Point], frame: _Frame, ink: Palette) -> Iterator[str]:
    path = "".join(
        f"M{frame.x(start):.1f} {frame.y(target):.1f}H{frame.x(end):.1f}"
        for start, end, target in held(points, target_of)
        if target is not None
    )
    if path:
        yield (
            f'<path d="{path}" fill="none" stroke="{ink.target}" stroke-width="1.5" '
            'stroke-dasharray="5 3"/>'
        )


def _lines(points: Sequence[Point], frame: _Frame, ink: Palette) -> Iterator[str]:
    for run in runs(points):
        places = [f"{frame.x(point.day):.1f} {frame.y(point.value):.1f}" for point in run]
        path = "M" + "L".join(places) + ("" if run[1:] else "h.1")  # one alone is a dot
        yield (
            f'<path d="{path}" fill="none" stroke="{ink.line}" stroke-width="2.2" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )


def _mark(point: Point, frame: _Frame, ink: Palette) -> str:
    derived = point.case.rating.derived
    colour, x, y = ink.ratings[derived], frame.x(point.day), frame.y(point.value)
    place = f"translate({x:.1f} {y:.1f})"
    return f'<g transform="{place}" fill="{colour}" stroke="{colour}">{_MARKS[derived]}</g>'


def _ends(points: Sequence[Point]) -> str:
    return f"{_told(points[0])} → {_told(points[-1])}"


def _alt(series: Series, points: Sequence[Point]) -> str:
    """Describe the line: its ends, its lowest and highest figure, and where it stands."""
    low, high = (pick(points, key=lambda p: p.value) for pick in (min, max))
    rating = RATINGS[points[-1].case.rating.derived].words.lower()
    return (
        f"{series.title} in {plural(len(points), 'report')}: {_ends(points)}; "
        f"lowest {_told(low)}, highest {_told(high)}; now {rating}."
    )


def _told(point: Point) -> str:
    report = point.case.report
    typed = f", {BY_HAND}" if report.source.by_hand else ""
    return f"{point.printed} ({period_words(report.period)}{typed})"
