"""The letters of a PDF page put together to words: each letter once, however it was drawn.

Word processors draw letters twice to make them bold, and pages twice by mistake; headings are
spaced out letter by letter. On the page as shown each is a word like any other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import Any, Protocol

from parsing.language.symbols import signs_of
from parsing.page.model import Grid
from parsing.page.raised import raised_marks
from parsing.page.ruled_words import parted_at, sides_of
from parsing.page.sideways import sideways_words

_SAME_PLACE = 0.5  # points: letters alike and closer than this are one letter drawn twice
_FEWEST, _MOST_ALONE = 15, 0.6  # words, and the share of them that are one letter
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_APART = 0.08  # type sizes more than between the other letters of a word
_NEW = re.compile(r"[a-z)%][A-Z]|[%)]\d")  # where a word begins: after "e" an "R"
_SPACED = 0.9  # type sizes between the letters of a word set wide
# Ligatures, hard spaces and soft hyphens stand for plain characters in words that are read. A soft
# hyphen that ends a word is kept: the line broke there, and the next one goes on with the word.
_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
_PLAIN = str.maketrans({**_LIGATURES, "\u00a0": " "})
# A code that its encoding leaves free shows a bullet (ISO 32000, table D.2, note 3).
_FREE_CODE = "(cid:127)"
_UNSEEN = re.compile("\u00ad(?=.)")

_Place = tuple[float, float, int]
"""How far a letter is down the document and across, and which one of its page it is."""


class _Source(Protocol):
    """A page of pdfplumber."""

    chars: list[dict[str, Any]]

    def filter(self, test: Callable[[dict[str, Any]], bool]) -> _Source: ...
    def extract_words(self, **how: Any) -> list[dict[str, Any]]: ...  # noqa: ANN401 - the library's own


def printed_words(source: _Source, grids: Iterable[Grid] = ()) -> list[tuple[str, dict[str, Any]]]:
    """Return the words of a page, each with what pdfplumber knows of it.

    Args:
        source: A page of pdfplumber.
        grids: Its ruled tables, in the coordinates of pdfplumber: their rulings part words.
    """
    once = _drawn_once(source)
    found = _extracted(once)
    if _is_spaced(found):
        found = _extracted(once, x_tolerance_ratio=_SPACED)
    sides = sides_of(grids)
    found = [part for word in found for part in parted_at(sides, word)]
    raised = raised_marks(found)
    return [
        (_plain(text, item), item)
        for place, item in enumerate(found)
        if (text := raised.get(place, item["text"]))
    ]


def _drawn_once(source: _Source) -> _Source:
    """Return the page with each letter once, in time that grows as the letters do.

    Letters alike are one where each lies within reach of the next, down the page and across it.
    """
    alike = defaultdict[tuple[bool, str], list[_Place]](list)
    for index, char in enumerate(source.chars):
        alike[char["upright"], char["text"]].append((char["doctop"], char["x0"], index))
    again = {
        id(source.chars[index])
        for places in alike.values()
        for row in _chains(places, 0)
        for same in _chains(row, 1)
        for *_, index in sorted(same)[1:]
    }
    return source.filter(lambda item: id(item) not in again) if again else source


def _chains(places: Iterable[_Place], axis: int) -> Iterator[list[_Place]]:
    """Part places where the next is out of reach along one axis."""
    chain: list[_Place] = []
    for place in sorted(places, key=itemgetter(axis)):
        if chain and place[axis] > chain[-1][axis] + _SAME_PLACE:
            yield chain
            chain = []
        chain.append(place)
    if chain:
        yield chain


def _plain(text: str, item: dict[str, Any]) -> str:
    if text == _FREE_CODE:
        return "•"
    return _UNSEEN.sub("", signs_of(text, str(item["fontname"])).translate(_PLAIN))


def _extracted(page: _Source, **spacing: float) -> list[dict[str, Any]]:
    words: list[dict[str, Any]] = page.extract_words(
        extra_attrs=["fontname", "size"],
        keep_blank_chars=False,
        use_text_flow=False,
        return_chars=True,
        **spacing,
    )
    upright = (part for word in words if word["upright"] for part in _parts(word))
    return [*upright, *sideways_words(page)]


def _parts(word: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the words that two cells set close beside each other: "Variance" and "Result"."""
    chars = word["chars"]
    gaps = [after["x0"] - before["x1"] for before, after in pairwise(chars)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0
    wide = max(_APART * word["size"], usual + _APART * word["size"])
    cuts = [
        i
        for i, gap in enumerate(gaps, start=1)
        if gap > wide and _NEW.fullmatch(chars[i - 1]["text"] + chars[i]["text"])
    ]
    if len("".join(c["text"] for c in chars)) != len(word["text"]) or not cuts:
        yield word
        return
    for start, end in pairwise([0, *cuts, len(chars)]):
        own = chars[start:end]
        text = "".join(c["text"] for c in own)
        yield {**word, "text": text, "chars": own, "x0": own[0]["x0"], "x1": own[-1]["x1"]}


def _is_spaced(words: list[dict[str, Any]]) -> bool:
    alone = sum(len(word["text"]) == 1 and word["text"].isalpha() for word in words)
    return len(words) >= _FEWEST and alone > _MOST_ALONE * len(words)


def is_bold(font: str) -> bool:
    """Tell whether a font is a bold one, by its name."""
    return any(mark in font.lower() for mark in _BOLD)


def colour_of(item: dict[str, Any]) -> tuple[float, ...] | None:
    """Return what a letter or shape is filled with, as grey, RGB or CMYK from 0 to 1."""
    return _colour(item.get("non_stroking_color"))


def stroke_of(item: dict[str, Any]) -> tuple[float, ...] | None:
    """Return what the outline of a shape is drawn with, likewise."""
    return _colour(item.get("stroking_color"))


def _colour(colour: object) -> tuple[float, ...] | None:
    if isinstance(colour, (int, float)):
        return (float(colour),)
    if isinstance(colour, (list, tuple)) and all(isinstance(c, (int, float)) for c in colour):
        return tuple(float(c) for c in colour)
    return None
