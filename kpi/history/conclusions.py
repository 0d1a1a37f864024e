"""What was worked out of the reports, kept so that a question reads no more than it is about.

The rules are the caller's: what is not there, or rests on something else by now, comes back as
`Unconcluded`, to be worked out, kept and asked for again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Row, delete, insert, select

from kpi.history.caches import conclusion
from kpi.history.concluded import Compared, ConcludedReport, Rows
from kpi.history.errors import UnknownReportError
from kpi.history.foundations import foundations
from kpi.history.layers import LIVE, organisation_id
from kpi.history.measures import owner_of
from kpi.history.measuring import rulings_of
from kpi.history.people import appearance, guise
from kpi.history.recall import Placed, recall_placed
from kpi.history.schema import report
from kpi.history.writing import Desk
from kpi.matching.rulings import Ruling


@dataclass(frozen=True, slots=True)
class Unconcluded:
    """Reports about which nothing is kept that still holds.

    Attributes:
        reports: All of the organisation's: they are each other's past.
        wanted: What each report rests on, by its number, of those that are to be concluded.
        measures: The measure of each position in those, by the report's number.
    """

    reports: tuple[Placed, ...]
    rulings: tuple[Ruling, ...]
    wanted: Mapping[int, str]
    measures: Mapping[int, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Tables:
    """What is shown of one report: the rows of each table."""

    indicators: Rows
    figures: Rows
    findings: Rows


@dataclass(frozen=True, slots=True)
class Side:
    """What a comparison looks at of one report, and the measure of each position in it."""

    part: Compared
    measures: Mapping[int, int]


class Conclusions:
    """What was worked out; kept without a line in the log, since it says nothing new."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def findings(self, organisation: str, rules: str) -> tuple[Rows, ...] | Unconcluded:
        """Return the findings in each of an organisation's reports, oldest report first.

        Args:
            organisation: Whose reports.
            rules: What stands for the rules by which conclusions are made.

        Raises:
            UnknownOrganisationError: The store has none of this name.
        """
        with self._desk.reading() as connection:
            found = _kept(connection, organisation, rules, None, conclusion.c.findings)
            return found if isinstance(found, Unconcluded) else tuple(r.findings for r in found)

    def tables(self, organisation: str, number: int, rules: str) -> Tables | Unconcluded:
        """Return what is shown of one live report of an organisation.

        Raises:
            UnknownOrganisationError: The store has none of this name.
            UnknownReportError: The report is not live, or not the organisation's.
        """
        shown = conclusion.c.indicators, conclusion.c.figures, conclusion.c.findings
        with self._desk.reading() as connection:
            found = _kept(connection, organisation, rules, [number], *shown)
            if isinstance(found, Unconcluded):
                return found
            return Tables(found[0].indicators, found[0].figures, found[0].findings)

    def compared(
        self, organisation: str, numbers: Collection[int], rules: str
    ) -> tuple[Side, ...] | Unconcluded:
        """Return what a comparison looks at of live reports of an organisation, in their order.

        Raises:
            UnknownOrganisationError: The store has none of this name.
            UnknownReportError: A report is not live, or not the organisation's.
        """
        with self._desk.reading() as connection:
            found = _kept(connection, organisation, rules, numbers, conclusion.c.compared)
            if isinstance(found, Unconcluded):
                return found
            measures = _measures(connection, numbers)
            return tuple(Side(row.compared, measures[row.report_id]) for row in found)

    def keep(self, known: Unconcluded, concluded: Mapping[int, ConcludedReport]) -> None:
        """Keep what was worked out, by the number of the report that it is about."""
        with self._desk.writing() as writing:
            connection = writing.connection
            held = select(report.c.id).where(report.c.id.in_(concluded))  # none purged meanwhile
            for number in connection.scalars(held).all():
                connection.execute(delete(conclusion).where(conclusion.c.report_id == number))
                connection.execute(insert(conclusion).values(_row(number, known, concluded)))


def _row(
    number: int, known: Unconcluded, concluded: Mapping[int, ConcludedReport]
) -> dict[str, Any]:
    made = concluded[number]
    return {
        "report_id": number,
        "rests_on": known.wanted[number],
        "findings": made.findings,
        "indicators": made.indicators,
        "compared": made.compared,
        "figures": made.figures,
    }


def _kept(
    connection: Connection,
    organisation: str,
    rules: str,
    numbers: Collection[int] | None,
    *columns: Column[Any],
) -> list[Row[Any]] | Unconcluded:
    """Return what is kept of some reports, or of all, oldest first; or what is to be worked out."""
    owner = owner_of(connection, organisation)
    rests_on = foundations(connection, owner, rules)
    wanted = rests_on if numbers is None else {n: _of(rests_on, n) for n in numbers}
    table = conclusion
    chosen = select(table.c.report_id, table.c.rests_on, *columns)
    chosen = chosen.where(table.c.report_id.in_(wanted))
    found = {row.report_id: row for row in connection.execute(chosen)}
    open_ = {n: on for n, on in wanted.items() if n not in found or found[n].rests_on != on}
    if not open_:
        return [found[number] for number in wanted]
    everything = recall_placed(connection, LIVE, organisation_id == owner)
    measures = _measures(connection, open_)
    return Unconcluded(everything, rulings_of(connection, owner), open_, measures)


def _of(rests_on: Mapping[int, str], number: int) -> str:
    if number not in rests_on:
        raise UnknownReportError(number)
    return rests_on[number]


def _measures(connection: Connection, numbers: Collection[int]) -> defaultdict[int, dict[int, int]]:
    chosen = (
        select(appearance.c.report_id, appearance.c.indicator, guise.c.measure)
        .join(guise, guise.c.id == appearance.c.guise_id)
        .where(appearance.c.report_id.in_(numbers))
    )
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for number, position, measure in connection.execute(chosen):
        found[number][position] = measure
    return found
