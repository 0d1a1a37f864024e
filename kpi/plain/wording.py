"""Plain words for figures, ratings and claims, so that every screen and file says the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from kpi.model import Claim, Quantity, Reading, Tolerance
from kpi.plain.colours import colour_name
from kpi.plain.words import STATES
from kpi.vocabulary import ClaimForm, Derived, State, Unit

RATING_WORDS: Mapping[Derived, str] = {
    Derived.EXCEEDING: "exceeding target",
    Derived.MEETING: "meeting target",
    Derived.WITHIN_TOLERANCE: "within tolerance",
    Derived.OUTSIDE_TOLERANCE: "outside tolerance",
    Derived.OFF_TARGET: "off target",
    Derived.DISPUTED: "disputed",
    Derived.NOT_RATED: "not rated",
}

_COLOURS: Mapping[tuple[State, ...], str] = {
    (State.MEETING,): "green",
    (State.WITHIN_TOLERANCE,): "amber",
    (State.OUTSIDE_TOLERANCE,): "red",
}
"""The colour of a cell whose colour was not kept, by what it states (findings.md §2)."""


_SEEN_BLANK = re.compile(r"the cell\b.* is blank")


def plain(number: Fraction | Decimal) -> str:
    """Write a number with as many decimals as it needs, at most two where they do not end.

    >>> plain(Fraction(289, 10))
    '28.9'
    """
    exact = Fraction(number)
    places = next((n for n in range(7) if (exact * 10**n).denominator == 1), 2)
    return f"{Decimal(exact.numerator) / Decimal(exact.denominator):,.{places}f}"


def sign(left: Fraction, right: Fraction) -> str:
    """Return how two numbers compare."""
    if left == right:
        return "="
    return ">" if left > right else "<"


def quoted(printed: str) -> str:
    """Put printed words into quotation marks, with white space folded."""
    return f"“{' '.join(printed.split()).strip(' .')}”"


def reason_words(printed: str) -> str:
    """Return why no value is there: printed words quoted, what the reader saw in its own words."""
    return printed if _SEEN_BLANK.fullmatch(printed) else quoted(printed)


def said(claim: Claim) -> str:
    """Return the printed words of a claim, quoted; a letter or a colour with what it stands for."""
    if claim.form is ClaimForm.TEXT:
        return quoted(claim.evidence.printed)
    mark = claim.evidence.printed.strip()
    printed = quoted(mark) if mark else _with_article(claim_words(claim))
    return f"{printed} ({listed(STATES[state] for state in claim.states)})"


def told(label: str, claim: Claim) -> str:
    """Begin a sentence with what a report says of an indicator, or marks it with."""
    marked = claim.form is not ClaimForm.TEXT and not claim.evidence.printed.strip()
    how = f"marks {label} with" if marked else f"says of {label}"
    return f"The report {how} {said(claim)}"


def claim_words(claim: Claim) -> str:
    """Return the printed words of a claim; one that is a colour or a drawn arrow says so."""
    printed = claim.evidence.printed.strip()
    if printed:
        return printed
    if claim.form is ClaimForm.ARROW:
        return f"arrow: {claim.direction}" if claim.direction else "arrow"
    if claim.form is ClaimForm.ICON:
        return "drawn face"
    stands_for = _COLOURS.get(claim.states, "coloured")
    return f"{colour_name(claim.colour) if claim.colour else stands_for} cell"


def _with_article(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def rounded_like(exact: Fraction, printed: Quantity) -> str:
    """Write an exact figure as finely as a printed one, a half away from nothing."""
    unit = Decimal(1).scaleb(-printed.places)
    figure = Decimal(exact.numerator) / Decimal(exact.denominator)
    sign_of = "%" if printed.unit is Unit.PERCENT or printed.printed.strip().endswith("%") else ""
    return f"{figure.quantize(unit, ROUND_HALF_UP):,f}{sign_of}"


def on_condition(condition: str, question: str) -> str:
    """Return a question that is asked only if something holds: "If …, should …?"."""
    return f"If {condition}, {question[:1].lower()}{question[1:]}"


def listed(words: Iterable[str]) -> str:
    """Join words as a list in a sentence: "a, b and c"."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def band_words(tolerance: Tolerance) -> str:
    """Return the printed band, white space folded."""
    return " ".join(tolerance.printed.split())


def source_words(reading: Reading) -> str:
    """Return a reading with its source, where one is printed."""
    figure = reading.quantity.printed.strip()
    return f"{figure} ({reading.source})" if reading.source else figure
