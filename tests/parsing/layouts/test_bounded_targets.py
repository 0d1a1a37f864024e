"""Targets of a few words behind or under their label: "At least 60%", "1.5 days or less"."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests import boxes
from tests.boxes import Measure, page_of
from tests.lookalikes.typeset import typeset

FORM = """\
# Northmoor Borough Council
# Exception report, Quarter 1 2025/26

CH 04 Homes let again after repairs (days)
Actual | 31 days | Target | 28 days or less
Last quarter | 33 days | Owner | Head of Homes
"""
"""A form, a row for each pair of labels."""


@pytest.mark.parametrize(
    "words", ["At least 60%", "77% or above", "Fewer than 38", "No more than 12"]
)
def test_the_words_round_the_number_are_the_target_under_its_label(words):
    measures = [Measure("Doors mended", "71", target=words), Measure("Keys cut", "9", target="12")]
    found = read_report(
        page_of(boxes.column_card, measures, columns=2, step=(400, 200)), "board.pdf"
    ).indicators
    first = next(i for i in found if i.name == "Doors mended")
    assert first.target.printed == words
    assert first.target.quantity is not None


def test_a_form_gives_a_target_in_words():
    (only,) = read_report(typeset(FORM.splitlines()), "form.pdf").indicators
    assert (only.target.printed, only.actuals[0].quantity.printed) == ("28 days or less", "31")
