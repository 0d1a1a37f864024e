"""Labels of a box that a drawn sign answers: "Status" by a disc, "Short trend" by an arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Box
from kpi.vocabulary import Direction
from parsing.language.headers import Meaning, header_meaning
from parsing.page.model import Page
from parsing.page.regions import Colour, arrow_in, holds, mark_in, words_in
from parsing.page.runs import Run

_LONGEST = 4  # words of a label
_BELOW = 3.5  # type sizes from a label to the foot of the sign under it
_SIGNED = (Meaning.STATUS, Meaning.DIRECTION)


@dataclass(frozen=True, slots=True)
class Signs:
    """The sign that each of two labels stands beside, or over; None without one."""

    status: Colour | None = None
    arrow: tuple[Direction, Box] | None = None


def read_signs(page: Page, box: Box, words: Sequence[Run]) -> Signs:
    """Read the signs that answer the labels of a box.

    Args:
        page: The page that it stands on.
        box: The box.
        words: What of it is neither a figure nor labelled.
    """
    states = [c for area in _beside(page, box, words, Meaning.STATUS) if (c := mark_in(page, area))]
    moves = [
        arrow
        for area in _beside(page, box, words, Meaning.DIRECTION)
        if (arrow := arrow_in(page, area))
    ]
    return Signs(next(iter(states), None), next(iter(moves), None))


def _beside(page: Page, box: Box, words: Sequence[Run], meaning: Meaning) -> Iterator[Box]:
    """Yield where the sign of a label may stand: up to the next words on its line, or under it.

    Labels in a row, "Status", "Long trend" and "Short trend", have their signs under them.
    """
    labels = [run for run in words if header_meaning(run.text) in _SIGNED]
    for run in words:
        if len(run.text.split()) > _LONGEST or header_meaning(run.text) is not meaning:
            continue
        line = Box(run.box.x1, run.box.top, box.x1, run.box.bottom)
        behind = [w.box for w in words_in(page, line)]
        yield Box(
            run.box.x1, run.box.top, min((b.x0 for b in behind), default=box.x1), run.box.bottom
        )
        if all(any(holds(label.box, b) for label in labels) for b in behind):
            low = min(run.box.bottom + _BELOW * run.size, box.bottom)
            yield Box(run.box.x0 - run.size, run.box.bottom, run.box.x1 + run.size, low)
