"""One measure printed in two places, a summary table and a detail card, is one indicator.

All of the evidence is kept: where the places disagree, the first one's figures stand first and the
other's beside them, and the findings N3 and N7 arise from that (findings.md §3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from rapidfuzz import fuzz

from kpi.model import Doubt, Indicator, Quantity, Reading
from kpi.vocabulary import Field, ReadingKind, Unit
from parsing.like_names import SMALL, folded, has_like
from parsing.summary_rows import cards_of, twins_of

_T = TypeVar("_T")
_ONE_NAME = 95.0
"""Token-set similarity, 0 to 100, from which two names without a reference are one measure."""
_LIKE = 75.0
"""The same for two names that share a reference."""
_ONE_EDGE = 1.5  # points; what starts at the same left edge stands in one list
_MOST_MORE = 0.5  # of the shorter name's words: how many more the longer one may have
_TURNED = frozenset({"not", "non", "no", "without", "excluding", "except", "outside", "un"})


def merge(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Join what several places print of one measure.

    Two are one measure where they share a reference and have like names, or have one name, one
    unit and figures that agree. Rows of one list are never joined unless they are the same.

    Returns:
        The indicators in the order in which each is first printed.
    """
    merged: list[Indicator] = []
    last: Indicator | None = None
    for found in _with_summaries(list(indicators)):
        same = (_is_same(known, found, adjacent=known is last) for known in merged)
        index = next((i for i, is_same in enumerate(same) if is_same), None)
        if index is None:
            merged.append(found)
            last = found
        else:
            last = merged[index] = _joined(merged[index], found)
    return tuple(merged)


def _with_summaries(indicators: Sequence[Indicator]) -> list[Indicator]:
    """Join the rows of a summary to the cards that follow each other in the same order.

    "Contacts resolved at first point" is the card "People whose contact was resolved …" where its
    neighbours are the cards beside that one: every row has to find a card of its rating.
    """
    rows = [i for i in indicators if _only_rated(i) and not i.ref]
    told = cards_of(rows, [i for i in indicators if not _only_rated(i)])
    told = (told if len(told) == len(rows) else []) + twins_of(indicators)
    kept = [i for i in indicators if not any(i is row for row, _ in told)]
    summed = {id(card): row for row, card in told}
    return [_joined(i, summed[id(i)]) if id(i) in summed else i for i in kept]


def _is_same(one: Indicator, other: Indicator, *, adjacent: bool) -> bool:
    grouped_apart = one.group and other.group and folded(one.group) != folded(other.group)
    if grouped_apart or _units_differ(one, other):
        return False
    named = folded(one.name) == folded(other.name)
    both_referred = bool(one.ref and other.ref)
    if not both_referred and _only_rated(one) is not _only_rated(other):
        return named or _summarises(*sorted((one, other), key=_only_rated, reverse=True))
    summed = both_referred and named and _only_rated(one) is not _only_rated(other)
    if _is_abbreviated(one, other) or (summed and folded(one.ref or "") == folded(other.ref or "")):
        return True
    if not _alike_in_name(one, other, most_more=1 if _tell_alike(one, other) else _MOST_MORE):
        return False
    if _in_one_list(one, other, adjacent=adjacent):
        apart = both_referred and _at_other_times(one, other)
        return named and (apart or _agree(one, other))
    unvalued = named and not (one.actuals or other.actuals)
    return both_referred or _agree(one, other) or (unvalued and not _targets_differ(one, other))


def _units_differ(one: Indicator, other: Indicator) -> bool:
    """Tell units that are not of one measure; that a short name only counts things is no proof."""
    units = {one.unit, other.unit} - {None}
    return len(units) > 1 and not (Unit.COUNT in units and _is_abbreviated(one, other))


def _is_abbreviated(one: Indicator, other: Indicator) -> bool:
    """Tell one measure under two names: "CS01 Calls answered", and "CS01 Percentage of callers …".

    They share a code of letters and numbers, and stand in two lists; value and target are the
    same, or the figures agree and a word is shared. Bare numbers count the rows of any table.
    """
    if not (one.ref and other.ref) or folded(one.ref) != folded(other.ref):
        return False
    coded = re.search(r"[a-z]", one.ref, re.I) is not None
    words = [set(folded(i.name).split()) - SMALL for i in (one, other)]
    alike = _tell_alike(one, other) or (_agree(one, other) and bool(words[0] & words[1]))
    return coded and alike and not _in_one_list(one, other, adjacent=False)


def _only_rated(indicator: Indicator) -> bool:
    """Tell the row of a summary that prints nothing of a measure but its name and its rating."""
    return bool(indicator.claims) and not (indicator.target or indicator.readings)


def _summarises(summary: Indicator, card: Indicator) -> bool:
    """Tell a name cut short in a summary, where the rating there is that of the card."""
    first, second = (set(folded(i.name).split()) - SMALL for i in (summary, card))
    rated = [{claim.states for claim in i.claims if claim.states} for i in (summary, card)]
    more, amounts = second - first, {word for word in first if word.isdigit()}
    cut = all(word in second or has_like(word, more) for word in first) and amounts <= second
    return cut and len(more) <= len(first) and not more & _TURNED and rated[0] == rated[1]


def _tell_alike(one: Indicator, other: Indicator) -> bool:
    """Tell whether two places print one value and one target, which are not each other."""
    targets = [i.target.quantity if i.target else None for i in (one, other)]
    values = (_latest(one), _latest(other))
    return _equal(*values) and _equal(*targets) and not _equal(values[0], targets[0])


def _alike_in_name(one: Indicator, other: Indicator, *, most_more: float) -> bool:
    """Tell whether two names can be one, of which one has at most `most_more` words more."""
    if one.ref and other.ref and folded(one.ref) != folded(other.ref):
        return False
    first, second = folded(one.name), folded(other.name)
    if re.findall(r"\d+", first) != re.findall(r"\d+", second):
        return False
    short, long = sorted((set(n.split()) - SMALL for n in (first, second)), key=len)
    more = long - short
    if more & _TURNED or not all(has_like(word, more) for word in short - long):
        return False
    likeness = fuzz.token_set_ratio(" ".join(short), " ".join(long))
    if one.ref and other.ref:
        return likeness >= _LIKE
    return likeness >= _ONE_NAME and len(more) <= max(1, most_more * len(short))


def _in_one_list(one: Indicator, other: Indicator, *, adjacent: bool) -> bool:
    """Tell rows of one list: they start at one edge, and all have a reference or none has.

    A row without one may stand right under the row that has it.
    """
    if bool(one.ref) != bool(other.ref) and not adjacent:
        return False
    return abs(one.evidence.box.x0 - other.evidence.box.x0) < _ONE_EDGE


def _agree(one: Indicator, other: Indicator) -> bool:
    """Tell whether the figures of two places can be of one measure.

    Their values agree to the coarser one's rounding; where one has no value, their targets do.
    """
    values = (_latest(one), _latest(other))
    targets = tuple(i.target.quantity if i.target else None for i in (one, other))
    if values[0] and values[1]:
        return _equal(*values) and (None in targets or _equal(*targets))
    return bool(targets[0] and targets[1]) and _equal(*targets)


def _at_other_times(one: Indicator, other: Indicator) -> bool:
    """Tell whether two places give one measure for periods of which none is the same."""
    first, second = ({r.period for r in place.actuals} for place in (one, other))
    return bool(first and second) and None not in first | second and not first & second


def _targets_differ(one: Indicator, other: Indicator) -> bool:
    targets = [i.target.quantity for i in (one, other) if i.target and i.target.quantity]
    return len(targets) == len((one, other)) and not _equal(*targets)


def _latest(indicator: Indicator) -> Quantity | None:
    """Return the value of the latest period that is printed; one without a period is the latest."""
    dated = [r for r in indicator.actuals if r.period]
    plain = [r for r in indicator.actuals if not r.period]
    latest = max(dated, key=lambda r: r.period.end if r.period else None, default=None)  # type: ignore[arg-type, return-value]
    chosen = plain[0] if plain else latest
    return chosen.quantity if chosen else None


def _equal(one: Quantity | None, other: Quantity | None) -> bool:
    if one is None or other is None:
        return False
    if one.places == other.places:
        return one.value == other.value
    return abs(one.value - other.value) <= max(one.slack, other.slack)


def _joined(one: Indicator, other: Indicator) -> Indicator:
    readings = _all_readings(one.readings, other.readings)
    has_value = any(r.kind is ReadingKind.ACTUAL for r in readings)
    own = [other.target] if one.target and other.target else []
    band = [other.tolerance] if one.tolerance and other.tolerance else []
    full = max(one, other, key=lambda i: len(i.name.split())) if _differ(one, other) else one
    joined = replace(
        one,
        name=full.name,
        evidence=full.evidence,
        ref=one.ref or other.ref,
        group=one.group or other.group,
        unit=one.unit if one.unit not in (None, Unit.COUNT) else other.unit or one.unit,
        units=_once((*one.units, *other.units)),
        polarity=one.polarity or other.polarity,
        labels=one.labels or other.labels,
        target=one.target or other.target,
        other_targets=_once((*one.other_targets, *own, *other.other_targets)),
        tolerance=one.tolerance or other.tolerance,
        other_tolerances=_once((*one.other_tolerances, *band, *other.other_tolerances)),
        readings=readings,
        claims=_once((*one.claims, *other.claims)),
        narrative=_once((*one.narrative, *other.narrative)),
        not_reported=None if has_value else one.not_reported or other.not_reported,
        doubts=_once((*one.doubts, *other.doubts)),
    )
    return replace(joined, doubts=tuple(d for d in joined.doubts if not _is_answered(d, joined)))


def _differ(one: Indicator, other: Indicator) -> bool:
    """Tell names that only their reference shows to be of one measure."""
    return bool(one.ref and other.ref) and not _alike_in_name(one, other, most_more=_MOST_MORE)


def _once(things: Iterable[_T]) -> tuple[_T, ...]:
    kept: list[_T] = []
    for thing in things:
        if thing not in kept:
            kept.append(thing)
    return tuple(kept)


def _all_readings(first: Sequence[Reading], second: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings of both places; one that both print is kept once, as printed finest."""
    kept = list(first)
    for reading in second:
        twin = next((i for i, known in enumerate(kept) if _is_twin(known, reading)), None)
        if twin is None:
            kept.append(reading)
        elif reading.quantity.places > kept[twin].quantity.places:
            kept[twin] = replace(reading, period=reading.period or kept[twin].period)
        elif kept[twin].period is None:
            kept[twin] = replace(kept[twin], period=reading.period)
    return tuple(kept)


def _is_twin(one: Reading, other: Reading) -> bool:
    spans = [(r.period.start, r.period.end) for r in (one, other) if r.period]
    return (
        one.kind is other.kind
        and one.source == other.source
        and one.label == other.label
        and one.year_to_date == other.year_to_date
        and len(set(spans)) <= 1
        and _equal(one.quantity, other.quantity)
    )


def _is_answered(doubt: Doubt, joined: Indicator) -> bool:
    """Tell whether one place says what another left open; two candidates stay two."""
    known = {
        Field.UNIT: joined.unit is not None,
        Field.VALUE: bool(joined.actuals),
        Field.TARGET: joined.target is not None,
    }
    return not doubt.candidates and known.get(doubt.field, False)
