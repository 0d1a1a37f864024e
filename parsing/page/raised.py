"""Raised digits, the marks of footnotes: "96.0%" and a small 2 beside it are no two figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

_SMALL, _LIFTED = 0.85, 0.1  # of the size of the word that it stands beside
_TOUCHING = 1.5  # points
_LONGEST = 2  # digits
_POWERED = re.compile(r"(?:^|[\d(/k])(?:m|mm|cm|km|ft)$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised_marks(words: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Return what stands for each raised word, by its place: nothing for the mark of a footnote.

    A power keeps its digits, raised: "m²".

    Args:
        words: What pdfplumber extracts, with text, size, x0, x1, top and bottom in points.
    """
    ending: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for word in words:
        ending[round(word["x1"])].append(word)
    return {
        place: word["text"].translate(_RAISED) if _POWERED.search(under["text"]) else ""
        for place, word in enumerate(words)
        if word["text"].isdigit() and len(word["text"]) <= _LONGEST
        if (under := _raised_over(word, ending)) is not None
    }


def _raised_over(
    word: Mapping[str, Any], ending: Mapping[int, Sequence[Mapping[str, Any]]]
) -> Mapping[str, Any] | None:
    """Return the word that another is raised beside, or None where it is raised beside none."""
    left = round(word["x0"])
    near = (other for x in range(left - 2, left + 3) for other in ending.get(x, ()))
    raised = (
        other
        for other in near
        if abs(word["x0"] - other["x1"]) < _TOUCHING
        and word["size"] < _SMALL * other["size"]
        and other["top"] < word["bottom"] < other["bottom"] - _LIFTED * other["size"]
    )
    return next(raised, None)
