"""Two reports side by side: each measure as a bar from then to now."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10

import pandas as pd
import plotly.graph_objects as go

from kpi.charts.style import Chart, marker, style
from kpi.comparing.change import COURSE_SIGNS, Course
from kpi.plain.palette import Palette
from kpi.plain.words import RATINGS, UNITS, plural
from kpi.vocabulary import Unit

_LONGEST_NAME = 26
_SCALE = 34  # pixels that the numbers of the axis stand in
_TICKS, _ALL = 7, 100.0  # about so many numbers on the axis; all of a percentage
_WORDS, _EDGE = 0.38, 0.08  # parts of the span of the figures, beyond the last mark


def dumbbell(
    comparison: pd.DataFrame, unit: Unit | None, periods: tuple[str, str], ink: Palette
) -> Chart:
    """Draw then and now of every measure of one unit.

    Args:
        comparison: A frame of `kpi.comparing.comparison.compare`.
        unit: The unit to draw; figures of different units share no axis.
        periods: What the older and the newer report are for.
        ink: The colours of the theme.
    """
    rows = comparable(comparison, unit)
    names = [_short(ref, name) for ref, name in zip(rows["ref"], rows["name"], strict=True)]
    then, now = ([float(v) for v in rows[column]] for column in ("then_value", "now_value"))
    figure = go.Figure()
    _draw_bars(figure, names, then, now, ink)
    figure.add_scatter(
        x=then, y=names, mode="markers", name=periods[0], hoverinfo="skip",
        marker={"symbol": "line-ns-open", "size": 14, "color": ink.quiet, "line": {"width": 3}},
    )  # fmt: skip
    for derived in RATINGS:
        chosen = [i for i, one in enumerate(rows["rating_now"]) if one is derived]
        _draw_now(figure, rows.iloc[chosen], [names[i] for i in chosen], periods[1], ink)
    height = 120 + 34 * len(rows)
    style(figure, ink, height)
    figure.update_layout(legend_y=1 + _SCALE / height)  # above the scale, which stands on top
    figure.update_yaxes(range=[len(rows) - 0.4, -0.6], showgrid=False)
    suffix, ends = "%" if unit is Unit.PERCENT else "", _reach(then, now)
    named = _ticks(ends, [*then, *now], unit) if ends else []
    words = [f"{value:,g}{suffix}" for value in named]
    figure.update_xaxes(showgrid=True, range=ends, side="top", tickvals=named, ticktext=words)
    title = comparison_title(rows, unit)
    alt = f"{title}. Each measure runs from {periods[0]} to {periods[1]}."
    return Chart(figure, title, alt, _how(periods))


def _how(periods: tuple[str, str]) -> tuple[str, ...]:
    return (
        f"Each row is a measure: the upright stroke is {periods[0]}, the sign is {periods[1]}, and "
        "the bar between them is how far it moved.",
        "The shape of the sign is the rating now. The words beside it say better or worse by which "
        "way is good for the measure, so a bar to the left can be better.",
    )


def comparable(comparison: pd.DataFrame, unit: Unit | None) -> pd.DataFrame:
    """Return the rows of one unit that were subtracted from each other."""
    moved = comparison["course"].notna() & (comparison["course"] != Course.NOT_COMPARED)
    same_unit = [one is unit for one in comparison["unit"]]
    return comparison[moved & pd.Series(same_unit, index=comparison.index, dtype=bool)]


def comparison_title(rows: pd.DataFrame, unit: Unit | None) -> str:
    """Say what the comparison of one unit shows: "Percentages: 5 better, 6 worse of 14"."""
    counts = rows["course"].value_counts()
    better, worse = (int(counts.get(course, 0)) for course in (Course.BETTER, Course.WORSE))
    what = UNITS[unit] if unit else "Figures without a unit"
    return f"{what}: {better} better, {worse} worse, of {plural(len(rows), 'measure')}"


def _draw_bars(
    figure: go.Figure,
    names: Sequence[str],
    then: Sequence[float],
    now: Sequence[float],
    ink: Palette,
) -> None:
    xs = [x for pair in zip(then, now, strict=True) for x in (*pair, None)]
    ys = [y for name in names for y in (name, name, None)]
    figure.add_scatter(x=xs, y=ys, mode="lines", line={"color": ink.quiet, "width": 3},
                       hoverinfo="skip", showlegend=False)  # fmt: skip


def _draw_now(
    figure: go.Figure, rows: pd.DataFrame, names: Sequence[str], period: str, ink: Palette
) -> None:
    if rows.empty:
        return
    derived = rows["rating_now"].iloc[0]
    figure.add_scatter(
        x=[float(value) for value in rows["now_value"]],
        y=list(names),
        mode="markers+text",
        name=f"{period}: {RATINGS[derived].words.lower()}",
        text=[f"  {COURSE_SIGNS[course]} {course}  " for course in rows["course"]],
        # Beyond the end of its bar, never across it.
        textposition=[
            "middle left" if now < then else "middle right"
            for now, then in zip(rows["now_value"], rows["then_value"], strict=True)
        ],
        textfont={"color": ink.ink, "size": 13},
        marker=marker(derived, ink),
        customdata=rows[["then", "now", "change", "name"]].to_numpy(),
        hovertemplate="%{customdata[3]}<br>%{customdata[0]} → %{customdata[1]}, "
        "%{customdata[2]}<extra></extra>",
        cliponaxis=False,
    )


def _reach(then: Sequence[float], now: Sequence[float]) -> list[float] | None:
    """Return the ends of the axis, with room for the words on the sides where they stand.

    The room is what a narrow screen needs, so that no word runs into the names.
    """
    values = [*then, *now]
    if not values:
        return None
    span = (max(values) - min(values)) or max(abs(values[0]), 5.0)
    fell = [after < before for before, after in zip(then, now, strict=True)]
    left, right = (_WORDS if stands else _EDGE for stands in (any(fell), not all(fell)))
    return [min(values) - span * left, max(values) + span * right]


def _ticks(ends: Sequence[float], values: Sequence[float], unit: Unit | None) -> list[float]:
    """Return the numbers to name on the axis: none where only words stand, as at 120%."""
    low = max(ends[0], 0.0) if min(values) >= 0 else ends[0]
    high = min(ends[1], _ALL) if unit is Unit.PERCENT and max(values) <= _ALL else ends[1]
    rough = (ends[1] - ends[0]) / _TICKS
    size = 10.0 ** floor(log10(rough))
    step = next(size * nice for nice in (1, 2, 2.5, 5, 10) if size * nice >= rough)
    return [round(n * step, 10) for n in range(ceil(low / step), floor(high / step) + 1)]


def _short(ref: str | None, name: str) -> str:
    if ref:
        return ref
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
