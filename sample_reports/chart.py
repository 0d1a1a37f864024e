"""A small chart of recent months: the figures drawn, not printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from sample_reports import palette
from sample_reports.manuscript import ChartForm, Entry

_MONTHS_SHOWN = 8
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HEADROOM = 0.18  # of the spread of the figures, left free above and below
_BAR_WIDTH = 0.5  # of the room that a month has
_WIDEST_BAR = 22.0  # points
_LABEL_ROOM = 13.0  # points under the plot, for the names of the months


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a figure stands on the plot, in points from its foot."""

    low: float
    high: float
    height: float

    def at(self, figure: float) -> float:
        clipped = min(max(figure, self.low), self.high)
        return (clipped - self.low) / (self.high - self.low) * self.height


class MonthsChart(Flowable):
    """Recent months of an entry, with its target as a dashed line and its tolerance as a strip."""

    def __init__(self, entry: Entry, month: str, *, width: float, height: float = 46.0) -> None:
        super().__init__()
        self.width, self.height = width, height + _LABEL_ROOM
        self.hAlign = "LEFT"
        self.form = entry.measure.form
        self.months = _window(entry.measure.figures, entry.charted_to or month)
        self.figures = [entry.measure.figures.get(m) for m in self.months]
        self.target = next(iter(_numbers(entry.target)), None)
        self.strip = _strip(self.target, _numbers(entry.tolerance))
        self.scale = _scale(self.form, self.figures, self.target, self.strip, height)

    def draw(self) -> None:
        """Draw the chart with its lower left corner at the origin."""
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.translate(0, _LABEL_ROOM)
        self._draw_ground(canvas)
        if self.form is ChartForm.BARS:
            self._draw_bars(canvas)
        self._draw_target(canvas)
        if self.form is ChartForm.LINE:
            self._draw_line(canvas)
        self._draw_months(canvas)
        canvas.restoreState()

    def _x(self, place: int) -> float:
        return (place + 0.5) * self.width / len(self.months)

    def _draw_ground(self, canvas: Canvas) -> None:
        if self.strip:
            low, high = sorted(self.scale.at(edge) for edge in self.strip)
            canvas.setFillColor(palette.STRIP)
            canvas.rect(0, low, self.width, high - low, stroke=0, fill=1)
        canvas.setStrokeColor(palette.HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.line(0, 0, self.width, 0)

    def _draw_target(self, canvas: Canvas) -> None:
        if self.target is None:
            return
        height = self.scale.at(self.target)
        canvas.setStrokeColor(palette.ACCENT)
        canvas.setLineWidth(1.1)
        canvas.setDash(4, 2.5)
        canvas.line(0, height, self.width, height)
        canvas.setDash()

    def _draw_bars(self, canvas: Canvas) -> None:
        width = min(self.width / len(self.months) * _BAR_WIDTH, _WIDEST_BAR)
        for place, figure in enumerate(self.figures):
            if figure is not None:
                canvas.setFillColor(self._colour(place))
                left = self._x(place) - width / 2
                canvas.rect(left, 0, width, self.scale.at(figure), stroke=0, fill=1)

    def _draw_line(self, canvas: Canvas) -> None:
        points = [
            (self._x(place), self.scale.at(figure), place)
            for place, figure in enumerate(self.figures)
            if figure is not None
        ]
        neighbours = [(a, b) for a, b in pairwise(points) if b[2] == a[2] + 1]
        canvas.setStrokeColor(palette.SOFT)
        canvas.setLineWidth(1.6)
        for (x0, y0, _), (x1, y1, _) in neighbours:
            canvas.line(x0, y0, x1, y1)
        for x, y, place in points:
            latest = place == len(self.months) - 1
            canvas.setFillColor(self._colour(place))
            canvas.circle(x, y, 3.1 if latest else 2.0, stroke=0, fill=1)

    def _draw_months(self, canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 6.5)
        canvas.setFillColor(palette.QUIET)
        for place, month in enumerate(self.months):
            name = _MONTH_NAMES[int(month[-2:]) - 1]
            canvas.drawCentredString(self._x(place), -9, name)

    def _colour(self, place: int) -> Color:
        return palette.STRONG if place == len(self.months) - 1 else palette.SOFT


def _window(figures: Mapping[str, float], last: str) -> list[str]:
    """Return the months up to `last`, from the first with a figure, gaps between included."""
    year, month = last.split("-")
    started = int(min(figures)[-2:])
    first = max(started, int(month) - _MONTHS_SHOWN + 1)
    return [f"{year}-{m:02}" for m in range(first, int(month) + 1)]


def _numbers(printed: str | None) -> list[float]:
    return [float(n) for n in re.findall(r"\d+(?:\.\d+)?", printed or "")]


def _strip(target: float | None, edges: Sequence[float]) -> tuple[float, float] | None:
    """Return the tolerance to shade: the printed range, or from the target to the one bound."""
    if len(edges) == 1 and target is not None:
        return (target, edges[0])
    return (edges[0], edges[1]) if len(edges) > 1 else None


def _scale(
    form: ChartForm,
    figures: Sequence[float | None],
    target: float | None,
    strip: tuple[float, float] | None,
    height: float,
) -> _Scale:
    seen = [f for f in figures if f is not None] + list(strip or ())
    seen += [] if target is None else [target]
    spread = (max(seen) - min(seen)) or 1.0
    low = 0.0 if form is ChartForm.BARS else min(seen) - spread * _HEADROOM
    return _Scale(low, max(seen) + spread * _HEADROOM, height)
