"""What the columns of a table hold, from its header rows and never from their position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kpi.model import Period
from kpi.vocabulary import PeriodKind, Unit
from parsing.grids.answers import with_answers
from parsing.grids.cell_kinds import told_by_cells
from parsing.grids.header_rows import distinct, header_rows, says_column
from parsing.grids.heads import Column, Head
from parsing.grids.tables import Table
from parsing.grids.years_ahead import with_years_apart
from parsing.language.headers import (
    Meaning,
    bracket_meaning,
    header_meaning,
    is_consequence,
)
from parsing.language.labels import is_month_label
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods, period
from parsing.language.scales import zeros_of
from parsing.language.units import RATE_BASES, find_units
from parsing.language.years import dated

_SPANS = (
    Meaning.YEAR_TO_DATE,
    Meaning.PREVIOUS,
    Meaning.YEAR_BEFORE,
    Meaning.BASELINE,
    Meaning.FORECAST,
    Meaning.COMPARATOR,
)
_A_SPAN = re.compile(
    r"\b(?:in|months?|monthly|quarter(?:ly|s)?|years?|annual|periods?|dates?)\b", re.I
)
_CODE = re.compile(r"[A-Za-z]{0,6}[\s.-]?\d{1,4}(?:\.\d{1,2}){0,2}[a-z]?")
_A_SHARE = re.compile(r"[\s(]*(?:%|per\s?cent(?:age)?|rate|share)[\s)]*", re.I)
_A_NUMERATOR = re.compile(r"\s*num\.?\s*", re.I)
_A_RANGE = re.compile(r"\btarget\s+(?:range|band|tolerance)\b", re.I)
_ONLY_A_THRESHOLD = re.compile(
    r"\W*(?:(?:default|fail\w*|trigger|penalty|breach|action|alert|escalation|critical|lower)\s+)?"
    r"thresholds?(?:\s+(?:level|value))?\W*(?:20\d\d\S*)?\W*",
    re.I,
)
_WHOLE_YEAR = re.compile(r"\b(?:full|whole)[\s-]year\b|\byear[\s-]end\b", re.I)
_FIGURE_IN_HEADER = re.compile(r"\d\s?%$")  # as in "Q3 result 80.2%"
# "East Harle", "Mid Coquet District Council": every word but the small ones in a capital.
_PROPER = re.compile(
    r"(?!(?:Not|No|Very|Total|Overall|All|Per|Net|Gross|In|On|Of|At|To)\b)"
    r"(?!.*\b(?:(?:Dis)?(?:[Aa]gree|[Ss]atisfied)|(?:Un)?[Ll]ikely|Good|Poor|Fair|Rate|Number|Value|"
    r"Count|Change|Actual|Plan|Forecast|Score|Cases|People|Adults|Children)\b)"
    r"[A-Z][a-z’'-]+(?:\s(?:(?:and|of|upon|on|the|in|by)\s)?(?:[A-Z][a-z’'-]+|(?:[BCDT]|MB|MD|CB)C)){1,4}"
)
_AUTHORISED = re.compile(r"\bauthorised\s+limit\b", re.I)
_UP_TO_IT = re.compile(r"\bboundary\b|\bmaximum\b", re.I)
# The same for one word: what is answered, or how many there are, is no body.
_A_BODY = re.compile(
    rf"{_PROPER.pattern}|(?!(?:All|Total|Overall|Yes|No|None|Number|Rate|Count|Change|Score|Cases|People|"
    r"Adults|Children|Male|Female|Green|Amber|Red|Very|Fairly|Neither|Agree|Disagree|Satisfied|"
    r"Dissatisfied|Good|Fair|Poor|Base|Responses|North|South|East|West|Central|Urban|Rural)\b)[A-Z][a-z’'-]{3,}"
)
_OF_A_YEAR = re.compile(r"(?P<body>\D+?)\s+(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?")
_FEWEST_BODIES = 2
_NAME_WORDS = 2  # of a name that begins with a figure: "101 calls abandoned"
_WORD = re.compile(r"[^\W\d]{3,}")
_HAS_DIGIT = re.compile(r"\W*\d")


def read_head(table: Table, within: Period | None) -> Head | None:
    """Read the header of a table, or return None where no row of it is one."""
    count = header_rows(table, within)
    if not count:
        return None
    columns = [_column(table, count, index, within) for index in range(table.width)]
    if any(c.holds_figures and _FIGURE_IN_HEADER.search(c.header) for c in columns):
        return None  # the first row of figures runs into the header: nothing below is sure
    columns = told_by_cells(columns, table.rows[count:])
    columns = list(_of_bodies(table, count, columns, within))
    columns = _side_by_side(table, count, _beside_comparators(table, count, columns))
    columns = with_years_apart(columns, table.rows[count:], within)
    columns = _shared(_coded(table, count, columns))
    named = _limited(_floored(list(_named(table, count, columns))))
    return Head(tuple(with_answers(named)), count)


def _column(table: Table, count: int, index: int, within: Period | None) -> Column:
    rows = table.rows[:count]
    texts = list(dict.fromkeys(row[index].text for row in rows if row[index].passage))
    dated = _period(texts, within) or _period([" ".join(texts)], within)
    over_all = {row[0].text for row in rows[:-1] if len(distinct(row)) == 1}
    texts = [text for text in texts if text not in over_all]
    header = " ".join(texts)
    found = [header_meaning(text) for text in reversed(texts)]
    meaning = next((m for m in found if m), None) or header_meaning(header)
    if meaning is None and bracket_meaning(header) is None:
        meaning = header_meaning("".join(header.split()))  # a word broken in a thin column
    over = next((m for m in found[1:] if m in _SPANS), None)
    to_come = dated and within and within.end < dated.end and _WHOLE_YEAR.search(header)
    if meaning is None and dated is not None and not (to_come or is_consequence(header)):
        meaning = Meaning.VALUE
    if meaning is Meaning.VALUE and over is not None:
        meaning = over
    return Column(index, meaning, header, dated, _unit(header), over, zeros=zeros_of(header))


def _unit(header: str) -> Unit | None:
    """Return the unit that a header gives its figures: a share, or a rate of so many people."""
    rates = [found.unit for found in find_units(header) if found.unit in RATE_BASES]
    return Unit.PERCENT if "%" in header else next(iter(rates), None)


def _of_bodies(
    table: Table, count: int, columns: Sequence[Column], within: Period | None
) -> Iterator[Column]:
    """Give each column the organisation over it, or under a head that it shares with another's."""
    over = [_body_over(table, count, column.index, within) for column in columns]
    under = {name: [c.meaning for c in columns if over[c.index] == name] for name in over if name}
    sets = [tuple(sorted(str(m) for m in meanings)) for meanings in under.values()]
    same = len(sets) > 1 and len(set(sets)) == 1 and len(sets[0]) > 1
    valued = all(Meaning.VALUE in meanings for meanings in under.values())
    below = {} if same and valued else dict(_bodies_below(table, count, columns, within))
    for column in columns:
        own = over[column.index] if same and valued else below.get(column.index)
        yield replace(column, body=own) if own else column


def _side_by_side(table: Table, count: int, columns: Sequence[Column]) -> list[Column]:
    """Take columns of figures under names alone as the values of so many bodies: "Wexley".

    Nothing else is called the value, and a target stands beside them.
    """
    if any(c.holds_figures or c.body for c in columns):
        return list(columns)
    spare = [c for c in columns if c.meaning is None and _figured(table, count, c.index)]
    named = all(_A_BODY.fullmatch(c.header) and not period(c.header) for c in spare)
    named = named and not any(is_month_label(c.header) for c in spare)
    aimed = any(c.meaning is Meaning.TARGET for c in columns)
    if len(spare) < _FEWEST_BODIES or not (named and aimed):
        return list(columns)
    return [replace(c, meaning=Meaning.VALUE, body=c.header) if c in spare else c for c in columns]


def _beside_comparators(table: Table, count: int, columns: Sequence[Column]) -> list[Column]:
    """Take "Wexley 2023" and "Wexley 2024" as the values beside "England 2024", each of its year.

    One body stands over them, and nothing else is called the value.
    """
    compared = [c for c in columns if c.meaning is Meaning.COMPARATOR]
    spare = [c for c in columns if c.meaning is None and _figured(table, count, c.index)]
    heads = [_OF_A_YEAR.fullmatch(c.header) for c in spare]
    bodies = {head["body"] for head in heads if head}
    told = all(heads) and len(bodies) == 1 and all(map(_A_BODY.fullmatch, bodies))
    if not (compared and told) or any(c.holds_figures and c not in compared for c in columns):
        return list(columns)
    return [
        replace(c, meaning=Meaning.VALUE, period=c.period or dated(c.header, None))
        if c in spare
        else c
        for c in columns
    ]


def _bodies_below(
    table: Table, count: int, columns: Sequence[Column], within: Period | None
) -> Iterator[tuple[int, str]]:
    """Yield whose figure each column under a shared head holds: the name in the row below it.

    Names are of two words or more, as those of places and bodies side by side are, and of nothing
    that a column is called.
    """
    top, low = table.rows[0], table.rows[count - 1]
    for head in distinct(top) if count > 1 else ():
        own = [c for c in columns if top[c.index] is head]
        names = [low[c.index].text for c in own]
        told = all(
            c.meaning is Meaning.VALUE and low[c.index] is not head and _is_a_body(name, within)
            for c, name in zip(own, names, strict=True)
        )
        if told and len(set(names)) == len(own) > 1:
            yield from ((c.index, name) for c, name in zip(own, names, strict=True))


def _is_a_body(name: str, within: Period | None) -> bool:
    return _PROPER.fullmatch(name) is not None and not says_column(name, within)


def _body_over(table: Table, count: int, index: int, within: Period | None) -> str | None:
    """Return the words over a column and its neighbour that say neither what nor when it is."""
    if count < 2:  # noqa: PLR2004 - one row of words stands over nothing
        return None
    top = table.rows[0][index]
    reach = sum(cell is top for cell in table.rows[0])
    own = top is not table.rows[count - 1][index] and 1 < reach < table.width
    said = says_column(top.text, within) or _A_SPAN.search(top.text)
    return top.text if own and top.passage and not said else None


def _coded(table: Table, count: int, columns: Sequence[Column]) -> list[Column]:
    """Take the first of two columns of names as the reference where its cells are codes."""
    named = [c for c in columns if c.meaning is Meaning.NAME]
    if len(named) < 2 or any(c.meaning is Meaning.REF for c in columns):  # noqa: PLR2004
        return list(columns)
    texts = [t for row in table.rows[count:] if (t := row[named[0].index].text)]
    codes = sum(_CODE.fullmatch(text) is not None for text in texts)
    if codes * 2 <= len(texts):
        return list(columns)
    return [replace(c, meaning=Meaning.REF) if c is named[0] else c for c in columns]


def _floored(columns: Sequence[Column]) -> list[Column]:
    """Take a "Threshold" as the floor, a "Target range" as the tolerance, beside a "Target"."""
    aims = [c for c in columns if c.meaning is Meaning.TARGET]
    edges = [c for c in aims if _ONLY_A_THRESHOLD.fullmatch(c.header)]
    ranges = [c for c in aims if _A_RANGE.search(c.header)]
    if len(edges) + len(ranges) == len(aims):
        return list(columns)
    told = dict.fromkeys(edges, Meaning.FLOOR) | dict.fromkeys(ranges, Meaning.TOLERANCE)
    return [replace(c, meaning=told.get(c, c.meaning)) for c in columns]


def _limited(columns: Sequence[Column]) -> list[Column]:
    """Leave out, beside an authorised limit, the boundary before it and the highest so far."""
    if not any(_AUTHORISED.search(column.header) for column in columns):
        return list(columns)
    idle = [c for c in columns if _UP_TO_IT.search(c.header) and not _AUTHORISED.search(c.header)]
    return [replace(c, meaning=None) if c in idle else c for c in columns]


def _shared(columns: Sequence[Column]) -> list[Column]:
    """Take "%" or "Rate" as the value where columns hold the parts that make it: "Num", "Denom"."""
    if any(c.meaning is Meaning.DENOMINATOR for c in columns):
        columns = [
            replace(c, meaning=Meaning.NUMERATOR) if _A_NUMERATOR.fullmatch(c.header) else c
            for c in columns
        ]
    parts = {c.meaning for c in columns} >= {Meaning.NUMERATOR, Meaning.DENOMINATOR}
    if not parts or any(c.meaning is Meaning.VALUE for c in columns):
        return list(columns)
    return [
        replace(c, meaning=Meaning.VALUE) if _A_SHARE.fullmatch(c.header) else c for c in columns
    ]


def _period(texts: Sequence[str], within: Period | None) -> Period | None:
    """Return the period of a header; a narrower one ("Q2") beats the year it stands in."""
    found = [f.period for f in find_periods(" ".join(texts), within=within)]
    found += _under_a_year(" ".join(texts).split())
    if not found:  # "Apr" is a month only where nothing else stands in the cell
        found += [alone for text in texts if (alone := period(text, within=within))]
    found = [p for p in found if p.kind is not PeriodKind.YEAR_TO_DATE] or found
    return min(reversed(found), key=lambda p: p.months, default=None)


def _under_a_year(words: Sequence[str]) -> Iterator[Period]:
    """Yield the month or quarter that stands under its year: "2018/19" over "Oct"."""
    for place in range(1, len(words)):
        over = period(" ".join(words[:place]))
        under = period(" ".join(words[place:]), within=over) if over else None
        if under is not None:
            yield under


def _named(table: Table, count: int, columns: Sequence[Column]) -> Iterator[Column]:
    """Give the name to the wordiest column where no header says which it is."""
    if any(c.meaning is Meaning.NAME for c in columns):
        yield from columns
        return
    unsaid = [c for c in columns if c.meaning in (None, Meaning.REF, Meaning.GROUP)]
    # "Service standard" may head the names of what is measured.
    targets = (c for c in columns if c.meaning is Meaning.TARGET)
    unsaid += [c for c in targets if _holds_names(table, count, c.index)]
    wordiest = max(unsaid, key=lambda c: _words(table, count, c.index), default=None)
    for column in columns:
        if column is wordiest and _words(table, count, column.index) >= 2:  # noqa: PLR2004
            yield Column(column.index, Meaning.NAME, column.header, None, None)
        else:
            yield column


def _figured(table: Table, count: int, index: int) -> bool:
    return any(_HAS_DIGIT.match(row[index].text) for row in table.rows[count:])


def _holds_names(table: Table, count: int, index: int) -> bool:
    """Tell a column of names, some of which begin with a figure, from one of targets."""
    texts = [row[index].text for row in table.rows[count:]]
    return not any(_HAS_DIGIT.match(t) and len(_WORD.findall(t)) < _NAME_WORDS for t in texts)


def _words(table: Table, count: int, index: int) -> float:
    """Return the mean number of words in a column's cells that are neither figure nor mark."""
    texts = [row[index].text for row in table.rows[count:]]
    wordy = [len(t.split()) for t in texts if t and not missing_mark(t) and quantity(t) is None]
    return sum(wordy) / max(1, len(texts))
