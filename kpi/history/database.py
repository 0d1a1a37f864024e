"""The connection to a database: how it is set up, how writers take turns, how it fails in words.

Everything that only one kind of database needs stands here.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Table,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from kpi.history import location, schema
from kpi.history.errors import (
    CannotKeepError,
    CannotOpenError,
    DamagedDatabaseError,
    DatabaseBusyError,
    HistoryError,
    NotAHistoryError,
)

_BEGIN = "plumbline_begin"
_PATIENCE = 20.0
"""Seconds to wait for other programs: many that write at once take turns."""
# Several queries that make up one answer must see one moment: SQLite's snapshot does that itself.
_READS: dict[str, dict[str, Any]] = {"postgresql": {"isolation_level": "REPEATABLE READ"}}
_WRITES: dict[str, dict[str, Any]] = {"sqlite": {_BEGIN: "BEGIN IMMEDIATE"}}
_MIGRATION_LOCK = {"postgresql": "SELECT pg_advisory_xact_lock(20180930)"}
_SWEEP = {"sqlite": "PRAGMA wal_checkpoint(TRUNCATE)"}
_WITHOUT_KEYS = {"sqlite": ("PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON")}


class Database:
    """One database, with connections for reading, for writing and for migrating."""

    def __init__(self, url: URL) -> None:
        self.place = location.place(url)
        self._engine = _engine(url, self.place)
        self._reader = self._engine.execution_options(**_READS.get(self.kind, {}))
        self._writer = self._engine.execution_options(**_WRITES.get(self.kind, {}))

    @property
    def kind(self) -> str:
        """The name of the kind of database: "sqlite", "postgresql"."""
        return self._engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the store as it is at one moment."""
        with _in_words(self.place), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection to the only writer; the block is kept whole or not at all."""
        with _in_words(self.place), self._writer.begin() as connection:
            connection.execute(select(schema.store.c.version).with_for_update())
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Give a connection that may rebuild tables while no other process does."""
        off, on = _WITHOUT_KEYS.get(self.kind, ("", ""))
        with _in_words(self.place), self._writer.connect() as connection:
            _outside_transaction(connection, off)
            try:
                with connection.begin():
                    if lock := _MIGRATION_LOCK.get(self.kind):
                        connection.execute(text(lock))
                    yield connection
            finally:
                _outside_transaction(connection, on)

    def sweep(self) -> None:
        """Leave nothing of deleted rows in the files of the database, as far as it can."""
        if statement := _SWEEP.get(self.kind):
            with _in_words(self.place), self._writer.connect() as connection:
                _outside_transaction(connection, statement)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def set_counters(connection: Connection, tables: Iterable[Table]) -> None:
    """Have the next number of each table follow its highest, after rows came with theirs."""
    if connection.dialect.name != "postgresql":
        return  # SQLite counts on from the highest by itself
    for table in tables:
        for column in table.primary_key.columns:
            sequence = func.pg_get_serial_sequence(f'"{table.name}"', column.name)
            if len(table.primary_key.columns) == 1 and connection.scalar(select(sequence)):
                connection.execute(select(func.setval(sequence, func.max(column))))


def _engine(url: URL, place: str) -> Engine:
    try:
        if url.get_backend_name() == "sqlite":
            Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url)
    except OSError as error:
        raise CannotOpenError(place, error.strerror or str(error)) from error
    except (ArgumentError, SQLAlchemyError) as error:
        raise CannotOpenError(place, "Plumbline does not know this kind of database") from error
    except ModuleNotFoundError as error:
        why = f"the driver {error.name} is not installed"
        raise CannotOpenError(place, why, f"install {error.name}") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would begin transactions late and commit before DDL: they are begun by hand below.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000:.0f}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # so that a purge leaves nothing behind
    _write_ahead(connection)


def _write_ahead(connection: sqlite3.Connection) -> None:
    # SQLite does not wait by itself where two programs change the mode of a new file at once.
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.02)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def _outside_transaction(connection: Connection, statement: str) -> None:
    driver = connection.connection.driver_connection
    if statement and driver is not None:
        driver.execute(statement)


@contextmanager
def _in_words(place: str) -> Iterator[None]:
    try:
        yield
    except PoolTimeoutError as error:
        raise DatabaseBusyError(place) from error
    except (DataError, IntegrityError, ProgrammingError):
        raise  # a fault of this program, which no remedy of the user's would mend
    except DBAPIError as error:
        raise _worded(place, " ".join(str(error.orig).split())) from error


def _worded(place: str, said: str) -> HistoryError:
    words = said.lower()
    for signs, error in _SIGNS:
        if any(sign in words for sign in signs):
            return error(place, said)
    return CannotOpenError(place, said)


_SIGNS: tuple[tuple[tuple[str, ...], Callable[[str, str], HistoryError]], ...] = (
    (("locked", "lock timeout"), lambda place, _: DatabaseBusyError(place)),
    (("not a database",), lambda place, _: NotAHistoryError(place)),
    (("readonly", "read-only", "is full", "i/o error"), CannotKeepError),
    (("malformed",), DamagedDatabaseError),
)
"""What a driver says, and what it means for the user."""
