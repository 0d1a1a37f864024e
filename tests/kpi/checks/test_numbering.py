from __future__ import annotations

import pytest

from kpi.cases import cases
from kpi.checks import run_checks
from kpi.checks.numbering import numbering_gaps
from tests.kpi.typed import AUGUST, OCTOBER, indicator, report


@pytest.mark.parametrize(
    ("refs", "gaps"),
    [
        ("1 2 3", ()),
        ("1 2 4", ("3",)),
        ("PL01 PL02 PL04", ("PL03",)),
        ("PL08 PL09 PL11", ("PL10",)),
        ("CS1 CS2a CS2b CS3", ()),
        ("CS1 CS2a CS4(a) CS4(b)", ("CS3",)),
        ("1.1 1.2 1.4 3.1", ("1.3",)),
        ("1.1 2.1 4.1", ()),
        ("2.3 2.7 2.9", ()),
        ("4 5 6", ()),
        ("A B", ()),
    ],
)
def test_a_gap_is_a_number_missing_inside_a_series(refs, gaps):
    assert numbering_gaps(refs.split()) == gaps


def numbered(*refs, period=OCTOBER, name="october.pdf"):
    values = {"KPI 1": "91%", "KPI 2": "92%", "KPI 3": "93%", "KPI 4": "94%", "KPI 6": "96%"}
    names = dict(zip(values, ("plans", "visits", "audits", "reviews", "checks"), strict=True))
    made = (
        indicator(values[r], ref=r, name=f"% of {names[r]} completed", goal="80%") for r in refs
    )
    return report(*made, period=period, name=name)


def gaps_in_october(before, after):
    reports = (numbered(*before, period=AUGUST, name="august.pdf"), numbered(*after))
    found = run_checks(cases(reports))
    return [f.message for f in found if f.code == "Q5" and f.report == "october.pdf"]


def test_a_gap_left_by_a_dropped_or_a_new_indicator_is_not_asked_about_twice():
    assert gaps_in_october(["KPI 1", "KPI 2", "KPI 3"], ["KPI 1", "KPI 3"]) == []
    four = ["KPI 1", "KPI 2", "KPI 3", "KPI 4"]
    assert gaps_in_october(four, [*four, "KPI 6"]) == []


def test_a_gap_that_was_always_there_is_asked_about():
    gapped = ["KPI 1", "KPI 2", "KPI 4"]
    assert len(gaps_in_october(gapped, gapped)) == 1
