"""All that happened to a measure, as one list: what reports changed, and what people said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kpi.called import as_called, names_given
from kpi.corrections.laying import find_again
from kpi.corrections.making import Correction, CorrectionKind, correction_words
from kpi.examination import Examined
from kpi.finding_keys import key_of
from kpi.history import Decision, Outcome, Said
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.plain.words import POLARITIES, SCHEMES, period_words
from kpi.tables.shown import is_about
from kpi.through_time.published import Change, definitions
from kpi.through_time.series import Series

_NAMED = {
    "reference": "Renumbered",
    "name": "Renamed",
    "target": "Target moved",
    "tolerance": "Tolerance moved",
}
_CORRECTED = {
    CorrectionKind.CONFIRMED: "Confirmed as read",
    CorrectionKind.MISSED: "Added by hand",
}
_OUTCOMES = {
    Outcome.EXPLAINED: "explained",
    Outcome.DISMISSED: "dismissed",
    Outcome.ACCEPTED: "accepted as a fault",
}
_RULED = {
    RulingKind.SAME: "one measure",
    RulingKind.DIFFERENT: "two measures",
    RulingKind.SPLIT: "another measure from {} on",
    RulingKind.RETIRED: "no longer reported after {}",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a measure.

    Attributes:
        day: When: the last day of the period of a report, or the day on which a person spoke.
        source: The report that prints it, or who said so.
        kind: What happened, in a word or two ("Target moved").
        words: What it was and is.
    """

    day: date
    source: str
    kind: str
    words: str


def timeline(
    series: Series,
    examined: Examined,
    *,
    corrections: Mapping[str, Sequence[Said[Correction]]],
    decisions: Mapping[str, Said[Decision]],
    rulings: Iterable[Said[Ruling]],
) -> tuple[Event, ...]:
    """Return what happened to a measure, latest first.

    Args:
        series: The measure through time.
        examined: The reports of its organisation, examined.
        corrections: What holds of each report, by the SHA-256 of its file.
        decisions: What holds of each finding, by its key.
        rulings: What people decided about the organisation's measures.
    """
    events = [
        *_printed(series),
        *_found(series, examined, decisions),
        *_corrected(series, corrections),
        *_ruled(series, rulings),
    ]
    return tuple(sorted(events, key=lambda event: event.day, reverse=True))


def ruling_words(ruling: Ruling) -> str:
    """Return a decision in words: "“KPI 1 Visits” and “KPI 2 Visits”: one measure"."""
    both = [ruling.guise.title, *([ruling.other.title] if ruling.other else [])]
    return f"“{'” and “'.join(both)}”: {decided_words(ruling)}"


def decided_words(ruling: Ruling) -> str:
    """Return what was decided of a measure, without its name: "lower is better"."""
    if ruling.polarity:
        return POLARITIES[ruling.polarity]
    if ruling.scheme:
        return f"rated by {SCHEMES[ruling.scheme]}"
    if ruling.name:
        return f"called “{ruling.name}”"
    day = f"{ruling.since.day} {ruling.since:%B %Y}" if ruling.since else ""
    return _RULED[ruling.kind].format(day)


def _printed(series: Series) -> Iterator[Event]:
    """Yield the first report of a measure, and each report that prints it otherwise."""
    days = {c.report.source.name: c.report.period for c in series.points}
    cut = [replace(case.report, indicators=(case.indicator,)) for case in series.points]
    for made in definitions(cut):
        period = days[made.report]
        if period is None:
            continue
        source = f"{period_words(period)}, {made.report}"
        if not made.changed:
            yield Event(period.end, source, "First report", _first_words(made.target))
        for change in made.changed:
            yield Event(period.end, source, *_change_words(change))


def _first_words(target: str) -> str:
    return f"target {target}" if target else "no target printed"


def _change_words(change: Change) -> tuple[str, str]:
    if named := _NAMED.get(change.what):
        return named, f"{change.was} → {change.now}"
    return "Definition changed", change.words


def _found(
    series: Series, examined: Examined, decisions: Mapping[str, Said[Decision]]
) -> Iterator[Event]:
    """Yield past values that a report restated, and what people decided about findings."""
    names = names_given(series.points)
    for case in series.points:
        period, name = case.report.period, case.report.source.name
        for finding in examined.findings_of(case.report):
            if not is_about(finding, case):
                continue
            if finding.code == "H1" and period:
                source = f"{period_words(period)}, {name}"
                message = as_called(finding, names).message
                yield Event(period.end, source, "Past value restated", message)
            if said := decisions.get(key_of(finding)):
                words = f"{_OUTCOMES[said.what.outcome]}: {as_called(finding, names).message}"
                answer = said.what.answer or said.why
                yield _said(said, "Decided", f"{words} “{answer}”" if answer else words)


def _corrected(
    series: Series, corrections: Mapping[str, Sequence[Said[Correction]]]
) -> Iterator[Event]:
    for case in series.points:
        for said in corrections.get(case.report.source.sha256, ()):
            if find_again(case.report.indicators, said.what.anchor) is case.indicator:
                kind = _CORRECTED.get(said.what.kind, "Corrected")
                when = period_words(case.report.period)
                yield _said(said, kind, f"{when}: {correction_words(said.what)}")


def _ruled(series: Series, rulings: Iterable[Said[Ruling]]) -> Iterator[Event]:
    keys = {_bare(guise_of(case.indicator).key) for case in series.points}
    for said in rulings:
        if keys & _guises(said.what):
            ruling = said.what
            words = ruling_words(ruling) if ruling.other else decided_words(ruling)
            yield _said(said, "Decided", words)


def _guises(ruling: Ruling) -> set[tuple[str, ...]]:
    return {_bare(one.key) for one in (ruling.guise, ruling.other) if one}


def _bare(key: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out since when a guise means another measure: a report does not print that."""
    return key[:-1]


def _said(said: Said[Correction] | Said[Decision] | Said[Ruling], kind: str, words: str) -> Event:
    return Event(said.at.astimezone().date(), said.who, kind, words)
