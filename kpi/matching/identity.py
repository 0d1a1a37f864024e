"""Which of the guises that an organisation's reports print are one measure.

Worked out from all reports at once, so that it does not depend on the order they came in. Two
guises that one report prints side by side are two measures; of several that fit, the best one is
taken, and none where two fit equally well. What people decided stands above all of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kpi.matching.guise import Guise, folded, guise_of
from kpi.matching.pairs import Answer, Match, match
from kpi.matching.rulings import Ruling, RulingKind
from kpi.report import Report

Key = tuple[str, str, str, str, str]
_ASKED = 3
"""Questions that are asked about one guise at most."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two guises that may be one measure, and why a person has to say."""

    earlier: Guise
    later: Guise
    reason: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The measures of one organisation.

    Attributes:
        measures: Of each measure the guises it goes by, the one printed first leading.
        questions: What a person is asked.
    """

    measures: tuple[tuple[Guise, ...], ...]
    questions: tuple[Question, ...] = ()

    def numbers(self) -> dict[Key, int]:
        """Return the number of the measure, from 0, that each guise is of."""
        return {one.key: n for n, guises in enumerate(self.measures) for one in guises}


@dataclass(slots=True)
class _Work:
    """What is known of the guises while they are sorted into measures."""

    printed: dict[Key, Guise]
    reports: Mapping[Key, set[int]]
    apart: set[frozenset[Key]]
    measures: list[list[Key]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def may_join(self, key: Key, members: Sequence[Key]) -> bool:
        """Say whether nothing forbids that a guise is of a measure."""
        return not any(
            self.reports[key] & self.reports[member] or frozenset((key, member)) in self.apart
            for member in members
        )

    def best(self, key: Key, members: Sequence[Key]) -> tuple[tuple[bool, ...], Match, Key]:
        """Return how well a guise fits the member of a measure that it fits best."""
        wanted = self.printed[key]
        fits = [_fit(wanted, self.printed[member]) for member in members]
        return max(fits, key=lambda fit: fit[0])


def guises_of(report: Report, rulings: Iterable[Ruling] = ()) -> tuple[Guise, ...]:
    """Return the guise of each indicator of a report, in printed order.

    A guise that a person split at a day is another one from then on.
    """
    splits = [ruling for ruling in rulings if ruling.kind is RulingKind.SPLIT]
    end = report.period.end if report.period else None
    return tuple(_split(guise_of(indicator), end, splits) for indicator in report.indicators)


def identify(printed: Sequence[Sequence[Guise]], rulings: Sequence[Ruling] = ()) -> Identity:
    """Sort guises into measures.

    Args:
        printed: The guises of each report of one organisation, oldest report first.
        rulings: What people decided, oldest first; the last word on two guises holds.
    """
    reports: dict[Key, set[int]] = {}
    known: dict[Key, Guise] = {}
    for number, guises in enumerate(printed):
        for guise in guises:
            known.setdefault(guise.key, guise)
            reports.setdefault(guise.key, set()).add(number)
    together, apart = _decided(rulings)
    work = _Work(known, reports, apart)
    for guises in printed:
        placed = {key for members in work.measures for key in members}
        _place(work, list(dict.fromkeys(g.key for g in guises if g.key not in placed)))
    joined = _join(work.measures, [pair for pair in together if pair <= known.keys()])
    measures = tuple(tuple(known[key] for key in members) for members in joined)
    return Identity(measures, tuple(_open_questions(work.questions, joined)))


def _split(guise: Guise, end: date | None, splits: Sequence[Ruling]) -> Guise:
    days = [
        ruling.since
        for ruling in splits
        if ruling.since and end and ruling.guise.key == guise.key and ruling.since <= end
    ]
    return replace(guise, since=max(days)) if days else guise


def _decided(rulings: Sequence[Ruling]) -> tuple[list[frozenset[Key]], set[frozenset[Key]]]:
    """Return the pairs that people joined and those that they keep apart."""
    last: dict[frozenset[Key], RulingKind] = {}
    for ruling in rulings:
        if ruling.other is not None:
            last[frozenset((ruling.guise.key, ruling.other.key))] = ruling.kind
    together = [pair for pair, kind in last.items() if kind is RulingKind.SAME]
    return together, {pair for pair, kind in last.items() if kind is RulingKind.DIFFERENT}


def _place(work: _Work, fresh: list[Key]) -> None:
    """Give each guise that a report prints for the first time its measure, or one of its own."""
    offers = [
        (*work.best(key, members), key, number)
        for key in fresh
        for number, members in enumerate(work.measures)
        if work.may_join(key, members)
    ]
    taken: dict[Key, int] = {}
    same = [offer for offer in offers if offer[1].answer is Answer.SAME]
    for rank, _, _, key, number in sorted(same, key=lambda offer: offer[0], reverse=True):
        rivals = [o for o in same if o[0] == rank and (o[3] == key) != (o[4] == number)]
        if key in taken or number in taken.values() or _contested(rivals, taken):
            continue
        taken[key] = number
    for key in fresh:
        if key in taken:
            work.measures[taken[key]].append(key)
        else:
            work.measures.append([key])
            _ask(work, [offer for offer in offers if offer[3] == key])


_Offer = tuple[tuple[bool, ...], Match, Key, Key, int]


def _contested(rivals: Sequence[_Offer], taken: Mapping[Key, int]) -> bool:
    return any(o[3] not in taken and o[4] not in taken.values() for o in rivals)


def _ask(work: _Work, offers: Sequence[_Offer]) -> None:
    asked = [offer for offer in offers if offer[1].answer is not Answer.DIFFERENT]
    for _, found, member, key, _ in sorted(asked, key=lambda offer: offer[0], reverse=True)[
        :_ASKED
    ]:
        two = found.answer is Answer.SAME
        reason = "two measures fit equally well" if two else found.reason
        work.questions.append(Question(work.printed[member], work.printed[key], reason))


def _fit(wanted: Guise, member: Guise) -> tuple[tuple[bool, ...], Match, Key]:
    found = match(wanted, member)
    same_ref = folded(wanted.ref or "") == folded(member.ref or "")
    same_name = folded(wanted.name) == folded(member.name)
    same_group = folded(wanted.group or "") == folded(member.group or "")
    same_unit = wanted.unit is member.unit
    is_same, may_be = found.answer is Answer.SAME, found.answer is not Answer.DIFFERENT
    rank = (is_same, may_be, same_name and same_ref, same_name, same_group, same_ref, same_unit)
    return rank, found, member.key


def _join(measures: Sequence[Sequence[Key]], pairs: Sequence[frozenset[Key]]) -> list[list[Key]]:
    joined = [list(members) for members in measures]
    for pair in pairs:
        found = [members for members in joined if pair & set(members)]
        for other in found[1:]:
            found[0].extend(other)
            joined.remove(other)
    return joined


def _open_questions(
    questions: Sequence[Question], measures: Sequence[Sequence[Key]]
) -> Iterator[Question]:
    """Yield the questions that no decision has answered meanwhile."""
    number = {key: n for n, members in enumerate(measures) for key in members}
    for question in questions:
        if number[question.earlier.key] != number[question.later.key]:
            yield question
