"""Records: a table for each indicator, made of labels with their answers beside them.

    CP 12 – Major planning applications determined in time
    Lead officer      S. Whitcombe     Polarity    Aim to maximise
    Quarter 3 actual  92.3%            Target      90%

The name stands among them, across the top, or in the heading over the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Period
from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.grids.tables import Cell, Table
from parsing.grids.topped import only_words
from parsing.language.headers import Meaning, header_meaning
from parsing.language.labels import FIGURES, label_meaning
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods, period
from parsing.language.references import is_reference
from parsing.meaning.forms import Form, forms_of
from parsing.page.passage import Passage

_ASKS = re.compile(r"\W*(?:what|how|where|did|have|has|are|is)\b", re.I)
_LONGEST_QUESTION = 6  # words
_NEEDED = {Meaning.VALUE, Meaning.TARGET}
_Pair = tuple[Meaning | None, Cell, Cell]
_NAMELESS = (Meaning.COMMENT, Meaning.POLARITY, Meaning.OWNER, Meaning.REF, Meaning.STATUS)
_MARKS = (Meaning.STATUS, Meaning.DIRECTION, Meaning.POLARITY)


@dataclass(frozen=True, slots=True)
class Record:
    """One indicator: its fields, what is said of it, and its name where the table holds it."""

    name: Passage | None
    ref: Passage | None
    slots: tuple[Slot, ...]
    body: tuple[Passage, ...]


def record_of(table: Table, within: Period | None) -> Record | None:
    """Return the record that a table is; None where not all of it is labels and answers."""
    top = only_words(table.rows[0])
    top = top if top and label_meaning(top.text) is None else None
    rows = [_pairs(row) for row in table.rows[1 if top else 0 :]]
    if not rows or not all(rows):
        return None
    pairs = [(_meaning(label.text), label, cell) for row in rows for label, cell in row]
    slots = tuple(_slots(pairs, table.page, within))
    told = [(s.column.meaning, s.column.period) for s in slots]
    if not {meaning for meaning, _ in told} >= _NEEDED or len(set(told)) < len(told):
        return None
    if top and [meaning for meaning, _ in told].count(Meaning.VALUE) == 1:
        return None  # a form, which may go on overleaf
    name, ref = (top, None) if top else _name_and_ref(pairs)
    if name is None and any(not _answers_label(f, pairs) for f in forms_of(table, within)):
        return None
    said = (c.passage for meaning, _, c in pairs if meaning is Meaning.COMMENT and c.passage)
    return Record(name, ref, slots, tuple(said))


def _answers_label(form: Form, pairs: Sequence[_Pair]) -> bool:
    """Tell words taken for a name that answer a label which names nothing: "Why we measure it"."""
    said = (c.passage for meaning, _, c in pairs if meaning in _NAMELESS and c.passage)
    return any(passage.words == form.name.words for passage in said)


def _name_and_ref(pairs: Sequence[_Pair]) -> tuple[Passage | None, Passage | None]:
    """Return the words under "Indicator" and the code; either may stand under the other's label."""
    said = [c.passage for m, _, c in pairs if m in (Meaning.NAME, Meaning.REF) and c.passage]
    refs = [passage for passage in said if is_reference(passage.text)]
    names = [passage for passage in said if passage not in refs]
    return next(iter(names), None), next(iter(refs), None)


def _pairs(row: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """Return the labels of a row, each with the cell beside it; none where one is no label."""
    cells = list({id(cell): cell for cell in row}.values())
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    return pairs if len(cells) % 2 == 0 and all(_answers(*pair) for pair in pairs) else []


def _answers(label: Cell, cell: Cell) -> bool:
    """Tell a label with its answer: words answer any, a figure only the label of a figure."""
    known = _meaning(label.text)
    if known in FIGURES:
        return label_meaning(cell.text) not in FIGURES
    if not label.passage:
        return not cell.passage
    return known is not None or (quantity(label.text) is None and quantity(cell.text) is None)


def _meaning(label: str) -> Meaning | None:
    """Return what a label says, which may be a question: "What we achieved", "Did we meet it?"."""
    asks = _ASKS.match(label) and len(label.split()) <= _LONGEST_QUESTION
    return label_meaning(label) or (header_meaning(label) if asks else None)


def _slots(pairs: Sequence[_Pair], page: int, within: Period | None) -> Iterator[Slot]:
    for meaning, label, cell in pairs:
        if meaning in FIGURES or meaning in _MARKS:
            found = find_periods(label.text, within=within)
            dated = found[0].period if found else period(label.text, within=within)
            column = Column(0, meaning, label.text, dated, None)
            yield Slot(column, cell.passage, page, cell.box, cell.colour, direction=cell.arrow)
