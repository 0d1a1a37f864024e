"""The fields of a box: a figure, what its label says that it holds, and those of a whole row.

(quarter)    Q1 2024/25    Q2 2024/25
Value             98.1%         98.4%
Target              97%           98%
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Box
from kpi.vocabulary import Polarity
from parsing.boxes.label_pairs import are_in_column, in_line
from parsing.language.headers import Meaning
from parsing.language.labels import is_period_label
from parsing.page.passage import Passage
from parsing.page.runs import Run


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value and what its label says that it holds; no label is the headline's.

    Attributes:
        polarity: Which way the words of an aim say is good ("at least").
    """

    meaning: Meaning
    header: str
    passage: Passage
    box: Box
    polarity: Polarity | None = None


def in_whole_rows(fields: Sequence[Labelled], bare: Sequence[Run]) -> list[Labelled]:
    """Return the fields with the rest of each row: "Target 97% 97% 98%" under three quarters.

    Args:
        fields: What is labelled already: of such a row only the first figure.
        bare: The figures without a label.
    """
    rows = [row for field in fields for row in _rest_of_row(field, fields, bare)]
    return [*(_with_period(f, fields) if rows else f for f in fields), *rows]


def _rest_of_row(
    field: Labelled, known: Sequence[Labelled], bare: Sequence[Run]
) -> Iterator[Labelled]:
    if is_period_label(field.header):
        return
    for run in in_line(field.box, bare):
        if head := _period_over(run.box, known):
            header = f"{field.header} {head}"
            yield Labelled(field.meaning, header, run.passage, run.box, field.polarity)


def _with_period(field: Labelled, known: Sequence[Labelled]) -> Labelled:
    head = None if is_period_label(field.header) else _period_over(field.box, known)
    return replace(field, header=f"{field.header} {head}") if head else field


def _period_over(box: Box, known: Sequence[Labelled]) -> str | None:
    """Return the period that heads the column of a figure, as it heads another one of it."""
    over = (f.header for f in known if f.box is not box and are_in_column(f.box, box))
    return next((header for header in over if is_period_label(header)), None)
