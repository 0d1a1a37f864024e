"""All that was ever published of one measure: every value of every period, and every definition.

A later report may restate an earlier period. Nothing is overwritten: each value stands with the
report that published it, and "as first published" and "as last restated" are two views of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from kpi.matching.guise import figures_of, folded
from kpi.model import Indicator, Period, Reading
from kpi.past import stands_for
from kpi.plain.words import SCHEMES
from kpi.report import Report
from kpi.vocabulary import ReadingKind

PUBLISHED_COLUMNS = (
    "period", "start", "end", "kind", "year_to_date", "source", "printed", "value", "unit",
    "report", "sha256", "report_period", "page", "parser", "first", "last",
)  # fmt: skip
_KINDS = (ReadingKind.ACTUAL, ReadingKind.PREVIOUS)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a definition prints otherwise than the one before: what, before and now."""

    what: str
    was: str
    now: str

    @property
    def words(self) -> str:
        """Return "target 90% → 95%"."""
        return f"{self.what} {self.was} → {self.now}"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a measure was judged by, from one report on.

    Attributes:
        report: Name of the first report that prints it so.
        period: The period of that report, or None.
        changed: What is otherwise than before; none for the first.
    """

    report: str
    period: Period | None
    ref: str | None
    name: str
    target: str
    tolerance: str
    unit: str
    polarity: str
    scheme: str
    changed: tuple[Change, ...] = ()


def published(reports: Sequence[Report], parsers: Mapping[str, str] | None = None) -> pd.DataFrame:
    """Return every value that was published of one measure: `PUBLISHED_COLUMNS`.

    Args:
        reports: Those that print it, oldest first, each with its indicator alone
            (`History.measures.load`).
        parsers: By the SHA-256 of a file, the version of the parser that read it.

    Returns:
        One row for each value, by period and then by report. `value` is a `Decimal` in base
        units and `printed` the characters on the page; `start` and `end` are days, `kind` the
        length of the period. Of one period, kind and source, `first` marks the value first
        published and `last` the one last restated. A value without a period is left out.
    """
    known = parsers or {}
    rows = [row for report in reports for row in _rows(report, known.get(report.source.sha256, ""))]
    last = {_span(row): number for number, row in enumerate(rows)}
    seen = set[tuple[object, ...]]()
    for number, row in enumerate(rows):
        span = _span(row)
        row["first"] = span not in seen
        row["last"] = last[span] == number
        seen.add(span)
    rows.sort(key=lambda row: (row["end"], row["start"]))
    return pd.DataFrame(rows, columns=list(PUBLISHED_COLUMNS), dtype=object)


def as_first_published(values: pd.DataFrame) -> pd.DataFrame:
    """Return of each period the value first published, from what `published` returns."""
    return values[values["first"].astype(bool)].reset_index(drop=True)


def as_last_restated(values: pd.DataFrame) -> pd.DataFrame:
    """Return of each period the value that the latest report with it gives."""
    return values[values["last"].astype(bool)].reset_index(drop=True)


def definitions(reports: Sequence[Report]) -> tuple[Definition, ...]:
    """Return each definition of one measure with what changed, oldest first.

    What somebody typed defines nothing: a target may only have been left out.

    Args:
        reports: Those that print it, oldest first, each with its indicator alone.
    """
    found: list[Definition] = []
    before: Indicator | None = None
    for report in (one for one in reports if not one.source.by_hand):
        for indicator in report.indicators:
            now = _definition(report, indicator)
            if before is None or not found:
                found.append(now)
            elif changed := tuple(_changed(found[-1], now, before, indicator)):
                found.append(replace(now, changed=changed))
            before = indicator
    return tuple(found)


def _rows(report: Report, parser: str) -> Iterator[dict[str, object]]:
    for indicator in report.indicators:
        for reading in indicator.of_kind(*_KINDS):
            period = stands_for(reading, report)
            named = reading.kind is ReadingKind.ACTUAL or reading.period is not None
            if period is not None and named:
                yield _row(report, indicator, reading, period) | {"parser": parser}


def _row(
    report: Report, indicator: Indicator, reading: Reading, period: Period
) -> dict[str, object]:
    return {
        "period": period.printed,
        "start": period.start,
        "end": period.end,
        "kind": period.kind.value,
        "year_to_date": reading.year_to_date,
        "source": reading.source,
        "printed": reading.quantity.printed,
        "value": reading.quantity.value,
        "unit": reading.quantity.unit or indicator.unit,
        "report": report.source.name,
        "sha256": report.source.sha256,
        "report_period": report.period.printed if report.period else None,
        "page": reading.evidence.page,
    }


def _span(row: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(row[name] for name in ("start", "end", "kind", "year_to_date", "source"))


def _definition(report: Report, indicator: Indicator) -> Definition:
    target, tolerance, polarity = indicator.target, indicator.tolerance, indicator.polarity
    return Definition(
        report.source.name,
        report.period,
        indicator.ref,
        indicator.name,
        target.printed.strip() if target else "",
        tolerance.printed.strip() if tolerance else "",
        indicator.unit or "",
        polarity.polarity if polarity else "",
        SCHEMES[report.scheme.name],
    )


def _changed(
    old: Definition, new: Definition, before: Indicator, now: Indicator
) -> Iterator[Change]:
    """Yield what differs, but for how it is put: dashes, spaces, capital letters."""
    figures = figures_of(before), figures_of(now)
    pairs = (
        ("reference", folded(old.ref or ""), folded(new.ref or ""), old.ref, new.ref),
        ("name", folded(old.name), folded(new.name), old.name, new.name),
        ("target", figures[0].target, figures[1].target, old.target, new.target),
        ("tolerance", figures[0].tolerance, figures[1].tolerance, old.tolerance, new.tolerance),
        ("unit", old.unit, new.unit, old.unit, new.unit),
        ("which way is good", old.polarity, new.polarity, old.polarity, new.polarity),
        ("rating scheme", old.scheme, new.scheme, old.scheme, new.scheme),
    )
    for what, mine, theirs, was, is_now in pairs:
        if mine != theirs:
            yield Change(what, was or "none", is_now or "none")
