"""What was printed comes back to the character."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpi.history import open_history
from tests.kpi.history.samples import month, sample, sha256
from tests.kpi.history.strategies import reports

_FILES = (b"%%PDF %d" % number for number in itertools.count())


@pytest.fixture(scope="module")
def shared_history(tmp_path_factory):
    with open_history(str(tmp_path_factory.mktemp("round") / "history.db")) as opened:
        yield opened


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_report_comes_back_as_it_was_added(shared_history, data):
    file = next(_FILES)
    report = data.draw(reports(sha256(file)))
    number = shared_history.add(report, file).report.id
    again = shared_history.report(number)
    assert again == report
    # Decimal("80") == Decimal("80.0"), and -0.0 == 0.0: the digits must be the same ones.
    assert repr(again) == repr(report)


def test_the_bulk_load_gives_what_single_reports_give(history):
    for number in (3, 1, 2):
        file = b"%%PDF %d" % number
        history.add(sample(file, period=month(2018, number)), file)
    one_by_one = tuple(history.report(stored.id) for stored in history.reports())
    assert repr(history.load()) == repr(one_by_one)
    assert [report.period for report in one_by_one] == [month(2018, n) for n in (1, 2, 3)]
