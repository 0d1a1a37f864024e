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
        if _revision(connection) == HEAD:
            return
    with _ALEMBIC, database.migrating() as connection:
        _migrate(connection, database.place)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))


def _migrate(connection: Connection, place: str) -> None:
    # A third of a second to import, and needed once for each version of the tables.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "kpi.history:migrations")
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    revision = _revision(connection)
    if revision is None and inspect(connection).get_table_names():
        raise NotAHistoryError(place)
    if revision is not None and revision not in known:
        raise NewerDatabaseError(place)
    command.upgrade(config, "head")
    if revision is not None:
        measure_all(connection)
