"""Workbooks read back by another library than wrote them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from kpi.comparing.comparison import compare
from kpi.examination import examine
from kpi.exports.headings import HEADINGS
from kpi.exports.workbook import Sheet, workbook
from kpi.tables.listing import FINDING_COLUMNS, HISTORY_COLUMNS, findings_table, history_table
from tests.kpi.real_report import REAL_REPORT
from tests.kpi.typed import indicator, reading, report

MADE = date(2018, 11, 26)


def read(*sheets):
    return load_workbook(io.BytesIO(workbook("Everything held", sheets, MADE)))


@pytest.fixture(scope="module")
def book():
    examined = examine([REAL_REPORT])
    return read(
        Sheet("History", "September 2018", history_table(examined)),
        Sheet("Findings", "September 2018", findings_table(examined.findings)),
        Sheet("Comparison", "Nothing", compare(REAL_REPORT, REAL_REPORT, examined).head(0)),
    )


def test_each_sheet_is_one_table_under_its_title(book):
    assert book.sheetnames == ["Cover", "History", "Findings", "Comparison", "Notes"]
    for name in book.sheetnames[1:]:
        page = book[name]
        (table,) = page.tables.values()
        assert table.ref.startswith("A3:")
        assert page["A1"].value
        assert page["A2"].value.startswith("This worksheet contains one table")
        assert not page.merged_cells.ranges


def test_figures_are_numbers_and_printed_figures_are_text(book):
    page = book["History"]
    heads = {cell.value: cell.column for cell in page[3]}
    value, printed = (page.cell(4, heads[name]).value for name in ("Value", "As printed"))
    assert value == 99
    assert printed == "99%"


def test_no_word_of_the_programs_own_is_shown(book):
    shown = {str(cell.value) for page in book for row in page.rows for cell in row}
    assert not shown & {"outside_tolerance", "not_rated", "high", "medium", "actual", "True"}


def test_what_looks_like_a_formula_stays_text():
    trap = '=HYPERLINK("http://127.0.0.1/","%")'
    one = replace(indicator(readings=(reading("80%"),)), name=trap)
    examined = examine([report(one)])
    page = read(Sheet("History", "x", history_table(examined)))["History"]
    cells = [cell for row in page.rows for cell in row if cell.value == trap]
    assert [cell.data_type for cell in cells] == ["s"]


def test_every_column_has_a_heading_that_says_what_it_holds():
    assert set(FINDING_COLUMNS) | set(HISTORY_COLUMNS) <= set(HEADINGS)


def test_an_empty_table_says_so(book):
    assert book["Comparison"]["A2"].value.endswith("no rows: nothing to show.")
