"""Cards and tiles in several designs: what each prints must come back."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import ClaimForm, Direction, Field, Polarity, ReadingKind, State
from parsing import read_report
from tests import boxes
from tests.boxes import AMBER, BLUE, GREEN, RED, Measure, page_of

MEASURES = (
    Measure("Calls answered within 20 seconds", "81.2%", "85%", "75%", "80.1%", AMBER, "up"),
    Measure("Staff turnover (rolling 12 months)", "12.4%", "10%", "15%", "11.9%", RED, "up"),
    Measure("Household waste recycled", "48.6%", "45%", "40%", "48.9%", GREEN, "down"),
    Measure("Days to process new claims", "17.5", "20", "25", "18.1", GREEN, "down"),
    Measure("Fly-tips cleared in two days", "0%", "90%", "80%", "100%", RED, "down"),
)
STATES = {
    AMBER: (State.WITHIN_TOLERANCE,),
    RED: (State.OUTSIDE_TOLERANCE,),
    GREEN: (State.MEETING,),
}
WIDE = {"columns": 2, "step": (390, 140)}
DESIGNS = {
    "name under a big number": (boxes.tile, {}),
    "name over a big number": (boxes.tile_named_over, {}),
    "round corners and a coloured bar": (boxes.rounded_tile, {}),
    "a coloured edge outside the frame": (boxes.edged_tile, {}),
    "fields in a line": (boxes.labelled_card, WIDE),
    "labels over values beside a chart": (boxes.column_card, WIDE),
    "name in a coloured strip": (boxes.headed_card, {}),
    "tiles that touch": (boxes.touching_tile, {"columns": 3, "step": (190, 115)}),
    "name outside the box": (boxes.captioned_tile, {}),
    "a label and a value on each line": (boxes.listed_card, {"step": (190, 120)}),
}
WITH_PREVIOUS = ("rounded", "labelled", "column", "headed", "listed")


def read(design, measures, **kwargs):
    return read_report(page_of(design, measures, **kwargs), "dashboard.pdf")


def plain(indicator):
    (value,) = indicator.actuals
    return indicator.name, value.quantity.printed, indicator.target and indicator.target.printed


@pytest.mark.parametrize("name", DESIGNS)
def test_every_card_gives_its_name_value_target_and_rating(name):
    design, kwargs = DESIGNS[name]
    found = read(design, MEASURES, **kwargs).indicators
    assert {plain(i) for i in found} == {(m.name, m.value, m.target) for m in MEASURES}
    assert len(found) == len(MEASURES)
    rated = {i.name: [c.states for c in i.claims if c.states] for i in found}
    assert rated == {m.name: [STATES[m.colour]] for m in MEASURES}


@pytest.mark.parametrize("name", DESIGNS)
def test_a_previous_figure_is_never_the_value(name):
    design, kwargs = DESIGNS[name]
    found = {i.name: i for i in read(design, MEASURES, **kwargs).indicators}
    if not design.__name__.startswith(WITH_PREVIOUS):
        assert not any(i.of_kind(ReadingKind.PREVIOUS) for i in found.values())
        return
    for item in MEASURES:
        (earlier,) = found[item.name].of_kind(ReadingKind.PREVIOUS)
        assert earlier.quantity.printed == item.previous


@pytest.mark.parametrize("design", [boxes.labelled_card, boxes.column_card])
def test_a_floor_and_a_drawn_arrow_are_read(design):
    ways = {"up": Direction.INCREASED, "down": Direction.DECREASED}
    found = {i.name: i for i in read(design, MEASURES, **WIDE).indicators}
    for item in MEASURES:
        indicator = found[item.name]
        assert indicator.tolerance.printed == item.floor
        (arrow,) = (c for c in indicator.claims if c.form is ClaimForm.ARROW)
        assert arrow.direction is ways[item.arrow]


def test_a_floor_above_the_target_bounds_the_side_that_is_worse():
    found = {i.name: i for i in read(boxes.column_card, MEASURES, **WIDE).indicators}
    assert found["Staff turnover (rolling 12 months)"].tolerance.low is None
    assert found["Household waste recycled"].tolerance.high is None


def test_the_reference_of_a_card_is_kept_apart_from_its_name():
    referred = [replace(m, ref=f"KPI {i}") for i, m in enumerate(MEASURES, 3)]
    found = read(boxes.labelled_card, referred, **WIDE).indicators
    assert [(i.ref, i.name) for i in found] == [(m.ref, m.name) for m in referred]


@pytest.mark.parametrize(
    "design",
    [
        boxes.corner_tile,
        boxes.tile_coded_under,
        boxes.tile_coded_by_label,
        boxes.tile_coded_outside,
        boxes.tile_coded_below,
    ],
)
def test_a_code_that_stands_alone_on_a_tile_is_its_reference_and_no_name(design):
    codes = ("CS01", "CS02a", "ETS01", "KPI 4", "WASTE9")
    coded = [replace(m, ref=code) for m, code in zip(MEASURES, codes, strict=True)]
    found = read(design, coded).indicators
    assert {(i.ref, *plain(i)) for i in found} == {
        ("CS01", "Calls answered within 20 seconds", "81.2%", "85%"),
        ("CS02a", "Staff turnover (rolling 12 months)", "12.4%", "10%"),
        ("ETS01", "Household waste recycled", "48.6%", "45%"),
        ("KPI 4", "Days to process new claims", "17.5", "20"),
        ("WASTE9", "Fly-tips cleared in two days", "0%", "90%"),
    }


@pytest.mark.parametrize("design", [boxes.barred_tile, boxes.tile_with_figures_in_bars])
def test_labels_under_the_bars_of_a_chart_name_the_figures_over_them_or_in_them(design):
    found = read(design, MEASURES).indicators
    assert [charted(i) for i in found] == [
        ("Calls answered within 20 seconds", ["80.1%"], "81.2%", "85%"),
        ("Staff turnover (rolling 12 months)", ["11.9%"], "12.4%", "10%"),
        ("Household waste recycled", ["48.9%"], "48.6%", "45%"),
        ("Days to process new claims", ["18.1"], "17.5", "20"),
        ("Fly-tips cleared in two days", ["100%"], "0%", "90%"),
    ]


def test_a_colour_in_a_name_counts_no_ratings():
    """Blue Badges are permits; "Blue: 3 measures" would be a count."""
    named = [replace(MEASURES[0], name="Blue Badges issued in time"), *MEASURES[1:]]
    assert plain(read(boxes.tile_with_line, named).indicators[0])[0] == "Blue Badges issued in time"


AIMS = {
    "Aim to reach 85%": None,
    "We aim for 85%": None,
    "Our aim: at least 85%": Polarity.HIGHER,
    "Aim to be under 85%": Polarity.LOWER,
    "Target: 85% or more": Polarity.HIGHER,
    "Target: no more than 85%": Polarity.LOWER,
    "85% target": None,
    "Target for 2024/25: 85%": None,
}


@pytest.mark.parametrize("words", AIMS)
def test_a_target_on_a_tile_may_be_worded_as_an_aim_that_says_which_way_is_good(words):
    aimed = [replace(m, target=None, previous=words) for m in MEASURES]
    first = read(boxes.tile_with_line, aimed).indicators[0]
    assert charted(first) == ("Calls answered within 20 seconds", [], "81.2%", "85%")
    assert (first.polarity and first.polarity.polarity) == AIMS[words]


@pytest.mark.parametrize(
    ("words", "earlier"),
    [
        ("Q1 2024/25: 80.1%", ["80.1%"]),
        ("Last quarter 80.1%", ["80.1%"]),
        ("Q1: 80.1%", ["80.1%"]),
        ("Up from 80.1% last quarter", ["80.1%"]),
        ("Was 80.1% last year", ["80.1%"]),
        ("+ 1.1% vs last quarter", []),
        ("1.1% since last year", []),
        ("Change on last year: 1.1%", []),
        ("vs same quarter last year 1.1%", []),
    ],
)
def test_an_earlier_figure_in_small_print_is_told_from_a_change(words, earlier):
    lined = [replace(m, previous=words) for m in MEASURES]
    first = read(boxes.tile_with_line, lined).indicators[0]
    now = [r.quantity.printed for r in first.actuals]
    assert now == ["81.2%"]
    assert [r.quantity.printed for r in first.of_kind(ReadingKind.PREVIOUS)] == earlier


ORDER = "The charts show (from left to right) the previous result, this result and the target."


def charted(indicator):
    earlier = [r.quantity.printed for r in indicator.of_kind(ReadingKind.PREVIOUS)]
    (value,) = indicator.actuals
    target = indicator.target
    return indicator.name, earlier, value.quantity.printed, target and target.printed


def asked(indicator):
    return [doubt.reason for doubt in indicator.doubts if doubt.field is Field.TARGET]


def test_figures_of_a_chart_are_what_the_key_says_from_left_to_right():
    found = read(boxes.charted_tile, MEASURES, note=ORDER).indicators
    assert [charted(i) for i in found] == [
        ("Calls answered within 20 seconds", ["80.1"], "81.2%", "85"),
        ("Staff turnover (rolling 12 months)", ["11.9"], "12.4%", "10"),
        ("Household waste recycled", ["48.9"], "48.6%", "45"),
        ("Days to process new claims", ["18.1"], "17.5", "20"),
        ("Fly-tips cleared in two days", ["100"], "0%", "90"),
    ]
    assert not any(i.doubts for i in found)


def test_figures_of_a_chart_are_nothing_without_a_key():
    found = read(boxes.charted_tile, MEASURES).indicators
    assert [charted(i)[1::2] for i in found] == [([], None)] * len(MEASURES)


def test_a_chart_with_fewer_figures_than_the_key_lists_is_asked_about():
    new = [replace(MEASURES[0], previous=None), *MEASURES[1:]]
    first, *others = read(boxes.charted_tile, new, note=ORDER).indicators
    assert first.target is None
    assert asked(first) == ["the key lists 3 figures of a chart, and this one has 2"]
    assert [asked(i) for i in others] == [[]] * len(others)


def test_a_chart_whose_value_is_not_that_of_its_tile_is_asked_about():
    swapped = "Charts show (from left to right) this result, the previous result and the target."
    first = read(boxes.charted_tile, MEASURES, note=swapped).indicators[0]
    assert charted(first) == ("Calls answered within 20 seconds", [], "81.2%", None)
    assert asked(first) == ["the key calls “80.1” on the chart the value, and the card “81.2%”"]


@pytest.mark.parametrize(
    ("design", "gap"), [(boxes.unboxed_tile, True), (boxes.unboxed_tile_with_target_between, False)]
)
def test_tiles_without_boxes_keep_their_code_name_and_target_together(design, gap):
    coded = [replace(m, ref=f"CS0{i}") for i, m in enumerate(MEASURES, 1)]
    about = [Measure("Figures are drawn from our own systems", "")] if gap else []
    found = read(design, [*coded[:2], *about, *coded[2:]]).indicators
    assert {(i.ref, *plain(i)) for i in found} == {
        ("CS01", "Calls answered within 20 seconds", "81.2%", "85%"),
        ("CS02", "Staff turnover (rolling 12 months)", "12.4%", "10%"),
        ("CS03", "Household waste recycled", "48.6%", "45%"),
        ("CS04", "Days to process new claims", "17.5", "20"),
        ("CS05", "Fly-tips cleared in two days", "0%", "90%"),
    }


def test_a_tile_that_goes_on_overleaf_may_print_the_figure_that_stands_in_its_place_before():
    writer = PdfWriter()
    for measures in (MEASURES, [replace(MEASURES[0], name="Letters answered in ten days")]):
        page = page_of(boxes.unboxed_tile, measures)
        writer.append(io.BytesIO(page))
    file = io.BytesIO()
    writer.write(file)
    found = read_report(file.getvalue(), "dashboard.pdf").indicators
    assert plain(found[-1]) == ("Letters answered in ten days", "81.2%", "85%")
    assert len(found) == len(MEASURES) + 1


def test_two_targets_under_one_label_are_asked_about():
    twice = [replace(m, previous="Target: 70%") for m in MEASURES]
    first = read(boxes.tile_with_line, twice).indicators[0]
    assert "two figures stand under “Target” on its card" in asked(first)


def test_a_rating_by_colour_says_that_it_is_one():
    (first, *_) = read(boxes.tile, MEASURES).indicators
    (claim,) = first.claims
    assert (claim.form, claim.colour) == (ClaimForm.COLOUR, "#ffbf00")


def test_a_tile_without_a_target_is_read_where_its_neighbours_have_one():
    plain_tile = Measure("Planning applications received", "312")
    found = {i.name: i for i in read(boxes.tile, [*MEASURES, plain_tile]).indicators}
    lone = found["Planning applications received"]
    assert lone.target is None
    assert lone.claims == ()


def test_a_colour_that_is_none_of_the_three_is_no_rating_without_a_key():
    (only,) = read(boxes.tile, [replace(MEASURES[0], colour=BLUE)]).indicators
    assert only.claims == ()


def test_a_card_that_has_no_value_says_so():
    missing = replace(MEASURES[0], value="N/A")
    found = {i.name: i for i in read(boxes.listed_card, [missing, *MEASURES[1:]]).indicators}
    indicator = found[missing.name]
    assert indicator.actuals == ()
    assert indicator.not_reported.printed == "N/A"


NOTHING = {
    "counts of ratings": [
        Measure("Green", "12", colour=GREEN),
        Measure("Amber", "4", colour=AMBER),
        Measure("indicators on target", "12", colour=GREEN),
    ],
    "boxes without values": [replace(m, value="", target=None) for m in MEASURES],
    "figures that are held against nothing": [Measure("People live here", "98,000")],
}


@pytest.mark.parametrize("case", NOTHING)
def test_boxes_that_measure_nothing_give_nothing(case):
    assert read(boxes.tile, NOTHING[case]).indicators == ()


def test_the_words_of_a_card_are_read_once():
    note = "KPI 9 - Visits in time"
    (only,) = read(boxes.tile, [replace(MEASURES[0], name=note)]).indicators
    assert only.ref == "KPI 9"


def test_a_card_whose_value_no_label_names_asks_for_it():
    unlabelled = replace(MEASURES[0], value="")
    found = {
        i.name: i for i in read(boxes.labelled_card, [unlabelled, *MEASURES[1:]], **WIDE).indicators
    }
    indicator = found[unlabelled.name]
    assert indicator.actuals == ()
    assert Field.VALUE in {doubt.field for doubt in indicator.doubts}


def test_every_number_of_a_card_is_accounted_for():
    report = read(boxes.column_card, MEASURES, **WIDE)
    figures = 4 * len(MEASURES)
    assert report.coverage.used == figures
    ticks = [a for a in report.coverage.set_aside if a.reason == "on a chart"]
    assert {a.printed for a in ticks} == {"0%", "50%", "100%"}
    assert report.coverage.unexplained == ()


def charted_in_large_type(canvas, item, x, y):
    """Draw a card whose chart prints its figures nearly as large as the name, in two heights."""
    canvas.rect(x, y, 370, 130, stroke=1, fill=0)
    boxes.text(canvas, x + 8, y + 112, item.name, 11, bold=True)
    boxes.text(canvas, x + 8, y + 80, item.value, 26, bold=True)
    boxes.text(canvas, x + 8, y + 62, f"Target {item.target}", 10)
    for index, figure in enumerate(("94.1%", "95.0%", "96.6%", "95.8%", "96.2%")):
        boxes.text(canvas, x + 20 + 45 * index, y + 44 - 6 * (index % 2), figure, 10)
        boxes.text(canvas, x + 24 + 45 * index, y + 10, "AMJJA"[index], 9)


def test_the_figures_of_a_chart_on_a_card_are_explained():
    report = read(charted_in_large_type, MEASURES[:3], **WIDE)
    assert len(report.indicators) == 3
    assert report.coverage.unexplained == ()


def callout(canvas, item, x, y):
    """Draw a dark red box that holds a number and its name, as a report decorates its margin."""
    canvas.setFillColorRGB(0.6, 0.05, 0.1)
    canvas.rect(x, y, 130, 70, stroke=0, fill=1)
    boxes.text(canvas, x + 20, y + 36, item.value, 24, bold=True)
    boxes.text(canvas, x + 10, y + 14, item.name[:20], 10)


def test_boxes_of_one_colour_that_hold_a_number_and_its_name_are_no_indicators():
    report = read(callout, MEASURES)
    assert report.indicators == ()
    reasons = {a.reason for a in report.coverage.set_aside if a.printed == "81.2%"}
    assert reasons == {"in a box with nothing to hold it against"}


def in_numbers(canvas, item, x, y):
    """Draw a filled box that holds a number and its name, each in a colour of its own."""
    canvas.setFillColorRGB(*item.colour)
    canvas.rect(x, y, 130, 70, stroke=0, fill=1)
    boxes.text(canvas, x + 20, y + 36, item.value, 24, bold=True)
    boxes.text(canvas, x + 10, y + 14, item.name[:20], 10)


def test_our_year_in_numbers_is_in_colours_that_rate_nothing():
    inks = ((0.6, 0.1, 0.1), (0.35, 0.15, 0.5), (0.9, 0.6, 0.2), (0.15, 0.3, 0.5))
    measures = [replace(m, colour=ink) for m, ink in zip(MEASURES, inks, strict=False)]
    assert read(in_numbers, measures).indicators == ()


def strip_over_labels(canvas, item, x, y):
    """Draw a name in a strip, then labels over values; one label wraps and a note follows."""
    canvas.setFillColorRGB(*boxes.BLUE)
    canvas.rect(x, y + 80, 370, 18, stroke=0, fill=1)
    canvas.rect(x, y, 370, 98, stroke=1, fill=0)
    canvas.line(x, y + 80, x + 370, y + 80)
    boxes.text(canvas, x + 6, y + 85, f"KPI 4 {item.name}", 9, bold=True)
    figures = ("Latest result", item.value), ("Target", item.target), ("Tolerance", item.floor)
    for column, (label, figure) in enumerate(figures):
        boxes.text(canvas, x + 6 + 92 * column, y + 52, label)
        boxes.text(canvas, x + 6 + 92 * column, y + 38, figure, bold=True)
    boxes.text(canvas, x + 282, y + 63, "Previous (Quarter 1")
    boxes.text(canvas, x + 282, y + 52, "2024/25)")
    boxes.text(canvas, x + 282, y + 38, item.previous, bold=True)
    boxes.text(canvas, x + 6, y + 14, "Performance is exceeding target.")


def test_the_label_of_a_field_or_a_note_is_never_the_name_of_an_indicator():
    measure = Measure("Calls answered on time", "86.2%", "85%", "80 – 84.9%", "80.1%", None)
    (item,) = read(strip_over_labels, [measure], columns=2, step=(390, 140)).indicators
    assert (item.ref, item.name) == ("KPI 4", "Calls answered on time")
    assert (item.target.printed, item.tolerance.printed) == ("85%", "80 – 84.9%")
    printed = {r.kind: r.quantity.printed for r in item.readings}
    assert printed == {ReadingKind.ACTUAL: "86.2%", ReadingKind.PREVIOUS: "80.1%"}


def test_a_table_of_labels_alone_names_nothing():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    boxes.text(canvas, 60, 780, "Northmoor Borough Council", 12, bold=True)
    boxes.text(canvas, 60, 760, "Performance report, Quarter 2 2024/25", 12, bold=True)
    rows = ("Latest result", "Target", "Tolerance", "Previous"), ("97.2%", "98.5%", "97%", "96%")
    for line, row in enumerate(rows):
        for column, words in enumerate(row):
            boxes.text(canvas, 60 + 110 * column, 700 - 14 * line, words)
    canvas.save()
    assert read_report(file.getvalue(), "labels.pdf").indicators == ()


def ringed(inks):
    """Typeset cards whose figure stands in a ring of the colour that rates it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(842, 595), invariant=1)
    boxes.text(canvas, 40, 560, "Performance dashboard, Quarter 2 2024/25", 14, bold=True)
    for index, (item, ink) in enumerate(zip(MEASURES, inks, strict=False)):
        x, y = 40 + 260 * (index % 3), 360 - 160 * (index // 3)
        canvas.rect(x, y, 250, 150)
        boxes.text(canvas, x + 10, y + 130, item.name, 10, bold=True)
        for radius, fill in ((36, ink), (26, boxes.WHITE)):
            canvas.setFillColorRGB(*fill)
            canvas.circle(x + 60, y + 70, radius, stroke=0, fill=1)
        boxes.text(canvas, x + 46, y + 66, item.value, 12, bold=True)
        boxes.text(canvas, x + 120, y + 76, f"Target {item.target}", 9)
    canvas.save()
    return read_report(file.getvalue(), "rings.pdf").indicators


def test_a_ring_round_the_figure_rates_it():
    found = ringed((AMBER, RED, GREEN))
    states = [[s for claim in i.claims for s in claim.states] for i in found]
    assert states == [list(STATES[ink]) for ink in (AMBER, RED, GREEN)]


def test_rings_of_one_colour_are_the_reports_own_and_rate_nothing():
    found = ringed((GREEN, GREEN, GREEN))
    assert len(found) == 3
    assert not any(i.claims for i in found)


def test_minutes_and_seconds_on_a_tile_are_one_time_and_asked_about():
    item = Measure("Average wait to answer a call", "1:45", "2:00", previous="3:10")
    (first, _) = read(boxes.labelled_card, (item, MEASURES[0]), **WIDE).indicators
    assert [float(r.quantity.value) for r in first.actuals] == [1.75]
    assert float(first.target.value) == 2
    assert {Field.VALUE, Field.TARGET} <= {doubt.field for doubt in first.doubts}


def unmoved_row(canvas, item, x, y):
    """Draw a name over how far it moved, and beside them a figure, its target and its rating."""
    canvas.line(x, y, x + 380, y)
    boxes.text(canvas, x, y + 24, item.name, 9, bold=True)
    boxes.text(canvas, x, y + 12, item.previous, 8)
    boxes.text(canvas, x + 230, y + 16, item.value, 18)
    boxes.text(canvas, x + 300, y + 18, f"Target: {item.target}", 9)
    canvas.setFillColorRGB(*item.colour)
    canvas.roundRect(x + 360, y + 10, 20, 20, 4, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)


def test_no_change_from_last_year_is_no_label_of_the_figure_beside_it():
    moved = ("Up from 79% last year", "No change from last year", "Unchanged since last year")
    rows = [replace(one, previous=said) for one, said in zip(MEASURES, moved, strict=False)]
    found = read(unmoved_row, rows, columns=1, step=(400, 50)).indicators
    assert {plain(i) for i in found} == {(m.name, m.value, m.target) for m in rows}


def test_the_raised_ending_of_an_ordinal_names_nothing():
    found = read(boxes.tile, [*MEASURES, Measure("nd birthday", "22", target="25")]).indicators
    assert [i.name for i in found] == [m.name for m in MEASURES]
