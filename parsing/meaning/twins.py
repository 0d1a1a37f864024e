"""Two measures in one sentence, each with its own figure, and the targets in the same order.

Availability of lifts was 98.9% and of escalators 71.3%, with targets of 98% and 75%.
The equivalent figures for noise and for dust were 9.2% and 1.1%, against limits of 8% and 2%.
Staff trained in first aid stood at 99.2%, and in lifting at 96.5%. For both we ask 98%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsing.entries import Slot
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.meaning.roles import cut_slot
from parsing.meaning.stated import own_targets, stated_figures
from parsing.meaning.subjects import checked, is_nameless
from parsing.page.passage import Passage, join

_NUMBER = r"£?\d(?:[\d.,]*\d)?\s?(?:%|per\s+cent\b)?"
_WORDS = r"[^.;,\d]{2,60}?"
_VERB = r"(?:was|were|is|are|stood\s+at|stands?\s+at|reached|came\s+to)"
# "Availability of" X "was" 98.9% "and of" Y 71.3%
_EACH = re.compile(
    rf"^\W*(?P<head>[^.;,\d]{{3,80}}?\s(?P<link>of|for|in|by|among))\s+(?P<x>{_WORDS})\s+{_VERB}\s+"
    rf"(?P<a>{_NUMBER}),?\s+(?:and|while)\s+(?P=link)\s+(?P<y>{_WORDS})\s+(?:(?:at|{_VERB})\s+)?"
    rf"(?P<b>{_NUMBER})(?=[\s,;.)]|$)",
    re.I,
)
# "The equivalent figures for" X "and for" Y "were" 9.2% "and" 1.1%
_IN_TURN = re.compile(
    rf"^\W*(?P<head>[^.;,\d]{{3,80}}?\s(?P<link>of|for|in|by|among))\s+(?P<x>{_WORDS})\s+and\s+(?:(?P=link)\s+)?"
    rf"(?P<y>{_WORDS})\s+{_VERB}\s+(?P<a>{_NUMBER})\s+and\s+(?P<b>{_NUMBER})(?=[\s,;.)]|$)",
    re.I,
)
_TARGETS = re.compile(
    r"\b(?:targets|limits|standards|goals|aims|ceilings|maximums)\s+(?:of|are|were)\s+"
    rf"(?P<a>{_NUMBER})\s+and\s+(?P<b>{_NUMBER})(?=[\s,;.)]|$)",
    re.I,
)
_BOTH = re.compile(r"\b(?:both|each|either)\b", re.I)
_LIKE = re.compile(
    r"\b(?:equivalent|corresponding|comparable|same)\s+(?:figures|results|rates)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Twin:
    """One of two measures that a sentence gives: its name, its words, its value and its target."""

    name: Passage
    part: Passage
    value: Slot
    target: Slot


def find_twins(clauses: Sequence[Passage], index: int, before: Passage | None) -> list[Twin]:
    """Return the two measures that a clause states, or none.

    Args:
        clauses: Those of the paragraph; the next one may set a target for both.
        index: Which of them is read.
        before: The name of the measure before, which "the equivalent figures" takes up.
    """
    text = clauses[index]
    found = _EACH.match(text.text) or _IN_TURN.match(text.text)
    if found is None or ("%" in found["a"]) != ("%" in found["b"]):
        return []
    targets = list(_targets(clauses, index, found.end()))
    names = _names(text, found, before)
    if len(targets) != len(names):
        return []
    shared = found.re is _EACH
    parts = (
        text.cut(0, found.end("a")) if shared else text,
        text.cut(found.start("y"), found.end("b")) if shared else text,
    )
    values = (cut_slot(text, Span(*found.span(key)), Meaning.VALUE, "", None) for key in "ab")
    return [Twin(*four) for four in zip(names, parts, values, targets, strict=True)]


def _names(text: Passage, found: re.Match[str], before: Passage | None) -> list[Passage]:
    head = text.cut(*found.span("head"))
    if _LIKE.search(head.text):
        link = f" {found['link']} "
        stem, joint, _ = before.text.rpartition(link) if before else ("", "", "")
        if before is None or not joint:
            return []
        head = before.cut(0, len(stem) + len(link) - 1)
    names = [checked(join([head, text.cut(*found.span(key))])) for key in "xy"]
    return [name for name in names if name is not None and not is_nameless(name.text)]


def _targets(clauses: Sequence[Passage], index: int, end: int) -> Iterator[Slot]:
    """Yield the targets of the two, in their order: both printed, or one for both."""
    for text, start in ((clauses[index], end), *((c, 0) for c in clauses[index + 1 : index + 2])):
        if told := _TARGETS.search(text.text, start):
            for key in "ab":
                yield cut_slot(text, Span(*told.span(key)), Meaning.TARGET, "", None)
            return
        aimed = own_targets(text.text)
        alone = len(aimed) == 1 and (text is clauses[index] or not stated_figures(text.text))
        if alone and _BOTH.search(text.text, start):
            place = Span(aimed[0].printed_start, aimed[0].printed_end)
            yield from [cut_slot(text, place, Meaning.TARGET, "", None)] * 2
            return
