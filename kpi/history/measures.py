"""The measures of an organisation: what they are called, what is asked, what people decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row, func, select

from kpi.history import schema
from kpi.history.errors import UnknownOrganisationError
from kpi.history.layers import LIVE, key_of, layered, organisation_id, period
from kpi.history.measuring import (
    identity_of,
    key_text,
    measure_organisation,
    names_of,
    rulings_of,
)
from kpi.history.people import appearance, guise, measure_ruling
from kpi.history.said import Said, said, say, take_back
from kpi.history.schema import report
from kpi.history.slices import figures, slices
from kpi.history.writing import Desk
from kpi.matching.guise import Guise
from kpi.matching.identity import Question
from kpi.matching.rulings import Ruling, RulingKind
from kpi.report import Report


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure through the years.

    Attributes:
        number: Its number in this store; it stays when the measure is renamed or renumbered.
        guises: Every way it is printed, the one printed last leading.
        first: First day of the earliest period that a live report with it is for, or None.
        last: Last day of the latest one, or None.
        reports: How many live reports print it.
        called: The name that a person gave it, or None.
        retired: The last day that it was due, where a person said so, or None.
    """

    number: int
    guises: tuple[Guise, ...]
    first: date | None
    last: date | None
    reports: int
    called: str | None = None
    retired: date | None = None

    @property
    def title(self) -> str:
        """What it is called: by a person, else as printed last."""
        if self.called is None:
            return self.guises[0].title
        ref = self.guises[0].ref
        return f"{ref} {self.called.removeprefix(f'{ref} ')}" if ref else self.called


class Measures:
    """Which printed indicators are one measure; a person has the last word, and can take it back.

    An organisation is named as `History.organisations` gives it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, organisation: str) -> tuple[Measure, ...]:
        """Return the measures of an organisation that live reports print, in order of number."""
        with self._desk.reading() as connection:
            return _measures(connection, owner_of(connection, organisation))

    def load(self, organisation: str, number: int) -> tuple[Report, ...]:
        """Return the live reports that print a measure, oldest first, with nothing but it.

        For `through_time.published`: every value ever published, and the history of its definition.
        """
        with self._desk.reading() as connection:
            return slices(connection, owner_of(connection, organisation), number)

    def figures(self, organisation: str, number: int) -> tuple[Report, ...]:
        """Return the same with no more of the measure than its values, for `published`.

        A place on a page is its number; words, claims and definitions are left out.
        """
        with self._desk.reading() as connection:
            return figures(connection, owner_of(connection, organisation), number)

    def number(self, organisation: str, printed: Guise) -> int | None:
        """Return the number of the measure that goes by a guise, or None."""
        with self._desk.reading() as connection:
            owner = owner_of(connection, organisation)
            return connection.scalar(
                select(guise.c.measure).where(
                    guise.c.organisation_id == owner, guise.c.key == key_text(printed)
                )
            )

    def questions(self, organisation: str) -> tuple[Question, ...]:
        """Return the pairs of guises of which a person has to say whether they are one measure."""
        with self._desk.reading() as connection:
            return identity_of(connection, owner_of(connection, organisation)).questions

    def rule(self, organisation: str, *rulings: Ruling, why: str = "") -> tuple[Said[Ruling], ...]:
        """Keep decisions about measures, together: they hold from now on for all reports.

        `SAME` merges two measures or answers a question, `DIFFERENT` keeps two guises apart;
        one of each moves a guise from one measure to another.

        Raises:
            UnknownOrganisationError: No live report is of this organisation.
        """
        with self._desk.writing() as writing:
            owner = owner_of(writing.connection, organisation)
            made = list[Said[Ruling]]()
            for ruling in rulings:
                values = {"organisation_id": owner, "ruling": ruling}
                number = say(writing, measure_ruling, why, **values)
                made.append(Said(number, ruling, why, writing.who, writing.at))
                writing.record(
                    f"measure {ruling.kind}",
                    f"organisation {owner}",
                    ruling=number,
                    measure=ruling.guise.title,
                    other=ruling.other.title if ruling.other else None,
                    since=ruling.since,
                    name=ruling.name,
                    why=why,
                )
            measure_organisation(writing.connection, owner)
            return tuple(made)

    def undo(self, number: int) -> None:
        """Take a decision back; what the matcher and the other decisions say holds again.

        Raises:
            UnknownEntryError: There is none of this number, or it was undone before.
        """
        with self._desk.writing() as writing:
            row = take_back(writing, measure_ruling, number)
            owner = _stands_for(writing.connection, row.organisation_id)
            measure_organisation(writing.connection, owner)
            writing.record("measure ruling undone", f"organisation {owner}", ruling=number)

    def decided(self, organisation: str, *, undone: bool = False) -> tuple[Said[Ruling], ...]:
        """Return the decisions about an organisation's measures, oldest first.

        Args:
            organisation: Whose measures.
            undone: Return those that were taken back, too.
        """
        with self._desk.reading() as connection:
            owner = owner_of(connection, organisation)
            table = measure_ruling
            chosen = select(table).where(table.c.organisation_id.in_(names_of(owner)))
            if not undone:
                chosen = chosen.where(table.c.undone_at.is_(None))
            rows = connection.execute(chosen.order_by(table.c.id))
            return tuple(said(row, row.ruling) for row in rows)


def owner_of(connection: Connection, organisation: str) -> int:
    """Return the number of an organisation, by any of its names.

    Raises:
        UnknownOrganisationError: The store has none of this name.
    """
    table = schema.organisation
    chosen = select(func.coalesce(table.c.stands_for, table.c.id))
    found = connection.scalar(chosen.where(table.c.key == key_of(organisation)))
    if found is None:
        raise UnknownOrganisationError(organisation)
    return int(found)


def _stands_for(connection: Connection, number: int) -> int:
    table = schema.organisation
    chosen = select(func.coalesce(table.c.stands_for, table.c.id)).where(table.c.id == number)
    return int(connection.scalars(chosen).one())


def _measures(connection: Connection, owner: int) -> tuple[Measure, ...]:
    joined = layered.join(appearance, appearance.c.report_id == report.c.id).join(
        guise, guise.c.id == appearance.c.guise_id
    )
    last = func.max(period["end"].element)
    chosen = (
        select(
            guise.c.measure,
            guise.c.printed,
            func.min(period["start"].element).label("first"),
            last.label("last"),
            func.count(report.c.id.distinct()).label("reports"),
        )
        .select_from(joined)
        .where(LIVE, organisation_id == owner)
        .group_by(guise.c.id, guise.c.measure, guise.c.printed)
        .order_by(guise.c.measure, last.desc(), guise.c.id.desc())
    )
    rulings = rulings_of(connection, owner)
    grouped: dict[int, list[Row[tuple[object, ...]]]] = {}
    for row in connection.execute(chosen):
        grouped.setdefault(row.measure, []).append(row)
    return tuple(_measure(number, rows, rulings) for number, rows in grouped.items())


def _measure(
    number: int, rows: list[Row[tuple[object, ...]]], rulings: tuple[Ruling, ...]
) -> Measure:
    guises = tuple(row.printed for row in rows)
    keys = {one.key for one in guises}
    own = [ruling for ruling in rulings if ruling.guise.key in keys]
    called = [ruling.name for ruling in own if ruling.kind is RulingKind.RENAMED]
    retired = [ruling.since for ruling in own if ruling.kind is RulingKind.RETIRED]
    return Measure(
        number=number,
        guises=guises,
        first=min((row.first for row in rows if row.first), default=None),
        last=max((row.last for row in rows if row.last), default=None),
        reports=sum(row.reports for row in rows),
        called=called[-1] if called else None,
        retired=retired[-1] if retired else None,
    )
