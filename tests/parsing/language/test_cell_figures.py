from decimal import Decimal

import pytest

from parsing.language.cell_figures import cell_figure


def printed(figure):
    return [q and q.value for q in (figure.quantity, figure.count, figure.total)]


@pytest.mark.parametrize(
    ("text", "value", "count", "total"),
    [
        ("96.0%", "96.0", None, None),
        ("1,204", "1204", None, None),
        ("84.8% (412/486)", "84.8", "412", "486"),
        ("412/486 (84.8%)", "84.8", "412", "486"),
        ("84.8% (412 of 486)", "84.8", "412", "486"),
        ("84.8% (412)", "84.8", "412", None),
        ("412/486 84.8%", "84.8", "412", "486"),
        ("84.8% 412/486", "84.8", "412", "486"),
        ("95 in every 100", "95", None, None),
        ("9 in 10", "90", None, None),
        ("4.5 out of 5", "4.5", None, None),
        ("three working days", "3", None, None),
        ("78r", "78", None, None),
        ("92.1% (P)", "92.1", None, None),
        ("96.0% (a)", "96.0", None, None),
        ("≥ 95%", "95", None, None),
        ("under 5 days", "5", None, None),
    ],
)
def test_a_cell_gives_its_figure_and_the_count_behind_it(text, value, count, total):
    figure = cell_figure(text)
    assert printed(figure) == [n and Decimal(n) for n in (value, count, total)]
    assert figure.trust is None


@pytest.mark.parametrize(
    ("text", "value", "trust"),
    [
        ("(3.5%)", "-3.5", "“(3.5%)” is read as below nought"),
        ("45p", "45", "the “p” of “45p” is read as provisional, and may be pence"),
        ("31 (1)", "31", "“(1)” behind 31 is read as a note"),
        ("412 (84.8%)", "412", "“412 (84.8%)” holds two figures, and the first is taken"),
    ],
)
def test_what_is_taken_on_trust_is_said(text, value, trust):
    figure = cell_figure(text)
    assert figure.quantity.value == Decimal(value)
    assert figure.trust == trust


@pytest.mark.parametrize(
    "text", ["1:4", "0:07", "1 in 5", "7 out of 10", "90 / 95", "on target", "", "84% 86%"]
)
def test_a_cell_of_no_figure_or_of_two_gives_none(text):
    assert cell_figure(text) is None
