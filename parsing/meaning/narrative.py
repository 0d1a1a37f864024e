"""What an indicator's paragraphs say: its value, its claims, and targets quoted in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from kpi.model import (
    Claim,
    Period,
    PrintedUnit,
    Reading,
    Sentence,
    Target,
)
from kpi.rating.polarity_words import read_name
from kpi.vocabulary import Polarity, ReadingKind, Side, State, Unit
from parsing.language.claim_times import earlier_time_of
from parsing.language.claims import figures as claimed_figures
from parsing.language.claims import find_claims
from parsing.language.own_target_ratings import find_own_rating, find_rating_behind
from parsing.language.reasons import explains
from parsing.language.references import names_another
from parsing.language.sentences import sentences
from parsing.language.told_targets import told_target
from parsing.language.units import RATE_BASES, TIMES, find_units
from parsing.language.yardsticks_said import find_yardsticks
from parsing.meaning.figure_periods import period_of, without_longer
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
_TELEPHONE = re.compile(r"1(?:01|05|11|12|19)|999")
_MOST_PERCENT = 100
# "the highest since April" compares; it adds nothing up.
_EXTREME = re.compile(r"\b(?:highest|lowest|best|worst|most|fewest|first|biggest|smallest)\b", re.I)
_OF_THE_TARGET = re.compile(
    r"\W*(?:note:\s)?(?:(?:from|since|with\seffect\sfrom)\s\w+(?:\s\d{4})?,?\s)?(?:the|this|our)\starget\b"
    r"(?!.*\b(?:met|missed|exceed\w*|achiev\w*|reached|(?:above|below|on|off|behind)\starget)\b)",
    re.I,
)


def read_narrative(
    body: Sequence[Passage],
    *,
    ref: str | None = None,
    name: str,
    unit: Unit | None,
    within: Period | None,
    value: Passage | None = None,
    target: Decimal | None = None,
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
        target: The number that it is held to, where the paragraphs are not what sets it.
    """
    told = Told()
    candidates: list[Candidate] = []
    of_earlier: list[tuple[Claim, Period]] = []
    spoken = list(_sentences(body))
    for sentence in spoken:
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
    if (against := target or _number(told.targets)) is not None and actual is not None:
        told.claims = list(_rated_against(told.claims, spoken, name, against, actual))
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


def _number(targets: Sequence[Target]) -> Decimal | None:
    return next((t.quantity.value for t in targets if t.quantity), None)


def _rated_against(
    claims: Sequence[Claim],
    spoken: Sequence[Passage],
    name: str,
    target: Decimal,
    actual: Reading,
) -> Iterator[Claim]:
    """Yield the claims; where a sentence rates the value by its own target that rating only.

    A side alone ("above the 4% standard") takes the place of another measure's rating. Where the
    sentence has none it adds one only if the value is on that side and the name says that higher
    is better: else it says good or bad only to who knows which way is good.
    """
    plain = _side_of(actual, target) if _is_better_higher(name, actual) else None
    for before, sentence in pairwise([None, *spoken]):
        assert sentence is not None  # noqa: S101 - only the first has none before it
        here = [claim for claim in claims if claim.evidence == sentence.whole]
        other = [c for c in here if not (c.direction or State.NOT_REPORTED in c.states)]
        behind = _behind(sentence.text, actual)
        rated = None if other and not behind else find_own_rating(sentence.text, target, behind)
        if before and not (other or rated):
            rated = find_rating_behind(before.text, sentence.text, target)
        if rated and (other or rated.side in (None, plain)):
            yield Claim(rated.states, sentence.whole, side=rated.side, continuity=rated.continuity)
            here = [claim for claim in here if claim not in other]
        yield from here


def _is_better_higher(name: str, actual: Reading) -> bool:
    return actual.quantity.unit not in TIMES and read_name(name).polarity is Polarity.HIGHER


def _side_of(actual: Reading, target: Decimal) -> Side | None:
    """Return on which side of a number the value is."""
    if actual.quantity.value == target:
        return None
    return Side.ABOVE if actual.quantity.value > target else Side.BELOW


def _behind(text: str, actual: Reading) -> list[int]:
    """Return where figures begin, behind the value where it is there, that may be another's."""
    figures = [f for f in find_figures(text) if f.role in (Role.VALUE, Role.FAINT)]
    values = [f.end for f in figures if f.quantity.printed == actual.quantity.printed]
    held = find_yardsticks(text)
    return [
        f.start
        for f in figures
        if f.start >= max(values, default=0) and not any(y.start <= f.start < y.end for y in held)
    ]


def _units(sentence: Passage) -> Iterator[PrintedUnit]:
    """Yield the rate bases named in a sentence; a bare % may belong to anything."""
    for found in find_units(sentence.text):
        if found.unit in RATE_BASES:
            yield PrintedUnit(found.unit, sentence.evidence(found.start, found.end))


def _is_at(sentence: Passage, figure: Figure, value: Passage) -> bool:
    """Tell whether a figure of a sentence is the very one that is known to be the value."""
    return holds(sentence.cut(figure.start, figure.end), value)


def _is_in_name(figure: Figure, name: str) -> bool:
    """Tell a telephone number of the name from a value: 101 of "time to answer 101 calls"."""
    number = figure.quantity.printed
    called = _TELEPHONE.fullmatch(number) and figure.quantity.unit is None
    return bool(called) and re.search(rf"\b{number}\b", name) is not None


def _figures(
    told: Told, sentence: Passage, name: str, within: Period | None, value: Passage | None
) -> Iterator[Candidate]:
    """Keep the figures whose role is plain; yield those that may be the value."""
    worded = value is not None and value.text[:1].isalpha()
    figures = [
        replace(f, role=Role.VALUE) if value and _is_at(sentence, f, value) else f
        for f in find_figures(sentence.text, words=worded)
    ]
    of_period = without_longer(sentence.text, figures)
    to_date = is_to_date(of_period)
    counted = [f for f in figures if f.role in (Role.COUNT, Role.TOTAL)]
    own = all(counts_the_measure(sentence.text, f, figures, name) for f in counted)
    told_of = [f for f in figures if f.role in (Role.VALUE, Role.FAINT)]
    named = [f for f in told_of if _is_in_name(f, name)]
    named = named if len(named) < len(told_of) else []
    for figure in figures:
        period = period_of(figure, figures, of_period, within)
        if figure in named:
            continue
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
