"""Verdicts for several measures at once, told behind them.

Minor applications 88% (target 85%), others 91% (target 90%). Both are above target.
Letters were 98% against a target of 95% and calls 80% against 90%; the latter is red.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsing.language.sentences import sentences
from parsing.meaning.stated import is_rated, own_targets, stated_figures
from parsing.page.passage import Passage

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_VERDICT = re.compile(
    r"(?:^\W*|[,;(–—]\s*)(?:(?:so|and|but|thus|meaning)\s+(?:that\s+)?)?"
    r"(?:(?P<both>both)|all\s+(?P<all>two|three|four|five|six)|the\s+(?P<one>former|latter))"
    r"(?:\s+of\s+(?:these|them|which))?(?:\s+(?:measures?|indicators?|figures?|results?))?\s+"
    r"(?P<said>(?:are|were|have|had|is|was|has|exceed\w*|met|meets?|miss\w*|beat|beats|hit|hits|"
    r"achieved?|remain\w*|fall|fell|came|come)\b[^;.]*)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What is said, where, and of which of the measures before it, counted from the last."""

    start: int
    said: Passage
    first: int
    last: int


def share_verdicts(text: Passage, bodies: Sequence[list[Passage]]) -> None:
    """Add a verdict for several measures of a paragraph to what is said of each of them.

    It is left where a target is told that none of the measures took: they may not be those meant.

    Args:
        text: The paragraph.
        bodies: The sentences about each of its measures.
    """
    places = [(text.text.find(body[0].text), body) for body in bodies]
    for verdict in _verdicts(text):
        before = sorted((p for p in places if 0 <= p[0] < verdict.start), key=lambda p: p[0])
        meant = before[-verdict.first :]
        told = text.text[meant[0][0] : verdict.start] if len(meant) == verdict.first else ""
        if told and len(own_targets(told)) == verdict.first:
            for _, body in meant[: verdict.first - verdict.last]:
                if not _says_so(body, verdict.said):
                    body.append(verdict.said)


def _says_so(body: Sequence[Passage], said: Passage) -> bool:
    """Tell whether the sentence that states the figure ends with the verdict."""
    own = [b.text for b in body if said.text in b.text and stated_figures(b.text)]
    return any(is_rated(text) for text in own)


def _verdicts(text: Passage) -> Iterator[_Verdict]:
    for start, end in sentences(text.text):
        sentence = text.cut(start, end)
        for found in _VERDICT.finditer(sentence.text):
            said = sentence.cut(*found.span("said"))
            if not is_rated(said.text) or stated_figures(said.text) or own_targets(said.text):
                continue
            one = (found["one"] or "").lower()
            first = 1 if one == "latter" else 2 if one or found["both"] else 0
            first = first or _COUNTS[found["all"].lower()]
            yield _Verdict(start + found.start(), said, first, last=1 if one == "former" else 0)
