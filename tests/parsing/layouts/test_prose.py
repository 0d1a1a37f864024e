"""A heading for each indicator, and lines under it that say themselves what they hold."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import ReadingKind, Unit
from parsing import read_report

FRONT = ("Hollin Vale Borough Council", "Service plan 2024/25: mid-year update")


def read(*blocks):
    """Read headings in bold, each with lines whose labels are bold and whose answers are plain."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    top = 800
    for title in FRONT:
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(60, top := top - 24, title)
    for heading, *lines in blocks:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(60, top := top - 34, heading)
        for label, answer in lines:
            line = canvas.beginText(60, top := top - 20)
            line.setFont("Helvetica-Bold", 10)
            line.textOut(f"{label} " if label.endswith(".") else f"{label}: ")
            line.setFont("Helvetica", 10)
            line.textOut(answer)
            canvas.drawText(line)
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


def test_a_label_longer_than_its_answer_does_not_end_the_indicator():
    lights, graves = read(
        (
            "HW1 Street lights mended",
            ("Definition", "Percentage of faults mended within five days."),
            ("Target", "92%"),
            ("Outturn", "94.6%"),
            (
                "Comment",
                "The target has been exceeded, an improvement on the 2023/24 outturn of 90.1%.",
            ),
        ),
        (
            "HW2 Memorials made safe",
            ("Definition", "Number of memorials found loose and made safe."),
            ("Target", "40"),
            ("Outturn", "37"),
            ("Comment", "Two cemeteries are left."),
        ),
    )
    assert [r.quantity.printed for r in lights.actuals] == ["94.6%"]
    assert [r.quantity.printed for r in lights.of_kind(ReadingKind.PREVIOUS)] == ["90.1%"]
    assert [str(state) for claim in lights.claims for state in claim.states] == ["exceeding"]
    assert [r.quantity.printed for r in graves.actuals] == ["37"]
    assert graves.unit is Unit.COUNT


def test_a_reference_and_a_name_in_bold_open_the_paragraph_that_they_head():
    late, mended, asked = read(
        (
            "2 Contract indicators",
            (
                "SC1 Late sweeps.",
                "38 sweeps were late, against a limit of 30. March’s figure was 26.",
            ),
            ("SC2 Sweeps made good by noon.", "93.5% (standard 92%)."),
            ("SC3 Complaints.", "Counted once a year. The 2023 result was 41."),
        )
    )
    assert [(i.ref, i.name) for i in (late, mended, asked)] == [
        ("SC1", "Late sweeps"),
        ("SC2", "Sweeps made good by noon"),
        ("SC3", "Complaints"),
    ]
    assert [(r.kind, r.quantity.printed) for r in late.readings] == [
        (ReadingKind.ACTUAL, "38"),
        (ReadingKind.PREVIOUS, "26"),
    ]
    assert (mended.target.printed, [r.quantity.printed for r in mended.actuals]) == (
        "92%",
        ["93.5%"],
    )
    assert [str(r.period.start) for r in asked.readings] == ["2023-01-01"]
