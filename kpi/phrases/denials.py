"""The phrases that rule a rating out and leave the others open."""

from __future__ import annotations

import re

_NOT_OUTSIDE = re.compile(
    r"\b(?:not|no longer|never|\w+n[’']t)\s(?:[\w-]+\s){0,2}?(?:outside|out of|beyond)\b",
    re.IGNORECASE,
)


def denies_outside(sentence: str) -> bool:
    """Say whether a sentence says "not outside tolerance", of a target met as well."""
    return _NOT_OUTSIDE.search(sentence) is not None
