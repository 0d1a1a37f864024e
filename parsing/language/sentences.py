"""Where sentences and clauses begin and end.

A full stop inside a number ("2.5"), after an abbreviation ("approx.", "No. of", "ac yr. 12-13") or
before a lower-case word ends nothing; reports end sentences with two stops, too ("range..").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.language.list_marks import DISCS

_CLOSERS = r"\"'”’)\]"
_STOP = re.compile(
    rf"(?<![.!?…])(?P<marks>[.!?…]+)[{_CLOSERS}]*(?=(?P<gap>\s+)|$|(?<=[a-z]{{2}}\.)[A-Z][a-z])"
)
_BREAK = re.compile(rf"\n[ \t]*\n|(?<=\s)(?=[{DISCS}]\s)|(?<=\n)(?=[{DISCS}])")
_OPENS = re.compile(r"[A-Z0-9£%(\[\"'“\u2018•▪●-]")
_LAST_WORD = re.compile(r"[^\s(\[\"“\u2018]*$")
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)?", re.I)

# Never the end of a sentence, whatever follows.
_JOINING = re.compile(
    r"dr|mrs?|ms|cllrs?|prof|rev|st|hon|sgt|insp|e\.?g|i\.?e|cf|vs?|viz|approx|incl|excl|inc|nos|esp"
    r"|ca?|ave",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"[A-HJ-Z]")
# Short for something where a figure or a lower-case word follows; else they end a sentence.
_SHORTENED = re.compile(
    r"ac|yrs?|mths?|wks?|hrs?|mins?|max|no|est|avg|av|refs?|figs?|pp?|paras?|sect?|vol|app|art|dept"
    r"|gov|govt|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|qtr|q|pop|adj",
    re.IGNORECASE,
)
_NUMBER_FOLLOWS = re.compile(r"\s+[\d£]")
_CLAUSE_END = re.compile(r";|,?\s(?=(?:however|but)\b(?!\snot\slimited))", re.I)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text, in order, without the space around them."""
    return [
        span
        for start, end in _between_breaks(text)
        for inner_start, inner_end in _split(text, start, end)
        if (span := _trimmed(text, inner_start, inner_end))
    ]


def clauses(text: str) -> list[tuple[int, int]]:
    """Return the spans of the clauses: sentences, parted again at ";", "however" and "but"."""
    found = []
    for start, end in sentences(text):
        cuts = [m.span() for m in _CLAUSE_END.finditer(text, start, end) if m.start() > start]
        edges = [start, *(edge for cut in cuts for edge in cut), end]
        parts = (_trimmed(text, *edges[i : i + 2]) for i in range(0, len(edges), 2))
        found += [part for part in parts if part]
    return found


def _between_breaks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _STOP.finditer(text, start, end):
        if stop.end() >= end or _ends_sentence(text, start, stop):
            yield start, stop.end()
            start = stop.end()
    yield start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    behind = stop.end() + len(stop["gap"] or "")
    if not _OPENS.match(text, behind):
        return False
    if stop["marks"] != ".":
        return True
    before = text[start : stop.start("marks")]
    if not stop["gap"]:
        return not _is_address(_last_word(before))
    if _NUMBERING.fullmatch(before.strip()):
        return False
    return not _is_short(_last_word(before), text, stop.end())


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before[-40:])
    return found.group() if found else ""


def _is_short(word: str, text: str, end: int) -> bool:
    if _JOINING.fullmatch(word) or _INITIAL.fullmatch(word):
        return True
    return bool(_SHORTENED.fullmatch(word) and _NUMBER_FOLLOWS.match(text, end))


def _is_address(word: str) -> bool:
    return any(mark in word for mark in ("www", "@", "/", "."))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end = start + len(stretch.strip())
    return (start, end) if start < end else None
