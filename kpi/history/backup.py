"""The whole store in one file, and back, on whatever kind of database.

A backup is a ZIP: `manifest.json` names the revision of the tables, the rows of each and the
SHA-256 of every other member; `tables/*.jsonl` hold the rows as the database keeps them, one JSON
object a line; `documents/` holds the PDFs.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any, cast

from sqlalchemy import Connection, MetaData, Table, select

from kpi.history.caches import CACHES
from kpi.history.documents import Documents
from kpi.history.errors import BackupError, CannotKeepError, DocumentMissingError
from kpi.history.migrations import VERSION_TABLE
from kpi.history.upgrade import revision
from kpi.history.writing import Desk
from kpi.plain.words import plural

FORM = "plumbline.backup/1"
MANIFEST = "manifest.json"
_AT_A_TIME = 2000
_PART = ".plumbline-part"
"""How the name of a backup ends that is not whole yet; it is hidden until then."""
_STALE = 3600.0
"""Seconds after which nobody writes to such a file any more."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds.

    Attributes:
        revision: The revision of its tables.
        rows: The number of rows of each table.
        sums: The SHA-256 of each member of the file.
        missing: SHA-256 of the PDFs that the store no longer has the bytes of.
    """

    revision: str
    rows: dict[str, int]
    sums: dict[str, str]
    missing: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """What is in it, in a sentence."""
        pdfs = sum(name.startswith("documents/") for name in self.sums)
        reports, lost = self.rows.get("report", 0), len(self.missing)
        gone = f"; {plural(lost, 'PDF was', 'PDFs were')} gone from the store" if lost else ""
        return f"{plural(reports, 'report')} and {plural(pdfs, 'PDF')}, checked{gone}."


def write_backup(desk: Desk, out: Path) -> Backup:
    """Write the store as it is at one moment; others may go on using it.

    Raises:
        CannotKeepError: The file cannot be written; nothing is left of it.
        BackupError: What was written does not read back the same.
    """
    part = out.with_name(f".{out.name}{_PART}")
    _take_away_left_over(out.parent)
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            made = _written(desk, archive)
            archive.writestr(MANIFEST, json.dumps(_plain(made), indent=1))
        check_backup(part)
        os.replace(part, out)  # noqa: PTH105 - an existing file is replaced on Windows, too
    except OSError as error:
        raise CannotKeepError(str(out), error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return made


def _take_away_left_over(folder: Path) -> None:
    """Delete what backups that were killed left behind; one that is still written is newer."""
    for part in folder.glob(f".*{_PART}"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _STALE:
                part.unlink()


def check_backup(file: Path) -> Backup:
    """Return what a backup says it holds, after reading every byte of it.

    Raises:
        BackupError: It is no backup, a newer one, or it was altered or cut short.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            said = json.loads(archive.read(MANIFEST))
            if said.pop("form") != FORM:
                raise BackupError(f"{file} was made by a newer Plumbline: update this one first.")
            made = Backup(**{**said, "missing": tuple(said["missing"])})
            for name, sum_ in made.sums.items():
                with archive.open(name) as member:
                    if hashlib.file_digest(cast("Any", member), "sha256").hexdigest() != sum_:
                        raise BackupError(_damaged(file))
    except FileNotFoundError as error:
        raise BackupError(f"{file} does not exist: check the name and the folder.") from error
    except (KeyError, ValueError, TypeError, OSError, EOFError, zipfile.BadZipFile) as error:
        raise BackupError(_damaged(file)) from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise BackupError(_damaged(file)) from error
    return made


def tables_of(connection: Connection) -> list[Table]:
    """Return the tables of a database as they are, what others refer to first."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != VERSION_TABLE]


def kept_tables_of(connection: Connection) -> list[Table]:
    """Return the same without those that are filled again by themselves."""
    again = {table.name for table in CACHES}
    return [table for table in tables_of(connection) if table.name not in again]


def rows_of(archive: zipfile.ZipFile, table: Table) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table in a backup, as its columns take them."""
    with archive.open(table_member(table.name)) as lines:
        for line in lines:
            row = json.loads(line)
            yield {name: _read(table, name, value) for name, value in row.items()}


def _written(desk: Desk, archive: zipfile.ZipFile) -> Backup:
    rows, sums = dict[str, int](), dict[str, str]()
    with desk.reading() as connection:
        present = revision(connection) or ""
        for table in kept_tables_of(connection):
            with archive.open(table_member(table.name), "w", force_zip64=True) as out:
                made = _write_rows(connection, table, out)
            rows[table.name], sums[table_member(table.name)] = made
            if table.name == "document":
                held = list(connection.scalars(select(table.c.sha256).order_by(table.c.sha256)))
    missing = [name for name in held if not _write_document(desk.documents, name, archive, sums)]
    return Backup(present, rows, sums, tuple(missing))


def _write_rows(connection: Connection, table: Table, out: IO[bytes]) -> tuple[int, str]:
    count, sum_ = 0, hashlib.sha256()
    ordered = select(table).order_by(*table.primary_key.columns)
    for row in connection.execution_options(yield_per=_AT_A_TIME).execute(ordered).mappings():
        line = line_of(dict(row))
        out.write(line)
        sum_.update(line)
        count += 1
    return count, sum_.hexdigest()


def _write_document(
    documents: Documents, name: str, archive: zipfile.ZipFile, sums: dict[str, str]
) -> bool:
    with suppress(DocumentMissingError):
        archive.writestr(member := document_member(name), documents.get(name))
        sums[member] = name
        return True
    return False


def table_member(name: str) -> str:
    """Return where the rows of a table stand in a backup."""
    return f"tables/{name}.jsonl"


def document_member(sha256: str) -> str:
    """Return where a document stands in a backup."""
    return f"documents/{sha256}.pdf"


def line_of(row: dict[str, Any]) -> bytes:
    """Return the line that a row is written as."""
    return json.dumps(row, default=_moment, ensure_ascii=True).encode() + b"\n"


def _moment(value: object) -> str:
    if isinstance(value, datetime):  # SQLite forgets the zone: every moment is in UTC
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"A {type(value).__name__} has no written form.")


def _read(table: Table, name: str, value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    kind = table.c[name].type.python_type
    if value is None or kind not in {datetime, date}:
        return value
    return kind.fromisoformat(value)


def _plain(made: Backup) -> dict[str, object]:
    return {
        "form": FORM,
        "revision": made.revision,
        "rows": made.rows,
        "sums": made.sums,
        "missing": list(made.missing),
    }


def _damaged(file: Path) -> str:
    return f"{file} is no whole backup of Plumbline: choose another file, or another copy of it."
