"""Which period a sentence gives each of its figures: "82.4% in October to 83.1% in November"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from kpi.model import Period
from parsing.language.periods import FoundPeriod, find_periods
from parsing.meaning.figures import Figure, Role

_COMPARED = re.compile(
    r"\b(?:that\sof|than(?:\sin)?|as\sin|compared\s(?:to|with)(?:\sin)?"
    r"|(?:than|as|with)(?:\s(?:in|at|for|during))?\s(?:the\s)?(?:same|corresponding|equivalent)\s\w+\s(?:of|in)"
    r"|(?:unchanged|no\schange|little\schanged?|up|down|improv\w+|increase|decrease|rise|fall)\s(?:from|on|since)"
    r"|(?:similar|identical|equal)\sto|than\s(?:the\s)?[\d.,]+\s?(?:%|[a-z]+)?\s(?:that\s)?(?:we|I)\s\w+\s(?:in|for|at))\s$",
    re.I,
)
_BRACKET = re.compile(r"\([^()]*\)")
_IN = re.compile(
    r"\s*(?:(?:working|calendar)\s+)?(?:(?:days?|weeks?|hours?|minutes?|months?)\b)?\s*,?\s*(?:\([^)]*\)\s*)?"
    r"(?:(?:(?:that\s+)?(?:we|I)\s+)?(?:recorded|reported|achieved|saw|seen|reached|had)\s+)?"
    r"(?:in|for|at|during|by|as\s+at)\s+(?:the\s+)?(?:end\s+of\s+)?",
    re.I,
)
# "following the changes made in May", "since it was let on 3 July": when another thing was.
_OF_ITS_CAUSE = re.compile(
    r"\b(?:since|following|after|because|before|owing\s+to|due\s+to|thanks\s+to|"
    r"(?:reported|presented|considered|brought|sent)\s+(?:back\s+)?(?:to|by|at))\b[^;]*$",
    re.I,
)
_IN_A_ROW = re.compile(r"\s+(?:running|in\s+a\s+row|in\s+succession)\b", re.I)
_WHOSE = re.compile(r"[’']s\s(?:figure\sof\s|result\sof\s)?")


def without_longer(text: str, figures: Sequence[Figure]) -> str:
    """Blank the brackets that give a figure of a longer span: they date no other figure."""
    for bracket in _BRACKET.finditer(text):
        inside = [f for f in figures if bracket.start() < f.start < bracket.end()]
        if any(f.role in (Role.TO_DATE, Role.LONGER) for f in inside):
            text = text[: bracket.start()] + " " * len(bracket[0]) + text[bracket.end() :]
    return text


def period_of(
    figure: Figure, others: Sequence[Figure], text: str, within: Period | None
) -> Period | None:
    """Return the period that a sentence gives a figure, of those that are not in the future.

    "82.4% in October to 83.1% in November": the one said straight after it, else the one before
    it with no other figure between, else the nearest that is not said straight after another.
    """
    found = [
        f
        for f in find_periods(text, within=within)
        if within is None or f.period.start <= within.end
    ]
    straight_after = (f for f in found if _IN.fullmatch(text[figure.end : f.start]))
    found = [f for f in found if not _is_of_another(f, figure, others, text)]
    before = (
        f
        for f in reversed(found)
        if f.end <= figure.start and not any(f.end <= o.start < figure.start for o in others)
    )
    nearest = sorted(found, key=lambda f: _distance(f.start, f.end, figure))
    chosen = next(chain(straight_after, before, nearest), None)
    return chosen.period if chosen else None


def _is_of_another(one: FoundPeriod, figure: Figure, others: Sequence[Figure], text: str) -> bool:
    """Tell whether a period is said straight after another figure, is whose it is, or beside it."""
    if any(_WHOSE.fullmatch(text[one.end : o.start]) for o in others if o is not figure):
        return True
    if any(
        b.start() < one.start < b.end()
        for b in _brackets_of(others, text)
        if b.end() < figure.start or b.start() > figure.end
    ):
        return True
    between = [text[o.end : one.start] for o in others if o is not figure]
    if _OF_ITS_CAUSE.search(text[figure.end : one.start]) or _IN_A_ROW.match(text, one.end):
        return True
    after = any(_IN.fullmatch(words) or words.strip() == "of" for words in between)
    return after or bool(_COMPARED.search(text[: one.start]))


def _brackets_of(figures: Sequence[Figure], text: str) -> Iterator[re.Match[str]]:
    """Yield the brackets that hold a figure: "(Quarter 2: 19 days)"."""
    for bracket in _BRACKET.finditer(text):
        if any(bracket.start() < f.start < bracket.end() for f in figures):
            yield bracket


def _distance(start: int, end: int, figure: Figure) -> int:
    return min(abs(figure.start - end), abs(start - figure.end))
