"""What the app gives away is opened by other people's readers: PDF, Word, Excel and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from pypdf import PdfReader

from kpi.history import open_history
from kpi.report import Source
from kpi.vocabulary import State
from tests.kpi.typed import AUGUST, SEPTEMBER, band, claim, indicator, reading, report

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("stocked")]
HOSTILE = '=HYPERLINK("http://127.0.0.1/"&A1,"% of visits")'
"""A name that a spreadsheet would run."""
FIRST_SHEET_OF_FIGURES = 1  # after the cover


@pytest.fixture(scope="module")
def stocked(server):
    """Two months of two measures; the second is said to exceed a target that it misses."""
    said = claim("Performance is exceeding target.", State.EXCEEDING)
    with open_history(server.store) as history:
        for period, value in ((AUGUST, "82%"), (SEPTEMBER, "79.5%")):
            ones = (
                indicator(
                    ref=f"KPI {number}", name=name, goal="85", band=band("80", "84.9"),
                    readings=(reading(value, period=period),), claims=(said,) * (number - 1),
                )
                for number, name in enumerate((HOSTILE, "% of plans completed"), 1)
            )  # fmt: skip
            data = period.printed.encode()
            source = Source(f"{period.end:%Y-%m}.pdf", sha256(data).hexdigest(), 1, (1,))
            made = report(*ones, period=period, organisation="Anytown Council")
            history.add(replace(made, source=source), data)


@pytest.fixture
def opened(visitor):
    return visitor


def download(visitor, button) -> tuple[str, bytes]:
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name=button, exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_brief_is_a_tagged_pdf_with_a_title_and_a_language(opened):
    name, data = download(opened.open("brief"), "Download PDF")
    pdf = PdfReader(io.BytesIO(data))
    root = pdf.trailer["/Root"]
    assert name == "plumbline-brief-anytown-council-september-2018.pdf"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title == "Questions on performance, September 2018, Anytown Council"
    assert "KPI 2 % of plans completed" in pdf.pages[0].extract_text()


def test_the_brief_is_a_word_file_with_headings_and_a_language(opened):
    name, data = download(opened.open("brief"), "Download Word")
    word = Document(io.BytesIO(data))
    assert name.endswith(".docx")
    assert word.core_properties.language == "en-GB"
    assert word.core_properties.title.startswith("Questions on performance, September 2018")
    headings = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0] == "Questions on performance, September 2018"
    assert any(one.endswith("KPI 2 % of plans completed") for one in headings)


@pytest.mark.parametrize("screen", ["compare", "findings", "claims", "indicator", "reports"])
def test_excel_has_one_header_row_and_no_formula(opened, screen):
    name, data = download(opened.open(screen), "Download Excel")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert name.endswith(".xlsx")
    assert [cell for sheet in book for row in sheet for cell in row if cell.data_type == "f"] == []
    sheet = book.worksheets[FIRST_SHEET_OF_FIGURES]
    (table,) = sheet.tables.values()
    assert table.headerRowCount == 1
    header, *rows = sheet[table.ref]
    assert all(cell.value for cell in header)
    assert rows
    assert sheet.freeze_panes == "A4"
    assert not sheet.merged_cells.ranges


def test_a_name_that_a_spreadsheet_would_run_is_words_in_every_file(opened):
    opened.open("compare")
    _, data = download(opened, "Download CSV")
    assert data.startswith("\N{BYTE ORDER MARK}".encode())
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    names = [row[header.index("name")] for row in rows]
    assert sorted(names) == sorted(["% of plans completed", f"'{HOSTILE}"])
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "@", "\t"))]

    _, data = download(opened, "Download Excel")
    book = openpyxl.load_workbook(io.BytesIO(data))
    shown = {cell.value for row in book.worksheets[FIRST_SHEET_OF_FIGURES] for cell in row}
    assert HOSTILE in shown
