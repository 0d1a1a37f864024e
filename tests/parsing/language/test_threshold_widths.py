from __future__ import annotations

import pytest

from parsing.language.threshold_widths import edges
from parsing.language.thresholds import find_thresholds


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        ("Target 95% Tolerance ± 5%", "90", "100"),
        ("Target 95% Tolerance +/- 2.5 pp", "92.5", "97.5"),
        ("Target 80% Tolerance within 10% of target", "72", "88"),
        ("Target 200 Tolerance ± 5%", "190", "210"),
        ("Target 200 Tolerance ± 5", "195", "205"),
        ("Target 10 days Tolerance ± 2 days", "8", "12"),
    ],
)
def test_the_edges_of_a_width(line, low, high):
    target, width = find_thresholds(line)
    first, last = edges(width, target.value)
    assert (str(first.value), str(last.value)) == (low, high)
    assert (first.unit, first.printed) == (target.value.unit, width.printed)


@pytest.mark.parametrize("tolerance", ["Tolerance 90 – 94.9%", "Tolerance 90%", "Tolerance ± many"])
def test_what_is_no_width_has_no_edges(tolerance):
    target, *rest = find_thresholds("Target 95% " + tolerance)
    assert [edges(other, target.value) for other in rest] == [None] * len(rest)
