"""Bring a database to the present tables, or say why not."""

from __future__ import annotations

import threading

from sqlalchemy import Connection, column, inspect, select, table

from kpi.history.database import Database
from kpi.history.errors import NewerDatabaseError, NotAHistoryError
from kpi.history.measuring import measure_all
from kpi.history.migrations import HEAD, VERSION_TABLE

# Alembic keeps the migration that runs in module globals: one at a time in a process.
_ALEMBIC = threading.Lock()


def bring_up_to_date(database: Database) -> None:
    """Run the migrations that this database lacks; several processes may do so at once.

    Raises:
        NewerDatabaseError: A later version of the program has written it.
        NotAHistoryError: It holds tables of something else.
    """
    with database.reading() as connection:
        if revision(connection) == HEAD:
            return
    with database.migrating() as connection:
        migrate(connection, database.place)


def revision(connection: Connection) -> str | None:
    """Return the revision of the tables of a connection, or None where there are none."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))


def migrate(connection: Connection, place: str, wanted: str = "head") -> None:
    """Bring the tables of a connection to a revision, in its transaction.

    Raises:
        NewerDatabaseError: A later version of the program has written it, or knows the revision.
        NotAHistoryError: It holds tables of something else.
    """
    # A third of a second to import, and needed once for each version of the tables.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "kpi.history:migrations")
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    present = revision(connection)
    if present is None and inspect(connection).get_table_names():
        raise NotAHistoryError(place)
    if not {present, wanted} <= {None, "head", *known}:
        raise NewerDatabaseError(place)
    with _ALEMBIC:
        command.upgrade(config, wanted)
    if present is not None:
        measure_all(connection)
