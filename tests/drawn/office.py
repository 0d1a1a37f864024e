"""What is drawn, as word-processor files: tables and words that LibreOffice prints to PDF."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tests.drawn.paper import Front, Look
from tests.drawn.prose import Piece, Wording
from tests.drawn.sheet import Cell, Sheet

_FACES = {"Helvetica": "Liberation Sans", "Times-Roman": "Liberation Serif"}
_STYLES = {"grid": "Table Grid", "none": "Normal Table", "zebra": "Normal Table"}
_PATIENCE = 600  # seconds for a batch


def why_no_office() -> str | None:
    """Say why nothing can be printed, or None where it can."""
    return None if shutil.which("soffice") else "LibreOffice is not installed"


def printed_to_pdf(files: Mapping[str, Document], folder: Path) -> dict[str, bytes]:
    """Print a batch of documents with one LibreOffice, by their names."""
    for name, file in files.items():
        file.save(str(folder / f"{name}.docx"))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
         "--convert-to", "pdf", "--outdir", str(folder), *(f"{folder}/{n}.docx" for n in files)],
        check=True, capture_output=True, timeout=_PATIENCE,
    )  # fmt: skip
    return {name: (folder / f"{name}.pdf").read_bytes() for name in files}


def table_file(front: Front, sheet: Sheet, look: Look, widths: Sequence[float]) -> Document:
    """Return a report of one table."""
    file = _opened(front, landscape=look.landscape, margin=40)
    rows = [*sheet.header, *sheet.rows]
    table = file.add_table(rows=len(rows), cols=len(sheet.kinds))
    table.style = _STYLES.get(look.rules, "Table Grid")
    table.autofit = False
    for level, row in enumerate(rows):
        place, head = 0, level < len(sheet.header)
        for cell in row:
            own = table.cell(level, place)
            if cell.span > 1:
                own = own.merge(table.cell(level, place + cell.span - 1))
            _fill(own, cell, look, head=head, bold=head or len(row) == 1)
            place += cell.span
        if head and look.repeat:
            _repeat(table.rows[level])
    for column, width in zip(table.columns, widths, strict=True):
        for own in column.cells:
            own.width = Pt(width)
    _merge_heads(table, sheet)
    return file


def words_file(front: Front, pieces: Sequence[Piece], wording: Wording) -> Document:
    """Return a report in words."""
    file = _opened(front, landscape=wording.is_deck, margin=55)
    for piece in pieces:
        style = {
            "title": "Title",
            "heading": "Heading 2",
            "line": "Normal",
            "bullet": "List Bullet",
        }
        if piece.kind == "break":
            file.add_page_break()
            continue
        own = file.add_paragraph(style=style.get(piece.kind, "Normal"))
        number = f"{piece.number}\t" if piece.number else ""
        run = own.add_run(f"{number}{piece.text}")
        run.bold = piece.kind in ("heading", "line", "title")
    return file


def _opened(front: Front, *, landscape: bool, margin: float) -> Document:
    file = Document()
    file.styles["Normal"].font.name = "Liberation Sans"
    file.styles["Normal"].font.size = Pt(11)
    part = file.sections[0]
    part.page_width, part.page_height = Pt(595), Pt(842)
    if landscape:
        part.orientation = WD_ORIENT.LANDSCAPE
        part.page_width, part.page_height = Pt(842), Pt(595)
    part.left_margin = part.right_margin = Pt(margin)
    part.top_margin = part.bottom_margin = Pt(50)
    for words, size in ((front.organisation, 13), (f"{front.title}, {front.period}", 15)):
        run = file.add_paragraph().add_run(words)
        run.bold, run.font.size = True, Pt(size)
    return file


def _fill(own, cell: Cell, look: Look, *, head: bool, bold: bool) -> None:
    paragraph = own.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(cell.text)
    run.bold, run.font.size, run.font.name = bold, Pt(look.size), _FACES[look.font]
    shade = cell.fill or ("#1f3864" if head and look.dark else None)
    if head and look.dark:
        run.font.color.rgb = RGBColor(255, 255, 255)
    if shade:
        fill = OxmlElement("w:shd")
        fill.set(qn("w:val"), "clear")
        fill.set(qn("w:fill"), shade[1:])
        own._tc.get_or_add_tcPr().append(fill)


def _repeat(row) -> None:
    mark = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(mark)


def _merge_heads(table, sheet: Sheet) -> None:
    """Merge a header cell of two rows that has nothing under it."""
    if len(sheet.header) == 1:
        return
    place = 0
    for cell in sheet.header[0]:
        if cell.span == 1 and not sheet.header[-1][place].text:
            table.cell(0, place).merge(table.cell(1, place))
        place += cell.span
