"""Slides and bullets: the target inside a sentence, the baseline that is not the value."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.model import Box
from kpi.vocabulary import Field, Polarity, ReadingKind, State, Unit
from parsing import read_report
from parsing.blocks import read_flow
from parsing.page.model import Page, Word
from tests.boxes import deck, panels
from tests.lookalikes.typeset import typeset
from tests.typeset import pdf

REST = "• Keep calls abandoned below 5% (baseline 6.1% in 2022/23; currently 4.4%)"


def read(*slides):
    return read_report(deck(*slides), "deck.pdf").indicators


def one(line):
    """Read a line that stands on a slide with one other measure."""
    (found, _) = read(("Living well", [line, REST]))
    return found


def lookalike(*lines):
    """Read lines of a report in words, with a gap between each."""
    text = "\n\n".join(("# Performance report, Quarter 2 2024/25", *lines))
    return read_report(typeset(text.splitlines()), "report.pdf").indicators


def printed(found, kind):
    return [r.quantity.printed for r in found.of_kind(kind)]


CASES = [
    (
        "• Reduce adult smoking to 12% by March 2026 (baseline 15.2% in 2023/24; currently 13.9%)",
        ("adult smoking", "12%", ["13.9%"], ["15.2%"]),
    ),
    (
        "• Increase the share of homes with heat pumps from 3% to 10% by 2026",
        ("the share of homes with heat pumps", "10%", [], ["3%"]),
    ),
    (
        "• At least 75% of patients are seen by March 2026. The latest is 71.4% (Q2 2024/25)",
        ("patients are seen", "75%", ["71.4%"], []),
    ),
    (
        "• Maintain overall satisfaction at 85% or above; performance was 86.3% in Q2 2024/25",
        ("overall satisfaction", "85%", ["86.3%"], []),
    ),
    (
        "• Our ambition is to cut emergency admissions to 850 by 2027/28, from a baseline of 1,010",
        ("emergency admissions", "850", [], ["1,010"]),
    ),
    (
        "• Nationally 76.4% of homes are let in time; our target is 80% and we are at 71.9%",
        ("homes are let in time", "80%", ["71.9%"], []),
    ),
    (
        "• By 2027 we will have halved the number of people sleeping rough, from 48 to 24",
        ("the number of people sleeping rough", "24", [], ["48"]),
    ),
    (
        "• 75% of cancers found at an early stage by 2028. Our baseline is 54.2% (2019)",
        ("cancers found at an early stage", "75%", [], ["54.2%"]),
    ),
    (
        "• Uptake of two doses at school age will be at least 95% by 2026; it is currently 86.4%",
        ("Uptake of two doses at school age", "95%", ["86.4%"], []),
    ),
    (
        "• Increase the share of patients treated to target from 61.4% (March 2022) to 80% by 2026",
        ("the share of patients treated to target", "80%", [], ["61.4%"]),
    ),
    (
        "• Staff turnover in adult care: 11.2% (target 10%)",
        ("Staff turnover in adult care", "10%", ["11.2%"], []),
    ),
    (
        "• The recycling rate was 48.6% against a target of 45%",
        ("The recycling rate", "45%", ["48.6%"], []),
    ),
    (
        "• 81.2% of calls were answered in time, against a target of 85%",
        ("calls were answered in time", "85%", ["81.2%"], []),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), CASES, ids=lambda v: str(v)[:45])
def test_a_bullet_gives_its_measure_target_value_and_baseline(line, wanted):
    found = one(line)
    got = (
        found.name,
        found.target.printed,
        printed(found, ReadingKind.ACTUAL),
        printed(found, ReadingKind.BASELINE),
    )
    assert got == wanted


@pytest.mark.parametrize(
    ("line", "polarity"),
    [
        ("• Reduce smoking among adults to 12% (currently 13.9%)", Polarity.LOWER),
        ("• Increase active adults to 70% (currently 66%)", Polarity.HIGHER),
        ("• Keep smoking among adults below 12% (currently 13.9%)", Polarity.LOWER),
    ],
)
def test_the_verb_says_which_way_is_good(line, polarity):
    assert one(line).polarity.polarity is polarity


def test_a_target_for_a_later_year_keeps_that_year():
    found = one("• Increase active adults to 70% by March 2026 (currently 66%)")
    assert found.target.period.printed == "March 2026"
    assert (
        one("• Increase active adults to 70% by 2028 (currently 66%)").target.period.printed
        == "2028"
    )


def test_what_will_be_may_be_a_forecast_and_is_asked_about():
    found = one("• Healthy weight at Reception will rise from 76.1% in 2022/23 to 79% by 2028")
    assert found.target.printed == "79%"
    assert printed(found, ReadingKind.BASELINE) == ["76.1%"]
    assert [d.candidates for d in found.doubts if d.field is Field.TARGET] == [("79%",)]


def test_a_change_is_no_figure_to_be_reached():
    found = one("• We will increase referrals to the service by 10% from a baseline of 12,400")
    assert found.target is None
    assert printed(found, ReadingKind.BASELINE) == ["12,400"]
    assert [d.candidates for d in found.doubts if d.field is Field.TARGET] == [("10%",)]


def test_two_shares_in_one_aim_are_both_asked_about():
    found = one("• At least 85% of wards run at 92% of their beds or less by March 2026")
    assert [d.candidates for d in found.doubts if d.field is Field.TARGET] == [("85%", "92%")]


EARLIER = (
    "• The figure for the number of floods was 45 against a figure of 52 for Quarter 1 in 2023/24. "
    "The number of rescues was also reduced to 9 against a figure of 14 for Quarter 1 in 2023/24"
)


def test_a_value_held_against_an_earlier_one_is_a_measure_and_each_sentence_its_own():
    floods, rescues, *_ = read(("Living well", [EARLIER, REST]))
    assert (floods.name, rescues.name) == (
        "The figure for the number of floods",
        "The number of rescues",
    )
    for found, now, before in ((floods, "45", "52"), (rescues, "9", "14")):
        assert (found.target, printed(found, ReadingKind.ACTUAL)) == (None, [now])
        assert printed(found, ReadingKind.PREVIOUS) == [before]
        assert found.doubts == ()


def test_what_is_reported_is_counted_and_a_colour_said_of_it_is_its_rating():
    line = "• The figure for floods was green for the first time in 5 quarters with 33 reported"
    floods = one(line + " against a target of 43")
    assert (floods.name, floods.unit) == ("The figure for floods", Unit.COUNT)
    assert printed(floods, ReadingKind.ACTUAL) == ["33"]
    assert [claim.states for claim in floods.claims] == [(State.MEETING,)]


def test_a_remark_behind_the_figures_of_a_bullet_changes_nothing():
    line = "• The number of visits was 656 against a target of 685. New staff would help"
    visits = one(line)
    assert (visits.name, visits.target.printed) == ("The number of visits", "685")


# name | target | value | earlier figures
HELD = """
• Re-let time: 31 days, up from 27 days last year, against a plan of 25 days | Re-let time | 25 days | 31 | 27
• Ambulance handovers over an hour: 4.1% against a trajectory of 3.5% | Ambulance handovers over an hour | 3.5% | 4.1% |
• Apprenticeship starts 412 compared with 388 in 2022/23; target 450 | Apprenticeship starts | 450 | 412 | 388
• Four-hour performance: 78.2% (trajectory 77%; plan for March 2025 80%) | Four-hour performance | 77% | 78.2% |
• Referrals seen in two weeks – 88.4% v target 93% | Referrals seen in two weeks | 93% | 88.4% |
• 88.4% of referrals were seen in two weeks, up from 85.1%, against our ambition of 93% | referrals were seen in two weeks | 93% | 88.4% | 85.1%
• Vacancies fell from 12.1% to 10.4% against a target of 9% | Vacancies | 9% | 10.4% | 12.1%
• Sickness absence stands at 5.2% compared with 5.6% in March 2024 (target: no more than 4.5%) | Sickness absence | no more than 4.5% | 5.2% | 5.6%
• Our recycling rate is 48.2%, up from 46.9% last year, and we aim to reach 60% by 2030 | Our recycling rate | 60% | 48.2% | 46.9%
• Homes let within 28 days: 71.4% v 68% last quarter, plan 75% | Homes let within 28 days | 75% | 71.4% | 68%
• The number of people sleeping rough was 31, down from 42 last year | The number of people sleeping rough | | 31 | 42
• The percentage of bins collected was 98.1% compared with 97.5% in Quarter 2 2023/24 | The percentage of bins collected | | 98.1% | 97.5%
• Agency spend is 6.2% of the pay bill versus a plan of 5% | Agency spend | 5% | 6.2% |
• Complaints answered on time was 84% vs a 90% target | Complaints answered on time | 90% | 84% |
"""  # noqa: E501 - a row is read on one line


@pytest.mark.parametrize("row", HELD.strip().splitlines(), ids=lambda row: row[:45])
def test_a_value_is_told_from_the_plan_and_from_the_figure_it_is_compared_with(row):
    line, *wanted = (cell.strip() for cell in row.split("|"))
    found = one(line)
    target = found.target.printed if found.target else ""
    earlier = printed(found, ReadingKind.PREVIOUS)
    assert [found.name, target, *printed(found, ReadingKind.ACTUAL), *earlier] == [
        cell for index, cell in enumerate(wanted) if cell or index == 1
    ]


SLIDES = {
    "labels": ["• Target: 65% by March 2025", "• Baseline (2022/23): 48.1%", "• Latest: 57.3%"],
    "value first": ["• Latest: 57.3%", "• Baseline (2022/23): 48.1%", "• Target: 65% by May 2025"],
}  # fmt: skip


def test_a_target_that_is_not_set_and_a_value_that_is_not_out_leave_the_rest():
    open_target = ["• Target: to be confirmed", "• Baseline: 112", "• Current: 98"]
    no_value = ["• Target: 75% by 2027", "• Baseline: 66.3% (2019)", "• Current: due January 2025"]
    first, second = read(("Delayed discharges", open_target), ("Screening coverage", no_value))
    assert (first.target, printed(first, ReadingKind.ACTUAL)) == (None, ["98"])
    assert (second.target.printed, printed(second, ReadingKind.ACTUAL)) == ("75%", [])
    assert second.target.period.end.year == 2027
    assert [r.period.end.year for r in second.of_kind(ReadingKind.BASELINE)] == [2019]


@pytest.mark.parametrize("case", SLIDES)
def test_a_slide_for_each_measure_is_named_by_its_title(case):
    (found,) = read(("Diabetes care processes completed", SLIDES[case]))
    assert found.name == "Diabetes care processes completed"
    assert found.target.printed == "65%"
    assert printed(found, ReadingKind.ACTUAL) == ["57.3%"]
    assert printed(found, ReadingKind.BASELINE) == ["48.1%"]


def test_a_target_in_the_second_sentence_of_a_bullet_leaves_the_name_to_the_first():
    line = (
        "• Garage rents owed stood at £1.84m at the end of May, compared with £1.91m at the end of "
        "April. The target is to be below £1.75m by year end"
    )
    (found,) = read(("Living well", [line]))
    assert (found.name, found.target.printed) == ("Garage rents owed", "below £1.75m")
    assert printed(found, ReadingKind.ACTUAL) == ["£1.84m"]


def test_sentences_under_an_aim_belong_to_it():
    lines = [
        "We want 66.7% of people with dementia to have a diagnosis by March 2025",
        "The baseline was 58.9% in 2022/23",
        "We are currently at 61.2%",
    ]
    (found,) = read(("Dementia", lines))
    assert found.target.printed == "66.7%"
    assert printed(found, ReadingKind.ACTUAL) == ["61.2%"]
    assert printed(found, ReadingKind.BASELINE) == ["58.9%"]


@pytest.mark.parametrize(
    "lines",
    [
        ["• Improve communication with 12 partners", "• 3 workshops held, 45 people attended"],
        ["• Reduce spend to £2m by March 2026"],
        ["• 12 measures are green, 4 amber and 3 red"],
        ["• 71% of people replied by March 2024", "• 62% of them agreed with the plan"],
        ["• Reducing waiting lists to under 100 would need 12 more staff", "• We are now at 140"],
        ["• The population is projected to rise from 280,000 to 310,000 by 2030"],
        ["• Deliver 300 homes by 2030", "• Publish the strategy by March 2025"],
    ],
)
def test_plans_and_remarks_are_no_indicators(lines):
    assert read(("Next steps", lines)) == ()


def test_a_bullet_names_its_measure_before_its_labels_and_not_by_the_title():
    lines = [
        "• % of children ready for school: baseline 64.1% (2022), target 70% (2026), latest 66.8%",
        "• Number of homes improved: baseline 0, target 900, latest 412",
    ]
    first, second = read(("Measuring success", lines))
    assert (first.name, first.target.printed) == ("% of children ready for school", "70%")
    assert printed(first, ReadingKind.ACTUAL) == ["66.8%"]
    assert (second.name, second.target.printed) == ("Number of homes improved", "900")
    assert printed(second, ReadingKind.ACTUAL) == ["412"]
    assert printed(second, ReadingKind.BASELINE) == ["0"]


def test_a_figure_that_no_word_explains_is_asked_about():
    found = one("• Smoking among adults: from 16.0% in 2019 to 13.2% in 2023; target 5% by 2030")
    assert printed(found, ReadingKind.ACTUAL) == []
    assert "13.2%" in next(d.candidates for d in found.doubts if d.field is Field.VALUE)


def test_a_second_figure_beside_the_value_is_asked_about():
    found = one(
        "• At least 75% of adults have a health check by 2026. Latest 78.3% in 2023/24; 21.4% more"
    )
    (doubt,) = (d for d in found.doubts if d.field is Field.VALUE)
    assert doubt.candidates == ("78.3%", "21.4%")


def test_a_goal_behind_a_colon_names_its_measure():
    found = one("• Our goal: 85% of urgent referrals seen within 2 hours by 2026; currently 81.6%")
    assert found.name == "urgent referrals seen within 2 hours"
    assert (found.target.printed, printed(found, ReadingKind.ACTUAL)) == ("85%", ["81.6%"])


def test_a_bullet_with_a_reference_needs_no_target():
    lines = ["• TP01 Overall satisfaction: 71.3%", "• BS01 Gas safety checks: 100%"]
    found = read(("Satisfaction", lines))
    assert [(i.ref, i.name, printed(i, ReadingKind.ACTUAL)) for i in found] == [
        ("TP01", "Overall satisfaction", ["71.3%"]),
        ("BS01", "Gas safety checks", ["100%"]),
    ]


def test_boxes_side_by_side_are_read_one_after_another():
    found = read_report(panels(), "panels.pdf").indicators
    assert [(i.name, i.target.printed, printed(i, ReadingKind.ACTUAL)) for i in found] == [
        ("the number of children in care", "620", ["655"]),
        ("waiting time for an assessment", "28 days", ["44"]),
    ]


@pytest.mark.parametrize(
    ("lead", "state"),
    [
        ("Of 20 measures, 12 are green and 3 red. The red indicators are:", "outside_tolerance"),
        ("The following are exceeding their target:", "exceeding"),
        ("The following indicators did not meet their target:", "below_target"),
        ("The green waste measures are:", None),
        ("The red and amber indicators are:", None),
    ],
)
def test_a_list_is_rated_by_the_words_that_introduce_it(lead, state):
    found = lookalike(
        lead, "• Rent collected – 54.2% (target 56.0%)", "• Calls answered: 93% (target 85%)"
    )
    assert [[str(s) for c in i.claims for s in c.states] for i in found] == [
        [state] if state else []
    ] * 2
    assert [[r.quantity.printed for r in i.actuals] for i in found] == [["54.2%"], ["93%"]]


def ticked(marks):
    """Typeset three bullets, each behind its mark."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    lines = (
        "1,240 people helped into work (target 1,200)",
        "58 new businesses supported (target 75)",
        "3.9 days average wait for a care assessment (target 5 days or fewer)",
    )
    for row, (mark, text) in enumerate(zip(marks, lines, strict=True)):
        canvas.setFont("ZapfDingbats", 11)
        canvas.drawString(72, 700 - 13 * row, mark)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(88, 700 - 13 * row, text)
    canvas.save()
    return read_report(file.getvalue(), "ticked.pdf").indicators


def test_ticks_before_every_bullet_only_decorate():
    assert [(len(i.actuals), i.claims) for i in ticked("✔✔✔")] == [(1, ())] * 3


def test_a_tick_or_cross_begins_a_bullet_and_rates_it():
    found = ticked("✔✘✔")
    assert [
        (i.name, printed(i, ReadingKind.ACTUAL), i.target.printed, str(i.claims[0].states[0]))
        for i in found
    ] == [
        ("people helped into work", ["1,240"], "1,200", "meeting"),
        ("new businesses supported", ["58"], "75", "below_target"),
        ("days average wait for a care assessment", ["3.9"], "5 days or fewer", "meeting"),
    ]


def test_a_slide_shows_its_figure_in_large_type_beside_its_target():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(842, 595), invariant=1)
    for title, figure, target, earlier, rating in (
        ("Stroke patients scanned within one hour", "61.5%", "60%", "58.2%", "GREEN"),
        ("Complaints answered within 40 days", "88%", "90%", "84%", "RED"),
    ):
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(60, 500, title)
        canvas.setFont("Helvetica-Bold", 64)
        canvas.drawString(60, 380, figure)
        canvas.setFont("Helvetica", 16)
        for row, text in enumerate((f"Target: {target}", f"Previous month: {earlier}", rating)):
            canvas.drawString(360, 430 - 26 * row, text)
        canvas.showPage()
    canvas.save()
    found = read_report(file.getvalue(), "slides.pdf").indicators
    assert [
        (
            i.name,
            printed(i, ReadingKind.ACTUAL),
            i.target.printed,
            printed(i, ReadingKind.PREVIOUS),
            str(i.claims[0].states[0]),
        )
        for i in found
    ] == [
        ("Stroke patients scanned within one hour", ["61.5%"], "60%", ["58.2%"], "meeting"),
        ("Complaints answered within 40 days", ["88%"], "90%", ["84%"], "outside_tolerance"),
    ]


@pytest.mark.parametrize(
    ("heading", "states"),
    [
        ("Measures on target", ["meeting"]),
        ("Off target", ["below_target"]),
        ("Measures within 5% of target", []),
        ("Red rated indicators", ["outside_tolerance"]),
        ("Green spaces", []),
        ("How we set targets", []),
    ],
)
def test_a_list_is_rated_by_its_heading(heading, states):
    lines = [
        ("bold", "Kingsmere Borough Council"),
        ("plain", "Performance, Quarter 3 2022/23"),
        ("bold", heading),
        ("plain", "• Calls abandoned – 3.1% (target 5% or less)"),
        ("plain", "• Affordable homes built – 61 (target 45)"),
    ]
    found = read_report(pdf(lines), "report.pdf").indicators
    assert [[r.quantity.printed for r in i.actuals] for i in found] == [["3.1%"], ["61"]]
    assert [[str(s) for c in i.claims for s in c.states] for i in found] == [states, states]


@pytest.mark.parametrize("mark", ["\uf0b7", "\uf0a7", "•", "➢"])
def test_the_marks_of_word_processors_begin_a_paragraph_each(mark):
    """Word's own disc is a private character of the font Symbol."""
    lines = [
        f"{mark} Relet time was 36 days; the target is 28 days.",
        f"{mark} Rent loss was 1.8% (target 1.5%).",
    ]
    words = tuple(
        Word(
            text,
            Box(70 + 30 * at, 100 + 13 * row, 95 + 30 * at, 111 + 13 * row),
            "Sans",
            10,
            bold=False,
        )
        for row, line in enumerate(lines)
        for at, text in enumerate(line.split())
    )
    flow = read_flow([Page(1, 595, 842, words, (), (), ())])
    assert [block.text for block in flow.blocks] == lines


def test_a_bullet_that_gives_an_earlier_year_or_another_body_needs_no_target():
    library, rough, homes = lookalike(
        "• Library satisfaction: 81.2% (2022/23: 79.5%)",
        "• Residents sleeping rough: 2.4% (England: 3.3%)",
        "• Empty homes let: 63 (target for the half year 70) – below target",
    )
    assert printed(library, ReadingKind.ACTUAL) == ["81.2%"]
    assert printed(library, ReadingKind.PREVIOUS) == ["79.5%"]
    assert printed(rough, ReadingKind.ACTUAL) == ["2.4%"]
    assert printed(rough, ReadingKind.COMPARATOR) == ["3.3%"]
    assert (homes.target.printed, printed(homes, ReadingKind.ACTUAL)) == ("70", ["63"])


def test_a_name_in_bold_that_fills_its_line_is_read_with_the_lines_under_it():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 760, "Kingsmere Borough Council performance report, Quarter 3 2022/23")
    for top, name, figure, rest in (
        (700, "Hedges cut back from footpaths within 30 days", "71% against a", "target of 80%."),
        (
            660,
            "Street lamps mended within 10 working days",
            "were 93%,",
            "better than the 90% target.",
        ),
    ):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, top, "•")
        line = canvas.beginText(84, top)
        for font, words in (("Helvetica-Bold", f"{name} "), ("Helvetica", figure)):
            line.setFont(font, 11)
            line.textOut(words)
        canvas.drawText(line)
        canvas.drawString(84, top - 14, rest)
    canvas.save()
    hedges, lamps = read_report(file.getvalue(), "report.pdf").indicators
    assert (hedges.name, hedges.target.printed, printed(hedges, ReadingKind.ACTUAL)) == (
        "Hedges cut back from footpaths within 30 days",
        "80%",
        ["71%"],
    )
    assert (lamps.target.printed, printed(lamps, ReadingKind.ACTUAL)) == ("90%", ["93%"])
