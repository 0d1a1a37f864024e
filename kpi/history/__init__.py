"""The history store: every report that was added, kept as printed, and nothing concluded from it.

`open_history` gives a `History`; what can go wrong is a `HistoryError` whose text is the sentence
for the user. This is the only room that knows SQLAlchemy and Alembic.
"""

from __future__ import annotations

from kpi.history.errors import (
    AlreadyHeldError,
    CannotKeepError,
    CannotOpenError,
    DamagedDatabaseError,
    DatabaseBusyError,
    DocumentMissingError,
    HistoryError,
    NewerDatabaseError,
    NotAHistoryError,
    UnknownReportError,
    WrongDocumentError,
)
from kpi.history.location import default_url
from kpi.history.store import History, open_history
from kpi.history.stored import Added, Kept, StoredReport

__all__ = [
    "Added",
    "AlreadyHeldError",
    "CannotKeepError",
    "CannotOpenError",
    "DamagedDatabaseError",
    "DatabaseBusyError",
    "DocumentMissingError",
    "History",
    "HistoryError",
    "Kept",
    "NewerDatabaseError",
    "NotAHistoryError",
    "StoredReport",
    "UnknownReportError",
    "WrongDocumentError",
    "default_url",
    "open_history",
]
