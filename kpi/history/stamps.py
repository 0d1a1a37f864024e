"""What tells whether anything has changed of which an organisation's answers are made."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from kpi.history import schema
from kpi.history.layers import LIVE, key_of, layered, organisation_id
from kpi.history.measuring import names_of
from kpi.history.people import audit
from kpi.history.schema import report
from kpi.history.writing import file_subject


def stamp(connection: Connection, organisation: str | None) -> str:
    """Return a text that changes with every write that concerns an organisation.

    It is made of its live reports and the last line of the log about one of them, or about what
    it is called and what its measures are.

    Args:
        connection: The store as it is at one moment.
        organisation: By any of its names; None for the reports that name nobody.
    """
    owner = _owner(connection, organisation)
    chosen = select(report.c.id, report.c.sha256).select_from(layered).where(LIVE)
    held = connection.execute(chosen.where(organisation_id.is_not_distinct_from(owner))).all()
    subjects = [file_subject(one.sha256) for one in held]
    if owner is not None:
        subjects += [f"organisation {number}" for number in connection.scalars(names_of(owner))]
    last = select(func.max(audit.c.number)).where(audit.c.subject.in_(subjects))
    ids = ",".join(str(one.id) for one in held)
    return f"{connection.scalar(last) or 0}:{ids}"


def _owner(connection: Connection, organisation: str | None) -> int | None:
    table = schema.organisation
    chosen = select(func.coalesce(table.c.stands_for, table.c.id))
    found = connection.scalar(chosen.where(table.c.key == key_of(organisation)))
    return None if found is None else int(found)
