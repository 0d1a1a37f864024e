"""Where a history is kept: which database, and which folder of documents beside it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from kpi.history.errors import CannotOpenError

_APP = "plumbline"
_VARIABLE, _DOCUMENTS = "PLUMBLINE_DATABASE_URL", "PLUMBLINE_DOCUMENTS_URL"


def data_folder() -> Path:
    """Return the folder that the operating system gives this user for Plumbline's data."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def default_url() -> str:
    """Return `PLUMBLINE_DATABASE_URL`, else an SQLite file in the user's data folder."""
    return os.environ.get(_VARIABLE) or _sqlite(data_folder() / "history.db")


def database_url(text: str) -> URL:
    """Return the URL that the user wrote; a plain path means an SQLite file there.

    Raises:
        CannotOpenError: The text is no database URL, or names no file.
    """
    try:
        url = make_url(text if "://" in text else _sqlite(Path(text)))
    except (ArgumentError, ValueError) as error:
        raise CannotOpenError(text, "it is not a database URL", _HOW_TO_WRITE) from error
    if url.drivername == "postgresql":
        return url.set(drivername="postgresql+psycopg")  # the driver that the extra installs
    if url.get_backend_name() != "sqlite":
        return url
    if url.database in (None, "", ":memory:"):
        raise CannotOpenError(text, "it names no file to keep reports in", _HOW_TO_WRITE)
    return url.set(database=str(Path(url.database or "").expanduser().absolute()))


def documents_place(url: URL) -> str:
    """Return where the PDFs of a database are kept, as a folder or an fsspec URL.

    `PLUMBLINE_DOCUMENTS_URL` says so; without it they lie beside the database's file, if it is one.
    """
    if told := os.environ.get(_DOCUMENTS):
        return told
    file = url.get_backend_name() == "sqlite"
    return str((Path(url.database or "").parent if file else data_folder()) / "documents")


def place(url: URL) -> str:
    """Return how messages name the database: its path, or its URL without the password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.render_as_string(hide_password=True)


def _sqlite(path: Path) -> str:
    return URL.create("sqlite", database=str(path)).render_as_string()


_HOW_TO_WRITE = "write a path such as reports.db, or a URL such as sqlite:///reports.db"
