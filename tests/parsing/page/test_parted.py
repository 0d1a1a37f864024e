"""“1 234” is read whole wherever it stands, and asked about: it may be two numbers."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field, ReadingKind
from parsing import read_report
from parsing.language.claims import figures, find_claims
from parsing.language.numbers import quantity
from parsing.language.thresholds import find_thresholds
from tests.lookalikes.typeset import typeset
from tests.typeset import pdf

HEAD = [("bold", "Northmoor Borough Council"), ("bold", "Performance report June 2024")]
TABLE = """\
# Eastvale District Council
# Performance report, Quarter 4 2023/24

Indicator | Target | Actual | Tolerance
Number of visits to the museum | 1 200 | 1 234 | 1 100
Number of visits to the library | 3,100 | 3,055 | 3,000
"""


def spaced(item):
    """Return what is asked of digits that a space parts."""
    reason = "one number or two"
    return [(d.field, d.candidates) for d in item.doubts if reason in d.reason]


def prose(*sentences, target="Target 1,200"):
    lines = [*HEAD, ("bold", "KPI 1 - Number of visits made"), ("bold", target)]
    lines += [("plain", sentence) for sentence in sentences]
    (item,) = read_report(pdf(lines), "report.pdf").indicators
    return item


def test_a_target():
    item = prose("The number of visits made in June 2024 was 1,234.", target="Target 1 200")
    assert (item.target.printed, item.target.value) == ("1 200", 1200)
    assert spaced(item) == [(Field.TARGET, ("1 200",))]


def test_an_earlier_figure():
    item = prose("The number of visits made was 1,234, up from 1 012 in June 2023.")
    assert [r.quantity.value for r in item.of_kind(ReadingKind.PREVIOUS)] == [1012]
    assert [r.quantity.value for r in item.actuals] == [1234]
    assert spaced(item) == [(Field.VALUE, ("1 012",))]


def test_a_count_behind_a_share():
    lines = [*HEAD, ("bold", "KPI 1 - Percentage of visits made"), ("bold", "Target 90%")]
    lines.append(("plain", "The percentage of visits made was 91.2% (1 234 of 1,353)."))
    (item,) = read_report(pdf(lines), "report.pdf").indicators
    assert [r.quantity.value for r in item.of_kind(ReadingKind.COUNT)] == [1234]
    assert spaced(item) == [(Field.VALUE, ("1 234",))]


def test_the_cells_of_a_table():
    museum, library = read_report(typeset(TABLE.splitlines()), "drawn.pdf").indicators
    assert museum.target.value == 1200
    assert [r.quantity.value for r in museum.actuals] == [1234]
    assert museum.tolerance.low.value == 1100
    assert spaced(museum) == [
        (Field.TARGET, ("1 200",)),
        (Field.TOLERANCE, ("1 100",)),
        (Field.VALUE, ("1 234",)),
    ]
    assert library.doubts == ()


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1 234", 1234),
        ("£1 012.50", 1012.5),
        ("12\u00a0345 days", 12345),
        ("1\u202f234\u202f567", 1234567),
    ],
)
def test_a_cell_is_one_number(printed, value):
    assert float(quantity(printed).value) == value


@pytest.mark.parametrize("printed", ["1 23", "12 3456", "95 012%", "2018 100 200", "1 234 / 5 678"])
def test_other_numbers_beside_each_other_are_not_joined(printed):
    found = quantity(printed)
    assert found is None or found.value == 95012


def test_a_range_of_them():
    (found,) = find_thresholds("Tolerance 1 100 – 1 199")
    assert (found.low.value, found.high.value) == (1100, 1199)
    assert (found.printed, found.low.printed) == ("1 100 – 1 199", "1 100")


def test_what_a_sentence_says_of_a_movement():
    sentence = "Visits rose from 1 012 to 1 234."
    (claim,) = find_claims(sentence, "Visits")
    now, before = figures(sentence, claim)
    assert (now.value, before.value) == (1234, 1012)
