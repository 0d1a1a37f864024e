"""Lay corrections over a report as read; one that finds no place is left out and named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kpi.corrections.making import FIELDS, Anchor, Correction, CorrectionKind, same_words, words_of
from kpi.matching.guise import folded
from kpi.model import Indicator, Reading
from kpi.report import Report
from kpi.vocabulary import Field, ReadingKind


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A correction that was not applied, and why, as a plain sentence."""

    correction: Correction
    reason: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A report with its corrections applied, and those that found no place.

    Attributes:
        positions: The place of each indicator in the report as read, from 0; one that was added
            by hand stands after all of those.
    """

    report: Report
    unplaced: tuple[Unplaced, ...] = ()
    positions: tuple[int, ...] = ()


@dataclass(slots=True)
class _Entry:
    """An indicator as read and as it stands after the corrections so far."""

    read: Indicator
    now: Indicator | None


def corrected(report: Report, corrections: Iterable[Correction]) -> Corrected:
    """Apply corrections in the order they were made.

    Args:
        report: The report as read.
        corrections: Those that hold, oldest first.
    """
    entries = [_Entry(indicator, indicator) for indicator in report.indicators]
    unplaced = list[Unplaced]()
    for correction in corrections:
        if correction.kind is CorrectionKind.PAGES:
            continue  # the reading itself holds them
        if reason := _apply(entries, correction):
            unplaced.append(Unplaced(correction, reason))
    left = [(n, entry.now) for n, entry in enumerate(entries) if entry.now is not None]
    made = replace(report, indicators=tuple(indicator for _, indicator in left))
    return Corrected(made, tuple(unplaced), tuple(position for position, _ in left))


def find_again(indicators: Sequence[Indicator], anchor: Anchor) -> Indicator | None:
    """Return which of another reading's indicators an anchor is of, or None where it is unclear."""
    found = _find([_Entry(indicator, indicator) for indicator in indicators], anchor)
    return found.read if found else None


def _apply(entries: list[_Entry], correction: Correction) -> str | None:
    """Apply one correction; return why it could not be."""
    if correction.kind is CorrectionKind.MISSED:
        return _add(entries, correction)
    entry = _find(entries, correction.anchor)
    if entry is None or entry.now is None:
        return f"No indicator like {correction.anchor.name} is read there any more."
    if correction.kind is CorrectionKind.NOT_AN_INDICATOR:
        entry.now = None
        return None
    if correction.field is None:
        return "It names no field."
    made = _made(entry.now, correction, correction.field)
    if isinstance(made, str):
        return made
    doubts = tuple(doubt for doubt in made.doubts if doubt.field is not correction.field)
    entry.now = replace(made, doubts=doubts)
    return None


def _add(entries: list[_Entry], correction: Correction) -> str | None:
    new = correction.becomes
    if new is None:
        return "It holds no indicator."
    if any(entry.now is not None and same_words(entry.now, new) for entry in entries):
        return f"{new.name} is now read from the page itself."
    entries.append(_Entry(new, new))
    return None


def _made(indicator: Indicator, correction: Correction, field: Field) -> Indicator | str:
    """Return the indicator as corrected, or why it cannot be."""
    if correction.kind is CorrectionKind.CONFIRMED:
        return _confirmed(indicator, correction, field)
    if correction.becomes is None:
        return "It holds no value."
    if name := FIELDS.get(field):
        return replace(indicator, **{name: getattr(correction.becomes, name)})
    return _with_reading(indicator, correction.anchor, correction.becomes.readings)


def _confirmed(indicator: Indicator, correction: Correction, field: Field) -> Indicator | str:
    anchored = correction.anchor.reading
    if anchored:
        readings = indicator.of_kind(anchored.kind)
        holds = any(reading.quantity.printed == anchored.printed for reading in readings)
    else:
        holds = words_of(indicator, field) == correction.before
    return indicator if holds else f"{correction.before} was confirmed, and is no longer read."


def _with_reading(
    indicator: Indicator, anchor: Anchor, new: tuple[Reading, ...]
) -> Indicator | str:
    readings = indicator.readings
    if anchor.reading is None:
        reported = any(reading.kind is ReadingKind.ACTUAL for reading in new)
        reason = None if reported else indicator.not_reported
        return replace(indicator, readings=(*readings, *new), not_reported=reason)
    old = _find_reading(indicator, anchor)
    if old is None:
        if all(reading in readings for reading in new):
            return indicator  # a newer parser reads by itself what a person had put right
        return f"The figure {anchor.reading.printed} is not read there any more."
    number = next(n for n, reading in enumerate(readings) if reading is old)
    return replace(indicator, readings=(*readings[:number], *new, *readings[number + 1 :]))


def _find_reading(indicator: Indicator, anchor: Anchor) -> Reading | None:
    """Find a figure by its printed words, else the only one of its kind."""
    wanted = anchor.reading
    if wanted is None:
        return None
    of_kind = indicator.of_kind(wanted.kind)
    printed = [reading for reading in of_kind if reading.quantity.printed == wanted.printed]
    if len(printed) > 1:
        here = of_kind[wanted.number : wanted.number + 1]
        return here[0] if here and here[0] in printed else None
    return next(iter(printed or (of_kind if len(of_kind) == 1 else ())), None)


def _find(entries: list[_Entry], anchor: Anchor) -> _Entry | None:
    """Find an indicator by all that is known of it, else by less, where only one fits."""
    for fits in _LEVELS:
        found = [entry for entry in entries if _entry_fits(entry, anchor, fits)]
        if len(found) == 1:
            return found[0]
        if found:
            return found[anchor.number] if anchor.number < len(found) else None
    return None


def _entry_fits(entry: _Entry, anchor: Anchor, fits: Callable[[Indicator, Anchor], bool]) -> bool:
    return fits(entry.read, anchor) or (entry.now is not None and fits(entry.now, anchor))


def _on_page(indicator: Indicator, anchor: Anchor) -> bool:
    return indicator.evidence.page == anchor.page


def _same_name(indicator: Indicator, anchor: Anchor) -> bool:
    return folded(indicator.name) == folded(anchor.name)


def _same_ref(indicator: Indicator, anchor: Anchor) -> bool:
    return bool(anchor.ref) and folded(indicator.ref or "") == folded(anchor.ref or "")


_LEVELS: tuple[Callable[[Indicator, Anchor], bool], ...] = (
    lambda one, anchor: same_words(one, anchor) and _on_page(one, anchor),
    same_words,
    lambda one, anchor: _same_name(one, anchor) and _same_ref(one, anchor),
    lambda one, anchor: _same_name(one, anchor) and _on_page(one, anchor),
    lambda one, anchor: _same_ref(one, anchor) and _on_page(one, anchor),
)
