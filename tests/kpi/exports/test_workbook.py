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


def width_of(page, cell):
    """Columns of one width are written together."""
    spans = page.column_dimensions.values()
    return next(one.width for one in spans if one.min <= cell.column <= one.max)


def test_a_row_is_as_high_as_its_longest_cell_needs(book):
    page = book["Findings"]
    for row in page.iter_rows(min_row=4):
        lines = (-(-len(str(cell.value or "")) // width_of(page, cell)) for cell in row[:-1])
        assert page.row_dimensions[row[0].row].height >= 15 * max(lines)


def test_what_only_programs_read_stands_last_and_narrow(book):
    for name in ("History", "Findings"):
        heads = {cell.value: cell for cell in book[name][3]}
        assert [*heads][-1] in {"File fingerprint", "Place on the page"}
        assert width_of(book[name], heads["File fingerprint"]) < 25


def test_the_cover_does_not_say_the_same_twice():
    made = read(Sheet("Findings", "Findings: Anytown", findings_table(())))
    assert made["Cover"]["A5"].value == "Findings: Anytown"
