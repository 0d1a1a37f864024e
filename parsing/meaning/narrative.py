"""What an indicator's paragraphs say: its value, its claims, and targets quoted in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kpi.model import (
    Claim,
    Period,
    PrintedUnit,
    Reading,
    Sentence,
    Target,
)
from kpi.vocabulary import ReadingKind, State, Unit
from parsing.language.claim_times import earlier_time_of
from parsing.language.claims import figures as claimed_figures
from parsing.language.claims import find_claims
from parsing.language.periods import FoundPeriod, find_periods
from parsing.language.reasons import explains
from parsing.language.references import names_another
from parsing.language.sentences import sentences
from parsing.language.told_targets import told_target
from parsing.language.units import RATE_BASES, find_units
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.meaning.outturns import Candidate, choose_values, is_earlier, year_to_date_of
from parsing.meaning.own_counts import counts_the_measure
from parsing.meaning.quoted import quote_thresholds
from parsing.meaning.told import Told
from parsing.page.passage import Passage, holds

_KINDS = {
    Role.COUNT: ReadingKind.COUNT,
    Role.TOTAL: ReadingKind.TOTAL,
    Role.PART: ReadingKind.PART,
    Role.PREVIOUS: ReadingKind.PREVIOUS,
    Role.COMPARATOR: ReadingKind.COMPARATOR,
    Role.BASELINE: ReadingKind.BASELINE,
    Role.FORECAST: ReadingKind.FORECAST,
}
_OF_ANOTHER_TIME_OR_BODY = (
    ReadingKind.PREVIOUS, ReadingKind.COMPARATOR, ReadingKind.BASELINE, ReadingKind.FORECAST,
)  # fmt: skip
_TO_DATE = re.compile(
    r"\b(?:year[\s-]to[\s-]date|ytd|cumulative(?:ly)?|so\s+far\s+this\s+year|"
    r"since\s+(?:1\s+)?april|(?:total|figure)\s+for\s+the\s+year)\b",
    re.I,
)
# "the highest since April" compares; it adds nothing up.
_MOST_PERCENT = 100
_EXTREME = re.compile(r"\b(?:highest|lowest|best|worst|most|fewest|first|biggest|smallest)\b", re.I)
_COMPARED = re.compile(
    r"\b(?:that\sof|than(?:\sin)?|as\sin|compared\s(?:to|with)(?:\sin)?"
    r"|(?:than|as|with)(?:\s(?:in|at|for|during))?\s(?:the\s)?(?:same|corresponding|equivalent)\s\w+\s(?:of|in))\s$",
    re.I,
)
_OF_THE_TARGET = re.compile(
    r"\W*(?:note:\s)?(?:(?:from|since|with\seffect\sfrom)\s\w+(?:\s\d{4})?,?\s)?(?:the|this|our)\starget\b"
    r"(?!.*\b(?:met|missed|exceed\w*|achiev\w*|reached)\b)",
    re.I,
)
_BRACKET = re.compile(r"\([^()]*\)")
_IN = re.compile(
    r"\s*(?:(?:working|calendar)\s+)?(?:(?:days?|weeks?|hours?|minutes?|months?)\b)?\s*,?\s*(?:\([^)]*\)\s*)?"
    r"(?:(?:(?:that\s+)?(?:we|I)\s+)?(?:recorded|reported|achieved|saw|seen|reached|had)\s+)?"
    r"(?:in|for|at|during|by|as\s+at)\s+(?:the\s+)?(?:end\s+of\s+)?",
    re.I,
)
_WHOSE = re.compile(r"[’']s\s(?:figure\sof\s|result\sof\s)?")


def read_narrative(
    body: Sequence[Passage],
    *,
    ref: str | None = None,
    name: str,
    unit: Unit | None,
    within: Period | None,
    value: Passage | None = None,
) -> Told:
    """Read the paragraphs of one indicator.

    Args:
        body: The paragraphs, in printed order.
        ref: The indicator's reference; what is said of another one is not said of it.
        name: The indicator's name, whose words are neither reasons nor news.
        unit: The unit that the name or the target gives; where neither does, a target that the
            paragraphs quote may.
        within: The period of the report, which a bare "September" belongs to.
        value: The figure that is the value, where that is known.
    """
    told = Told()
    candidates: list[Candidate] = []
    of_earlier: list[tuple[Claim, Period]] = []
    for sentence in _sentences(body):
        told.sentences.append(Sentence(sentence.whole, explains(sentence.text, name)))
        quote_thresholds(told, sentence, within)
        if (aim := told_target(sentence.text)) is not None:
            place = sentence.evidence(aim.start, aim.end)
            told.aims.append(Target(aim.quantity.printed, aim.quantity, place))
        of_earlier += _state_claims(told, sentence, ref, name, within)
        told.units += _units(sentence)
        candidates += _figures(told, sentence, name, within, value)
    if value is not None:
        candidates = [
            c for c in candidates if _is_at(c.sentence, c.figure, value) or is_earlier(c, within)
        ]
    unit = unit or _unit_of(told.targets)
    if told.targets and not any(
        t.quantity and t.quantity.unit is Unit.POUNDS for t in told.targets
    ):
        candidates = [c for c in candidates if c.figure.quantity.unit is not Unit.POUNDS]
    chosen = choose_values(
        candidates, name=name, unit=unit, within=within, excused=told.not_reported is not None
    )
    actual = next((r for r in chosen.readings if r.kind is ReadingKind.ACTUAL), None)
    of_value = actual.quantity.unit or unit if actual else unit
    told.readings = [*chosen.readings, *(r for r in told.readings if _is_comparable(r, of_value))]
    valued = {r.period for r in chosen.readings if r.kind is ReadingKind.ACTUAL}
    # Where the value itself is late, the earlier time is its own.
    told.claims = [
        c for c in told.claims if all(c is not old or t in valued for old, t in of_earlier)
    ]
    told.counted = chosen.counted
    told.doubts += chosen.doubts
    return told


def _is_comparable(reading: Reading, unit: Unit | None) -> bool:
    """Tell whether a figure beside the value can be of one measure: pounds are no share."""
    if reading.kind not in _OF_ANOTHER_TIME_OR_BODY or unit is None:
        return True
    return all((reading.quantity.unit is u) == (unit is u) for u in (Unit.PERCENT, Unit.POUNDS))


def _unit_of(targets: Sequence[Target]) -> Unit | None:
    """Return the unit of the first target; a bare number over 100 counts things."""
    first = next((t.quantity for t in targets if t.quantity), None)
    counts = first is not None and first.unit is None and first.value > _MOST_PERCENT
    return Unit.COUNT if counts else first.unit if first else None


def is_to_date(sentence: str) -> bool:
    """Tell whether a sentence is about the year to date."""
    return bool(_TO_DATE.search(sentence)) and not _EXTREME.search(sentence)


def _sentences(body: Sequence[Passage]) -> Iterator[Passage]:
    for passage in body:
        for start, end in sentences(passage.text):
            if sentence := passage.cut(start, end):
                yield sentence


def _state_claims(
    told: Told, sentence: Passage, ref: str | None, name: str, within: Period | None
) -> Iterator[tuple[Claim, Period]]:
    """Keep what a sentence states; yield what it states of a period before the report's."""
    for found in find_claims(sentence.text, name):
        if names_another(sentence.text[: found.start], ref):
            continue
        figure, previous = claimed_figures(sentence.text, found)
        claim = Claim(
            states=found.states,
            evidence=sentence.whole,
            direction=found.direction,
            side=found.side,
            continuity=found.continuity,
            figure=figure,
            previous=previous,
        )
        told.claims.append(claim)
        earlier = earlier_time_of(sentence.text, found.start, found.end, within)
        if earlier is not None:
            yield claim, earlier
        if State.NOT_REPORTED in found.states:
            told.not_reported = told.not_reported or sentence.whole


def _units(sentence: Passage) -> Iterator[PrintedUnit]:
    """Yield the rate bases named in a sentence; a bare % may belong to anything."""
    for found in find_units(sentence.text):
        if found.unit in RATE_BASES:
            yield PrintedUnit(found.unit, sentence.evidence(found.start, found.end))


def _is_at(sentence: Passage, figure: Figure, value: Passage) -> bool:
    """Tell whether a figure of a sentence is the very one that is known to be the value."""
    return holds(sentence.cut(figure.start, figure.end), value)


def _figures(
    told: Told, sentence: Passage, name: str, within: Period | None, value: Passage | None
) -> Iterator[Candidate]:
    """Keep the figures whose role is plain; yield those that may be the value."""
    worded = value is not None and value.text[:1].isalpha()
    figures = [
        replace(f, role=Role.VALUE) if value and _is_at(sentence, f, value) else f
        for f in find_figures(sentence.text, words=worded)
    ]
    of_period = _without_longer(sentence.text, figures)
    to_date = is_to_date(of_period)
    counted = [f for f in figures if f.role in (Role.COUNT, Role.TOTAL)]
    own = all(counts_the_measure(sentence.text, f, figures, name) for f in counted)
    for figure in figures:
        period = _period_of(figure, figures, of_period, within)
        if figure.role in (Role.VALUE, Role.FAINT):
            yield Candidate(figure, sentence, period, to_date)
        elif figure.role is Role.TO_DATE:
            told.readings.append(year_to_date_of(figure, sentence, within))
        elif kind := _KINDS.get(figure.role):
            if kind is ReadingKind.PREVIOUS and _OF_THE_TARGET.match(sentence.text):
                continue
            if figure in counted and not own:
                continue
            reading = Reading(
                kind=kind,
                quantity=figure.quantity,
                evidence=sentence.evidence(figure.start, figure.end),
                period=period if kind is ReadingKind.PREVIOUS else None,
                source=figure.source,
                label=figure.label,
            )
            told.readings.append(reading)
            if figure in counted:
                told.of_the_figure.append(reading)


def _without_longer(text: str, figures: Sequence[Figure]) -> str:
    """Blank the brackets that give a figure of a longer span: they date no other figure."""
    for bracket in _BRACKET.finditer(text):
        inside = [f for f in figures if bracket.start() < f.start < bracket.end()]
        if any(f.role in (Role.TO_DATE, Role.LONGER) for f in inside):
            text = text[: bracket.start()] + " " * len(bracket[0]) + text[bracket.end() :]
    return text


def _period_of(
    figure: Figure, others: Sequence[Figure], text: str, within: Period | None
) -> Period | None:
    """Return the period that a sentence gives a figure, of those that are not in the future.

    "82.4% in October to 83.1% in November": the one said straight after it, else the one before
    it with no other figure between, else the nearest that is not said straight after another.
    """
    found = [
        f
        for f in find_periods(text, within=within)
        if within is None or f.period.start <= within.end
    ]
    straight_after = (f for f in found if _IN.fullmatch(text[figure.end : f.start]))
    found = [f for f in found if not _is_of_another(f, figure, others, text)]
    before = (
        f
        for f in reversed(found)
        if f.end <= figure.start and not any(f.end <= o.start < figure.start for o in others)
    )
    nearest = sorted(found, key=lambda f: _distance(f.start, f.end, figure))
    chosen = next(chain(straight_after, before, nearest), None)
    return chosen.period if chosen else None


def _is_of_another(one: FoundPeriod, figure: Figure, others: Sequence[Figure], text: str) -> bool:
    """Tell whether a period is said straight after another figure, is whose it is, or beside it."""
    if any(_WHOSE.fullmatch(text[one.end : o.start]) for o in others if o is not figure):
        return True
    if any(
        b.start() < one.start < b.end()
        for b in _brackets_of(others, text)
        if b.end() < figure.start or b.start() > figure.end
    ):
        return True
    between = [text[o.end : one.start] for o in others if o is not figure]
    after = any(_IN.fullmatch(words) or words.strip() == "of" for words in between)
    return after or bool(_COMPARED.search(text[: one.start]))


def _brackets_of(figures: Sequence[Figure], text: str) -> Iterator[re.Match[str]]:
    """Yield the brackets that hold a figure: "(Quarter 2: 19 days)"."""
    for bracket in _BRACKET.finditer(text):
        if any(bracket.start() < f.start < bracket.end() for f in figures):
            yield bracket


def _distance(start: int, end: int, figure: Figure) -> int:
    return min(abs(figure.start - end), abs(start - figure.end))
