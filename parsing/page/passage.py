"""A run of text that can say on which page and in which box any of its characters stands.

Thresholds are split by line ends ("Tolerance 45 –" / "51.9%"), so everything is matched on a
passage, never on a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from kpi.model import Box, Evidence
from parsing.page.model import Word

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "‐", "‑")
# Ends of words that are no words: what a narrow cell pushes to the next line.
_END = re.compile(
    r"(?:n?ts?|ents?|n?g|ing|ns?|s|ds?|ed?|es|e?rs?|l?y|l|ions?|it(?:y|ies)|ies|n?ces?|ments?|a?tions?)\b"
)
_LONG = re.compile(r"[^\W\d_]{6,}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A word at its offset in the passage, with its page and line."""

    start: int
    word: Word
    page: int
    line: int

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.word.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """Text, and the place of every word in it."""

    text: str
    words: tuple[Placed, ...]

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def page(self) -> int:
        """The page of its first word."""
        return self.words[0].page

    @property
    def whole(self) -> Evidence:
        """The place of all of it that stands on its first page."""
        return self.evidence(0, len(self.text))

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the printed characters from `start` to `end` and the boxes that hold them.

        One box for each line. Words that run on to a next page are in `printed` and have no box.
        """
        touched = [w for w in self.words if w.start < end and w.end > start] or [
            min(self.words, key=lambda w: abs(w.start - start))
        ]
        first_page = [w for w in touched if w.page == touched[0].page]
        return Evidence(
            page=touched[0].page,
            boxes=tuple(_line_boxes(first_page, start, end)),
            printed=self.text[start:end],
        )

    def cut(self, start: int, end: int | None = None) -> Passage:
        """Return the words that begin in this stretch, as a passage of their own.

        A word that is only partly inside keeps the part that is.
        """
        end = len(self.text) if end is None else end
        stretch = self.text[start:end]
        start += len(stretch) - len(stretch.lstrip())
        end = start + len(stretch.strip())
        kept = tuple(_clip(w, start, end) for w in self.words if w.start < end and w.end > start)
        return Passage(self.text[start:end], kept)


def end_of_bold(passage: Passage) -> int | None:
    """Return where the bold words end that open a passage; None where all or none are bold."""
    plain = next((i for i, placed in enumerate(passage.words) if not placed.word.bold), 0)
    return passage.words[plain - 1].end if plain else None


def join(passages: Iterable[Passage]) -> Passage:
    """Set passages one after another, a space between."""
    text, words, line = "", list[Placed](), 0
    for passage in filter(None, passages):
        if text.endswith(_SOFT_HYPHEN):
            text = text[:-1]
            words[-1] = replace(words[-1], word=_unbroken(words[-1].word))
            gap = ""
        else:
            gap = "" if _is_cut(words, passage) else _gap(text, passage.text)
        offset = len(text) + len(gap)
        text += gap + passage.text
        words += [Placed(w.start + offset, w.word, w.page, w.line + line) for w in passage.words]
        line = words[-1].line + 1
    return Passage(text, tuple(words))


def holds(whole: Passage, part: Passage) -> bool:
    """Tell whether the words of one passage stand where another's begin."""
    first = part.words[0]
    box = first.word.box
    return any(
        placed.page == first.page
        and placed.word.box.top == box.top
        and placed.word.box.x0 <= box.x0 < placed.word.box.x1
        for placed in whole.words
    )


def passage_of(lines: Iterable[Sequence[Word]], page: int) -> Passage:
    """Make a passage of lines of words."""
    return join(_line(words, page) for words in lines if words)


def _line(words: Sequence[Word], page: int) -> Passage:
    text, placed = "", list[Placed]()
    for word in words:
        text += " " if text else ""
        placed.append(Placed(len(text), word, page, 0))
        text += word.text
    return Passage(text, tuple(placed))


def _is_cut(above: Sequence[Placed], below: Passage) -> bool:
    """Tell a word too long for its cell, which is cut without a hyphen: "Attainmen" over "t 8"."""
    if not above or not _LONG.fullmatch(above[-1].word.text) or not _END.match(below.text):
        return False
    alone = len(above) == 1 or above[-2].line != above[-1].line
    return alone and above[-1].page == below.page


def _gap(before: str, after: str) -> str:
    """Return what stands between two lines: nothing after a hyphen inside a word or range."""
    if not before:
        return ""
    hyphened = before.endswith(_HYPHENS) and before[-2:-1].isalnum() and after[:1].isalnum()
    return "" if hyphened else " "


def _unbroken(word: Word) -> Word:
    return replace(word, text=word.text.removesuffix(_SOFT_HYPHEN))


def _clip(placed: Placed, start: int, end: int) -> Placed:
    first, last = max(placed.start, start), min(placed.end, end)
    text = placed.word.text[first - placed.start : last - placed.start]
    box = _part(placed, first, last)
    word = replace(placed.word, text=text, box=box)
    return Placed(first - start, word, placed.page, placed.line)


def _part(placed: Placed, first: int, last: int) -> Box:
    """Return the box of a word's characters, as if all were equally wide."""
    box, width = placed.word.box, placed.word.box.x1 - placed.word.box.x0
    share = width / max(1, len(placed.word.text))
    return Box(
        box.x0 + share * (max(first, placed.start) - placed.start),
        box.top,
        box.x1 - share * (placed.end - min(last, placed.end)),
        box.bottom,
    )


def _line_boxes(words: Sequence[Placed], start: int, end: int) -> Iterator[Box]:
    for _, run in groupby(words, key=lambda w: w.line):
        boxes = [_part(w, start, end) for w in run]
        whole = boxes[0]
        for _, box in pairwise(boxes):
            whole = whole.union(box)
        yield whole
