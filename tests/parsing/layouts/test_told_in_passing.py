"""Running text: targets told without the word, results apart from them, two measures at once."""

from __future__ import annotations

import pytest

from kpi.vocabulary import ReadingKind
from tests.parsing.layouts.test_statements import parts, read

CASES = [
    (
        "Noise complaints attended came to 214. The limit is 190. A new rota starts in May.",
        (None, "Noise complaints attended", "190", ["214"]),
    ),
    (
        "There were 41 falls in our homes. This compares favourably with the quarterly limit, "
        "which is 55. It also compares favourably with the 60 recorded a year ago.",
        (None, "falls in our homes", "55", ["41"]),
    ),
    (
        "Small fires on verges fell sharply. The wet spring helped. We recorded 88, whereas the "
        "upper limit had been set at 120.",
        (None, "Small fires on verges", "120", ["88"]),
    ),
    (
        "Licence applications have to be answered in 20 working days. This was achieved in 96.1% "
        "of cases (target 94%), with 140 applications received.",
        (
            None,
            "Licence applications have to be answered in 20 working days",
            "94%",
            ["96.1%"],
        ),
    ),
    (
        "An average of 3.1 shifts per driver were lost to injury. The target for the quarter is no "
        "more than 2.5.",
        (None, "shifts per driver were lost to injury", "no more than 2.5", ["3.1"]),
    ),
    (
        "It is good to see that 91.2% of urgent jobs were made safe in a day, although I shall not "
        "be content until we get back to the 97% which the Residents’ Forum asked us to aim for.",
        (None, "urgent jobs were made safe in a day", "97%", ["91.2%"]),
    ),
    (
        "Planned jobs are a happier story: 86.4% were finished inside 30 days and the objective of "
        "82% has therefore been beaten.",
        (None, "Planned jobs finished inside 30 days", "82%", ["86.4%"]),
    ),
    (
        "The crew emptied 9,410 bins. Gullies cleared on the first visit fell to 71% from 78%, and "
        "the target (80%) looks out of reach.",
        (None, "Gullies cleared on the first visit", "80%", ["71%"]),
    ),
    (
        "Visits to our four pools reached 318,200, compared with 301,500 for the corresponding "
        "months of 2023 and with the contract figure of 310,000.",
        (None, "Visits to our four pools", "310,000", ["318,200"]),
    ),
    (
        "Missed visits were running at 31 per 100,000 journeys, outside the standard of 25, and I "
        "have asked the contractor for a plan.",
        (None, "Missed visits", "25", ["31"]),
    ),
    (
        "Over the year 81.4% of parking appeals were answered within 10 working days. Although "
        "this is better than the 79.0% we achieved in 2022/23, it did not meet our target of 88%.",
        (None, "parking appeals were answered within 10 working days", "88%", ["81.4%"]),
    ),
    (
        "The average time taken to answer an appeal was 8.7 working days, down from 9.9 a year "
        "earlier; our standard of no longer than nine working days was therefore met.",
        (
            None,
            "The average time taken to answer an appeal",
            "no longer than nine working days",
            ["8.7"],
        ),
    ),
    (
        "In the year 95.8% of data requests were answered in time, above the 93% expected by the "
        "Data Regulator and up from 91.7% in 2022/23.",
        (None, "data requests were answered in time", "93%", ["95.8%"]),
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), CASES, ids=lambda v: str(v)[:40])
def test_a_target_told_without_the_word(paragraph, wanted):
    (found,) = read(paragraph)
    assert parts(found) == wanted


def test_a_figure_beside_a_step_is_an_earlier_one():
    paragraphs = (
        "The crew attended 1,940 calls of all kinds, 6% more than in the same quarter of 2023/24, "
        "when there were 1,830. No target is set for calls.",
        "Rent collected was 98.2% against a target of 98.5%.",
    )
    calls, _ = read(*paragraphs)
    assert calls.name == "calls of all kinds"
    kinds = [(r.kind, r.quantity.printed) for r in calls.readings]
    assert kinds == [(ReadingKind.ACTUAL, "1,940"), (ReadingKind.PREVIOUS, "1,830")]


TWINS = [
    (
        "Availability of lifts was 97.9% and of escalators 72.4%, with targets of 96% and 78%.",
        [
            (None, "Availability of lifts", "96%", ["97.9%"]),
            (None, "Availability of escalators", "78%", ["72.4%"]),
        ],
    ),
    (
        "Drivers trained in first aid stood at 98.7%, and in manual handling at 95.1%. For both "
        "the requirement is 97%.",
        [
            (None, "Drivers trained in first aid", "97%", ["98.7%"]),
            (None, "Drivers trained in manual handling", "97%", ["95.1%"]),
        ],
    ),
    (
        "In the second round, 3.9% of beaches failed for oil. Our limit is 4%. The equivalent "
        "figures for glass and for plastic were 7.6% and 1.2%, against limits of 6% and 3% "
        "respectively.",
        [
            (None, "beaches failed for oil", "4%", ["3.9%"]),
            (None, "beaches failed for glass", "6%", ["7.6%"]),
            (None, "beaches failed for plastic", "3%", ["1.2%"]),
        ],
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), TWINS, ids=lambda v: str(v)[:40])
def test_two_measures_in_one_sentence_keep_to_their_own_figures(paragraph, wanted):
    assert [parts(found) for found in read(paragraph)] == wanted


@pytest.mark.parametrize(
    "paragraph",
    [
        "The limit is 2,000 words for each answer. We had 40 answers.",
        "Availability of lifts was 97.9% and of escalators 72.4%.",
        "Objective 12. We planted 300 trees.",
        "Of the crews, two thirds of them (67%) live nearby.",
    ],
)
def test_remarks_that_set_no_target_are_none(paragraph):
    assert read(paragraph) == ()


def test_minutes_of_time_are_no_minutes_of_a_meeting():
    (found,) = read(
        "Alarms reached within 12 minutes of the call were 91%, against a target of 90%."
    )
    assert parts(found) == (
        None,
        "Alarms reached within 12 minutes of the call",
        "90%",
        ["91%"],
    )
