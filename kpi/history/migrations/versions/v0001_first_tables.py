"""The first tables: documents, organisations, reports with their indicators, confirmations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, and the one row that counts changes."""
    op.create_table(
        "document",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_document"),
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
        sa.UniqueConstraint("key", name="uq_organisation_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "store",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_store"),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("organisation_id", sa.Integer()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parser", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True)),
        sa.Column("organisation", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("period_printed", sa.Text()),
        sa.Column("period_kind", sa.Text()),
        sa.Column("period_start", sa.Date()),
        sa.Column("period_end", sa.Date()),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("pages_read", sa.Text(), nullable=False),
        sa.Column("ocr_pages", sa.Text(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("promises", sa.Text(), nullable=False),
        sa.Column("coverage", sa.Text(), nullable=False),
        sa.Column("doubts", sa.Text(), nullable=False),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.Column("indicator_count", sa.Integer(), nullable=False),
        sa.Column("number_count", sa.Integer(), nullable=False),
        sa.Column("unexplained_count", sa.Integer(), nullable=False),
        sa.Column("review_count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_report_organisation_id"
        ),
        sa.ForeignKeyConstraint(["sha256"], ["document.sha256"], name="fk_report_sha256"),
        sa.PrimaryKeyConstraint("id", name="pk_report"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_report_organisation_id_period_end", "report", ["organisation_id", "period_end"]
    )
    op.create_index(
        "uq_report_sha256_live",
        "report",
        ["sha256"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer()),
        sa.Column("period_printed", sa.Text()),
        sa.Column("period_kind", sa.Text()),
        sa.Column("period_start", sa.Date()),
        sa.Column("period_end", sa.Date()),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_confirmation_organisation_id"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_confirmation_report_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_confirmation"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_confirmation_report_id_current",
        "confirmation",
        ["report_id"],
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.create_table(
        "indicator",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("group", sa.Text()),
        sa.Column("unit", sa.Text()),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("units", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text()),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.Column("target", sa.Text()),
        sa.Column("other_targets", sa.Text(), nullable=False),
        sa.Column("tolerance", sa.Text()),
        sa.Column("other_tolerances", sa.Text(), nullable=False),
        sa.Column("narrative", sa.Text(), nullable=False),
        sa.Column("not_reported", sa.Text()),
        sa.Column("doubts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_indicator_report_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", "position", name="pk_indicator"),
    )
    op.create_index("ix_indicator_ref", "indicator", ["ref"])
    op.create_table(
        "claim",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("states", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text()),
        sa.Column("side", sa.Text()),
        sa.Column("continuity", sa.Text()),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text()),
        sa.Column("previous", sa.Text()),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("boxes", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id", "indicator"],
            ["indicator.report_id", "indicator.position"],
            name="fk_claim_report_id_indicator",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", "indicator", "position", name="pk_claim"),
    )
    op.create_table(
        "reading",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("magnitude", sa.Double()),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text()),
        sa.Column("period_printed", sa.Text()),
        sa.Column("period_kind", sa.Text()),
        sa.Column("period_start", sa.Date()),
        sa.Column("period_end", sa.Date()),
        sa.Column("year_to_date", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("label", sa.Text()),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("boxes", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id", "indicator"],
            ["indicator.report_id", "indicator.position"],
            name="fk_reading_report_id_indicator",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", "indicator", "position", name="pk_reading"),
    )
    op.execute("INSERT INTO store (id, version) VALUES (1, 0)")
