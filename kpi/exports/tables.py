"""The store as tables for other programs: history, a comparison of two periods, findings."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import pandas as pd

from kpi.comparison import compare
from kpi.examination import Examined
from kpi.listing import findings_table, history_table
from kpi.report import Report
from kpi.spreadsheet import csv_text

_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")


class Table(StrEnum):
    """What can be written out."""

    HISTORY = "history"
    COMPARISON = "comparison"
    FINDINGS = "findings"


def write_table(
    what: Table, examined: Examined, form: str, *, since: str | None, until: str | None
) -> str:
    """Return a table as CSV or JSON text.

    Args:
        what: The table.
        examined: What the store holds, with everything derived from it.
        form: "csv" or "json" (an array of records).
        since: First period as YYYY-MM; for a comparison the older of the two.
        until: Last period as YYYY-MM; for a comparison the newer of the two.

    Raises:
        ValueError: A period is not YYYY-MM, or there are no two reports to compare; the text of
            the error says what to do.
    """
    reports = _between(examined.reports, since, until)
    if what is Table.COMPARISON:
        frame = _comparison(reports, examined)
    elif what is Table.FINDINGS:
        kept = {report.source.sha256 for report in reports}
        frame = findings_table(f for f in examined.findings if f.sha256 in kept)
    else:
        kept = {report.source.sha256 for report in reports}
        frame = history_table(examined)
        frame = frame[frame["sha256"].isin(kept)]
    return csv_text(frame) if form == "csv" else _json_text(frame)


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


def _json_text(frame: pd.DataFrame) -> str:
    records = frame.astype(object).where(frame.notna(), None).to_dict(orient="records")
    return json.dumps(records, ensure_ascii=False, indent=1, default=str) + "\n"
