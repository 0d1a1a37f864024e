"""Lines of header words: a table without rulings begins at them.

A header may take several lines that stand between each other, as when cells of one, two and three
lines are each set in the middle of the row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parsing.language.headers import LONGEST_HEADER, header_meaning, is_figure
from parsing.language.labels import label_meaning
from parsing.language.periods import find_periods
from parsing.language.status import states_of_words
from parsing.page.lines import Line
from parsing.page.rivers import Run

APART = 0.42
"""Type sizes between words of a header that stand in two columns."""

_SHARES = re.compile(r"[^\d%]{3,40}\s*\(%\)")  # as in "Satisfied (%)"
_PER = re.compile(r"\bper\s+[\d,]+$", re.I)
_MOST_LINES = 8
_NEXT = 1.3  # type sizes from one line of a cell to the next
_FEWEST = 3  # columns known of a header that takes several lines
_DATES = 3  # lines that begin with a period, under a header of any words


def heads(runs: Sequence[Run]) -> bool:
    """Tell whether a line is header words that stand apart, and not answered by the line itself."""
    known = _known(runs)
    return known >= 2 and known * 2 >= len(runs) and not _is_answered(runs)  # noqa: PLR2004


def has_figure(runs: Sequence[Run]) -> bool:
    """Tell whether one of the cells of a line is a figure."""
    return any(is_figure(run.text) for run in runs)


def header_at(
    lines: Sequence[Line], runs: Sequence[Sequence[Run]], index: int
) -> tuple[Sequence[Run], int] | None:
    """Return the header that begins at a line, a run for each cell, or None where none does.

    The second of the two is the index after its last line, as far as that is sure.
    """
    if heads(runs[index]):
        return runs[index], index + 1
    if not all(word.bold for word in lines[index]) or len(runs[index]) == 1:
        return None
    end = index + 1
    while end < min(len(lines), index + _MOST_LINES) and _goes_on(lines[end - 1], lines[end]):
        end += 1
    cells = _stacked(runs[index:end])
    if len(cells) > 1 and _dates_follow(runs[end : end + _DATES]):
        return cells, end
    figures = any(
        is_figure(run.text) and not _within_a_header(run, cells)
        for line in runs[index:end]
        for run in line
    )
    named = not figures and _known(cells) >= _FEWEST and _known(cells) * 2 >= len(cells)
    return (cells, end) if end > index + 1 and named else None


def _dates_follow(below: Sequence[Sequence[Run]]) -> bool:
    """Tell months or quarters down the side, each before its figures."""
    dated = (bool(line) and find_periods(line[0].text) and has_figure(line[1:]) for line in below)
    return len(below) == _DATES and all(dated)


def _is_answered(runs: Sequence[Run]) -> bool:
    """Tell a line of labels with their answers: "Target: 96   Actual: 84   Status: Green"."""
    parts = [part.strip() for run in runs for part in re.split(r"(?<=:)\s", run.text)]
    answers = [
        after
        for label, after in pairwise(parts)
        if label.endswith(":") and label_meaning(label[:-1].strip()) is not None
    ]
    told = [is_figure(answer) or states_of_words(answer) is not None for answer in answers]
    return sum(told) > 1


def _known(runs: Sequence[Run]) -> int:
    return sum(_is_header(run.text) for run in runs)


def _is_header(text: str) -> bool:
    dated = len(text.split()) <= LONGEST_HEADER and find_periods(text)
    return bool(header_meaning(text) or dated or _SHARES.fullmatch(text))


def _goes_on(above: Line, line: Line) -> bool:
    """Tell whether a line is set as the header line above it is, and no further than the next."""
    near = line[0].box.top - above[0].box.top < _NEXT * above[0].size
    return near and all(word.bold for word in line) and abs(line[0].size - above[0].size) < 1


def _within_a_header(run: Run, cells: Sequence[Run]) -> bool:
    """Tell a number that ends what stands over it: "Oct 24 – Sep" over "25", "per" over "1,000"."""
    whole = next((" ".join(w.text for w in c.words) for c in cells if run.words[0] in c.words), "")
    return bool(find_periods(whole)) or _PER.search(whole) is not None


def _stacked(lines: Sequence[Sequence[Run]]) -> list[Run]:
    """Return the words that stand over each other as one run, left to right."""
    cells: list[list[Run]] = []
    for run in (run for line in lines for run in line):
        under = [cell for cell in cells if any(_overlap(run, other) for other in cell)]
        for cell in under:
            cells.remove(cell)
        cells.append([r for cell in under for r in cell] + [run])
    stacks = (Run(tuple(word for run in cell for word in run.words)) for cell in cells)
    return sorted(stacks, key=lambda run: run.left)


def _overlap(one: Run, other: Run) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)
