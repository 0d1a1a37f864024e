"""The sample reports, read from their PDFs, against the truth typed by hand beside each."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from kpi.report import Report
from parsing import read_report
from sample_reports import SAMPLES


@cache
def read(path: Path) -> Report:
    return read_report(path.read_bytes(), path.name)


def truth(path: Path) -> list[dict[str, str]]:
    with path.with_suffix(".truth.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["page"]]


ROWS = [pytest.param(p, row, id=f"{p.stem} {row['ref']}") for p in SAMPLES for row in truth(p)]


@pytest.mark.parametrize(("path", "row"), ROWS)
def test_every_printed_field_is_read(path, row):
    (found,) = (i for i in read(path).indicators if i.ref == row["ref"])
    assert found.name == row["name"]
    assert (found.target.printed if found.target else "") == row["target"]
    assert (found.tolerance.printed if found.tolerance else "") == row["tolerance"]
    assert "; ".join(r.quantity.printed for r in found.actuals) == row["value"]
    assert found.evidence.page == int(row["page"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_nothing_is_read_that_is_not_there(path):
    assert [i.ref for i in read(path).indicators] == [row["ref"] for row in truth(path)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_the_report_says_whose_it_is_and_when(path):
    report = read(path)
    assert report.organisation == "Harrowmere Borough Council"
    assert f"{report.period.start:%Y-%m}" == path.stem
    assert report.doubts == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_every_number_is_used_or_set_aside_with_a_reason(path):
    coverage = read(path).coverage
    assert coverage.unexplained == ()
    assert all(aside.reason for aside in coverage.set_aside)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_every_value_is_boxed_on_its_page(path):
    """The words inside a value's box are the value: a member can see where it came from."""
    import pypdfium2  # noqa: PLC0415 - another reader than the parser's, on purpose

    report = read(path)
    pdf = pypdfium2.PdfDocument(path)
    for indicator in report.indicators:
        for reading in indicator.actuals:
            page = pdf[reading.evidence.page - 1]
            height, box = page.get_height(), reading.evidence.box
            inside = page.get_textpage().get_text_bounded(
                box.x0 - 1, height - box.bottom - 1, box.x1 + 1, height - box.top + 1
            )
            assert reading.quantity.printed in inside
