"""The whole store as tables for other programs, with the place and the history of every figure.

As JSON it also carries the store itself, from which `plumbline import` makes the same store again.
"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from kpi.examination import examine
from kpi.exports.tables import Export, Format, form_of
from kpi.exports.workbook import Sheet, today, workbook
from kpi.history import History, StoredReport, plain, restore_history, write_plain
from kpi.plain.spreadsheet import csv_text
from kpi.tables.listing import frame_of, history_table

SCHEMA = "plumbline.everything/1"
REPORT_COLUMNS = (
    "organisation", "title", "report", "sha256", "period", "period_start", "period_end",
    "parser", "added", "removed", "file_pages", "indicators", "numbers", "unexplained",
)  # fmt: skip
CORRECTION_COLUMNS = (
    "report", "sha256", "correction", "indicator", "field", "before", "after", "why", "who", "at",
    "undone_by", "undone_at",
)  # fmt: skip
DECISION_COLUMNS = (
    "key", "digest", "sha256", "outcome", "answer", "why", "who", "at",
)  # fmt: skip
LOG_COLUMNS = ("line", "at", "who", "action", "subject", "details")
_TITLES = {
    "reports": "Every report that is held or was removed",
    "history": "Every figure, with its place and its rating",
    "corrections": "What people put right, and what they took back",
    "decisions": "What holds of the findings",
    "log": "Every change, in order",
}


def tables(history: History) -> dict[str, pd.DataFrame]:
    """Return the store as tables: `reports`, `history`, `corrections`, `decisions`, `log`."""
    held = (*history.reports(), *history.reports(removed=True))
    return {
        "reports": frame_of(map(_report, held), REPORT_COLUMNS),
        "history": history_table(examine(history.load(), rulings=history.rulings())),
        "corrections": frame_of(_corrections(history, held), CORRECTION_COLUMNS),
        "decisions": frame_of(_decisions(history), DECISION_COLUMNS),
        "log": frame_of(_log(history), LOG_COLUMNS),
    }


def everything(history: History, form: Format | None = None) -> bytes:
    """Return the store as the bytes of a file: JSON, a workbook, or a ZIP of CSV files.

    Raises:
        ValueError: It cannot be written so; the text of the error says what to do.
    """
    write = {Format.JSON: _json, Format.XLSX: _xlsx, Format.CSV: _csv}
    return write[form_of(Export.EVERYTHING, form)](history)


def _xlsx(history: History) -> bytes:
    """Return the tables as one workbook."""
    sheets = [
        Sheet(name.capitalize(), _TITLES[name], frame) for name, frame in tables(history).items()
    ]
    return workbook("All that Plumbline holds", sheets, today())


def _csv(history: History) -> bytes:
    """Return the tables as a ZIP of CSV files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, frame in tables(history).items():
            archive.writestr(f"{name}.csv", csv_text(frame).encode("utf-8-sig"))
    return out.getvalue()


def _json(history: History) -> bytes:
    """Return the tables as lists of objects, and beside them the `store` itself."""
    shown: dict[str, Any] = {"schema": SCHEMA}
    for name, frame in tables(history).items():
        shown[name] = frame.astype(object).where(frame.notna(), None).to_dict(orient="records")
    with tempfile.TemporaryDirectory() as folder:
        history.backup(file := Path(folder) / "all.plumbline")
        shown["store"] = plain(file)
    return (json.dumps(shown, default=str, indent=1) + "\n").encode()


def import_everything(data: bytes, url: str | None = None) -> str:
    """Make the store again that `everything` wrote as JSON, in an empty place; say what it holds.

    Raises:
        HistoryError: The text is none of ours, was altered, or the place holds something.
    """
    try:
        said = json.loads(data)
    except ValueError:
        said = {}
    with tempfile.TemporaryDirectory() as folder:
        store = said.get("store") if isinstance(said, dict) else None
        write_plain(store or {}, file := Path(folder) / "all.plumbline")
        return restore_history(file, url).message


def _report(held: StoredReport) -> dict[str, object]:
    period = held.period
    return {
        "organisation": held.organisation,
        "title": held.title,
        "report": held.name,
        "sha256": held.sha256,
        "period": period.printed if period else None,
        "period_start": period.start.isoformat() if period else None,
        "period_end": period.end.isoformat() if period else None,
        "parser": held.parser,
        "added": held.added_at.isoformat(),
        "removed": _moment(held.removed_at),
        "file_pages": held.pages,
        "indicators": held.indicators,
        "numbers": held.numbers,
        "unexplained": held.unexplained,
    }


def _corrections(history: History, held: tuple[StoredReport, ...]) -> Iterator[dict[str, object]]:
    for report in {one.sha256: one for one in held}.values():
        for said in history.corrections.of(report.id, undone=True):
            made = said.what
            yield {
                "report": report.name,
                "sha256": report.sha256,
                "correction": str(made.kind),
                "indicator": made.anchor.ref or made.anchor.name,
                "field": str(made.field) if made.field else None,
                "before": made.before,
                "after": made.after,
                "why": said.why,
                "who": said.who,
                "at": said.at.isoformat(),
                "undone_by": said.undone_by,
                "undone_at": _moment(said.undone_at),
            }


def _decisions(history: History) -> Iterator[dict[str, object]]:
    for key, said in history.decisions.holding().items():
        yield {
            "key": key,
            "digest": said.what.digest,
            "sha256": said.what.sha256,
            "outcome": str(said.what.outcome),
            "answer": said.what.answer,
            "why": said.why,
            "who": said.who,
            "at": said.at.isoformat(),
        }


def _log(history: History) -> Iterator[dict[str, object]]:
    for line in history.audit.lines():
        details = None if line.details is None else json.dumps(line.details, ensure_ascii=False)
        yield {
            "line": line.number,
            "at": line.at.isoformat(),
            "who": line.who,
            "action": line.action,
            "subject": line.subject,
            "details": details,
        }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
