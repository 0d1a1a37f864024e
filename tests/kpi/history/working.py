"""What a program does to a store until it is killed: it says when it begins a change and ends it.

Changes are numbered from 0 in each store, and the number says all about the change: the tests
that kill the program know from how many were made what the store must hold.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import alembic.command  # noqa: F401 - loaded once, before any program is started

from kpi import corrections
from kpi.history import Decision, History, Outcome, open_history, restore_history
from parsing.ingest import ingest
from tests.kpi.history.samples import indicator, month, quantity, sample, sha256

PURGED = b"%PDF secret"
CORRECTED = b"%PDF first"


def file(number: int) -> bytes:
    return b"%%PDF %d" % number


def report(number: int):
    """The report that is read from `file(number)`."""
    printed = tuple(indicator(each, f"{number}.{each}") for each in range(1, 13))
    when = month(1900 + number // 12, number % 12 + 1)
    return sample(file(number), name=f"{number}.pdf", period=when, indicators=printed)


def ingesting(history: History, number: int, _: Path) -> None:
    ingest(file(number), f"{number}.pdf", history, read=lambda *_, **__: report(number))


def correcting(history: History, number: int, _: Path) -> None:
    """Correct a value, decide on a finding, take the correction back; and so on."""
    round_, step = divmod(number, 3)
    (held,) = history.reports()
    if step == 0:
        read = history.report(held.id)
        wrong = read.indicators[0].actuals[0]
        right = replace(wrong, quantity=quantity(str(round_), wrong.quantity.unit))
        made = corrections.change_reading(read, read.indicators[0], wrong, right)
        history.corrections.add(held.id, made, f"why {round_}")
    elif step == 1:
        history.decisions.decide(Decision("key", str(round_), held.sha256, Outcome.EXPLAINED))
    else:
        history.corrections.undo(history.corrections.of(held.id)[-1].id)


def purging(history: History, number: int, _: Path) -> None:
    """Add a file, purge it, add it again; and so on."""
    if number % 2 == 0:
        history.add(sample(PURGED, name="secret.pdf"), PURGED)
    else:
        history.purge(history.find(sha256(PURGED)).id, "secret.pdf")


def rereading(history: History, number: int, _: Path) -> None:
    """Put a new reading in the place of the one that is there."""
    (held,) = history.reports()
    again = replace(sample(CORRECTED), indicators=(indicator(1, str(number)),))
    history.readings.accept(held.id, again, parser=str(number))


def backing_up(history: History, number: int, folder: Path) -> None:
    history.backup(folder / f"{number}.plumbline")


WORK = {w.__name__: w for w in (ingesting, correcting, purging, rereading, backing_up)}


@dataclass(frozen=True)
class Job:
    """What a program is told to do: one of `WORK` from change `start` on, "opening" or "restoring".

    The folder is for backups; for restoring it is the backup itself.
    """

    place: str
    documents: str | None
    what: str
    start: int = 0
    folder: Path = Path()


def run(job: Job, say) -> None:
    """Do a job and say what is begun and done; one of `WORK` goes on until it is killed."""
    # What starts programs may have been started while another test named a place.
    os.environ.pop("PLUMBLINE_DOCUMENTS_URL", None)
    if job.documents:
        os.environ["PLUMBLINE_DOCUMENTS_URL"] = job.documents
    if job.what == "opening":
        _said(say, 0, lambda: open_history(job.place).close())
    elif job.what == "restoring":
        _said(say, 0, lambda: restore_history(job.folder, job.place))
    else:
        with open_history(job.place) as history:
            for number in itertools.count(job.start):
                _said(say, number, lambda n=number: WORK[job.what](history, n, job.folder))


def _said(say, number: int, do: Callable[[], None]) -> None:
    say.send(("begun", number))
    do()
    say.send(("done", number))


def programs():
    """Start programs that have loaded all they need already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context
