"""The figures of charts as tables of two rows: the dates along the foot, over them the figures.

A chart is read where it has bars or a scale, and one figure over each of its dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kpi.model import Box
from parsing.boxes.box_runs import pieces
from parsing.boxes.label_pairs import on_bars, over_dates
from parsing.grids.tables import Cell, Table
from parsing.language.labels import is_period_label
from parsing.language.numbers import quantity
from parsing.page.axes import scaled_charts
from parsing.page.bars import bar_charts
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word
from parsing.page.regions import bars_in
from parsing.page.runs import Run, closed

_FEWEST = 3  # dates
_SIDE = 12.0  # points that a bar may reach over its words


def read_charts(page: Page, words: Sequence[Word]) -> list[set[Word]]:
    """Return the words of each chart of a page; what two ways of telling one share is one."""
    kept: list[set[Word]] = []
    for chart in (*scaled_charts(page, words), *bar_charts(page, words)):
        shared = [other for other in kept if other & chart]
        kept = [other for other in kept if other not in shared]
        kept.append(set().union(chart, *shared))
    return [chart for chart in kept if chart]


def series_of(page: Page, charts: Iterable[set[Word]]) -> Iterator[Table]:
    """Yield the dated figures of each chart that has one over every date, from the top."""
    for chart in sorted(charts, key=lambda chart: min(word.box.top for word in chart)):
        lines = lines_of(chart)
        runs = list(closed([run for line in lines for run in pieces(line, page.number)]))
        dates = [run for run in runs if is_period_label(run.text)]
        figures = [run for run in runs if run not in dates and quantity(run.text) is not None]
        around = _around(runs)
        bars = bars_in(page, around)
        pairs = list(on_bars(bars, dates, figures)) or list(over_dates(dates, figures))
        pairs.sort(key=lambda pair: pair[0].box.x0)
        alone = len({label.text for label, _ in pairs}) == len(pairs)
        if len(pairs) >= _FEWEST and len(pairs) == len(dates) and alone:
            rows = (tuple(_cell(label) for label, _ in pairs), tuple(_cell(v) for _, v in pairs))
            yield Table(page.number, around, rows)


def _around(runs: Sequence[Run]) -> Box:
    whole = runs[0].box
    for run in runs[1:]:
        whole = whole.union(run.box)
    return Box(whole.x0 - _SIDE, whole.top, whole.x1 + _SIDE, whole.bottom)


def _cell(run: Run) -> Cell:
    return Cell(run.passage, run.box, None)
