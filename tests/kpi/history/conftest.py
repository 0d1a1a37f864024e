from __future__ import annotations

import os

import pytest

from kpi.history import open_history
from kpi.judgement import Case
from tests.postgres import Server, programs


@pytest.fixture(scope="session")
def postgres():
    found = programs()
    if found is None and os.environ.get("PLUMBLINE_REQUIRE_POSTGRES") == "1":
        pytest.fail("The tests on PostgreSQL are required here, but no server is installed.")
    if found is None:
        pytest.skip("the tests on PostgreSQL are left out: no server is installed")
    server = Server(found)
    yield server
    server.stop()


@pytest.fixture
def database(tmp_path):
    """The file of an SQLite store, not made yet."""
    return tmp_path / "store" / "history.db"


@pytest.fixture
def documents(tmp_path):
    """The folder that the PDFs of `place` are kept in."""
    return tmp_path / "store" / "documents"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, database, documents, monkeypatch):
    """A store on each kind of database, not made yet: its path or its URL."""
    if request.param == "sqlite":
        return str(database)
    monkeypatch.setenv("PLUMBLINE_DOCUMENTS_URL", str(documents))
    return request.getfixturevalue("postgres").fresh()


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request, tmp_path, monkeypatch):
    """A place for a second store, of either kind."""
    monkeypatch.setenv("PLUMBLINE_DOCUMENTS_URL", str(tmp_path / "second" / "documents"))
    if request.param == "sqlite":
        return str(tmp_path / "second" / "history.db")
    return request.getfixturevalue("postgres").fresh()


@pytest.fixture
def history(place):
    with open_history(place) as opened:
        yield opened


@pytest.fixture
def case_of():
    """Give the function that makes a case of the first indicator of a report."""
    return lambda report: Case(report, report.indicators[0])
