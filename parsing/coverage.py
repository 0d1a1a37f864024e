"""The account of every number on the pages read: used, set aside and why, or unexplained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Box, Evidence, Indicator
from kpi.report import Coverage, SetAside, Unexplained
from parsing.blocks import Block, Flow
from parsing.boxes.cards import Card
from parsing.grids.columns import read_head
from parsing.grids.heads import Head
from parsing.grids.tables import Table
from parsing.language.headers import Meaning
from parsing.language.numbers import FoundNumber, find_grouped
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start
from parsing.language.set_aside import REFERENCE, find_asides, reason_for
from parsing.meaning.figures import Role, find_figures
from parsing.page.passage import Passage

_ROLES = {
    Role.CHANGE: "the size of a change",
    Role.REPLACED: "a figure since revised",
    Role.RULE: "a target being set or moved",
    Role.COMPARATOR: "a figure of another body",
    Role.PREVIOUS: "a figure of an earlier period",
    Role.COUNT: "a count of something else",
    Role.TOTAL: "a count of something else",
}
_COLUMNS = {
    Meaning.VARIANCE: "a difference from the target",
    Meaning.COMMENT: "a figure in a note",
    Meaning.CONTROL: "a limit of a control chart",
    Meaning.AS_AT: "a date or period",
    Meaning.OWNER: "an owner or source",
    Meaning.GROUP: "a group or number of a row",
    Meaning.REF: REFERENCE,
    Meaning.STATUS: "a rating",
    Meaning.DIRECTION: "a direction of travel",
}
_TICKS = 0.7  # of the type of a card's name
_CHARTED = 3  # numbers without a label on a card: no fewer make a chart
_CALLOUT = "in a box with nothing to hold it against"
_OTHER_TABLE = "in a table without indicators"
_Place = tuple[int, Box]


def account(flow: Flow, indicators: Iterable[Indicator]) -> Coverage:
    """Account for every number of the pages read, furniture and paragraph numbers included."""
    places = [place for item in indicators for place in _used(item)]
    found = [
        *_in_blocks(flow.blocks),
        *_in_tables(flow.tables, places),
        *_in_cards(flow.cards),
        *_on_charts(flow.charted),
    ]
    used = [f for f in found if _within(f.place, places)]
    aside = [*_apart(flow), *_paragraph_numbers(flow.blocks)]
    rest = [f for f in found if not _within(f.place, places)]
    aside += [SetAside(f.place.page, f.place.printed, f.reason) for f in rest if f.reason]
    unexplained = [
        Unexplained(f.place.page, f.place.printed, f.line, f.place.box)
        for f in rest
        if not f.reason
    ]
    return Coverage(len(used), tuple(aside), tuple(unexplained))


@dataclass(frozen=True, slots=True)
class _Found:
    """A number on a page, and why it is no figure of an indicator, if something says so."""

    place: Evidence
    line: str
    reason: str | None


def _paragraph_numbers(blocks: Iterable[Block]) -> Iterator[SetAside]:
    for block in blocks:
        if block.number:
            yield SetAside(block.page, block.number, "a paragraph number")


def _in_blocks(blocks: Iterable[Block]) -> Iterator[_Found]:
    for block in blocks:
        for found, reason in _numbers(block.passage):
            place = block.passage.evidence(found.start, found.end)
            yield _Found(place, _line(block.passage, found.start), reason)


def _in_cards(cards: Iterable[Card]) -> Iterator[_Found]:
    """Yield the numbers of every card, and say which are of a chart on it."""
    for card in cards:
        for line in card.lines:
            numbers = list(_numbers(line))
            row = len(numbers) > 1 and not any(map(str.isalpha, line.text))
            for found, reason in numbers:
                place = line.evidence(found.start, found.end)
                charted = row or _is_charted(card, line, found)
                chart = _CALLOUT if card.callout else "on a chart" if charted else None
                yield _Found(place, line.text, reason or _is_named(card, place) or chart)


def _is_charted(card: Card, line: Passage, number: FoundNumber) -> bool:
    """Tell a number in far smaller type than the card's name, or one of several without a label."""
    usual = max(placed.word.size for placed in card.name.words)
    size = next(w.word.size for w in line.words if w.end > number.start)
    unlabelled = len(card.bare) >= _CHARTED and number.quantity.printed in card.bare
    return size < _TICKS * usual or unlabelled


def _is_named(card: Card, place: Evidence) -> str | None:
    """Say that a number is part of a name ("within 20 working days"), or None."""
    boxes = [(card.page, box) for box in card.name.whole.boxes]
    return "part of the name" if _within(place, boxes) else None


def _in_tables(tables: Iterable[Table], places: Sequence[_Place]) -> Iterator[_Found]:
    """Yield the numbers of every cell; a column that is not of figures says why by its header."""
    for table in tables:
        head = read_head(table, None)
        cells = {id(cell): (index, cell) for row in table.rows for index, cell in enumerate(row)}
        kept = any(_stands_in(table.box, table.page, place) for place in places)
        for index, cell in cells.values():
            for found, reason in _numbers(cell.passage):
                place = cell.passage.evidence(found.start, found.end)
                why = reason or (_column_reason(head, index) if kept else _OTHER_TABLE)
                yield _Found(place, cell.text, why)


def _stands_in(box: Box, page: int, place: _Place) -> bool:
    at, inner = place
    return at == page and box.x0 <= inner.x0 <= box.x1 and box.top <= inner.top <= box.bottom


def _column_reason(head: Head | None, index: int) -> str | None:
    if head is None or index >= len(head.columns):
        return None
    column = head.columns[index]
    if column.meaning is None and column.header:
        return f"under “{column.header}”, which is not the value"
    return _COLUMNS.get(column.meaning) if column.meaning else None


def _numbers(passage: Passage) -> Iterator[tuple[FoundNumber, str | None]]:
    """Yield each number of a passage and why it is no value, if something says so."""
    text = passage.text
    asides = tuple(find_asides(text))
    numbers = find_grouped(text, [(a.start, a.end) for a in asides])
    if not numbers:
        return
    periods = find_periods(text)
    reference = reference_at_start(text)
    roles = {figure.start: _ROLES.get(figure.role) for figure in find_figures(text)}
    for found in numbers:
        reason = reason_for(asides, found.start, found.end)
        if reason is None and any(p.start <= found.start < p.end for p in periods):
            reason = "a date or period"
        if reason is None and reference and found.start < reference[0]:
            reason = REFERENCE
        yield found, reason or roles.get(found.start)


def _apart(flow: Flow) -> Iterator[SetAside]:
    """Set aside what stands in the margins."""
    for passage in flow.furniture:
        for number in find_grouped(passage.text):
            yield SetAside(passage.page, number.quantity.printed, "a page header or footer")


def _on_charts(charted: Iterable[Passage]) -> Iterator[_Found]:
    """Yield the numbers on charts; those of no indicator are scales, dates and other figures."""
    for passage in charted:
        for number in find_grouped(passage.text):
            place = passage.evidence(number.start, number.end)
            yield _Found(place, _line(passage, number.start), "on a chart")


def _used(indicator: Indicator) -> Iterator[_Place]:
    """Yield the places of every figure that an indicator keeps."""
    kept: list[Evidence] = [r.evidence for r in indicator.readings]
    kept += [t.evidence for t in (indicator.target, *indicator.other_targets) if t]
    kept += [t.evidence for t in (indicator.tolerance, *indicator.other_tolerances) if t]
    for evidence in kept:
        for box in evidence.boxes:
            yield evidence.page, box


def _within(evidence: Evidence, places: Iterable[_Place]) -> bool:
    box = evidence.boxes[0]
    middle_x, middle_y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(
        page == evidence.page
        and place.x0 <= middle_x <= place.x1
        and place.top <= middle_y <= place.bottom
        for page, place in places
    )


def _line(passage: Passage, start: int) -> str:
    """Return the printed line that a character stands on."""
    line = next((w.line for w in passage.words if w.start <= start < w.end), None)
    return " ".join(w.word.text for w in passage.words if w.line == line)
