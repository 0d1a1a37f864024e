"""Every screen, with nothing in the store and with reports in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.components.navigation import LATEST, SCREENS

ROOT = Path(__file__).parents[2]
THIN = 60
NEEDS_NO_REPORT = {"add.py", "settings.py", "how.py", "accessibility.py"}


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("screen", SCREENS, ids=lambda s: s.title)
def test_an_empty_store_offers_a_way_to_begin(screens, screen):
    screens.open(screen.file)
    assert screens.at.title
    if screen.file not in NEEDS_NO_REPORT:
        labels = [button.label for button in screens.at.button]
        assert labels == ["Add a report", "Try the sample reports"]
        assert ("No report has been added yet." in screens.words) == (screen is not LATEST)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("screen", SCREENS, ids=lambda s: s.title)
def test_a_filled_store_is_shown_without_an_error(screens, screen):
    screens.open(screen.file)
    assert screens.words
    assert not screens.at.error


def test_every_page_file_is_a_screen():
    files = {path.name for path in (ROOT / "pages").glob("*.py") if not path.name.startswith("_")}
    assert files == {screen.file for screen in SCREENS}


@pytest.mark.parametrize("path", [*sorted((ROOT / "pages").glob("*.py")), ROOT / "app.py"])
def test_a_page_picks_asks_and_shows(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < THIN


def test_a_store_that_cannot_be_opened_is_said_in_a_sentence(screens, tmp_path, monkeypatch):
    taken = tmp_path / "notes.txt"
    taken.write_text("these are notes, not a database, and they are long enough to tell" * 20)
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{taken}")
    screens.open()
    assert "is not a database of Plumbline" in screens.at.error[0].value
