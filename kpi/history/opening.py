"""The way into a store: open it where the user says, or put a backup there first."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL

from kpi.history.backup import Backup
from kpi.history.database import Database
from kpi.history.documents import Documents
from kpi.history.location import database_url, default_url, documents_place
from kpi.history.moving import finish
from kpi.history.restoring import restore_into
from kpi.history.store import History
from kpi.history.upgrade import bring_up_to_date
from kpi.history.writing import Desk


def open_history(url: str | None = None) -> History:
    """Open the history at a database URL or a path, made on first use.

    Args:
        url: What the user asked for; else `PLUMBLINE_DATABASE_URL`, else a file in the user's
            data folder.

    Raises:
        HistoryError: There is no usable database, or none that this version may use.
    """
    where = database_url(url or default_url())
    database = Database(where)
    bring_up_to_date(database)
    desk = Desk(database, _documents(where, database))
    finish(desk)
    return History(desk)


def restore_history(file: Path, url: str | None = None) -> Backup:
    """Put a backup into a store that is empty or not made yet; return what it held.

    Args:
        file: What `History.backup` wrote, on whatever kind of database.
        url: Where to, as for `open_history`.

    Raises:
        HistoryError: The file is no whole backup, or the store holds something already.
    """
    where = database_url(url or default_url())
    database = Database(where)
    made = restore_into(database, _documents(where, database), file)
    database.close()
    return made


def _documents(where: URL, database: Database) -> Documents:
    return Documents(documents_place(where), store=database.place)
