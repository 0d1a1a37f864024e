"""Reading in a process of its own: it holds no visitor up, and takes nothing down if it dies."""

from __future__ import annotations

import os
import traceback
from collections.abc import Collection
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock

from kpi.report import Report
from parsing import read_report
from parsing.errors import ReaderDiedError, ReportError, TookTooLongError

PATIENCE = 15 * 60.0
"""Seconds after which a file is given up; a pack of scans takes minutes."""
_BEHIND = 5
"""How far the reading stands back where visitors want the processor, as `os.nice` counts."""


class Sandbox:
    """One process that reads one file after another; it is started when it is first needed.

    Safe to share between threads, which take turns.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._turn = Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def read(
        self,
        data: bytes,
        name: str,
        *,
        pages: Collection[int] | None = None,
        also: Collection[int] = (),
    ) -> Report:
        """Read one PDF, as `parsing.read_report` does.

        Raises:
            ReportError: The file cannot be read, took too long, or ended the process.
            RuntimeError: A fault of Plumbline's own, with its trace.
        """
        with self._turn:
            answer = self._ask(data, name, pages, also)
        if isinstance(answer, Report):
            return answer
        raise answer if isinstance(answer, ReportError) else RuntimeError(answer)

    def close(self) -> None:
        """End the process; it is started again where it is needed again."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _ask(self, *asked: object) -> object:
        pipe = self._started()
        try:
            pipe.send(asked)
            if pipe.poll(self._patience):
                return pipe.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise ReaderDiedError from error
        self.close()
        raise TookTooLongError(round(self._patience / 60))

    def _started(self) -> Connection:
        if self._process is None or self._pipe is None or not self._process.is_alive():
            self.close()
            context = get_context("spawn")  # a fork would copy the locks of the server's threads
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe


def _serve(pipe: Connection) -> None:
    """Read what comes down the pipe until its other end is closed."""
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(_answer(*pipe.recv()))


def _answer(
    data: bytes, name: str, pages: Collection[int] | None, also: Collection[int]
) -> Report | ReportError | str:
    try:
        return read_report(data, name, pages=pages, also=also)
    except ReportError as error:
        return error
    except Exception:  # noqa: BLE001 - it is raised again on the other side
        return traceback.format_exc()
