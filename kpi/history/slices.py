"""One measure cut out of all the reports that print it, without reading the rest of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Column, Connection, Result, Row, Select, select

from kpi.history.layers import IN_ORDER, LIVE, layered, organisation_id, period, period_of
from kpi.history.people import appearance, correction, guise
from kpi.history.recall import FIGURE, reading_of, recall, recall_corrected
from kpi.history.schema import indicator, reading, report
from kpi.model import Evidence, Indicator, Reading
from kpi.report import Coverage, Report, Source
from kpi.vocabulary import ReadingKind

_PUBLISHED = (ReadingKind.ACTUAL, ReadingKind.PREVIOUS)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A report that prints a measure, and the positions of its indicators there."""

    row: Row[*tuple[Any, ...]]
    positions: list[int] = field(default_factory=list)


def slices(connection: Connection, owner: int, measure: int) -> tuple[Report, ...]:
    """Return the live reports of an organisation that print a measure, each with it alone.

    Only reports that people corrected are put together whole: a correction may have changed
    which indicator is of the measure.
    """
    shown = _shown(connection, owner, measure)
    chosen = select(appearance.c.report_id).join(guise).where(guise.c.measure == measure)
    plain = (
        LIVE,
        organisation_id == owner,
        report.c.id.in_(chosen),
        report.c.sha256.not_in(_put_right()),
    )
    found = {one.source.sha256: one for one in recall(connection, *plain, measure=measure)}
    return tuple(found.get(one.row.sha256) or _cut(connection, one) for one in shown)


def figures(connection: Connection, owner: int, measure: int) -> tuple[Report, ...]:
    """Return the same with nothing of the measure but its values: no words, claims or boxes."""
    shown = _shown(connection, owner, measure)
    put_right = set(connection.scalars(_put_right()))
    values, own = _values(connection, measure), _indicators(connection, measure)
    return tuple(
        _cut(connection, one)
        if one.row.sha256 in put_right
        else Report(
            Source(one.row.name, one.row.sha256, one.row.pages),
            period=period_of(one.row, "effective_"),
            indicators=tuple(
                replace(own[place], readings=tuple(values[place]))
                for place in ((one.row.id, position) for position in one.positions)
            ),
        )
        for one in shown
    )


def _put_right() -> Select[str]:
    return select(correction.c.sha256).where(correction.c.undone_at.is_(None))


def _shown(connection: Connection, owner: int, measure: int) -> list[_Shown]:
    chosen = (
        select(
            report.c.id,
            report.c.name,
            report.c.sha256,
            report.c.pages,
            *period.values(),
            appearance.c.indicator,
        )
        .select_from(
            layered.join(appearance, appearance.c.report_id == report.c.id).join(
                guise, guise.c.id == appearance.c.guise_id
            )
        )
        .where(LIVE, organisation_id == owner, guise.c.measure == measure)
        .order_by(*IN_ORDER, appearance.c.indicator)
    )
    found = dict[int, _Shown]()
    for row in connection.execute(chosen):
        found.setdefault(row.id, _Shown(row)).positions.append(row.indicator)
    return list(found.values())


def _cut(connection: Connection, shown: _Shown) -> Report:
    made = recall_corrected(connection, shown.row.id)
    pairs = zip(made.positions, made.report.indicators, strict=True)
    own = tuple(one for n, one in pairs if n in shown.positions)
    return replace(made.report, indicators=own, coverage=Coverage())


def _values(connection: Connection, measure: int) -> defaultdict[tuple[int, int], list[Reading]]:
    place = reading.c.report_id, reading.c.indicator
    chosen = _of_measure(measure, place, *FIGURE).where(reading.c.kind.in_(_PUBLISHED))
    found: defaultdict[tuple[int, int], list[Reading]] = defaultdict(list)
    rows: Result[*tuple[Any, ...]] = connection.execute(chosen.order_by(*place, reading.c.position))
    for number, position, *cells in rows:
        found[number, position].append(reading_of((*cells, None, (), "")))
    return found


def _indicators(connection: Connection, measure: int) -> dict[tuple[int, int], Indicator]:
    place, named = (
        (indicator.c.report_id, indicator.c.position),
        (indicator.c.ref, indicator.c.name),
    )
    chosen = _of_measure(measure, place, *named, indicator.c.unit)
    return {
        (number, position): Indicator(ref, name, Evidence(0, (), ""), unit=unit)
        for number, position, ref, name, unit in connection.execute(chosen)
    }


def _of_measure(
    measure: int, place: tuple[Column[int], Column[int]], *columns: Column[Any]
) -> Select[*tuple[Any, ...]]:
    """Return the query for rows of a measure, of reports of whatever state."""
    same = (appearance.c.report_id == place[0]) & (appearance.c.indicator == place[1])
    chosen = select(*place, *columns).join(appearance, same).join(guise)
    return chosen.where(guise.c.measure == measure)
