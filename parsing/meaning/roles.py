"""What a number in a bullet is: its baseline, target or current value, by the words before it.

Baseline (2022/23): 88.1%      currently 13.9%      up from 12%      from 3% in 2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kpi.model import Period
from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.language.labels import label_meaning
from parsing.language.numbers import FoundNumber
from parsing.language.periods import find_periods
from parsing.language.plain_numbers import plain_numbers
from parsing.language.units import unit_after
from parsing.language.years import dated
from parsing.page.passage import Passage

_NEAR = 24  # characters from a target to the date behind it
_NOW = re.compile(r"\s*%?\s*\(?(?:now|today|currently|at\s+present)\b", re.I)
_BY_DATE = re.compile(r"^\s*by\b", re.I)
# What stands before a figure of a bullet; the first row that fits decides.
_ROLES: tuple[tuple[Meaning, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern, re.I))
    for meaning, pattern in (
        (
            Meaning.COMPARATOR,
            r"\b(?:england|national(?:ly)?|regional|statistical\s+neighbours?)\b[^.;,\d]{0,40}$",
        ),
        (
            Meaning.TARGET,
            r"\b(?:target|aim|goal|ambition)\b(?:\s+(?:is|of|for)\b)?(?:(?!\bfrom\b)[^.;\d]){0,30}$",
        ),
        (Meaning.FORECAST, r"\b(?:forecast|projected|predicted|expected)\b[^.;\d]{0,30}$"),
        (
            Meaning.PREVIOUS,
            r"(?<!\bwill\shave\s)\b(?:up|down|rose|risen|fell|fallen)\s+from\s+$",
        ),
        (Meaning.BASELINE, r"\bstart(?:ed|ing)?\s+(?:at|from|point\s+(?:of|was))\s+$"),
        (Meaning.BASELINE, r"\bbaseline\b(?:\s*\([^)]*\))?[^.;%]{0,30}$|\bfrom\s+$"),
        (
            Meaning.PREVIOUS,
            r"\b(?:previous(?:ly)?|last\s+(?:year|quarter|month)|compared\s+(?:to|with))\b[^.;\d]{0,30}$",
        ),
        (
            Meaning.VALUE,
            r"\b(?:current(?:ly)?|latest|now|actual|outturn|at\s+present|to\s+date|stands?|stood|"
            r"performance|result|position)\b[^.;%]{0,40}$",
        ),
        (
            Meaning.VALUE,
            r"^\W*(?:\w+\s+){0,6}(?:was|is|were|are|reached|achieved|at)\s+(?:\w+\s+)?$",
        ),
    )
)


def read_figures(text: Passage, within: Period | None) -> Iterator[Slot]:
    """Yield the figures of a bullet that says what they are: "Baseline (2022/23): 88.1%"."""
    for number in plain_numbers(text.text):
        yield from read_figure(text, number, within)


def read_figure(text: Passage, number: FoundNumber, within: Period | None) -> Iterator[Slot]:
    """Yield a number of a bullet as a slot, where the words before it say what it is."""
    start = _clause_start(text.text, number.start)
    lead = text.text[start : number.start]
    whole = text.text[: number.start]
    labels = (lead.rpartition(",")[2], lead)
    labelled = (label_meaning(label.strip(" :=–-(")) for label in labels)
    meaning = next(filter(None, labelled), None) or _role(lead) or _role(whole)
    if meaning is Meaning.PREVIOUS and _NOW.match(text.text, number.end):
        return
    if meaning is None or meaning in (Meaning.NAME, Meaning.VARIANCE):
        return
    unit = unit_after(text.text, number.end)
    span = Span(number.start, unit.end if unit else number.end)
    period = _dated(text.text, start, number, within)
    if meaning is Meaning.TARGET and _BY_DATE.match(text.text[span.end :]):
        period = period or dated(text.text[span.end : span.end + _NEAR], within)
    yield cut_slot(text, span, meaning, lead.strip(" :=–-("), period)


def only_dated(slot: Slot) -> bool:
    """Tell whether nothing but a date says that a figure is the value: "(2021/22: 84.5%)"."""
    header = slot.column.header
    dates = [(p.start, p.end) for p in find_periods(header)]
    rest = (c for i, c in enumerate(header) if not any(a <= i < b for a, b in dates))
    return slot.column.meaning is Meaning.VALUE and bool(dates) and not any(map(str.isalnum, rest))


def _clause_start(text: str, end: int) -> int:
    """Return where the words about a number begin: behind a stop or a bracket still open."""
    bracket = text.rfind("(", 0, end)
    if text.find(")", bracket, end) >= 0:
        bracket = -1
    return max(text.rfind(";", 0, end), text.rfind(". ", 0, end), bracket) + 1


def _role(lead: str) -> Meaning | None:
    return next((meaning for meaning, pattern in _ROLES if pattern.search(lead)), None)


def _dated(text: str, start: int, number: FoundNumber, within: Period | None) -> Period | None:
    """Return the date in the label of a figure, else the one straight behind it."""
    end = min((i for i in (text.find(m, number.end) for m in ";.)") if i >= 0), default=len(text))
    found = [
        f for f in find_periods(text, within=within) if start <= f.start < max(end, number.end + 1)
    ]
    before = [f.period for f in found if f.start < number.start]
    behind = [f.period for f in found if 0 <= f.start - number.end <= 12]  # noqa: PLR2004 - " in the "
    return next(iter([*behind, *reversed(before)]), None)


def cut_slot(
    text: Passage, span: Span, meaning: Meaning, header: str, period: Period | None
) -> Slot:
    """Return a stretch of a passage as a slot of a meaning."""
    passage = text.cut(span.start, span.end)
    return Slot(Column(0, meaning, header, period, None), passage, passage.page, passage.whole.box)
