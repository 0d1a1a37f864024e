"""What an indicator's paragraphs say: its value, its claims, and targets quoted in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kpi.model import (
    Claim,
    Doubt,
    Evidence,
    Period,
    PrintedUnit,
    Quantity,
    Reading,
    Sentence,
    Target,
    Tolerance,
)
from kpi.vocabulary import Field, PeriodKind, ReadingKind, State, Unit
from parsing.definition import target_of, tolerance_of
from parsing.figures import Figure, Role, find_figures
from parsing.language.claims import figures as claimed_figures
from parsing.language.claims import find_claims
from parsing.language.periods import find_periods
from parsing.language.reasons import explains
from parsing.language.sentences import sentences
from parsing.language.spans import year_to_date
from parsing.language.thresholds import ThresholdKind, find_thresholds
from parsing.language.units import RATE_BASES, find_units
from parsing.passage import Passage

_KINDS = {
    Role.COUNT: ReadingKind.COUNT,
    Role.TOTAL: ReadingKind.TOTAL,
    Role.PART: ReadingKind.PART,
    Role.PREVIOUS: ReadingKind.PREVIOUS,
    Role.COMPARATOR: ReadingKind.COMPARATOR,
    Role.BASELINE: ReadingKind.BASELINE,
    Role.FORECAST: ReadingKind.FORECAST,
}
_TIMES = (Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)
_YEAR = 12  # months
_TO_DATE = re.compile(
    r"\b(?:year[\s-]to[\s-]date|ytd|cumulative(?:ly)?|so\s+far\s+this\s+year|"
    r"since\s+(?:1\s+)?april)\b",
    re.I,
)
# "the highest since April" compares; it adds nothing up.
_EXTREME = re.compile(r"\b(?:highest|lowest|best|worst|most|fewest|first|biggest|smallest)\b", re.I)
_COUNTED = re.compile(r"\s+(?:case\s+)?([a-z]{4,}?)s?\b", re.I)
_LOOKED_AT = re.compile(
    r"\b(?:completed|carried\s+out|undertaken|audited|read|reviewed|surveyed|inspected)\b", re.I
)
_RATE = re.compile(r"\brate\b[^.;\d]{0,40}$", re.I)
_IN = re.compile(
    r"\s*,?\s*(?:\([^)]*\)\s*)?(?:in|for|at|during|by|as\s+at)\s+(?:the\s+)?(?:end\s+of\s+)?", re.I
)
_CONTRAST = re.compile(
    r"^\W*(?:(?:by|in)\s+contrast|however|although|whereas|but|while|whilst|conversely)\b", re.I
)
_OWN_RECORD = re.compile(
    r"(?:the\s+|our\s+|its\s+)?(?P<source>(?:[\w’'/-]+\s+){0,5}(?:records?|system|reporting|data|returns?|"
    r"dashboard|register|survey|figures|audit|log|database))\s+(?:shows?|indicates?|suggests?|reports?|gives?|puts?)\b",
    re.I,
)
_USING = re.compile(
    r"\s*,?\s*(?:using|according\s+to|based\s+(?:up)?on|as\s+recorded\s+(?:in|on|by)|taken\s+from)\s+(?:the\s+|our\s+)?"
    r"(?P<source>[^,.;()]{3,50}?)(?=\s+(?:in|for|as|during|at)\b|[,.;()]|$)",
    re.I,
)


@dataclass(slots=True)
class Told:
    """What the paragraphs of one indicator told, gathered sentence by sentence."""

    readings: list[Reading] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    tolerances: list[Tolerance] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    units: list[PrintedUnit] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    not_reported: Evidence | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure that may be the value, with the sentence it stands in."""

    figure: Figure
    sentence: Passage
    period: Period | None
    to_date: bool


def read_narrative(
    body: Sequence[Passage], *, name: str, unit: Unit | None, within: Period | None
) -> Told:
    """Read the paragraphs of one indicator.

    Args:
        body: The paragraphs, in printed order.
        name: The indicator's name, whose words are neither reasons nor news.
        unit: The unit that the name gives, or None where it gives none.
        within: The period of the report, which a bare "September" belongs to.
    """
    told = Told()
    candidates: list[_Candidate] = []
    for sentence in _sentences(body):
        told.sentences.append(Sentence(sentence.whole, explains(sentence.text, name)))
        _quote_thresholds(told, sentence, within)
        _state_claims(told, sentence, name)
        told.units += _units(sentence)
        candidates += _figures(told, sentence, within)
    totals = [c for c in candidates if _is_total(c, name, unit)]
    told.readings += [_reading(c, within, ReadingKind.TOTAL) for c in totals]
    _choose_values(told, [c for c in candidates if c not in totals], unit, within)
    return told


def is_to_date(sentence: str) -> bool:
    """Tell whether a sentence is about the year to date."""
    return bool(_TO_DATE.search(sentence)) and not _EXTREME.search(sentence)


def _sentences(body: Sequence[Passage]) -> Iterator[Passage]:
    for passage in body:
        for start, end in sentences(passage.text):
            if sentence := passage.cut(start, end):
                yield sentence


def _quote_thresholds(told: Told, sentence: Passage, within: Period | None) -> None:
    """Keep the targets and tolerances quoted for this reading; another year's is not."""
    for found in find_thresholds(sentence.text):
        if found.earlier or found.other_body:
            continue
        if found.kind is ThresholdKind.TARGET and found.value is not None:
            target = target_of(found, sentence, within)
            if target.period is None or within is None or _covers(target.period, within):
                told.targets.append(target)
        elif found.low is not None or found.high is not None:
            told.tolerances.append(tolerance_of(found, sentence))


def _covers(period: Period, within: Period) -> bool:
    return period.start <= within.start and within.end <= period.end


def _state_claims(told: Told, sentence: Passage, name: str) -> None:
    for found in find_claims(sentence.text, name):
        figure, previous = claimed_figures(sentence.text, found)
        told.claims.append(
            Claim(
                states=found.states,
                evidence=sentence.whole,
                direction=found.direction,
                side=found.side,
                continuity=found.continuity,
                figure=figure,
                previous=previous,
            )
        )
        if State.NOT_REPORTED in found.states:
            told.not_reported = told.not_reported or sentence.whole


def _units(sentence: Passage) -> Iterator[PrintedUnit]:
    """Yield the rate bases named in a sentence; a bare % may belong to anything."""
    for found in find_units(sentence.text):
        if found.unit in RATE_BASES:
            yield PrintedUnit(found.unit, sentence.evidence(found.start, found.end))


def _figures(told: Told, sentence: Passage, within: Period | None) -> Iterator[_Candidate]:
    """Keep the figures whose role is plain; yield those that may be the value."""
    to_date = is_to_date(sentence.text)
    figures = find_figures(sentence.text)
    for figure in figures:
        period = _period_of(figure, figures, sentence.text, within)
        if figure.role in (Role.VALUE, Role.FAINT):
            yield _Candidate(figure, sentence, period, to_date)
        elif kind := _KINDS.get(figure.role):
            told.readings.append(
                Reading(
                    kind=kind,
                    quantity=figure.quantity,
                    evidence=sentence.evidence(figure.start, figure.end),
                    period=period if kind is ReadingKind.PREVIOUS else None,
                    source=figure.source,
                    label=figure.label,
                )
            )


def _period_of(
    figure: Figure, others: Sequence[Figure], text: str, within: Period | None
) -> Period | None:
    """Return the period that a sentence gives a figure, of those that are not in the future.

    "82.4% in October to 83.1% in November": the one said straight after it, else the one before
    it with no other figure between, else the nearest.
    """
    found = [
        f
        for f in find_periods(text, within=within)
        if within is None or f.period.start <= within.end
    ]
    straight_after = (f for f in found if _IN.fullmatch(text[figure.end : f.start]))
    before = (
        f
        for f in reversed(found)
        if f.end <= figure.start and not any(f.end <= o.start < figure.start for o in others)
    )
    nearest = sorted(found, key=lambda f: _distance(f.start, f.end, figure))
    chosen = next(chain(straight_after, before, nearest), None)
    return chosen.period if chosen else None


def _distance(start: int, end: int, figure: Figure) -> int:
    return min(abs(figure.start - end), abs(start - figure.end))


def _fits(quantity: Quantity, unit: Unit | None) -> bool:
    """Tell whether a number can be a value of an indicator with this unit."""
    if unit is None:
        return True
    if unit is Unit.PERCENT:
        return quantity.unit is Unit.PERCENT
    if unit in _TIMES:
        return quantity.unit in (None, *_TIMES)
    if unit is Unit.POUNDS:
        return quantity.unit is Unit.POUNDS
    return quantity.unit is not Unit.PERCENT


def _choose_values(
    told: Told, candidates: Sequence[_Candidate], unit: Unit | None, within: Period | None
) -> None:
    """Take the value that a verb states; what else might be one is asked about, not dropped."""
    fitting = _of_unit(candidates, unit)
    current = [c for c in fitting if not _is_past(c, within)] or fitting
    told.readings += [
        _reading(c, within, ReadingKind.PREVIOUS) for c in fitting if c not in current
    ]
    stated = [c for c in current if c.figure.role is Role.VALUE]
    stated = _rate_first(stated or (current if _is_plain(current) else []), unit)
    if not stated:
        _no_value(told, current)
        return
    first, *rest = stated
    counts = [c for c in current if _is_count_behind(c, first, unit)]
    told.readings.insert(0, _reading(first, within))
    told.readings += [_reading(c, within, ReadingKind.COUNT) for c in counts]
    for rival in (c for c in rest if c not in counts):
        _add_rival(told, first, rival, within)


def _is_total(candidate: _Candidate, name: str, unit: Unit | None) -> bool:
    """Tell whether a number says how many of the measured things there were: "14 audits"."""
    quantity, text = candidate.figure.quantity, candidate.sentence.text
    if unit is not Unit.PERCENT or quantity.unit is not None or quantity.places:
        return False
    noun = _COUNTED.match(text, candidate.figure.end)
    return (
        noun is not None and _LOOKED_AT.search(text) is not None and noun[1].lower() in name.lower()
    )


def _of_unit(candidates: Sequence[_Candidate], unit: Unit | None) -> list[_Candidate]:
    fitting = [c for c in candidates if _fits(c.figure.quantity, unit)]
    shares = [c for c in fitting if c.figure.quantity.unit is Unit.PERCENT]
    return shares if unit is None and shares else fitting


def _is_past(candidate: _Candidate, within: Period | None) -> bool:
    period = candidate.period
    return period is not None and within is not None and period.end < within.start


def _is_plain(candidates: Sequence[_Candidate]) -> bool:
    """Tell whether one number is left over and its sentence can be about nothing else."""
    if len(candidates) != 1:
        return False
    (only,) = candidates
    return only.figure.quantity.unit is not None or only.period is not None or only.to_date


def _rate_first(stated: Sequence[_Candidate], unit: Unit | None) -> list[_Candidate]:
    """Put the figure called a rate before the count that it is made of."""
    if unit not in RATE_BASES:
        return list(stated)
    return sorted(stated, key=lambda c: not _RATE.search(c.sentence.text[: c.figure.start]))


def _add_rival(told: Told, first: _Candidate, rival: _Candidate, within: Period | None) -> None:
    """Keep a second figure of another source; any other is a doubt."""
    mine, other = first.figure.quantity, rival.figure.quantity
    if mine.value == other.value:
        return
    if _own_source(rival):
        told.readings.insert(1, _reading(rival, within, first=first))
        return
    printed = (mine.printed, other.printed)
    reason = f"two candidates: {mine.printed}, and {other.printed} as well"
    told.doubts.append(Doubt(Field.VALUE, reason, printed))


def _is_count_behind(rival: _Candidate, first: _Candidate, unit: Unit | None) -> bool:
    """Tell whether a whole number in the sentence of a rate is the count that makes it."""
    quantity = rival.figure.quantity
    return (
        unit in RATE_BASES
        and rival is not first
        and rival.sentence == first.sentence
        and quantity.places == 0
        and quantity.unit is None
    )


def _no_value(told: Told, fitting: Sequence[_Candidate]) -> None:
    if told.not_reported and not fitting:
        return
    printed = tuple(c.figure.quantity.printed for c in fitting)
    if printed:
        reason = "no sentence states the value plainly; these numbers may be it"
    else:
        reason = "no value was found in the text"
    told.doubts.append(Doubt(Field.VALUE, reason, printed))


def _reading(
    candidate: _Candidate,
    within: Period | None,
    kind: ReadingKind = ReadingKind.ACTUAL,
    first: _Candidate | None = None,
) -> Reading:
    period = candidate.period or (first.period if first else None)
    to_date = kind is ReadingKind.ACTUAL and (candidate.to_date or _accumulates(period, within))
    return Reading(
        kind=kind,
        quantity=candidate.figure.quantity,
        evidence=candidate.sentence.evidence(candidate.figure.start, candidate.figure.end),
        period=_from_april(period) if to_date and period else period,
        year_to_date=to_date,
        source=_own_source(candidate) or _using(candidate),
    )


def _from_april(period: Period) -> Period:
    """Return the year to date that ends with a period: "so far this year, in July"."""
    if period.kind not in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.DATE):
        return period
    span = year_to_date(period.end)
    return Period(period.printed, PeriodKind.YEAR_TO_DATE, span.start, span.end)


def _accumulates(period: Period | None, within: Period | None) -> bool:
    """Tell whether a period runs from April and over more than the report's own period."""
    if period is None:
        return False
    if period.kind is PeriodKind.YEAR_TO_DATE:
        return True
    return (
        within is not None
        and (period.start.month, period.start.day) == (4, 1)
        and within.months < period.months < _YEAR
    )


def _own_source(candidate: _Candidate) -> str | None:
    """Return whose figure a second value is: "the manual records show 78%"."""
    text = candidate.sentence.text[: candidate.figure.start]
    found = _OWN_RECORD.search(_CONTRAST.sub("", text))
    return " ".join(found["source"].split()) if found else None


def _using(candidate: _Candidate) -> str | None:
    found = _USING.match(candidate.sentence.text, candidate.figure.end)
    return found["source"].strip() if found else None
