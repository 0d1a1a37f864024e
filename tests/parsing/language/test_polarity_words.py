from __future__ import annotations

import pytest

from kpi.vocabulary import Polarity
from parsing.language.polarity_words import printed_polarity

HIGHER, LOWER, PLAN = Polarity.HIGHER, Polarity.LOWER, Polarity.PLAN


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("% of visits (bigger is better)", HIGHER),
        ("Higher is better", HIGHER),
        ("High is good", HIGHER),
        ("Good is high", HIGHER),
        ("A higher figure is better", HIGHER),
        ("Recycling rate (Maximise)", HIGHER),
        ("Aim to Maximise", HIGHER),
        ("↑ is good", HIGHER),
        ("Polarity: High", HIGHER),
        ("smaller is better", LOWER),
        ("lower is better", LOWER),
        ("Good is low", LOWER),
        ("Good to be low", LOWER),
        ("Low is good", LOWER),
        ("Waste per household (Minimise)", LOWER),
        ("Aim to minimise", LOWER),
        ("Polarity - Low", LOWER),
        ("▼ good", LOWER),
        ("Fewer is better", LOWER),
        ("Plan is best", PLAN),
    ],
)
def test_a_statement_of_which_way_is_good(text, polarity):
    found = printed_polarity(text)
    assert found is not None
    assert found.polarity is polarity


@pytest.mark.parametrize(
    "text",
    [
        "% of audits rated good",
        "Performance is better than last year",
        "A higher figure is not better",
        "It is not known whether higher is better",
        "Higher is better for one, lower is better for the other",
        "High quality care",
        "",
    ],
)
def test_no_statement(text):
    assert printed_polarity(text) is None


def test_its_place_is_told():
    found = printed_polarity("Visits (bigger is better) 2018")
    assert "Visits (bigger is better) 2018"[found.start : found.end] == "bigger is better"
