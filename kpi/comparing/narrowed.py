"""A comparison narrowed down to what somebody wants to see, and put in an order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from kpi.comparing.change import Course
from kpi.comparing.moves import course
from kpi.matching.guise import folded

NOWHERE = "in one report only"
"""What stands for a course, and for a move, where a measure is not in both reports."""


class Order(StrEnum):
    """How a comparison's rows are arranged, in the words that are shown."""

    WORSE_FIRST = "what got worse first"
    PRINTED = "as printed"


_WORSE_FIRST = (
    Course.WORSE, Course.UNCLEAR, Course.SAME, Course.BETTER, Course.NOT_COMPARED, None,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show of a comparison; None, or no words, stands for all.

    Attributes:
        words: Words that the reference, name or group must hold, in any order.
        group: The heading that measures stand under.
        course: What became of the figure: a `Course`, or `NOWHERE`.
        move: What became of the rating, in the words of `kpi.comparing.moves.course`, or `NOWHERE`.
    """

    words: str = ""
    group: str | None = None
    course: str | None = None
    move: str | None = None


def narrowed(frame: pd.DataFrame, wanted: Wanted) -> pd.DataFrame:
    """Return the rows of a `comparison.compare` frame that are wanted, with their index."""
    if frame.empty:
        return frame
    asked = folded(wanted.words).split()
    kept = [
        all(word in text for word in asked)
        and wanted.group in {None, group}
        and wanted.course in {None, figure}
        and wanted.move in {None, move}
        for text, group, figure, move in zip(
            _texts(frame), frame["group"], courses(frame), moves(frame), strict=True
        )
    ]
    return frame[kept]


def groups(frame: pd.DataFrame) -> dict[str, int]:
    """Count the rows of each group, in printed order."""
    return dict(Counter(group for group in frame["group"] if group))


def courses(frame: pd.DataFrame) -> list[str]:
    """Return what became of each row's figure."""
    return [str(one) if one else NOWHERE for one in frame["course"]]


def moves(frame: pd.DataFrame) -> list[str]:
    """Return what became of each row's rating."""
    pairs = zip(frame["rating_then"], frame["rating_now"], strict=True)
    return [course(then, now) if then and now else NOWHERE for then, now in pairs]


def arranged(frame: pd.DataFrame, order: Order) -> pd.DataFrame:
    """Return a comparison's rows as asked; what stands equal stays in printed order.

    Of what got worse, a rating that fell stands before one that did not.
    """
    if order is Order.PRINTED:
        return frame
    ranks = {one: number for number, one in enumerate(_WORSE_FIRST)}
    pairs = zip(frame["course"], moves(frame), strict=True)
    keys = [(ranks[one], move != Course.WORSE) for one, move in pairs]
    return frame.iloc[sorted(range(len(keys)), key=keys.__getitem__)]


def _texts(frame: pd.DataFrame) -> list[str]:
    named = zip(frame["ref"], frame["name"], frame["group"], strict=True)
    return [folded(" ".join(word for word in row if word)) for row in named]
