"""What the store holds, written as a file: history, a comparison, findings, the meeting brief."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Sequence
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import pandas as pd

from kpi.asking.answered import answered_before, still_asked
from kpi.asking.carried import Holding
from kpi.called import as_called, names_given
from kpi.comparing.comparison import compare
from kpi.examination import Examined
from kpi.exports.brief import make_brief
from kpi.exports.brief_html import brief_html
from kpi.exports.brief_pdf import brief_pdf, fitted
from kpi.exports.brief_word import brief_word
from kpi.exports.workbook import Sheet, today, workbook
from kpi.plain.spreadsheet import csv_text
from kpi.report import Report
from kpi.tables.listing import findings_table, history_table

_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")


class Export(StrEnum):
    """What can be written out."""

    HISTORY = "history"
    COMPARISON = "comparison"
    FINDINGS = "findings"
    BRIEF = "brief"
    EVERYTHING = "everything"


class Format(StrEnum):
    """What it can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


FORMATS: dict[Export, tuple[Format, ...]] = {
    **dict.fromkeys(
        (Export.HISTORY, Export.COMPARISON, Export.FINDINGS),
        (Format.CSV, Format.XLSX, Format.JSON),
    ),
    Export.BRIEF: (Format.PDF, Format.DOCX, Format.HTML, Format.JSON),
    Export.EVERYTHING: (Format.JSON, Format.XLSX, Format.CSV),
}
"""What each can be written as; the first is taken where nothing is said."""


def write(
    what: Export,
    examined: Examined,
    form: Format | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
    holding: Holding = MappingProxyType({}),
) -> bytes:
    """Return an export as the bytes of a file; CSV begins with the mark that Excel needs.

    Args:
        what: What to write.
        examined: What the store holds, with everything derived from it.
        form: One of the `FORMATS` of it; None for the first.
        since: First period as YYYY-MM; for a comparison the older of the two.
        until: Last period as YYYY-MM; for a comparison the newer, for a brief its report's.
        holding: What people decided about findings (`History.decisions.holding`): a brief asks
            nothing that is settled, and says what was answered before.

    Raises:
        ValueError: It cannot be written so, a period is not YYYY-MM, or the reports for it are
            not there; the text of the error says what to do.
    """
    form = form_of(what, form)
    reports = _between(examined.reports, since, until)
    if what is Export.BRIEF:
        return _brief(reports, examined, form, holding)
    frame = _frame(what, reports, examined)
    if form is Format.XLSX:
        title = f"{what.capitalize()} of performance reports"
        return workbook(title, [Sheet(what.capitalize(), _span(reports), frame)], today())
    return csv_text(frame).encode("utf-8-sig") if form is Format.CSV else _json(_records(frame))


def form_of(what: Export, form: Format | None) -> Format:
    """Return what an export is to be written as, the first of its `FORMATS` where nothing is said.

    Raises:
        ValueError: It cannot be written so; the text of the error says what to do.
    """
    if form and form not in FORMATS[what]:
        known = ", ".join(FORMATS[what])
        raise ValueError(f"{what.capitalize()} is not written as {form}: choose one of {known}.")
    return form or FORMATS[what][0]


def _frame(what: Export, reports: Sequence[Report], examined: Examined) -> pd.DataFrame:
    if what is Export.COMPARISON:
        return _comparison(reports, examined)
    kept = {report.source.sha256 for report in reports}
    if what is Export.FINDINGS:
        names = names_given(examined.cases)
        return findings_table(as_called(f, names) for f in examined.findings if f.sha256 in kept)
    frame = history_table(examined)
    return frame[frame["sha256"].isin(kept)]


def _brief(reports: Sequence[Report], examined: Examined, form: Format, holding: Holding) -> bytes:
    if not reports:
        raise ValueError("There is no report to make a brief of: add one first.")
    if len(whose := {report.organisation for report in reports}) > 1:
        names = ", ".join(sorted(filter(None, whose)))
        raise ValueError(f"A brief is for one organisation: name it with --organisation ({names}).")
    dated = [report for report in reports if report.period]
    asked, answered = still_asked(examined, holding), answered_before(examined, holding)
    made = make_brief((dated or reports)[-1], asked, answered=answered)
    brief, day = fitted(made), today()
    if form is Format.PDF:
        return brief_pdf(brief, day)
    if form is Format.DOCX:
        return brief_word(brief, day)
    return brief_html(brief, day).encode() if form is Format.HTML else _json(asdict(brief))


def _span(reports: Sequence[Report]) -> str:
    """Name what the reports cover: the first period and the last."""
    printed = [report.period.printed for report in reports if report.period]
    ends = list(dict.fromkeys([*printed[:1], *printed[-1:]]))
    return " to ".join(ends) or "Reports without a period"


def _comparison(reports: Sequence[Report], examined: Examined) -> pd.DataFrame:
    if len(reports) < 2:  # noqa: PLR2004 - a comparison is of two
        raise ValueError("Comparing needs two reports of different periods: add another one first.")
    return compare(reports[0], reports[-1], examined)


def _between(reports: Sequence[Report], since: str | None, until: str | None) -> list[Report]:
    first, last = _day(since), _day(until)
    return [
        r
        for r in reports
        if (first is None or (r.period and r.period.end >= first))
        and (last is None or (r.period and r.period.start <= last))
    ]


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    found = _MONTH.fullmatch(text)
    if found:
        try:
            return date(int(found[1]), int(found[2]), 1)
        except ValueError:
            found = None
    raise ValueError(f"{text} is not a period: write the month as 2018-09.")


def _records(frame: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return frame.astype(object).where(frame.notna(), None).to_dict(orient="records")


def _json(shown: object) -> bytes:
    return (json.dumps(shown, ensure_ascii=False, indent=1, default=str) + "\n").encode()
