"""What the cells of a column say that its header leaves open: figures or dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsing.grids.heads import Column
from parsing.grids.tables import Cell
from parsing.language.cell_figures import cell_figure
from parsing.language.headers import Meaning, header_meaning, is_figure, is_year
from parsing.language.missing import missing_mark
from parsing.language.periods import period
from parsing.language.polarity_words import polarity_alone
from parsing.language.said_headings import DONE, SAID
from parsing.language.status import states_of_colour, states_of_words

Rows = Sequence[Sequence[Cell]]
_TIMED = re.compile(
    r"\b(?:months?|quarters?|periods?|dates?|year|week|data|as\s+at|latest)\b", re.I
)
_CODE = re.compile(
    r"(?:[A-Z]{1,6}[\s.-]?\d{1,4}(?:\.\d{1,2}){0,2}[a-z]?|\d{1,2}[A-Z])(?:\s?\(\w\))?"
)
_LABELS = (
    Meaning.TARGET,
    Meaning.VALUE,
    Meaning.STATUS,
    Meaning.DIRECTION,
    Meaning.PREVIOUS,
    Meaning.YEAR_BEFORE,
    Meaning.COMPARATOR,
    Meaning.TOLERANCE,
)
_LONGEST_RATING = 4  # words
_ACHIEVED = re.compile(
    r"\W*(?:(?:level|%|percentage|score|standard)\s+)?achieved\W*|\W*rating\W*", re.I
)
_AIM = re.compile(r"\b(?:target|standard|ambition)\W*$", re.I)
_ANSWER = re.compile(r"\W*(?:yes|no|y|n|pass(?:ed)?|fail(?:ed)?)\W*", re.I)
_ITEM = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
_FEWEST = 3  # rows that show that they are numbered
_ASKS = re.compile(r"\b(?:compl(?:ied|iant|iance)|achieved|met|kept|on\s+target)\b\W*\?", re.I)
_NUMBER = re.compile(r"\W*(?:no|number)\W*", re.I)
_LETTERS = ("r", "a", "g", "red", "amber", "green")
# What ratings mean in a column that its header calls a figure; earlier ones are not of this report.
_JUDGED = {
    None: Meaning.STATUS,
    Meaning.VALUE: Meaning.STATUS,
    Meaning.PREVIOUS: None,
    Meaning.YEAR_BEFORE: None,
    Meaning.FORECAST: Meaning.COMMENT,  # how the year is expected to end, in words
}
_MAY_BE_DATES = (None, Meaning.VALUE, Meaning.NAME)


def told_by_cells(columns: Sequence[Column], rows: Rows) -> list[Column]:
    """Give columns the meaning that their cells show: "Measure" over figures is the value."""
    named = [c for c in columns if c.meaning is Meaning.NAME]
    told = [_of_cells(column, rows, spare=len(named) > 1) for column in columns]
    told = _with_one_kind_of_target(told, rows)
    told = _with_outer_target(told)
    told = [_counted(column, named, rows) for column in told]
    return told if any(c.meaning is Meaning.REF for c in told) else list(_with_codes(told, rows))


def _with_one_kind_of_target(columns: Sequence[Column], rows: Rows) -> list[Column]:
    """Leave out a "goal" in words alone where another column holds the targets in figures."""
    aims = [c for c in columns if c.meaning is Meaning.TARGET]
    figured = [c for c in aims if any(re.search(r"\d", row[c.index].text) for row in rows)]
    idle = [c for c in aims if c not in figured] if figured else []
    return [replace(c, meaning=None) if c in idle else c for c in columns]


def _with_outer_target(columns: Sequence[Column]) -> list[Column]:
    """Take a "National target" as the target where its table has none of its own."""
    outer = [c for c in columns if c.meaning is Meaning.COMPARATOR and _AIM.search(c.header)]
    if len(outer) != 1 or any(c.meaning is Meaning.TARGET for c in columns):
        return list(columns)
    return [replace(c, meaning=Meaning.TARGET) if c in outer else c for c in columns]


def _counted(column: Column, named: Sequence[Column], rows: Rows) -> Column:
    """Take "Number" behind the names as how many there are: a reference stands before them.

    Where no column is called a name, the first one holds them.
    """
    behind = column.index > min((name.index for name in named), default=0)
    if column.meaning is Meaning.REF and behind and _NUMBER.fullmatch(column.header):
        return replace(column, meaning=Meaning.VALUE if _mostly(column, rows, is_figure) else None)
    return column


def label_column(columns: Sequence[Column], rows: Rows) -> Column | None:
    """Return the column, called nothing, whose cells say what their rows hold: "Target"."""
    spare = [c for c in columns if c.meaning is None]
    return next((c for c in spare if _mostly(c, rows, _is_label) and _labels(c, rows)), None)


def _labels(column: Column, rows: Rows) -> bool:
    """Tell labels from the judgements that a heading may stand over: targets beside actuals."""
    texts = {row[column.index].text for row in rows}
    said = {header_meaning(text) for text in texts if len(text.split()) == 1}
    return not column.header or said >= {Meaning.TARGET, Meaning.VALUE}


def _is_label(text: str) -> bool:
    return len(text.split()) <= _LONGEST_RATING and header_meaning(text) in _LABELS


def _with_codes(columns: Sequence[Column], rows: Rows) -> Iterator[Column]:
    """Take a column that is called nothing, or "TSM", as the reference where it holds codes."""
    spare = [c for c in columns if c.meaning is None]
    first = next((c for c in spare if _mostly(c, rows, _is_code)), None)
    numbered = (c for c in spare[:1] if c.index == 0 and not c.header and _is_numbered(c, rows))
    first = first or next(numbered, None)
    for column in columns:
        yield replace(column, meaning=Meaning.REF) if column is first else column


def _is_numbered(column: Column, rows: Rows) -> bool:
    """Tell "2.1", "2.2", "2.3" before the names, under no header, from figures."""
    texts = [row[column.index].text for row in rows if row[column.index].passage]
    return all("." in text for text in texts) and _are_numbered(texts)


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


def _of_cells(column: Column, rows: Rows, *, spare: bool) -> Column:
    timed = column.meaning in _MAY_BE_DATES and _TIMED.search(column.header)
    if timed and _mostly(column, rows, _is_date):
        return replace(column, meaning=Meaning.AS_AT)
    answers = column.meaning or _ASKS.search(column.header)
    rates = _is_rating if answers else _is_plain_rating
    judged = _is_of_colours(column, rows) or _mostly(column, rows, rates)
    lettered = column.meaning is Meaning.CONTROL and _mostly(column, rows, _is_letter)
    if lettered or (judged and column.meaning in _JUDGED):
        return replace(column, meaning=_JUDGED.get(column.meaning, Meaning.STATUS))
    if column.meaning is Meaning.TARGET and _mostly(column, rows, _is_a_way):
        figures = any(is_figure(row[column.index].text) for row in rows)
        return column if figures else replace(column, meaning=Meaning.POLARITY)
    named = spare and column.meaning is Meaning.NAME
    judging = column.meaning is Meaning.STATUS and _ACHIEVED.fullmatch(column.header)
    if (named or judging) and _mostly(column, rows, is_figure):
        numbered = named and _are_numbered([row[column.index].text for row in rows])
        return replace(column, meaning=Meaning.REF if numbered else Meaning.VALUE)
    if column.meaning is None and (meaning := _of_promises(column.header)):
        return replace(column, meaning=meaning) if _mostly(column, rows, _is_short) else column
    return column


def _are_numbered(texts: Sequence[str]) -> bool:
    """Tell the numbers of the rows from figures: 1.1, 1.2, 2.1, 2.2, each above the one before.

    Whole numbers have to follow each other: 7, 8, 9.
    """
    numbers = [text for text in texts if _ITEM.fullmatch(text)]
    parts = [tuple(map(int, text.split("."))) for text in numbers]
    rising = all(
        below > above and (len(below) > 1 or below[0] == above[0] + 1)
        for above, below in pairwise(parts)
    )
    whole = len(numbers) * 2 > len([text for text in texts if text])
    return whole and rising and len({len(p) for p in parts}) == 1 and len(parts) >= _FEWEST


def _of_promises(header: str) -> Meaning | None:
    """Return what figures are under "What we promised" and "What we did"; sentences are a plan."""
    if SAID.search(header) and len(header.split()) > 1:
        return Meaning.TARGET
    return Meaning.VALUE if DONE.search(header) else None


def _is_short(text: str) -> bool:
    """Tell a figure with hardly a word beside it: "96", "At least 70%", "18,000 or less"."""
    return len(text.split()) <= _LONGEST_RATING and cell_figure(text) is not None


def _is_of_colours(column: Column, rows: Rows) -> bool:
    """Tell a column of coloured marks or fills without words, in two colours of ratings or more."""
    cells = [row[column.index] for row in rows if row[column.index] is not row[0]]
    blank = not any(cell.passage for cell in cells)
    shown = [states for cell in cells if (states := states_of_colour(cell.colour))]
    return blank and len(set(shown)) > 1 and len(shown) * 2 > len(cells)


def _is_rating(text: str) -> bool:
    return len(text.split()) <= _LONGEST_RATING and states_of_words(text) is not None


def _is_plain_rating(text: str) -> bool:
    """Tell a rating from the answer to any question: "CCTV?" may be "Yes"."""
    return _is_rating(text) and _ANSWER.fullmatch(text) is None


def _is_letter(text: str) -> bool:
    """Tell "Amber" or "A" from what a control chart says, as that a process often fails."""
    return text.strip().lower() in _LETTERS


def _is_a_way(text: str) -> bool:
    """Tell "Max" or "Lower" under "Aim": which way is good, and no target."""
    return len(text.split()) <= _LONGEST_RATING and polarity_alone(text) is not None


def _is_date(text: str) -> bool:
    return is_year(text) or period(text) is not None


def _mostly(column: Column, rows: Rows, fits: Callable[[str], bool]) -> bool:
    texts = [row[column.index].text for row in rows]
    said = [text for text in texts if text and missing_mark(text) is None]
    return bool(said) and sum(map(fits, said)) * 2 > len(said)
