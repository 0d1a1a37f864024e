"""What people decide, which measure an indicator belongs to, and the log of every change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables, and the columns that they lead to."""
    _add_columns()
    _make_measures()
    _make_decisions()
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("details", sa.Text()),
        sa.Column("details_sha256", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )


def _add_columns() -> None:
    with op.batch_alter_table("organisation", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("stands_for", sa.Integer()))
        table.create_foreign_key(
            "fk_organisation_stands_for", "organisation", ["stands_for"], ["id"]
        )
    with op.batch_alter_table("report", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("superseded_by", sa.Integer()))
        table.create_foreign_key("fk_report_superseded_by", "report", ["superseded_by"], ["id"])
    op.add_column(
        "store", sa.Column("audit_from", sa.Integer(), nullable=False, server_default="0")
    )
    op.execute("UPDATE store SET audit_from = version")
    op.add_column("claim", sa.Column("colour", sa.Text()))


def _make_measures() -> None:
    op.create_table(
        "guise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.Column("measure", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_guise_organisation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_guise"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_guise_organisation_id_key", "guise", ["organisation_id", "key"], unique=True
    )
    op.create_index("ix_guise_measure", "guise", ["measure"])
    op.create_table(
        "appearance",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Integer(), nullable=False),
        sa.Column("guise_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["guise_id"], ["guise.id"], name="fk_appearance_guise_id"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_appearance_report_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", "indicator", name="pk_appearance"),
    )
    op.create_index("ix_appearance_guise_id", "appearance", ["guise_id"])


def _make_decisions() -> None:
    op.create_table(
        "measure_ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("ruling", sa.Text(), nullable=False),
        *_said(),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_measure_ruling_organisation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_measure_ruling"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measure_ruling_organisation_id", "measure_ruling", ["organisation_id"])
    op.create_table(
        "organisation_ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        *_said(),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_organisation_ruling_organisation_id"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["organisation.id"], name="fk_organisation_ruling_other_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_organisation_ruling"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("correction", sa.Text(), nullable=False),
        *_said(),
        sa.ForeignKeyConstraint(["sha256"], ["document.sha256"], name="fk_correction_sha256"),
        sa.PrimaryKeyConstraint("id", name="pk_correction"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_correction_sha256", "correction", ["sha256"])
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        *_said(),
        sa.ForeignKeyConstraint(["sha256"], ["document.sha256"], name="fk_decision_sha256"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decision_sha256", "decision", ["sha256"])
    op.create_index("ix_decision_key", "decision", ["key"])


def _said() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.Text()),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
    )
