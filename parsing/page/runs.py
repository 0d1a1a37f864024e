"""Words that stand together in one type, on one line or in brackets that wrap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Box
from parsing.page.passage import Passage, join

_NUMBER = re.compile(r"[£+-]?\d[\d,.]*")
_TIMES = re.compile(r"hundred|thousand|million|billion", re.I)
_IS_TIME = re.compile(r"(?:19|20)\d\d\s?[/–-]\s?(?:\d\d)?\d\d|target", re.I)
_IS_A_SHORT_YEAR = re.compile(r"\d\d\s?[/–-]\s?\d\d")
_IS_A_QUARTER = re.compile(r"(?:Q|Qtr|Quarter)\s?[1-4]", re.I)
_CLOSE = 0.6  # type sizes between two lines of one label


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together in one type."""

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


def closed(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield runs that belong together in one: "Previous (Quarter 1" over "2024/25)".

    So do a number and what multiplies it: "102" in large type over "THOUSAND", and the two lines
    under a bar: "Q3" over "24/25".

    Args:
        runs: In reading order.
    """
    taken: list[Run] = []
    for index, run in enumerate(runs):
        rest = next((r for r in runs[index + 1 :] if _closes(run, r) and r not in taken), None)
        if rest is not None:
            taken.append(rest)
            passage = join((run.passage, rest.passage))
            yield replace(run, passage=passage, box=run.box.union(rest.box))
        elif run not in taken:
            yield run


def _closes(above: Run, below: Run) -> bool:
    if _NUMBER.fullmatch(above.text) and _TIMES.fullmatch(below.text):
        near = below.box.x0 < above.box.x1 + above.size and below.box.x1 > above.box.x0
        return near and -above.size < below.box.top - above.box.bottom < _CLOSE * above.size
    if _IS_A_QUARTER.fullmatch(above.text) and _IS_A_SHORT_YEAR.fullmatch(below.text):
        return _stands_under(above, below)
    opened = above.text.count("(") - above.text.count(")")
    return (
        opened == 1
        and _stands_under(above, below)
        and below.text.count(")") - below.text.count("(") == 1
    )


def stacked(labels: Sequence[Run], values: Sequence[Run]) -> list[Run]:
    """Return labels, those of two lines over a value as one: "Quarter 2" over "2024/25".

    Labels with a value beside them are a list, one under the other.

    Args:
        labels: The labels of a box, in reading order.
        values: Its figures.
    """
    whole: list[Run] = []
    for run in labels:
        above = next((r for r in whole if _stands_under(r, run)), None)
        listed = any(_on_one_line(v.box, r.box) for v in values for r in (above, run) if r)
        if above is None or listed or not _IS_TIME.fullmatch(run.text):
            whole.append(run)
            continue
        passage = join((above.passage, run.passage))
        at = whole.index(above)
        whole[at] = replace(above, passage=passage, box=above.box.union(run.box))
    return whole


def _stands_under(above: Run, below: Run) -> bool:
    gap = below.box.top - above.box.bottom
    alike = abs(above.size - below.size) < 1 and above.bold == below.bold
    under = below.box.x0 < above.box.x1 and below.box.x1 > above.box.x0
    return under and alike and -0.5 * above.size < gap < _CLOSE * above.size


def _on_one_line(one: Box, other: Box) -> bool:
    return min(one.bottom, other.bottom) > max(one.top, other.top)
