"""The period of a report whose front names the last day of its figures: "Data to 30 November 2024".

How long it is the labels of the figures say: "This month", "This quarter", "This year".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.blocks import Flow
from parsing.language.periods import find_periods
from parsing.language.spans import Span, plain_name

_UP_TO = re.compile(
    r"\b(?:data|figures?|position|performance|results?|period)\b[\s,:–-]*(?:(?:is|are|shown)\s+)?"
    r"(?:up\s+to|to|as\s+at|as\s+of|at|ending|ended)\s+(?:and\s+including\s+)?$",
    re.I,
)
_UP_TO_THE_END = re.compile(
    rf"{_UP_TO.pattern.removesuffix('$')}(?:(?:the\s+)?end\s+of\s+)?$", re.I
)
_PARTS = (PeriodKind.MONTH, PeriodKind.QUARTER)
_THIS = re.compile(r"this\s+(?P<span>month|quarter|year)", re.I)
_SPANS = {
    "month": (PeriodKind.MONTH, 1, frozenset(range(1, 13))),
    "quarter": (PeriodKind.QUARTER, 3, frozenset((3, 6, 9, 12))),
    "year": (PeriodKind.YEAR, 12, frozenset((3,))),
}
"""Its kind, its months, and the months that one may end in: years run April to March."""
_HEADER_ROWS = 3


def period_to_day(flow: Flow, front: Iterable[str]) -> Period | None:
    """Return the month, quarter or year that ends on the day the front gives its figures up to.

    Args:
        flow: The pages read.
        front: What the front says.
    """
    days = {day.end: day for text in front for day in _last_days(text)}
    spans = {found["span"].lower() for text in _labels(flow) if (found := _THIS.fullmatch(text))}
    if len(days) != 1 or len(spans) != 1:
        return None
    day = days.popitem()[1]
    kind, months, ends_in = _SPANS[spans.pop()]
    if (day.end + timedelta(days=1)).day != 1 or day.end.month not in ends_in:
        return None
    span = Span(kind, _first_day(day.end, months), day.end)
    return Period(plain_name(span), span.kind, span.start, span.end)


def reached(texts: Iterable[str], year: Period) -> Period | None:
    """Return the month or quarter that the figures of a year go up to, where its line says so.

    "Financial Year 2024/25 – Results up to the end of August 2024" is the report for August.
    """
    for text in texts:
        if not any(
            (f.period.start, f.period.end) == (year.start, year.end) for f in find_periods(text)
        ):
            continue
        for found in find_periods(text, within=year):
            inside = year.start <= found.period.start and found.period.end <= year.end
            if (
                found.period.kind in _PARTS
                and inside
                and _UP_TO_THE_END.search(text[: found.start])
            ):
                return found.period
    return None


def _last_days(text: str) -> Iterator[Period]:
    for found in find_periods(text):
        if found.period.kind is PeriodKind.DATE and _UP_TO.search(text[: found.start]):
            yield found.period


def _labels(flow: Flow) -> Iterator[str]:
    """Yield the labels of cards, and what stands at the top of tables."""
    yield from (" ".join(field.header.split()) for card in flow.cards for field in card.fields)
    for table in flow.tables:
        yield from (cell.text.strip() for row in table.rows[:_HEADER_ROWS] for cell in row)


def _first_day(end: date, months: int) -> date:
    before = end.year * 12 + end.month - months  # months since year 0
    return date(before // 12, before % 12 + 1, 1)
