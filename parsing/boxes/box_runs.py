"""The words of a box as runs: what stands together on a line, in one type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from parsing.page.lines import lines_of
from parsing.page.model import Word
from parsing.page.passage import passage_of
from parsing.page.runs import Run, run_of

_APART = 0.9  # type sizes between words that stand in two columns
_SAME_TYPE = 1.25  # one run has one type size, within this ratio
_SEPARATOR = re.compile(r"\s*[|•·;]\s*|\s+/\s+")


def lines_in(words: Iterable[Word], page: int) -> Iterator[Run]:
    """Yield the words that stand together in one type on one line, from the top."""
    for line in lines_of(words):
        for part in _parts(line):
            yield run_of(passage_of([part], page))


def _parts(line: Sequence[Word]) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in line:
        if part and _parted(part[-1], word):
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def _parted(before: Word, word: Word) -> bool:
    small, large = sorted((before.size, word.size))
    gap = word.box.x0 - before.box.x1
    return gap > _APART * small or (large > small * _SAME_TYPE and large - small > 2)  # noqa: PLR2004


def pieces(line: Sequence[Word], page: int) -> Iterator[Run]:
    """Yield the runs of a line, parted by white, by a change of type and by marks: "Target | 5"."""
    for part in _parts(line):
        whole = passage_of([part], page)
        start = 0
        for mark in (*_SEPARATOR.finditer(whole.text), None):
            piece = whole.cut(start, mark.start() if mark else None)
            if piece:
                yield run_of(piece)
            start = mark.end() if mark else len(whole.text)
