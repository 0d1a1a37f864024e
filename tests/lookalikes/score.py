"""What is read from a lookalike beside its truth: right, wrong, missed or asked about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from kpi.model import Indicator, Quantity
from kpi.report import Report
from kpi.vocabulary import Field, ReadingKind
from tests.lookalikes.document import Lookalike

_DOUBTED = {
    "name": Field.NAME, "value": Field.VALUE, "target": Field.TARGET, "low": Field.TOLERANCE,
    "high": Field.TOLERANCE, "rating": Field.CLAIMS, "direction": Field.CLAIMS,
}  # fmt: skip


@dataclass(slots=True)
class Score:
    """Counts of fields, and each slip in words; a silent one is wrong and not asked about."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    slips: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is due and nothing read."""
        due_and_read = 2 * self.right + 2 * self.wrong + self.missed
        return 2 * self.right / due_and_read if due_and_read else 1.0


def score(document: Lookalike, report: Report) -> Score:
    """Compare a report with the truth of its lookalike."""
    result, left = Score(), list(report.indicators)
    for due in document.truth:
        found = next((i for i in left if _is(due, i)), None)
        if found is None:
            result.missed += 1 + sum(text not in ("-", "?") for text in due.values())
            result.slips.append(f"{due['name']}: not found")
            continue
        left.remove(found)
        result.right += 1
        for name, text in due.items():
            _compare(result, name, text, found)
    for spare in left:
        result.wrong += 1
        result.slips.append(f"spurious: {spare.ref} {spare.name}")
        result.silent.append(result.slips[-1])
    return result


def _is(due: dict[str, str], read: Indicator) -> bool:
    grouped = "group" not in due or due["group"] == (read.group or "-")
    return grouped and _plain(due["name"]) == _plain(read.name)


def _compare(result: Score, name: str, text: str, found: Indicator) -> None:
    read = READ[name](found)
    asked = _DOUBTED.get(name) in {d.field for d in found.doubts}
    if text == "?":
        if not asked and not found.not_reported:
            result.missed += 1
            result.slips.append(f"{found.name} · {name}: not asked about, {read} read")
    elif _wanted(name, text) == read:
        result.right += read is not None
    else:
        result.slips.append(f"{found.name} · {name}: {text} printed, {read} read")
        result.wrong += read is not None
        result.missed += read is None
        if read is not None and not asked:
            result.silent.append(result.slips[-1])


def _wanted(name: str, text: str) -> object:
    if text == "-":
        return None
    if name in _FIGURES:
        return tuple(Decimal(part) for part in text.split(","))
    if name in ("ref", "name"):
        return _plain(text)
    return tuple(sorted(text.split(","))) if name in ("rating", "direction") else text


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def _kind(*kinds: ReadingKind, to_date: bool = False) -> Callable[[Indicator], object]:
    def read(item: Indicator) -> object:
        found = [r for r in item.readings if r.kind in kinds and r.year_to_date == to_date]
        return tuple(r.quantity.value for r in found) or None

    return read


def _value(quantity: Quantity | None) -> object:
    return (quantity.value,) if quantity else None


def _states(item: Indicator) -> object:
    return tuple(sorted({str(s) for c in item.claims for s in c.states})) or None


def _directions(item: Indicator) -> object:
    return tuple(sorted({str(c.direction) for c in item.claims if c.direction})) or None


READ: dict[str, Callable[[Indicator], object]] = {
    "ref": lambda i: _plain(i.ref) if i.ref else None,
    "name": lambda i: _plain(i.name),
    "group": lambda i: i.group,
    "unit": lambda i: str(i.unit) if i.unit else None,
    "value": _kind(ReadingKind.ACTUAL),
    "to date": _kind(ReadingKind.ACTUAL, to_date=True),
    "previous": _kind(ReadingKind.PREVIOUS),
    "forecast": _kind(ReadingKind.FORECAST),
    "comparator": _kind(ReadingKind.COMPARATOR),
    "count": _kind(ReadingKind.COUNT),
    "total": _kind(ReadingKind.TOTAL),
    "target": lambda i: _value(i.target.quantity) if i.target else None,
    "low": lambda i: _value(i.tolerance.low) if i.tolerance else None,
    "high": lambda i: _value(i.tolerance.high) if i.tolerance else None,
    "polarity": lambda i: str(i.polarity.polarity) if i.polarity else None,
    "rating": _states,
    "direction": _directions,
    "comment": lambda i: " ".join(s.evidence.printed for s in i.narrative) or None,
}
_FIGURES = (
    "value", "to date", "previous", "forecast", "comparator", "count", "total", "target",
    "low", "high",
)  # fmt: skip
