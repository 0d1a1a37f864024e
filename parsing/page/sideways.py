"""Words that run up or down a page, as in the narrow headers of a scorecard.

What runs up one column is one run of words: "Quarter 1" and not "1" over "Quarter".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_UP, _DOWN = "btt", "ttb"
_SAME = 2.0  # points between the edges of letters in one column
_NEAR = 0.7  # type sizes between two words of one run


def sideways_words(page: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - pdfplumber ships no types
    """Return the words of a page of pdfplumber that do not stand upright, each run as one word.

    Their size is the width of their column: pdfplumber takes each letter's own for it.
    """
    turned = [char for char in page.chars if not char["upright"]]
    if not turned:
        return []
    up = sum(float(char["matrix"][1]) > 0 for char in turned) * 2 >= len(turned)
    words = page.filter(lambda item: not item.get("upright", True)).extract_words(
        extra_attrs=["fontname"],
        return_chars=True,
        char_dir_rotated=_UP if up else _DOWN,
        line_dir_rotated="ltr" if up else "rtl",
    )
    return [{**word, "size": word["x1"] - word["x0"]} for word in _joined(words)]


def _joined(words: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join the words of each run to one, in reading order."""
    found: list[dict[str, Any]] = []
    for word in words:
        if found and _goes_on(found[-1], word):
            found[-1] = _both(found[-1], word)
        else:
            found.append(word)
    return found


def _goes_on(before: Mapping[str, Any], word: Mapping[str, Any]) -> bool:
    up = word["direction"] == _UP
    gap = before["top"] - word["bottom"] if up else word["top"] - before["bottom"]
    level = abs(before["x0"] - word["x0"]) < _SAME and abs(before["x1"] - word["x1"]) < _SAME
    return bool(level and 0 <= gap < _NEAR * (word["x1"] - word["x0"]))


def _both(before: Mapping[str, Any], word: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **before,
        "text": f"{before['text']} {word['text']}",
        "top": min(before["top"], word["top"]),
        "bottom": max(before["bottom"], word["bottom"]),
        "chars": [*before["chars"], *word["chars"]],
    }
