"""What a person should look at in a report, in the order in which a misread would matter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction

from kpi.assessment import Assessment
from kpi.corrections.making import Correction, is_about_field
from kpi.model import Doubt, Evidence, Indicator, PrintedPolarity
from kpi.rating.definitions import edges, target_value
from kpi.rating.deriving import derive
from kpi.report import Report
from kpi.vocabulary import Derived, Field, Polarity

_RESTS_ON = frozenset({Field.VALUE, Field.TARGET, Field.TOLERANCE, Field.POLARITY, Field.UNIT})
OF_OWNER = (Field.ORGANISATION, Field.PERIOD)
"""What a person settles by saying whose a report is and for when."""
_NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?")
_OPEN = "The figures or words that say which way is good disagree, and the rating depends on it."


class Stake(IntEnum):
    """What hangs on a doubt, most first."""

    TURNS_RATING = 0
    """One of the ways to read it gives another rating."""
    UNDER_RATING = 1
    """The rating rests on it."""
    BESIDE_RATING = 2
    """The rating does not rest on it."""


@dataclass(frozen=True, slots=True)
class ToReview:
    """One thing to look at, and what hangs on it.

    Attributes:
        distance: How far the value lies from the nearest edge of target and tolerance, as a share
            of that edge; None where there is no value or no edge.
    """

    about: Assessment
    doubt: Doubt
    stake: Stake
    distance: Fraction | None = None


def review_queue(
    cases: Iterable[Assessment], settled: Collection[Correction] = ()
) -> tuple[ToReview, ...]:
    """Return what to look at: what turns a rating first, then nearest to an edge, then as printed.

    Args:
        cases: The indicators of one report, in printed order.
        settled: The corrections and confirmations of the report that hold.
    """
    found = [
        ToReview(case, doubt, _stake(case, doubt), _distance(case))
        for case in cases
        for doubt in _doubts(case, settled)
    ]
    return tuple(sorted(found, key=_order))


def left_to_review(report: Report, queue: Iterable[ToReview]) -> list[tuple[str, Doubt]]:
    """Return all that is left to review of a report: whose it is and for when, then the queue."""
    whose = [("The report", one) for one in report.doubts if one.field in OF_OWNER]
    return [*whose, *((one.about.label, one.doubt) for one in queue)]


def _order(one: ToReview) -> tuple[Stake, bool, Fraction]:
    return one.stake, one.distance is None, one.distance or Fraction(0)


def _doubts(case: Assessment, settled: Collection[Correction]) -> Iterator[Doubt]:
    """Yield what was in doubt when read, and which way is good where the rating hangs on that."""
    yield from case.indicator.doubts
    ways = {derived for derived, _ in case.rating.alternatives}
    asked = any(doubt.field is Field.POLARITY for doubt in case.indicator.doubts)
    hangs = case.rating.derived is Derived.DISPUTED and len(ways) > 1
    unknown = hangs and case.judged.polarity is Polarity.UNKNOWN
    if unknown and not asked and not _is_settled(case.indicator, settled):
        yield Doubt(Field.POLARITY, _OPEN)


def _is_settled(indicator: Indicator, settled: Collection[Correction]) -> bool:
    return any(is_about_field(one, indicator, Field.POLARITY) for one in settled)


def _stake(case: Assessment, doubt: Doubt) -> Stake:
    if doubt.field not in _RESTS_ON:
        return Stake.BESIDE_RATING
    others = (derive(replace(case.case, indicator=other)) for other in _otherwise(case, doubt))
    turns = any(other.derived is not case.rating.derived for other in others)
    return Stake.TURNS_RATING if turns else Stake.UNDER_RATING


def _otherwise(case: Assessment, doubt: Doubt) -> Iterator[Indicator]:
    """Yield the indicator as it would be if a candidate of the doubt were what is printed."""
    indicator = case.indicator
    if doubt.field is Field.POLARITY:
        place = Evidence(indicator.evidence.page, indicator.evidence.boxes, "")
        for way in (Polarity.HIGHER, Polarity.LOWER):
            yield replace(indicator, polarity=PrintedPolarity(way, place, by_person=True))
    numbers = (number for words in doubt.candidates if (number := _only_number(words)) is not None)
    for number in numbers:
        yield from _with_number(case, doubt.field, number)


def _with_number(case: Assessment, field: Field, number: Decimal) -> Iterator[Indicator]:
    indicator, target, rated = case.indicator, case.indicator.target, case.rating.reading
    if field is Field.TARGET and target and target.quantity:
        other = replace(target, quantity=replace(target.quantity, value=number))
        yield replace(indicator, target=other)
    if field is Field.VALUE and rated:
        becomes = replace(rated, quantity=replace(rated.quantity, value=number))
        readings = tuple(becomes if one == rated else one for one in indicator.readings)
        yield replace(indicator, readings=readings)


def _only_number(words: str) -> Decimal | None:
    found = _NUMBER.findall(words)
    return Decimal(found[0].replace(",", "").replace("−", "-")) if len(found) == 1 else None


def _distance(case: Assessment) -> Fraction | None:
    reading = case.rating.reading
    known = (target_value(case.indicator), *edges(case.indicator.tolerance))
    marks = [mark for mark in known if mark is not None]
    if reading is None or not marks:
        return None
    value = reading.quantity.value
    return min(Fraction(abs(value - mark)) / Fraction(abs(mark) or 1) for mark in marks)
