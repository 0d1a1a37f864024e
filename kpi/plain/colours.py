"""The plain name of a colour, for people who cannot see it."""

from __future__ import annotations

import colorsys

_HUES = (
    (0.05, "red"),
    (0.185, "amber"),
    (0.47, "green"),
    (0.53, "teal"),
    (0.7, "blue"),
    (0.86, "purple"),
    (0.945, "pink"),
    (1.0, "red"),
)
"""Where each name ends, as a turn of the wheel of hues."""
_GREYEST, _DARKEST, _LIGHTEST = 0.12, 0.15, 0.95


def colour_name(printed: str) -> str:
    """Return what people call a colour.

    Args:
        printed: The colour as "#rrggbb".

    >>> colour_name("#00a651")
    'green'
    """
    red, green, blue = (int(printed[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < _DARKEST:
        return "black"
    if saturation < _GREYEST:
        return "white" if value > _LIGHTEST else "grey"
    return next(name for end, name in _HUES if hue <= end)
