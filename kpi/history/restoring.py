"""A backup put into an empty store: all of it or nothing."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, bindparam, func, insert, inspect, select, text, update

from kpi.history.backup import (
    Backup,
    check_backup,
    kept_tables_of,
    rows_of,
    tables_of,
)
from kpi.history.database import Database, set_counters
from kpi.history.documents import Documents
from kpi.history.errors import BackupError
from kpi.history.migrations import VERSION_TABLE
from kpi.history.moving import moving
from kpi.history.upgrade import migrate, revision

_AT_A_TIME = 1000
_TELLING = ("report", "document", "audit", "correction")


def restore_into(database: Database, documents: Documents, file: Path) -> Backup:
    """Put a backup into a database that holds nothing yet, at the revision of the backup.

    Raises:
        BackupError: The file is no whole backup, or the store is not empty.
        NewerDatabaseError: A newer Plumbline made the backup.
    """
    made = check_backup(file)
    with (
        zipfile.ZipFile(file) as archive,
        moving(documents) as moved,
        database.migrating() as connection,
    ):
        _empty(connection, database.place)
        migrate(connection, database.place, made.revision)
        _load(connection, archive, made)
        for name in made.sums:
            if name.startswith("documents/"):
                moved.bring(archive.read(name))
    return made


def _empty(connection: Connection, place: str) -> None:
    """Take the tables of a store that holds nothing away; refuse one that holds something."""
    if revision(connection) is None:
        return
    tables = tables_of(connection)
    if any(
        connection.scalar(select(func.count()).select_from(t)) for t in tables if t.name in _TELLING
    ):
        raise BackupError(
            f"The history at {place} holds reports already, and restoring would replace them: "
            "name an empty place with --database."
        )
    for table in reversed(tables):
        table.drop(connection)
    if inspect(connection).has_table(VERSION_TABLE):
        connection.execute(text(f'DROP TABLE "{VERSION_TABLE}"'))


def _load(connection: Connection, archive: zipfile.ZipFile, made: Backup) -> None:
    tables = kept_tables_of(connection)
    for table in tables:
        connection.execute(table.delete())  # the one row that the first migration makes
        own = [c for c in table.columns if any(k.column.table is table for k in c.foreign_keys)]
        for rows in _batches(rows_of(archive, table)):
            # What points at a row of its own table is put in once all of them are there.
            connection.execute(
                insert(table), [r | dict.fromkeys(c.name for c in own) for r in rows]
            )
        for column in own:
            _point(connection, column, rows_of(archive, table))
        held = connection.scalar(select(func.count()).select_from(table))
        if held != made.rows[table.name]:
            raise BackupError(f"Of {table.name} {held} rows came back: try another copy.")
    set_counters(connection, tables)


def _point(connection: Connection, column: Column[Any], rows: Iterable[dict[str, Any]]) -> None:
    """Have rows point where they did."""
    (key, *_) = column.table.primary_key.columns
    changed = (
        update(column.table).where(key == bindparam("of")).values({column.name: bindparam("to")})
    )
    for row in rows:
        if row[column.name] is not None:
            connection.execute(changed, {"of": row[key.name], "to": row[column.name]})


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rest = iter(rows)
    while batch := list(itertools.islice(rest, _AT_A_TIME)):
        yield batch
