"""Charts drawn from what is already calculated, each with its sentence and its words.

Active titles say the finding; every rating is a shape as well as a colour; the table behind a
chart is the frame that it was drawn from.
"""

from __future__ import annotations

from kpi.charts.small import Picture, small
from kpi.charts.style import SHAPES, Chart
from kpi.charts.then_and_now import comparable, comparison_title, dumbbell
from kpi.charts.through_time import series_title, through_time

__all__ = [
    "SHAPES",
    "Chart",
    "Picture",
    "comparable",
    "comparison_title",
    "dumbbell",
    "series_title",
    "small",
    "through_time",
]
