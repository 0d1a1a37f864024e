"""Reports as they were before they were scanned, each with what it prints, typed by hand."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    ListItem,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

Printed = tuple[str, str | None, str | None]
"""What is printed of one indicator: words of its name, its value, its target."""


@dataclass(frozen=True, slots=True)
class Scannable:
    """A typeset report and what it prints."""

    name: str
    pdf: bytes
    printed: tuple[Printed, ...]


def _style(size: float = 11, *, bold: bool = False, serif: bool = False) -> ParagraphStyle:
    plain, heavy = ("Times-Roman", "Times-Bold") if serif else ("Helvetica", "Helvetica-Bold")
    face = heavy if bold else plain
    return ParagraphStyle("s", fontName=face, fontSize=size, leading=size * 1.25)


def _typeset(*flow: Flowable) -> bytes:
    file = io.BytesIO()
    SimpleDocTemplate(
        file, pagesize=A4, leftMargin=62, rightMargin=62, topMargin=60, invariant=1
    ).build(list(flow))
    return file.getvalue()


def _lines(
    *texts: str, size: float = 11, bold: bool = False, serif: bool = False
) -> list[Flowable]:
    style = _style(size, bold=bold, serif=serif)
    return [part for text in texts for part in (Paragraph(text, style), Spacer(1, 5))]


def _bullets(texts: Iterable[str], mark: str = "•", *, serif: bool = False) -> ListFlowable:
    style = _style(serif=serif)
    items = [ListItem(Paragraph(t, style), spaceAfter=4) for t in texts]
    return ListFlowable(items, bulletType="bullet", start=mark, leftIndent=22, bulletFontSize=11)


def _front(organisation: str, title: str) -> list[Flowable]:
    return [*_lines(organisation, bold=True, size=14), *_lines(title, bold=True, size=13)]


_FIRE = (
    "The number of accidental dwelling fires was 77 against a target of 85.",
    "The number of deliberate secondary fires was 109, which is above the target of 95 and "
    "reflects the long spell of dry weather in June.",
    "The percentage of calls answered within 10 seconds was 96.4% against a target of 95%.",
    "The average time to arrive at a life risk incident was 9.5 minutes against a target of 10 "
    "minutes.",
    "The number of home safety visits made was 3,120 against a target of 3,000.",
    "The percentage of on-call appliances available was 78.9%, below the target of 85%.",
)
_FIRE_PRINTED: tuple[Printed, ...] = (
    ("accidental dwelling fires", "77", "85"),
    ("deliberate secondary fires", "109", "95"),
    ("calls answered within 10 seconds", "96.4%", "95%"),
    ("time to arrive at a life risk incident", "9.5 minutes", "10 minutes"),
    ("home safety visits made", "3,120", "3,000"),
    ("on-call appliances available", "78.9%", "85%"),
)


def fire_bullets(mark: str = "•", *, serif: bool = False) -> Scannable:
    """Prose bullets of a fire authority."""
    pdf = _typeset(
        *_front("Northmoor Fire Authority", "Performance report, quarter 1 2024/25"),
        *_lines("This report says how the Service did from April to June 2024.", serif=serif),
        *_lines("Headline performance", bold=True, size=12, serif=serif),
        _bullets(_FIRE, mark, serif=serif),
    )
    return Scannable(f"fire bullets {mark}", pdf, _FIRE_PRINTED)


_PARTS = (
    ("KPI 1 - % of visits made within 10 working days", "90%", "85 – 89.9%",
     "The percentage of visits made within 10 working days in June 2024 was 87.5%.",
     "Performance is below target but within tolerance."),
    ("KPI 2 - Average days lost to sickness for each employee", "8.0", "8.1 – 9.0",
     "An average of 10.2 days were lost for each employee in the year to June 2024.",
     "Performance is outside of tolerance."),
    ("KPI 3 - % of food premises broadly compliant", "95%", "90 – 94.9%",
     "The percentage of food premises broadly compliant in June 2024 was 96.1%.",
     "Performance is exceeding target."),
)  # fmt: skip
_PARTS_PRINTED: tuple[Printed, ...] = (
    ("visits made within 10 working days", "87.5%", "90%"),
    ("days lost to sickness", "10.2 days", "8.0"),
    ("food premises broadly compliant", "96.1%", "95%"),
)


def numbered_prose(*, serif: bool = False) -> Scannable:
    """Numbered paragraphs under bold headings."""
    flow = _front("Northmoor Borough Council", "Performance report, June 2024")
    for index, (head, target, band, *body) in enumerate(_PARTS, start=1):
        flow += _lines(head, f"Target {target}", f"Tolerance {band}", bold=True, serif=serif)
        flow += _lines(
            *(f"3.{2 * index + n}&nbsp;&nbsp;&nbsp;{t}" for n, t in enumerate(body)), serif=serif
        )
    return Scannable("numbered prose", _typeset(*flow), _PARTS_PRINTED)


_HEAD = ("Ref", "Measure", "Target", "Actual", "Status")
_ROWS = (
    ("CS1", "% of children seen within 10 days", "95%", "91.8%", "Amber"),
    ("CS2", "Average days to let a council home", "21", "23.4", "Red"),
    ("CS3", "Number of households in temporary accommodation", "140", "128", "Green"),
    ("CS4", "% of household waste recycled", "50%", "50.9%", "Green"),
    ("CS5", "Missed bins for each 100,000 collections", "60", "88", "Red"),
    ("CS6", "% of invoices paid within 30 days", "98%", "96.0%", "Amber"),
)
_ROWS_PRINTED: tuple[Printed, ...] = tuple(
    (name, value, target) for _, name, target, value, _ in _ROWS
)


def table(*, ruled: bool, size: float = 9) -> Scannable:
    """A table, with or without rules."""
    cells = [
        [Paragraph(c, _style(size, bold=row is _HEAD)) for c in row] for row in (_HEAD, *_ROWS)
    ]
    style: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if ruled:
        style += [("GRID", (0, 0), (-1, -1), 0.6, colors.black)]
        style += [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d9e2f3"))]
    pdf = _typeset(
        *_front("West Fen District Council", "Corporate performance report, quarter 2 2024/25"),
        Table(cells, colWidths=[45, 230, 60, 60, 60], style=style),
    )
    return Scannable(f"{'ruled' if ruled else 'unruled'} table", pdf, _ROWS_PRINTED)


def filled_table() -> Scannable:
    """A table with a dark header whose rulings do not show, pale rulings and dark cells."""
    shades = {"Green": "#8a8a8a", "Amber": "#c4c4c4", "Red": "#5c5c5c"}
    cells = [[Paragraph(c, _style(8)) for c in row] for row in (_HEAD, *_ROWS)]
    dark = colors.HexColor("#5a5a5a")
    style: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.75, colors.HexColor("#bbbbbb")),
        ("BACKGROUND", (0, 0), (-1, 0), dark),
        ("GRID", (0, 0), (-1, 0), 0.75, dark),
        *(
            ("BACKGROUND", (4, n), (4, n), colors.HexColor(shades[row[4]]))
            for n, row in enumerate(_ROWS, start=1)
        ),
    ]
    pdf = _typeset(
        *_front("West Fen District Council", "Corporate performance report, quarter 2 2024/25"),
        Table(cells, colWidths=[45, 230, 60, 60, 60], style=style),
    )
    return Scannable("filled table", pdf, _ROWS_PRINTED)


def two_columns() -> Scannable:
    """Bullets in two columns, justified."""
    file = io.BytesIO()
    columns = [Frame(50, 60, 235, 620), Frame(310, 60, 235, 620)]

    def head(canvas: object, _: object) -> None:
        canvas.setFont("Helvetica-Bold", 15)  # type: ignore[attr-defined]
        canvas.drawString(55, 765, "Northmoor Fire Authority")  # type: ignore[attr-defined]
        canvas.drawString(55, 742, "Performance report, quarter 1 2024/25")  # type: ignore[attr-defined]

    style = ParagraphStyle("j", parent=_style(10), alignment=TA_JUSTIFY)
    filler = (
        "Members asked in March for a shorter report that says first where the Service stands and "
        "what it is doing about it. "
    )
    document = BaseDocTemplate(file, pagesize=A4, invariant=1)
    document.addPageTemplates(PageTemplate(frames=columns, onPage=head))
    texts = [part for fact in _FIRE for part in (f"• {fact}", filler * 2)]
    document.build([p for t in texts for p in (Paragraph(t, style), Spacer(1, 7))])
    return Scannable("two columns", file.getvalue(), _FIRE_PRINTED)


class _Photo(Flowable):
    """A photograph: a rough picture of sky and a dark shape."""

    width, height = 470, 150

    def draw(self) -> None:
        for row in range(30):
            shade = 0.55 + 0.01 * row
            self.canv.setFillGray(shade)
            self.canv.rect(0, row * 5, self.width, 5, stroke=0, fill=1)
        self.canv.setFillGray(0.2)
        for x, y, r in ((90, 40, 45), (200, 60, 60), (330, 30, 35)):
            self.canv.circle(x, y, r, stroke=0, fill=1)


def with_photo() -> Scannable:
    """A letterhead, a photograph, then bullets."""
    pdf = _typeset(
        *_lines("NORTHMOOR FIRE AUTHORITY", bold=True, size=20),
        *_lines("12 Station Road, Northmoor NM1 2AB  Telephone 01632 960 144", size=8),
        *_lines("Performance report, quarter 1 2024/25", bold=True, size=13),
        _Photo(),
        Spacer(1, 10),
        _bullets(_FIRE),
    )
    return Scannable("letterhead and photo", pdf, _FIRE_PRINTED)


_SHORT: Sequence[tuple[str, str, str]] = (
    ("Calls answered within 20 seconds", "81.2%", "80%"),
    ("Stage 1 complaints answered in time", "74%", "90%"),
    ("Council tax collected", "28.65%", "28.5%"),
    ("Fly-tips cleared within 2 days", "93.3%", "95%"),
)


def colon_bullets() -> Scannable:
    """Short bullets: a name, a colon, its figure and its target in brackets."""
    texts = [f"{name}: {value} (target {target})" for name, value, target in _SHORT]
    pdf = _typeset(
        *_front("West Fen District Council", "Performance update, quarter 1 2024/25"),
        *_lines("The measures below are those that members asked to see each quarter."),
        _bullets(texts),
    )
    return Scannable("colon bullets", pdf, tuple(_SHORT))


def reports() -> tuple[Scannable, ...]:
    """Return one of each."""
    return (
        fire_bullets(),
        fire_bullets("–", serif=True),
        fire_bullets("o"),
        numbered_prose(),
        numbered_prose(serif=True),
        table(ruled=True),
        table(ruled=False),
        two_columns(),
        with_photo(),
        colon_bullets(),
    )
