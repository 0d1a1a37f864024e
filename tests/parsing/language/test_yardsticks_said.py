"""What sentences hold figures to, in words other than "target"."""

from __future__ import annotations

import pytest

from parsing.language.yardsticks_said import find_yardsticks


def told(text):
    return [str(y.value.value) for y in find_yardsticks(text) if y.value]


SET = [
    ("which misses the 96% the licence requires", ["96"]),
    ("well below the 310 envisaged when the scheme began", ["310"]),
    ("the inspectorate looks for 88%", ["88"]),
    ("our contractor is required to do so in six", ["6"]),
    ("a form should take no longer than 12 days", ["12"]),
    ("No more than 25 people should be on the list at once", ["25"]),
    ("the policy says nine", ["9"]),
    ("came in under the 390 kg ceiling", ["390"]),
    ("a twelve-minute standard", ["12"]),
    ("91% is expected", ["91"]),
    ("we had hoped for 45%, so this is welcome", ["45"]),
    ("(SLA 11 weeks)", ["11"]),
    ("The limit agreed by the Board in 2021 is 7%", ["7"]),
    ("targets of 70%, 75% and no more than 4%", ["70", "75", "4"]),
    ("our goal is nil", ["0"]),
]


@pytest.mark.parametrize(("text", "wanted"), SET, ids=lambda v: str(v)[:40])
def test_what_a_figure_is_held_to_is_found_in_any_words(text, wanted):
    assert told(text) == wanted


NOT_SET = [
    "Performance against the standard was 88.2% in May.",
    "All homes meet the Decent Homes Standard: 98%.",
    "It is recommended that the target be 55% next year.",
    "last year's target of 80%",
    "The target was missed by more than 10%.",
    "Quarter 2 target: to be set",
    "27% were allowed on appeal.",
    "In 2023 the Cabinet took decision 23/00417 with plans for 48 play areas.",
    "The ward has a need score of 61 out of 100.",
    "No target has been set but the Director expects it to be below 5% by the summer.",
    "That was asked of the 214 tenants who had complained.",
]


@pytest.mark.parametrize("text", NOT_SET, ids=lambda v: v[:40])
def test_performance_proposals_widths_and_names_set_nothing(text):
    assert told(text) == []
