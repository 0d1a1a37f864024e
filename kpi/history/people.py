"""The tables of what people decided, and the log of every change.

Rows here are added, and at most marked as undone; only a purge takes any away. Corrections hang on
the file that was read and decisions on the key of a finding, so that both outlast a new reading.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
)

from kpi.corrections import Correction
from kpi.history.columns import AsJson, Moment, PrintedText, Word
from kpi.history.schema import document, metadata, organisation, report
from kpi.history.stored import Outcome
from kpi.matching.guise import Guise
from kpi.matching.rulings import Ruling


def _said() -> tuple[Column[object], ...]:
    """Return who said so, when and why, and who took it back."""
    return (
        Column("why", PrintedText, nullable=False),
        Column("who", PrintedText, nullable=False),
        Column("at", Moment, nullable=False),
        Column("undone_by", PrintedText),
        Column("undone_at", Moment),
    )


# Every way that an organisation's reports print a measure. `measure` is the number of the measure
# it belongs to, which is the lowest number among its guises: worked out anew from the rulings.
guise = Table(
    "guise",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation_id", ForeignKey(organisation.c.id), nullable=False),
    Column("key", PrintedText, nullable=False),
    Column("printed", AsJson(Guise), nullable=False),
    Column("measure", Integer, nullable=False, index=True),
    sqlite_autoincrement=True,
)
Index("uq_guise_organisation_id_key", guise.c.organisation_id, guise.c.key, unique=True)

# Which guise an indicator of a report has: from it to the readings of a measure is one join.
# `indicator` is its position as read; one that a person added by hand stands after all of those.
appearance = Table(
    "appearance",
    metadata,
    Column("report_id", ForeignKey(report.c.id, ondelete="CASCADE"), primary_key=True),
    Column("indicator", Integer, primary_key=True),
    Column("guise_id", ForeignKey(guise.c.id), nullable=False, index=True),
)

measure_ruling = Table(
    "measure_ruling",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation_id", ForeignKey(organisation.c.id), nullable=False, index=True),
    Column("ruling", AsJson(Ruling), nullable=False),
    *_said(),
    sqlite_autoincrement=True,
)

# Two names of organisations: one and the same, or not. `organisation.stands_for` follows from it.
organisation_ruling = Table(
    "organisation_ruling",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation_id", ForeignKey(organisation.c.id), nullable=False),
    Column("other_id", ForeignKey(organisation.c.id), nullable=False),
    Column("same", Boolean, nullable=False),
    *_said(),
    sqlite_autoincrement=True,
)

correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", ForeignKey(document.c.sha256), nullable=False, index=True),
    Column("correction", AsJson(Correction), nullable=False),
    *_said(),
    sqlite_autoincrement=True,
)

decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", ForeignKey(document.c.sha256), nullable=False, index=True),
    Column("key", PrintedText, nullable=False, index=True),
    Column("digest", PrintedText, nullable=False),
    Column("outcome", Word(Outcome), nullable=False),
    Column("answer", PrintedText, nullable=False),
    *_said(),
    sqlite_autoincrement=True,
)

# Entry by entry, each sealed with the hash of the one before. A purge may empty `details`, whose
# own hash stays: the chain verifies without them.
audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", PrintedText, nullable=False),
    Column("who", PrintedText, nullable=False),
    Column("action", PrintedText, nullable=False),
    Column("subject", PrintedText, nullable=False),
    Column("details", PrintedText),
    Column("details_sha256", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
