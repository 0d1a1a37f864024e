"""What two readings of one picture have alike, and the doubt about fields that rest on the rest.

A figure misread once looks like any other figure; only another reading can tell. A word that two
readings do not share makes every field that holds it one to review.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kpi.model import Box, Doubt, Evidence, Indicator
from kpi.vocabulary import ClaimForm, Field
from parsing.ocr.bullets import BULLET
from parsing.page.model import Word

_PARTS = re.compile(r"(?:(?<!\S)[-−–+])?£?\d+(?:[.,:]\d+)*%?|[^\W\d_]+|[^\s\w]")
_SAME = {ord(c): "-" for c in "–—−‐"} | {ord(c): "'" for c in "’\u2018"}  # engines choose freely
_NAMING = 0.5  # type sizes beside a word that the other reading may still place it in
# What has no words has no second reading, and scanners change colours.
_DRAWN = (ClaimForm.COLOUR, ClaimForm.ICON, ClaimForm.ARROW)
_ONCE = "no second reading confirms it"
_ANY_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Unsure:
    """A word that the other reading does not share, and what that one has in its place.

    Attributes:
        why: What else makes it unsure; None where the readings differ, or there is one only.
    """

    text: str
    other: str
    box: Box
    why: str | None = None


Disagreements = Mapping[int, Sequence[Unsure]]
"""For each page read by OCR, the words that its two readings do not share."""


def unlike(words: Iterable[Word], others: Sequence[Word]) -> Iterator[Unsure]:
    """Yield the words of one reading that another has not at the same place."""
    for word in words:
        near = sorted((w for w in others if _beside(word, w)), key=lambda w: w.box.x0)
        there = " ".join(w.text for w in near)
        if word.text != BULLET and not _shared(word.text, there):
            yield Unsure(word.text, " ".join(w.text for w in near if _over(word, w)), word.box)


def unconfirmed(words: Iterable[Word]) -> tuple[Unsure, ...]:
    """Return every word of a reading that has no other beside it."""
    return tuple(Unsure(word.text, "", word.box) for word in words)


def doubts_for(
    indicators: Iterable[Indicator], disagreements: Disagreements
) -> tuple[Indicator, ...]:
    """Add a doubt to every field that rests on words not read alike twice."""
    return tuple(
        replace(item, doubts=(*item.doubts, *_doubts(item, disagreements))) for item in indicators
    )


def _doubts(item: Indicator, disagreements: Disagreements) -> Iterator[Doubt]:
    found: dict[Field, list[Unsure]] = {}
    for field, evidence in _fields(item):
        for unsure in disagreements.get(evidence.page, ()):
            if any(_meets(unsure.box, box) for box in evidence.boxes):
                found.setdefault(field, []).append(unsure)
    for unsure in disagreements.get(item.evidence.page, ()):
        if _names(item, unsure):
            found.setdefault(Field.NAME, []).append(unsure)
    if any(c.form in _DRAWN and c.evidence.page in disagreements for c in item.claims):
        yield Doubt(Field.RATING, "its colour or sign was read from a picture")
    for field, unsures in found.items():
        differ = "two readings of it differ" if any(u.other for u in unsures) else _ONCE
        why = next((u.why for u in unsures if u.why), differ)
        read = dict.fromkeys(part for u in unsures for part in (u.text, u.other) if part)
        yield Doubt(field, f"it was read from a picture, and {why}", tuple(read))


def _fields(item: Indicator) -> Iterator[tuple[Field, Evidence]]:
    for target in (item.target, *item.other_targets):
        if target:
            yield Field.TARGET, target.evidence
    for tolerance in (item.tolerance, *item.other_tolerances):
        if tolerance:
            yield Field.TOLERANCE, tolerance.evidence
    for reading in item.readings:
        yield Field.VALUE, reading.evidence
    for claim in item.claims:
        yield Field.CLAIMS, claim.evidence


def _names(item: Indicator, unsure: Unsure) -> bool:
    """Tell whether a word stands in the indicator's reference or name."""
    inside = any(_meets(unsure.box, box) for box in item.evidence.boxes)
    return inside and unsure.text in f"{item.ref or ''} {item.name}".split()


def _shared(text: str, there: str) -> bool:
    """Tell whether a reading's words hold a word: each figure whole, letters however spaced."""
    mine, theirs = _parts(text), _parts(there)
    if any(theirs[i : i + len(mine)] == mine for i in range(len(theirs) - len(mine) + 1)):
        return True
    return not _ANY_DIGIT.search(text) and "".join(mine) in "".join(theirs)


def _parts(text: str) -> list[str]:
    return _PARTS.findall(text.translate(_SAME))


def _beside(word: Word, other: Word) -> bool:
    room = _NAMING * word.size
    return (
        _overlap(word.box.top, word.box.bottom, other.box.top, other.box.bottom) > word.size * 0.4
        and other.box.x1 > word.box.x0 - room
        and other.box.x0 < word.box.x1 + room
    )


def _over(word: Word, other: Word) -> bool:
    return _overlap(word.box.x0, word.box.x1, other.box.x0, other.box.x1) > 0


def _overlap(start: float, end: float, other_start: float, other_end: float) -> float:
    return min(end, other_end) - max(start, other_start)


def _meets(one: Box, other: Box) -> bool:
    height = min(one.bottom - one.top, other.bottom - other.top)
    return (
        _overlap(one.x0, one.x1, other.x0, other.x1) > 0
        and _overlap(one.top, one.bottom, other.top, other.bottom) > height / 2
    )
