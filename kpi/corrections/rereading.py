"""What a new reading of one file would change, so that a person can see it before accepting it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kpi.corrections.laying import Unplaced, find_again
from kpi.corrections.making import anchor_of
from kpi.model import Indicator, Reading
from kpi.report import Report

NOTHING = "–"
"""What stands for a field with nothing in it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that would be otherwise.

    Attributes:
        indicator: Its reference, else its name; "" for the report as a whole.
        field: What it is, in words: "value", "target", "the whole indicator".
        before: What is held now, in printed words.
        after: What was read now.
    """

    indicator: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a new reading would change; corrections are applied on both sides.

    Attributes:
        changes: The report first, then indicator by indicator; none where nothing changes.
        unplaced: Corrections that would no longer find their place, and why.
    """

    changes: tuple[Changed, ...]
    unplaced: tuple[Unplaced, ...] = ()


def difference(old: Report, new: Report, unplaced: tuple[Unplaced, ...] = ()) -> Difference:
    """Return what differs between two readings of one file."""
    changes = [*_whole(old, new), *_indicators(old, new)]
    return Difference(tuple(changes), unplaced)


def _whole(old: Report, new: Report) -> Iterator[Changed]:
    yield from _differing("", _report_fields(old), _report_fields(new))


def _indicators(old: Report, new: Report) -> Iterator[Changed]:
    left = list(new.indicators)
    for before in old.indicators:
        after = find_again(left, anchor_of(old, before))
        if after is None:
            yield Changed(before.label, "the whole indicator", before.name, NOTHING)
            continue
        left = [one for one in left if one is not after]
        yield from _differing(before.label, _fields(before), _fields(after))
    for added in left:
        yield Changed(added.label, "the whole indicator", NOTHING, added.name)


def _differing(label: str, before: dict[str, str], after: dict[str, str]) -> Iterator[Changed]:
    for field, words in before.items():
        if words != after[field]:
            yield Changed(label, field, words or NOTHING, after[field] or NOTHING)


def _report_fields(report: Report) -> dict[str, str]:
    return {
        "organisation": report.organisation or "",
        "title": report.title or "",
        "period": report.period.printed if report.period else "",
        "rating scheme": report.scheme.name,
    }


def _fields(indicator: Indicator) -> dict[str, str]:
    target, tolerance, polarity = indicator.target, indicator.tolerance, indicator.polarity
    others = (r for r in indicator.readings if r not in indicator.actuals)
    return {
        "reference": indicator.ref or "",
        "name": indicator.name,
        "heading": indicator.group or "",
        "unit": indicator.unit or "",
        "target": target.printed if target else "",
        "tolerance": tolerance.printed if tolerance else "",
        "which way is good": polarity.polarity if polarity else "",
        "value": "; ".join(_words(reading) for reading in indicator.actuals),
        "other figures": "; ".join(f"{r.kind} {_words(r)}" for r in others),
        "statements": "; ".join(claim.evidence.printed for claim in indicator.claims),
        "reason for no value": indicator.not_reported.printed if indicator.not_reported else "",
    }


def _words(reading: Reading) -> str:
    period = f" ({reading.period.printed})" if reading.period else ""
    return f"{reading.quantity.printed}{period}"
