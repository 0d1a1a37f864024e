"""Where the history is kept, and what is said where it cannot be opened."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kpi.history import (
    CannotKeepError,
    CannotOpenError,
    DamagedDatabaseError,
    DatabaseBusyError,
    NewerDatabaseError,
    NotAHistoryError,
    default_url,
    open_history,
)
from kpi.history.location import database_url, documents_place, place
from tests.kpi.history.samples import sample


@pytest.fixture
def data_home(tmp_path, monkeypatch):
    monkeypatch.delenv("PLUMBLINE_DATABASE_URL", raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda app, **_: str(tmp_path / app))
    return tmp_path / "plumbline"


def test_by_default_it_is_a_file_in_the_users_data_folder(data_home):
    with open_history() as history:
        history.add(sample(), b"%PDF first")
    assert (data_home / "history.db").is_file()
    assert len(list((data_home / "documents").rglob("*.pdf"))) == 1


def test_the_environment_overrides_the_default_and_an_argument_overrides_both(
    data_home, tmp_path, monkeypatch
):
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path / 'env.db'}")
    assert default_url().endswith("env.db")
    open_history().close()
    open_history(f"sqlite:///{tmp_path / 'argument.db'}").close()
    assert sorted(found.name for found in tmp_path.glob("*.db")) == ["argument.db", "env.db"]
    assert not data_home.exists()


def test_a_plain_path_is_a_database_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_history("100% of it?.db").close()
    assert (tmp_path / "100% of it?.db").is_file()


def test_documents_of_a_database_server_lie_in_the_users_data_folder(data_home):
    url = database_url("postgresql+psycopg://reader:secret@localhost/plumbline")
    assert documents_place(url) == str(data_home / "documents")
    assert "secret" not in place(url)


def test_the_database_is_set_up_for_several_programs_at_once(database):
    open_history(str(database)).close()
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_database_from_the_future_is_refused_and_left_alone(database):
    open_history(str(database)).close()
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE plumbline_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError, match=r"newer version.*update Plumbline"):
        open_history(str(database))
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT version_num FROM plumbline_version").fetchone()
    assert found == ("9999",)


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    database = tmp_path / "accounts.db"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE invoice (id INTEGER)")
    with pytest.raises(NotAHistoryError, match="not a database of Plumbline"):
        open_history(str(database))
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("invoice",)]


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear councillor, " * 100, encoding="utf-8")
    before = letter.read_bytes()
    with pytest.raises(NotAHistoryError, match="not a database of Plumbline"):
        open_history(str(letter))
    assert letter.read_bytes() == before


def _below_a_file(folder: Path) -> str:
    (folder / "file").touch()
    return str(folder / "file" / "history.db")


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (_below_a_file, "cannot be opened"),
        (str, "cannot be opened"),  # the folder itself
        (lambda _: "sqlite://", "names no file"),
        (lambda _: "sqlite:///:memory:", "names no file"),
        (lambda _: "nonsense://x/y", "does not know this kind"),
        (lambda _: "postgresql+nonsense://x/y", "does not know this kind"),
        (lambda _: "://", "not a database URL"),
    ],
)
def test_a_place_that_cannot_be_opened_is_said_with_the_remedy(tmp_path, where, said):
    with pytest.raises(CannotOpenError, match=said) as raised:
        open_history(where(tmp_path))
    assert str(raised.value).count("\n") == 0
    assert "--database" in str(raised.value) or "write a path" in str(raised.value)


def test_a_driver_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(CannotOpenError, match="install psycopg2"):
        open_history("postgresql+psycopg2://reader:secret@localhost/plumbline")


def test_a_damaged_database_is_said(database):
    with open_history(str(database)) as history:
        history.add(sample(), b"%PDF first")
    damaged = bytearray(database.read_bytes())
    damaged[4096:] = b"x" * (len(damaged) - 4096)
    database.write_bytes(damaged)
    with pytest.raises(DamagedDatabaseError, match="put a copy of it back"):
        open_history(str(database)).reports()


def test_a_database_that_may_not_be_written_is_said_and_can_be_read(database, monkeypatch):
    with open_history(str(database)) as history:
        history.add(sample(), b"%PDF first")
    protect = "kpi.history.database._write_ahead"
    monkeypatch.setattr(protect, lambda connection: connection.execute("PRAGMA query_only = ON"))
    with open_history(str(database)) as history:
        with pytest.raises(CannotKeepError, match=r"Nothing was changed.*allow writing"):
            history.remove(1)
        assert len(history.load()) == 1


def test_a_database_that_another_program_keeps_locked_is_said(database, monkeypatch):
    monkeypatch.setattr("kpi.history.database._PATIENCE", 0.05)
    with open_history(str(database)) as history, closing(sqlite3.connect(database)) as held:
        held.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusyError, match="in use by another program"):
            history.add(sample(), b"%PDF first")
        held.rollback()
        history.add(sample(), b"%PDF first")
        assert len(history.reports()) == 1
