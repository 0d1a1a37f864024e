"""A cache of what was worked out: ratings, verdicts on claims, findings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables, empty: they are filled when something is asked."""
    op.create_table(
        "conclusion",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("rests_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name="fk_conclusion_report_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", name="pk_conclusion"),
    )
    op.create_table(
        "assessment",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Integer(), nullable=False),
        sa.Column("judged", sa.Text(), nullable=False),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("claims", sa.Text(), nullable=False),
        sa.Column("ruled", sa.Text(), nullable=False),
        _of_conclusion("assessment"),
        sa.PrimaryKeyConstraint("report_id", "indicator", name="pk_assessment"),
    )
    op.create_table(
        "finding",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        _of_conclusion("finding"),
        sa.PrimaryKeyConstraint("report_id", "position", name="pk_finding"),
    )


def _of_conclusion(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["report_id"],
        ["conclusion.report_id"],
        name=f"fk_{table}_report_id",
        ondelete="CASCADE",
    )
