"""The figure of a table cell: what it is, the count behind it, and what had to be taken on trust.

    96.0%    84.8% (412/486)    412/486 84.8%    412 (84.8%)    78r    31 (1)    (3.5%)    ≥ 95%
    96% (Q2: 94%)

A cell that holds a second figure which nothing explains ("1:4", "0:07", "1 in 5") holds no one
number: the first digits would be a number that nobody printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpi.model import Quantity
from kpi.vocabulary import Unit
from parsing.language.numbers import find_grouped, quantity
from parsing.language.periods import period
from parsing.language.shares_in_words import of_ten_or_hundred

_BRACKET = re.compile(r"(?P<first>[^()]+?)\s*\((?P<second>[^()]+)\)[*†‡]*")
_PARTS = re.compile(r"(?P<count>[\d,]+)\s*(?:/|\bof\b|\bout\s+of\b)\s*(?P<total>[\d,]+)")
_SO_MANY = r"(?P<parts>[\d,]+\s*(?:/|\bof\b|\bout\s+of\b)\s*[\d,]+)"
_COUNT_FIRST = re.compile(rf"{_SO_MANY}\s*[,:–-]?\s+(?P<share>\d[\d.]*\s?%)")
_COUNT_LAST = re.compile(rf"(?P<share>\d[\d.]*\s?%)\s*[,:–-]?\s+{_SO_MANY}")
_SCORE = re.compile(r"(?P<score>\d+\.\d+)\s+(?:out\s+of|/)\s+\d{1,3}")
_SHORTHAND = re.compile(r"(?P<figure>.*\d%?)\s*\(?(?P<mark>[per])\)?", re.I)
_NOTE = re.compile(r"(?:note\s*)?[1-9]|[a-z]|[ivx]{1,4}", re.I)
# A year and more, as in "2023/24" or "May 2023": alone it may be a count.
_WHEN_IT_WAS = re.compile(r"(?:19|20)\d\d\s*\D|[A-Za-z].*(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_WHEN = (
    r"(?:previous(?:ly)?|prev\.?|last\s+(?:year|quarter|month|time)|was|formerly|"
    r"(?:q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:\s+\S*\d\S*)?|20\d\d(?:\s?[/–-]\s?\d{2,4})?)"
)
_EARLIER = re.compile(rf"(?P<when>{_WHEN}\s*(?:[:=–-]|was)?)\s*(?P<figure>[£\d].*)", re.I)


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A figure with what is printed beside it.

    Attributes:
        count: The count behind it, and `total` what that is out of.
        earlier: The figure of an earlier time, and `when` the words that name that time.
        trust: What was assumed.
    """

    quantity: Quantity
    count: Quantity | None = None
    total: Quantity | None = None
    trust: str | None = None
    earlier: Quantity | None = None
    when: str = ""


def cell_figure(text: str) -> CellFigure | None:
    """Return the figure of a cell, or None where it holds none, or more than one."""
    plain = quantity(text) or _in_so_many(text)
    if plain is not None:
        return CellFigure(plain)
    return _negative(text) or _marked(text) or _bracketed(text) or _beside(text) or _alone(text)


def _in_so_many(text: str) -> Quantity | None:
    """Read "95 in every 100" and "9 in 10" as shares, "4.5 out of 5" as a score."""
    if scored := _SCORE.fullmatch(text):
        return quantity(scored["score"])
    share = of_ten_or_hundred(text)
    if share is None or (share.start, share.end) != (0, len(text)):
        return None
    return Quantity(text, share.value, share.places, Unit.PERCENT)


def _negative(text: str) -> CellFigure | None:
    """Read "(3.5%)" as accounts print what is below nought."""
    owed = quantity(text, accounting=True)
    return CellFigure(owed, trust=f"“{text}” is read as below nought") if owed else None


def _marked(text: str) -> CellFigure | None:
    """Read "78r" and "45p", revised and provisional; a "p" may also be pence."""
    found = _SHORTHAND.fullmatch(text)
    figure = quantity(found["figure"]) if found else None
    if found is None or figure is None:
        return None
    pence = found["mark"] in "pP" and figure.unit is None
    trust = f"the “p” of “{text}” is read as provisional, and may be pence" if pence else None
    return CellFigure(figure, trust=trust)


def _beside(text: str) -> CellFigure | None:
    """Read "412/486 84.8%" and "84.8% 412/486": a count, its total and the share they make."""
    for found in (_COUNT_FIRST.fullmatch(text), _COUNT_LAST.fullmatch(text)):
        figure = quantity(found["share"]) if found else None
        both = _PARTS.fullmatch(found["parts"]) if found else None
        if figure and both and figure.unit is Unit.PERCENT:
            return CellFigure(figure, quantity(both["count"]), quantity(both["total"]))
    return None


def _bracketed(text: str) -> CellFigure | None:
    """Tell the count from the share in "84.8% (412/486)" and "412 (84.8%)"."""
    found = _BRACKET.fullmatch(text)
    if found is None:
        return None
    outer, inner = found["first"].strip(), found["second"].strip()
    if _WHEN_IT_WAS.search(inner) and period(inner) and (figure := quantity(outer)):
        return CellFigure(
            figure, trust=f"“({inner})” behind {figure.printed} is read as when that was"
        )
    for share, parts in ((outer, inner), (inner, outer)):
        if (figure := quantity(share)) and (both := _PARTS.fullmatch(parts)):
            return CellFigure(figure, quantity(both["count"]), quantity(both["total"]))
    figure = quantity(outer)
    before = _EARLIER.fullmatch(inner)
    earlier = quantity(before["figure"]) if before else None
    if figure and before and earlier and earlier.unit is figure.unit:
        return CellFigure(figure, earlier=earlier, when=before["when"].strip(" :=-–"))
    return _with_second(figure, inner, text) if figure else None


def _with_second(figure: Quantity, inner: str, text: str) -> CellFigure | None:
    """Tell a note, a count or a share in brackets behind a figure."""
    second = quantity(inner)
    if _NOTE.fullmatch(inner):
        trust = f"“({inner})” behind {figure.printed} is read as a note" if second else None
        return CellFigure(figure, trust=trust)
    if second and figure.unit is Unit.PERCENT and _is_count(second):
        return CellFigure(figure, count=second)
    if second and second.unit is Unit.PERCENT and _is_count(figure):
        return CellFigure(figure, trust=f"“{text}” holds two figures, and the first is taken")
    return None


def _is_count(figure: Quantity) -> bool:
    return figure.unit is None and figure.places == 0


def _alone(text: str) -> CellFigure | None:
    """Take the one number among words: "≥ 95%", "under 5 days"; any digit beside it is too much."""
    numbers = find_grouped(text)
    if len(numbers) != 1:
        return None
    (only,) = numbers
    if ":" in only.quantity.printed and only.quantity.unit is None:
        return None
    rest = text[: only.start] + text[only.end :]
    return None if _DIGIT.search(rest) else CellFigure(only.quantity)
