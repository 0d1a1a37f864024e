"""The one line that proves a rating: the two numbers that decided it, and what they are."""

from __future__ import annotations

from fractions import Fraction

from kpi.plain.wording import RATING_WORDS, plain, sign
from kpi.plain.words import POLARITIES
from kpi.rating.schemes import Standard
from kpi.vocabulary import Derived, Polarity, SchemeName

_SHORT = {Derived.EXCEEDING: "exceeding", Derived.MEETING: "meeting"}


def prove(shown: str, value: Fraction, standard: Standard, target_words: str) -> str:
    """Write why a value is worth what the standard makes of it.

    Args:
        shown: The value as it is to be read ("80 (12 of 15)").
        value: The exact or printed value.
        standard: What it is held against.
        target_words: What the target is called ("the target", "the implied target").
    """
    derived = standard.rate(value)
    result = _SHORT.get(derived, RATING_WORDS[derived])
    return f"{shown} {_comparison(value, derived, standard, target_words)} → {result}"


def _comparison(value: Fraction, derived: Derived, standard: Standard, target_words: str) -> str:
    way = POLARITIES[standard.polarity]
    target, far = standard.target, _far(value, standard)
    against = f"{sign(value, target)} {plain(target)}, {target_words}"
    if derived is Derived.OUTSIDE_TOLERANCE and far is not None:
        return f"{sign(value, far)} {plain(far)}, far edge of tolerance, {way}"
    if derived is Derived.WITHIN_TOLERANCE and far is not None:
        edge = "= " if value == far else "not beyond "
        return f"{against}, but {edge}{plain(far)}, far edge of tolerance, {way}"
    if derived is Derived.MEETING and value != target and far is not None:
        return f"{against}, but inside the band that counts as achieved, {way}"
    if derived is Derived.OFF_TARGET:
        where = "" if standard.low is standard.high is None else " on that side"
        return f"{against}, {way}, and no tolerance is known{where}"
    return against if derived is Derived.MEETING else f"{against}, {way}"


def _far(value: Fraction, standard: Standard) -> Fraction | None:
    two_sided = standard.scheme.name is SchemeName.PLAN_IS_BEST
    if standard.polarity is Polarity.PLAN or two_sided:
        return standard.low if value < standard.target else standard.high
    return standard.far
