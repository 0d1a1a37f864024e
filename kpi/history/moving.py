"""Documents that come and go together with their rows, or not at all.

A program can be ended at any moment. So a document lies between until its row is written for
good, or deleted for good; whoever opens the store next looks whether there is a row, and finishes
what was begun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from sqlalchemy import select

from kpi.history.documents import Documents, digest
from kpi.history.errors import HistoryError
from kpi.history.schema import document
from kpi.history.writing import Desk

_Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Moving:
    """The documents that come and go with one transaction."""

    documents: Documents
    _coming: list[str] = field(default_factory=list)
    _going: list[str] = field(default_factory=list)

    def bring(self, data: bytes) -> bool:
        """Keep a document, and return whether its bytes were not there already.

        Raises:
            CannotKeepError: The place does not take it; nothing of it is left.
        """
        if self.documents.holds(sha256 := digest(data)):
            return False
        self._coming.append(sha256)
        self.documents.receive(data)
        return True

    def take(self, sha256: str) -> None:
        """Delete a document for good.

        Raises:
            CannotKeepError: The place does not let it go.
        """
        self._going.append(sha256)
        self.documents.unsettle(sha256)

    def _end(self, coming: _Step, going: _Step) -> None:
        for step, names in ((coming, self._coming), (going, self._going)):
            for name in names:
                step(name)


@contextmanager
def moving(documents: Documents) -> Iterator[Moving]:
    """Have documents come and go as the block succeeds, the transaction within it and all."""
    moved = Moving(documents)
    try:
        yield moved
    except BaseException:
        with suppress(HistoryError):  # what went wrong first is what the user should read
            moved._end(documents.drop, documents.settle)
        raise
    moved._end(documents.settle, documents.drop)


def finish(desk: Desk) -> None:
    """Finish what a program that was ended left between; one that is at work is waited for."""
    if not desk.documents.between():
        return
    with suppress(HistoryError), desk.writing() as writing:  # else whoever opens it next does
        for name in desk.documents.between():
            row = select(document.c.sha256).where(document.c.sha256 == name)
            held = writing.connection.scalar(row) is not None
            (desk.documents.settle if held else desk.documents.drop)(name)
