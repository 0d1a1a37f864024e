"""Gauges: a half ring with the value in the middle of it, and figures round it without a label.

              . 90
     (  83%    )
    0           100
The figures level with each other at its ends are its scale. A third one, higher up, is where a
dashboard marks the target; nothing says so, so it is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from kpi.model import Box, Doubt
from kpi.vocabulary import Field
from parsing.boxes.fields import Labelled
from parsing.language.headers import Meaning
from parsing.language.numbers import quantity
from parsing.page.model import Page
from parsing.page.regions import holds
from parsing.page.runs import Run

_SMALLEST = 40.0  # points across a ring
_LEVEL = 2.0  # points
_CENTRED = 0.15  # of the way from one end of the scale to the other


@dataclass(frozen=True, slots=True)
class Gauge:
    """What a gauge adds to the fields of its card, and what is to be asked."""

    fields: tuple[Labelled, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def read_gauge(page: Page, box: Box, bare: Sequence[Run], known: Sequence[Labelled]) -> Gauge:
    """Read the target of a gauge, unless its card labels one.

    Args:
        page: The page that its card stands on.
        box: The card.
        bare: The numbers of the card that no label names.
        known: Its fields as far as they are read, the headline among them.
    """
    value = next((f for f in known if f.meaning is Meaning.VALUE), None)
    ringed = any(s.bends and holds(box, s.box) and _is_wide(s.box) for s in page.shapes)
    if value is None or not ringed or any(f.meaning is Meaning.TARGET for f in known):
        return Gauge()
    small = [run for run in bare if run.box != value.box]
    ends = next((pair for pair in combinations(small, 2) if _is_scale(*pair, value)), ())
    marks = [run for run in small if run not in ends]
    if not ends or len(marks) != 1 or marks[0].box.bottom > ends[0].box.top:
        return Gauge()
    target = marks[0]
    reason = f"“{target.text}” stands by the ring of a gauge, without a label"
    return Gauge(
        (Labelled(Meaning.TARGET, "", target.passage, target.box),),
        (Doubt(Field.TARGET, reason, (target.text,)),),
    )


def _is_wide(box: Box) -> bool:
    return box.x1 - box.x0 >= _SMALLEST


def _is_scale(one: Run, other: Run, value: Labelled) -> bool:
    """Tell the two ends of a scale: level, the lesser on the left, and the value between them."""
    left, right = sorted((one, other), key=lambda run: run.box.x0)
    least, most = quantity(left.text), quantity(right.text)
    if least is None or most is None or least.value >= most.value:
        return False
    middle = (value.box.x0 + value.box.x1) / 2
    off = abs((left.box.x0 + right.box.x1) / 2 - middle)
    level = abs(one.box.top - other.box.top) <= _LEVEL
    return level and off <= _CENTRED * (right.box.x1 - left.box.x0)
