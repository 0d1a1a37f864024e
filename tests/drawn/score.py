"""How much of what was typeset is read back: F1 over the fields, and the silent errors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kpi.judgement import Case
from kpi.model import Indicator, Period, Reading
from kpi.rating.outturn import outturns
from kpi.report import Report
from kpi.vocabulary import Field, State
from tests.drawn.known import Known

_ALIKE = {State.EXCEEDING: State.MEETING, State.BELOW_TARGET: State.OUTSIDE_TOLERANCE}


@dataclass(slots=True)
class Score:
    """Fields read right, wrong (or not printed at all) and missed; each slip in words."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)
    slips: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall over all fields."""
        right = self.right.total()
        out, due = right + self.wrong.total(), right + self.wrong_of_due + self.missed.total()
        return 2 * right / (out + due) if out + due else 1.0

    @property
    def wrong_of_due(self) -> int:
        """Wrong fields of indicators that are there; the rest were never printed."""
        return sum(n for name, n in self.wrong.items() if not name.startswith("extra"))

    def add(self, name: str, due: object, read: object, where: str, *, doubted: bool) -> None:
        """Compare one field."""
        if due == read:
            self.right[name] += due is not None and due != ()
            return
        nothing = read is None or read == ()
        missing = due is None or due == ()
        side = self.missed if nothing else self.wrong
        side[f"extra {name}" if missing else name] += 1
        self.slips.append(
            f"{where} · {name}: {due} printed, {read} read{' (doubted)' if doubted else ''}"
        )
        if not nothing and not doubted and name in ("target", "value"):
            self.silent.append(self.slips[-1])


def score(known: Sequence[Known], report: Report) -> Score:
    """Compare what was typeset with what is read."""
    result = Score()
    left = list(report.indicators)
    for due in known:
        read = next((i for i in left if _same(due, i)), None) or next(
            (i for i in left if plain(due.name) == plain(i.name)), None
        )
        if read is None:
            _lost(result, due)
            continue
        left.remove(read)
        result.right["found"] += 1
        _compare(result, due, read, report)
    for spare in left:
        result.wrong["extra found"] += 1
        result.slips.append(f"spurious: {spare.ref} {spare.name}")
    return result


def _lost(result: Score, due: Known) -> None:
    printed = (
        due.ref,
        due.name,
        due.unit,
        due.target,
        due.value,
        due.low or due.high,
        due.states or None,
    )
    result.missed["found"] += 1
    result.missed["fields of one not found"] += sum(part is not None for part in printed)
    result.slips.append(f"{due.ref or ''} {due.name} · not found")


def _same(due: Known, read: Indicator) -> bool:
    return due.ref is not None and plain(due.ref) == plain(read.ref or "")


def plain(text: str) -> str:
    """Return only the letters and digits of a text."""
    return re.sub(r"\W+", "", text.casefold())


def _compare(result: Score, due: Known, read: Indicator, report: Report) -> None:
    where = f"{due.ref or ''} {due.name}"
    doubted = {d.field for d in read.doubts}
    target, band = read.target.value if read.target else None, read.tolerance
    result.add(
        "ref",
        plain(due.ref) if due.ref else None,
        plain(read.ref) if read.ref else None,
        where,
        doubted=False,
    )
    result.add("name", plain(due.name), plain(read.name), where, doubted=False)
    result.add("unit", due.unit, read.unit, where, doubted=Field.UNIT in doubted)
    result.add("target", due.target, target, where, doubted=Field.TARGET in doubted)
    result.add("value", due.value, _value(read, report), where, doubted=Field.VALUE in doubted)
    worse = due.low if due.low is not None else due.high
    ends = (band.low, band.high) if band else (None, None)
    got = next((e.value for e in (ends if due.low is not None else ends[::-1]) if e), None)
    result.add("tolerance", worse, got, where, doubted=Field.TOLERANCE in doubted)
    states = tuple(sorted({_ALIKE.get(s, s) for c in read.claims for s in c.states}))
    result.add("rating", due.states, states, where, doubted=Field.CLAIMS in doubted)


def _value(read: Indicator, report: Report) -> Decimal | tuple[Decimal, ...] | None:
    """Return the value for the report's period, or all of them where more than one is read."""
    now = report.period
    current = [r for r in outturns(Case(indicator=read, report=report)) if _is_of(r, now)]
    values = tuple(r.quantity.value for r in current if not r.year_to_date)
    return values[0] if len(values) == 1 else values or None


def _is_of(reading: Reading, period: Period | None) -> bool:
    return period is None or reading.period is None or reading.period.end >= period.end


def total(scores: Iterable[Score]) -> Score:
    """Add scores up."""
    result = Score()
    for one in scores:
        result.right.update(one.right)
        result.wrong.update(one.wrong)
        result.missed.update(one.missed)
        result.silent += one.silent
        result.slips += one.slips
    return result
