"""The steps in `migrations` lead to the tables in `schema`."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from kpi.history import open_history
from kpi.history.migrations import HEAD, VERSION_TABLE
from kpi.history.people import guise

metadata = guise.metadata


@pytest.fixture
def connection(database):
    open_history(str(database)).close()
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def _differences(connection, wanted):
    options = {"compare_type": True, "version_table": VERSION_TABLE}
    return compare_metadata(MigrationContext.configure(connection, opts=options), wanted)


def test_the_migrated_database_has_the_tables_of_the_schema(connection):
    assert _differences(connection, metadata) == []


def test_the_comparison_would_see_a_forgotten_migration(connection):
    wanted = MetaData()
    for table in metadata.tables.values():
        table.to_metadata(wanted)
    Table("report", wanted, Column("forgotten", Integer), extend_existing=True)
    assert [change[0] for change in _differences(connection, wanted)] == ["add_column"]


@pytest.mark.parametrize("table", ["report", "confirmation"])
def test_only_one_live_row_of_a_kind_is_possible(connection, table):
    (unique,) = (each for each in inspect(connection).get_indexes(table) if each["unique"])
    assert "IS NULL" in str(unique["dialect_options"]["sqlite_where"])


def test_the_last_step_is_the_one_that_opening_looks_for():
    config = Config()
    config.set_main_option("script_location", "kpi.history:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_can_be_made_on_postgresql(table):
    dialect = postgresql.dialect()
    assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
    for index in table.indexes:
        assert "CREATE" in str(CreateIndex(index).compile(dialect=dialect))
