"""Large stores for the benchmarks: the rows of one organisation, and as many copies as are wanted.

Each organisation has 100 monthly reports of 60 indicators, each with its value and the 12 before:
780 figures a report. The rows of the first are put in many at a time; the other organisations are
copies of it under other names and files, with what was made of them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, insert, literal, select, update

from benchmarks import check
from kpi.asking.concluding import rules
from kpi.history import keeping, open_history, rows, schema
from kpi.history.caches import conclusion
from kpi.history.database import Database, set_counters
from kpi.history.documents import Documents, digest
from kpi.history.foundations import foundations
from kpi.history.location import database_url, documents_place
from kpi.history.people import appearance, guise
from kpi.history.writing import Desk, Writing
from kpi.model import Indicator, Reading
from kpi.report import Coverage, Report, SetAside, Source, Unexplained
from kpi.vocabulary import ReadingKind

OF_ONE = 100
"""Reports of one organisation: eight years of monthly ones."""
INDICATORS, PERIODS = 60, 13
_LEFT = Coverage(
    used=INDICATORS * PERIODS,
    set_aside=tuple(SetAside(n // 10 + 1, str(n), "a page number") for n in range(150)),
    unexplained=tuple(Unexplained(n + 1, str(n), f"a line with {n} in it") for n in range(10)),
)


def report_of(organisation: int, month: int) -> tuple[Report, bytes]:
    """Return a report of an organisation and the bytes that stand for its PDF."""
    data = b"%%PDF of organisation %d, month %d" % (organisation, month)
    made = check.report(month, INDICATORS)
    return replace(
        made,
        source=Source(made.source.name, digest(data), 40, tuple(range(5, 35))),
        organisation=f"Council {organisation} of {_NAMES[organisation % len(_NAMES)]}",
        indicators=tuple(_with_past(one, n, month) for n, one in enumerate(made.indicators, 1)),
        coverage=_LEFT,
    ), data


_NAMES = ("Ashford", "Brierley", "Calder", "Dunmere", "Eastholm", "Farrow", "Glenside", "Harwick")


def _with_past(one: Indicator, number: int, month: int) -> Indicator:
    """Return an indicator with the values of the months before; one in ten is said to continue.

    Of each hundred indicators about 30 have a finding.
    """
    past = (_previous(number, month - back) for back in range(1, PERIODS))
    moved, stated = one.claims
    kept = stated if number % 10 == 0 else replace(stated, continuity=None)
    told = tuple(replace(sentence, explains=True) for sentence in one.narrative)
    return replace(one, readings=(*one.readings, *past), claims=(moved, kept), narrative=told)


def _previous(number: int, month: int) -> Reading:
    value = check.percent(check.tenths(number, month))
    words = check.words(value.printed)
    return Reading(ReadingKind.PREVIOUS, value, words, check.period_of(month))


def build(url: str) -> float:
    """Make a store with the reports of one organisation; return how many seconds it took."""
    began = time.perf_counter()
    open_history(url).close()
    with writing(url) as change:
        first, data = report_of(0, 0)
        guises = _guises(change.connection, keeping.keep(change, first, len(data), "1"))
        for month in range(1, OF_ONE):
            report, data = report_of(0, month)
            _write(change, report, len(data), guises)
        change.record("benchmark filled", "store")
    return time.perf_counter() - began


def multiply(url: str, organisations: int) -> None:
    """Give as many organisations in all what the first one has, and what was made of that."""
    with writing(url) as change:
        connection = change.connection
        known = select(schema.report).order_by(schema.report.c.id)
        reports = [dict(row) for row in connection.execute(known).mappings()]
        kinds = _guises(connection, reports[0]["id"])
        for number in range(1, organisations):
            _copy(change, number, reports, len(kinds))
        set_counters(connection, [schema.report, schema.organisation, guise])


@contextmanager
def writing(url: str) -> Iterator[Writing]:
    """Give the writer of a store."""
    where = database_url(url)
    desk = Desk(Database(where), Documents(documents_place(where)))
    with desk.writing() as change:
        yield change
    desk.database.close()


def _copy(change: Writing, number: int, reports: list[dict[str, Any]], kinds: int) -> None:
    connection, step = change.connection, number * OF_ONE
    owner = keeping.organisation_id(connection, report_of(number, 0)[0].organisation)
    named = {"organisation_id": owner, "organisation": report_of(number, 0)[0].organisation}
    files = [digest(report_of(number, month)[1]) for month in range(OF_ONE)]
    held = [{"sha256": file, "size": 1, "added_at": change.at} for file in files]
    connection.execute(insert(schema.document), held)
    own = [
        {**one, **named, "id": one["id"] + step, "sha256": file}
        for one, file in zip(reports, files, strict=True)
    ]
    connection.execute(insert(schema.report), own)
    shift = {"report_id": step, "guise_id": number * kinds}
    _shifted(connection, guise, {"id": number * kinds, "measure": number * kinds}, owner)
    for table in (schema.indicator, schema.reading, schema.claim, appearance):
        _shifted(connection, table, shift)
    _shifted(connection, conclusion, shift)
    for report_id, rests_on in foundations(connection, owner or 0, rules()).items():
        own = update(conclusion).where(conclusion.c.report_id == report_id)
        connection.execute(own.values(rests_on=rests_on))


def _shifted(
    connection: Connection, table: Table, shift: dict[str, int], owner: int | None = None
) -> None:
    """Copy the rows of the first organisation with their numbers moved on."""
    of_first = table.c.report_id <= OF_ONE if owner is None else table.c.organisation_id == 1
    values = [
        literal(owner)
        if c.name == "organisation_id"
        else c + shift.get(c.name, 0)
        if c.name in shift
        else c
        for c in table.c
    ]
    rows_ = select(*values).where(of_first)
    connection.execute(insert(table).from_select([c.name for c in table.c], rows_))


def _guises(connection: Connection, number: int) -> list[int]:
    chosen = select(appearance.c.guise_id).where(appearance.c.report_id == number)
    return list(connection.scalars(chosen.order_by(appearance.c.indicator)))


def _write(change: Writing, report: Report, size: int, guises: list[int]) -> None:
    """Write the rows of a report that prints nothing new, as `keeping.keep` would."""
    connection, sha256 = change.connection, report.source.sha256
    held = {"sha256": sha256, "size": size, "added_at": change.at}
    connection.execute(insert(schema.document).values(held))
    owner = keeping.organisation_id(connection, report.organisation)
    about = {"organisation_id": owner, "parser": "1", "added_at": change.at}
    new = insert(schema.report).values({**rows.report_row(report), **about})
    number = int(connection.execute(new.returning(schema.report.c.id)).scalar_one())
    shown = [
        {"report_id": number, "indicator": position, "guise_id": one}
        for position, one in enumerate(guises)
    ]
    for table, parts in (
        (schema.indicator, rows.indicator_rows(number, report)),
        (schema.reading, rows.reading_rows(number, report)),
        (schema.claim, rows.claim_rows(number, report)),
        (appearance, shown),
    ):
        connection.execute(insert(table), parts)
