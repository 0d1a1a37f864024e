"""What is shown and exported, as small tables: one report, all of history, findings.

Every frame has the columns of its `…_COLUMNS`, also where it has no rows; its cells are Python
values (text, `Decimal`, `None`), so that what was printed survives to the character. Ratings and
severities are the words of the contract (contract.md); `…_words` says them to people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd

from kpi.assessment import Assessment
from kpi.examination import Examined
from kpi.judgement import Finding
from kpi.model import Evidence, Indicator, Reading
from kpi.plain.words import rating_words, stated_words
from kpi.report import Report
from kpi.stated import stated
from kpi.tables.shown import agreement, evidence_words, target_words, tolerance_words, value_words
from kpi.vocabulary import ReadingKind, Severity, Unit

Row = dict[str, Any]

_SHARES = {None, Unit.PERCENT, Unit.RATIO, Unit.PER_1K, Unit.PER_10K, Unit.PER_100K}

REPORT_COLUMNS = (
    "ref", "name", "group", "value", "target", "tolerance", "stated", "derived", "agreement",
    "reason", "review", "page",
)  # fmt: skip
HISTORY_COLUMNS = (
    "organisation", "report", "sha256", "period", "period_start", "period_end", "ref", "name",
    "group", "kind", "source", "printed", "value", "unit", "reading_period", "year_to_date",
    "target", "tolerance", "polarity", "stated", "derived", "derived_words",
    "reason", "page", "boxes", "by_hand",
)  # fmt: skip
FINDING_COLUMNS = (
    "code", "severity", "report", "sha256", "indicator", "message", "derivation", "question",
    "pages", "printed",
)  # fmt: skip


def report_table(report: Report, examined: Examined) -> pd.DataFrame:
    """Return one row for each indicator of a report, in printed order: `REPORT_COLUMNS`.

    `value` joins the values where two sources differ; `agreement` is the worst verdict on the
    ratings that the report states; `review` says what the reader of the PDF was unsure of.
    """
    return frame_of(report_rows(examined.of(report)), REPORT_COLUMNS)


def report_rows(cases: Iterable[Assessment]) -> Iterator[Row]:
    """Yield one row for each indicator, as given: `REPORT_COLUMNS`."""
    return map(_report_row, cases)


def history_table(examined: Examined) -> pd.DataFrame:
    """Return one row for each printed figure of every report, oldest first: `HISTORY_COLUMNS`.

    An indicator without a figure keeps one row that says why. `value` is the number in base units
    as text, beside the characters as `printed`; target, tolerance, rating and reason are the
    indicator's.
    """
    cases = (case for report in examined.reports for case in examined.of(report))
    return measure_table(cases)


def measure_table(cases: Iterable[Assessment]) -> pd.DataFrame:
    """Return one row for each printed figure of some cases, as given: `HISTORY_COLUMNS`."""
    return frame_of(history_rows(cases), HISTORY_COLUMNS)


def history_rows(cases: Iterable[Assessment]) -> Iterator[Row]:
    """Yield one row for each printed figure of some cases, as given: `HISTORY_COLUMNS`."""
    for case in cases:
        for reading in case.case.indicator.readings or (None,):
            yield _history_row(case, reading)


def findings_table(findings: Iterable[Finding]) -> pd.DataFrame:
    """Return one row for each finding, as given: `FINDING_COLUMNS`."""
    return frame_of((finding_row(finding) for finding in findings), FINDING_COLUMNS)


def questions(findings: Iterable[Finding]) -> int:
    """Count the questions to ask: findings that are high or medium, one question each."""
    return sum(one.severity in {Severity.HIGH, Severity.MEDIUM} for one in findings)


def frame_of(rows: Iterable[Row | Sequence[Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    """Return rows, by name or in the order of the columns, as a frame with these columns."""
    # Without dtype=object pandas turns None beside text into a float.
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)


def identity(indicator: Indicator) -> Row:
    """Return what a measure is called, as cells."""
    return {"ref": indicator.ref, "name": indicator.shown_name, "group": indicator.group}


def _report_row(examined: Assessment) -> Row:
    indicator = examined.case.indicator
    return {
        **identity(indicator),
        "value": value_words(indicator),
        "target": target_words(examined),
        "tolerance": tolerance_words(indicator),
        "stated": stated_words(stated(examined)),
        "derived": examined.rating.derived,
        "agreement": agreement(examined),
        "reason": examined.rating.reason,
        "review": "; ".join(doubt.reason for doubt in indicator.doubts),
        "page": indicator.evidence.page,
    }


def _history_row(examined: Assessment, reading: Reading | None) -> Row:
    report, indicator = examined.case.report, examined.case.indicator
    row: Row = dict.fromkeys(HISTORY_COLUMNS)
    row |= identity(indicator)
    row |= {
        "organisation": report.organisation,
        "report": report.source.name,
        "sha256": report.source.sha256,
        "unit": indicator.unit,
        "target": target_words(examined),
        "tolerance": tolerance_words(indicator),
        "polarity": examined.judged.polarity,
        "stated": stated_words(stated(examined)),
        "derived": examined.rating.derived,
        "derived_words": rating_words(examined.rating.derived),
        "reason": examined.rating.reason,
        "page": indicator.evidence.page,
        "boxes": _boxes(indicator.evidence),
        "by_hand": report.source.by_hand,
    }
    if report.period:
        row["period"] = report.period.printed
        row["period_start"] = report.period.start.isoformat()
        row["period_end"] = report.period.end.isoformat()
    return row | (_figure(reading) if reading else {})


def _figure(reading: Reading) -> Row:
    shown: Row = {
        "kind": reading.kind,
        "source": reading.source,
        "printed": reading.quantity.printed,
        "value": f"{reading.quantity.value:f}",
        "reading_period": reading.period.printed if reading.period else None,
        "year_to_date": reading.year_to_date,
        "page": reading.evidence.page,
        "boxes": _boxes(reading.evidence),
    }
    unit = _unit(reading)
    return shown | ({"unit": unit} if unit else {})


def _boxes(evidence: Evidence) -> str:
    """Return the corners of each box as text: "72.0 310.5 520.25 322.1; 72.0 322.1 …"."""
    return "; ".join(f"{b.x0!r} {b.top!r} {b.x1!r} {b.bottom!r}" for b in evidence.boxes)


def _unit(reading: Reading) -> Unit | None:
    """Return a figure's own unit; what a share is made of counts things, whatever the share is."""
    own = reading.quantity.unit
    counts = reading.kind in {ReadingKind.COUNT, ReadingKind.TOTAL}
    return Unit.COUNT if counts and own in _SHARES else own


def finding_row(finding: Finding) -> Row:
    """Return a finding as cells: `FINDING_COLUMNS`."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "report": finding.report,
        "sha256": finding.sha256,
        "indicator": finding.indicator,
        "message": finding.message,
        "derivation": finding.derivation,
        "question": finding.question,
        "pages": ", ".join(
            str(p) for p in dict.fromkeys(c.evidence.page for c in finding.evidence)
        ),
        "printed": " | ".join(evidence_words(cited.evidence) for cited in finding.evidence),
    }
