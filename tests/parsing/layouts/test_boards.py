"""Slides, plans on a page, detail sheets, gauges and posters: boards that set figures large."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field, State
from parsing import read_report

GREEN, AMBER, RED, BLUE, PURPLE = "#2e9e3a", "#f5a335", "#c3202a", "#2a6fb0", "#7a4fa0"
STATES = {GREEN: State.MEETING, AMBER: State.WITHIN_TOLERANCE, RED: State.OUTSIDE_TOLERANCE}
TITLE = "Northmoor Borough Council performance, Quarter 3 2025/26"


def board(draw, size=(842, 595)):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    draw(canvas)
    canvas.save()
    return read_report(file.getvalue(), "board.pdf").indicators


def words(canvas, x, y, text, size=9.0, *, bold=False, ink="#000000"):
    canvas.setFillColor(HexColor(ink))
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, y, text)


def fill(canvas, x, y, wide, high, colour):  # noqa: PLR0917 - a place, a size and an ink
    canvas.setFillColor(HexColor(colour))
    canvas.rect(x, y, wide, high, stroke=0, fill=1)


def disc(canvas, x, y, colour, radius=9):
    canvas.setFillColor(HexColor(colour))
    canvas.circle(x, y, radius, stroke=0, fill=1)


def told(found):
    return {
        i.name: (i.actuals[0].quantity.printed, i.target and i.target.printed, *states(i))
        for i in found
    }


def states(indicator):
    return [state for claim in indicator.claims for state in claim.states]


def scale(canvas, x, y, ticks):
    for index, tick in enumerate(ticks):
        words(canvas, x, y + 25 * index, tick, 7)
        canvas.line(x + 20, y + 3 + 25 * index, x + 300, y + 3 + 25 * index)


SCORES = {
    "People": [
        ("Posts filled at the", "first attempt", "71%", "80%", RED),
        ("Grievances settled", "within six weeks", "93%", "90%", GREEN),
        ("Managers who hold", "monthly reviews", "84%", "85%", AMBER),
    ],
    "Assets": [
        ("Buildings with a", "valid fire check", "97%", "98%", AMBER),
        ("Vehicles in service", "each morning", "95%", "92%", GREEN),
        ("Leases renewed", "before expiry", "58%", "75%", RED),
    ],
}


def bullet_chart(canvas, x, y):
    for wide, grey in ((120, "#e8e8e8"), (100, "#cfcfcf"), (70, "#b5b5b5")):
        fill(canvas, x, y, wide, 12, grey)
    fill(canvas, x, y + 3, 90, 6, "#303030")
    fill(canvas, x + 97, y, 2, 12, "#c00000")


def scorecard(canvas):
    words(canvas, 30, 560, TITLE, 14, bold=True)
    for place, (title, rows) in enumerate(SCORES.items()):
        x, top = 30 + 400 * place, 520
        canvas.rect(x, top - 140, 380, 160)
        fill(canvas, x, top, 380, 20, PURPLE)
        words(canvas, x + 5, top + 6, title, 10, bold=True, ink="#ffffff")
        heads = (("Measure", 5), ("Actual", 120), ("Target", 165), ("Chart", 240), ("Status", 345))
        for head, across in heads:
            words(canvas, x + across, top - 14, head, bold=True)
        for line, (first, second, actual, target, colour) in enumerate(rows):
            y = top - 20 - 40 * line
            fill(canvas, x, y, 380, 0.7, "#dddddd")
            words(canvas, x + 5, y - 16, first)
            words(canvas, x + 5, y - 28, second)
            words(canvas, x + 120, y - 22, actual)
            words(canvas, x + 165, y - 22, target)
            bullet_chart(canvas, x + 205, y - 26)
            disc(canvas, x + 358, y - 20, colour, 6)
        fill(canvas, x, top - 140, 380, 0.7, "#dddddd")
    for place, (colour, said) in enumerate(
        ((GREEN, "Target met"), (AMBER, "Within 5% of target"), (RED, "Target missed"))
    ):
        disc(canvas, 40 + 150 * place, 340, colour, 6)
        words(canvas, 52 + 150 * place, 337, said, 8)


def test_bullet_charts_part_no_rows_and_rows_in_boxes_are_no_cards():
    rows = [row for rows in SCORES.values() for row in rows]
    assert told(board(scorecard)) == {
        f"{first} {second}": (actual, target, STATES[colour])
        for first, second, actual, target, colour in rows
    }


POSTER = (
    ("640", "benches painted", AMBER),
    ("73%", "of gullies cleared", GREEN),
    ("18", "playgrounds renewed", RED),
    ("2,150", "sandbags delivered", BLUE),
    ("91%", "of lamps lit", PURPLE),
    ("37", "bridges inspected", AMBER),
)


def poster(colours):
    def draw(canvas):
        words(canvas, 40, 540, "Our year 2024/25", 26, bold=True)
        for index, ((figure, name, _), colour) in enumerate(zip(POSTER, colours, strict=True)):
            x, y = 60 + 250 * (index % 3), 400 - 180 * (index // 3)
            disc(canvas, x + 20, y + 60, colour, 12)
            words(canvas, x, y, figure, 30, bold=True, ink=colour)
            words(canvas, x, y - 18, name, 11)
            words(canvas, x, y - 34, "Target 500", 9)

    return draw


def test_a_poster_in_many_colours_rates_nothing():
    found = board(poster([colour for _, _, colour in POSTER]))
    assert {i.name: i.actuals[0].quantity.printed for i in found} == {n: f for f, n, _ in POSTER}
    assert not any(states(i) for i in found)


def test_a_poster_in_the_colours_of_ratings_rates():
    colours = [AMBER, GREEN, RED, GREEN, GREEN, AMBER]
    found = board(poster(colours))
    expected = {n: [STATES[c]] for (_, n, _), c in zip(POSTER, colours, strict=True)}
    assert {i.name: states(i) for i in found} == expected


def slide(canvas):
    fill(canvas, 0, 480, 842, 60, PURPLE)
    words(canvas, 250, 500, "Grants paid within a fortnight", 24, bold=True, ink="#ffffff")
    fill(canvas, 30, 300, 190, 150, "#eef2f7")
    words(canvas, 45, 425, "Quarter 3 2025/26", 13)
    words(canvas, 45, 370, "88.5%", 44, bold=True)
    words(canvas, 45, 320, "Target: 92%", 15, bold=True)
    fill(canvas, 30, 255, 190, 30, RED)
    words(canvas, 100, 264, "RED", 15, bold=True, ink="#ffffff")
    words(canvas, 45, 225, "Previous quarter: 90.1%", 13)
    scale(canvas, 260, 280, ("0", "20", "40", "60", "80", "100"))
    for index, quarter in enumerate(("Q1 25/26", "Q2 25/26", "Q3 25/26")):
        fill(canvas, 300 + 80 * index, 283, 40, 110, BLUE)
        words(canvas, 300 + 80 * index, 268, quarter, 7)
    words(canvas, 320, 252, "Actual", 7)
    words(canvas, 400, 252, "Target", 7)
    words(canvas, 40, 180, "Commentary", 15, bold=True)
    words(canvas, 40, 150, "A new form held up 14 grants in October; it has been put right.", 14)


def test_the_title_of_a_slide_names_the_figures_in_its_box():
    (found,) = board(slide)
    assert told([found]) == {
        "Grants paid within a fortnight": ("88.5%", "92%", State.OUTSIDE_TOLERANCE)
    }
    assert found.actuals[0].period.printed == "Quarter 3 2025/26"


def counts(canvas):
    words(canvas, 40, 520, "Summary of performance", 26, bold=True)
    said = (
        (GREEN, "7", "Green – met or exceeded target"),
        (AMBER, "4", "Amber – within 10% of target"),
        (RED, "2", "Red – more than 10% below target"),
    )
    for place, (colour, figure, line) in enumerate(said):
        fill(canvas, 60 + 240 * place, 350, 200, 90, colour)
        words(canvas, 145 + 240 * place, 375, figure, 50, bold=True, ink="#ffffff")
        words(canvas, 60 + 240 * place, 330, line, 12)


def test_how_many_are_rated_so_is_no_indicator():
    assert board(counts) == ()


PLAN = {
    "Safe streets": [("Wardens on patrol", "31", "30", GREEN), ("Lamps mended", "88%", "95%", RED)],
    "Good homes": [("Roofs renewed", "240", "250", AMBER), ("Damp cured", "66%", "60%", GREEN)],
    "Clean air": [("Buses on batteries", "12", "20", RED), ("Trees in leaf", "97%", "96%", GREEN)],
}


def plan(canvas):
    words(canvas, 30, 560, "Northmoor plan on a page, progress in 2024/25", 18, bold=True)
    for place, (title, rows) in enumerate(PLAN.items()):
        x = 30 + 270 * place
        canvas.rect(x, 250, 250, 280)
        fill(canvas, x, 500, 250, 30, PURPLE)
        words(canvas, x + 10, 510, title, 15, bold=True, ink="#ffffff")
        words(canvas, x + 10, 480, "What we will measure", 9, bold=True)
        for line, (name, value, target, colour) in enumerate(rows):
            y = 450 - 70 * line
            words(canvas, x + 10, y, name, 10, bold=True)
            disc(canvas, x + 18, y - 20, colour, 8)
            words(canvas, x + 36, y - 28, value, 20)
            words(canvas, x + 110, y - 28, f"Target: {target}", 9)
            fill(canvas, x + 10, y - 40, 200, 6, "#e4e4e4")
            fill(canvas, x + 10, y - 40, 150, 6, colour)


def test_a_box_around_several_measures_is_parted_into_them():
    rows = [row for rows in PLAN.values() for row in rows]
    assert told(board(plan)) == {name: (v, t, STATES[c]) for name, v, t, c in rows}


SHEETS = (
    ("LB 04", "Books returned late", ("410", "395", "402", "388"), "400", GREEN),
    ("LB 09", "Story hours held each month", ("21", "19", "22", "17"), "20", RED),
)
MONTHS = ("Apr", "May", "Jun", "Jul")


def sheets(canvas):
    words(canvas, 40, 810, "Northmoor libraries, July 2025", 12, bold=True)
    for place, (ref, name, values, target, colour) in enumerate(SHEETS):
        top = 760 - 370 * place
        fill(canvas, 40, top - 20, 515, 20, "#37474f")
        words(canvas, 46, top - 14, f"{ref}  {name}", 11, bold=True, ink="#ffffff")
        words(canvas, 46, top - 36, "Owner: Chief Librarian")
        scale(canvas, 46, top - 180, ("0", "131", "262", "394", "525"))
        for index in range(len(MONTHS)):
            fill(canvas, 90 + 60 * index, top - 177, 30, 80, BLUE)
        words(canvas, 420, top - 70, "Latest (Jul 2025)")
        words(canvas, 420, top - 90, values[-1], 18, bold=True)
        words(canvas, 420, top - 110, "Target")
        words(canvas, 420, top - 130, target, 18, bold=True)
        words(canvas, 420, top - 155, "RAG")
        disc(canvas, 470, top - 151, colour, 11)
        table = (("2025/26", *MONTHS), ("Actual", *values), ("Target", *[target] * len(MONTHS)))
        for line, row in enumerate(table):
            for column, cell in enumerate(row):
                canvas.rect(40 + 100 * column, top - 240 - 16 * line, 100, 16)
                words(canvas, 44 + 100 * column, top - 235 - 16 * line, cell, 8)
        words(canvas, 46, top - 300, "Comment: the van was off the road for a week.")


def test_a_chart_stands_between_a_measure_and_its_months():
    found = board(sheets, size=(595, 842))
    assert {i.ref: i.name for i in found} == {ref: name for ref, name, *_ in SHEETS}
    for indicator, (_, _, values, target, colour) in zip(found, SHEETS, strict=True):
        assert {r.quantity.printed for r in indicator.readings} == set(values)
        assert indicator.target.printed == target
        assert states(indicator) == [STATES[colour]]


GAUGES = (
    ("Ferries on time", "81%", "90%", (175, 130)),
    ("Moorings let", "64%", "70%", (150, 150)),
    ("Berths dredged", "96%", "95%", (180, 115)),
)


def gauges(canvas, *, marked=True):
    words(canvas, 30, 560, TITLE, 14, bold=True)
    for place, (name, value, target, (across, up)) in enumerate(GAUGES):
        x, y = 30 + 270 * place, 350
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.rect(x, y, 250, 180, stroke=1, fill=1)
        words(canvas, x + 8, y + 164, name, 10)
        canvas.setFillColor(HexColor(BLUE))
        canvas.wedge(x + 55, y, x + 195, y + 140, 0, 180, stroke=0, fill=1)
        words(canvas, x + 100, y + 72, value, 24, ink="#222222")
        words(canvas, x + 55, y + 56, "0%", 8)
        words(canvas, x + 178, y + 56, "100%", 8)
        if marked:
            words(canvas, x + across, y + up, target, 8)


def test_the_target_of_a_gauge_is_read_and_asked_about():
    found = board(gauges)
    assert told(found) == {name: (value, target) for name, value, target, _ in GAUGES}
    assert all(any(d.field is Field.TARGET for d in i.doubts) for i in found)


def test_a_gauge_without_a_mark_has_no_target():
    assert not any(i.target for i in board(lambda canvas: gauges(canvas, marked=False)))


def test_a_question_of_a_survey_is_no_indicator():
    def draw(canvas):
        words(canvas, 40, 520, "Q2. How often do you use the ferry?", 24, bold=True)
        for index, (answer, share) in enumerate((("Daily", "12"), ("Weekly", "31"))):
            words(canvas, 60, 420 - 40 * index, answer, 14)
            words(canvas, 200, 420 - 40 * index, share, 14)
        words(canvas, 500, 420, "43% use it every week or more", 16)

    assert board(draw) == ()
