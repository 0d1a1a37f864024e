from __future__ import annotations

import pytest

from kpi.history import open_history


@pytest.fixture
def database(tmp_path):
    return tmp_path / "store" / "history.db"


@pytest.fixture
def history(database):
    with open_history(str(database)) as opened:
        yield opened
