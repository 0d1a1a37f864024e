"""References in brackets behind the names of running text: "Residual waste (NI 191) was 402kg".

They are taken out of the sentences before these are read, and given to the measure whose name they
stand behind. Of a kind that is not widely known a report sets several so: "(CO2)" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from parsing.entries import Entry
from parsing.language.references import is_reference
from parsing.page.passage import Passage, Placed

_BRACKETED = re.compile(r"\s*\((?P<ref>(?P<label>[A-Z]{2,5})[\s/]?\d{1,3}(?:\.\d{1,2})?[a-z]?)\)")
_OTHERS = ("KS", "PM", "CO", "NO", "EV", "PO")  # key stages, gases, votes
_KNOWN = (
    "NI",
    "BV",
    "BVPI",
    "LPI",
    "LI",
    "PI",
    "KPI",
    "SPI",
)  # of indicators anywhere
_FEWEST = 2  # of one kind
_CLOSE = re.compile(r"[,.;:)]")


@dataclass(frozen=True, slots=True)
class BracketedRef:
    """A reference and the last word before its bracket."""

    ref: Passage
    before: Placed


def bracketed_refs(passages: Iterable[Passage]) -> tuple[BracketedRef, ...]:
    """Return the references that a report sets in brackets behind its names."""
    found = [(p, match) for p in passages for match in _found(p)]
    kinds: dict[str, set[str]] = {}
    for _, match in found:
        kinds.setdefault(match["label"], set()).add(match["ref"])
    return tuple(
        BracketedRef(passage.cut(*match.span("ref")), before)
        for passage, match in found
        if _is_a_kind(match["label"], kinds) and (before := _before(passage, match.start()))
    )


def _is_a_kind(label: str, kinds: Mapping[str, set[str]]) -> bool:
    return label in _KNOWN or len(kinds[label]) >= _FEWEST


def without_refs(passage: Passage, refs: Sequence[BracketedRef]) -> Passage:
    """Return a passage without those references and their brackets."""
    taken = {_place(one.ref.words[0]) for one in refs}
    cuts = [m for m in _found(passage) if _place(passage.cut(*m.span("ref")).words[0]) in taken]
    for match in reversed(cuts):
        passage = _without(passage, match.start(), match.end())
    return passage


def _without(passage: Passage, start: int, end: int) -> Passage:
    """Return a passage without a stretch of it, each word still on its line."""
    head, rest = passage.cut(0, start), passage.cut(end)
    text = head.text if _CLOSE.match(rest.text) or not rest else f"{head.text} "
    words = (replace(w, start=w.start + len(text)) for w in rest.words)
    return Passage(text + rest.text, (*head.words, *words))


def with_ref(entry: Entry, refs: Sequence[BracketedRef]) -> Entry:
    """Give a measure the one reference that stands behind words of its name."""
    named = {_place(placed) for placed in entry.name.words}
    own = [one.ref for one in refs if _place(one.before) in named]
    return replace(entry, ref=own[0]) if len(own) == 1 and entry.ref is None else entry


def _found(passage: Passage) -> Iterator[re.Match[str]]:
    for match in _BRACKETED.finditer(passage.text):
        if match["label"] not in _OTHERS and is_reference(match["ref"]):
            yield match


def _before(passage: Passage, end: int) -> Placed | None:
    return next((placed for placed in reversed(passage.words) if placed.end <= end), None)


def _place(placed: Placed) -> tuple[int, float, float]:
    box = placed.word.box
    return placed.page, box.x0, box.top
