"""Two layouts held back from development: a scorecard with commentary rows, and boxed cards."""

from __future__ import annotations

import io
from collections.abc import Iterator

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from tests.mutations.printed import Line, Paper

_SHEET = getSampleStyleSheet()
_BODY = ParagraphStyle("body", parent=_SHEET["BodyText"], fontSize=9, leading=11)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Helvetica-Bold", textColor=colors.white)
_NAVY, _PALE = colors.HexColor("#1d3557"), colors.HexColor("#eef2f5")


def scorecard(paper: Paper) -> bytes:
    """Typeset a ruled landscape table; a row across all columns under each holds its narrative."""
    heads = ["Ref", "Indicator", "Target", "Tolerance", f"Actual {paper.period}"]
    if paper.previous_period:
        heads.append(f"Actual {paper.previous_period}")
    rows: list[list[object]] = [[Paragraph(head, _HEAD) for head in heads]]
    spans = []
    for line in paper.lines:
        cells = [line.ref, line.name, line.target, line.tolerance, line.value]
        cells += [line.previous] if paper.previous_period else []
        rows.append([Paragraph(cell or "", _BODY) for cell in cells])
        if line.sentences:
            spans.append(("SPAN", (0, len(rows)), (-1, len(rows))))
            spans.append(("BACKGROUND", (0, len(rows)), (-1, len(rows)), _PALE))
            said = Paragraph(f"Commentary: {line.narrative}", _BODY)
            rows.append([said, *[""] * (len(heads) - 1)])
    widths = [18 * mm, 96 * mm, 26 * mm, 36 * mm, 40 * mm, 40 * mm][: len(heads)]
    ruled = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), _NAVY),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    table = Table(rows, colWidths=widths, repeatRows=1, style=TableStyle([*ruled, *spans]))
    return _built([*_top(paper), table], landscape(A4))


def cards(paper: Paper) -> bytes:
    """Typeset one box for each indicator: its name in a band, its figures, its narrative."""
    boxes = [KeepTogether([_card(line, paper), Spacer(1, 4 * mm)]) for line in paper.lines]
    return _built([*_top(paper), *boxes], A4)


def _card(line: Line, paper: Paper) -> Table:
    figures = [
        ("Latest result", line.value),
        ("Target", line.target),
        ("Tolerance", line.tolerance),
        (f"Previous ({paper.previous_period})", line.previous),
    ]
    shown = [(label, figure) for label, figure in figures if figure]
    width = 174 * mm / max(len(shown), 1)
    inner = Table(
        [
            [Paragraph(label, _BODY) for label, _ in shown],
            [Paragraph(f"<b>{figure}</b>", _BODY) for _, figure in shown],
        ],
        colWidths=[width] * len(shown),
    )
    rows: list[list[object]] = [[Paragraph(f"{line.ref} {line.name}", _HEAD)]]
    rows += [[inner]] if shown else []
    rows += [[Paragraph(line.narrative, _BODY)]] if line.sentences else []
    style = [
        ("BOX", (0, 0), (-1, -1), 1, _NAVY),
        ("BACKGROUND", (0, 0), (-1, 0), _NAVY),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    return Table(rows, colWidths=[180 * mm], style=TableStyle(style))


def _top(paper: Paper) -> Iterator[Flowable]:
    yield Paragraph(paper.organisation, _SHEET["Heading2"])
    yield Paragraph(f"{paper.title}: {paper.period}", _SHEET["Heading1"])
    yield Spacer(1, 4 * mm)


def _built(story: list[Flowable], size: tuple[float, float]) -> bytes:
    out = io.BytesIO()
    SimpleDocTemplate(
        out, pagesize=size, leftMargin=15 * mm, rightMargin=15 * mm, topMargin=15 * mm
    ).build(story)
    return out.getvalue()
