"""For when a report is: the period that its title names, or its front, or most of its figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from math import inf

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, PeriodKind, Unit
from parsing.blocks import Block, Flow
from parsing.front_day import period_to_day, reached
from parsing.language.list_marks import MARK
from parsing.language.numbers import find_numbers
from parsing.language.periods import find_periods, period
from parsing.minutes import items_considered

_LONGEST_TITLE = 20  # words
_HEADER_ROWS = 3
_ENTITLES = re.compile(
    r"\W*(?:(?:report|document)\s+)?(?:title|subject|heading|name)(?:\s+of\s+(?:the\s+)?report)?\W*",
    re.I,
)
_A_FIGURE = re.compile(r"\s*[:=–-]\s*[£<>≤≥]?\d")  # behind a date: "April 2025: 3.6 days"
_COVERS = re.compile(
    r"\b(?:figures|report|paper|results)(?:\s+(?:below|here|given|in\s+this\s+\w+))?\s+(?:covers?|relates?\s+to|(?:are|is)\s+for)\s+"
    r"(?:(?:the\s+)?(?:period|months?|quarter)\s+)?(?:from\s+)?",
    re.I,
)
_NOTES = re.compile(
    r"\b(?:note|notes|noting|consider|considers|scrutinise|review|reviews|sets\s+out|presents|summarises)\s+"
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,3}?performance\s+(?:for|in|over|during)\s+(?:the\s+)?(?:period\s+)?",
    re.I,
)
# What a period is of that stands behind these words: a baseline, or something that happened.
_OF_ANOTHER = re.compile(
    r"\bbaseline(?:\s+(?:year|period|of|is|was|for))*\W*$"
    r"|\b(?:agreed|adopted|approved|launched|introduced|established|set\s+up|signed|elected|"
    r"inspected)\s+(?:\w+\s+){0,4}(?:in|on)\s+$",
    re.I,
)
_YEAR_BOXES, _PART_BOXES = ("financial year", "year"), ("quarter", "month", "period")
# "Year 2025/26  Quarter Q2  Directorate All": the menu of a dashboard on one line.
_MENU_LINE = re.compile(
    r"\byear\W+(?P<year>20\d\d\s?[/–-]\s?(?:20)?\d\d)\W+(?:quarter|month|period)\W+"
    r"(?P<part>q(?:uarter)?\s?[1-4]|[a-z]{3,9})\b",
    re.I,
)
_PUBLISHED = re.compile(
    r"\W*(?:published|publication|issued|approved|adopted|(?:last\s+)?updated|prepared)\b",
    re.I,
)
_MENU = 15  # paragraphs, among which a menu stands
_SPANS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
_STRETCHES = (PeriodKind.YEAR_TO_DATE, PeriodKind.OTHER)  # of titles: "April to July 2025"
_ROLLING = (PeriodKind.ROLLING_12,)


def read_period(
    flow: Flow, opening: Sequence[Block], title: str | None, made: date | None
) -> tuple[Period | None, Doubt | None]:
    """Return the period that the title or the front prints, else the one most figures are for.

    Args:
        flow: The pages read.
        opening: The paragraphs of the title page.
        title: Their title, where one was recognised.
        made: The day on which the file says it was made.
    """
    titled = list(_spans(title or "")) or [p for text in _entitled(flow) for p in _spans(text)]
    titled = titled or list(_spans(title or "", _STRETCHES))
    items = () if titled else items_considered(flow.blocks)
    considered = [p for text in items for p in _spans(text)]
    front = [b.text for b in opening if not _tells_figures(b)]
    front = [*_chosen(flow), *_set_apart(opening), *front, *(p.text for p in flow.furniture)]
    front.sort(key=_dates_a_figure)
    noted = [p for text in front for p in _covered(text, _NOTES)]
    spoken = [*noted, *(span for text in front for span in _spans(text))]
    named = titled or considered or spoken
    named = named or [span for text in (title or "", *front) for span in _spans(text, _ROLLING)]
    if named:
        of_a_year = named[0].kind is PeriodKind.YEAR
        if of_a_year and (part := reached((title or "", *front), named[0])):
            return part, None
        asides = () if considered else _asides(flow, opening)
        aside = [span for text in asides for span in _spans(text)]
        aside += _compared(flow, opening, named[0])
        return named[0], None if titled else _apart(named, aside)
    if to_day := period_to_day(flow, (title or "", *front)):
        return to_day, None
    if covered := next((p for text in texts_of(flow) for p in _covered(text, _COVERS)), None):
        return covered, None
    day = next((d for text in (title or "", *front) for d in _days(text)), None)
    found = (f.period for text in texts_of(flow) for f in find_periods(text, within=day))
    every = [p for p in found if day is None or p.end <= day.end]
    dated = [p for p in every if made is None or p.start <= made] or every
    spans = [p for p in dated if p.kind in (PeriodKind.MONTH, PeriodKind.QUARTER)]
    spans = spans or [p for p in dated if p.kind in _SPANS]
    if not spans:
        return None, Doubt(Field.PERIOD, "no period is printed in the report")
    counted = Counter((p.start, p.end) for p in spans)
    bounds, times = max(counted.items(), key=lambda found: (found[1], found[0][1]))
    period = next(p for p in spans if (p.start, p.end) == bounds)
    most = f"{times} of {len(spans)} dates in the text are {period.printed}"
    reason = f"the front page names no period; {most}"
    others = tuple(dict.fromkeys(p.printed for p in spans))[:5]
    return period, Doubt(Field.PERIOD, reason, others)


def _entitled(flow: Flow) -> Iterator[str]:
    """Yield what the first page calls its title or subject in a row of a table."""
    pages = [block.page for block in flow.blocks[:1]] + [table.page for table in flow.tables]
    first = min(pages, default=1)
    for table in flow.tables:
        for row in table.rows if table.page == first else ():
            label, words = row[0], row[-1]
            if words is not label and _ENTITLES.fullmatch(label.text):
                yield words.text


def _set_apart(opening: Sequence[Block]) -> Iterator[str]:
    """Yield a quarter and the year under it, each on a line of its own."""
    for above, below in pairwise(block.text for block in opening):
        both = f"{above} {below}"
        if period(above) is None and (found := period(both)) and found.kind in _SPANS[:3]:
            yield both


def _chosen(flow: Flow) -> Iterator[str]:
    """Yield the quarter and the year that stand under these labels in the menu of a dashboard.

    It may stand beside other words on the first page, and by itself on those behind it.
    """
    pages = groupby(flow.blocks, key=lambda block: block.page)
    menus = [_answers([block.text for block in blocks][:_MENU]) for _, blocks in pages]
    years = [menu[label] for menu in menus[:1] for label in _YEAR_BOXES if label in menu]
    for block in flow.blocks[:_MENU]:
        if (line := _MENU_LINE.search(block.text)) and period(f"{line['part']} {line['year']}"):
            yield f"{line['part']} {line['year']}"
    for label in _PART_BOXES:
        parts = [menu[label] for menu in menus if label in menu]
        if parts and years and period(f"{parts[0]} {years[0]}"):
            yield f"{parts[0]} {years[0]}"
        yield from (part for part, times in Counter(parts).items() if times > 1 and period(part))


def _answers(texts: Sequence[str]) -> dict[str, str]:
    return {label.strip(" :").lower(): answer for label, answer in pairwise(texts)}


def _dates_a_figure(text: str) -> bool:
    """Tell "April 2025: 3.6 days", a figure with its date, from what a report says it is for."""
    return any(_A_FIGURE.match(text, found.end) for found in find_periods(text))


def _covered(text: str, says: re.Pattern[str]) -> Iterator[Period]:
    """Yield what "The figures below cover April to November 2024" says that a report is for."""
    for said in says.finditer(text):
        yield from (
            f.period
            for f in find_periods(text)
            if f.start == said.end() and f.period.kind in (*_SPANS, *_STRETCHES, *_ROLLING)
        )


def _spans(text: str, kinds: Collection[PeriodKind] = _SPANS) -> Iterator[Period]:
    found = (f for f in find_periods(text) if not _OF_ANOTHER.search(text, 0, f.start))
    return (f.period for f in found if f.period.kind in kinds)


def _days(text: str) -> Iterator[Period]:
    """Yield the days that a front names: of the meeting, or of the letter."""
    return _spans(text, (PeriodKind.DATE,))


def _tells_figures(block: Block) -> bool:
    """Tell a paragraph that gives shares: its dates are theirs, and not the report's."""
    return len(block.text.split()) > _LONGEST_TITLE and any(
        n.quantity.unit is Unit.PERCENT for n in find_numbers(block.text)
    )


def _asides(flow: Flow, opening: Sequence[Block]) -> Iterator[str]:
    """Yield what is said on the first page of other things than the report, and of their times.

    So do the items of a list, "• Trees planted by March 2027", and text under the figures.
    """
    tables = [t for t in flow.tables if opening and t.page == opening[0].page]
    foot = min((table.box.bottom for table in tables), default=inf)
    for block in opening:
        long = len(block.text.split()) > _LONGEST_TITLE
        if (
            MARK.match(block.text)
            or _PUBLISHED.match(block.text)
            or (long and block.passage.whole.boxes[0].top > foot)
        ):
            yield block.text


def _compared(flow: Flow, opening: Sequence[Block], named: Period) -> Iterator[Period]:
    """Yield the earlier periods of which the text tells, where a line by itself names the own.

    That line may head or foot the pages.
    """
    lines = [block.text for block in opening if len(block.text.split()) <= _LONGEST_TITLE]
    told = [block.text for block in opening if block.text not in lines]
    if any(named in _spans(line) for line in (*lines, *(p.text for p in flow.furniture))):
        yield from (p for text in told for p in _spans(text) if p.end < named.start)


def _apart(named: Sequence[Period], aside: Sequence[Period]) -> Doubt | None:
    """Ask where a front names periods that have no day in common: one may be the meeting's."""
    first, *rest = named
    rest = [p for p in rest if p not in aside]
    other = next((p for p in rest if p.start > first.end or p.end < first.start), None)
    if other is None:
        return None
    reason = f"the front page names {first.printed} and {other.printed}"
    return Doubt(Field.PERIOD, reason, (first.printed, other.printed))


def texts_of(flow: Flow) -> Iterator[str]:
    """Yield every paragraph, and the cells at the top of each table."""
    yield from (block.text for block in flow.blocks)
    for table in flow.tables:
        for row in table.rows[:_HEADER_ROWS]:
            yield from {id(cell): cell.text for cell in row}.values()
