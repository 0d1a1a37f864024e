"""A sheet typeset with reportlab: its page, rulings, fills, type and page breaks are drawn too."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.drawn.sheet import Cell, Sheet

_WIDE = {"name": 5.0, "code and name": 5.5, "comment": 5.0, "owner": 1.6, "group": 1.8}


@dataclass(frozen=True, slots=True)
class Look:
    """How a page looks."""

    landscape: bool
    rules: str
    font: str
    size: float
    padding: float
    dark: bool
    repeat: bool
    split_rows: bool
    middle: bool
    centred: bool


def some_look(dice: random.Random) -> Look:
    """Draw a look."""
    rules = dice.choice(("grid", "grid", "none", "horizontal", "zebra", "box"))
    return Look(
        landscape=dice.random() < 0.5,
        rules=rules,
        font=dice.choice(("Helvetica", "Helvetica", "Times-Roman")),
        size=dice.choice((7.0, 8.0, 9.0, 10.0)),
        padding=dice.choice((2.0, 3.0, 5.0)) if rules != "none" else dice.choice((3.0, 5.0)),
        dark=dice.random() < 0.5,
        repeat=dice.random() < 0.6,
        split_rows=rules == "grid" and dice.random() < 0.5,
        middle=rules in ("grid", "horizontal") and dice.random() < 0.4,
        centred=dice.random() < 0.5,
    )


@dataclass(frozen=True, slots=True)
class Front:
    """What stands over the table."""

    organisation: str
    title: str
    period: str
    opening: tuple[str, ...] = ()


def typeset(front: Front, sheet: Sheet, look: Look, widths: Sequence[float]) -> bytes:
    """Typeset a report whose columns have these widths."""
    page = landscape(A4) if look.landscape else A4
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file, pagesize=page, leftMargin=40, rightMargin=40, topMargin=50, bottomMargin=50,
        title=front.title, invariant=1,
    )  # fmt: skip
    document.build(
        [*_opening(front, look), _table(sheet, look, widths)], onFirstPage=_foot, onLaterPages=_foot
    )
    return file.getvalue()


def _foot(canvas: object, document: object) -> None:
    canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
    canvas.drawString(40, 24, f"Page {document.page}")  # type: ignore[attr-defined]


def _opening(front: Front, look: Look) -> Iterator[Flowable]:
    bold = _bold(look.font)
    yield Paragraph(front.organisation, ParagraphStyle("o", fontName=bold, fontSize=13, leading=17))
    yield Paragraph(
        f"{front.title}, {front.period}",
        ParagraphStyle("t", fontName=bold, fontSize=15, leading=20),
    )
    yield Spacer(1, 8)
    for words in front.opening:
        yield Paragraph(words, ParagraphStyle("p", fontName=look.font, fontSize=10, leading=13))
        yield Spacer(1, 6)


def _bold(font: str) -> str:
    return "Times-Bold" if font.startswith("Times") else f"{font}-Bold"


def widths_of(sheet: Sheet, look: Look) -> list[float] | None:
    """Give each column its longest word, and share what is left by how wordy it is.

    Returns:
        The widths, or None where the columns do not fit the page.
    """
    room = (landscape(A4) if look.landscape else A4)[0] - 80
    longest = [0.0] * len(sheet.kinds)
    for row in (*sheet.header, *sheet.rows):
        place = 0
        for cell in row:
            words = [stringWidth(w, _bold(look.font), look.size) for w in cell.text.split()]
            if cell.span == 1:
                longest[place] = max(longest[place], *words, 18.0)
            place += cell.span
    least = [width + 2 * look.padding + 4 for width in longest]
    wanted = [_WIDE.get(kind, 0.35) for kind in sheet.kinds]
    spare = room - sum(least)
    if spare < sum(60 for kind in sheet.kinds if kind in ("name", "code and name", "comment")):
        return None
    return [w + spare * share / sum(wanted) for w, share in zip(least, wanted, strict=True)]


def _table(sheet: Sheet, look: Look, widths: Sequence[float]) -> Table:
    deep = len(sheet.header)
    data = [_laid(row, look, head=True, sheet=sheet) for row in sheet.header]
    data += [_laid(row, look, head=False, sheet=sheet) for row in sheet.rows]
    table = Table(
        data, colWidths=list(widths), repeatRows=deep if look.repeat else 0,
        splitInRow=1 if look.split_rows else 0,
    )  # fmt: skip
    table.setStyle(TableStyle([*_frame(sheet, look), *_merged(sheet), *_filled(sheet)]))
    return table


def _laid(row: Sequence[Cell], look: Look, *, head: bool, sheet: Sheet) -> list[object]:
    laid: list[object] = []
    for cell in row:
        kind = sheet.kinds[len(laid)]
        plain = kind in ("name", "code and name", "comment", "owner", "group", "ref")
        style = ParagraphStyle(
            "c",
            fontName=_bold(look.font) if head or len(row) == 1 else look.font,
            fontSize=look.size,
            leading=look.size * 1.2,
            alignment=1 if look.centred and (not plain or cell.span > 1) and len(row) > 1 else 0,
            textColor=colors.white if head and look.dark else colors.black,
            splitLongWords=0,
        )
        laid.append(Paragraph(cell.text.replace("&", "&amp;"), style))
        laid += [""] * (cell.span - 1)
    return laid


def _frame(sheet: Sheet, look: Look) -> Iterator[tuple[object, ...]]:
    whole, deep = ((0, 0), (-1, -1)), len(sheet.header)
    pad = look.padding
    for side in ("TOP", "BOTTOM", "LEFT", "RIGHT"):
        yield (f"{side}PADDING", *whole, pad)
    yield ("VALIGN", *whole, "MIDDLE" if look.middle else "TOP")
    if look.dark:
        yield ("BACKGROUND", (0, 0), (-1, deep - 1), colors.HexColor("#1f3864"))
    if look.rules == "grid":
        yield ("GRID", *whole, 0.5, colors.grey)
    if look.rules in ("horizontal", "box"):
        yield ("LINEBELOW", *whole, 0.5, colors.grey)
    if look.rules == "box":
        yield ("BOX", *whole, 1, colors.black)
    if look.rules == "zebra":
        yield ("ROWBACKGROUNDS", (0, deep), (-1, -1), [colors.white, colors.HexColor("#eef1f6")])


def _merged(sheet: Sheet) -> Iterator[tuple[object, ...]]:
    deep = len(sheet.header)
    for level, row in enumerate((*sheet.header, *sheet.rows)):
        place = 0
        for cell in row:
            if cell.span > 1:
                yield ("SPAN", (place, level), (place + cell.span - 1, level))
            elif deep > 1 and level == 0 and not sheet_under(sheet, place).text:
                yield ("SPAN", (place, 0), (place, deep - 1))
            place += cell.span


def sheet_under(sheet: Sheet, place: int) -> Cell:
    """Return the header cell in the last header row over a column."""
    return sheet.header[-1][place]


def _filled(sheet: Sheet) -> Iterator[tuple[object, ...]]:
    for level, row in enumerate(sheet.rows, start=len(sheet.header)):
        for place, cell in enumerate(row):
            if cell.fill:
                yield ("BACKGROUND", (place, level), (place, level), colors.HexColor(cell.fill))
