"""One change of the store: its transaction, who makes it, and its line in the log.

Each line is sealed with the SHA-256 of what it says and of the line before, in the transaction
that makes the change; its number is the version of the store that it made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from kpi.history import schema
from kpi.history.database import Database
from kpi.history.documents import Documents
from kpi.history.people import audit
from kpi.history.person import user_name

START = "0" * 64
"""What stands for the hash before the first line."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of the history works with."""

    database: Database
    documents: Documents

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the store as it is at one moment."""
        with self.database.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Give the only writer; the block is kept whole or not at all."""
        with self.database.writing() as connection:
            yield Writing(connection, user_name(), datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Writing:
    """The one transaction that changes the store at this moment, and who makes it."""

    connection: Connection
    who: str
    at: datetime

    def record(self, action: str, subject: str, **details: object) -> None:
        """Log a change and count it.

        Args:
            action: What was done, in a word or two ("report added").
            subject: What it was done to: "file <sha256>" for all that a purge must reach.
            details: Everything else worth knowing; a purge of the file empties it.
        """
        connection = self.connection
        number = _next_version(connection)
        text = json.dumps(details, ensure_ascii=True, sort_keys=True, default=str)
        line: dict[str, object] = {
            "number": number,
            "at": self.at.isoformat(),
            "who": self.who,
            "action": action,
            "subject": subject,
            "details_sha256": sha256(text),
            "previous": connection.scalar(select(audit.c.hash).where(audit.c.number == number - 1))
            or START,
        }
        sealed = {**line, "details": text, "hash": seal(line)}
        connection.execute(insert(audit).values(sealed))


def seal(line: dict[str, object]) -> str:
    """Return the hash of a line of the log: of everything in it but its details and itself."""
    parts = ("number", "at", "who", "action", "subject", "details_sha256", "previous")
    return sha256(json.dumps([line[part] for part in parts], ensure_ascii=True))


def sha256(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def file_subject(digest: str) -> str:
    """Return how the log names a file and all that hangs on it."""
    return f"file {digest}"


def _next_version(connection: Connection) -> int:
    table = schema.store
    connection.execute(update(table).values(version=table.c.version + 1))
    return int(connection.scalars(select(table.c.version)).one())
