"""Tables and lists as the committees of planning, housing, schools and parenting print them."""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from kpi.vocabulary import ReadingKind, State
from parsing import read_report
from parsing.language.status import states_of_words

STYLES = getSampleStyleSheet()
QUARTERS = ("Jan–Mar 2024", "Apr–Jun 2024", "Jul–Sep 2024")


def read(*story, title="Lowmoor Council: performance in the quarter July to September 2024"):
    file = io.BytesIO()
    parts = [Paragraph(title, STYLES["Title"])]
    for part in story:
        parts += [Paragraph(part, STYLES["BodyText"]) if isinstance(part, str) else part]
    SimpleDocTemplate(file, pagesize=landscape(A4), invariant=1).build(parts)
    return read_report(file.getvalue(), "report.pdf").indicators


def ruled(rows, *styles):
    grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    return Table(rows, style=[grid, ("FONTSIZE", (0, 0), (-1, -1), 8), *styles])


def breakdown(number, name, target, shares):
    rows = [
        ("", *QUARTERS),
        ("Decisions issued", "9", "7", "11"),
        ("In an agreed time", "8", "6", "10"),
        ("In time, per cent", *shares),
    ]
    return (
        f"<b>Table {number}: {name} (target {target})</b>",
        ruled(rows),
        "Target met. The applicants agreed to a longer time in six cases.",
        Spacer(1, 12),
    )


def test_a_caption_with_a_target_names_the_row_of_shares_under_the_counts():
    major = ("Major applications decided in time", "85%", ("88.9%", "85.7%", "90.9%"))
    minor = ("Minor applications decided in time", "80%", ("81.0%", "84.5%", "84.8%"))
    found = read(*breakdown(1, *major), *breakdown(2, *minor))
    for one, (name, target, shares) in zip(found, (major, minor), strict=True):
        assert (one.name, one.target.quantity.printed) == (name, target)
        assert [r.quantity.printed for r in one.actuals] == list(shares)
        assert [c.states for c in one.claims] == [(State.MEETING,)]


def test_counts_without_a_share_under_such_a_caption_are_no_measure():
    rows = [("", *QUARTERS), ("Major", "9", "7", "11"), ("Minor", "61", "58", "66")]
    assert read("<b>Table 1: Applications decided (target 85% in time)</b>", ruled(rows)) == ()


LIST = (
    ("Complaints of a breach received", "84", "77"),
    ("Searches returned in 5 days (target 95%)", "97%", "98%"),
    ("Sites seen on the day asked for (target 98%)", "99%", "99%"),
    ("Calls answered in a minute (target 80%)", "81%", "74%"),
)


def dotted(lead, lines):
    return (lead, *("<br/>".join(f"{a} {'.' * 40} {b}" for a, b in lines),))


def test_dots_join_a_name_to_its_figure_and_the_brackets_hold_the_one_before():
    lines = [(name, f"{now} ({then})") for name, now, then in LIST]
    found = read(*dotted("Those of the quarter before are in brackets.", lines))
    told = {i.name: i for i in found}
    assert set(told) == {name.split(" (")[0] for name, *_ in LIST}
    for name, now, then in LIST:
        one = told[name.split(" (")[0]]
        assert [r.quantity.printed for r in one.actuals] == [now]
        earlier = [r for r in one.readings if r.kind is ReadingKind.PREVIOUS]
        assert [r.quantity.printed for r in earlier] == [then]
    targets = [told[name.split(" (")[0]].target for name, *_ in LIST]
    assert [t and t.quantity.printed for t in targets] == [None, "95%", "98%", "80%"]


def test_the_contents_of_a_report_are_no_measures():
    lines = [("Introduction", "3"), ("How we did last year", "5"), ("Next steps", "12")]
    assert read(*dotted("Contents. Appendices are in brackets.", lines)) == ()


def test_a_table_on_its_side_may_call_its_shares_by_what_they_are_of():
    rows = [
        ("", "Gas safety", "Fire risk", "Water hygiene"),
        ("Programme (homes)", "9,412", "348", "127"),
        ("Overdue", "4", "0", "1"),
        ("% compliant", "99.96%", "100%", "99.21%"),
        ("% compliant last month", "100%", "99.71%", "100%"),
        ("Target", "100%", "100%", "100%"),
        ("Status", "Non-compliant", "Compliant", "Non-compliant"),
    ]
    found = read(ruled(rows))
    assert [(i.name, i.actuals[0].quantity.printed) for i in found] == [
        ("Gas safety", "99.96%"), ("Fire risk", "100%"), ("Water hygiene", "99.21%"),
    ]  # fmt: skip
    assert [i.claims[0].states for i in found] == [
        (State.BELOW_TARGET,), (State.MEETING,), (State.BELOW_TARGET,),
    ]  # fmt: skip


def test_a_second_row_of_figures_in_brackets_under_one_name_counts_and_is_not_below_nought():
    rows = [
        ("Measure", "Target", "Jul-24", "Aug-24", "Sep-24", "RAG"),
        ("Children moved twice or more", "10.0%", "10.5%", "9.9%", "9.4%", "G"),
        ("", "", "(53)", "(50)", "(47)", ""),
        ("Reviews held in time", "95.0%", "94.0%", "93.1%", "92.4%", "A"),
        ("", "", "(113)", "(96)", "(142)", ""),
    ]
    spans = [("SPAN", (c, r), (c, r + 1)) for c in (0, 1, 5) for r in (1, 3)]
    moved, reviews = read(ruled(rows, *spans))
    assert [r.quantity.printed for r in moved.actuals] == ["10.5%", "9.9%", "9.4%"]
    assert [r.quantity.printed for r in reviews.actuals] == ["94.0%", "93.1%", "92.4%"]
    counts = [r.quantity.value for r in reviews.readings if r.kind is ReadingKind.COUNT]
    assert [int(count) for count in counts] == [113, 96, 142]


def test_an_own_name_over_years_is_the_value_beside_england():
    rows = [
        ("Measure", "Lowmoor 2023", "Lowmoor 2024", "England 2024"),
        ("Pupils who meet the phonics standard", "77.4%", "79.9%", "80.2%"),
        ("Average Attainment 8 score", "44.8", "45.3", "45.9"),
    ]
    phonics, attainment = read(ruled(rows))
    assert [(r.quantity.printed, r.period.start.year) for r in phonics.actuals] == [
        ("77.4%", 2023), ("79.9%", 2024),
    ]  # fmt: skip
    compared = [r for r in attainment.readings if r.kind is ReadingKind.COMPARATOR]
    assert [r.quantity.printed for r in compared] == ["45.9"]


def test_the_year_in_brackets_over_a_column_is_that_of_the_figures_in_brackets():
    rows = [
        ("Service", "Measure", "Standard", "Autumn 2024 (2023)", "Result"),
        ("Licences", "Renewals made before expiry", "100%", "97% (94%)", "Not met"),
        ("Admissions", "Applications decided in 10 days", "90%", "93% (86%)", "Met"),
    ]
    for one, (now, then) in zip(read(ruled(rows)), (("97%", "94%"), ("93%", "86%")), strict=True):
        held = {r.kind: r.quantity.printed for r in one.readings}
        assert held == {ReadingKind.ACTUAL: now, ReadingKind.PREVIOUS: then}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Limit exceeded", State.BELOW_TARGET),
        ("Limit met", State.MEETING),
        ("Limit not exceeded", State.MEETING),
        ("Partly on course", State.WITHIN_TOLERANCE),
    ],
)
def test_a_limit_is_met_where_it_is_not_exceeded(words, state):
    assert states_of_words(words)[0] == (state,)


def test_a_limit_or_standard_is_the_target():
    rows = [
        ("Measure", "Limit or standard", "2023/24", "2024/25", "Outcome"),
        ("Decisions overturned at appeal", "10%", "2.4%", "2.1%", "Limit met"),
        ("Applications found invalid", "30%", "37.5%", "33.8%", "Limit exceeded"),
    ]
    found = read(ruled(rows), title="Lowmoor Council: planning performance in 2024/25")
    assert [i.target.quantity.printed for i in found] == ["10%", "30%"]
    assert [i.claims[0].states for i in found] == [(State.MEETING,), (State.BELOW_TARGET,)]


ON_TARGET = (
    ("Ref", "Indicator", "Quarter 1", "Quarter 2", "Target"),
    ("KPI 04", "Children in early education", "95.8%", "96.3%", "95%"),
    ("KPI 14", "Principal roads in poor condition", "3.0%", "2.9%", "4%"),
)


def test_the_heading_right_over_a_table_rates_its_rows():
    found = read("<b>Annex 1: Indicators on target at quarter 2</b>", ruled(ON_TARGET))
    assert [[c.states for c in i.claims] for i in found] == [[(State.MEETING,)]] * 2


def test_a_heading_with_a_paragraph_between_rates_nothing():
    said = "The measures of the council plan are these, whether on target or not."
    found = read("<b>Indicators on target</b>", said, ruled(ON_TARGET))
    assert [i.claims for i in found] == [(), ()]


def test_brackets_that_hold_targets_are_no_earlier_figures():
    lines = [(name, f"{now} ({then})") for name, now, then in LIST]
    found = read(*dotted("The target for the year is in brackets.", lines))
    assert not any(r.kind is ReadingKind.PREVIOUS for i in found for r in i.readings)


def test_another_share_than_the_captions_is_not_its_value():
    rows = [
        ("", *QUARTERS),
        ("Decisions issued", "9", "7", "11"),
        ("Share refused", "22%", "24%", "25%"),
    ]
    found = read("<b>Table 1: Major applications decided in time (target 85%)</b>", ruled(rows))
    assert not any(i.actuals for i in found)


def test_a_share_that_is_overdue_is_not_what_the_target_is_for():
    rows = [
        ("", "Gas safety", "Fire risk"),
        ("In date", "9,408", "348"),
        ("% overdue", "1.3%", "0.4%"),
        ("Target", "100%", "100%"),
        ("RAG", "Red", "Red"),
    ]
    assert not any(i.actuals for i in read(ruled(rows)))


def test_counts_of_what_met_a_standard_may_stand_beside_the_share():
    rows = [
        ("Measure", "Target", "Met", "Not met", "% in time"),
        ("Calls answered in a minute", "85%", "840", "160", "84%"),
        ("Letters answered in ten days", "90%", "180", "20", "90%"),
    ]
    found = read(ruled(rows))
    assert [i.name for i in found] == [rows[1][0], rows[2][0]]


def test_whole_numbers_in_brackets_under_whole_numbers_may_be_last_years():
    rows = [
        ("Measure", "Target", "Jul-24", "Aug-24", "RAG"),
        ("Households housed", "90", "88", "92", "G"),
        ("", "", "(84)", "(90)", ""),
    ]
    spans = [("SPAN", (c, 1), (c, 2)) for c in (0, 1, 4)]
    readings = [r for i in read(ruled(rows, *spans)) for r in i.readings]
    assert not any(r.kind is ReadingKind.COUNT for r in readings)


def test_a_population_with_a_year_in_brackets_is_no_value():
    rows = [
        ("Measure", "Population 2024 (2023)", "Target", "Actual", "RAG"),
        ("Homes recycling food", "12,000 (11,900)", "80%", "81%", "Green"),
        ("Homes with a garden bin", "12,000 (11,900)", "40%", "38%", "Amber"),
    ]
    for one, row in zip(read(ruled(rows)), rows[1:], strict=True):
        assert [r.quantity.printed for r in one.actuals] == [row[3]]


@pytest.mark.parametrize("key", ["<b>On target</b>", "<b>Red</b>", "Red indicators"])
def test_a_word_of_a_key_over_a_table_rates_nothing(key):
    assert [i.claims for i in read(key, ruled(ON_TARGET))] == [(), ()]
