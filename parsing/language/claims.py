"""Claims: what a sentence states of a rating, a direction of travel, or a missing figure.

    "is not meeting its target of 20% and outside tolerance"   one claim, two states
    "has increased to 72.5%"                                   a direction with its figure

Conditions, aims, other bodies and earlier periods state nothing about this reading and give no
claim (findings.md §2); in doubt there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kpi.model import Quantity
from kpi.vocabulary import Continuity, Direction, Side, State
from parsing.language import claim_guards as guards
from parsing.language.bracketed_ratings import bracketed_rating
from parsing.language.claim_guards import mask_quoted
from parsing.language.directions import find_directions
from parsing.language.not_reported import find_not_reported
from parsing.language.numbers import FoundNumber, find_grouped
from parsing.language.ratings import find_ratings
from parsing.language.set_aside import TIME_LIMIT, find_asides, reason_for


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """What one sentence states, with its place; offsets into the sentence.

    Attributes:
        states: Ratings that it states together; empty for a direction.
        side: The literal word before "target"; whether above is good is not known here.
        forecast: True where it is expected, not stated ("it is anticipated that …").
    """

    start: int
    end: int
    states: tuple[State, ...] = ()
    direction: Direction | None = None
    side: Side | None = None
    continuity: Continuity | None = None
    forecast: bool = False


_FIGURE = re.compile(
    r"\b(?:to|at)\s(?:(?:just|only|around|about|approximately|over|under|a|an|now|\w+ly)\s){0,2}$",
    re.I,
)
_PREVIOUS = re.compile(
    r"\b(?:from|compared\s(?:to|with)|than|against)\s(?:(?:the|a|an|our|just|only|last|previous|year|month|quarter|figure|of|"
    r"in|at|year[’']s|month[’']s|quarter[’']s|performance)\s){0,7}$",
    re.I,
)
_REGION_ENDS = re.compile(
    r"[;]|\.\s|,?\s(?:against\s(?:a|the|our)\s(?:\w+\s)?target|which|while|whilst|whereas|but|however|although)\s|\btarget\b",
    re.I,
)
_REGION = 120


def find_claims(sentence: str, name: str = "") -> list[FoundClaim]:
    """Return the claims of one sentence, left to right: at most one of a rating.

    Args:
        sentence: One sentence, as `sentences` or `clauses` part them.
        name: The indicator's name; given, the change of another thing ("the number of referrals
            has increased") is not taken for the measure's.
    """
    if sentence.rstrip().endswith("?"):
        return []
    text = mask_quoted(sentence)
    ratings = [
        FoundClaim(s.start, s.end, s.states, None, s.side, s.continuity, s.forecast)
        for s in find_ratings(text, name)
    ]
    directions = [
        FoundClaim(c.start, c.end, direction=c.direction, continuity=c.continuity)
        for c in find_directions(text, name)
    ]
    ratings = ratings or list(_in_brackets(text))
    missing = [FoundClaim(a, b, (State.NOT_REPORTED,)) for a, b in find_not_reported(text)]
    return sorted([*ratings, *directions, *missing], key=lambda claim: claim.start)


def _in_brackets(text: str) -> Iterator[FoundClaim]:
    """Yield the rating in brackets behind a figure, unless it is of another time or body."""
    found = bracketed_rating(text)
    if found is None:
        return
    start, end, states, _ = found
    before, behind = text[:start], text[end:]
    of_others = guards.is_of_others(before, behind) or guards.is_foretold(before, behind)
    if not (of_others or guards.is_earlier(before, behind, past=True)):
        yield FoundClaim(start, end, states)


def figures(sentence: str, claim: FoundClaim) -> tuple[Quantity | None, Quantity | None]:
    """Return the figure that a direction gives and the earlier one that it quotes.

    "fell from 85.1 to 83.8" gives 83.8 and 85.1; "by 3 points" gives neither.
    """
    if claim.direction is None:
        return None, None
    ends = _REGION_ENDS.search(sentence, claim.end, claim.end + _REGION)
    limit = ends.start() if ends else claim.end + _REGION
    asides = tuple(find_asides(sentence))
    numbers = [
        n
        for n in find_grouped(sentence, [(a.start, a.end) for a in asides])
        if claim.start <= n.start < limit
        and reason_for(asides, n.start, n.end) in (None, TIME_LIMIT)
    ]
    return _first(sentence, numbers, _FIGURE), _first(sentence, numbers, _PREVIOUS)


def _first(text: str, numbers: list[FoundNumber], words: re.Pattern[str]) -> Quantity | None:
    return next((n.quantity for n in numbers if words.search(text[: n.start])), None)
