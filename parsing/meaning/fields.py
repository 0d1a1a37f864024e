"""Labelled figures that stand one after another in a line or a bullet.

    Target: 8.5 days | Actual: 9.7 days | Previous quarter: 9.1 days | Status: Red
    Baseline: 15.3% (2021)   Target: 12% by 2027   Latest: not yet available

What stands behind a figure says when: "by 2027" is when a target is to be reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Period
from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.language.aim_labels import with_bound
from parsing.language.headers import Meaning
from parsing.language.labels import FIGURES, label_meaning
from parsing.language.missing import missing_mark
from parsing.language.plain_numbers import plain_numbers
from parsing.language.status import states_of_words
from parsing.language.units import unit_after
from parsing.language.years import dated
from parsing.page.passage import Passage

_LONGEST_LABEL = 6  # words
_SHARE_OF = re.compile(r"\s*\d[\d.,]*\s*(?:%|per\s+cent)?\s+of\s+(?!\d)(?:\w+\s+){2,}", re.I)
_COLON = re.compile(r"\s*[:=]\s*")
_COMMA = re.compile(r"[,;|]\s+")
_STOP = re.compile(r"(?<=[\w%]{2})\.\s+(?=[A-Z])")  # a label runs over no full stop
_SENTENCE = re.compile(r"(?<=[\w%)]{2})\.\s+(?=[A-Z0-9£])")  # what follows is about them
_RATED = re.compile(r"\b(?-i:Red|Amber|Green|RED|AMBER|GREEN)\b|(?<=\s)[RAG](?=\s|$)")
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|than|achiev\w+|met|meets?|exceed\w*|miss\w*|reach\w*|"
    r"below|above|ahead|short|line)\b|[.!?]\s", re.I
)  # fmt: skip
_FEWEST = 2
_WORD = re.compile(r"[^\s|;:=]+")
# "58.3% uptake in the 20% most deprived areas": the first number, and what it is of.
_WORD_BEHIND = re.compile(r"\s+(?!to\b|and\b|or\b|of\b|out\b|in\b)[a-z]{2,}", re.I)
_ENDS = " |;,.•"
_IN_WORDS = (Meaning.STATUS, Meaning.DIRECTION, Meaning.POLARITY)
_LEFT_OUT = (Meaning.NAME, Meaning.REF, Meaning.OWNER, Meaning.GROUP, Meaning.VARIANCE,
             Meaning.COMMENT, Meaning.UNIT)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    meaning: Meaning


def read_fields(text: Passage, within: Period | None, *, least: int = 2) -> list[Slot]:
    """Return the labelled figures of a line, or none where it has fewer labels than `least`."""
    labels = list(_labels(text.text))
    if not labels and (bare := _unmarked(text, within)):
        return bare
    if labels or least == 1:
        labels = sorted([*labels, *_without_colon(text.text, labels)], key=lambda one: one.start)
    if len(labels) < least or labels[0].start > 0:
        return []
    ends = [*(label.start for label in labels[1:]), len(text.text)]
    spans = list(zip(labels, ends, strict=True))
    if any(_names_its_own(text.text[label.end : end]) for label, end in spans):
        return []
    slots = [_slot(text, label, end, within) for label, end in spans]
    return [slot for slot in slots if slot is not None]


def _unmarked(text: Passage, within: Period | None) -> list[Slot]:
    """Read "Target 90%  This quarter 86.4%  RAG Amber", where every word is a label or an answer.

    Two labels have to stand there, and figures or ratings between them.
    """
    slots, done = list[Slot | None](), 0
    for start, end in _answers(text.text):
        header = text.text[done:start].strip(_ENDS)
        meaning = label_meaning(header)
        if meaning is None or meaning in _LEFT_OUT or _SAYS.search(header):
            return []
        slots.append(slot_of(text, (start, end), meaning, header, dated(header, within)))
        done = end
    if len(slots) < _FEWEST or text.text[done:].strip(_ENDS):
        return []
    return [slot for slot in slots if slot is not None]


def _answers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the figures of a line stand, each with its unit, and its ratings."""
    figures = [(n.start, n.end) for n in plain_numbers(text)]
    ends = [
        (start, max(end, unit.end if (unit := unit_after(text, end)) else 0))
        for start, end in figures
    ]
    yield from sorted([*ends, *(found.span() for found in _RATED.finditer(text))])


def name_among(text: Passage) -> Passage | None:
    """Return what stands behind "Indicator:" among the labelled figures of a line, or None."""
    labels = list(_labels(text.text))
    ends = [*(label.start for label in labels[1:]), len(text.text)]
    named = (
        text.cut(label.end, end)
        for label, end in zip(labels, ends, strict=False)
        if label.meaning is Meaning.NAME
    )
    return next((name for name in named if name), None)


def _labels(text: str) -> Iterator[_Label]:
    """Yield the words before each colon that make a label, the longest that do."""
    done = 0
    for colon in _COLON.finditer(text):
        opened = max(
            (stop.end() for stop in _STOP.finditer(text, done, colon.start())), default=done
        )
        words = list(_WORD.finditer(text, opened, colon.start()))[-_LONGEST_LABEL:]
        starts = [w.start() for w in words if w.start() == done or _stands_apart(text, w.start())]
        found = [
            _Label(start, colon.end(), meaning)
            for start in starts
            if (meaning := label_meaning(text[start : colon.start()].strip(" ()")))
        ]
        if found and done and _is_answer(text[done : found[-1].start]):
            yield found[-1]  # "Status: Red Direction: Up": red is the status
        elif found:
            yield found[0]
        done = colon.end() if found else done


def _without_colon(text: str, labels: Sequence[_Label]) -> Iterator[_Label]:
    """Yield the labels right before a figure, at the start or behind a comma: ", Floor 90%"."""
    for number in plain_numbers(text):
        start = max((mark.end() for mark in _COMMA.finditer(text, 0, number.start)), default=0)
        words = text[start : number.start].strip()
        meaning = None if _SAYS.search(words) else label_meaning(words)
        apart = not any(start < one.end and one.start < number.start for one in labels)
        if apart and meaning in FIGURES and text[start].isupper():
            yield _Label(start, number.start, meaning)


def _is_answer(words: str) -> bool:
    """Tell what a label has been answered with from the first words of the next one."""
    return states_of_words(words) is not None or missing_mark(words.strip(_ENDS)) is not None


def _names_its_own(tail: str) -> bool:
    """Tell a sentence from a figure: "Our goal: 85% of referrals are seen within two hours"."""
    return _SHARE_OF.match(tail) is not None


def _stands_apart(text: str, start: int) -> bool:
    """Tell whether a label begins here: in capitals, or behind a mark."""
    return text[start].isupper() or text[:start].rstrip()[-1:] in _ENDS


def _slot(text: Passage, label: _Label, end: int, within: Period | None) -> Slot | None:
    if label.meaning in _LEFT_OUT:
        return None
    header = text.text[label.start : label.end].strip(" :=")
    tail = _SENTENCE.split(text.text[label.end : end], maxsplit=1)[0].rstrip(_ENDS)
    numbers = plain_numbers(tail)
    if label.meaning in _IN_WORDS or missing_mark(tail) or not numbers:
        return slot_of(text, (label.end, label.end + len(tail)), label.meaning, header, None)
    number = numbers[0]
    unit = unit_after(tail, number.end)
    last = unit.end if unit else number.end
    sole = len(numbers) == 1 or (number.start == 0 and _WORD_BEHIND.match(tail, last) is not None)
    span = with_bound(tail, number.start, last) if sole else (0, len(tail))
    period = dated(header, within) or dated(tail[last:] if sole else "", within)
    return slot_of(text, (label.end + span[0], label.end + span[1]), label.meaning, header, period)


def slot_of(
    text: Passage, span: Sequence[int], meaning: Meaning, header: str, period: Period | None
) -> Slot | None:
    """Return a stretch of a passage as a slot, or None where it holds no words."""
    passage = text.cut(span[0], span[1])
    if not passage:
        return None
    return Slot(Column(0, meaning, header, period, None), passage, passage.page, passage.whole.box)
