"""One measure cut out of all the reports that print it, without reading the rest of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import Connection, select

from kpi.history.layers import IN_ORDER, LIVE, layered, organisation_id
from kpi.history.people import appearance, correction, guise
from kpi.history.recall import recall, recall_corrected
from kpi.history.schema import report
from kpi.report import Coverage, Report


def slices(connection: Connection, owner: int, measure: int) -> tuple[Report, ...]:
    """Return the live reports of an organisation that print a measure, each with it alone.

    Only reports that people corrected are put together whole: a correction may have changed
    which indicator is of the measure.
    """
    places = _places(connection, owner, measure)
    put_right = select(correction.c.sha256).where(correction.c.undone_at.is_(None))
    shown = select(appearance.c.report_id).join(guise).where(guise.c.measure == measure)
    plain = (
        LIVE,
        organisation_id == owner,
        report.c.id.in_(shown),
        report.c.sha256.not_in(put_right),
    )
    found = {one.source.sha256: one for one in recall(connection, *plain, measure=measure)}
    return tuple(
        found.get(sha256) or _cut(connection, number, places[number, sha256])
        for number, sha256 in places
    )


def _places(connection: Connection, owner: int, measure: int) -> dict[tuple[int, str], set[int]]:
    chosen = (
        select(report.c.id, report.c.sha256, appearance.c.indicator)
        .select_from(
            layered.join(appearance, appearance.c.report_id == report.c.id).join(
                guise, guise.c.id == appearance.c.guise_id
            )
        )
        .where(LIVE, organisation_id == owner, guise.c.measure == measure)
        .order_by(*IN_ORDER, appearance.c.indicator)
    )
    places: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    for number, sha256, position in connection.execute(chosen):
        places[number, sha256].add(position)
    return places


def _cut(connection: Connection, number: int, positions: set[int]) -> Report:
    made = recall_corrected(connection, number)
    pairs = zip(made.positions, made.report.indicators, strict=True)
    own = tuple(one for n, one in pairs if n in positions)
    return replace(made.report, indicators=own, coverage=Coverage())
