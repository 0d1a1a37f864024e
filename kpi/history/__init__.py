"""The history store: every report that was added, kept as printed, and nothing concluded from it.

`open_history` gives a `History`; what can go wrong is a `HistoryError` whose text is the sentence
for the user. This is the only room that knows SQLAlchemy and Alembic.
"""

from __future__ import annotations

from kpi.history.audit import Line, Verified
from kpi.history.backup import Backup
from kpi.history.concluded import Cell, Compared, Concluded, ConcludedReport, Rows
from kpi.history.conclusions import Tables, Unconcluded
from kpi.history.decisions import Decision
from kpi.history.errors import (
    AlreadyHeldError,
    BackupError,
    CannotKeepError,
    CannotOpenError,
    CannotPlaceError,
    DamagedDatabaseError,
    DatabaseBusyError,
    DocumentMissingError,
    HistoryError,
    NewerDatabaseError,
    NotAHistoryError,
    NotConfirmedError,
    UnknownEntryError,
    UnknownOrganisationError,
    UnknownReportError,
    WrongDocumentError,
)
from kpi.history.location import default_url
from kpi.history.measures import Measure
from kpi.history.names import SameName
from kpi.history.opening import open_history, restore_history
from kpi.history.person import set_user_name, user_name
from kpi.history.plain import plain, write_plain
from kpi.history.said import Said
from kpi.history.store import History
from kpi.history.stored import Added, Kept, Outcome, StoredReport

__all__ = [
    "Added",
    "AlreadyHeldError",
    "Backup",
    "BackupError",
    "CannotKeepError",
    "CannotOpenError",
    "CannotPlaceError",
    "Cell",
    "Compared",
    "Concluded",
    "ConcludedReport",
    "DamagedDatabaseError",
    "DatabaseBusyError",
    "Decision",
    "DocumentMissingError",
    "History",
    "HistoryError",
    "Kept",
    "Line",
    "Measure",
    "NewerDatabaseError",
    "NotAHistoryError",
    "NotConfirmedError",
    "Outcome",
    "Rows",
    "Said",
    "SameName",
    "StoredReport",
    "Tables",
    "Unconcluded",
    "UnknownEntryError",
    "UnknownOrganisationError",
    "UnknownReportError",
    "Verified",
    "WrongDocumentError",
    "default_url",
    "open_history",
    "plain",
    "restore_history",
    "set_user_name",
    "user_name",
    "write_plain",
]
