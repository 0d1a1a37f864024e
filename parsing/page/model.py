"""A page of a document as its words, rules and pictures, whatever it was read from.

Every box is in points from the top left of the page laid upright.
"""

from __future__ import annotations

from dataclasses import dataclass

from kpi.model import Box


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space, with its place, its type and the ink it begins in."""

    text: str
    box: Box
    font: str
    size: float
    bold: bool
    colour: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: a cell, a tile or a picture of a chart."""

    box: Box
    colour: tuple[float, ...] | None


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn outline that is no plain rectangle: a round-cornered tile, a disc, an arrow.

    Attributes:
        points: Its corners and the ends of its curves, (x, y) from the top left.
        colour: What it is filled with, or None where it is only an outline.
        bends: The points that its curves bend towards, likewise.
        stroke: What its line is drawn with, where it is only an outline.
    """

    box: Box
    points: tuple[tuple[float, float], ...]
    colour: tuple[float, ...] | None
    bends: tuple[tuple[float, float], ...] = ()
    stroke: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: rows of cells; None where a cell is merged into one before it."""

    rows: tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page laid upright: its size and everything on it.

    Attributes:
        turn: Quarters, clockwise, that it is turned by where the file shows it.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    fills: tuple[Fill, ...]
    images: tuple[Box, ...]
    grids: tuple[Grid, ...] = ()
    frames: tuple[Box, ...] = ()
    shapes: tuple[Shape, ...] = ()
    turn: int = 0
