from __future__ import annotations

import pytest

from parsing.language.vague_names import names_nothing


@pytest.mark.parametrize(
    "name",
    [
        "At the end of December the figure",
        "Corporate performance and budget monitoring: Quarter 2 2023/24",
        "Overall",
        "Q2 2024/25",
        "The number for September 2024",
        "Total for the year to date (%)",
        "Performance",
        "target Off target",
        "were achieved",
    ],
)
def test_words_of_time_and_counting_name_nothing(name):
    assert names_nothing(name)


@pytest.mark.parametrize(
    "name", ["Overall satisfaction", "Number of visits", "% of calls answered", "Lost days", "CO2"]
)
def test_one_word_of_a_thing_is_a_name(name):
    assert not names_nothing(name)
