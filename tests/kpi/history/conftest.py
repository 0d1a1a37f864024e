from __future__ import annotations

import pytest

from kpi.history import open_history
from kpi.judgement import Case


@pytest.fixture
def database(tmp_path):
    return tmp_path / "store" / "history.db"


@pytest.fixture
def history(database):
    with open_history(str(database)) as opened:
        yield opened


@pytest.fixture
def case_of():
    """Give the function that makes a case of the first indicator of a report."""
    return lambda report: Case(report, report.indicators[0])
