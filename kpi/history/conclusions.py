"""What was worked out of the reports, kept so that a question reads no more than it is about.

The rules are the caller's: what is not there, or rests on something else by now, comes back as
`Unconcluded`, to be worked out, kept and asked for again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select

from kpi.history.caches import assessment, conclusion, finding
from kpi.history.concluded import Concluded, ConcludedReport, KeptFinding
from kpi.history.errors import UnknownReportError
from kpi.history.foundations import foundations
from kpi.history.layers import LIVE, layered, organisation_id
from kpi.history.measures import owner_of
from kpi.history.measuring import rulings_of
from kpi.history.people import appearance, guise
from kpi.history.recall import Placed, recall_placed
from kpi.history.schema import report
from kpi.history.writing import Desk
from kpi.rulings import Ruling


@dataclass(frozen=True, slots=True)
class Unconcluded:
    """Reports about which nothing is kept that still holds.

    Attributes:
        reports: All of the organisation's: they are each other's past.
        wanted: What each report rests on, by its number, of those that are to be concluded.
    """

    reports: tuple[Placed, ...]
    rulings: tuple[Ruling, ...]
    wanted: Mapping[int, str]


class Conclusions:
    """What was worked out; kept without a line in the log, since it says nothing new."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def reports(
        self, organisation: str, numbers: Collection[int], rules: str
    ) -> tuple[ConcludedReport, ...] | Unconcluded:
        """Return some live reports of an organisation with everything made of them.

        Args:
            organisation: Whose reports.
            numbers: The reports, in the order in which they are wanted.
            rules: What stands for the rules by which conclusions are made.

        Raises:
            UnknownOrganisationError: The store has none of this name.
            UnknownReportError: A report is not live, or not the organisation's.
        """
        with self._desk.reading() as connection:
            owner = owner_of(connection, organisation)
            rests_on = foundations(connection, owner, rules)
            for number in numbers:
                if number not in rests_on:
                    raise UnknownReportError(number)
            wanted = {number: rests_on[number] for number in numbers}
            if missing := _missing(connection, owner, wanted):
                return missing
            return tuple(_whole(connection, number) for number in numbers)

    def findings(self, organisation: str, rules: str) -> tuple[KeptFinding, ...] | Unconcluded:
        """Return the findings in an organisation's reports: oldest report first, as printed.

        Raises:
            UnknownOrganisationError: The store has none of this name.
        """
        with self._desk.reading() as connection:
            owner = owner_of(connection, organisation)
            rests_on = foundations(connection, owner, rules)
            if missing := _missing(connection, owner, rests_on):
                return missing
            own = select(report.c.id).select_from(layered).where(LIVE, organisation_id == owner)
            found = _findings(connection, finding.c.report_id.in_(own))
            return tuple(one for number in rests_on for one in found[number])

    def keep(self, known: Unconcluded, concluded: Mapping[int, ConcludedReport]) -> None:
        """Keep what was worked out, by the number of the report that it is about."""
        positions = {one.number: one.made.positions for one in known.reports}
        with self._desk.writing() as writing:
            connection = writing.connection
            held = select(report.c.id).where(report.c.id.in_(concluded))  # none purged meanwhile
            for number in connection.scalars(held).all():
                connection.execute(delete(conclusion).where(conclusion.c.report_id == number))
                row = {"report_id": number, "rests_on": known.wanted[number]}
                connection.execute(insert(conclusion).values(row))
                made = concluded[number]
                _insert(connection, assessment, _assessments(number, positions[number], made))
                _insert(connection, finding, _finding_rows(number, made))


def _missing(connection: Connection, owner: int, wanted: Mapping[int, str]) -> Unconcluded | None:
    """Return what is to be worked out of these reports, or None where all is there and holds."""
    table = conclusion
    kept = {
        row.report_id: row.rests_on
        for row in connection.execute(select(table).where(table.c.report_id.in_(wanted)))
    }
    open_ = {number: on for number, on in wanted.items() if kept.get(number) != on}
    if not open_:
        return None
    everything = recall_placed(connection, LIVE, organisation_id == owner)
    return Unconcluded(everything, rulings_of(connection, owner), open_)


def _whole(connection: Connection, number: int) -> ConcludedReport:
    (placed,) = recall_placed(connection, report.c.id == number)
    rows = connection.execute(
        select(assessment, guise.c.measure)
        .join(appearance, _SAME_PLACE)
        .join(guise, guise.c.id == appearance.c.guise_id)
        .where(assessment.c.report_id == number)
    )
    made = {r.indicator: Concluded(r.judged, r.rating, r.claims, r.ruled, r.measure) for r in rows}
    found = _findings(connection, finding.c.report_id == number)
    indicators = tuple(made[position] for position in placed.made.positions)
    return ConcludedReport(placed.made.report, indicators, tuple(found[number]))


def _findings(
    connection: Connection, of: ColumnElement[bool]
) -> defaultdict[int, list[KeptFinding]]:
    table = finding
    chosen = select(table.c.report_id, table.c.key, table.c.digest, table.c.finding).where(of)
    found: defaultdict[int, list[KeptFinding]] = defaultdict(list)
    for row in connection.execute(chosen.order_by(table.c.report_id, table.c.position)):
        found[row.report_id].append(KeptFinding(row.key, row.digest, row.finding))
    return found


def _assessments(
    number: int, positions: Iterable[int], made: ConcludedReport
) -> list[dict[str, Any]]:
    return [
        {
            "report_id": number,
            "indicator": position,
            "judged": one.judged,
            "rating": one.rating,
            "claims": one.claims,
            "ruled": one.ruled,
        }
        for position, one in zip(positions, made.indicators, strict=True)
    ]


def _finding_rows(number: int, made: ConcludedReport) -> list[dict[str, Any]]:
    return [
        {
            "report_id": number,
            "position": position,
            "key": one.key,
            "digest": one.digest,
            "code": one.finding.code,
            "severity": one.finding.severity,
            "finding": one.finding,
        }
        for position, one in enumerate(made.findings)
    ]


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


_SAME_PLACE = (appearance.c.report_id == assessment.c.report_id) & (
    appearance.c.indicator == assessment.c.indicator
)
