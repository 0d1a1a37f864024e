"""Ink for screens and charts, light and dark: every text colour is at least 4.5:1 on its paper.

Colour never stands alone: wherever one is used, a sign and words say the same (kpi.plain.words).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kpi.vocabulary import Derived


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as `#rrggbb`.

    Attributes:
        quiet: Text that stands back: axis labels, captions.
        line: A series through time, and links.
        band: The tolerance band behind a line.
    """

    paper: str
    panel: str
    ink: str
    quiet: str
    rule: str
    line: str
    band: str
    target: str
    alert: str
    ratings: Mapping[Derived, str] = field(default_factory=dict)


LIGHT = Palette(
    paper="#ffffff",
    panel="#f4f6f8",
    ink="#0b0c0c",
    quiet="#4a5459",
    rule="#c9d0d4",
    line="#12436d",
    band="#dfe8f0",
    target="#5c3a00",
    alert="#a3122a",
    ratings={
        Derived.EXCEEDING: "#00603a",
        Derived.MEETING: "#00603a",
        Derived.WITHIN_TOLERANCE: "#8f4700",
        Derived.OUTSIDE_TOLERANCE: "#a3122a",
        Derived.OFF_TARGET: "#a3122a",
        Derived.DISPUTED: "#5a2d91",
        Derived.NOT_RATED: "#4a5459",
    },
)

DARK = Palette(
    paper="#12181c",
    panel="#1c2429",
    ink="#f3f4f4",
    quiet="#b6c0c6",
    rule="#3d484f",
    line="#8fc3ee",
    band="#22384a",
    target="#f2c879",
    alert="#ff9aa5",
    ratings={
        Derived.EXCEEDING: "#72d6a0",
        Derived.MEETING: "#72d6a0",
        Derived.WITHIN_TOLERANCE: "#ffb968",
        Derived.OUTSIDE_TOLERANCE: "#ff9aa5",
        Derived.OFF_TARGET: "#ff9aa5",
        Derived.DISPUTED: "#cdb5ff",
        Derived.NOT_RATED: "#b6c0c6",
    },
)


def palette(theme: str | None) -> Palette:
    """Return the colours of a theme, "light" or "dark"; light where it is not known."""
    return DARK if theme == "dark" else LIGHT
