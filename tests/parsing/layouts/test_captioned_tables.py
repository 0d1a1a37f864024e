"""Tables of one measure by place: the caption over them names it, each row is a council."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.lookalikes.typeset import typeset

TITLE = (
    "# Fenmoor Partnership",
    "# Performance report, Quarter 3 2024/25",
    "",
    "Both councils are ahead of the profile that was agreed for the year.",
)
ROWS = (
    "Council | Target Q3 2024/25 | Actual Q3 2024/25 | Actual Q3 2023/24",
    "Fenby | 82.50% | 83.24% | 82.18%",
    "Holmstead | 83.10% | 83.16% | 82.95%",
)
BUDGET = (
    "Directorate | Target saving (£000) | Actual saving (£000)",
    "Place | 400 | 310",
    "People | 650 | 700",
)


def read(*lines):
    return read_report(typeset([*TITLE, *lines]), "report.pdf").indicators


@pytest.mark.parametrize("caption", ["# Table 2: Business rates collected", "# Council tax paid"])
def test_the_caption_names_the_measure_and_each_row_its_council(caption):
    name = caption.rpartition(": ")[2].lstrip("# ")
    told = [
        (i.name, i.group, i.target.printed, i.actuals[0].quantity.printed)
        for i in read(caption, *ROWS)
    ]
    assert told == [(name, "Fenby", "82.50%", "83.24%"), (name, "Holmstead", "83.10%", "83.16%")]


@pytest.mark.parametrize(
    "lines", [ROWS, ("# Table 1: Savings", *BUDGET), ("# Performance in Quarter 3", *ROWS)]
)
def test_no_caption_a_budget_and_a_caption_that_names_nothing_give_no_measure(lines):
    assert read(*lines) == ()
