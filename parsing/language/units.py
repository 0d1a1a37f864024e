"""Units as council reports name them: after a figure, in a name, in running text.

The vocabulary is closed: "45 wds" is days, "10k" after "per" is a rate base, and a unit that
`Unit` has no word for is `OTHER` (anchors.md §2.3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kpi.vocabulary import Unit

RATE_BASES = (Unit.PER_1K, Unit.PER_10K, Unit.PER_100K)
TIMES = (Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit phrase and its place: offsets into the text that was searched."""

    start: int
    end: int
    unit: Unit


def _rate(digits: str, words: str) -> str:
    base = rf"(?:{digits}(?:\s?k|[,\s]?000)|{words}thousand)(?!\w|,[0-9])"
    return rf"\b(?:per|(?:for|in)\s(?:every|each))\s{{0,2}}{base}"


_RATES = {
    Unit.PER_1K: _rate("1", r"(?:one\s+)?"),
    Unit.PER_10K: _rate("10", r"ten\s+"),
    Unit.PER_100K: _rate("100", r"(?:one\s+|a\s+)?hundred\s+"),
    Unit.OTHER: r"\bper\s{0,2}(?:million|100(?![\w,])|1,?000,?000)\b",
}
_MINUTES = r"min(?:ute)?s?"
_DURATIONS = {
    Unit.MINUTES: _MINUTES,
    Unit.HOURS: r"(?:working\s+)?hours?|hrs?|(?-i:h)",
    Unit.DAYS: r"(?:(?:working|calendar|school|clear|business|bank)[\s-]+)?days?|wds?",
    Unit.WEEKS: r"w(?:ee)?ks?",
    Unit.MONTHS: r"(?:calendar\s+)?m(?:on)?ths?",
}
_WEIGHTS = {
    Unit.KG: r"kgs?|kilos?|kilogram(?:me)?s?",
    Unit.TONNES: r"tonnes?|tonnage",
}
_GAS = r"(?:\s?CO(?:2|₂)\s?(?:e(?:q(?:uivalent)?)?)?)?"
_WEIGHED_OUT = {  # behind a figure alone: "2,118 t", "1,604 tCO2e"
    Unit.KG: rf"(?:{_WEIGHTS[Unit.KG]}){_GAS}",
    Unit.TONNES: rf"(?:{_WEIGHTS[Unit.TONNES]}|t){_GAS}",
    Unit.OTHER: rf"kt{_GAS}|(?:sq\s?)?(?:km|m)(?:2|²)|sq\s?m|ha|hectares?|[uµμ]g/m(?:3|³)",
}
_OTHERS = {Unit.OTHER: r"sec(?:ond)?s?|years?|yrs?|miles?|km|mph|[kmg]wh|litres?"}
_MEASURES = {**_DURATIONS, **_WEIGHTS, **_OTHERS}

_SHARE = {
    Unit.PERCENT: r"(?<![0-9])(?<![0-9]\s)(?:%(?:age)?|\bper\s?cent(?:age)?\b|\bproportion\b)"
    r"(?!\s?points?\b)"
}
_COUNT = {
    Unit.COUNT: r"\b(?:(?:total\s+)?number\s+of|nos?\.?\s+of|count\s+of)\b"
    rf"(?!\s+(?:[a-z]+\s+)?(?:{'|'.join(_DURATIONS.values())})\b)"
}
_BRACKETED = {
    unit: rf"\(\s?(?:in\s+)?(?:{pattern})\s?\)"
    for unit, pattern in {
        Unit.PERCENT: r"%|per\s?cent(?:age)?",
        Unit.POUNDS: r"£\s?(?:['’]?000s?|k|m|bn)?",
        **_MEASURES,
        Unit.MINUTES: rf"{_MINUTES}|{_MINUTES}\s?(?::|&|/|and)\s?sec(?:ond)?s?|mm?:ss",
    }.items()
}
# What a figure counts where its name opens so; a length of time elsewhere is a condition on the
# measure ("% of visits within 10 working days"), which the share above it has already claimed.
_LENGTHS = {
    unit: r"(?:^|\b(?:average|mean|median|total|number\s+of|no\.?\s+of)\s+)"
    rf"(?:number\s+of\s+)?(?:[a-z]+\s+)?(?:{pattern})(?!\w)"
    rf"|\b(?:average|mean|median|time|length|wait)\b.{{0,80}}?\bin\s+(?:{pattern})(?!\w)"
    for unit, pattern in _DURATIONS.items()
}
_MONEY = {Unit.POUNDS: r"£(?!\s?[0-9])|^(?:the\s+)?(?:[a-z]+\s+)?costs?\b|\bcosts?\s+(?:of|per)\b"}
_COUNTS = re.compile(r"\W*(?:#|(?:whole\s+)?(?:number|no|num|count|volume)\W?s?)\W*", re.I)
_RATIO = {Unit.RATIO: r"\bratio\b"}


def _named(*tables: Mapping[Unit, str]) -> re.Pattern[str]:
    merged: dict[Unit, list[str]] = {}
    for table in tables:
        for unit, pattern in table.items():
            merged.setdefault(unit, []).append(pattern)
    groups = (f"(?P<{unit.name}>{'|'.join(some)})" for unit, some in merged.items())
    return re.compile("|".join(groups), re.IGNORECASE)


_WEIGHED = {unit: rf"\b(?:{pattern})\b" for unit, pattern in _WEIGHTS.items()}
_BY_WEIGHT_OF_EVIDENCE = tuple(
    _named(table)
    for table in (_BRACKETED, _RATES, _SHARE, _WEIGHED, _LENGTHS, _MONEY, _RATIO, _COUNT)
)
_RUNNING = _named(_RATES, _BRACKETED, _SHARE, _COUNT)
_DIRECTLY_AFTER = _named(
    {unit: rf"\s{{0,2}}(?:{pattern})(?!\w)" for unit, pattern in _WEIGHED_OUT.items()},
    {unit: rf"[\s-]{{0,2}}(?:{pattern})(?!\w)" for unit, pattern in _MEASURES.items()},
    {
        unit: rf"\s{{0,2}}(?:[a-z]+\s)?{pattern}"
        r"(?:\s(?:head\s+of\s+)?(?:the\s+)?(?:population|people|residents|households))?"
        for unit, pattern in _RATES.items()
    },
)


def _found(match: re.Match[str]) -> FoundUnit:
    return FoundUnit(match.start(), match.end(), Unit[str(match.lastgroup)])


def unit_after(text: str, end: int) -> FoundUnit | None:
    """Return the unit that directly follows a figure ending at offset `end`: "24| days"."""
    match = _DIRECTLY_AFTER.match(text, end)
    return _found(match) if match else None


def unit_of_name(name: str) -> Unit | None:
    """Return the unit that the name of an indicator states, or None where it does not say.

    Brackets tell most ("(kg)"), then a rate base, a share, a weight, a length of time, money and
    last a count: "number of complaints as a percentage of those closed" is a percentage.
    """
    for evidence in _BY_WEIGHT_OF_EVIDENCE:
        if match := evidence.search(name.strip()):
            return Unit[str(match.lastgroup)]
    return None


def unit_of_cell(text: str) -> Unit | None:
    """Return the unit that a cell under "Unit" names."""
    return Unit.COUNT if _COUNTS.fullmatch(text) else unit_of_name(f"({text.strip()})")


def find_units(text: str) -> list[FoundUnit]:
    """Return every phrase of running text that names a unit, left to right.

    Rate bases, shares, counts and bracketed units; not the unit of one figure ("29.4%", "10
    days"), which that figure's own `Quantity` carries.
    """
    return [_found(match) for match in _RUNNING.finditer(text)]
