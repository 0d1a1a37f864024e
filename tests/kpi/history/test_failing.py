"""An addition that breaks off, at any step, leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import NullPool

from kpi.history import open_history
from kpi.history.location import database_url
from kpi.history.rows import claim_rows
from tests.kpi.history.samples import sample, sha256

DATA = b"%PDF first"
STEPS = ["keep", "rows.indicator_rows", "rows.reading_rows", "rows.claim_rows", "record_added"]


def _rows(place):
    engine = create_engine(database_url(place), poolclass=NullPool)
    with engine.connect() as connection:
        return sum(
            connection.scalar(text(f"SELECT count(*) FROM {table}"))  # noqa: S608
            for table in ("document", "organisation", "report", "indicator", "reading", "claim")
        )


@pytest.mark.parametrize("step", STEPS)
def test_an_error_in_the_middle_leaves_nothing(history, place, documents, monkeypatch, step):
    def broken(*_):
        raise RuntimeError(step)

    monkeypatch.setattr(f"kpi.history.keeping.{step}", broken)
    with pytest.raises(RuntimeError, match=step):
        history.add(sample(), DATA)
    monkeypatch.undo()
    assert (_rows(place), history.version()) == (0, 0)
    assert list(documents.rglob("*.pdf")) == []
    history.add(sample(), DATA)
    assert history.load() == (sample(),)


def test_a_failed_second_copy_leaves_the_pdf_of_the_first(history, monkeypatch):
    first = history.add(sample(), DATA).report
    history.remove(first.id)
    # Claims of a report that does not exist: the database itself refuses them.
    rows = claim_rows(9, sample())
    monkeypatch.setattr("kpi.history.keeping.rows.claim_rows", lambda *_: rows)
    with pytest.raises(IntegrityError):
        history.add(sample(), DATA)
    monkeypatch.undo()
    assert history.document(sha256(DATA)) == DATA
    history.restore(first.id)
    assert history.load() == (sample(),)


_KILLED = """
import os, sys
from kpi.history import keeping, open_history
from tests.kpi.history.samples import sample
keeping.record_added = lambda *_: os._exit(9)
open_history(sys.argv[1]).add(sample(), b"%PDF first")
"""


def test_a_program_killed_in_the_middle_leaves_nothing_that_is_seen(place):
    killed = subprocess.run([sys.executable, "-c", _KILLED, place], check=False)
    assert killed.returncode == 9
    with open_history(place) as history:
        assert (_rows(place), history.version(), history.reports()) == (0, 0, ())
        history.add(sample(), DATA)
        assert history.document(sha256(DATA)) == DATA
