"""What is shown and exported, as small tables: one report, two reports, all of history, findings.

Every frame has the columns of its `…_COLUMNS`, also where it has no rows; its cells are Python
values (text, `Decimal`, `None`), so that what was printed survives to the character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from kpi.assessment import Assessment
from kpi.change import COURSE_SIGNS, change, current, reading_period
from kpi.examination import Examined
from kpi.judgement import Finding
from kpi.model import Indicator, Reading
from kpi.report import Report
from kpi.shown import ABSENT, agreement, target_words, tolerance_words, value_words
from kpi.vocabulary import Severity
from kpi.words import POLARITIES, RATINGS, plural, rating_words, stated_words

Row = dict[str, Any]

REPORT_COLUMNS = (
    "ref", "name", "group", "value", "target", "tolerance", "stated", "derived", "agreement",
    "reason", "review", "page",
)  # fmt: skip
COMPARISON_COLUMNS = (
    "ref", "name", "group", "unit", "then", "now", "then_value", "now_value", "then_period",
    "now_period", "change", "course", "rating_then", "rating_now", "definition", "reason",
    "polarity",
)  # fmt: skip
HISTORY_COLUMNS = (
    "organisation", "report", "sha256", "period", "period_start", "period_end", "ref", "name",
    "group", "kind", "source", "printed", "value", "unit", "reading_period", "year_to_date",
    "target", "tolerance", "polarity", "stated", "derived", "reason", "page",
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
    return _frame((_report_row(case) for case in examined.of(report)), REPORT_COLUMNS)


def compare(older: Report, newer: Report, examined: Examined) -> pd.DataFrame:
    """Return one row for each measure of either report: `COMPARISON_COLUMNS`.

    The newer report's measures come first in printed order, then those it no longer has. `change`
    is in points for percentages, else in the unit and per cent; `course` says better or worse by
    polarity; `definition` names a moved target or tolerance; `reason` says why two figures are
    not subtracted from each other.
    """
    rows = (_comparison_row(then, now) for then, now in pairs(older, newer, examined))
    return _frame(rows, COMPARISON_COLUMNS)


def pairs(
    older: Report, newer: Report, examined: Examined
) -> Iterator[tuple[Assessment | None, Assessment | None]]:
    """Yield the same measure in an older and a newer report; None where one lacks it."""
    left = list(examined.of(older))
    for now in examined.of(newer):
        then = _same_measure(now, older, left)
        if then is not None:
            left.remove(then)
        yield then, now
    for then in left:
        yield then, None


def history_table(examined: Examined) -> pd.DataFrame:
    """Return one row for each printed figure of every report, oldest first: `HISTORY_COLUMNS`.

    An indicator without a figure keeps one row that says why. `value` is the number in base units
    as text, beside the characters as `printed`; target, tolerance, rating and reason are the
    indicator's.
    """
    rows = (
        _history_row(case, reading)
        for report in examined.reports
        for case in examined.of(report)
        for reading in case.case.indicator.readings or (None,)
    )
    return _frame(rows, HISTORY_COLUMNS)


def findings_table(findings: Iterable[Finding]) -> pd.DataFrame:
    """Return one row for each finding, as given: `FINDING_COLUMNS`."""
    return _frame((_finding_row(finding) for finding in findings), FINDING_COLUMNS)


def questions(findings: Iterable[Finding]) -> int:
    """Count the indicators with something to ask about: findings that are high or medium."""
    asked = (f for f in findings if f.severity in {Severity.HIGH, Severity.MEDIUM})
    return len({(f.sha256, f.indicator) for f in asked})


def _frame(rows: Iterable[Row], columns: tuple[str, ...]) -> pd.DataFrame:
    # Without dtype=object pandas turns None beside text into a float.
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)


def _report_row(examined: Assessment) -> Row:
    indicator = examined.case.indicator
    return {
        **_identity(indicator),
        "value": value_words(indicator),
        "target": target_words(examined),
        "tolerance": tolerance_words(indicator),
        "stated": stated_words(indicator),
        "derived": examined.rating.derived,
        "agreement": agreement(examined),
        "reason": examined.rating.reason,
        "review": "; ".join(doubt.reason for doubt in indicator.doubts),
        "page": indicator.evidence.page,
    }


def _identity(indicator: Indicator) -> Row:
    return {"ref": indicator.ref, "name": indicator.name, "group": indicator.group}


def _same_measure(
    now: Assessment, older: Report, candidates: Iterable[Assessment]
) -> Assessment | None:
    """Find a measure among an older report's: by its history, else by reference and name."""
    earlier = [e.indicator for e in now.case.earlier if e.report.source == older.source]
    for candidate in candidates:
        if candidate.case.indicator in earlier:
            return candidate
    if earlier:
        return None
    wanted = _identity(now.case.indicator)
    return next((c for c in candidates if _identity(c.case.indicator) == wanted), None)


def _comparison_row(then: Assessment | None, now: Assessment | None) -> Row:
    shown = now or then
    if shown is None:
        raise ValueError("A row of a comparison needs a measure on one side.")
    if then is None or now is None:
        absent = "later" if now is None else "earlier"
        moved: Row = {"change": "", "course": None, "reason": f"not in the {absent} report"}
    else:
        made = change(then, now)
        moved = {"change": made.words, "course": made.course, "reason": made.reason}
    return {
        **_identity(shown.case.indicator),
        "unit": shown.case.indicator.unit,
        **_side("then", then),
        **_side("now", now),
        **moved,
        "definition": "; ".join(_redefined(then, now)) if then and now else "",
        "polarity": POLARITIES[shown.judged.polarity],
    }


def _side(side: str, examined: Assessment | None) -> Row:
    reading = current(examined) if examined else None
    period = reading_period(examined) if examined else None
    return {
        side: value_words(examined.case.indicator) if examined else ABSENT,
        f"{side}_value": reading.quantity.value if reading else None,
        f"{side}_period": period.printed if period else None,
        f"rating_{side}": examined.rating.derived if examined else None,
    }


def _redefined(then: Assessment, now: Assessment) -> Iterator[str]:
    """Yield what moved in the definition, as printed before and after."""
    old, new = target_words(then), target_words(now)
    if _digits(old) != _digits(new):
        yield f"target {old} → {new}"
    before, after = (tolerance_words(one.case.indicator) for one in (then, now))
    if _digits(before) != _digits(after):
        yield f"tolerance {before} → {after}"


def _digits(printed: str) -> list[str]:
    """Strip what two reports may print differently of one figure: dashes, spaces, signs."""
    return "".join(c if c.isalnum() or c == "." else " " for c in printed).split()


def _history_row(examined: Assessment, reading: Reading | None) -> Row:
    report, indicator = examined.case.report, examined.case.indicator
    row: Row = dict.fromkeys(HISTORY_COLUMNS)
    row |= _identity(indicator)
    row |= {
        "organisation": report.organisation,
        "report": report.source.name,
        "sha256": report.source.sha256,
        "unit": indicator.unit,
        "target": target_words(examined),
        "tolerance": tolerance_words(indicator),
        "polarity": examined.judged.polarity,
        "stated": stated_words(indicator),
        "derived": examined.rating.derived,
        "reason": examined.rating.reason,
        "page": indicator.evidence.page,
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
    }
    return shown | ({"unit": reading.quantity.unit} if reading.quantity.unit else {})


def _finding_row(finding: Finding) -> Row:
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
        "printed": " | ".join(cited.evidence.printed for cited in finding.evidence),
    }


def summary(frame: pd.DataFrame) -> str:
    """Return a comparison in one line: "6 better, 3 worse, 2 about the same"."""
    counts = frame["course"].value_counts()
    shown = [f"{counts[course]} {course}" for course in COURSE_SIGNS if course in counts]
    absent = int(frame["course"].isna().sum())
    if absent:
        shown.append(f"{plural(absent, 'measure')} in one report only")
    return ", ".join(shown) or "no measure in either report"


def readable(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table with its ratings in words, for people who open it in a spreadsheet."""
    shown = frame.copy()
    for column in shown.columns.intersection(["derived", "rating_then", "rating_now"]):
        shown[column] = [rating_words(d) if d in RATINGS else None for d in shown[column]]
    return shown
