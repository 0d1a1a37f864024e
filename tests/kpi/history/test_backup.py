"""A store in one file and back: to the character, on the other kind of database too."""

from __future__ import annotations

import os
import zipfile

import pytest

from kpi.history import (
    BackupError,
    CannotKeepError,
    Decision,
    Outcome,
    open_history,
    restore_history,
)
from tests.kpi.history.samples import month, sample, sha256

FIRST, SECOND = b"%PDF first", b"%PDF second"


@pytest.fixture
def busy(history):
    """Give a store with two reports, one of them removed, and what people said of them."""
    number = history.add(sample(FIRST, period=month(2018, 8)), FIRST, organisation="Old").report.id
    history.owners.settle(number, None, month(2018, 9))
    history.decisions.decide(Decision("k", "d", sha256(FIRST), Outcome.EXPLAINED))
    gone = history.add(sample(SECOND), SECOND).report.id
    history.remove(gone)
    return history


def test_everything_comes_back_to_the_character(busy, elsewhere, tmp_path):
    made = busy.backup(tmp_path / "all.plumbline")
    assert made.message == "2 reports and 2 PDFs, checked."
    restore_history(tmp_path / "all.plumbline", elsewhere)
    with open_history(elsewhere) as back:
        assert back.load() == busy.load()
        assert back.reports() == busy.reports()
        assert back.reports(removed=True) == busy.reports(removed=True)
        assert back.report(1, as_read=True) == busy.report(1, as_read=True)
        assert back.document(sha256(FIRST)) == FIRST
        assert back.audit.lines() == busy.audit.lines()
        assert back.audit.verify().broken is None
        assert back.version() == busy.version()


def test_a_restored_store_goes_on(busy, elsewhere, tmp_path):
    busy.backup(tmp_path / "all.plumbline")
    restore_history(tmp_path / "all.plumbline", elsewhere)
    with open_history(elsewhere) as back:
        assert back.add(sample(b"%PDF third"), b"%PDF third").report.id == 3
        assert back.audit.verify().broken is None


def test_a_store_that_holds_something_is_not_replaced(busy, place, tmp_path):
    busy.backup(tmp_path / "all.plumbline")
    with pytest.raises(BackupError, match=r"holds reports already.*empty place"):
        restore_history(tmp_path / "all.plumbline", place)
    assert len(busy.reports()) == 1


def test_an_opened_store_without_reports_may_be_restored_into(busy, elsewhere, tmp_path):
    busy.backup(tmp_path / "all.plumbline")
    open_history(elsewhere).close()
    restore_history(tmp_path / "all.plumbline", elsewhere)
    with open_history(elsewhere) as back:
        assert back.load() == busy.load()


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_cut_backup_is_refused_and_nothing_is_made(busy, elsewhere, tmp_path, share):
    file = tmp_path / "all.plumbline"
    busy.backup(file)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(BackupError, match="no whole backup"):
        restore_history(file, elsewhere)
    with open_history(elsewhere) as back:
        assert back.reports() == ()


def test_an_altered_backup_is_refused(busy, tmp_path):
    file, other = tmp_path / "all.plumbline", tmp_path / "other.plumbline"
    busy.backup(file)
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w") as altered:
        for name in source.namelist():
            data = source.read(name)
            altered.writestr(name, data.replace(b"Newtown", b"Oldtown").replace(b"80", b"81"))
    with pytest.raises(BackupError, match="no whole backup"):
        restore_history(other, str(tmp_path / "new.db"))


def test_a_file_that_is_no_backup_or_is_not_there_is_said(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")
    for name, said in (("letter.txt", "no whole backup"), ("nothing", "does not exist")):
        with pytest.raises(BackupError, match=said):
            restore_history(tmp_path / name, str(tmp_path / "new.db"))


def test_a_backup_that_cannot_be_written_leaves_nothing(history, tmp_path):
    with pytest.raises(CannotKeepError):
        history.backup(tmp_path / "no such folder" / "all.plumbline")
    assert not list(tmp_path.rglob("*part"))


def test_what_a_killed_backup_left_goes_with_the_next_one(busy, tmp_path):
    left, running, foreign = (
        tmp_path / name
        for name in (".old.zip.plumbline-part", ".new.zip.plumbline-part", ".other.part")
    )
    for file in (left, running, foreign):
        file.write_bytes(b"PK")
    for file in (left, foreign):
        os.utime(file, (0, 0))
    busy.backup(tmp_path / "all.plumbline")
    assert (left.exists(), running.exists(), foreign.exists()) == (False, True, True)


def test_a_lost_pdf_is_said_and_the_rest_is_kept(busy, documents, tmp_path):
    (lost,) = documents.rglob(f"{sha256(FIRST)}.pdf")
    lost.unlink()
    made = busy.backup(tmp_path / "all.plumbline")
    assert made.message == "2 reports and 1 PDF, checked; 1 PDF was gone from the store."
