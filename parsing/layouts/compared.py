"""Lists of measures that are held against an earlier time and to no target.

    In the 12 months to 30/09/2024:
    • Homicides: 6 offences compared with 9 in the previous year.
    • Neighbourhood crime: 5,986 offences compared with 6,340 in the previous year.

Three or more stand one under another: such a sentence alone tells a story, and money is of another
paper. They count beside measures that are held to something (`Entry.untargeted`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.blocks import Block, Flow
from parsing.entries import Entry
from parsing.language.aims import Span
from parsing.language.headers import Meaning, header_meaning
from parsing.language.labels import label_meaning
from parsing.language.list_marks import MARK
from parsing.language.numbers import FoundNumber
from parsing.language.periods import find_periods
from parsing.language.plain_numbers import plain_numbers
from parsing.language.units import unit_after
from parsing.meaning.roles import cut_slot
from parsing.page.passage import Passage

_FEWEST = 3  # of such bullets, one under another
_LINK = re.compile(
    r"\s*(?:[a-z-]+\s+){0,3}?,?\s*\(?(?:compared\s+(?:with|to)|(?:up|down)\s+from|against)\s+£?",
    re.I,
)
_WHEN = re.compile(
    r"(?:\s+[a-z-]+){0,2}?,?\s+(?P<when>(?:in|for|at|during)\s+[^.;:,]+|last\s+year)\)?\W*",
    re.I,
)
_LONGEST = 14  # words of a name


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each bullet of a list that compares its figure with an earlier one."""
    lead: Block | None = None
    for listed, run in groupby(flow.blocks, key=lambda block: bool(MARK.match(block.text))):
        blocks = list(run)
        if listed:
            yield from _in_a_row(blocks, _dated(lead, within), within)
        lead = None if listed else blocks[-1]


def _dated(lead: Block | None, within: Period | None) -> Period | None:
    """Return the period that the sentence over a list gives its figures: "In May 2025:"."""
    text = lead.text.rstrip() if lead else ""
    opened = text.endswith(":") and re.match(r"\W*(?:in|for|during|over)\b", text, re.I)
    said = find_periods(text, within=within) if opened else []
    return said[-1].period if said else None


def _in_a_row(
    blocks: Sequence[Block], now: Period | None, within: Period | None
) -> Iterator[Entry]:
    """Yield the entries of bullets that compare, where enough of them follow one another."""
    found = [_compared(block.unmarked, now, within) for block in blocks]
    for alike, run in groupby(found, key=bool):
        entries = [entry for entry in run if entry]
        if alike and len(entries) >= _FEWEST:
            yield from entries


def _compared(text: Passage, now: Period | None, within: Period | None) -> Entry | None:
    """Read "Homicides: 6 offences compared with 9 in the previous year", and nothing behind it."""
    colon = max(text.text.find(": "), 0)
    name, numbers = text.cut(0, colon), plain_numbers(text.text)
    if len(numbers) != 2 or not _is_name(name.text):  # noqa: PLR2004 - one now, one then
        return None
    units = {number.quantity.unit for number in numbers}
    if len(units) > 1 or Unit.POUNDS in units:
        return None
    now_at, then_at = (_span(text.text, number) for number in numbers)
    opens = not text.text[colon : now_at.start].strip(" :£")
    linked = _LINK.fullmatch(text.text, now_at.end, then_at.start) is not None
    behind = _WHEN.fullmatch(text.text, then_at.end)
    if not (opens and linked and behind):
        return None
    earlier = _earlier(behind["when"], within)
    if earlier is None:
        return None
    value = cut_slot(text, now_at, Meaning.VALUE, "", now)
    before = cut_slot(text, then_at, earlier[0], behind["when"], earlier[1])
    return Entry(name=name, slots=(value, before), untargeted=True)


def _is_name(text: str) -> bool:
    return 0 < len(text.split()) <= _LONGEST and label_meaning(text) is None


def _earlier(when: str, within: Period | None) -> tuple[Meaning, Period | None] | None:
    """Return what the second figure is: of the year or period before, or of a period by name."""
    said = header_meaning(when)
    if said in (Meaning.YEAR_BEFORE, Meaning.PREVIOUS):
        return said, None
    dated = [found.period for found in find_periods(when, within=within)]
    return (Meaning.VALUE, dated[0]) if len(dated) == 1 else None


def _span(text: str, number: FoundNumber) -> Span:
    unit = unit_after(text, number.end)
    return Span(number.start, unit.end if unit else number.end)
