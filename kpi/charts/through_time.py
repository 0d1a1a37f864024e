"""One measure through time: its line, its target and band as they were, its ratings as shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from kpi.charts.limits import draw_process
from kpi.charts.points import Point, band_of, held, points_of, reach, runs, target_of
from kpi.charts.style import Chart, marker, style
from kpi.comparing.change import Course, change, current, reading_period
from kpi.plain.palette import Palette
from kpi.plain.words import BY_HAND, RATINGS, period_words, plural
from kpi.tables.shown import target_words, value_words
from kpi.through_time.process import VARIATIONS, Process, limits_words
from kpi.through_time.series import Series
from kpi.vocabulary import Unit

_MOST = 7  # figures beside points, and months beneath them, that do not overlap on a telephone
_CLOSE = 24  # points from which on they stand close, and years are named beneath them


def through_time(series: Series, ink: Palette, process: Process | None = None) -> Chart:
    """Draw one measure: its line, each report's target and band, each rating as a shape.

    Args:
        series: The measure through time.
        ink: The colours of the theme.
        process: Its mean and limits, where there are points enough.
    """
    points = list(points_of(series))
    figure = go.Figure()
    _draw_definitions(figure, points, ink)
    if process:
        draw_process(figure, process, ink, {p.day for p in points})
    _draw_line(figure, points, ink)
    size = 8 if len(points) > _CLOSE else 13
    for derived in RATINGS:
        _draw_ratings(figure, [p for p in points if p.case.rating.derived is derived], ink, size)
    _draw_figures(figure, points, ink)
    _draw_typed(figure, [p for p in points if p.case.report.source.by_hand], ink)
    style(figure, ink, height=380)
    if len(points) > _CLOSE:
        figure.update_layout(margin_r=56)
    figure.update_xaxes(
        type="date",  # said, as the first trace may have no day to tell it by
        showgrid=False,
        **_ticks([p.day for p in points]),
    )
    figure.update_yaxes(range=reach(points, _levels(process)), ticksuffix=_suffix(series))
    variation = process.variation if process else None
    moved = f"; {VARIATIONS[variation].words.lower()}" if variation else ""
    return Chart(
        figure,
        series_title(series) + moved,
        _series_alt(series) + _limits_alt(process),
        tuple(_how(points, process)),
    )


def _how(points: Sequence[Point], process: Process | None) -> Iterator[str]:
    """Yield how to read what is drawn, a sentence for each part."""
    yield "Each sign is the figure of one report; its shape is the rating that the figures give."
    if len(runs(points)) > 1:
        yield "The line stops where figures are for different lengths of time."
    if any(target_of(point.case) is not None for point in points):
        yield "The dashed line is the target, as it stood in each report."
    if any(None not in band_of(point.case) for point in points):
        yield "The shaded band is the tolerance, as it stood in each report."
    if process:
        yield (
            "Between the two dotted lines is ordinary movement: what the measure does while "
            "nothing has changed."
        )
    if any(point.case.report.source.by_hand for point in points):
        yield "A ring marks a figure that somebody typed; no report printed it."


def series_title(series: Series) -> str:
    """Say what became of a measure last: "Up 2.1 points since August 2018; within tolerance"."""
    newest = series.newest
    rating = RATINGS[newest.rating.derived].words.lower()
    reading, period = current(newest), period_words(reading_period(newest))
    if reading is None:
        return f"No value for {period}; {rating}"
    if len(series.points) == 1:
        return f"{reading.quantity.printed} for {period}; {rating}"
    before = series.points[-2]
    moved = change(before, newest)
    if moved.course is Course.NOT_COMPARED:
        return f"{reading.quantity.printed} for {period}; {rating}"
    since = period_words(reading_period(before))
    return f"{moved.words[:1].upper()}{moved.words[1:]} since {since}; {rating}"


def _draw_definitions(figure: go.Figure, points: Sequence[Point], ink: Palette) -> None:
    """Draw each report's own target and band over its own stretch of time."""
    bands: list[dict[str, Any]] = []
    days: list[date | None] = []
    targets: list[float | None] = []
    for start, end, target in held(points, target_of):
        if target is not None:
            days += [start, end, None]
            targets += [target, target, None]
    for start, end, (low, high) in held(points, band_of):
        if low is not None and high is not None:
            bands.append(
                {"type": "rect", "x0": start, "x1": end, "y0": low, "y1": high, "layer": "below"}
                | {"fillcolor": ink.band, "line": {"width": 0}}
            )
    figure.update_layout(shapes=bands)
    if bands:
        _name_band(figure, ink)
    if targets:
        line = {"color": ink.target, "width": 2, "dash": "dash"}
        figure.add_scatter(x=days, y=targets, mode="lines", name="Target", line=line,
                           hoverinfo="skip")  # fmt: skip


def _name_band(figure: go.Figure, ink: Palette) -> None:
    """Give the band its entry in the legend: a shape has none."""
    square = {"symbol": "square", "size": 14, "color": ink.band}
    edge = {"width": 1, "color": ink.quiet}
    figure.add_scatter(
        x=[None], y=[None], mode="markers", name="Tolerance", marker=square | {"line": edge}
    )


def _draw_line(figure: go.Figure, points: Sequence[Point], ink: Palette) -> None:
    """Join neighbours for the same length of time; a month and a quarter stay apart."""
    days: list[date | None] = []
    values: list[float | None] = []
    for run in runs(points):
        days += [*([None] if days else []), *(point.day for point in run)]
        values += [*([None] if values else []), *(point.value for point in run)]
    line = {"color": ink.line, "width": 2.5}
    figure.add_scatter(x=days, y=values, mode="lines", line=line, hoverinfo="skip",
                       showlegend=False)  # fmt: skip


def _draw_ratings(figure: go.Figure, points: Sequence[Point], ink: Palette, size: int) -> None:
    if not points:
        return
    derived = points[0].case.rating.derived
    figure.add_scatter(
        x=[p.day for p in points],
        y=[p.value for p in points],
        mode="markers",
        name=RATINGS[derived].words,
        text=[p.printed for p in points],
        marker=marker(derived, ink, size),
        customdata=[[period_words(reading_period(p.case)), p.case.rating.reason] for p in points],
        hovertemplate="%{customdata[0]}: %{text}<br>%{customdata[1]}"
        "<extra>%{fullData.name}</extra>",
        cliponaxis=False,
    )


def _draw_figures(figure: go.Figure, points: Sequence[Point], ink: Palette) -> None:
    """Print figures beside points; of many, the first, the last, the lowest and the highest."""
    places = _told(points)
    figure.add_scatter(
        x=[points[n].day for n in places],
        y=[points[n].value for n in places],
        mode="markers+text",
        marker={"size": 16, "opacity": 0},  # keeps the words clear of the sign beneath
        text=[points[n].printed for n in places],
        textposition=[_place(points, n) for n in places],
        textfont={"color": ink.ink, "size": 13},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _told(points: Sequence[Point]) -> Sequence[int]:
    every = range(len(points))
    if len(points) <= _MOST:
        return every
    extremes = (pick(every, key=lambda n: points[n].value) for pick in (min, max))
    return sorted({0, len(points) - 1, *extremes})


def _place(points: Sequence[Point], place: int) -> str:
    """Return where a figure stands beside its point; of many points, the last has room beyond."""
    if len(points) > _CLOSE and place == len(points) - 1:
        return "middle right"
    return f"{_side(points, place)} center"


def _side(points: Sequence[Point], place: int) -> str:
    """Return the side of a point that its line does not run through."""
    beside = [points[n].value for n in (place - 1, place + 1) if 0 <= n < len(points)]
    return "bottom" if beside and sum(beside) / len(beside) > points[place].value else "top"


def _ticks(days: Sequence[date]) -> dict[str, Any]:
    """Return the months to name beneath the line; a year is named where it begins."""
    if len(days) > _CLOSE:
        return _years(days)
    shown = days[:: -(-len(days) // _MOST) or 1]
    years = [None, *(day.year for day in shown)]
    words = [
        f"{day:%b}" + (f"<br>{day.year}" if day.year != before else "")
        for day, before in zip(shown, years, strict=False)
    ]
    return {"tickvals": shown, "ticktext": words, "tickangle": 0}


def _years(days: Sequence[date]) -> dict[str, Any]:
    """Return the years to name beneath a long line, each at its first point."""
    firsts = {day.year: day for day in reversed(days)}
    named = sorted(firsts)[:: -(-len(firsts) // _MOST)]
    return {
        "tickvals": [firsts[year] for year in named],
        "ticktext": [str(year) for year in named],
        "tickangle": 0,
    }


def _draw_typed(figure: go.Figure, points: Sequence[Point], ink: Palette) -> None:
    """Put a ring round what no report printed: somebody typed it."""
    if points:
        ring = {"symbol": "circle-open", "size": 22, "color": ink.quiet, "line": {"width": 2}}
        figure.add_scatter(
            x=[p.day for p in points],
            y=[p.value for p in points],
            mode="markers",
            name=BY_HAND.capitalize(),
            marker=ring,
            hoverinfo="skip",
        )


def _levels(process: Process | None) -> list[float]:
    if process is None:
        return []
    values = [point.quantity.value for point in process.points if point]
    return [float(level) for level in (process.limits.low, process.limits.high, *values)]


def _limits_alt(process: Process | None) -> str:
    if process is None:
        return ""
    trial = "Trial limits" if process.is_trial else "Limits"
    return f" Mean {process.limits.mean:,.1f}. {trial}: {limits_words(process.limits)}."


def _suffix(series: Series) -> str:
    return "%" if series.newest.case.indicator.unit is Unit.PERCENT else ""


def _series_alt(series: Series) -> str:
    """Describe the line in words: how many reports, from when to when, and each figure."""
    shown = "; ".join(
        f"{period_words(reading_period(case))}: {value_words(case.case.indicator)}, "
        f"target {target_words(case)}, {RATINGS[case.rating.derived].words.lower()}"
        f"{f', {BY_HAND}' if case.report.source.by_hand else ''}"
        for case in series.points
    )
    return f"{series.title} in {plural(len(series.points), 'report')}. {shown}."
