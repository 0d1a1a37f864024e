"""The mean and the limits of a process, drawn behind its line."""

from __future__ import annotations

from datetime import date

import plotly.graph_objects as go

from kpi.plain.palette import Palette
from kpi.plain.words import period_words
from kpi.through_time.process import Process


def draw_process(figure: go.Figure, process: Process, ink: Palette, shown: set[date]) -> None:
    """Draw the mean, both limits, and each point that only a later report prints.

    Args:
        figure: The chart of the measure through time.
        process: The measure as a process.
        ink: The colours of the theme.
        shown: The days that have a mark of their own already.
    """
    points = [point for point in process.points if point]
    span = [points[0].period.end, points[-1].period.end]
    limits, name = process.limits, "Trial limits" if process.is_trial else "Limits"
    line = {"color": ink.quiet, "width": 1.5}
    figure.add_scatter(
        x=span, y=[float(limits.mean)] * 2, mode="lines", name="Mean", line=line, hoverinfo="skip"
    )
    figure.add_scatter(
        x=[*span, None, *span],
        y=[float(limits.low)] * 2 + [None] + [float(limits.high)] * 2,
        mode="lines", name=name, line=line | {"dash": "dot"}, hoverinfo="skip",
    )  # fmt: skip
    quoted = [point for point in points if point.period.end not in shown]
    if quoted:
        figure.add_scatter(
            x=[point.period.end for point in quoted],
            y=[float(point.quantity.value) for point in quoted],
            mode="markers",
            name="Printed in a later report",
            marker={"symbol": "circle-open", "size": 7, "color": ink.quiet},
            text=[f"{period_words(p.period)}: {p.quantity.printed}" for p in quoted],
            hovertemplate="%{text}<extra></extra>",
        )
