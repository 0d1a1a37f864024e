"""A sentence that rates all that is told under its heading, and topics before a measure."""

from __future__ import annotations

import textwrap

import pytest

from kpi.vocabulary import Field, State
from parsing import read_report
from tests.typeset import pdf

FRONT = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "Performance report Quarter 2 2024/25"),
    ("plain", ""),
)
KERBS = "The share of kerbs swept on time was 91.2% (target 90%)."
BINS = "The number of bins missed was 62. The limit is 55."


def read(*paragraphs):
    lines = []
    for kind, words in paragraphs:
        lines += [(kind, line) for line in textwrap.wrap(words, 84)] + [("plain", "")]
    return read_report(pdf([*FRONT, *lines], pitch=14), "report.pdf").indicators


def states(found):
    return [[state for claim in item.claims for state in claim.states] for item in found]


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        ("The measures in this section have met or exceeded their targets.", [State.MEETING]),
        ("The indicators described below did not meet their targets.", [State.BELOW_TARGET]),
        ("All measures in this section are rated red.", [State.OUTSIDE_TOLERANCE]),
        ("Some measures in this section have met their targets.", []),
        ("None of the measures in this section met their targets.", []),
        ("Three measures in this section did not meet their targets.", []),
        ("The measures in this section will meet their targets by March.", []),
    ],
)
def test_what_is_said_of_a_section_rates_the_measures_under_its_heading(said, rating):
    found = read(
        ("bold", "Streets"), ("plain", said), ("plain", KERBS),
        ("bold", "Waste"), ("plain", BINS),
    )  # fmt: skip
    assert states(found) == [rating, []]


def test_a_heading_in_plain_type_ends_what_was_said_of_the_section_before_it():
    said = "The measures in this section did not meet their targets."
    late = "The share of kerbs swept on time was 81.2% (target 90%)."
    found = read(
        ("bold", "Streets"), ("plain", said), ("plain", late), ("plain", "Waste"), ("plain", BINS)
    )
    assert states(found) == [[State.BELOW_TARGET], []]


def test_a_measure_rated_in_its_own_sentence_keeps_that_rating():
    own = "The share of kerbs swept on time was 87.2%, slightly below the target of 90%."
    found = read(
        ("bold", "Streets"),
        ("plain", "The measures in this section did not meet their targets."),
        ("plain", own),
    )
    assert states(found) == [[State.WITHIN_TOLERANCE]]


def test_a_list_a_little_below_target_is_so_each():
    found = read(
        ("plain", "The following were a little below target:"),
        ("plain", "• kerbs swept on time, 87.6% against a target of 89%;"),
        ("plain", "• rent collected, 97.9% (target 98.4%)."),
    )
    assert states(found) == [[State.WITHIN_TOLERANCE]] * 2


def test_a_topic_stands_before_the_name_that_its_sentence_gives():
    found = read(
        ("plain", "• Market stalls: 71% of traders were answered within 15 days (target 80%)."),
        ("plain", "• Parking – 62% of appeals were decided in time (target 65%) – on target."),
        ("plain", "• Kerbs swept on time: 91% (target 90%)."),
    )
    assert [item.name for item in found] == [
        "Market stalls: traders were answered within 15 days",
        "Parking – appeals were decided in time",
        "Kerbs swept on time",
    ]
    assert states(found)[1] == [State.MEETING]


def test_a_target_of_another_kind_than_the_first_figure_is_asked_about():
    found = read(
        ("plain", "• Graffiti: 217 were reported, compared with 242 in the previous quarter. We "
                  "cleaned them off in 1.4 days on average (target 2 days)."),
        ("plain", "• Kerbs swept on time: 91% (target 90%)."),
        ("plain", "• Drains cleared on time: 81% (target 90%)."),
    )  # fmt: skip
    asked = [item.name for item in found if Field.NAME in {d.field for d in item.doubts}]
    assert asked == ["Graffiti"]


def test_a_paragraph_that_opens_with_the_target_goes_on_about_the_one_before():
    found = read(
        ("plain", "Consultations were answered within 15 working days in 96.1% of cases."),
        ("plain", "The target is 93% and was exceeded."),
    )
    assert [(i.target.printed, i.actuals[0].quantity.printed) for i in found] == [("93%", "96.1%")]
    assert states(found) == [[State.EXCEEDING]]


def test_a_measure_with_its_own_target_takes_none_from_the_next_paragraph():
    found = read(("plain", KERBS), ("plain", "The target is 75% for streets outside the towns."))
    assert [(i.target.printed, len(i.other_targets)) for i in found] == [("90%", 0)]


def test_what_we_did_on_so_many_occasions_is_named_by_the_standard():
    (item,) = read(
        ("plain", "The standard is that a crew should reach a flood within 20 minutes on at least "
                  "75% of occasions. In 2024/25 we achieved this on 73.2% of occasions. The "
                  "standard was not met, though the board allows a floor of 72% in winter."),
    )  # fmt: skip
    assert item.name == "a crew should reach a flood within 20 minutes"
    assert (item.target.printed, item.actuals[0].quantity.printed) == ("75%", "73.2%")


def test_a_line_left_of_a_bullet_is_no_part_of_it():
    lines = [
        ("plain", "   • flats swept on time were 96.1%, down from 97.3%."),
        (
            "plain",
            "Weeds remain a concern this year. The share of kerbs that have weeds on them was",
        ),
        ("plain", "11.8%, which is above our limit of 10%."),
    ]
    found = read_report(pdf([*FRONT, *lines], pitch=14), "report.pdf").indicators
    flats = [item for item in found if "flats" in item.name]
    assert all(item.target is None for item in flats)
    assert [i.target.printed for i in found if "kerbs" in i.name] == ["10%"]
