"""Two ways of setting out a report of the mutation suite; two more are held out."""

from __future__ import annotations

import io

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.mutations.printed import Line, Paper

_STYLES = getSampleStyleSheet()
_BODY, _HEAD, _TITLE = _STYLES["BodyText"], _STYLES["Heading4"], _STYLES["Heading2"]
_WIDTHS = (44, 150, 60, 80, 70, 370)


def prose(paper: Paper, slips: frozenset[str] = frozenset()) -> bytes:
    """Set each indicator as a heading, its definition and a paragraph.

    The target of an indicator in `slips` is labelled as a tolerance.
    """
    story = _front(paper)
    for line in paper.lines:
        story.append(Paragraph(f"{line.ref} - {line.name}", _HEAD))
        if line.target:
            label = "Tolerance" if line.ref in slips else "Target"
            story.append(Paragraph(f"<b>{label} {line.target}</b>", _BODY))
        if line.tolerance:
            story.append(Paragraph(f"<b>Tolerance {line.tolerance}</b>", _BODY))
        figure = f"The figure for {paper.period} was {line.value}. " if line.value else ""
        before = ""
        if line.previous:
            before = f"In {paper.previous_period} it was {line.previous}. "
        story.append(Paragraph(f"{figure}{before}{line.narrative}", _BODY))
        story.append(Spacer(1, 6))
    return _typeset(story, A4)


def table(paper: Paper) -> bytes:
    """Set the indicators as the rows of one table, with a column of commentary."""
    before = any(line.previous for line in paper.lines)
    heads = ["Ref", "Measure", "Target", "Tolerance"]
    heads += [paper.previous_period] if before and paper.previous_period else []
    heads += [paper.period, "Commentary"]
    rows = [[Paragraph(f"<b>{head}</b>", _BODY) for head in heads]]
    rows += [[Paragraph(cell, _BODY) for cell in _cells(line, before)] for line in paper.lines]
    widths = [*_WIDTHS[:5], 70, 300] if before else list(_WIDTHS)
    grid = Table(rows, colWidths=widths, repeatRows=1)
    grid.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, black)]))
    return _typeset([*_front(paper), grid], landscape(A4))


def slipped(paper: Paper) -> bytes:
    """Set as prose, with the target of KPI 2 labelled as another tolerance."""
    return prose(paper, frozenset({"KPI 2"}))


LAYOUTS = {"prose": prose, "table": table}


def _cells(line: Line, before: bool) -> list[str]:
    past = [line.previous or ""] if before else []
    own = [line.ref, line.name, line.target or "", line.tolerance or ""]
    return [*own, *past, line.value or "", line.narrative]


def _front(paper: Paper) -> list[object]:
    front = (f"{paper.organisation}", f"{paper.title}, {paper.period}")
    return [Paragraph(words, _TITLE) for words in front]


def _typeset(story: list[object], size: tuple[float, float]) -> bytes:
    file = io.BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 30)
    SimpleDocTemplate(file, pagesize=size, invariant=1, **margins).build(story)
    return file.getvalue()
