"""The names of organisations: which are one and the same, by what people said."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection, Row, select, update

from kpi.history import library
from kpi.history.errors import UnknownOrganisationError
from kpi.history.layers import key_of
from kpi.history.measuring import measure_organisation
from kpi.history.people import organisation_ruling as table
from kpi.history.said import Said, said, say, take_back
from kpi.history.schema import organisation
from kpi.history.writing import Desk, Writing
from kpi.matching.organisations import compare_names
from kpi.matching.pairs import Answer


@dataclass(frozen=True, slots=True)
class SameName:
    """What a person said of two names: that both are one organisation, or that they are two."""

    name: str
    other: str
    same: bool


class Names:
    """The names that reports print for organisations, and what people said about them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def merge(self, name: str, into: str, why: str = "") -> Said[SameName]:
        """Say that one name means the organisation of another: its reports are the other's.

        Raises:
            UnknownOrganisationError: The store has none of one of the names.
            ValueError: Both are one name.
        """
        return self._say(SameName(name, into, same=True), why)

    def keep_apart(self, name: str, other: str, why: str = "") -> Said[SameName]:
        """Say that two names mean two organisations: nobody is asked again.

        Raises:
            UnknownOrganisationError: The store has none of one of the names.
            ValueError: Both are one name.
        """
        return self._say(SameName(name, other, same=False), why)

    def undo(self, number: int) -> None:
        """Take it back.

        Raises:
            UnknownEntryError: There is none of this number, or it was undone before.
        """
        with self._desk.writing() as writing:
            row = take_back(writing, table, number)
            _settle(writing)
            subject = f"organisation {row.organisation_id}"
            writing.record("organisation ruling undone", subject, ruling=number)

    def decided(self, *, undone: bool = False) -> tuple[Said[SameName], ...]:
        """Return what people said of names, oldest first, with or without what was taken back."""
        chosen = select(table).order_by(table.c.id)
        if not undone:
            chosen = chosen.where(table.c.undone_at.is_(None))
        with self._desk.reading() as connection:
            names = _names(connection)
            return tuple(said(row, _same(row, names)) for row in connection.execute(chosen))

    def aliases(self, name: str) -> tuple[str, ...]:
        """Return the other names of an organisation, by name."""
        with self._desk.reading() as connection:
            owner = select(organisation.c.id).where(organisation.c.key == key_of(name))
            chosen = select(organisation.c.name).where(
                organisation.c.stands_for == owner.scalar_subquery()
            )
            return tuple(sorted(connection.scalars(chosen), key=str.casefold))

    def questions(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of names in use of which a person has to say whether they are one."""
        with self._desk.reading() as connection:
            names = _names(connection)
            chosen = select(table).where(table.c.undone_at.is_(None))
            told = {
                frozenset(map(key_of, (names[row.organisation_id], names[row.other_id])))
                for row in connection.execute(chosen)
            }
            return tuple(
                pair
                for pair in combinations(library.names(connection), 2)
                if compare_names(*pair) is not Answer.DIFFERENT
                and frozenset(map(key_of, pair)) not in told
            )

    def _say(self, what: SameName, why: str) -> Said[SameName]:
        with self._desk.writing() as writing:
            one, other = (_number(writing.connection, n) for n in (what.name, what.other))
            if one == other:
                raise ValueError("An organisation cannot be joined with itself.")
            values = {"organisation_id": one, "other_id": other, "same": what.same}
            number = say(writing, table, why, **values)
            _settle(writing)
            action = "organisation merged" if what.same else "organisations kept apart"
            about = {"ruling": number, "name": what.name, "other": what.other, "why": why}
            writing.record(action, f"organisation {one}", **about)
            return Said(number, what, why, writing.who, writing.at)


def _number(connection: Connection, name: str) -> int:
    found = connection.scalar(select(organisation.c.id).where(organisation.c.key == key_of(name)))
    if found is None:
        raise UnknownOrganisationError(name)
    return int(found)


def _names(connection: Connection) -> dict[int, str]:
    rows = connection.execute(select(organisation.c.id, organisation.c.name))
    return {row.id: row.name for row in rows}


def _same(row: Row[tuple[object, ...]], names: dict[int, str]) -> SameName:
    return SameName(names[row.organisation_id], names[row.other_id], row.same)


def _settle(writing: Writing) -> None:
    """Work out which organisation every name stands for, and the measures of those that changed."""
    connection = writing.connection
    leads = _leads(connection)
    rows = connection.execute(select(organisation.c.id, organisation.c.stands_for)).all()
    touched = set[int]()
    for number, before in rows:
        lead = leads.get(number, number)
        now = None if lead == number else lead
        if now != before:
            chosen = update(organisation).where(organisation.c.id == number)
            connection.execute(chosen.values(stands_for=now))
            touched |= {lead, before or number, number}
    for number in sorted(touched):
        measure_organisation(connection, number)


def _leads(connection: Connection) -> dict[int, int]:
    """Return for each merged name the one that it ends at; the last word on a pair holds."""
    last: dict[frozenset[int], Row[tuple[object, ...]]] = {}
    chosen = select(table).where(table.c.undone_at.is_(None)).order_by(table.c.id)
    for row in connection.execute(chosen):
        last[frozenset((row.organisation_id, row.other_id))] = row
    leads: dict[int, int] = {}
    for row in last.values():
        if row.same:
            one, other = _end(leads, row.organisation_id), _end(leads, row.other_id)
            if one != other:
                leads[one] = other
    return {number: _end(leads, number) for number in leads}


def _end(leads: dict[int, int], number: int) -> int:
    while number in leads:
        number = leads[number]
    return number
