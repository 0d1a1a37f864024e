"""A measure that thirty reports print: its screen does not grow with the years."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from benchmarks.check import report
from sample_reports import SAMPLES

REPORTS = 30


@pytest.fixture
def years(store):
    for month in range(REPORTS):
        made = report(month, indicators=2)
        data = SAMPLES[0].read_bytes() + made.source.name.encode()
        store.add(replace(made, source=replace(made.source, sha256=sha256(data).hexdigest())), data)
    return store


def parts(screens, mark):
    """What stands on the screen as HTML, part by part, where a word tells which parts."""
    assert not screens.at.exception
    return [one.proto.body for one in screens.at.get("html") if mark in one.proto.body]


@pytest.mark.usefixtures("years")
def test_what_reports_say_comes_a_page_at_a_time_latest_first(screens):
    screens.open("indicator.py", indicator="KPI 1")
    first = parts(screens, 'class="pl-story"')
    assert len(first) == 6
    assert "June 2020" in first[0]

    screens.at.session_state["sentences-KPI 1 % of plans up to date by team 1"] = 5
    last = parts(screens.run(), 'class="pl-story"')
    assert "January 2018" in last[-1]


@pytest.mark.usefixtures("years")
def test_another_measure_begins_on_its_first_page(screens):
    screens.open("indicator.py", indicator="KPI 1")
    screens.at.session_state["rows-KPI 1 % of plans up to date by team 1"] = 3
    (table,) = parts(screens.run(), "figures, latest first")
    assert "June 2020" not in table
    screens.at.selectbox(key="chosen-indicator").select("KPI 2").run()
    (table,) = parts(screens, "figures, latest first")
    assert "June 2020" in table
