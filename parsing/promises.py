"""Sections that a report says it will contain, and whether it does (findings.md, Q5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.fuzz import token_set_ratio

from kpi.model import Indicator
from kpi.report import Promise
from parsing.blocks import Block
from parsing.language.sentences import sentences

_PROMISE = re.compile(
    r"\binformation\s+(?:in\s+relation\s+to|relating\s+to|on|about)\s+(?:the\s+)?"
    r"(?P<subject>[a-z][\w\s’'-]{3,40}?)\s+"
    r"(?:will\s+(?:be\s+)?(?:include[ds]?|provided|contained|reported|cover(?:ed)?)|"
    r"is\s+(?:included|provided|contained)\s+(?:below|in\s+this\s+report|at))",
    re.I,
)
_KEPT = 90  # token_set_ratio of the subject against a heading that keeps the promise
_TOO_PLAIN = frozenset({"performance", "information", "this", "report", "each", "all", "progress"})


def find_promises(blocks: Sequence[Block], indicators: Iterable[Indicator]) -> Iterator[Promise]:
    """Yield each section that is promised; it is kept where a heading or a group has its name."""
    headings = [b.text for b in blocks if b.bold]
    headings += [i.group for i in indicators if i.group]
    seen: set[str] = set()
    for block in blocks:
        for start, end in sentences(block.text):
            found = _PROMISE.search(block.text[start:end])
            if found and (subject := _subject(found)) and subject not in seen:
                seen.add(subject)
                kept = any(_names(subject, heading) for heading in headings)
                yield Promise(subject, block.passage.evidence(start, end), kept)


def _subject(found: re.Match[str]) -> str | None:
    subject = " ".join(found["subject"].lower().split())
    return None if set(subject.split()) <= _TOO_PLAIN else subject


def _names(subject: str, heading: str) -> bool:
    return token_set_ratio(subject, heading.lower()) >= _KEPT
