"""A rating against a limit: what "exceeds the limit of 18" has missed it, and is not better."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kpi.vocabulary import Continuity, Side, State

_LIMIT = re.compile(r"\b(?:limit|ceiling|maximum)\b", re.I)
_KEPT = frozenset((State.BELOW_TARGET, State.OUTSIDE_TOLERANCE, State.WITHIN_TOLERANCE))


@dataclass(frozen=True, slots=True)
class Stated:
    """One rating that a sentence states, with its place."""

    start: int
    end: int
    states: tuple[State, ...]
    side: Side | None
    continuity: Continuity | None
    forecast: bool
    past: bool


def kept_to_limit(stated: Stated, text: str) -> Stated:
    """Return a rating as it is meant where what it is held against is a limit.

    "Below the ceiling of 80" has kept to it, however far below.
    """
    if not _LIMIT.search(text, stated.start, stated.end):
        return stated
    if stated.states == (State.EXCEEDING,):
        return replace(stated, states=(State.BELOW_TARGET,), side=None)
    if stated.side is Side.BELOW and _KEPT.issuperset(stated.states):
        return replace(stated, states=(State.MEETING,), side=None)
    return stated
