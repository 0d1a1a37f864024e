"""The figures of a sentence that may be values, and what each of them can be held to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kpi.model import Quantity
from kpi.vocabulary import Unit
from parsing.language.units import TIMES
from parsing.language.yardsticks_said import Yardstick
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.page.passage import Passage

_IN_SO_MANY = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?\d", re.I)
_JOINT = re.compile(
    r"[;:,]\s+(?:(?:and|but|while|whilst|whereas|however)\s+)?|\s+(?:and|but|while|whilst|whereas)\s+|\s+[–-]\s+|\.\s+",
    re.I,
)
_NEW_CLAUSE = re.compile(r"(?:;|,)\s+(?:and|but|while|whilst|whereas)\s+(?:that\s+)?", re.I)
_HEDGE = re.compile(r"(?:\W|just|only|over|under|some|about|around|nearly|almost|merely|a)*", re.I)
_TO = re.compile(r"\s+(?:to|or|and)\s+[a-z]+\b", re.I)
_TOLD = (Role.VALUE, Role.FAINT)
_WIDTH = re.compile(r"(?:\b(?:within|by)|±)\s*(?:(?:more|less)\s+than\s+)?$", re.I)
_TIMES = re.compile(r"\b(?:days?|weeks?|months?|hours?|minutes?|seconds?)\b", re.I)
_BRACKET = re.compile(r"\([^()]*\)")
_WHEN_OR_WHERE = re.compile(r"\s+(?:[a-z]+\s+)?(?:in|for|at|during|last)\s", re.I)
_COUNTED = re.compile(
    r"\s+(?:[a-z-]+\s+)?(?P<noun>people|(?!days|weeks|was|is)[a-z-]{3,}s)\b", re.I
)
# Money that is a budget's, and no measure's.
_OF_A_BUDGET = re.compile(
    r"\b(?:savings?|budget\w*|grants?|funding|fund|reserves?|balances?|capital|overspen\w*|underspen\w*|expenditure|spend|contracts?|precept|"
    r"investment|allocat\w+)\b",
    re.I,
)
_MOST_PERCENT = 100
_FEW, _MANY_TIMES = 30, 5


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure in its sentence, and the part from `first` to `last` that is about it."""

    index: int
    sentence: Passage
    figure: Figure
    first: int
    last: int

    @property
    def place(self) -> tuple[int, int]:
        """Its sentence and where in it the figure begins."""
        return self.index, self.figure.start


@dataclass(frozen=True, slots=True)
class SetYardstick:
    """A yardstick in its sentence."""

    index: int
    sentence: Passage
    yardstick: Yardstick

    @property
    def place(self) -> tuple[int, int]:
        """Its sentence and where in it the amount begins."""
        return self.index, self.yardstick.printed[0]


def told_figures(
    index: int, sentence: Passage, yardsticks: Sequence[Yardstick]
) -> Iterator[ToldFigure]:
    """Yield the figures of a sentence that may be values.

    Args:
        index: Which sentence of its paragraph it is.
        sentence: The sentence.
        yardsticks: What it holds figures to, none of which is a value.
    """
    text = sentence.text
    figures = find_figures(text, words=True)
    beside = list(_beside_another(text, figures))
    own = list[Figure]()
    for figure in figures:
        apart = figure in beside or any(
            y.start < figure.end and figure.start < y.end for y in yardsticks
        )
        worded = figure.quantity.printed[:1].isalpha()
        timed = kind_of(figure.quantity) == "time"
        faint = worded and (_TO.match(text, figure.end) or (timed and figure.role is Role.FAINT))
        width = _WIDTH.search(text, 0, figure.start)
        if figure.role in _TOLD and not (
            width or apart or faint or _IN_SO_MANY.match(text, figure.end)
        ):
            own.append(figure)
    for figure in own:
        kind = kind_of(figure.quantity)
        yield ToldFigure(
            index,
            sentence,
            figure,
            *_about(text, figure, [f for f in own if kind_of(f.quantity) == kind]),
        )


def _beside_another(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures of another time or body: "83% (summer: 79%)", "(79% in summer)"."""
    for bracket in _BRACKET.finditer(text):
        before = any(f.end <= bracket.start() for f in figures)
        inside = [f for f in figures if bracket.start() < f.start < bracket.end()]
        if not (before and inside):
            continue
        led = any(map(str.isalnum, text[bracket.start() : inside[0].start]))
        if led or _WHEN_OR_WHERE.match(text, inside[0].end):
            yield from inside


def _about(text: str, figure: Figure, figures: Sequence[Figure]) -> tuple[int, int]:
    """Return the part of a sentence that is about one of its figures."""
    at = figures.index(figure)
    first = _joint(text, figures[at - 1], figure) if at else 0
    last = _joint(text, figure, figures[at + 1]) if at + 1 < len(figures) else len(text)
    return first, last


def _joint(text: str, one: Figure, following: Figure) -> int:
    """Return where the words about the second of two figures begin."""
    joints = [j.end() for j in _JOINT.finditer(text, one.end, following.start)]
    if joints and _HEDGE.fullmatch(text, joints[-1], following.start):
        return joints[-1]
    if clause := _NEW_CLAUSE.search(text, one.end, following.start):
        return clause.end()
    return joints[0] if joints else one.end


def behind_joint(text: str, start: int, end: int) -> int:
    """Return where the words go on behind the first "and", comma or the like of a stretch."""
    joint = _JOINT.search(text, start, end)
    return joint.end() if joint else start


def are_alike(told: ToldFigure, yardstick: Yardstick) -> bool:
    """Tell whether a figure of a sentence can be held to a yardstick.

    "7.4" goes with a time where days lost are told before it.
    """
    value, to = told.figure.quantity, yardstick.value
    if to is not None and (kind_of(value), kind_of(to)) == ("count", "time"):
        return _TIMES.search(told.sentence.text, 0, told.figure.start) is not None
    return is_of_one_kind(value, yardstick)


def is_of_one_kind(value: Quantity, yardstick: Yardstick) -> bool:
    """Tell whether a value can be held to a yardstick: both shares, times, money or counts.

    A bare number behind "target" goes without its unit.
    """
    to = yardstick.value
    if to is None:
        return False
    kinds = kind_of(value), kind_of(to)
    if kinds == ("count", "count"):
        return _are_near(value.value, to.value)
    bare = to.unit is None and yardstick.alone
    share = kinds[0] == "share" and to.value <= _MOST_PERCENT
    return kinds[0] == kinds[1] or (bare and (kinds[0] == "time" or share))


def kind_of(quantity: Quantity | None) -> str:
    """Return what a number is: a share, a time, money, or else a count."""
    unit = quantity.unit if quantity else None
    if unit is Unit.PERCENT:
        return "share"
    if unit is Unit.POUNDS:
        return "money"
    return "time" if unit in (*TIMES, Unit.OTHER) else "count"


def _are_near(one: Decimal, other: Decimal) -> bool:
    """Tell whether two counts may be of one thing: 89 are none of 4,300 visits."""
    small, large = sorted((abs(one), abs(other)))
    return large <= _FEW or large <= small * _MANY_TIMES


def counted(told: ToldFigure) -> str:
    """Return the noun that a figure counts, or nothing."""
    return noun_behind(told.sentence.text, told.figure.end)


def noun_behind(text: str, end: int) -> str:
    """Return the noun that a number counts: "homes" of "120 affordable homes"."""
    noun = _COUNTED.match(text, end)
    return noun["noun"].lower() if noun else ""


def gap(told: ToldFigure, to: SetYardstick) -> Decimal:
    """Return how far a figure is from what it may be held to."""
    wanted = to.yardstick.value
    return abs(told.figure.quantity.value - wanted.value) if wanted else Decimal(0)


def is_of_a_budget(to: SetYardstick) -> bool:
    """Tell an amount of money that a budget sets."""
    money = kind_of(to.yardstick.value) == "money"
    return money and not (to.yardstick.firm and not _OF_A_BUDGET.search(to.sentence.text))
