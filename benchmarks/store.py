"""How fast a large store answers, and takes reports in: on SQLite and on PostgreSQL.

    python -m benchmarks.store [REPORTS ...]

Each store holds monthly reports of 60 indicators, each with its value and the 12 before: 780
figures a report, 100 reports an organisation; 2,000 reports are 1.56 million figures. The rows of
the first organisation are put in many at a time, and what was made of them once it is asked for;
the other organisations are copies of it under other names and files. Each question is asked of
organisations, reports and measures drawn at random. What a report takes to be added is measured
through `History.add`.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Connection, Table, insert, literal, select

from benchmarks import check
from kpi.concluding import rules
from kpi.history import StoredReport, keeping, open_history, rows, schema
from kpi.history.caches import assessment, conclusion, finding
from kpi.history.database import Database, set_counters
from kpi.history.documents import Documents, digest
from kpi.history.foundations import foundations
from kpi.history.location import database_url, documents_place
from kpi.history.people import appearance, guise
from kpi.history.writing import Desk, Writing
from kpi.model import Indicator, Reading
from kpi.questions import about_report, measure_history, open_findings, two_periods
from kpi.report import Coverage, Report, SetAside, Source, Unexplained
from kpi.vocabulary import ReadingKind
from tests.postgres import Server, programs

SIZES = (100, 2000)
OF_ONE = 100
"""Reports of one organisation: eight years of monthly ones."""
INDICATORS, PERIODS = 60, 13
ADDED = 20
ASKED = 60
_LEFT = Coverage(
    used=INDICATORS * PERIODS,
    set_aside=tuple(SetAside(n // 10 + 1, str(n), "a page number") for n in range(150)),
    unexplained=tuple(Unexplained(n + 1, str(n), f"a line with {n} in it") for n in range(10)),
)


@dataclass(frozen=True, slots=True)
class Times:
    """What one question took each time, in milliseconds, and how much it returned."""

    taken: list[float]
    processor: float
    rows: int

    @property
    def p95(self) -> float:
        """The time that 95 of 100 stay below."""
        return sorted(self.taken)[ceil(0.95 * len(self.taken)) - 1]

    def __str__(self) -> str:
        spread = f"median {median(self.taken):.0f} ms, p95 {self.p95:.0f} ms"
        return f"{spread} (processor time {self.processor:.0f} ms; at most {self.rows} rows)"


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
    rests_on = foundations(connection, owner or 0, rules())
    made = [{"report_id": one, "rests_on": on} for one, on in rests_on.items()]
    connection.execute(insert(conclusion), made)
    for table in (assessment, finding):
        _shifted(connection, table, shift)


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


def add(url: str, organisations: int) -> Times:
    """Add the next months' reports of the organisations in turn, as an upload does."""
    new = [report_of(n % organisations, OF_ONE + n // organisations) for n in range(ADDED)]
    work = iter(new)
    with open_history(url) as history:
        return timed(lambda: history.add(*next(work), parser="1").report.indicators, ADDED)


def ask(url: str) -> dict[str, Times]:
    """Ask each question many times."""
    drawn = random.Random(5)  # noqa: S311 - what is drawn is no secret
    with open_history(url) as history:
        names = history.organisations()
        measures = {name: [one.number for one in history.measures.of(name)] for name in names}
        held = {name: history.reports(name) for name in names}

        def one_measure() -> int:
            name = drawn.choice(names)
            return len(measure_history(history, name, drawn.choice(measures[name])))

        def pair() -> list[StoredReport]:
            own = held[drawn.choice(names)]
            return [own[n] for n in sorted(drawn.sample(range(len(own)), 2))]

        questions: dict[str, Callable[[], int]] = {
            "history of one measure": one_measure,
            "two periods compared": lambda: len(two_periods(history, *pair())),
            "all open findings": lambda: len(open_findings(history, drawn.choice(names))),
            "everything about one report": lambda: len(about_report(history, pair()[0]).figures),
        }
        return {question: timed(answer, ASKED) for question, answer in questions.items()}


def timed(work: Callable[[], int], times: int) -> Times:
    """Do something several times; return what it took and the most rows that came back."""
    taken, most, own = list[float](), 0, time.process_time()
    for _ in range(times):
        began = time.perf_counter()
        most = max(most, work())
        taken.append((time.perf_counter() - began) * 1000)
    return Times(taken, (time.process_time() - own) * 1000 / times, most)


@contextmanager
def places() -> Iterator[dict[str, Callable[[], str]]]:
    """Give a fresh place for each kind of database."""
    with tempfile.TemporaryDirectory(prefix="plumbline-benchmark-") as folder:
        os.environ["PLUMBLINE_DOCUMENTS_URL"] = str(Path(folder) / "documents")
        kinds = {"SQLite": lambda: str(Path(folder) / f"{time.monotonic_ns()}.db")}
        found = programs()
        server = Server(found) if found else None
        if server:
            kinds["PostgreSQL"] = server.fresh
        try:
            yield kinds
        finally:
            if server:
                server.stop()


def main(*sizes: int) -> None:
    """Build the stores, ask the questions and print what each took."""
    with places() as kinds:
        for kind, fresh in kinds.items():
            smallest = dict[str, Times]()
            for size in sizes or SIZES:
                print(f"{kind}, {size:,} reports", flush=True)
                measure(fresh(), max(1, size // OF_ONE), smallest)


def measure(url: str, organisations: int, smallest: dict[str, Times]) -> None:
    """Build and measure one store, beside the smallest one of its kind."""
    print(f"  rows of one organisation put in: {build(url):.0f} s", flush=True)
    with open_history(url) as history:
        name = history.organisations()[0]
        first = timed(lambda: len(open_findings(history, name)), 1)
    print(f"  its findings worked out at first asking: {first}", flush=True)
    multiply(url, organisations)
    # A process of its own each time, as no user asks in one that has just built a store.
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for question, times in pool.apply(ask, (url,)).items():
            before = smallest.setdefault(question, times)
            slower = times.p95 / before.p95
            print(f"  {question}: {times}; {slower:.1f} × the smallest store's", flush=True)
        added = pool.apply(add, (url, organisations))
    rate = 1000 * len(added.taken) / sum(added.taken)
    print(f"  added through History.add: {rate:.1f} reports/s; each {added}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
