"""Reports put together again from the rows of the tables: one query for each table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Result, Row, Select, Table, select

from kpi.corrections import Correction
from kpi.corrections.laying import Corrected, corrected
from kpi.history import schema
from kpi.history.layers import (
    IN_ORDER,
    confirmed_organisation,
    confirmed_period,
    layered,
    organisation_name,
    period_of,
)
from kpi.history.people import appearance, correction, guise
from kpi.model import Claim, Evidence, Indicator, Period, Quantity, Reading
from kpi.report import Coverage, Report, Source
from kpi.vocabulary import Field

T = TypeVar("T")
_Place = tuple[int, int]
"""The number of a report, and the position of an indicator in it."""


def _of(table: Table, names: str) -> tuple[Column[Any], ...]:
    return tuple(table.c[name] for name in names.split())


FIGURE = _of(
    schema.reading,
    "kind printed value places unit period_printed period_kind period_start period_end "
    "year_to_date source page",
)
"""The columns of a figure; of its place, the page alone."""
_READINGS = (
    *_of(schema.reading, "report_id indicator"),
    *FIGURE,
    *_of(schema.reading, "label boxes words"),
)
_CLAIMS = _of(
    schema.claim,
    "report_id indicator states direction side continuity form figure previous colour "
    "page boxes words",
)
_INDICATORS = tuple(schema.indicator.c)


@dataclass(frozen=True, slots=True)
class Placed:
    """A report with its number in the store, and its indicators with their positions in it."""

    number: int
    made: Corrected


def recall(
    connection: Connection, *conditions: ColumnElement[bool], measure: int | None = None
) -> tuple[Report, ...]:
    """Return the reports that meet the conditions, with one name for each organisation.

    Args:
        connection: The store as it is at one moment.
        conditions: Which reports.
        measure: Leave out every indicator but those of this measure, and the account of all the
            numbers.
    """
    return tuple(one.made.report for one in recall_placed(connection, *conditions, measure=measure))


def recall_placed(
    connection: Connection, *conditions: ColumnElement[bool], measure: int | None = None
) -> tuple[Placed, ...]:
    """Return the same reports, each with its number and the positions of its indicators."""
    rows = _report_rows(connection, *conditions, whole=measure is None)
    indicators = _indicators(connection, *conditions, measure=measure)
    held = corrections_of(connection, *conditions)
    confirmed = (_confirmed(_report(row, indicators[row.id]), row) for row in rows)
    return tuple(
        Placed(row.id, _named(corrected(report, held[row.sha256]), row.organisation_name))
        for report, row in zip(confirmed, rows, strict=True)
    )


def _named(made: Corrected, organisation: str | None) -> Corrected:
    return replace(made, report=replace(made.report, organisation=organisation))


def recall_one(connection: Connection, report_id: int, *, as_read: bool) -> Report:
    """Return one report `as_read`, or with what people confirmed and corrected laid over it."""
    chosen = schema.report.c.id == report_id
    if not as_read:
        return recall_corrected(connection, report_id).report
    (row,) = _report_rows(connection, chosen)
    return _report(row, _indicators(connection, chosen)[report_id])


def recall_corrected(
    connection: Connection, report_id: int, instead: Report | None = None
) -> Corrected:
    """Return one report with what people confirmed and corrected, and what found no place.

    Args:
        connection: The store as it is at one moment.
        report_id: The report.
        instead: Another reading of its file, to lay all that over.
    """
    chosen = schema.report.c.id == report_id
    (row,) = _report_rows(connection, chosen)
    read = instead or _report(row, _indicators(connection, chosen)[report_id])
    return corrected(_confirmed(read, row), corrections_of(connection, chosen)[row.sha256])


def corrections_of(
    connection: Connection, *conditions: ColumnElement[bool]
) -> defaultdict[str, list[Correction]]:
    """Return the corrections that hold for the files of these reports, oldest first."""
    files = select(schema.report.c.sha256).select_from(layered).where(*conditions)
    chosen = select(correction.c.sha256, correction.c.correction).where(
        correction.c.undone_at.is_(None), correction.c.sha256.in_(files)
    )
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for row in connection.execute(chosen.order_by(correction.c.id)):
        found[row.sha256].append(row.correction)
    return found


def _report_rows(
    connection: Connection, *conditions: ColumnElement[bool], whole: bool = True
) -> list[Any]:
    layers = (
        *(column for column in schema.report.c if whole or column.name != "coverage"),
        organisation_name,
        confirmed_organisation,
        *confirmed_period.values(),
    )
    chosen = select(*layers).select_from(layered).where(*conditions).order_by(*IN_ORDER)
    return list(connection.execute(chosen))


def _indicators(
    connection: Connection, *conditions: ColumnElement[bool], measure: int | None = None
) -> defaultdict[int, list[Indicator]]:
    chosen = select(schema.report.c.id).select_from(layered).where(*conditions)
    readings = _parts(_rows_of(connection, _READINGS, chosen, measure), reading_of)
    claims = _parts(_rows_of(connection, _CLAIMS, chosen, measure), _claim)
    names = [column.name for column in _INDICATORS[2:]]
    found: defaultdict[int, list[Indicator]] = defaultdict(list)
    for number, position, *cells in _rows_of(connection, _INDICATORS, chosen, measure):
        fields: dict[str, Any] = dict(zip(names, cells, strict=True))
        place = number, position
        fields.update(readings=tuple(readings[place]), claims=tuple(claims[place]))
        found[number].append(Indicator(**fields))
    return found


def _parts(
    rows: Result[*tuple[Any, ...]], build: Callable[[Sequence[Any]], T]
) -> defaultdict[_Place, list[T]]:
    parts: defaultdict[_Place, list[T]] = defaultdict(list)
    for number, position, *cells in rows:
        parts[number, position].append(build(cells))
    return parts


def _rows_of(
    connection: Connection,
    columns: Sequence[Column[Any]],
    chosen: Select[Any],
    measure: int | None,
) -> Result[*tuple[Any, ...]]:
    number, position = columns[:2]
    wanted = select(*columns).where(number.in_(chosen))
    if measure is not None:
        same_place = (appearance.c.report_id == number) & (appearance.c.indicator == position)
        wanted = wanted.join(appearance, same_place).join(guise)
        wanted = wanted.where(guise.c.measure == measure)
    return connection.execute(wanted.order_by(*number.table.primary_key.columns))


def reading_of(cells: Sequence[Any]) -> Reading:
    """Return a reading from its cells: `FIGURE`, its label, its boxes and its words."""
    (
        kind, printed, value, places, unit, words, length, start, end,
        year_to_date, source, page, label, boxes, said,
    ) = cells  # fmt: skip
    period = None if length is None else Period(words, length, start, end)
    quantity, evidence = Quantity(printed, value, places, unit), Evidence(page, boxes, said)
    return Reading(kind, quantity, evidence, period, year_to_date, source, label)


def _claim(cells: Sequence[Any]) -> Claim:
    states, direction, side, continuity, form, figure, previous, colour, *place = cells
    said = Evidence(*place)
    return Claim(states, said, direction, side, continuity, form, figure, previous, colour)


def _report(row: Row[Any], indicators: list[Indicator]) -> Report:
    return Report(
        source=Source(row.name, row.sha256, row.pages, row.pages_read, row.ocr_pages),
        organisation=row.organisation,
        title=row.title,
        period=period_of(row, ""),
        scheme=row.scheme,
        indicators=tuple(indicators),
        promises=row.promises,
        coverage=getattr(row, "coverage", Coverage()),
        doubts=row.doubts,
        warnings=row.warnings,
    )


def _confirmed(report: Report, row: Row[Any]) -> Report:
    settled: dict[Field, Any] = {
        Field.ORGANISATION: row.confirmed_organisation,
        Field.PERIOD: period_of(row, "confirmed_"),
    }
    answers = {field: answer for field, answer in settled.items() if answer is not None}
    if not answers:
        return report
    doubts = tuple(doubt for doubt in report.doubts if doubt.field not in answers)
    return replace(report, doubts=doubts, **{str(field): a for field, a in answers.items()})
