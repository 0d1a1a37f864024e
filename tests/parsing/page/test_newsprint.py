"""Running text in two columns: one column is read to its end before the other."""

from __future__ import annotations

import io

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from parsing import read_report
from parsing.document import open_document
from parsing.page.newsprint import in_columns

LEFT = (
    "We delivered 212 affordable homes in the year, beating our target of 180, and most of them "
    "stand on land that the council owned. The average time to let a home was 38 days, worse than "
    "the target of 30 days, since trades were hard to find in winter and the works took longer."
)
RIGHT = (
    "93.1% of streets were free of litter, just missing the target of 94% after a dry summer in "
    "which many more people came to the seafront. We answered 78% of calls within two minutes. "
    "The target was 80%, and new people have been taken on to answer more of them next year."
)


def columns(*texts, gutter=24, lower=0):
    """Typeset texts in columns beside each other, each lower than the one before."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 760, "Fellside District Council: our year 2022/23")
    canvas.setFont("Helvetica", 10)
    width = (475 - gutter * (len(texts) - 1)) / len(texts)
    for at, text in enumerate(texts):
        for row, line in enumerate(simpleSplit(text, "Helvetica", 10, width)):
            canvas.drawString(60 + at * (width + gutter), 720 - 12 * row - lower * at, line)
    canvas.save()
    return read_report(file.getvalue(), "columns.pdf").indicators


def told(found):
    return [(i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]


def test_two_columns_are_read_one_after_the_other():
    assert told(columns(LEFT, RIGHT)) == [
        ("180", ["212"]),
        ("30 days", ["38"]),
        ("94%", ["93.1%"]),
        ("80%", ["78%"]),
    ]


def test_a_heading_over_both_columns_parts_what_is_over_it_from_what_is_under():
    """The columns of a section are read before the next section begins."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    width, top = 225, 740
    for heading, texts in (("Homes and streets", (LEFT, RIGHT)), ("The same again", (LEFT, RIGHT))):
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(60, top, heading)
        canvas.setFont("Helvetica", 10)
        for at, text in enumerate(texts):
            for row, line in enumerate(simpleSplit(text, "Helvetica", 10, width)):
                canvas.drawString(60 + at * 250, top - 20 - 12 * row, line)
        top -= 190
    canvas.save()
    with open_document(file.getvalue()) as document:
        lines = [" ".join(w.text for w in line) for line in in_columns(document.page(1).words)]
    first, second = lines.index("Homes and streets"), lines.index("The same again")
    assert lines[first + 1 : second] == lines[second + 1 :]


def test_so_are_three_columns():
    third = (
        "Only 79% of complaints were answered within 15 working days. The target was 90%, so more "
        "people have been asked to help with the answers. Satisfaction with the parks was 86%, "
        "against a target of 84%, and all seven that were entered for a flag kept it this year."
    )
    assert told(columns(LEFT, RIGHT, third)) == [
        *told(columns(LEFT, RIGHT)),
        ("90%", ["79%"]),
        ("84%", ["86%"]),
    ]


def test_the_lines_of_two_columns_may_stand_between_each_other():
    assert told(columns(LEFT, RIGHT, lower=5)) == told(columns(LEFT, RIGHT))


def test_a_narrow_gutter_is_enough():
    assert told(columns(LEFT, RIGHT, gutter=12)) == told(columns(LEFT, RIGHT))


def test_bullets_beside_bullets_are_read_list_by_list():
    """A bullet that runs over two lines does not run on in the bullet beside it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(842, 595), invariant=1)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(60, 540, "Adult social care: Quarter 2 2025/26")
    canvas.setFont("Helvetica", 15)
    left = (
        "• Assessments finished in time: 89.2% (target 85%)",
        "• Reablement: 83.7% of people needed no",
        "further care, against a target of 80%",
    )
    right = (
        "• Annual reviews completed: 61.4% (target 75%)",
        "• Direct payments: 22.8% of people, below our",
        "target of 26%",
    )
    for at, lines in ((40, left), (440, right)):
        for row, line in enumerate(lines):
            canvas.drawString(at, 480 - 24 * row, line)
    canvas.save()
    found = read_report(file.getvalue(), "bullets.pdf").indicators
    assert sorted(told(found)) == [
        ("26%", ["22.8%"]),
        ("75%", ["61.4%"]),
        ("80%", ["83.7%"]),
        ("85%", ["89.2%"]),
    ]
