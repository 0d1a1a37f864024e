"""Tell whether two names mean one organisation: only where nothing but how it is put differs."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from kpi.matching import Answer

LIKE = 90.0
"""Similarity of two places, 0 to 100, from which a person is asked: a letter or two."""

_SILENT = frozenset({"the", "of", "and", "for"})
_WORDS = re.compile(r"[^\W_]+")
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
    asked; a county and a borough of one name are often two.
    """
    mine, theirs = _words(one), _words(other)
    if mine == theirs:
        return Answer.SAME
    places = mine - _SORTS, theirs - _SORTS
    if places[0] and places[0] == places[1]:
        return Answer.ASK
    like = fuzz.ratio(*(" ".join(sorted(place)) for place in places))
    return Answer.ASK if like >= LIKE and all(places) else Answer.DIFFERENT


def _words(name: str) -> frozenset[str]:
    text = name.casefold().replace("’", "").replace("'", "").replace("&", " and ")
    return frozenset(_WORDS.findall(text)) - _SILENT
