"""The sample reports, from their PDFs to their findings, against the truth typed by hand."""

from __future__ import annotations

import csv
from functools import cache

import pytest

from kpi.checks.catalogue import CATALOGUE
from kpi.examination import Examined, examine
from parsing import read_report
from sample_reports import SAMPLES


@cache
def examined() -> Examined:
    return examine([read_report(path.read_bytes(), path.name) for path in SAMPLES])


def truth(month):
    path = next(p for p in SAMPLES if p.stem == month)
    with path.with_suffix(".truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


MONTHS = [path.stem for path in SAMPLES]


@pytest.mark.parametrize("month", MONTHS)
def test_every_rating_is_the_one_worked_out_by_hand(month):
    expected = {row["ref"]: row["derived_expected"] for row in truth(month) if row["page"]}
    got = {
        c.case.indicator.ref: c.rating.derived
        for c in examined().cases
        if c.case.report.source.name == f"{month}.pdf"
    }
    assert got == expected


@pytest.mark.parametrize("month", MONTHS)
def test_exactly_the_planted_findings_are_raised(month):
    expected = {
        (code, row["ref"] or None)
        for row in truth(month)
        for code in row["findings_expected"].split()
        if code in CATALOGUE
    }
    got = [(f.code, f.indicator) for f in examined().findings if f.report == f"{month}.pdf"]
    assert set(got) == expected
    assert len(got) == len(expected)
