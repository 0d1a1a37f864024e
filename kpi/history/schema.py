"""The tables. A change here needs a migration of its own in `migrations/versions`.

Indicators, readings and claims are known by their place in their report, as printed; organisations
stand apart from the words that a report prints for them, so that they can gain aliases. What a
user confirmed lies in a layer over what was read and never overwrites it.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
)

from kpi.history.columns import AsJson, Moment, PrintedNumber, PrintedText, Word
from kpi.model import (
    Box,
    Doubt,
    Evidence,
    PrintedPolarity,
    PrintedUnit,
    Quantity,
    Sentence,
    Target,
    Tolerance,
)
from kpi.report import Coverage, Notice, Promise, Scheme
from kpi.vocabulary import (
    ClaimForm,
    Continuity,
    Direction,
    PeriodKind,
    ReadingKind,
    Side,
    State,
    Unit,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _period() -> tuple[Column[object], ...]:
    return (
        Column("period_printed", PrintedText),
        Column("period_kind", Word(PeriodKind)),
        Column("period_start", Date),
        Column("period_end", Date),
    )


def _evidence() -> tuple[Column[object], ...]:
    return (
        Column("page", Integer, nullable=False),
        Column("boxes", AsJson(tuple[Box, ...]), nullable=False),
        Column("words", PrintedText, nullable=False),
    )


# One row. Every write adds one to it, and holds it so that writers take turns.
store = Table(
    "store",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    # The version from which on every change is logged: 0 unless an early program made the store.
    Column("audit_from", Integer, nullable=False, server_default="0"),
)

organisation = Table(
    "organisation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", PrintedText, nullable=False, unique=True),
    Column("name", PrintedText, nullable=False),
    # Where people said that this is another name of one: the organisation that stands for it.
    Column("stands_for", ForeignKey("organisation.id", name="fk_organisation_stands_for")),
    sqlite_autoincrement=True,
)

document = Table(
    "document",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("added_at", Moment, nullable=False),
)

report = Table(
    "report",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", ForeignKey(document.c.sha256), nullable=False),
    Column("organisation_id", ForeignKey(organisation.c.id)),
    Column("name", PrintedText, nullable=False),
    Column("parser", PrintedText, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("removed_at", Moment),
    Column("superseded_by", ForeignKey("report.id", name="fk_report_superseded_by")),
    Column("organisation", PrintedText),
    Column("title", PrintedText),
    *_period(),
    Column("pages", Integer, nullable=False),
    Column("pages_read", AsJson(tuple[int, ...]), nullable=False),
    Column("ocr_pages", AsJson(tuple[int, ...]), nullable=False),
    Column("scheme", AsJson(Scheme), nullable=False),
    Column("promises", AsJson(tuple[Promise, ...]), nullable=False),
    Column("coverage", AsJson(Coverage), nullable=False),
    Column("doubts", AsJson(tuple[Doubt, ...]), nullable=False),
    Column("warnings", AsJson(tuple[Notice, ...]), nullable=False),
    Column("indicator_count", Integer, nullable=False),
    Column("number_count", Integer, nullable=False),
    Column("unexplained_count", Integer, nullable=False),
    Column("review_count", Integer, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_report_organisation_id_period_end", report.c.organisation_id, report.c.period_end)
Index(
    "uq_report_sha256_live",
    report.c.sha256,
    unique=True,
    sqlite_where=report.c.removed_at.is_(None),
    postgresql_where=report.c.removed_at.is_(None),
)

confirmation = Table(
    "confirmation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey(report.c.id, ondelete="CASCADE"), nullable=False),
    Column("organisation_id", ForeignKey(organisation.c.id)),
    *_period(),
    Column("confirmed_at", Moment, nullable=False),
    Column("superseded_at", Moment),
    sqlite_autoincrement=True,
)
Index(
    "uq_confirmation_report_id_current",
    confirmation.c.report_id,
    unique=True,
    sqlite_where=confirmation.c.superseded_at.is_(None),
    postgresql_where=confirmation.c.superseded_at.is_(None),
)

indicator = Table(
    "indicator",
    metadata,
    Column("report_id", ForeignKey(report.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("ref", PrintedText, index=True),
    Column("name", PrintedText, nullable=False),
    Column("group", PrintedText),
    Column("unit", Word(Unit)),
    Column("evidence", AsJson(Evidence), nullable=False),
    Column("units", AsJson(tuple[PrintedUnit, ...]), nullable=False),
    Column("polarity", AsJson(PrintedPolarity)),
    Column("labels", AsJson(tuple[str, ...]), nullable=False),
    Column("target", AsJson(Target)),
    Column("other_targets", AsJson(tuple[Target, ...]), nullable=False),
    Column("tolerance", AsJson(Tolerance)),
    Column("other_tolerances", AsJson(tuple[Tolerance, ...]), nullable=False),
    Column("narrative", AsJson(tuple[Sentence, ...]), nullable=False),
    Column("not_reported", AsJson(Evidence)),
    Column("doubts", AsJson(tuple[Doubt, ...]), nullable=False),
)


def _of_indicator(name: str, *columns: Column[object]) -> Table:
    return Table(
        name,
        metadata,
        Column("report_id", Integer, primary_key=True),
        Column("indicator", Integer, primary_key=True),
        Column("position", Integer, primary_key=True),
        *columns,
        *_evidence(),
        ForeignKeyConstraint(
            ["report_id", "indicator"],
            [indicator.c.report_id, indicator.c.position],
            ondelete="CASCADE",
        ),
    )


reading = _of_indicator(
    "reading",
    Column("kind", Word(ReadingKind), nullable=False),
    Column("printed", PrintedText, nullable=False),
    Column("value", PrintedNumber, nullable=False),
    Column("magnitude", Double),  # for ORDER BY and ranges only: `value` is the number
    Column("places", Integer, nullable=False),
    Column("unit", Word(Unit)),
    *_period(),
    Column("year_to_date", Boolean, nullable=False),
    Column("source", PrintedText),
    Column("label", PrintedText),
)

claim = _of_indicator(
    "claim",
    Column("states", AsJson(tuple[State, ...]), nullable=False),
    Column("direction", Word(Direction)),
    Column("side", Word(Side)),
    Column("continuity", Word(Continuity)),
    Column("form", Word(ClaimForm), nullable=False),
    Column("figure", AsJson(Quantity)),
    Column("previous", AsJson(Quantity)),
    Column("colour", PrintedText),
)
