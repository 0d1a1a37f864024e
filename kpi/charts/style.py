"""The one chart style: shapes beside colour, and ink for the theme.

The title stands beside the figure, not in it, so that it wraps on a small screen and is read out
as a heading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from kpi.plain.palette import Palette
from kpi.vocabulary import Derived

SHAPES = {
    Derived.EXCEEDING: "triangle-up",
    Derived.MEETING: "circle",
    Derived.WITHIN_TOLERANCE: "diamond",
    Derived.OUTSIDE_TOLERANCE: "x",
    Derived.OFF_TARGET: "triangle-down",
    Derived.DISPUTED: "square",
    Derived.NOT_RATED: "circle-open",
}
"""The marker of each rating: a shape of its own, whatever the hue."""

_FONT = "'Source Sans', 'Source Sans Pro', system-ui, sans-serif"


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure with the sentence above it and the words for people who cannot see it.

    Attributes:
        how: How to read it, a sentence for each thing that is drawn.
    """

    figure: go.Figure
    title: str
    alt: str
    how: tuple[str, ...] = ()


def marker(derived: Derived, ink: Palette, size: int = 13) -> dict[str, Any]:
    """Return the marker of a rating: its shape in its ink, edged in the colour of the paper."""
    outline = {"width": 2 if derived is Derived.NOT_RATED else 1, "color": ink.paper}
    if derived is Derived.NOT_RATED:
        outline["color"] = ink.ratings[derived]
    return {
        "symbol": SHAPES[derived],
        "size": size,
        "color": ink.ratings[derived],
        "line": outline,
    }


def style(figure: go.Figure, ink: Palette, height: int) -> None:
    """Give a figure the house style; `height` is in pixels."""
    figure.update_layout(
        height=height,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": _FONT, "size": 14, "color": ink.ink},
        margin={"l": 8, "r": 24, "t": 8, "b": 8},
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0, "xanchor": "left"},
        hoverlabel={"bgcolor": ink.panel, "font": {"color": ink.ink, "family": _FONT}},
        template="none",
    )
    axis = {"automargin": True, "zeroline": False, "gridcolor": ink.rule, "linecolor": ink.rule}
    tick = {"tickfont": {"color": ink.quiet, "size": 13}}
    figure.update_xaxes(**axis, **tick)
    figure.update_yaxes(**axis, **tick)
