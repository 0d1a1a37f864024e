"""How fast a large store answers, and takes reports in: on SQLite and on PostgreSQL.

    python -m benchmarks.store [REPORTS ...]

The stores are those of `benchmarks.stocking`: 2,000 reports are 1.56 million figures. Each question
is asked of organisations, reports and measures drawn at random. What a report takes to be added is
measured through `History.add`.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from benchmarks.stocking import OF_ONE, build, multiply, report_of
from kpi.asking.questions import about_report, measure_history, open_findings, two_periods
from kpi.history import StoredReport, open_history
from tests.postgres import Server, programs

SIZES = (100, 2000)
ADDED = 20
ASKED = 60


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
