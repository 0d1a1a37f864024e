"""Forms: a small table for each indicator whose cells say themselves what they hold.

    PI 7 – Freedom of information requests answered in time
    Target: 90%  |  Actual: 82%  |  Previous: 85%  |  Red
    Reason for variance: staff shortages.

A cell may also hold a label alone, and the cell beside it the figure, the name or the note; a
period that stands alone in a row is that of its figures, and a row of periods dates those under it.
A grid of earlier periods, or a header over its answers, may stand among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kpi.model import Period
from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.grids.tables import Cell, Table
from parsing.grids.topped import only_words
from parsing.language.aim_labels import is_bounded
from parsing.language.headers import Meaning, header_meaning, is_figure, is_year
from parsing.language.labels import FIGURES, TEXTS, label_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import find_grouped, quantity
from parsing.language.periods import period
from parsing.language.references import is_reference, reference_at_start
from parsing.language.status import states_of_colour, states_of_words
from parsing.meaning.fields import read_fields
from parsing.meaning.gridded import slot_of
from parsing.meaning.inner_grids import inner_grid
from parsing.meaning.row_words import is_note
from parsing.page.passage import Passage, join

_WANTED = {Meaning.VALUE, Meaning.TARGET, Meaning.YEAR_TO_DATE}
_TRIGGER = re.compile(r"\W*triggers?(?:\s+(?:level|point|value))?\W*", re.I)
_MARKS = (Meaning.STATUS, Meaning.DIRECTION)
_AIMS = (Meaning.TARGET, Meaning.FLOOR)
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
    index = 0
    while index < len(table.rows):
        part = _part(table, index, within, begun=bool(found or lone))
        if part is None:
            return []
        index += part.rows
        slots = _unrated(part.slots, found)
        if part.title:
            _give(lone, found)
            found.append(Form(part.title, slots))
        elif not slots:
            lone += [part.words] if part.words else []
        else:
            if lone and (name := _name(lone)):
                found.append(Form(name))
            if not found:
                return []
            found[-1].slots += slots
            _give(lone, found[:-1] or found)
    _give(lone, found)
    return found if all(form.is_filled for form in found) else []


@dataclass(frozen=True, slots=True)
class _Part:
    """What one row of a form holds, or the rows of a grid in it."""

    slots: Sequence[Slot]
    title: Passage | None = None
    words: Passage | None = None
    rows: int = 1


def _part(table: Table, index: int, within: Period | None, *, begun: bool) -> _Part | None:
    """Read a row; None where its figures do not say what they are."""
    row, above = table.rows[index], table.rows[index - 1] if index else ()
    if begun and (grid := inner_grid(table, index, within)):
        return _Part(grid.slots, rows=grid.rows)
    series = list(_series(above, row, table.page, within))
    if _is_series(row) and not series:
        return None
    slots = series or list(_dated(row, _slots(row, table.page, within), within))
    if index == 1 and all(map(_is_rating, slots)):  # right under the name
        slots = list(_headline(row, table.page)) or slots
    return _Part(slots, _title(row, slots), None if slots else _words(row))


def _is_series(row: Sequence[Cell]) -> bool:
    """Tell a row of figures of several periods behind one label: "Actual", 95%, 93%, 92%."""
    cells = list({id(cell): cell for cell in row}.values())
    answers = [quantity(cell.text) is not None for cell in cells]
    return any(a and b for a, b in pairwise(answers))


def _series(
    above: Sequence[Cell], row: Sequence[Cell], page: int, within: Period | None
) -> Iterator[Slot]:
    """Yield the figures behind one label, each of the period in the row above: "Result", 61, 38."""
    meaning = label_meaning(row[0].text) if _is_series(row) else None
    dates = [period(cell.text, within=within) for cell in above[1:]]
    if meaning not in FIGURES or not dates or None in dates:
        return
    cells = {id(cell): (cell, date) for cell, date in zip(row[1:], dates, strict=False)}
    for index, (cell, date) in enumerate(cells.values(), start=1):
        column = Column(index, meaning, date.printed if date else "", date, None)
        yield Slot(column, cell.passage, _page(cell, page), cell.box, cell.colour)


def _title(row: Sequence[Cell], slots: Sequence[Slot]) -> Passage | None:
    """Return the name that opens a form where its rating stands beside it, and no figure."""
    cells = list({id(cell): cell for cell in row if cell.passage}.values())
    named = [cell for cell in cells if not _rates(cell)]
    coded = len(named) == 2 and is_reference(named[0].text)  # noqa: PLR2004 - a code, a name
    if not slots or not (coded or len(named) == 1) or named[0] is not cells[0]:
        return None
    rated = all(map(_is_rating, slots))
    name = named[-1]
    if not rated or label_meaning(name.text) is not None or _is_answer(name):
        return None
    return join([named[0].passage, name.passage]) if coded else name.passage


def _headline(row: Sequence[Cell], page: int) -> Iterator[Slot]:
    """Yield the value that stands alone in its row, and the colour that it is set on."""
    cells = list({id(cell): cell for cell in row if cell.passage}.values())
    if len(cells) != 1 or not is_figure(cells[0].text):
        return
    yield slot_of(Column(0, Meaning.VALUE, "", None, None), cells[0], page)
    if states_of_colour(cells[0].colour) is not None:
        rated = replace(cells[0], passage=Passage("", ()))
        yield slot_of(Column(0, Meaning.STATUS, "", None, None), rated, page)


def _unrated(slots: Sequence[Slot], found: Sequence[Form]) -> list[Slot]:
    """Leave out signs that nothing calls a rating where the title of the form shows one."""
    shown = found and any(map(_is_rating, found[-1].slots))
    return [s for s in slots if not shown or s.passage or s.column.header or not _is_rating(s)]


def _is_rating(slot: Slot) -> bool:
    return slot.column.meaning is Meaning.STATUS


def _name(lone: list[Passage]) -> Passage | None:
    """Take the words that name the next form from the rows over its figures.

    They stand last; but what a row says of a name over it ("Description") is no name.
    """
    named = [words for words in lone if not words.text.rstrip().endswith(".")]
    coded = [words for words in named if reference_at_start(words.text)]
    name = next(reversed(coded or named), None)
    if name is not None and (coded or name is lone[-1]):
        lone.remove(name)
        return name
    return None


def _words(row: Sequence[Cell]) -> Passage | None:
    """Return the words of a row that name an indicator or tell of it: alone, or behind a label."""
    cells = list({id(cell): cell for cell in row if cell.passage}.values())
    if len(cells) != 2 or quantity(cells[1].text) is not None:  # noqa: PLR2004 - a label, words
        return only_words(row)
    label, words = (cell.passage for cell in cells)
    if is_reference(label.text):
        return join([label, words])
    return words if label_meaning(label.text) in TEXTS or is_note(f"{label.text}: ") else None


def _give(lone: list[Passage], found: Sequence[Form]) -> None:
    """Add the rows between two forms to the upper one, as what is said of it."""
    if found:
        found[-1].body += lone
    lone.clear()


def _slots(row: Sequence[Cell], page: int, within: Period | None) -> Iterator[Slot]:
    cells = list({id(cell): cell for cell in row}.values())
    marks = {id(cell): label for label, cell in pairwise(cells) if _is_marked(label, cell)}
    for cell in cells:
        yield from read_fields(cell.passage, within, least=1) if cell.passage else ()
        if id(cell) in marks:
            said = marks[id(cell)].text
            column = Column(0, header_meaning(said), said, None, None)
            yield replace(slot_of(column, cell, page), page=_page(cell, page))
        elif _rates(cell):
            column = Column(0, Meaning.STATUS, "", None, None)
            yield Slot(column, cell.passage, _page(cell, page), cell.box, cell.colour)
    for label, cell in pairwise(cells):
        trips = _TRIGGER.fullmatch(label.text) is not None
        meaning = Meaning.FLOOR if trips else label_meaning(label.text)
        aimed = meaning in _AIMS and (is_bounded(cell.text) or _holds_one(cell.text))
        if meaning in FIGURES and (aimed or _is_answer(cell)):
            column = Column(0, meaning, label.text, None, None)
            yield Slot(column, cell.passage, _page(cell, page), cell.box, cell.colour)


def _is_marked(label: Cell, cell: Cell) -> bool:
    """Tell a sign without words behind the label that says what it shows: "Long trend"."""
    drawn = cell.colour is not None or cell.arrow is not None
    return drawn and not cell.passage and header_meaning(label.text) in _MARKS


def _holds_one(text: str) -> bool:
    """Tell words with one number, years apart: "55 homes a year", "24 pitches by 2036"."""
    numbers = [n for n in find_grouped(text) if not is_year(n.quantity.printed)]
    return len(numbers) == 1


def _page(cell: Cell, page: int) -> int:
    """Return the page that a cell stands on: rows may have been joined from the next."""
    return cell.passage.page if cell.passage else page


def _dated(row: Sequence[Cell], slots: Iterable[Slot], within: Period | None) -> Iterator[Slot]:
    """Give the values of a row the period that stands in a cell of its own."""
    told = [found for cell in row if (found := period(cell.text, within=within))]
    for slot in slots:
        own = slot.column.period or slot.column.meaning is not Meaning.VALUE or not told
        yield slot if own else replace(slot, column=replace(slot.column, period=told[0]))


def _rates(cell: Cell) -> bool:
    """Tell a cell that is a rating, by its word or by its colour where it holds no field."""
    said = len(cell.text.split()) <= _LONGEST_STATUS and states_of_words(cell.text) is not None
    drawn = not cell.passage and cell.arrow is None
    return said or (drawn and states_of_colour(cell.colour) is not None)


def _is_answer(cell: Cell) -> bool:
    return quantity(cell.text) is not None or (
        bool(cell.passage) and missing_mark(cell.text) is not None
    )
