"""The lines that define an indicator: its target, its tolerance, and how they are labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kpi.model import Doubt, Period, PrintedPolarity, PrintedUnit, Target, Tolerance
from kpi.vocabulary import BandForm, Field, PeriodKind
from parsing.language.periods import find_periods
from parsing.language.polarity_words import printed_polarity
from parsing.language.spans import financial_year, financial_year_of
from parsing.language.threshold_widths import bound_beside, edges
from parsing.language.thresholds import Threshold, ThresholdKind, find_thresholds
from parsing.language.units import RATE_BASES, find_units
from parsing.page.passage import Passage

_FOR_THE_YEAR = re.compile(
    r"[^.;\d]{0,12}?\bfor\s+the\s+(?:(?:full|whole|financial)\s+)?year\b(?!\s+(?:to\s+date|ended|ending|before))",
    re.I,
)

_OF_THE_YEAR = re.compile(
    r"\b(?:annual|yearly|full[\s-]year|year[\s-]end|end[\s-]of[\s-](?:the[\s-])?year)\s+"
    r"(?:[\w-]+\s+)?(?:targets?|standards?|goals?|aims?)\b[^.;\d]*$",
    re.I,
)


@dataclass(slots=True)
class Defined:
    """What the definition lines give."""

    target: Target | None = None
    tolerance: Tolerance | None = None
    labels: list[str] = field(default_factory=list)
    units: list[PrintedUnit] = field(default_factory=list)
    polarity: PrintedPolarity | None = None
    other_targets: list[Target] = field(default_factory=list)
    other_tolerances: list[Tolerance] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_definition(lines: Sequence[Passage], within: Period | None) -> Defined:
    """Read the definition lines of one indicator, in printed order; `within` dates them."""
    defined, lone = Defined(), list[tuple[Threshold, Passage]]()
    for line in lines:
        for found in find_thresholds(line.text):
            defined.labels.append(found.label)
            if found.kind is ThresholdKind.TOLERANCE and _is_lone(found):
                lone.append((found, line))
            else:
                _take(defined, found, line, within)
        for unit in find_units(line.text):
            if unit.unit in RATE_BASES:
                defined.units.append(PrintedUnit(unit.unit, line.evidence(unit.start, unit.end)))
        if stated := printed_polarity(line.text):
            place = line.evidence(stated.start, stated.end)
            defined.polarity = PrintedPolarity(stated.polarity, place)
    for found, line in lone:
        _take_lone(defined, found, line, within)
    return defined


def _is_lone(found: Threshold) -> bool:
    bounded = found.low is not None or found.high is not None
    return found.value is not None and not bounded and found.form is None


def target_of(found: Threshold, passage: Passage, within: Period | None) -> Target:
    """Return a threshold as a target, with its place and the period printed for it."""
    place = passage.evidence(found.printed_start, found.printed_end)
    dated = find_periods(found.period_text or "", within=within)
    period = dated[0].period if dated else _whole_year(found, passage.text, within)
    return Target(found.printed, found.value, place, period, found.low, found.high)


def _whole_year(found: Threshold, text: str, within: Period | None) -> Period | None:
    """Return the financial year of the report, where a target is "for the year" or "year-end"."""
    said = (
        _FOR_THE_YEAR.match(text, found.printed_end)
        or _FOR_THE_YEAR.match(text, found.start + len(found.label))
        or _OF_THE_YEAR.search(text[: found.printed_start])
    )
    if within is None or said is None:
        return None
    year = financial_year(financial_year_of(within.end))
    return Period("the year", PeriodKind.YEAR, year.start, year.end)


def tolerance_of(found: Threshold, passage: Passage) -> Tolerance:
    """Return a threshold as a tolerance, with its place."""
    place = passage.evidence(found.printed_start, found.printed_end)
    return Tolerance(found.printed, found.low, found.high, found.form or BandForm.BOUND, place)


def _take(defined: Defined, found: Threshold, line: Passage, within: Period | None) -> None:
    if found.kind is ThresholdKind.TARGET:
        _take_target(defined, target_of(found, line, within))
    elif found.form is BandForm.WIDTH:
        _take_width(defined, found, line)
    elif found.low is not None or found.high is not None:
        _take_tolerance(defined, tolerance_of(found, line))


def _take_target(defined: Defined, target: Target) -> None:
    if defined.target is None:
        defined.target = target
        return
    defined.other_targets.append(target)
    if (target.value, target.ends) != (defined.target.value, defined.target.ends):
        defined.doubts.append(_two(Field.TARGET, defined.target.printed, target.printed))


def _take_tolerance(defined: Defined, tolerance: Tolerance) -> None:
    if defined.tolerance is None:
        defined.tolerance = tolerance
        return
    defined.other_tolerances.append(tolerance)
    defined.doubts.append(_two(Field.TOLERANCE, defined.tolerance.printed, tolerance.printed))


def _take_width(defined: Defined, found: Threshold, line: Passage) -> None:
    """Take "± w" as a band round the target: low = t - w, high = t + w (findings.md §1)."""
    target = defined.target.quantity if defined.target else None
    ends = edges(found, target) if target else None
    if ends is None:
        reason = f"“{found.printed}” is a width, and no target is printed that it could go round"
        defined.doubts.append(Doubt(Field.TOLERANCE, reason, (found.printed,)))
        return
    _take_tolerance(defined, replace(tolerance_of(found, line), low=ends[0], high=ends[1]))


def _take_lone(defined: Defined, found: Threshold, line: Passage, within: Period | None) -> None:
    """Take one number on a line labelled tolerance as an edge beside the target.

    Where no target tells which edge, it is taken as the target and asked about (findings.md, T2).
    """
    target = defined.target.quantity if defined.target else None
    if bound := bound_beside(found, target):
        _take_tolerance(defined, tolerance_of(bound, line))
        return
    reason = f"{found.printed} stands on a line labelled “{found.label}” and is taken as the target"
    defined.doubts.append(Doubt(Field.TARGET, reason, (found.printed,)))
    _take_target(defined, target_of(found, line, within))


def _two(field_: Field, first: str, second: str) -> Doubt:
    return Doubt(field_, f"two are printed: {first} and {second}", (first, second))
