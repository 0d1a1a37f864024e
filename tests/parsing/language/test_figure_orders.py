import pytest

from parsing.language.figure_orders import FigureOrder, printed_order
from parsing.language.headers import Meaning

THREE = (Meaning.PREVIOUS, Meaning.VALUE, Meaning.TARGET)


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        (
            "Each bar chart shows, from left to right, the previous quarter, the latest result and "
            "the target. Colours are explained below.",
            THREE,
        ),
        ("Charts (left to right): previous, current, target", THREE),
        ("The previous value, the current value and the target are set from left to right.", THREE),
        ("How to read a tile. From left to right: target, then actual.", THREE[:0:-1]),
        (
            "Left to right the bars are last year’s figure, the current figure and the target",
            (Meaning.YEAR_BEFORE, Meaning.VALUE, Meaning.TARGET),
        ),
    ],
)
def test_a_stated_order_says_what_each_figure_is(text, meanings):
    assert printed_order(text) == FigureOrder(meanings)


def test_figures_may_stand_under_one_another():
    text = "Figures from top to bottom: actual, target, last year"
    wanted = (Meaning.VALUE, Meaning.TARGET, Meaning.YEAR_BEFORE)
    assert printed_order(text) == FigureOrder(wanted, down=True)


@pytest.mark.parametrize(
    "text",
    [
        "The chart shows the previous value, the current value and the target.",
        "From left to right: Councillor Ahmed, Councillor Byrne and the chief executive.",
        "Pictured from left to right are the three winners.",
        "From left to right: target, target and actual.",
        "The arrow points from left to right. Target, actual.",
    ],
)
def test_other_sentences_state_no_order(text):
    assert printed_order(text) is None
