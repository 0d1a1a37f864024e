"""Which figure of an indicator's paragraphs is its value.

The figure that a verb states for the report's period is; figures of earlier periods and other
sources are kept as such; what is left over is a doubt with its candidates, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kpi.model import Doubt, Period, Quantity, Reading
from kpi.vocabulary import Field, PeriodKind, ReadingKind, Unit
from parsing.language.digit_groups import may_be_two
from parsing.language.spans import year_to_date
from parsing.language.units import RATE_BASES, TIMES
from parsing.meaning.figures import Figure, Role
from parsing.page.parted import parted_doubt
from parsing.page.passage import Passage

_YEAR = 12  # months
_COUNTED = re.compile(r"\s+(?:case\s+)?([a-z]{4,}?)s?\b", re.I)
_LOOKED_AT = re.compile(
    r"\b(?:completed|carried\s+out|undertaken|audited|read|reviewed|surveyed|inspected)\b", re.I
)
_DONE = re.compile(
    r"\s+(?:\w+\s+)?(?:(?:were|was|being|been)\s+)?(?:reported|recorded|received|registered)\b",
    re.I,
)
_THERE_WERE = re.compile(r"(?:^\W*|\bthere\s+(?:were|was|are)\s+(?:just\s+|only\s+)?)$", re.I)
_THINGS = re.compile(r"\s+(?:[a-z-]+\s+){0,3}?[a-z-]{3,}s\b", re.I)
_RATE = re.compile(r"\brate\b[^.;\d]{0,40}$", re.I)
_CONTRAST = re.compile(
    r"^\W*(?:(?:by|in)\s+contrast|however|although|whereas|but|while|whilst|conversely)\b", re.I
)
_OWN_RECORD = re.compile(
    r"(?:the\s+|our\s+|its\s+)?(?P<source>(?:[\w’'/-]+\s+){0,5}(?:records?|system|reporting|data|returns?|"
    r"dashboard|register|survey|figures|audit|log|database))\s+(?:shows?|indicates?|suggests?|reports?|gives?|puts?)\b",
    re.I,
)
_SAYS_WHAT = re.compile(
    r"\b(?:targets?|tolerance|aim|goal|standard|benchmark|is|are|was|were|be|been|has|have|had|will|would|can|could|may|should|do|does|did|"
    r"[a-z]{2,}ed|[a-z]{3,}s)\b"
)
_USING = re.compile(
    r"(?:\s+(?:in|for|at)\s+[A-Z]\w+(?:\s+\d{4})?)?\s*,?\s*(?:using|according\s+to|based\s+(?:up)?on|as\s+recorded\s+(?:in|on|by)|taken\s+from)\s+(?:the\s+|our\s+)?"
    r"(?P<source>[^,.;()]{3,50}?)(?=\s+(?:in|for|as|during|at)\b|[,.;()]|$)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that may be the value, with the sentence it stands in."""

    figure: Figure
    sentence: Passage
    period: Period | None
    to_date: bool


@dataclass(slots=True)
class Chosen:
    """The readings that were chosen, the value first, and what is unsure.

    Attributes:
        counted: True where the words behind the value say that things were counted.
    """

    readings: list[Reading]
    doubts: list[Doubt]
    counted: bool = False


def _fits(quantity: Quantity, unit: Unit | None) -> bool:
    """Tell whether a number can be a value of an indicator with this unit."""
    if unit is None:
        return True
    if unit is Unit.PERCENT:
        return quantity.unit is Unit.PERCENT
    if unit in TIMES:
        return quantity.unit in (None, *TIMES)
    if unit is Unit.POUNDS:
        return quantity.unit is Unit.POUNDS
    return quantity.unit is not Unit.PERCENT


def choose_values(
    candidates: Sequence[Candidate],
    *,
    name: str,
    unit: Unit | None,
    within: Period | None,
    excused: bool,
) -> Chosen:
    """Take the value that a verb states; what else might be one is asked about, not dropped.

    Args:
        candidates: The figures of an indicator's paragraphs that may be its value, in order.
        name: The indicator's name, which may say what a total counts.
        unit: The unit that the name gives, or None where it gives none.
        within: The period of the report.
        excused: True where the text says why there is no value.
    """
    told = Chosen([], [])
    totals = [c for c in candidates if _is_total(c, name, unit)]
    told.readings += [_reading(c, within, ReadingKind.TOTAL) for c in totals]
    candidates = [c for c in candidates if c not in totals]
    fitting = _of_unit(candidates, unit)
    current = [c for c in fitting if not is_earlier(c, within)] or ([] if excused else fitting)
    past = [c for c in fitting if c not in current]
    now = {c.figure.quantity.value for c in current}
    past = [c for c in past if c.figure.quantity.value not in now]  # "doubled since June, to 270"
    told.readings += [_reading(c, within, ReadingKind.PREVIOUS) for c in past]
    stated = [c for c in current if c.figure.role is Role.VALUE or _is_of_a_source(c)]
    stated = _rate_first(stated or (current if _is_plain(current) else []), unit)
    if not stated:
        _no_value(told, current, excused=excused)
        return told
    first, *rest = stated
    counts = [c for c in current if _is_count_behind(c, first, unit)]
    told.readings.insert(0, _reading(first, within))
    told.doubts += _parted(first)
    told.counted = _is_counted(first)
    told.readings += [_reading(c, within, ReadingKind.COUNT) for c in counts]
    fragments = [c for c in current if c not in stated and _is_fragment(c)]
    for rival in (c for c in (*rest, *fragments) if c not in counts):
        _add_rival(told, first, rival, within)
    return told


def _is_total(candidate: Candidate, name: str, unit: Unit | None) -> bool:
    """Tell whether a number says how many of the measured things there were: "14 audits"."""
    quantity, text = candidate.figure.quantity, candidate.sentence.text
    if unit is not Unit.PERCENT or quantity.unit is not None or quantity.places:
        return False
    noun = _COUNTED.match(text, candidate.figure.end)
    return (
        noun is not None and _LOOKED_AT.search(text) is not None and noun[1].lower() in name.lower()
    )


def _of_unit(candidates: Sequence[Candidate], unit: Unit | None) -> list[Candidate]:
    fitting = [c for c in candidates if _fits(c.figure.quantity, unit)]
    shares = [c for c in fitting if c.figure.quantity.unit is Unit.PERCENT]
    return shares if unit is None and shares else fitting


def is_earlier(candidate: Candidate, within: Period | None) -> bool:
    """Tell a figure of a period before the report's."""
    period = candidate.period
    return period is not None and within is not None and period.end < within.start


def _is_plain(candidates: Sequence[Candidate]) -> bool:
    """Tell whether one number is left over and its sentence can be about nothing else."""
    if len(candidates) != 1:
        return False
    (only,) = candidates
    return only.figure.quantity.unit is not None or only.period is not None or only.to_date


def _rate_first(stated: Sequence[Candidate], unit: Unit | None) -> list[Candidate]:
    """Put the figure called a rate before the count that it is made of."""
    if unit not in RATE_BASES:
        return list(stated)
    return sorted(stated, key=lambda c: not _RATE.search(c.sentence.text[: c.figure.start]))


def _add_rival(told: Chosen, first: Candidate, rival: Candidate, within: Period | None) -> None:
    """Keep a second figure of another source; any other is a doubt."""
    mine, other = first.figure.quantity, rival.figure.quantity
    if mine.value == other.value:
        return
    if _own_source(rival) or _is_of_a_source(rival):
        told.readings.insert(1, _reading(rival, within, first=first))
        return
    printed = (mine.printed, other.printed)
    reason = f"two candidates: {mine.printed}, and {other.printed} as well"
    told.doubts.append(Doubt(Field.VALUE, reason, printed))


def _opens_its_sentence(candidate: Candidate) -> bool:
    before = candidate.sentence.text[: candidate.figure.start]
    return not any(map(str.isalnum, before)) and candidate.figure.quantity.unit is not None


def _is_of_a_source(candidate: Candidate) -> bool:
    """Tell "36.9% using the case system", which needs no verb to be a value."""
    return _opens_its_sentence(candidate) and _using(candidate) is not None


def _is_fragment(candidate: Candidate) -> bool:
    """Tell a figure that opens words without a verb, and so may be another value."""
    return _opens_its_sentence(candidate) and _SAYS_WHAT.search(candidate.sentence.text) is None


def _is_counted(first: Candidate) -> bool:
    """Tell "33 reported" and "212 were received", which are counts, from a bare figure."""
    quantity = first.figure.quantity
    behind = _DONE.match(first.sentence.text, first.figure.end)
    text, start, end = first.sentence.text, first.figure.start, first.figure.end
    counts = behind or (_THERE_WERE.search(text[:start]) and _THINGS.match(text, end))
    return counts is not None and quantity.unit is None and quantity.places == 0


def _parted(first: Candidate) -> list[Doubt]:
    """Ask about "1 234": one number, or two beside each other."""
    figure, text = first.figure, first.sentence.text
    if not may_be_two(text, figure.start, figure.end):
        return []
    return [parted_doubt(Field.VALUE, figure.quantity.printed)]


def _is_count_behind(rival: Candidate, first: Candidate, unit: Unit | None) -> bool:
    """Tell whether a whole number in the sentence of a rate is the count that makes it."""
    quantity = rival.figure.quantity
    return (
        unit in RATE_BASES
        and rival is not first
        and rival.sentence == first.sentence
        and quantity.places == 0
        and quantity.unit is None
    )


def _no_value(told: Chosen, fitting: Sequence[Candidate], *, excused: bool) -> None:
    if excused and not fitting:
        return
    printed = tuple(c.figure.quantity.printed for c in fitting)
    if printed:
        reason = "no sentence states the value plainly; these numbers may be it"
    else:
        reason = "no value was found in the text"
    told.doubts.append(Doubt(Field.VALUE, reason, printed))


def _reading(
    candidate: Candidate,
    within: Period | None,
    kind: ReadingKind = ReadingKind.ACTUAL,
    first: Candidate | None = None,
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


def year_to_date_of(figure: Figure, sentence: Passage, within: Period | None) -> Reading:
    """Return the reading of a figure that its sentence says is of the year to date."""
    return Reading(
        kind=ReadingKind.ACTUAL,
        quantity=figure.quantity,
        evidence=sentence.evidence(figure.start, figure.end),
        period=_from_april(within) if within else None,
        year_to_date=True,
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


def _own_source(candidate: Candidate) -> str | None:
    """Return whose figure a second value is: "the manual records show 78%"."""
    text = candidate.sentence.text[: candidate.figure.start]
    found = _OWN_RECORD.search(_CONTRAST.sub("", text))
    return " ".join(found["source"].split()) if found else None


def _using(candidate: Candidate) -> str | None:
    found = _USING.match(candidate.sentence.text, candidate.figure.end)
    return found["source"].strip() if found else None
