"""How ratings moved between two reports, as a table of then against now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from kpi.plain.words import RATINGS, plural
from kpi.rating.agreement import MET
from kpi.vocabulary import Derived

_RANKED = (
    Derived.OUTSIDE_TOLERANCE, Derived.WITHIN_TOLERANCE, Derived.MEETING, Derived.EXCEEDING,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moves:
    """How many measures went from one rating to another.

    Attributes:
        ratings: Every rating that occurs then or now, best first.
        counts: By (then, now); pairs that do not occur are left out.
    """

    ratings: tuple[Derived, ...]
    counts: Mapping[tuple[Derived, Derived], int]

    @property
    def words(self) -> str:
        """The moves in one line: "2 better, 3 worse, 9 the same, of 14 measures"."""
        found = Counter[str]()
        for pair, number in self.counts.items():
            found[course(*pair)] += number
        shown = ", ".join(f"{found[one]} {one}" for one in _COURSES if found[one])
        return f"{shown}, of {plural(found.total(), 'measure')} in both reports"


_COURSES = ("better", "worse", "the same", "not to be ranked")


def rating_moves(comparison: pd.DataFrame) -> Moves:
    """Return the moves of every measure in both reports of a `comparison.compare` frame."""
    both = comparison[comparison["rating_then"].notna() & comparison["rating_now"].notna()]
    counts = Counter(zip(both["rating_then"], both["rating_now"], strict=True))
    found = {rating for pair in counts for rating in pair}
    return Moves(tuple(rating for rating in RATINGS if rating in found), counts)


def course(then: Derived, now: Derived) -> str:
    """Say whether a rating got better or worse.

    Off target leaves open whether within tolerance or outside, so it is ranked only against a
    target that is met; a rating that is disputed, or not given, against nothing.
    """
    if then is now:
        return "the same"
    if Derived.OFF_TARGET in (then, now):
        other = now if then is Derived.OFF_TARGET else then
        ranked = other in MET
        return ("better" if now in MET else "worse") if ranked else "not to be ranked"
    if then not in _RANKED or now not in _RANKED:
        return "not to be ranked"
    return "better" if _RANKED.index(now) > _RANKED.index(then) else "worse"
