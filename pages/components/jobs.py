"""Files being read in the background: a job outlives the visit that started it.

A job's number stands in the address, so a reload, or a colleague with the link, finds the same
progress and the same receipts. Jobs live as long as the server; what they keep is in the store.
"""

from __future__ import annotations

import logging
import secrets
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from kpi.history import History
from pages.components.session import history, sandbox
from parsing.ingest import FileOutcome, Reader, Receipt, ingest

_REMEMBERED = 50
log = logging.getLogger("plumbline")


class Stage(StrEnum):
    """Where a file stands."""

    WAITING = "Waiting"
    READING = "Reading"
    DONE = "Done"


@dataclass(slots=True)
class File:
    """One file of a job; its bytes are let go once nobody can ask for them again."""

    name: str
    data: bytes | None
    stage: Stage = Stage.WAITING
    receipt: Receipt | None = None


@dataclass(slots=True)
class Job:
    """Files that were added together, in the order given."""

    files: list[File]

    @property
    def finished(self) -> bool:
        """True once every file has its receipt."""
        return all(file.stage is Stage.DONE for file in self.files)

    @property
    def read(self) -> int:
        """How many files are done."""
        return sum(file.stage is Stage.DONE for file in self.files)


class Desk:
    """Where jobs are taken in: one file at a time, read in a process of its own."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._jobs: OrderedDict[str, Job] = OrderedDict()

    def take(self, files: Sequence[tuple[str, bytes]], into: History) -> str:
        """Start reading files into a store; return the number of the job."""
        number = secrets.token_urlsafe(6)
        job = Job([File(name, data) for name, data in files])
        self._jobs[number] = job
        while len(self._jobs) > _REMEMBERED:
            self._jobs.popitem(last=False)
        for file in job.files:
            self._worker.submit(_read, file, into, self._read).add_done_callback(_log_failure)
        return number

    def find(self, number: str) -> Job | None:
        """Return a job, or None where the server no longer knows it."""
        return self._jobs.get(number)


def start(files: Sequence[tuple[str, bytes]]) -> str:
    """Start reading files, as (name, bytes), into the open store; return the job's number."""
    return _desk().take(files, history())


def find(number: str) -> Job | None:
    """Return a job by its number, or None where the server no longer knows it."""
    return _desk().find(number)


def keep_empty(file: File) -> None:
    """Keep a readable PDF in which no indicator was found, as the user asked."""
    _read(file, history(), sandbox().read, keep=True)


@st.cache_resource(show_spinner=False)
def _desk() -> Desk:
    return Desk(sandbox().read)


def _read(file: File, into: History, read: Reader, *, keep: bool = False) -> None:
    if file.data is None:
        return
    file.stage = Stage.READING
    try:
        file.receipt = ingest(file.data, file.name, into, keep_empty=keep, read=read)
    finally:
        if file.receipt is None:
            file.receipt = Receipt(file.name, FileOutcome.FAILED, _UNEXPECTED)
        if file.receipt.outcome is not FileOutcome.NO_INDICATORS:
            file.data = None
        file.stage = Stage.DONE


def _log_failure(done: Future[None]) -> None:
    if error := done.exception():
        log.error("A file could not be read", exc_info=error)


_UNEXPECTED = (
    "This file could not be read, and nothing of it was kept: tell whoever runs Plumbline."
)
