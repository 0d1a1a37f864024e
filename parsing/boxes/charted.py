"""Figures without a label on the chart of a card, named by the order that the report's key states.

The key is followed where it fits: as many figures as it lists, and the value among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kpi.model import Doubt
from kpi.vocabulary import Field
from parsing.boxes.fields import Labelled
from parsing.language.figure_orders import FigureOrder
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.page.runs import Run


@dataclass(frozen=True, slots=True)
class Charted:
    """What a chart adds to the fields of its card, and what is to be asked."""

    fields: tuple[Labelled, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def in_order(bare: Sequence[Run], known: Sequence[Labelled], order: FigureOrder | None) -> Charted:
    """Name the figures of a chart, unless the card labels one of them itself.

    Args:
        bare: The numbers of the card that no label names.
        known: Its fields as far as they are read, the headline among them.
        order: What the key says, if anything.
    """
    figures = [run for run in bare if all(run.box != field.box for field in known)]
    labelled = {field.meaning for field in known} - {Meaning.VALUE}
    if order is None or not figures or labelled & set(order.meanings):
        return Charted()
    figures.sort(key=lambda run: run.box.top if order.down else run.box.x0)
    value = next((field for field in known if field.meaning is Meaning.VALUE), None)
    if reason := _misfit(figures, value, order):
        return Charted(doubts=(Doubt(Field.TARGET, reason, tuple(run.text for run in figures)),))
    named = zip(order.meanings, figures, strict=True)
    return Charted(
        tuple(
            Labelled(meaning, meaning.value, run.passage, run.box)
            for meaning, run in named
            if meaning is not Meaning.VALUE or value is None
        )
    )


def _misfit(figures: Sequence[Run], value: Labelled | None, order: FigureOrder) -> str | None:
    """Say why the key cannot be followed, or None where it can."""
    if len(figures) != len(order.meanings):
        listed = len(order.meanings)
        return f"the key lists {listed} figures of a chart, and this one has {len(figures)}"
    if value is None or Meaning.VALUE not in order.meanings:
        return None
    shown = figures[order.meanings.index(Meaning.VALUE)].text
    one, other = quantity(shown), quantity(value.passage.text)
    missing = missing_mark(shown) and missing_mark(value.passage.text)
    if missing or (one and other and one.value == other.value):
        return None
    return f"the key calls “{shown}” on the chart the value, and the card “{value.passage.text}”"
