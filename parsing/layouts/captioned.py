"""Tables of one measure by place: its caption names the measure, and each row a council or a team.

Table 2: Business rates collected
Council     Target     Actual Q3 2024/25
Fenby       82.50%     83.24%

Without a target it is a measure where it is a rate, a share or so much a head, at two times as
long as each other of which the last is the report's: populations, budgets and tonnages are none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.blocks import Block
from parsing.entries import Entry
from parsing.grids.heads import Column, Head
from parsing.grids.tables import Cell
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.places import heads_bodies, heads_places, is_proper_name, parted_by_place
from parsing.language.units import RATE_BASES, TIMES, unit_of_name
from parsing.language.vague_names import names_nothing
from parsing.meaning.parts import Part
from parsing.page.passage import Passage

_NUMBER = re.compile(r"(?:table|figure|chart)\s+\d+[a-z]?\s*[:.–—-]?\s*", re.I)
_NEAR = 40.0  # points from a caption to its table
_LONGEST = 14  # words
_FEWEST = 2  # places, and times at which a measure without a target is told
_RATES = (Unit.PERCENT, *RATE_BASES, *TIMES)
_A_RATE = re.compile(
    r"\b(?:rate|share)\b|\bper\s+(?:\w+\s+)?(?:head|capita|person|residents?|inhabitants?|adult|child|pupil|patient|households?|"
    r"propert(?:y|ies)|dwellings?|homes?|employees?|fte|workers?|officers?|collections?|bed\s+days?)\b",
    re.I,
)
# What the papers beside a performance report count by place.
_OF_OTHERS = re.compile(
    r"\b(?:budgets?|spen(?:d|t|ding)|expenditure|capital|savings?|reserves?|grants?|fund(?:ing|ed|s)?|income|"
    r"contributions?|precepts?|council\s+tax\s+(?:rise|increase|level|charge)s?|population|electorate?s?|electors?|"
    r"turnout|votes?|respon(?:se|dent)s?|deprivation|unemploy\w+|census)\b",
    re.I,
)
_BESIDE = (
    Meaning.VALUE,
    Meaning.VARIANCE,
    Meaning.DIRECTION,
    Meaning.COMPARATOR,
    Meaning.STATUS,
    Meaning.COMMENT,
)  # what may stand in a table without a target


@dataclass(frozen=True, slots=True)
class Captioned:
    """A table with its places as names, and the caption that names its measure.

    Attributes:
        aimed: False where no column holds a target.
    """

    part: Part
    name: Passage
    aimed: bool

    def entries_of(self, rows: Sequence[Entry]) -> Iterator[Entry]:
        """Yield the entry of each row, named by its place; what stands in England's is of all."""
        own = {column.index for column in self.part.head.of(Meaning.COMPARATOR)}
        shared = [s for row in rows for s in row.slots if _is_of_all(s.column, own)]
        for row in rows:
            slots = (*(s for s in row.slots if s not in shared), *shared)
            of_place = replace(row, name=self.name, group=row.name.text, slots=slots)
            yield replace(of_place, untargeted=not self.aimed)


def named_by_caption(
    part: Part, blocks: Sequence[Block], within: Period | None
) -> Captioned | None:
    """Return a table that its caption names, or None where it is no such table.

    Args:
        part: A table with its header.
        blocks: The paragraphs round it.
        within: The period of the report.
    """
    head, table = part.head, part.table
    first = head.columns[0]
    aimed = bool(head.of(Meaning.TARGET))
    if not head.of(Meaning.VALUE) or not _holds_places(part):
        return None
    if any(column.unit is Unit.POUNDS or column.zeros for column in head.columns):
        return None
    over = [b for b in blocks if b.page == table.page and 0 < table.box.top - _foot(b) < _NEAR]
    caption = max(over, key=_foot, default=None)
    if caption is None or caption is blocks[0] or len(caption.text.split()) > _LONGEST:
        return None
    number = _NUMBER.match(caption.text)
    name = caption.passage.cut(number.end()) if number else caption.passage
    name = name.cut(0, parted_by_place(name.text))
    if not (number or caption.bold) or names_nothing(name.text):
        return None
    if not aimed and not (_is_rate(name.text) and _is_told_again(part, within)):
        return None
    columns = (replace(first, meaning=Meaning.NAME), *head.columns[1:])
    return Captioned(replace(part, head=Head(columns, head.rows)), name, aimed)


def _holds_places(part: Part) -> bool:
    """Tell whether the first column holds places: no other has names, nor has it any but theirs."""
    first, names = part.head.columns[0], part.head.of(Meaning.NAME)
    if not names:
        return heads_places(first.header)
    proper = all(is_proper_name(row[0].text) for row in part.table.rows[part.head.rows :])
    return names == (first,) and heads_bodies(first.header) and proper


def _is_rate(caption: str) -> bool:
    """Tell a rate, a share, a time or so much a head from a count and from another paper's."""
    unit = unit_of_name(caption)
    rate = unit in _RATES or _A_RATE.search(caption) is not None
    return rate and unit is not Unit.POUNDS and _OF_OTHERS.search(caption) is None


def _is_told_again(part: Part, within: Period | None) -> bool:
    """Tell whether the places are told at times as long as each other, the report's the last."""
    head, rows = part.head, part.table.rows[part.head.rows :]
    values = head.of(Meaning.VALUE)
    times = [column.period for column in values if column.period]
    ends = {time.end for time in times}
    alike = len({time.months for time in times}) == 1 and len(ends) == len(values) >= _FEWEST
    others = any(column.meaning not in _BESIDE for column in head.columns[1:])
    if within is None or others or not alike or len(rows) < _FEWEST:
        return False
    now = max(ends) == within.end and times[0].months == within.months
    return now and _is_of_one_kind(rows, values)


def _is_of_one_kind(rows: Sequence[Sequence[Cell]], values: Sequence[Column]) -> bool:
    """Tell whether all figures are shares or none is, and no cell holds anything but a figure."""
    texts = [row[column.index].text for row in rows for column in values]
    figures = [text for text in texts if missing_mark(text) is None]
    shares = {text.rstrip().endswith("%") for text in figures}
    money = any("£" in text for text in figures)
    return len(shares) == 1 and not money and all(quantity(text) is not None for text in figures)


def _is_of_all(column: Column, own: Collection[int]) -> bool:
    """Tell what stands in a row of its own from what stands in a column: "England"."""
    return column.meaning is Meaning.COMPARATOR and column.index not in own


def _foot(block: Block) -> float:
    return max(placed.word.box.bottom for placed in block.passage.words)
