"""Tell whether two names mean one organisation: only where nothing but how it is put differs."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from kpi.matching.pairs import Answer

LIKE = 90.0
"""Similarity of two places, 0 to 100, from which a person is asked: a letter or two."""

_SILENT = frozenset({"the", "of", "and", "for"})
_WORDS = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
"""The full stops within initials: "B.C."."""
_SORTS = frozenset(
    {
        "council", "county", "borough", "city", "district", "metropolitan", "unitary", "town",
        "parish", "london", "royal", "trust", "children", "childrens", "partnership", "authority",
        "services", "combined", "corporation", "mbc", "bc", "cc", "dc", "mdc", "lbc", "ua",
    }
)  # fmt: skip
"""Words that say what sort of organisation it is: with them gone, the place is left."""


def compare_names(one: str, other: str) -> Answer:
    """Say whether two names mean one organisation.

    "The City of X" and "City of X" do; "X Council" and "X County Council" may, and a person is
    asked; a county and a borough of one name are often two. Initials may mean a name.
    """
    in_order = _words(one), _words(other)
    mine, theirs = map(frozenset, in_order)
    if mine == theirs:
        return Answer.SAME
    if _are_initials(*in_order) or _are_initials(*reversed(in_order)):
        return Answer.ASK
    places = mine - _SORTS, theirs - _SORTS
    if places[0] and places[0] == places[1]:
        return Answer.ASK
    like = fuzz.ratio(*(" ".join(sorted(place)) for place in places))
    return Answer.ASK if like >= LIKE and all(places) else Answer.DIFFERENT


def _are_initials(short: list[str], name: list[str]) -> bool:
    return len(name) > 1 and short == ["".join(word[0] for word in name)]


def _words(name: str) -> list[str]:
    text = name.casefold().replace("’", "").replace("'", "").replace("&", " and ")
    words = _WORDS.findall(_DOTTED.sub("", text))
    return [word for word in words if word not in _SILENT]
