"""The tables of what was worked out: a cache, so that a question need not read every report.

Nothing here is a fact of its own. Each row was worked out from the reports and from what people
said, of which `rests_on` is the digest; where that is another one now, the row is not used but
worked out anew. A backup leaves these tables out, and a purge empties them.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from kpi.history.columns import AsJson, PrintedText, Word
from kpi.history.concluded import Ruled
from kpi.history.schema import metadata, report
from kpi.judgement import Finding, Judged, Rating, TestedClaim
from kpi.vocabulary import Severity

conclusion = Table(
    "conclusion",
    metadata,
    Column("report_id", ForeignKey(report.c.id, ondelete="CASCADE"), primary_key=True),
    Column("rests_on", PrintedText, nullable=False),
)

# `indicator` is its position as in `appearance`.
assessment = Table(
    "assessment",
    metadata,
    Column("report_id", ForeignKey(conclusion.c.report_id, ondelete="CASCADE"), primary_key=True),
    Column("indicator", Integer, primary_key=True),
    Column("judged", AsJson(Judged), nullable=False),
    Column("rating", AsJson(Rating), nullable=False),
    Column("claims", AsJson(tuple[TestedClaim, ...]), nullable=False),
    Column("ruled", AsJson(Ruled), nullable=False),
)

finding = Table(
    "finding",
    metadata,
    Column("report_id", ForeignKey(conclusion.c.report_id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("key", PrintedText, nullable=False),
    Column("digest", PrintedText, nullable=False),
    Column("code", PrintedText, nullable=False),
    Column("severity", Word(Severity), nullable=False),
    Column("finding", AsJson(Finding), nullable=False),
)

CACHES = (finding, assessment, conclusion)
"""All of them, what refers to another first."""
