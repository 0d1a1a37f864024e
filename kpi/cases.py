"""Each indicator with its past: the same measure in the reports of one organisation.

Which measure an indicator is of is decided once for all of an organisation's reports
(`kpi.matching.identity`), with what people said about it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kpi.judgement import Case, Earlier
from kpi.matching.guise import folded, guise_of
from kpi.matching.identity import guises_of, identify
from kpi.matching.pairs import Answer, match
from kpi.matching.rulings import Ruling
from kpi.model import Indicator, Period
from kpi.once import once
from kpi.report import Report

Rulings = Mapping[str | None, Sequence[Ruling]]
"""What people decided about the measures of each organisation, by its name; oldest first."""
_Printed = Mapping[int, Earlier]


def cases(reports: Sequence[Report], rulings: Rulings | None = None) -> tuple[Case, ...]:
    """Make a case of every indicator, with its past.

    Args:
        reports: Reports of any organisations, in any order.
        rulings: What people decided about measures, by organisation.

    Returns:
        The cases, oldest report first and in printed order; `earlier` holds the same measure
        in reports of earlier periods of the same organisation, newest first. What somebody
        typed is no past of what was printed: a slip of theirs must accuse nobody.
    """
    ordered = sorted(reports, key=report_age)
    measures = measures_of(ordered, rulings or {})
    made: list[Case] = []
    by_organisation: dict[str, list[tuple[Report, _Printed]]] = defaultdict(list)
    for report in ordered:
        history = by_organisation[folded(report.organisation or "")]
        past = [of for known, of in reversed(history) if _is_past_of(report, known)]
        for indicator, measure in zip(report.indicators, measures[id(report)], strict=True):
            earlier = tuple(printed[measure] for printed in past if measure in printed)
            made.append(Case(report, indicator, earlier, measure))
        history.append((report, _printed_once(report, measures[id(report)])))
    return tuple(made)


def _is_past_of(report: Report, known: Report) -> bool:
    comparable = report.source.by_hand or not known.source.by_hand
    return comparable and is_earlier(known, report)


def measures_of(ordered: Sequence[Report], rulings: Rulings) -> dict[int, tuple[int, ...]]:
    """Return the measure of each indicator by the `id` of its report, numbered from 1 over all.

    Args:
        ordered: Reports of any organisations, oldest first.
        rulings: What people decided about measures, by organisation.
    """
    decided = {folded(name or ""): made for name, made in rulings.items()}
    by_organisation: dict[str, list[Report]] = defaultdict(list)
    for report in ordered:
        by_organisation[folded(report.organisation or "")].append(report)
    found: dict[int, tuple[int, ...]] = {}
    first = 1
    for name, own in by_organisation.items():
        made = decided.get(name, ())
        printed = [guises_of(report, made) for report in own]
        identity = identify(printed, made)
        numbers = identity.numbers()
        for report, guises in zip(own, printed, strict=True):
            found[id(report)] = tuple(first + numbers[guise.key] for guise in guises)
        first += len(identity.measures)
    return found


def _printed_once(report: Report, measures: Sequence[int]) -> _Printed:
    """Return each measure that a report prints once, by its number; printed twice is no match."""
    times = Counter(measures)
    return {
        measure: Earlier(report, indicator)
        for indicator, measure in zip(report.indicators, measures, strict=True)
        if times[measure] == 1
    }


def report_age(report: Report) -> tuple[bool, date, str]:
    """Order reports oldest first by the end of their period; those without one come last."""
    end = report.period.end if report.period else date.max
    return report.period is None, end, report.source.name


def is_earlier(one: Report, other: Report) -> bool:
    """Say whether a report is of an earlier period than another of the same organisation."""
    if one.period is None or other.period is None:
        return False
    return one.period.end < other.period.end and same_organisation(one, other)


def is_same_period(one: Report, other: Report) -> bool:
    """Say whether two reports of one organisation are for the same period."""
    if one.period is None or other.period is None or one is other:
        return False
    spans = ((one.period.start, one.period.end), (other.period.start, other.period.end))
    return spans[0] == spans[1] and same_organisation(one, other)


def is_year_before(one: Period | None, other: Period | None) -> bool:
    """Say whether a period is the same stretch of the year before another's."""
    if one is None or other is None or one.kind is not other.kind:
        return False
    pairs = ((one.start, other.start), (one.end, other.end))
    return all((a.year + 1, a.month) == (b.year, b.month) for a, b in pairs)


def same_organisation(one: Report, other: Report) -> bool:
    """Say whether two reports are of one organisation, by name; one without a name is nobody's."""
    if not one.organisation or not other.organisation:
        return one is other
    return folded(one.organisation) == folded(other.organisation)


@once
def is_renamed(one: Indicator, other: Indicator) -> bool:
    """Say whether one measure goes by another reference or name than before (H6).

    A few letters more or less are no new name; another number in it is ("within 20 days").
    """
    new_ref = one.ref and other.ref and folded(one.ref) != folded(other.ref)
    unreferenced = (replace(guise_of(item), ref=None, group=None) for item in (one, other))
    return bool(new_ref) or match(*unreferenced).answer is not Answer.SAME


def is_other_measure(one: Case, other: Case) -> bool:
    """Say whether two indicators share a reference and are different measures (H6)."""
    mine, theirs = one.indicator.ref, other.indicator.ref
    same_ref = mine and theirs and folded(mine) == folded(theirs)
    return bool(same_ref) and one.measure != other.measure
