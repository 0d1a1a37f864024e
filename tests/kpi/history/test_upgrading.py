"""Stores that earlier versions of the program wrote are opened without loss.

Each file in `stores` was written by the version of its name: the sample reports of April to July
2018, of which April's organisation and May's period were confirmed by hand and June was removed.
From version 2 on, one finding was explained and one measure was given a name; from version 3 on,
what was worked out of them is kept.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from kpi.asking.questions import about_report, open_findings
from kpi.history import open_history

STORES = sorted(Path(__file__).with_name("stores").glob("*.db.gz"))


@pytest.fixture(params=STORES, ids=lambda path: path.name.partition(".")[0])
def old(request, database):
    database.parent.mkdir(parents=True)
    database.write_bytes(gzip.decompress(request.param.read_bytes()))
    with open_history(str(database)) as opened:
        yield opened


def test_every_report_is_still_there_as_confirmed(old):
    held = [(r.name, r.organisation, r.period.printed, r.indicators) for r in old.reports()]
    assert held == [
        ("2018-04.pdf", "Harrowmere County Council", "April 2018", 19),
        ("2018-07.pdf", "Harrowmere Borough Council", "July 2018", 20),
        ("2018-05.pdf", "Harrowmere Borough Council", "October 2018", 19),
    ]


def test_a_removed_report_can_still_come_back(old):
    (removed,) = old.reports(removed=True)
    old.restore(removed.id)
    assert [report.name for report in old.reports()][1] == "2018-06.pdf"


def test_the_figures_are_as_they_were(old):
    april = {i.ref: i.actuals for i in old.load()[0].indicators}
    assert [r.quantity.printed for r in april["KPI 5"]] == ["96.2%"]


@pytest.mark.parametrize("old", STORES[1:], indirect=True, ids=lambda path: path.name[:5])
def test_what_people_decided_still_holds(old):
    assert old.measures.of("Harrowmere Borough Council")[0].title == "KPI 1 Social work visits"
    statuses = open_findings(old, "Harrowmere Borough Council")["status"]
    assert set(statuses) == {"open"}
    (explained,) = old.decisions.holding().values()
    (july,) = (one for one in old.reports() if one.name == "2018-07.pdf")
    found = about_report(old, july).findings
    (row,) = found[found["status"] == "explained"].to_dict("records")
    assert (row["code"], row["answer"]) == ("T1", "A new contract.")
    assert explained.why == "told by phone"
