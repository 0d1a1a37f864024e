"""One rating that a sentence states, and what it comes to where it is held against a limit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kpi.vocabulary import Continuity, Side, State

_OF_AT_MOST = r"\sof\s(?:not?\s(?:more|longer|higher|greater)\sthan|at\smost|up\sto)"
_LIMIT = re.compile(rf"\b(?:limit|ceiling|maximum|target{_OF_AT_MOST})\b", re.I)
_AT_MOST = re.compile(rf"{_OF_AT_MOST}\s", re.I)
# "Better than the target of no more than 50" is better, whichever way is good.
_IS_BETTER = re.compile(
    r"\b(?:ahead|better|bettere?d|bettering|favourabl[ey]|beat\w*|outperform\w*)\b", re.I
)
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

    def against_limit(self, text: str) -> Stated:
        """Return it as it is meant: "exceeds the limit of 18" has missed it, and is not better.

        "Below the ceiling of 80" has kept to it, however far below.
        """
        if not (_LIMIT.search(text, self.start, self.end) or _AT_MOST.match(text, self.end)):
            return self
        if self.states == (State.EXCEEDING,):
            if _IS_BETTER.search(text, self.start, self.end):
                return self
            return replace(self, states=(State.BELOW_TARGET,), side=None)
        if self.side is Side.BELOW and _KEPT.issuperset(self.states):
            return replace(self, states=(State.MEETING,), side=None)
        return self
