"""Sentences that stand across a table without rulings, between its rows."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.aligned import set_row, set_rows, sheet

HEADS = {60: "Indicator", 280: "2022/23", 345: "2023/24", 410: "Target", 470: "Status"}
ROWS = (
    ("Moorland paths in good repair", "84.9%", "88.1%", "88%", "Achieved"),
    "Surveyed twice a year, in May and in November, by rangers who walk a tenth of the paths of "
    "the park that are open to riders and to walkers.",
    ("Stiles mended within six months", "71%", "69%", "75%", "Not achieved"),
    ("Days given by volunteers", "9,884", "11,047", "10,000", "Achieved"),
    "Two of the centres closed during the year, and the third takes no bookings until June 2024.",
    ("Visits by schools", "310", "287", "300", "Not achieved"),
)


@pytest.fixture(scope="module")
def found():
    file, canvas = sheet("Annual performance report 2023/24")
    set_rows(canvas, list(HEADS), list(HEADS.values()), ())
    y = 730
    for row in ROWS:
        canvas.setFont("Helvetica", 9 if isinstance(row, tuple) else 8)
        if isinstance(row, tuple):
            set_row(canvas, list(HEADS), row, y)
            y -= 16
            continue
        cut = row.find(" ", 100)
        for line in (row[:cut], row[cut + 1 :]) if cut > 0 else (row,):
            canvas.drawString(60, y, line)
            y -= 10
        y -= 6
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


def test_the_table_goes_on_behind_a_note(found):
    rows = [row for row in ROWS if isinstance(row, tuple)]
    told = [(i.name, i.actuals[-1].quantity.printed, i.target.printed) for i in found]
    assert told == [(name, value, target) for name, _, value, target, _ in rows]


def test_a_note_is_told_of_the_row_above_it(found):
    notes = [[sentence.evidence.printed for sentence in i.narrative] for i in found]
    assert [len(note) for note in notes] == [1, 0, 1, 0]
    assert notes[2][0].startswith("Two of the centres closed")


def test_a_numbered_paragraph_right_under_the_rows_is_no_row():
    file, canvas = sheet("Statement of assurance 2023/24")
    rows = [row for row in ROWS if isinstance(row, tuple)]
    set_rows(canvas, list(HEADS), list(HEADS.values()), rows, top=748)
    canvas.drawString(60, 662, "5.2")
    fall = (
        "The fall in visits by schools follows the closure of two centres in the spring, and the "
    )
    canvas.drawString(86, 662, f"{fall}third is to be let.")
    canvas.drawString(86, 651, "A report on the centres will come to the panel in June.")
    canvas.save()
    found = read_report(file.getvalue(), "report.pdf").indicators
    assert [i.name for i in found] == [name for name, *_ in rows]


def test_a_paragraph_before_another_table_with_the_same_header_is_no_note():
    heads = {60: "Council", 280: "Target Q3", 345: "Actual Q3", 430: "Change"}
    rows = (("Fenby", "41.0%", "42.7%", "+1.5 pts"), ("Holm", "40.0%", "38.1%", "-1.7 pts"))
    file, canvas = sheet("Performance report, Quarter 3 2024/25")
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(54, 764, "Table 1: Homes let in time (%)")
    set_rows(canvas, list(heads), list(heads.values()), rows, top=748)
    canvas.drawString(54, 696, "4.")
    more = (
        "Fenby has let more of its homes in time than it did a year ago. Holm has let fewer, as the"
    )
    canvas.drawString(82, 696, more)
    canvas.drawString(82, 685, "contractor for its repairs went out of business in the autumn.")
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(54, 665, "Table 2: Repairs done in time (%)")
    set_rows(canvas, list(heads), list(heads.values()), rows, top=649)
    canvas.save()
    found = read_report(file.getvalue(), "report.pdf").indicators
    let, done = "Homes let in time (%)", "Repairs done in time (%)"
    assert [(i.name, i.group) for i in found] == [
        (let, "Fenby"),
        (let, "Holm"),
        (done, "Fenby"),
        (done, "Holm"),
    ]
