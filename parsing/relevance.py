"""Which pages of a long pack hold indicators, told from their quick text alone.

An agenda pack of hundreds of pages holds one performance report among budgets, minutes and
planning papers. Pages that talk of targets and ratings, name measures and set figures against
them stand out; what talks of money and permissions does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

SHORT = 60
"""Pages up to which a file is read whole."""

_ENOUGH = 5  # points for a page to be read
_MOST, _MOST_AGAINST = 9, 4  # points that one kind of sign may give
_SOME = 3  # points that a page has to have to go with its neighbour
_SIGNS: tuple[tuple[str, int, str], ...] = (
    ("names a measure", 3, r"(?im)^\W*(?:\d+(?:\.\d+)*\s+)?(?:key\s+performance\s+indicator|supporting\s+measure|performance\s+(?:indicator|measure)|kpi|pi|indicator|measure)\s*[-–:]?\s*\d"),
    ("sets a target", 2, r"\b(?:target|tolerance|floor(?:\s+standard)?|aim|threshold)\b\s*(?:is|of|:|-|–)?\s*(?:up\s+to\s+|down\s+to\s+|at\s+least\s+)?[£<>≤≥]?\d[\d.,]*\s*(?:%|per\s+cent|\b)"),
    ("rates against a target", 2, r"\b(?:exceed\w*|meet(?:ing|s)?|met|achiev\w+|below|above|better\s+than|worse\s+than|against|outside(?:\s+of)?|within)\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+)?(?:target|tolerance)"),
    ("has columns for indicators", 4, r"(?i)\b(?:indicators?|measures?|kpis?|description)\b[^\n]{0,80}\b(?:target|actual|outturn|status|rag)\b|\b(?:target|actual|outturn)\b[^\n]{0,60}\b(?:status|rag|trend|direction\s+of\s+travel)\b|\bindicators?\b[^.]{0,60}\bactual\b[^.]{0,40}\b(?:target|minimum|maximum|limit|floor)\b"),
    ("speaks of performance", 1, r"\b(?:performance\s+(?:indicators?|measures?|report|monitoring|summary)|direction\s+of\s+travel|rag\s+(?:rating|status)|outturn|year\s+to\s+date)\b"),
)  # fmt: skip
_AGAINST: tuple[tuple[int, str], ...] = (
    (1, r"£\s?\d[\d,.]*\s*(?:m|k|bn|million)?\b"),
    (2, r"\b(?:capital\s+programme|revenue\s+budget|net\s+budget|reserves|planning\s+(?:permission|application)|conditions?\s+\d|listed\s+building|pay\s+(?:band|policy)|spinal\s+column)\b"),
)  # fmt: skip
_SIGN_PATTERNS = tuple((why, weight, re.compile(p, re.I)) for why, weight, p in _SIGNS)
_AGAINST_PATTERNS = tuple((weight, re.compile(p, re.I)) for weight, p in _AGAINST)
_OPENING = re.compile(r"\b(?:performance|indicators|scorecard|key\s+measures)\b", re.I)


@dataclass(frozen=True, slots=True)
class Relevance:
    """How many points a page has, and what gave them."""

    points: int
    why: tuple[str, ...]

    @property
    def enough(self) -> bool:
        """Tell whether the page is worth reading closely."""
        return self.points >= _ENOUGH


def relevance(text: str) -> Relevance:
    """Weigh the signs of indicators on a page against the signs of other papers."""
    hits = [(why, min(weight * len(p.findall(text)), _MOST)) for why, weight, p in _SIGN_PATTERNS]
    against = sum(min(w * len(p.findall(text)), _MOST_AGAINST) for w, p in _AGAINST_PATTERNS)
    return Relevance(sum(points for _, points in hits) - against, tuple(w for w, n in hits if n))


def relevant_pages(texts: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the pages worth reading, from 1, each with its reasons.

    A page with some signs goes with its neighbour, and so does the page before, where it opens
    the report: it says whose report it is and for when.
    """
    weighed = {number: relevance(text) for number, text in enumerate(texts, start=1)}
    core = {number for number, weight in weighed.items() if weight.enough}
    chosen = {number: weighed[number].why for number in core}
    for number, weight in weighed.items():
        beside = {number - 1, number + 1} & core
        if number in core or not beside:
            continue
        if weight.points >= _SOME or beside == {number - 1, number + 1}:
            chosen[number] = ("goes with the page beside it",)
        elif number + 1 in core and _OPENING.search(texts[number - 1]):
            chosen[number] = ("opens the report",)
    return dict(sorted(chosen.items()))
