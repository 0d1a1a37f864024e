"""Tell whether two reports print the same measure: yes, no, or ask.

Reports renumber, rename, shorten and abbreviate; they also print measures side by side that differ
in one word ("within 20 days" and "within 45 days", boys and girls, starting and ending). So two
names are the same only where nothing but how it is put tells them apart; where a word more or less
does, a person is asked; where a number or an opposite does, they are two.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from kpi.matching.guise import Guise, folded
from kpi.matching.words import ABBREVIATIONS, KINDS, NUMBERS, OPPOSITES, SILENT

LIKE = 70.0
"""Token-set similarity of what two names are about, 0 to 100, from which a person is asked."""

_WRITTEN = tuple((re.compile(pattern), words) for pattern, words in ABBREVIATIONS.items())
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s*[/–-]\s*\d\d(?:\d\d)?)?\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_WORD = re.compile(r"\d+(?:\.\d+)?(?:st|nd|rd|th)?|[a-z][a-z0-9]*")
_LETTER = re.compile(r"(?<=\s)([A-Z])(?=[\s,)]|$)")
_ENDINGS = re.compile(r"(?:ies|ing|ions|ion|ed|es|(?<!s)s|e|y)$")
_SHORTEST = 3


class Answer(StrEnum):
    """Whether two guises are one measure."""

    SAME = "same"
    ASK = "ask"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Match:
    """An answer, and what decided it, in words."""

    answer: Answer
    reason: str


@dataclass(frozen=True, slots=True)
class _Name:
    """What a name is about: its telling words, its numbers and what sort of figure it says."""

    words: frozenset[str]
    numbers: tuple[str, ...]
    kinds: frozenset[str]
    letters: str


def match(one: Guise, other: Guise) -> Match:
    """Say whether two guises of one organisation, in different reports, are one measure."""
    if one.since != other.since:
        return Match(Answer.DIFFERENT, "a person split the measure")
    same_ref = bool(one.ref) and folded(one.ref or "") == folded(other.ref or "")
    if folded(one.group or "") != folded(other.group or "") and one.group and other.group:
        return _of_groups(one, other, same_ref)
    return _matched(one, other, same_ref)


def _of_groups(one: Guise, other: Guise, same_ref: bool) -> Match:
    """Match under two headings: a heading may be renamed, or hold a measure of its own."""
    found = _matched(one, other, same_ref)
    like = fuzz.token_set_ratio(folded(one.group or ""), folded(other.group or ""))
    if found.answer is not Answer.SAME or (same_ref and like >= LIKE):
        return found
    if same_ref:
        return Match(Answer.ASK, "the same measure stands under another heading")
    return Match(Answer.DIFFERENT, "it stands under another heading")


def _matched(one: Guise, other: Guise, same_ref: bool) -> Match:
    names = (one.name, other.name)
    if folded(one.name) == folded(other.name):
        found = Match(Answer.SAME, "the same name")
        if same_ref:
            return found
    else:
        found = _named(*names, same_ref)
    if found.answer is Answer.SAME and one.unit and other.unit and one.unit is not other.unit:
        return Match(Answer.ASK, f"it was printed as {one.unit} and is now {other.unit}")
    return found


@lru_cache(maxsize=65536)
def _named(name: str, other: str, same_ref: bool) -> Match:
    mine, theirs = _read(name), _read(other)
    if clash := _clash(mine, theirs):
        return Match(Answer.DIFFERENT, clash)
    if mine.numbers == theirs.numbers and _same_words(mine, theirs):
        return Match(Answer.SAME, "the same name, put another way")
    if same_ref and _says_more(name, other):
        return Match(Answer.SAME, "the same reference, and a name that says more")
    return _asked(mine, theirs, same_ref)


def _same_words(one: _Name, other: _Name) -> bool:
    return one.words == other.words or one.letters == other.letters


def _says_more(name: str, other: str) -> bool:
    """Say whether one name is the other with words added that make no other measure of it."""
    bare = _read(_ASIDE.sub("", name)), _read(_ASIDE.sub("", other))
    if bare[0].numbers == bare[1].numbers and bare[0].words == bare[1].words:
        return True
    mine, theirs = _read(name), _read(other)
    extra, shared = mine.words ^ theirs.words, mine.words & theirs.words
    one_sided = mine.words <= theirs.words or theirs.words <= mine.words
    harmless = mine.numbers == theirs.numbers and not extra & _OPPOSED
    return harmless and one_sided and 1 < len(shared) >= len(extra)


def _clash(one: _Name, other: _Name) -> str | None:
    """Return what makes two names two measures, or None."""
    numbers = Counter(one.numbers), Counter(other.numbers)
    if not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return "another number stands in the name"
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return f"one is {min(one.kinds)}, the other {min(other.kinds)}"
    mine, theirs = one.words - other.words, other.words - one.words
    for row in _ROWS:
        if row & mine and row & theirs:
            return "a word in the name means the opposite"
    return None


def _asked(one: _Name, other: _Name, same_ref: bool) -> Match:
    """Ask where two names are about much the same, or share a reference and anything else."""
    shared, fewest = one.words & other.words, min(len(one.words), len(other.words))
    if same_ref and shared:
        return Match(Answer.ASK, "the same reference, and a name that is alike")
    like = fuzz.token_set_ratio(" ".join(sorted(one.words)), " ".join(sorted(other.words)))
    if like >= LIKE and 2 * len(shared) > fewest > 0:
        return Match(Answer.ASK, "a name that is alike")
    return Match(Answer.DIFFERENT, "another name")


@lru_cache(maxsize=65536)
def _read(name: str) -> _Name:
    lettered = _LETTER.sub(r"letter\1", name.replace("’", "'"))
    text = _THOUSANDS.sub("", _YEAR.sub(" ", lettered.casefold()))
    text = text.replace("'s", "s").replace("'", "")
    for pattern, words in _WRITTEN:
        text = pattern.sub(words, text)
    found = [NUMBERS.get(word, word) for word in _WORD.findall(text)]
    telling = [word for word in found if word not in SILENT and not word[0].isdigit()]
    letters = "".join(telling)
    return _Name(
        frozenset(_stem(word) for word in telling) | _ordinals(found),
        tuple(sorted(word for word in found if word[0].isdigit() and word[-1].isdigit())),
        frozenset(KINDS[word] for word in found if word in KINDS),
        letters.rstrip("s"),
    )


def _ordinals(found: list[str]) -> frozenset[str]:
    return frozenset(word for word in found if word[0].isdigit() and not word[-1].isdigit())


def _stem(word: str) -> str:
    """Cut the ending off: what is left tells a word from another whatever its form."""
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= _SHORTEST else word


_ROWS = tuple(frozenset(_stem(word) for word in row) for row in OPPOSITES)
_OPPOSED = frozenset(word for row in _ROWS for word in row)
