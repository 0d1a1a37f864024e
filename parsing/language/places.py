"""What heads the places of a table: "Council", "District", "Ward", "School"; and their names."""

from __future__ import annotations

import re

_BODIES = (
    r"councils?|authorit(?:y|ies)|districts?|wards?|localit(?:y|ies)|sites?|centres?|depots?|stations?|"
    r"partners?|schools?|hospitals?"
)
_PARTS = r"areas?|directorates?|departments?|services?|teams?"
_LEAD = r"\W*(?:(?:district|borough|city|partner|member|local)\s+)?"
_PLACE = re.compile(rf"{_LEAD}(?:{_BODIES}|{_PARTS})\W*", re.I)
_BODY = re.compile(rf"{_LEAD}(?:{_BODIES})\W*", re.I)
_BY = re.compile(
    rf"[\s,–-]+(?:by|for\s+each)\s+(?:each\s+)?(?:[a-z]+\s+)?(?:{_BODIES}|{_PARTS})\b", re.I
)
_SMALL = frozenset(["and", "of", "upon", "on", "the", "in", "by", "le", "under", "with"])
_LONGEST = 5  # words of a name


def heads_places(header: str) -> bool:
    """Tell whether a header says that places or parts of a body stand below it."""
    return _PLACE.fullmatch(header) is not None


def heads_bodies(header: str) -> bool:
    """Tell whether it says so of places and bodies with names, and of no services or teams."""
    return _BODY.fullmatch(header) is not None


def parted_by_place(caption: str) -> int:
    """Return where a caption says by what it is parted: "Bins missed| by district, Q2"."""
    found = _BY.search(caption)
    return found.start() if found else len(caption)


def is_proper_name(text: str) -> bool:
    """Tell the name of a place: "Stoke upon Fen", each word but the small in capitals."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if word not in _SMALL]
    return 0 < len(words) <= _LONGEST and all(word[0].isupper() for word in words)
