"""Whether "12 of 15" is the measure's own count, or counts something that the text tells of.

    % of reviews held on time: 84%
    In June 21 of 25 reviews were held on time.     its own
    3 of the 5 late reviews were in one team.       another count, and no figure of the measure

Its own is told in the words of the measure's name and in words that fit any measure; a single
other word ("late", "team", "not") makes it another. A count in a bracket behind a figure is its
own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsing.meaning.figures import Figure, Role

_WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]+)?")
_STEM = 5  # letters by which "assessment" and "assessed" are one word
_ANY_MEASURE = re.compile(
    r"(?:a|about|all|altogether|also|an|and|annual|are|as|at|based|be|been|being|both|by|"
    r"case|cases|child|children|comes|completed|completion|compliance|dealt|fall|falling|fell|reflects?|compliant|comply|"
    r"count|counted|counts|date|day|days|denominator|due|during|each|end|equal|equals|"
    r"equate|equates|equating|equivalent|exactly|figure|for|form|from|had|has|have|hit|i|"
    r"in|is|it|its|just|made|make|makes|making|mean|means|meet|meeting|met|minimum|month|"
    r"months|nearly|now|number|numbers|numerator|of|on|only|or|our|out|over|overall|part|"
    r"per|percent|percentage|performance|period|possible|potential|proportion|quarter|"
    r"rate|ratio|record|recorded|records|relate|relates|relating|report|reported|"
    r"reporting|represent|representing|represents|required|requirement|respectively|"
    r"result|results|sample|scale|score|so|some|standard|successful|successfully|target|"
    r"that|the|their|them|there|these|this|those|time|timely|times|timescale|timescales|"
    r"to|total|totals|up|was|we|well|were|which|with|within|year|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|first|second|third|"
    r"fourth|achieved)",
    re.I,
)
_BEHIND_THE_POINT = re.compile(
    r"[;,]?\s\b(?:because|due\sto|owing\sto|although|though|while|whilst|whereas|but|however|despite|"
    r"compared|against|up\sfrom|down\sfrom|an?\s(?:increase|decrease|rise|fall))\b.*$",
    re.I | re.S,
)
_BRACKET = re.compile(r"\([^()]*\)")


def counts_the_measure(text: str, figure: Figure, figures: Sequence[Figure], name: str) -> bool:
    """Tell whether a count or a total in a sentence is the measure's own.

    Args:
        text: The sentence.
        figure: The count or the total.
        figures: All figures of the sentence.
        name: The indicator's name.
    """
    if any(f.label for f in figures) or _in_bracket(text, figure, figures):
        return True
    stems = {_stem(word) for word in _WORD.findall(name)}
    told = _WORD.findall(_BEHIND_THE_POINT.sub("", text))
    return all(_ANY_MEASURE.fullmatch(word) or _stem(word) in stems for word in told)


def _in_bracket(text: str, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell "83.8 (456)" and "80% (12 of 15)", where the bracket follows another figure."""
    for bracket in _BRACKET.finditer(text):
        if bracket.start() < figure.start < bracket.end():
            before = [f for f in figures if f.end <= bracket.start()]
            return bool(before) and before[-1].role not in (Role.COUNT, Role.TOTAL)
    return False


def _stem(word: str) -> str:
    return word.lower()[:_STEM]
