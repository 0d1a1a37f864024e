"""Counts printed as fractions: the 21 of 25 in "84% (21/25)".

Two numbers with a stroke are mostly a year or a date. They are a count where they come to a
percentage that is printed beside them, or stand in a bracket behind one and can be no year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

_PAIR = re.compile(
    r"(?<![\d./,–-])(?P<count>\d+(?:,\d{3})*)\s?/\s?(?P<total>\d+(?:,\d{3})*)(?!\s?[/%]|\d|[.,]\d)"
)
_SHARE = re.compile(r"(?<![\d.])(?P<share>\d+(?:\.(?P<places>\d+))?)\s?(?:%|per\s?cent\b)", re.I)
_BEHIND_A_SHARE = re.compile(r"(?:%|per\s?cent)\s?[(\[]\s?$", re.I)
_DATED = re.compile(
    r"\b(?:by|on|in|during|for|from|until|since|to|at|end|year|fy|ending|ended)\s+$", re.I
)
_LAST_YEAR_OF_A_PLAN = 40


def find_fractions(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each count over its total begins and ends."""
    shares = list(_SHARE.finditer(text))
    for pair in _PAIR.finditer(text) if shares else ():
        count, total = (int(pair[name].replace(",", "")) for name in ("count", "total"))
        if not 0 <= count <= total or not total:
            continue
        before, no_year = text[: pair.start()], total > _LAST_YEAR_OF_A_PLAN
        behind_one = no_year and _BEHIND_A_SHARE.search(before)
        dated = not no_year and _DATED.search(before)
        fits = not dated and any(_comes_to(count, total, share) for share in shares)
        if behind_one or fits:
            yield pair.span()


def _comes_to(count: int, total: int, share: re.Match[str]) -> bool:
    slack = Fraction(1, 2 * 10 ** len(share["places"] or ""))
    return abs(Fraction(count * 100, total) - Fraction(Decimal(share["share"]))) <= slack
