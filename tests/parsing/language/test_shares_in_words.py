"""Shares in words, and what only looks like one."""

from __future__ import annotations

import pytest

from parsing.language.shares_in_words import find_shares


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Seven in ten carers felt supported", ["70"]),
        ("nine out of every ten calls", ["90"]),
        ("two-thirds of the premises", ["66.7"]),
        ("a quarter of our fleet is electric", ["25"]),
        ("Over half of pupils took part", ["50"]),
        ("Nine in ten streets (91.2%) passed", []),
        ("in the third quarter of the year", []),
        ("the first half of 2024/25", []),
        ("a quarter of the year has gone", []),
        ("five of our six halls", []),
    ],
)
def test_shares_in_words_count_unless_figures_stand_beside_them(text, wanted):
    assert [str(share.value) for share in find_shares(text)] == wanted
