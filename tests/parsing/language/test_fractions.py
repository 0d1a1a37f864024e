from __future__ import annotations

import pytest

from parsing.meaning.figures import Role, find_figures


@pytest.mark.parametrize(
    ("sentence", "count", "total"),
    [
        ("In June 84% (21/25) of visits were made in time.", "21", "25"),
        ("21/25 visits were made in time in June (84%).", "21", "25"),
        ("84.0% of visits were made in time (21 / 25).", "21", "25"),
        ("95.8% (23/24) of visits were made in time.", "23", "24"),
        ("84% (1,050/1,250) of visits were made in time.", "1,050", "1,250"),
        # Sixty is no year, and 45 of 60 is 75%: two figures to ask about (A3).
        ("84% (45/60) of visits were made in time.", "45", "60"),
    ],
)
def test_two_numbers_with_a_stroke_that_come_to_the_percentage_are_its_count(
    sentence, count, total
):
    found = {f.role: f.quantity.printed for f in find_figures(sentence)}
    assert (found.get(Role.COUNT), found.get(Role.TOTAL)) == (count, total)


@pytest.mark.parametrize(
    "sentence",
    [
        "The rate was 84% in 2023/24.",
        "The rate was 84% (23/24).",
        "The target is 50% by 12/24.",
        "The rate was 96% in 23/24.",
        "The rate was 84% (22/25).",
        "84% of calls to the 24/7 line were answered.",
        "The rate was 50% on 12/24/2024.",
        "21/25 visits were made in time.",
    ],
)
def test_a_year_or_a_date_is_no_count(sentence):
    assert not [f for f in find_figures(sentence) if f.role in (Role.COUNT, Role.TOTAL)]
