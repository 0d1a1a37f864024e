"""Recognise one measure across the reports of one organisation.

A reference with a like name is the same measure; without one, the exact name is. Councils do
renumber, and do give an old number to a new measure, so neither alone is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz

from kpi.judgement import Case, Earlier
from kpi.model import Indicator
from kpi.report import Report

LIKE_NAMES = 75.0
"""Token-set similarity, 0 to 100, from which two names with one reference are one measure."""

SAME_NAME = 85.0
"""Token-sort similarity, 0 to 100, from which a name counts as printed a little differently."""

_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s*[/–-]\s*\d\d)?\b")


@dataclass(frozen=True, slots=True)
class _Indexed:
    """A report whose indicators can be looked up by reference and by name."""

    report: Report
    by_ref: dict[str, list[Indicator]]
    by_name: dict[str, list[Indicator]]

    def match(self, wanted: Indicator) -> Indicator | None:
        """Return the same measure in this report, or None where it is absent or unclear."""
        same_ref = self.by_ref.get(_fold(wanted.ref), []) if wanted.ref else []
        like = [i for i in same_ref if likeness(i.name, wanted.name) >= LIKE_NAMES]
        return _only(like, wanted) or _only(self.by_name.get(_fold(wanted.name), []), wanted)


def cases(reports: Sequence[Report]) -> tuple[Case, ...]:
    """Make a case of every indicator, with its past.

    Args:
        reports: Reports of any organisations, in any order.

    Returns:
        The cases, oldest report first and in printed order; `earlier` holds the same measure
        in reports of earlier periods of the same organisation, newest first.
    """
    ordered = sorted(reports, key=report_age)
    by_organisation: dict[str, list[_Indexed]] = defaultdict(list)
    made: list[Case] = []
    for report in ordered:
        history = by_organisation[_fold(report.organisation or "")]
        past = [known for known in reversed(history) if is_earlier(known.report, report)]
        made += (Case(report, one, _earlier(one, past)) for one in report.indicators)
        history.append(_index(report))
    return tuple(made)


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


def same_measures(report: Report, other: Report) -> tuple[tuple[Indicator, Indicator], ...]:
    """Return each indicator of a report that another report carries too, with its counterpart."""
    indexed = _index(other)
    found = ((one, indexed.match(one)) for one in report.indicators)
    return tuple((one, match) for one, match in found if match is not None)


def carries(report: Report, wanted: Indicator) -> bool:
    """Say whether a report has the same measure among its indicators."""
    return _index(report).match(wanted) is not None


def same_organisation(one: Report, other: Report) -> bool:
    """Say whether two reports are of one organisation, by name; one without a name is nobody's."""
    if not one.organisation or not other.organisation:
        return one is other
    return _fold(one.organisation) == _fold(other.organisation)


def is_renamed(one: Indicator, other: Indicator) -> bool:
    """Say whether one measure goes by another reference or name than before (H6).

    A few letters more or less are no new name; another number in it is ("within 20 days").
    """
    new_ref = one.ref and other.ref and _fold(one.ref) != _fold(other.ref)
    return bool(new_ref) or not _is_same_name(one.name, other.name)


def is_other_measure(one: Indicator, other: Indicator) -> bool:
    """Say whether two indicators share a reference and are different measures (H6)."""
    same_ref = one.ref and other.ref and _fold(one.ref) == _fold(other.ref)
    return bool(same_ref) and likeness(one.name, other.name) < LIKE_NAMES


@lru_cache(maxsize=65536)
def likeness(name: str, other: str) -> float:
    """Return how like two names are, 0 to 100, whatever the order of their words."""
    return fuzz.token_set_ratio(_fold(name), _fold(other))


def _earlier(wanted: Indicator, past: Sequence[_Indexed]) -> tuple[Earlier, ...]:
    found = ((known.report, known.match(wanted)) for known in past)
    return tuple(Earlier(report, match) for report, match in found if match is not None)


def _index(report: Report) -> _Indexed:
    indexed = _Indexed(report, defaultdict(list), defaultdict(list))
    for indicator in report.indicators:
        if indicator.ref:
            indexed.by_ref[_fold(indicator.ref)].append(indicator)
        indexed.by_name[_fold(indicator.name)].append(indicator)
    return indexed


def _only(found: list[Indicator], wanted: Indicator) -> Indicator | None:
    """Return the one of the same group, or the only one; two that fit equally are no match."""
    of_group = [i for i in found if i.group == wanted.group]
    choice = of_group or found
    return choice[0] if len(choice) == 1 else None


@lru_cache(maxsize=65536)
def _is_same_name(name: str, other: str) -> bool:
    if _fold(name) == _fold(other):
        return True
    numbers = [_NUMBER.findall(_YEAR.sub("", text)) for text in (name, other)]
    return (
        numbers[0] == numbers[1] and fuzz.token_sort_ratio(_fold(name), _fold(other)) >= SAME_NAME
    )


@lru_cache(maxsize=65536)
def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
