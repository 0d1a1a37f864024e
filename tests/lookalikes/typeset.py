"""A lookalike typeset with reportlab."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.lookalikes.document import cells, runs

COLOURS = {
    "green": "#00b050", "amber": "#ffc000", "red": "#e3001b", "grey": "#bfbfbf",
    "blue": "#0070c0", "navy": "#1f3864",
}  # fmt: skip
_DRAWN = re.compile(r"\{(\w+)(?: (\w+))?\}")
_FILLS = tuple(COLOURS)
_ARROWS = {
    "up": (4, 0, 4, 6, 1, 6, 6, 12, 11, 6, 8, 6, 8, 0),
    "down": (4, 12, 4, 6, 1, 6, 6, 0, 11, 6, 8, 6, 8, 12),
    "side": (0, 4, 6, 4, 6, 1, 12, 6, 6, 11, 6, 8, 0, 8),
}
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=8, leading=10)
_BOLD = ParagraphStyle("bold", parent=_BODY, fontName="Helvetica-Bold")
_HEADING = ParagraphStyle("heading", parent=_BOLD, fontSize=13, leading=20)
_SMALLER = ParagraphStyle("smaller", parent=_BOLD, fontSize=10, leading=16)
_WINGDINGS = "Wingdings"


def typeset(lines: Sequence[str]) -> bytes:
    """Return the PDF of a lookalike's lines."""
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file, pagesize=landscape(A4), leftMargin=36, rightMargin=36, topMargin=40, bottomMargin=40,
        invariant=1,
    )  # fmt: skip
    document.build(list(_flowables(lines)))
    return file.getvalue()


def _flowables(lines: Sequence[str]) -> Iterator[Flowable]:
    rules, widths = "grid", list[float]()
    for tabled, run in runs(lines):
        if tabled:
            rows = _squared([cells(line) for line in run])
            widths = widths if len(widths) == len(rows[0]) else _widths(rows)
            yield _table(rows, rules, widths)
            continue
        for line in run:
            if line.startswith("%% rules:"):
                rules = line.split(":")[1].strip()
            elif line.startswith("%% page"):
                yield PageBreak()
            elif line.startswith("#"):
                widths = []
                yield Paragraph(line.lstrip("# "), _SMALLER if line.startswith("##") else _HEADING)
            elif line.strip():
                widths = []
                yield from _line(line)
            else:
                yield Spacer(1, 6)


def _line(line: str) -> Iterator[Flowable]:
    """Yield a line of text; the swatches of a key stand in it with their words behind them."""
    parts = _DRAWN.split(line)
    if len(parts) == 1:
        yield Paragraph(line, _BODY)
        return
    row = [_mark(*parts[i : i + 2]) if i % 3 == 1 else parts[i] for i in range(len(parts))]
    row = [part for i, part in enumerate(row) if i % 3 != 2][1:]
    keyed = [Paragraph(part, _BODY) if isinstance(part, str) else part for part in row]
    yield Table([keyed], colWidths=[16, 200] * (len(keyed) // 2), hAlign="LEFT")


def _squared(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    wide = max(len(row) for row in rows)
    return [[*row, *["<"] * (wide - len(row))] for row in rows]


def _table(rows: Sequence[Sequence[str]], rules: str, widths: Sequence[float]) -> Table:
    """Set a table; one that goes on after a page break keeps the widths of its columns."""
    data = [[_cell(text, bold=level == 0) for text in row] for level, row in enumerate(rows)]
    style: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if rules == "grid":
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.grey))
    elif rules == "horizontal":
        style.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey))
    style += [*_spans(rows), *_filled(rows)]
    return Table(data, colWidths=list(widths), repeatRows=1, style=style, hAlign="LEFT")


def _cell(text: str, *, bold: bool) -> object:
    if text in ("<", "^"):
        return ""
    plain = _DRAWN.sub("", text).strip()
    drawn = [_mark(*found) for found in _DRAWN.findall(text) if found[0] not in _FILLS]
    words = plain.replace("//", "<br/>").replace("&", "&amp;")
    words = re.sub(r"<(?!/?(?:br|super|b|font)\b)", "&lt;", words)
    said = [Paragraph(words, _BOLD if bold else _BODY)] if plain else []
    return [*drawn, *said] if drawn else (said[0] if said else "")


def _mark(kind: str, colour: str = "") -> Flowable:
    ink = colors.HexColor(COLOURS.get(colour or kind, "#404040"))
    if kind in ("tick", "cross"):
        sign = "✔" if kind == "tick" else "✘"
        style = ParagraphStyle("z", fontName="ZapfDingbats", fontSize=9, leading=11, textColor=ink)
        return Paragraph(sign, style)
    if kind == "wing":
        return Paragraph(colour, ParagraphStyle("w", fontName=_wingdings(), fontSize=9, leading=11))
    drawing = Drawing(12, 12)
    if kind in _ARROWS:
        drawing.add(Polygon(list(_ARROWS[kind]), fillColor=ink, strokeColor=None))
        return drawing
    drawing.add(
        Circle(6, 6, 5, fillColor=ink, strokeColor=None if kind != "face" else colors.black)
    )
    if kind == "face":
        drawing.add(Circle(4, 7.5, 0.7, fillColor=colors.black))
        drawing.add(Circle(8, 7.5, 0.7, fillColor=colors.black))
        drawing.add(Line(4, 4, 8, 4))
    return drawing


def _wingdings() -> str:
    """Register a font that calls itself Wingdings: its letters stand for signs."""
    if _WINGDINGS not in pdfmetrics.getRegisteredFontNames():
        font = TTFont(_WINGDINGS, "Vera.ttf")
        font.face.name = b"Wingdings-Regular"
        pdfmetrics.registerFont(font)
    return _WINGDINGS


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """Share 770 points by the longest text of each column, within bounds."""
    wants = []
    for index in range(len(rows[0])):
        texts = [_DRAWN.sub("", row[index]) for row in rows]
        own = [t for t, row in zip(texts, rows, strict=True) if row[index + 1 : index + 2] != ["<"]]
        longest = max((len(t) for t in own), default=1)
        word = max((len(w) for t in own for w in t.replace("//", " ").split()), default=1)
        wants.append(max(word * 5.6 + 16, min(longest * 4.2 + 14, 210)))
    scale = min(1.0, 770 / sum(wants))
    return [want * scale for want in wants]


def _spans(rows: Sequence[Sequence[str]]) -> Iterator[tuple[object, ...]]:
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text in ("<", "^"):
                continue
            right, low = x, y
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            while low + 1 < len(rows) and rows[low + 1][x] == "^":
                low += 1
            if (right, low) != (x, y):
                yield ("SPAN", (x, y), (right, low))


def _filled(rows: Sequence[Sequence[str]]) -> Iterator[tuple[object, ...]]:
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            for kind, _ in _DRAWN.findall(text):
                if kind in _FILLS:
                    yield ("BACKGROUND", (x, y), (x, y), colors.HexColor(COLOURS[kind]))
