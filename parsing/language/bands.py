"""What is green, amber and red for one indicator: "Green: ≥95% Amber: 90–94.9% Red: <90%"."""

from __future__ import annotations

import re

from kpi.model import Quantity
from parsing.language.numbers import find_numbers

_COLOUR = re.compile(
    r"(?<![A-Za-z])(?:(?P<word>green|amber|yellow|red)\b|(?P<letter>[GAR])(?=\s*[:=≥≤<>–-]|\s+\d))"
    r"\s*(?:[:=–-]|is|if|when)?\s*",
    re.I,
)
_NAMES = {"g": "green", "a": "amber", "y": "amber", "r": "red"}
_DIGIT = re.compile(r"\d")


def split_bands(text: str) -> dict[str, tuple[int, int]]:
    """Return where the words of each colour stand; empty where fewer than two are told apart."""
    found = list(_COLOUR.finditer(text))
    ends = [*(match.start() for match in found), len(text)][1:]
    bands = {
        _NAMES[match[0][0].lower()]: (match.end(), end)
        for match, end in zip(found, ends, strict=True)
        if _DIGIT.search(text[match.end() : end])
    }
    return bands if len(bands) > 1 else {}


def edge_beside(green: str, other: str | None) -> Quantity | None:
    """Return the edge of the green range that lies towards the amber or red one: the target.

    None where green is no number, or is a range and nothing tells which of its ends is the worse.
    """
    edges = sorted((n.quantity for n in find_numbers(green)), key=lambda q: q.value)
    if len(edges) == 1:
        return edges[0]
    beside = [n.quantity.value for n in find_numbers(other or "")]
    if len(edges) != 2 or not beside:  # noqa: PLR2004 - the two ends of a range
        return None
    if max(beside) <= edges[0].value:
        return edges[0]
    return edges[1] if min(beside) >= edges[1].value else None
