"""The PDFs beside the database."""

from __future__ import annotations

import errno
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
