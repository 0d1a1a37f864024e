from decimal import Decimal

import pytest

from parsing.language.bands import edge_beside, split_bands


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        (
            "Green: ≥95% Amber: 90–94.9% Red: <90%",
            {"green": "≥95%", "amber": "90–94.9%", "red": "<90%"},
        ),
        ("G ≥ 95, A 90-95, R < 90", {"green": "≥ 95,", "amber": "90-95,", "red": "< 90"}),
        ("Red if over 8 days; green if 5 or less", {"red": "over 8 days;", "green": "5 or less"}),
        ("Green 40 Yellow 35", {"green": "40", "amber": "35"}),
    ],
)
def test_each_colour_has_its_own_words(text, bands):
    assert {c: text[a:b].strip() for c, (a, b) in split_bands(text).items()} == bands


@pytest.mark.parametrize(
    "text",
    [
        "95%",
        "Green: 95%",
        "Green: on target Red: off target",
        "Number of green flags 12",
        "Evergreen 4, inferred 5",
    ],
)
def test_one_colour_or_words_alone_are_no_bands(text):
    assert split_bands(text) == {}


@pytest.mark.parametrize(
    ("green", "other", "edge"),
    [
        ("≥95%", None, "95"),
        ("95–100%", "90–94.9%", "95"),
        ("0–5 days", "6–8 days", "5"),
        ("95–100%", "<95%", "95"),
        ("0–5", ">5", "5"),
    ],
)
def test_the_target_is_the_edge_of_green_that_lies_towards_the_other_colour(green, other, edge):
    assert edge_beside(green, other).value == Decimal(edge)


@pytest.mark.parametrize(
    ("green", "other"),
    [
        ("95–100%", None),
        ("95–100%", "to be set"),
        ("95–100%", "96–98%"),
        ("on target", "90%"),
    ],
)
def test_an_edge_that_nothing_tells_is_left_out(green, other):
    assert edge_beside(green, other) is None
