"""How Alembic runs a step: on the connection, and in the transaction, that it is handed."""

from __future__ import annotations

from alembic import context

from kpi.history.migrations import VERSION_TABLE
from kpi.history.people import guise

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=guise.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
