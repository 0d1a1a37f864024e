"""Whose a report is and for when, as a person settled it in one answer, and could take it back."""

from __future__ import annotations

from sqlalchemy import Connection, RowMapping, insert, select, update

from kpi.history import keeping, library
from kpi.history.layers import key_of
from kpi.history.measuring import measure_report
from kpi.history.schema import confirmation as table
from kpi.history.writing import Desk
from kpi.model import Period


class Owners:
    """The organisation and the period of each report, where a person settled them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def settle(self, report_id: int, name: str | None, period: Period | None = None) -> None:
        """Keep whose report it is and for when, as far as it is said: one answer.

        Raises:
            UnknownReportError: There is no such report.
            ValueError: The name is blank.
        """
        if name is not None and not key_of(name):
            raise ValueError("An organisation needs a name.")
        with self._desk.writing() as writing:
            stored = library.by_id(writing.connection, report_id)
            if name is not None:
                keeping.confirm_organisation(writing, stored, name)
            if period is not None:
                keeping.confirm_period(writing, stored, period)

    def undo(self, report_id: int) -> None:
        """Put back what held of a report before the last answer; nothing where there is none.

        Raises:
            UnknownReportError: There is no such report.
        """
        with self._desk.writing() as writing:
            connection = writing.connection
            before = library.by_id(connection, report_id)
            last = _current(connection, report_id)
            if last is None:
                return
            ended = update(table).where(table.c.id == last["id"])
            connection.execute(ended.values(superseded_at=writing.at))
            if answer := _before(connection, last):
                new = {**answer, "confirmed_at": writing.at, "superseded_at": None}
                connection.execute(insert(table).values(new))
            measure_report(connection, report_id)
            after = library.by_id(connection, report_id)
            was = before.organisation
            keeping.record(writing, "confirmation undone", after, before=was)


def _current(connection: Connection, report_id: int) -> RowMapping | None:
    current = (table.c.report_id == report_id) & table.c.superseded_at.is_(None)
    return connection.execute(select(table).where(current)).mappings().one_or_none()


def _before(connection: Connection, last: RowMapping) -> dict[str, object] | None:
    """Return what held until an answer was given, or None where nobody had said anything.

    An answer's two halves share one moment, and what one half ended at it is no answer before.
    """
    moment = last["confirmed_at"]
    ended = (table.c.superseded_at == moment) & (table.c.confirmed_at < moment)
    chosen = select(table).where(table.c.report_id == last["report_id"], ended)
    row = connection.execute(chosen).mappings().one_or_none()
    return {name: value for name, value in row.items() if name != "id"} if row else None
