"""The account of every number on the pages read: used, set aside and why, or unexplained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kpi.model import Box, Evidence, Indicator
from kpi.report import Coverage, SetAside, Unexplained
from parsing.blocks import Block, Flow
from parsing.figures import Role, find_figures
from parsing.language.numbers import FoundNumber, find_numbers
from parsing.language.periods import find_periods
from parsing.language.set_aside import REFERENCE, find_asides, reason_for
from parsing.layouts.references import reference_at_start
from parsing.passage import Passage

_ROLES = {
    Role.CHANGE: "the size of a change",
    Role.REPLACED: "a figure since revised",
    Role.RULE: "a target being set or moved",
    Role.COMPARATOR: "a figure of another body",
    Role.PREVIOUS: "a figure of an earlier period",
}
_Place = tuple[int, Box]


def account(flow: Flow, indicators: Iterable[Indicator]) -> Coverage:
    """Account for every number of the pages read, furniture and paragraph numbers included."""
    places = [place for item in indicators for place in _used(item)]
    used, aside, unexplained = 0, list(_furniture(flow)), list[Unexplained]()
    for block in flow.blocks:
        if block.number:
            aside.append(SetAside(block.page, block.number, "a paragraph number"))
        for found, reason in _numbers(block):
            place = block.passage.evidence(found.start, found.end)
            if _within(place, places):
                used += 1
            elif reason:
                aside.append(SetAside(place.page, place.printed, reason))
            else:
                line = _line(block.passage, found.start)
                unexplained.append(Unexplained(place.page, place.printed, line, place.box))
    return Coverage(used, tuple(aside), tuple(unexplained))


def _numbers(block: Block) -> Iterator[tuple[FoundNumber, str | None]]:
    """Yield each number of a paragraph and why it is no value, if something says so."""
    asides = tuple(find_asides(block.text))
    for found in find_numbers(block.text):
        reason = reason_for(asides, found.start, found.end) or _reason(block, found.start)
        yield found, reason


def _furniture(flow: Flow) -> Iterator[SetAside]:
    for passage in flow.furniture:
        for number in find_numbers(passage.text):
            yield SetAside(passage.page, number.quantity.printed, "a page header or footer")


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


def _reason(block: Block, start: int) -> str | None:
    """Return why a number of running text is no value, from its date, reference or role."""
    if any(f.start <= start < f.end for f in find_periods(block.text)):
        return "a date or period"
    found = reference_at_start(block.text)
    if found and start < found[0]:
        return REFERENCE
    figure = next((f for f in find_figures(block.text) if f.start == start), None)
    return _ROLES.get(figure.role) if figure else None


def _line(passage: Passage, start: int) -> str:
    """Return the printed line that a character stands on."""
    line = next((w.line for w in passage.words if w.start <= start < w.end), None)
    return " ".join(w.word.text for w in passage.words if w.line == line)
