"""Reports as people decided about their measures: name, which way is good, rule, until when.

Nothing of it is kept with a report: it is laid over the reports whenever they are looked at, so
that it holds for every report of the measure, the next one too, and is gone once it is taken back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kpi.cases import Rulings, measures_of, report_age
from kpi.matching.guise import folded
from kpi.matching.identity import guises_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.model import Evidence, Indicator, PrintedPolarity
from kpi.report import Report

_KINDS = frozenset({RulingKind.RENAMED, RulingKind.POLARITY, RulingKind.SCHEME, RulingKind.RETIRED})
_Decided = Mapping[int, Mapping[RulingKind, Ruling]]
"""By the number of a measure, the last decision of each kind about it."""


def as_ruled(reports: Sequence[Report], rulings: Rulings) -> list[Report]:
    """Return reports, in their order, with what people decided about each measure laid over them.

    Args:
        reports: Reports of any organisations.
        rulings: What people decided, by organisation, oldest first.
    """
    if not any(ruling.kind in _KINDS for made in rulings.values() for ruling in made):
        return list(reports)
    ordered = sorted(reports, key=report_age)
    measures = measures_of(ordered, rulings)
    decided = _decided(ordered, measures, rulings)
    return [_ruled(report, measures[id(report)], decided) for report in reports]


def _decided(
    ordered: Sequence[Report], measures: Mapping[int, tuple[int, ...]], rulings: Rulings
) -> _Decided:
    by_name = {folded(name or ""): made for name, made in rulings.items()}
    numbers = {
        (name, guise.key): number
        for report in ordered
        if (made := by_name.get(name := folded(report.organisation or "")))
        for guise, number in zip(guises_of(report, made), measures[id(report)], strict=True)
    }
    found: dict[int, dict[RulingKind, Ruling]] = {}
    for name, made in by_name.items():
        for ruling in made:
            number = numbers.get((name, ruling.guise.key))
            if number is not None and ruling.kind in _KINDS:
                found.setdefault(number, {})[ruling.kind] = ruling
    return found


def _ruled(report: Report, numbers: Sequence[int], decided: _Decided) -> Report:
    if not any(number in decided for number in numbers):
        return report
    indicators = (
        _indicator(one, decided.get(number, {}), report)
        for one, number in zip(report.indicators, numbers, strict=True)
    )
    return replace(report, indicators=tuple(indicators))


def _indicator(
    indicator: Indicator, decided: Mapping[RulingKind, Ruling], report: Report
) -> Indicator:
    """Lay decisions over one indicator: what was put right in this report stands above them."""
    way, scheme = decided.get(RulingKind.POLARITY), decided.get(RulingKind.SCHEME)
    own = indicator.polarity is not None and indicator.polarity.by_person
    if way and way.polarity and not own:
        place = Evidence(indicator.evidence.page, indicator.evidence.boxes, "")
        printed = PrintedPolarity(way.polarity, place, by_person=True)
        indicator = replace(indicator, polarity=printed)
    if scheme and report.scheme.printed is None:
        indicator = replace(indicator, scheme=scheme.scheme)
    if retired := decided.get(RulingKind.RETIRED):
        indicator = replace(indicator, due_until=retired.since)
    named = decided.get(RulingKind.RENAMED)
    return replace(indicator, called=named.name) if named else indicator
