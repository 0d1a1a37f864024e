"""The PDFs beside the database."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path

import pytest

from kpi.history import (
    CannotKeepError,
    CannotOpenError,
    DocumentMissingError,
    open_history,
)
from tests.kpi.history.samples import sample, sha256

DATA = b"%PDF first"
NAME = sha256(DATA)


@pytest.fixture
def kept(history, documents):
    history.add(sample(), DATA)
    (path,) = documents.rglob("*.pdf")
    return path


def test_the_pdf_is_kept_under_its_sha256_byte_for_byte(history, kept):
    assert kept.stem == NAME
    assert kept.read_bytes() == history.document(NAME) == DATA


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"%PDF other")])
def test_a_lost_or_altered_pdf_is_said_and_adding_it_again_puts_it_back(history, kept, spoil):
    spoil(kept)
    with pytest.raises(DocumentMissingError, match="add the same file again"):
        history.document(NAME)
    assert history.report(1).indicators
    assert history.mend(DATA) is True
    assert history.document(NAME) == DATA
    assert history.mend(DATA) is False


def test_only_a_held_document_is_mended(history, documents):
    assert history.mend(b"%PDF unknown") is False
    assert not documents.exists()


def test_a_name_that_is_no_sha256_finds_nothing(history):
    with pytest.raises(DocumentMissingError):
        history.document("../../etc/passwd")


def test_a_full_disk_keeps_neither_the_pdf_nor_the_report(history, documents, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotKeepError, match=r"No space left.*free some space"):
        history.add(sample(), DATA)
    monkeypatch.undo()
    assert history.reports() == ()
    assert [found for found in documents.rglob("*") if found.is_file()] == []


def test_documents_can_lie_at_any_place_that_fsspec_knows(database, monkeypatch):
    monkeypatch.setenv("PLUMBLINE_DOCUMENTS_URL", "memory://plumbline/documents")
    with open_history(str(database)) as history:
        history.add(sample(), DATA)
        assert history.document(NAME) == DATA
    assert not (database.parent / "documents").exists()


def test_a_place_of_an_unknown_kind_is_said(database, monkeypatch):
    monkeypatch.setenv("PLUMBLINE_DOCUMENTS_URL", "nowhere://documents")
    with pytest.raises(CannotOpenError, match="nowhere"):
        open_history(str(database))


def _left_between(documents, *, row: bool, monkeypatch, place):
    """Have a program end before, or just after, it writes the row of a document."""
    step = "kpi.history.moving.Documents." + ("settle" if row else "drop")
    monkeypatch.setattr(step, lambda *_: None)
    if not row:
        monkeypatch.setattr("kpi.history.keeping.record_added", lambda *_: 1 / 0)
    with open_history(place) as history, suppress(ZeroDivisionError):
        history.add(sample(), DATA)
    monkeypatch.undo()
    (left,) = (path for path in documents.rglob("*") if path.is_file())
    return left


def test_who_opens_next_takes_a_pdf_without_a_row_away(database, documents, monkeypatch):
    left = _left_between(documents, row=False, monkeypatch=monkeypatch, place=str(database))
    with open_history(str(database)) as history:
        assert history.reports() == ()
    assert not left.exists()


def test_who_opens_next_gives_a_pdf_with_a_row_its_place(database, documents, monkeypatch):
    left = _left_between(documents, row=True, monkeypatch=monkeypatch, place=str(database))
    with open_history(str(database)) as history:
        assert history.document(NAME) == DATA
    assert not left.exists()
    assert [path.stem for path in documents.rglob("*.pdf")] == [NAME]


def test_a_pdf_that_another_store_is_about_to_keep_is_left_alone(database, documents, monkeypatch):
    left = _left_between(documents, row=False, monkeypatch=monkeypatch, place=str(database))
    open_history(str(database.with_name("other.db"))).close()
    assert left.exists()
