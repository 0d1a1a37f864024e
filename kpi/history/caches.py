"""The table of what was worked out: a cache, so that a question need not read every report.

Nothing here is a fact of its own. Each row was worked out from the reports and from what people
said, of which `rests_on` is the digest; where that is another one now, the row is not used but
worked out anew. A backup leaves this table out, and a purge empties it.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table

from kpi.history.columns import AsJson, Cells, PrintedText
from kpi.history.concluded import Compared
from kpi.history.schema import metadata, report

# What is read most stands first: SQLite reads through all that stands before a column.
conclusion = Table(
    "conclusion",
    metadata,
    Column("report_id", ForeignKey(report.c.id, ondelete="CASCADE"), primary_key=True),
    Column("rests_on", PrintedText, nullable=False),
    Column("findings", Cells, nullable=False),
    Column("indicators", Cells, nullable=False),
    Column("compared", AsJson(Compared), nullable=False),
    Column("figures", Cells, nullable=False),
)

CACHES = (conclusion,)
"""All of them, what refers to another first."""
