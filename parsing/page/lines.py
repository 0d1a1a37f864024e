"""Words grouped into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parsing.page.model import Word

Line = tuple[Word, ...]


def lines_of(words: Iterable[Word]) -> Iterator[Line]:
    """Group words that overlap in height by more than half, each line left to right."""
    line: list[Word] = []
    for word in sorted(words, key=lambda w: ((w.box.top + w.box.bottom) / 2, w.box.x0)):
        if line and not _same_line(line[0], word):
            yield tuple(sorted(line, key=lambda w: w.box.x0))
            line = []
        line.append(word)
    if line:
        yield tuple(sorted(line, key=lambda w: w.box.x0))


def _same_line(first: Word, word: Word) -> bool:
    overlap = min(first.box.bottom, word.box.bottom) - max(first.box.top, word.box.top)
    height = min(first.box.bottom - first.box.top, word.box.bottom - word.box.top)
    return overlap > height / 2
