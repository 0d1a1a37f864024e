"""A form for each indicator, its name across the top; and five years of it under its heading."""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from kpi.vocabulary import State
from parsing import read_report
from parsing.language.status import states_of_words

FORMS = (
    ("FP1 Percentage of paths cleared on time", "High", "80%", "Amber: 75% to 79.9%",
     ("81.2%", "79.4%", "77.0%"), "Amber"),
    ("FP2 Days that a stile waits for repair", "Low", "21 days", "Up to 25 days",
     ("24", "22", "19"), "Green"),
)  # fmt: skip
YEARS = ("2021/22", "2022/23", "2023/24", "2024/25")


def read(story):
    file, styles = io.BytesIO(), getSampleStyleSheet()
    parts = [
        Paragraph(f"<b>{line}</b>", styles["Title"])
        for line in ("Lowmoor Park Authority", "Performance report, Quarter 3 2024/25")
    ]
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build([*parts, *story])
    return {i.name: i for i in read_report(file.getvalue(), "report.pdf").indicators}


def ruled(rows, *styles, **more):
    return Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), *styles], **more)


def form(one):
    name, good, target, band, quarters, rating = one
    rows = [(name, ""), ("Good performance is", good), ("Target 2024/25", target)]
    rows += [("Tolerance", band)]
    rows += [(f"Quarter {n} result", value) for n, value in enumerate(quarters, 1)]
    rows += [("Quarter 4 result", "Due May 2025"), ("RAG", rating)]
    return ruled(rows, ("SPAN", (0, 0), (1, 0)), colWidths=(150, 300))


@pytest.fixture(scope="module")
def forms():
    first, second = (form(one) for one in FORMS)
    return read([first, PageBreak(), Spacer(1, 20), second])


def test_each_form_is_named_by_its_top_row_also_where_the_next_is_overleaf(forms):
    assert [(i.ref, name) for name, i in forms.items()] == [
        ("FP1", "Percentage of paths cleared on time"),
        ("FP2", "Days that a stile waits for repair"),
    ]


def test_the_results_are_of_their_quarters(forms):
    for one, (*_, quarters, _) in zip(forms.values(), FORMS, strict=True):
        months = [(r.quantity.printed, r.period.start.month) for r in one.actuals]
        assert months == list(zip(quarters, (4, 7, 10), strict=True))


def test_the_band_of_amber_is_the_tolerance(forms):
    paths, stiles = (i.tolerance for i in forms.values())
    assert (str(paths.low.value), str(paths.high.value)) == ("75", "79.9")
    assert str(stiles.high.value) == "25"


def monitored(number, name, aims, results, said):
    target, trigger = aims
    rows = [
        (f"Indicator {number}", name, "", "", ""),
        ("Policy", f"Policy LP{number}", "", "", ""),
        ("Target", target, "", "Trigger", trigger),
        ("Year", *YEARS),
        ("Result", *results),
        ("Assessment", said, "", "", ""),
        ("Analysis", "Work was held up by the wet winter and goes on in the spring.", "", "", ""),
    ]
    across = [("SPAN", (1, row), (-1, row)) for row in (0, 1, 5, 6)]
    return ruled(rows, ("SPAN", (1, 2), (2, 2)), *across, colWidths=(70, 110, 90, 90, 120))


def test_a_row_of_years_dates_the_results_under_it_and_a_trigger_is_the_far_edge():
    first = monitored(
        1, "New homes on old sites", ("45 homes a year", "Fewer than 30 homes"),
        ("51", "28", "39", "47"), "Target achieved",
    )  # fmt: skip
    second = monitored(
        2,
        "Barns at risk",
        ("10", "More than 15"),
        ("14", "13", "12", "11"),
        "Target narrowly missed",
    )
    found = read([first, Spacer(1, 20), second])
    assert [i.ref for i in found.values()] == ["Indicator 1", "Indicator 2"]
    homes, barns = found.values()
    assert {r.period.start.year: r.quantity.printed for r in homes.actuals} == {
        2021: "51", 2022: "28", 2023: "39", 2024: "47",
    }  # fmt: skip
    assert (homes.target.printed, str(homes.tolerance.low.value)) == ("45 homes a year", "30")
    assert (barns.target.printed, str(barns.tolerance.high.value)) == ("10", "15")
    assert [c.states for i in (homes, barns) for c in i.claims] == [
        (State.MEETING,), (State.WITHIN_TOLERANCE,),
    ]  # fmt: skip


def test_a_code_beside_the_name_opens_a_block_whatever_the_name_begins_with():
    story = []
    for code, name, figures, owner in (
        ("LP 3", "Missed stops per 100,000", ("92", "60", "71"), "Bus Manager"),
        ("LP 8", "Percentage of shelters lit", ("88%", "95%", "91%"), "Street Manager"),
    ):
        rows = [
            (code, name, "", "", ""),
            ("Q3 actual", "Q3 target", "Q2 actual", "Status", "Responsible"),
            (*figures, "RED", owner),
            ("What has happened?", "Two depots were closed for a week in the snow.", "", "", ""),
        ]
        spans = [("SPAN", (1, 0), (-1, 0)), ("SPAN", (1, 3), (-1, 3))]
        story += [ruled(rows, *spans, colWidths=(100, 90, 90, 80, 110)), Spacer(1, 20)]
    found = read(story)
    assert [(i.ref, name) for name, i in found.items()] == [
        ("LP 3", "Missed stops per 100,000"),
        ("LP 8", "Percentage of shelters lit"),
    ]
    stops = found["Missed stops per 100,000"]
    assert (stops.target.printed, stops.actuals[0].quantity.printed) == ("60", "92")
    assert [c.states for c in stops.claims] == [(State.OUTSIDE_TOLERANCE,)]


QUESTIONS = (
    ("What is measured", "Ferries that left on time"), ("Our target", "80%"),
    ("What we achieved", "76.4%"), ("Last quarter", "78.1%"), ("Did we meet it?", "No"),
    ("What is behind this", "Two crews were ill."),
)  # fmt: skip
TITLED = (
    ("KPI", "FS 1", "Status", "Red"),
    ("Title", "Ferries that left on time", "Target", "80%"),
    ("Q2 actual", "78.1%", "Q3 actual", "76.4%"),
    ("Narrative", "Two crews were ill.", "", ""),
)


@pytest.mark.parametrize("rows", [QUESTIONS, TITLED], ids=["questions", "titled"])
def test_a_record_may_ask_and_may_give_its_name_as_a_title(rows):
    again = [tuple(c.replace("Ferries", "Trams").replace("FS 1", "FS 2") for c in r) for r in rows]
    span = [("SPAN", (1, 3), (-1, 3))] if len(rows[0]) > 2 else []
    found = read([ruled(rows, *span), Spacer(1, 20), ruled(again, *span)])
    assert list(found) == ["Ferries that left on time", "Trams that left on time"]
    for item in found.values():
        assert (item.target.printed, len(item.claims)) == ("80%", 1)
        assert "76.4%" in {r.quantity.printed for r in item.actuals}


def test_lines_of_one_figure_each_under_a_heading_are_all_kept():
    styles = getSampleStyleSheet()
    story = []
    for name in ("Ferries that left on time", "Trams that left on time"):
        lines = ("Target: 80%", "Quarter 3: 76.4%", "Quarter 2: 78.1%", "Status: Amber")
        story += [Paragraph(f"<b>{name}</b>", styles["Normal"])]
        story += [Paragraph(line, styles["Normal"]) for line in (*lines, "Two crews were ill.")]
        story += [Spacer(1, 18)]
    for item in read(story).values():
        assert [(r.quantity.printed, r.period.start.month) for r in item.actuals] == [
            ("76.4%", 10), ("78.1%", 7),
        ]  # fmt: skip


def test_a_national_indicator_is_a_name_and_what_the_nation_has_is_none():
    rows = [
        (
            "Code",
            "National Fisheries Indicator",
            "2022/23",
            "2023/24",
            "2024/25",
            "Scotland 2024/25",
        ),
        ("NF-2", "Permits per 100,000 population", "842", "815", "867", "907"),
        ("NF-4", "Percentage of boats inspected", "90.1%", "89.6%", "89.9%", "89.1%"),
    ]
    found = read([ruled(rows)])
    assert [i.ref for i in found.values()] == ["NF-2", "NF-4"]
    permits = next(iter(found.values()))
    assert permits.actuals[-1].quantity.printed == "867"


def test_a_target_for_a_later_year_in_a_form_is_kept():
    ponds, barns = read([
        monitored(1, "Ponds dug", ("24 ponds by 2036", "Fewer than 1"), ("2", "0", "3", "2"),
                  "Target partly met"),
        Spacer(1, 20),
        monitored(2, "Barns at risk", ("10", "More than 15"), ("14", "13", "12", "9"), "Met"),
    ]).values()  # fmt: skip
    assert (ponds.target.printed, barns.target.printed) == ("24 ponds by 2036", "10")


def test_years_over_figures_under_a_heading_with_an_aspiration_are_its_own():
    styles = getSampleStyleSheet()
    story = []
    for name, aim, said, years in (
        ("Visitors who would come again", "Aspiration: 85%",
         "Current position: 83% of visitors would. The aspiration was not met.",
         ("79%", "80%", "82%", "83%")),
        ("Volunteer days given", "Aim: at least 2,000",
         "Current position: volunteers gave 2,140 days. The aim was achieved.",
         ("1,610", "1,720", "1,980", "2,140")),
    ):  # fmt: skip
        story += [Paragraph(f"<b>{name}</b>", styles["Heading3"])]
        story += [Paragraph(text, styles["Normal"]) for text in (aim, said)]
        story += [Spacer(1, 4), ruled([YEARS, years]), Spacer(1, 30)]
    visitors, days = read(story).values()
    assert [r.quantity.printed for r in visitors.actuals if r.period.start.year == 2021] == ["79%"]
    assert (visitors.target.printed, days.target.printed) == ("85%", "at least 2,000")
    assert [c.states for c in visitors.claims] == [(State.BELOW_TARGET,)]
    assert [c.states for c in days.claims] == [(State.MEETING,)]


def test_quarter_over_its_number_heads_a_column():
    rows = (
        ("Indicator", "Quarter", "Quarter", "Target", "Status"),
        ("", "2", "3", "", ""),
        ("Percentage of paths cleared on time", "79.4%", "77.0%", "80%", "Substantially achieved"),
        ("Visitors who would come again", "82%", "88%", "85%", "Achieved"),
    )
    table = Table(rows, colWidths=(210, 55, 55, 55, 110))
    found = read([table])
    now = {n: [r.quantity.printed for r in i.actuals][-1] for n, i in found.items()}
    assert now == {rows[2][0]: "77.0%", rows[3][0]: "88%"}
    assert not any(i.doubts for i in found.values())
    assert states_of_words("Substantially achieved")[0] == (State.WITHIN_TOLERANCE,)
