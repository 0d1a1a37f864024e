"""Pale fills that are ratings: the light red, amber and green that spreadsheets set figures on.

A pale fill by itself decorates. In a column it rates where two or three of the colours stand under
each other, each in one shade, and the row that it stands in is not filled from the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kpi.vocabulary import State
from parsing.grids.tables import Table
from parsing.language.headers import is_figure
from parsing.language.status import states_of_shade

Colour = tuple[float, ...]
States = tuple[State, ...]


def rating_shades(tables: Iterable[Table]) -> Mapping[Colour, States]:
    """Return the fills of the cells that show ratings, pale or not, with what they state."""
    found: dict[Colour, States] = {}
    for table in tables:
        for index in range(1, table.width):
            shades = dict(_shades(table, index))
            if len(shades) == len(set(shades.values())) > 1:
                found.update(shades)
    return found


def _shades(table: Table, index: int) -> Iterator[tuple[Colour, States]]:
    for row in table.rows:
        cell = row[index]
        states = states_of_shade(cell.colour)
        striped = cell.colour == row[0].colour
        if cell.colour and states and not striped and (is_figure(cell.text) or not cell.passage):
            yield cell.colour, states
