"""What a layout finds: the printed parts of one indicator, nothing interpreted yet."""

from __future__ import annotations

from dataclasses import dataclass

from kpi.model import Box, Doubt, Evidence
from kpi.vocabulary import Direction, Polarity, State
from parsing.grids.heads import Column
from parsing.page.passage import Passage, join


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell or labelled field of an indicator, and what its header says that it holds.

    Attributes:
        states: What the report's own key says of its letter or colour; empty where it says that
            nothing is rated, None where the key says nothing.
        direction: Where a drawn arrow points.
        polarity: Which way the verb of an aim says is good ("reduce").
    """

    column: Column
    passage: Passage
    page: int
    box: Box
    colour: tuple[float, ...] | None = None
    states: tuple[State, ...] | None = None
    direction: Direction | None = None
    polarity: Polarity | None = None

    @property
    def text(self) -> str:
        """Its words as one line."""
        return self.passage.text

    @property
    def evidence(self) -> Evidence:
        """Its words and their place; the place of the cell where it holds no words."""
        return self.passage.whole if self.passage else Evidence(self.page, (self.box,), "")


@dataclass(frozen=True, slots=True)
class Entry:
    """The printed parts of one indicator in one place.

    Attributes:
        ref: The printed reference ("Key Performance Indicator 2"), or None.
        name: The printed name, without reference and thresholds.
        definition: The lines that set its target and tolerance, or say its name again.
        body: The narrative, in printed order.
        slots: The cells of its row or the fields of its card, left to right.
        aims: The target that a sentence apart sets; the narrative tells what came of it.
        value: The figure of the narrative that is its value, where the layout could tell.
        group: The heading that it stands under.
        doubts: What the layout could not tell apart.
        stem: The part of its name that is printed over it once, for it and the rows beside it.
        headed: True where a heading in running text that has a reference opens it.
        in_passing: True where it is held to nothing but what another body asks of everybody.
        untargeted: True where nothing is aimed at: it counts beside others with targets.
    """

    name: Passage
    ref: Passage | None = None
    definition: tuple[Passage, ...] = ()
    body: tuple[Passage, ...] = ()
    slots: tuple[Slot, ...] = ()
    aims: tuple[Slot, ...] = ()
    value: Passage | None = None
    group: str | None = None
    doubts: tuple[Doubt, ...] = ()
    stem: Passage | None = None
    headed: bool = False
    in_passing: bool = False
    untargeted: bool = False

    @property
    def evidence(self) -> Evidence:
        """The place of the whole entry, as far as it stands on its first page."""
        cells = [slot.passage for slot in (*self.aims, *self.slots)]
        parts = [self.ref, self.name, *self.definition, *self.body, *cells]
        whole = join(p for p in parts if p and p.page == self.name.page).whole
        return Evidence(whole.page, whole.boxes, self.name.text)
