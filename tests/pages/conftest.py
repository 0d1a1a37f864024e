"""A real store for each test, and the screens run on it."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kpi.history import open_history
from parsing.ingest import ingest
from sample_reports import SAMPLES

SHELL = Path(__file__).parents[2] / "pages" / "_shell.py"
AUGUST, SEPTEMBER = (
    next(p for p in SAMPLES if p.stem == month) for month in ("2018-08", "2018-09")
)


class Screens:
    """A visitor's session: opens screens, and says what stands on them."""

    def __init__(self) -> None:
        self.at = AppTest.from_file(str(SHELL), default_timeout=60)

    def open(self, screen: str | None = None, **query: str) -> Screens:
        for name, value in query.items():
            self.at.query_params[name] = value
        self.at.run()
        if screen:
            self.at.switch_page(screen).run()
        return self

    def run(self) -> Screens:
        self.at.run()
        return self

    def until(self, words: str, seconds: float = 240) -> Screens:
        """Run again until these words stand on the screen, as the progress line does."""
        end = time.monotonic() + seconds
        while words not in self.words:
            assert time.monotonic() < end, f"never shown: {words}\n{self.words}"
            time.sleep(0.1)
            self.at.run()
        return self

    @property
    def words(self) -> str:
        """Everything that is said on the screen, HTML and all."""
        assert not self.at.exception, self.at.exception
        kinds = (
            "title",
            "header",
            "subheader",
            "markdown",
            "caption",
            "info",
            "error",
            "warning",
            "success",
        )
        said = [element.value for kind in kinds for element in getattr(self.at, kind)]
        said += [element.proto.body for element in self.at.get("html")]
        said += [element.label for element in self.at.expander]
        return "\n".join(str(one) for one in said)

    def count(self, kind: str) -> int:
        return len(self.at.get(kind))


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """A folder with a store of the sample reports of August and September 2018."""
    folder = tmp_path_factory.mktemp("shelf")
    with open_history(str(folder / "history.db")) as opened:
        for path in (AUGUST, SEPTEMBER):
            ingest(path.read_bytes(), path.name, opened)
    return folder


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store of this test's own, empty, that the screens use too."""
    url = f"sqlite:///{tmp_path / 'history.db'}"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    with open_history(url) as opened:
        yield opened


@pytest.fixture
def filled(shelf, tmp_path, monkeypatch):
    """A store of this test's own, with the two sample reports."""
    shutil.copytree(shelf, tmp_path / "filled")
    url = f"sqlite:///{tmp_path / 'filled' / 'history.db'}"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    with open_history(url) as opened:
        yield opened


@pytest.fixture
def screens():
    return Screens()
