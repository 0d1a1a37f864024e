"""Settings: the name beside what is decided, and the proof of the log."""

from __future__ import annotations

import io
import zipfile

import pytest

from kpi.history import user_name


def press(screens, label):
    next(one for one in screens.at.button if one.label == label).click().run()


def test_the_name_is_kept_and_stands_beside_the_next_change(filled, screens, tmp_path, monkeypatch):
    monkeypatch.setattr("kpi.history.location.data_folder", lambda: tmp_path / "data")
    screens.open("settings.py")
    screens.at.text_input[0].input("A. Clerk")
    press(screens, "Keep the name")
    assert "“A. Clerk”" in screens.words
    assert user_name() == "A. Clerk"
    filled.remove(filled.latest().id)
    assert filled.audit.lines()[-1].who == "A. Clerk"


def test_the_log_is_checked(filled, screens):
    screens.open("settings.py")
    press(screens, "Check the log")
    assert filled.audit.verify().message in screens.words


@pytest.mark.usefixtures("filled")
def test_the_whole_store_is_downloaded_and_put_back_into_an_empty_one(
    screens, tmp_path, monkeypatch
):
    screens.open("settings.py")
    assert "goes into an empty store only" in screens.words
    press(screens, "Make a backup")
    assert "The backup holds 2 reports and 2 PDFs, checked." in screens.words
    (button,) = screens.at.get("download_button")
    assert button.proto.label == "Download the backup"
    data, _ = screens.at.session_state["made-backup"]
    assert "manifest.json" in zipfile.ZipFile(io.BytesIO(data)).namelist()

    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    screens.run()
    screens.at.file_uploader(key="backup-file").upload("a.plumbline", data, "application/zip")
    press(screens, "Put it back")
    assert "Back again: 2 reports and 2 PDFs" in screens.words
    screens.at.switch_page("latest.py").run()
    assert "September 2018" in screens.words


@pytest.mark.usefixtures("store")
def test_a_file_that_is_no_backup_is_said(screens):
    screens.open("settings.py")
    screens.at.file_uploader(key="backup-file").upload("a.plumbline", b"no", "application/zip")
    press(screens, "Put it back")
    assert "This file is no whole backup of Plumbline" in screens.words


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("installed", "said"), [(True, "are read on this computer"), (False, "--with-ocr")]
)
def test_whether_pictures_can_be_read_is_said(screens, monkeypatch, installed, said):
    monkeypatch.setattr("pages.components.settings.ocr_available", lambda: installed)
    assert said in screens.open("settings.py").words
