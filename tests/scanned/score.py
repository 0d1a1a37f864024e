"""What is read of a scan, held against what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Indicator
from kpi.report import Report
from kpi.vocabulary import Field
from tests.scanned.reports import Printed

_FIGURE = re.compile(r"£?\d[\d.,]*\d%?|£?\d%?")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One field: what is printed and what was read, None where nothing was.

    Attributes:
        asked: The field is in review.
    """

    name: str
    field: Field
    due: str | None
    read: str | None
    asked: bool

    @property
    def right(self) -> bool:
        """The field was read as printed."""
        return self.due == self.read

    @property
    def silent(self) -> bool:
        """A figure was read that is not printed, and nobody is asked."""
        return not self.right and self.read is not None and not self.asked


def outcomes(printed: Sequence[Printed], report: Report) -> Iterator[Outcome]:
    """Yield the name, value and target of each indicator printed, then those never printed."""
    left = list(report.indicators)
    for name, value, target in printed:
        item = next((i for i in left if _matches(name, value, i)), None)
        if item is not None:
            left.remove(item)
        asked = {doubt.field for doubt in item.doubts} if item else set()
        read = (_name(name, item), _value(item), _target(item))
        for field, due, got in zip(
            _FIELDS, (name, _figure(value), _figure(target)), read, strict=True
        ):
            yield Outcome(name, field, due, got, field in asked)
    for item in left:
        yield Outcome(item.name, Field.NAME, None, item.name, asked=False)


_FIELDS = (Field.NAME, Field.VALUE, Field.TARGET)


def f1(found: Sequence[Outcome]) -> float:
    """Return the harmonic mean of precision and recall."""
    right = sum(o.right for o in found)
    due, read = sum(o.due is not None for o in found), sum(o.read is not None for o in found)
    return 2 * right / (due + read) if due + read else 1.0


def _matches(name: str, value: str | None, item: Indicator) -> bool:
    return _letters(name) in _letters(item.name) or (
        value is not None and _value(item) == _figure(value)
    )


def _name(name: str, item: Indicator | None) -> str | None:
    if item is None:
        return None
    return name if _letters(name) in _letters(item.name) else item.name


def _value(item: Indicator | None) -> str | None:
    values = [_figure(r.quantity.printed) for r in item.actuals] if item else []
    return "; ".join(filter(None, values)) or None


def _target(item: Indicator | None) -> str | None:
    return _figure(item.target.printed) if item and item.target else None


def _figure(printed: str | None) -> str | None:
    found = _FIGURE.search(printed or "")
    return found.group() if found else printed


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
