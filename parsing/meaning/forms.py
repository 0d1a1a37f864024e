"""Forms: a small table for each indicator whose cells say themselves what they hold.

    PI 7 – Freedom of information requests answered in time
    Target: 90%  |  Actual: 82%  |  Previous: 85%  |  Red
    Reason for variance: staff shortages.

A cell may also hold a label alone, and the cell beside it the figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kpi.model import Period
from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.grids.named_blocks import only_words
from parsing.grids.tables import Cell, Table
from parsing.language.headers import Meaning
from parsing.language.labels import FIGURES, label_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.status import states_of_colour, states_of_words
from parsing.meaning.fields import read_fields
from parsing.page.passage import Passage

_WANTED = {Meaning.VALUE, Meaning.TARGET, Meaning.YEAR_TO_DATE}
_FEWEST = 2  # figures that say what they are
_LONGEST_STATUS = 4  # words


@dataclass(slots=True)
class Form:
    """One indicator of a form: its name, its fields and what is said of them."""

    name: Passage
    slots: list[Slot] = field(default_factory=list)
    body: list[Passage] = field(default_factory=list)

    @property
    def is_filled(self) -> bool:
        """Tell whether it holds a value or target, and another figure that says what it is."""
        meanings = {slot.column.meaning for slot in self.slots}
        return bool(meanings & _WANTED) and len(meanings) >= _FEWEST


def forms_of(table: Table, within: Period | None) -> list[Form]:
    """Return the forms of a table; none where its cells do not say what they hold."""
    found: list[Form] = []
    lone: list[Passage] = []
    for row in table.rows:
        slots = list(_slots(row, table.page, within))
        if not slots:
            lone += [words] if (words := only_words(row)) else []
            continue
        if lone and not lone[-1].text.rstrip().endswith("."):
            found.append(Form(lone.pop()))
        if not found:
            return []
        found[-1].slots += slots
        _give(lone, found[:-1] or found)
    _give(lone, found)
    return found if all(form.is_filled for form in found) else []


def _give(lone: list[Passage], found: Sequence[Form]) -> None:
    """Add the rows between two forms to the upper one, as what is said of it."""
    if found:
        found[-1].body += lone
    lone.clear()


def _slots(row: Sequence[Cell], page: int, within: Period | None) -> Iterator[Slot]:
    cells = list({id(cell): cell for cell in row}.values())
    for cell in cells:
        yield from read_fields(cell.passage, within, least=1) if cell.passage else ()
        if _rates(cell):
            column = Column(0, Meaning.STATUS, "", None, None)
            yield Slot(column, cell.passage, page, cell.box, cell.colour)
    for label, cell in pairwise(cells):
        meaning = label_meaning(label.text)
        if meaning in FIGURES and _is_answer(cell):
            column = Column(0, meaning, label.text, None, None)
            yield Slot(column, cell.passage, page, cell.box, cell.colour)


def _rates(cell: Cell) -> bool:
    """Tell a cell that is a rating, by its word or by its colour where it holds no field."""
    said = len(cell.text.split()) <= _LONGEST_STATUS and states_of_words(cell.text) is not None
    return said or (not cell.passage and states_of_colour(cell.colour) is not None)


def _is_answer(cell: Cell) -> bool:
    return quantity(cell.text) is not None or (
        bool(cell.passage) and missing_mark(cell.text) is not None
    )
