"""What a key says of the assurance that a process will meet its target: "consistently achieved".

The icons of control charts, as boards of the health service print them: P where the target is
consistently passed, F where it is consistently failed, "?" where it is hit in some months and
missed in others, which rates nothing.
"""

from __future__ import annotations

import re

from kpi.vocabulary import State

ICONS = ("P", "F", "?", "PASS", "FAIL")
"""What stands in the icons, where it is set as type, in capitals."""

_EITHER = re.compile(
    r"\binconsistent|\bnot\s+(?:consistent|reliabl)|\bhit\s+(?:and|or|&|/)\s+miss|\bsome(?:times|\s+months)?\b|\bmay\s+(?:or|not)\b|"
    r"\brandom|\bflip|\bcannot\b|\bsubject\s+to\b",
    re.I,
)
_ALWAYS = re.compile(r"\b(?:consistent(?:ly)?|reliabl[ey]|always|every\s+month)\b", re.I)
_MISSED = re.compile(
    r"\b(?:fail\w*|miss(?:ed|es|ing)?|fall(?:s|ing)?\s+short|below|not\s+(?:be\s+)?(?:met|meet|achiev\w+|hit|pass\w*))\b",
    re.I,
)
_MET = re.compile(r"\b(?:pass\w*|achiev\w+|met|meet(?:s|ing)?|hit(?:s|ting)?|reach\w*)\b", re.I)
_LONGEST = 20  # words


def assured(text: str) -> tuple[State, ...] | None:
    """Return what words say of all months: met, missed or nothing; None where none of it."""
    if len(text.split()) > _LONGEST:
        return None
    if _EITHER.search(text):
        return ()
    missed, met = _MISSED.search(text), _MET.search(text)
    if not _ALWAYS.search(text) or not (missed or met):
        return None
    return (State.BELOW_TARGET,) if missed else (State.MEETING,)
