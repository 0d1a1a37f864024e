"""Measures without a printed unit that count things, as the report's other measures show.

Where a report prints "%" behind its shares, "Complaints upheld: 12" is no share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kpi.model import Indicator, Quantity
from kpi.vocabulary import Field, Unit

_FEWEST_SHARES = 3
_LENGTHS = r"days?|hours?|weeks?|months?|minutes?|seconds?|nights?|years?"
_THINGS = re.compile(rf"\b(?:(?!(?:{_LENGTHS})\b)[a-z]{{3,}}[^s\W]s|people|children|crime)\b", re.I)
# How long things last that are counted: "patients waiting over 65 weeks".
_FOR_SO_LONG = re.compile(
    rf"\b(?:over|for|more than|at least|longer than) (?:[\w-]+ ){{1,4}}?(?:{_LENGTHS})\b", re.I
)
# What has a unit of its own, or may be a share of things, or is a mark that somebody gives.
_NO_COUNT = re.compile(
    r"\b(?:satisf\w+|agree\w*|scores?|index|rating|ratio|average|mean|median|rates?|levels?|per|"
    r"proportion|share|accuracy|availability|uptake|occupancy|attendance|compliance|turnover|"
    rf"times?|length|{_LENGTHS}|costs?|income|savings|spend\w*|value|points|hectares|tonnes|miles|"
    r"litres|emissions|within|(?:in|on) time|who|that|whose|answered|responded|acknowledged|"
    r"feel\w*|judged|rated|met|meeting)\b|[%£]",
    re.I,
)


def with_counts(indicators: Sequence[Indicator]) -> list[Indicator]:
    """Give the unit of a count to each measure of things whose figures are whole and bare.

    Only in a report that prints the sign of its shares: it would print it here, too.
    """
    shares = sum(any(q.unit is Unit.PERCENT for q in _printed(one)) for one in indicators)
    if shares < _FEWEST_SHARES:
        return list(indicators)
    return [_counted(one) if _counts(one) else one for one in indicators]


def _counts(one: Indicator) -> bool:
    printed = list(_printed(one))
    bare = (
        one.unit is None
        and bool(printed)
        and all(q.unit is None and q.places <= 0 for q in printed)
    )
    told = _FOR_SO_LONG.sub("", one.name)
    return bare and _THINGS.search(told) is not None and _NO_COUNT.search(told) is None


def _counted(one: Indicator) -> Indicator:
    doubts = tuple(doubt for doubt in one.doubts if doubt.field is not Field.UNIT)
    return replace(one, unit=Unit.COUNT, doubts=doubts)


def _printed(one: Indicator) -> Iterator[Quantity]:
    target = one.target
    held = (target.quantity, target.low, target.high) if target else ()
    yield from (quantity for quantity in held if quantity)
    yield from (r.quantity for r in one.readings if r.quantity)
