"""Take a file that should never have been uploaded out of the store for good.

The log keeps that something was purged, when and by whom, and still verifies; every word of it
that came from the file is emptied.
"""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, select, update

from kpi.history import schema
from kpi.history.caches import CACHES
from kpi.history.layers import layered, organisation_id
from kpi.history.measuring import measure_organisation
from kpi.history.people import (
    appearance,
    audit,
    correction,
    decision,
    guise,
    measure_ruling,
    organisation_ruling,
)
from kpi.history.stored import StoredReport
from kpi.history.writing import Writing, file_subject


def purge(writing: Writing, stored: StoredReport) -> None:
    """Delete everything that was read from a report's file, and all that people said of it."""
    connection, report = writing.connection, schema.report
    of_file = report.c.sha256 == stored.sha256
    owners = connection.scalars(
        select(organisation_id).select_from(layered).where(of_file).distinct()
    ).all()
    numbers = connection.scalars(select(report.c.id).where(of_file)).all()
    for table in (correction, decision):
        connection.execute(delete(table).where(table.c.sha256 == stored.sha256))
    for cache in CACHES:  # any other report's findings may quote the file
        connection.execute(delete(cache))
    connection.execute(delete(report).where(of_file))
    connection.execute(delete(schema.document).where(schema.document.c.sha256 == stored.sha256))
    _empty(connection, file_subject(stored.sha256))
    for owner in owners:
        if owner is not None:
            _forget_guises(connection, owner)
            measure_organisation(connection, owner)
    _forget_organisations(connection)
    writing.record("file purged", file_subject(stored.sha256), reports=list(numbers))


def _empty(connection: Connection, subject: str, rulings: frozenset[int] = frozenset()) -> None:
    """Empty the details of the log about a subject, or only those about some rulings."""
    rows = connection.execute(
        select(audit.c.number, audit.c.details).where(
            audit.c.subject == subject, audit.c.details.is_not(None)
        )
    ).all()
    for number, details in rows:
        if not rulings or json.loads(details).get("ruling") in rulings:
            chosen = update(audit).where(audit.c.number == number)
            connection.execute(chosen.values(details=None))


def _forget_guises(connection: Connection, owner: int) -> None:
    """Delete names that only the purged file printed, and the rulings that quote them."""
    shown = select(appearance.c.guise_id)
    own = guise.c.organisation_id == owner
    gone = connection.execute(
        select(guise.c.id, guise.c.printed).where(own, guise.c.id.not_in(shown))
    ).all()
    keys = {row.printed.key for row in gone}
    connection.execute(delete(guise).where(guise.c.id.in_([row.id for row in gone])))
    table = measure_ruling
    made = connection.execute(select(table).where(table.c.organisation_id == owner)).all()
    quoting = frozenset(
        row.id
        for row in made
        if {one.key for one in (row.ruling.guise, row.ruling.other) if one} & keys
    )
    if quoting:
        connection.execute(delete(table).where(table.c.id.in_(quoting)))
        _empty(connection, f"organisation {owner}", quoting)


def _forget_organisations(connection: Connection) -> None:
    """Delete the names of organisations that nothing in the store mentions any more."""
    table = schema.organisation
    used = (
        schema.report.c.organisation_id,
        schema.confirmation.c.organisation_id,
        guise.c.organisation_id,
        measure_ruling.c.organisation_id,
        organisation_ruling.c.organisation_id,
        organisation_ruling.c.other_id,
        table.alias().c.stands_for,
    )
    unused = [table.c.id.not_in(select(column).where(column.is_not(None))) for column in used]
    gone = connection.scalars(select(table.c.id).where(*unused)).all()
    for number in gone:
        connection.execute(delete(table).where(table.c.id == number))
        _empty(connection, f"organisation {number}")
