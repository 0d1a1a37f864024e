"""A percentage said in words beside it: "20.4%, or one in five" (findings.md §3, A3)."""

from __future__ import annotations

from fractions import Fraction

from kpi.claims.movement import Tested
from kpi.phrases.spoken import Spoken, read_spoken
from kpi.plain.wording import plain
from kpi.vocabulary import Verdict

_ROUGHLY = Fraction(5)
"""Points by which words may be off: "half" is said of 45 to 55%."""
_OF_ITSELF = Fraction(1, 4)
"""Nor may they be off by more than this much of the share: "one in ten" is 7.5 to 12.5%."""


def test_spoken(sentence: str) -> tuple[Spoken, Tested] | None:
    """Hold words such as "one in five" against the percentage beside them; None if there are none.

    Words are rough. They disagree where they are twice as far off as speech allows, or where
    "over half" stands beside less than half.
    """
    spoken = read_spoken(sentence)
    if spoken is None:
        return None
    exact, share = Fraction(spoken.percent), spoken.share * 100
    shown = f"{spoken.words} is {plain(round(share, 1))}%, and {plain(spoken.percent)}% is printed"
    rough = min(_ROUGHLY, share * _OF_ITSELF)
    if spoken.side:
        within = (exact - share) * spoken.side >= 0
        return spoken, Tested(Verdict.AGREES if within else Verdict.DISAGREES, shown)
    off = abs(exact - share)
    if off <= rough:
        return spoken, Tested(Verdict.AGREES, shown)
    if off <= 2 * rough:
        judged = f"{shown}; how near is near enough is a matter of judgement"
        return spoken, Tested(Verdict.CANNOT_BE_CHECKED, judged)
    return spoken, Tested(Verdict.DISAGREES, shown)
