"""Pieces of prose typeset with reportlab: pages or slides, their type and margins drawn too."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.drawn.paper import Front
from tests.drawn.prose import Piece, Wording


def typeset_words(
    dice: random.Random, front: Front, pieces: Sequence[Piece], wording: Wording
) -> bytes:
    """Typeset a report in words."""
    page = landscape(A4) if wording.is_deck else A4
    size = dice.choice((14.0, 16.0)) if wording.is_deck else dice.choice((10.0, 11.0, 12.0))
    font = dice.choice(("Helvetica", "Times"))
    type_ = _Type(font, size, dice.choice((1.15, 1.3)), dice.choice((0.6, 1.0)) * size)
    edge = dice.choice((50, 65))
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file, pagesize=page, leftMargin=edge, rightMargin=edge, topMargin=60, bottomMargin=60,
        title=front.title, invariant=1,
    )  # fmt: skip

    def foot(canvas: object, _: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(edge, 24, f"{front.organisation} | {document.page}")  # type: ignore[attr-defined]

    opening: list[Flowable] = [
        type_.paragraph(front.organisation, "bold"),
        type_.paragraph(f"{front.title}, {front.period}", "title"),
    ]
    if wording.is_deck:
        opening.append(PageBreak())
    flow = [*opening, *_flowables(pieces, type_, page[0] - 2 * edge)]
    document.build(flow, onFirstPage=foot, onLaterPages=foot)
    return file.getvalue()


class _Type:
    """The type of one document."""

    def __init__(self, font: str, size: float, leading: float, gap: float) -> None:
        self.plain = "Times-Roman" if font == "Times" else font
        self.bold = f"{font}-Bold"
        self.size, self.leading, self.gap = size, leading, gap

    def paragraph(self, text: str, kind: str, number: str | None = None) -> Paragraph:
        """Return a paragraph: "bold", "title", "plain" or "bullet"."""
        size = self.size * (1.5 if kind == "title" else 1)
        style = ParagraphStyle(
            kind,
            fontName=self.bold if kind in ("bold", "title") else self.plain,
            fontSize=size,
            leading=size * self.leading,
            spaceAfter=self.gap,
            leftIndent=16 if kind == "bullet" else 34 if number else 0,
            bulletIndent=2 if kind == "bullet" else 0,
        )
        mark = "•" if kind == "bullet" else number
        return Paragraph(text.replace("&", "&amp;"), style, bulletText=mark)


_KINDS = {"title": "title", "heading": "bold", "line": "bold", "paragraph": "plain"}


def _flowables(pieces: Sequence[Piece], type_: _Type, room: float) -> Iterator[Flowable]:
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        if kind == "box":
            yield from _boxes([piece.text.split("\n") for piece in run], type_, room)
            continue
        for piece in run:
            if kind == "break":
                yield PageBreak()
            else:
                yield type_.paragraph(piece.text, _KINDS.get(kind, kind), piece.number)


def _boxes(texts: Sequence[Sequence[str]], type_: _Type, room: float) -> Iterator[Flowable]:
    """Set boxes three in a row, a gap between rows."""
    across = 3
    for start in range(0, len(texts), across):
        row = [
            [type_.paragraph(line, "plain" if place else "bold") for place, line in enumerate(box)]
            for box in texts[start : start + across]
        ]
        frames = [("BOX", (n, 0), (n, 0), 1, colors.navy) for n in range(len(row))]
        cells = [*row, *([""] * (across - len(row)))]
        yield Table(
            [cells],
            colWidths=[room / across] * across,
            style=[*frames, ("VALIGN", (0, 0), (-1, -1), "TOP")],
        )
        yield Spacer(1, 10)
