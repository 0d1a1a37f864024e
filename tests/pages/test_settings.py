"""Settings: the name beside what is decided, and the proof of the log."""

from __future__ import annotations

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
