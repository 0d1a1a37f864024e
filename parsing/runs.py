"""Words of one line that stand together in one type."""

from __future__ import annotations

from dataclasses import dataclass

from kpi.model import Box
from parsing.passage import Passage


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one line that stand together in one type."""

    passage: Passage
    box: Box
    size: float
    bold: bool

    @property
    def text(self) -> str:
        """Its words as one line."""
        return self.passage.text


def run_of(passage: Passage) -> Run:
    """Make a run of a passage of one line."""
    words = [placed.word for placed in passage.words]
    bold = sum(len(w.text) for w in words if w.bold) * 2 > sum(len(w.text) for w in words)
    return Run(passage, passage.whole.box, max(w.size for w in words), bold)
