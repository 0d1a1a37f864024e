"""Small PDFs typeset on the spot, for tests that need a file of a certain kind."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

PROSE = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "Performance report, June 2024"),
    ("bold", "KPI 1 - % of visits made within 10 working days"),
    ("bold", "Target 90%"),
    ("bold", "Tolerance 85 – 89.9%"),
    ("plain", "The percentage of visits made within 10 working days in June 2024 was 87.5%."),
    ("plain", "Performance is below target but within tolerance."),
)
LETTER = (
    ("plain", "Dear councillor, the meeting starts at seven. We look forward to seeing you."),
)


def pdf(
    lines: Sequence[tuple[str, str]] = PROSE,
    *,
    pages: int = 1,
    password: str | None = None,
    pitch: int = 24,
) -> bytes:
    """Typeset lines, bold or plain, `pitch` points apart, the same on every page."""
    file = io.BytesIO()
    lock = StandardEncryption(password, ownerPassword="owner") if password is not None else None
    canvas = Canvas(file, pagesize=(595, 842), invariant=1, encrypt=lock)
    for _ in range(pages):
        for index, (weight, text) in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if weight == "bold" else "Helvetica", 11)
            canvas.drawString(72, 700 - pitch * index, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def bound(*files: bytes) -> bytes:
    """Bind files into one, in their order."""
    whole, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    for data in files:
        whole.import_pages(pypdfium2.PdfDocument(data))
    whole.save(out)
    return out.getvalue()


def scan(pages: int = 1) -> bytes:
    """Make a PDF whose pages are pictures without text."""
    from PIL import Image  # noqa: PLC0415 - only this one needs it

    picture = Image.new("L", (200, 280), 240)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    for _ in range(pages):
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
