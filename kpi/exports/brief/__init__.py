"""The meeting brief: what to ask about one report, ordered by consequence, on two pages at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kpi.asking.answered import Answered
from kpi.assessment import Assessment
from kpi.called import as_called, names_given, spoken
from kpi.comparing.comparison import since_before
from kpi.examination import Examined
from kpi.exports.brief.alike import Named, apart, asked_once
from kpi.exports.brief.missed import (
    MISSED,
    is_contested,
    is_explained,
    missed,
    parted,
    the_others,
    why_missed,
)
from kpi.exports.brief.parts import MOST_POINTS, Brief, Item, Point, briefly, quotes_of
from kpi.finding_keys import key_of
from kpi.judgement import Finding
from kpi.plain.wording import quoted
from kpi.plain.words import SEVERITIES, period_words, rating_words, ratings_sentence, stated_words
from kpi.report import Report
from kpi.stated import stated
from kpi.tables.shown import (
    ABSENT,
    so_far_words,
    target_words,
    tolerance_words,
    value_words,
)
from kpi.vocabulary import Derived, Severity

NOTHING = "Nothing in this report calls for a question."
UNREAD = "No measure was read in this report, so there is nothing to ask of its figures."
MOST_ITEMS = 20  # more than two pages of A4 hold: what has no room goes
_ASKED = (Severity.HIGH, Severity.MEDIUM)
_NO_REASON, _NO_RATING = "N9", "N5"
_BY_CONSEQUENCE = ("N", "A", "D", "H", "S", "Q", "Q1", "N5", "T", "T4", "T7", "T1")
"""What is to be explained, by code or family: words and sums first, what is left out last."""


def make_brief(
    report: Report,
    examined: Examined,
    findings: Iterable[Finding] | None = None,
    answered: Mapping[str, Answered] | None = None,
) -> Brief:
    """Return the brief of one report.

    Args:
        report: One of the reports of `examined`.
        examined: The organisation's reports with everything derived from them.
        findings: What to ask about; without it, everything found in the report.
        answered: What was answered before, by the key of a finding (`kpi.asking.answered`).
    """
    found = tuple(examined.findings_of(report) if findings is None else findings)
    cases = tuple(examined.of(report))
    items = list(_Asking(report, examined, cases, _by_label(cases), found, answered or {}).items())
    return Brief(
        title=f"Questions on performance, {' '.join(period_words(report.period).split())}",
        organisation=report.organisation or "Organisation not known",
        period=period_words(report.period),
        source=report.source.name,
        counts=ratings_sentence(case.rating.derived for case in cases),
        changes=since_before(report, examined),
        items=tuple(items[:MOST_ITEMS]),
        nothing=NOTHING if cases else UNREAD,
        seldom=sum(f.severity not in _ASKED and f.code != _NO_REASON for f in found),
        dropped=sum(item.measures for item in items[MOST_ITEMS:]),
    )


@dataclass(frozen=True, slots=True)
class _Asking:
    """What a brief is made from.

    Attributes:
        labelled: The measures of the report by what findings call them.
        found: What there is to ask about.
    """

    report: Report
    examined: Examined
    cases: Sequence[Assessment]
    labelled: Mapping[str, Sequence[Assessment]]
    found: Sequence[Finding]
    answered: Mapping[str, Answered]

    def items(self) -> Iterator[Item]:
        """Yield what to ask first, then of what misses its target, then what to explain."""
        unexplained = self._unexplained()
        late = [one for one in missed(self.cases) if id(one) in unexplained or _is_open(one)]
        alike, rest = apart(self._asked(Severity.MEDIUM, late))
        groups = self._by_measure([*self._asked(Severity.HIGH, late), *rest])
        first = {key: own for key, own in groups.items() if own[0].severity is Severity.HIGH}
        for own in sorted(first.values(), key=lambda own: -len(own)):
            yield self._item(own, late)
        full, others = parted([case for case in late if id(case) not in first])
        for case in full:
            own = groups.get(id(case), [])
            points = [self._why(case), *map(self._point, own)]
            yield _shown(case.indicator.title, None, MISSED, points)
        if others:
            yield the_others(others)
        told = {*first, *map(id, full)}
        left = [own for key, own in groups.items() if key not in told]
        for own in sorted([*left, *alike], key=_place):
            yield self._asked_once(own) if own in alike else self._item(own)

    def _asked(self, severity: Severity, late: Sequence[Assessment]) -> Iterator[Finding]:
        """Yield what calls for a question; that no rating is stated is told with what is late."""
        for one in self.found:
            told = one.code == _NO_RATING and self._case(one) in late
            if one.severity is severity and not told:
                yield one

    def _unexplained(self) -> dict[int, Finding]:
        """Return that no reason is printed, by the measure that it was found of."""
        return {id(self._case(one)): one for one in self.found if one.code == _NO_REASON}

    def _why(self, case: Assessment) -> Point:
        """Return why a measure is late, with what was answered before."""
        found = self._unexplained().get(id(case))
        before = self.answered.get(key_of(found)) if found else None
        return replace(why_missed(case), before=before.words if before else None)

    def _by_measure(self, findings: Iterable[Finding]) -> dict[int | str | None, list[Finding]]:
        """Group findings by what they are about, the weightiest first."""
        groups = defaultdict[int | str | None, list[Finding]](list)
        for one in findings:
            case = self._case(one)
            groups[one.indicator if case is None else id(case)].append(one)
        return {key: sorted(own, key=_weight) for key, own in groups.items()}

    def _case(self, finding: Finding) -> Assessment | None:
        """Return what a finding is about; of two by one reference, the one that it tells apart."""
        in_it = finding.sha256 == self.report.source.sha256
        own = self.labelled.get(finding.indicator or "", ()) if in_it else ()
        told = (case for case in own if case.beside and finding.about.startswith(case.beside))
        return next(told, own[0] if own else None)

    def _of_before(self, finding: Finding) -> Assessment | None:
        """Return what a finding is about where its own report no longer prints it."""
        cited = {one.sha256 for one in finding.evidence}
        whose = (case for case in self.examined.cases if case.report.source.sha256 in cited)
        return next((case for case in whose if case.label == finding.indicator), None)

    def _item(self, own: Sequence[Finding], late: Sequence[Assessment] = ()) -> Item:
        case = self._case(own[0])
        points = list(map(self._point, own))
        if case is not None and case in late and not is_contested(case):
            points.insert(1, self._why(case))
        title, urgency = self._title(own[0]), SEVERITIES[own[0].severity].words
        return _shown(title, _figures(case) if case else None, urgency, points)

    def _asked_once(self, own: Sequence[Finding]) -> Item:
        named = [self._named(one) for one in own]
        return asked_once(named, SEVERITIES[own[0].severity].words, self.answered)

    def _named(self, finding: Finding) -> Named:
        case = self._case(finding) or self._of_before(finding)
        if case is None:
            return Named(finding, quoted(finding.indicator or ""), "")
        return Named(finding, spoken(case), "" if case.indicator.ref else case.indicator.name)

    def _title(self, finding: Finding) -> str:
        case = self._case(finding) or self._of_before(finding)
        return case.indicator.title if case else finding.indicator or "The report as a whole"

    def _point(self, finding: Finding) -> Point:
        """Return one question; its title names the measure, so what rests on it need not."""
        case, before = self._case(finding), self.answered.get(key_of(finding))
        shown = as_called(finding, names_given(self.cases))
        message, named = shown.message, {case.indicator.name} if case else ()
        if case is not None and not case.indicator.ref:
            message = message.replace(spoken(case), "this measure")
            message = f"{message[0].upper()}{message[1:]}"
        return Point(
            shown.question,
            message,
            briefly(shown.derivation, message),
            quotes_of(finding.evidence, finding.report, named, message),
            before.words if before else None,
        )


def _by_label(cases: Iterable[Assessment]) -> Mapping[str, Sequence[Assessment]]:
    found = defaultdict[str, list[Assessment]](list)
    for case in cases:
        for label in {case.label, case.indicator.label}:
            found[label].append(case)
    return found


def _is_open(case: Assessment) -> bool:
    """Say whether to ask why a target is missed where nothing was found to be unexplained.

    Where that was found and is asked no more, somebody has settled it.
    """
    return is_explained(case) or case.rating.derived is Derived.OFF_TARGET


def _weight(finding: Finding) -> tuple[int, int]:
    """Return where a finding stands by consequence; those to ask first are all alike."""
    rank = list(Severity).index(finding.severity)
    if finding.severity is Severity.HIGH:
        return rank, 0
    code = finding.code if finding.code in _BY_CONSEQUENCE else finding.code[0]
    return rank, _BY_CONSEQUENCE.index(code)


def _place(own: Sequence[Finding]) -> tuple[tuple[int, int], int]:
    return _weight(own[0]), -len(own)


def _shown(title: str, figures: str | None, urgency: str, points: Sequence[Point]) -> Item:
    """Return what there is room for about one measure."""
    left = len(points) - MOST_POINTS
    more = f"And {left} more about this in Plumbline." if left > 0 else None
    return Item(title, figures, urgency, _worked_once(points[:MOST_POINTS]), more)


def _worked_once(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return points of which none repeats the working of the one before."""
    pairs = zip(points, (None, *points), strict=False)
    return tuple(
        replace(one, derivation="as above")
        if before and before.derivation == one.derivation
        else one
        for one, before in pairs
    )


def _figures(case: Assessment) -> str:
    indicator = case.case.indicator
    value, target, tolerance = (
        "none printed" if words == ABSENT else words
        for words in (value_words(indicator), target_words(case), tolerance_words(indicator))
    )
    so_far = so_far_words(case)
    mark = rating_words(case.rating.derived).replace(" ", "\N{NO-BREAK SPACE}", 1)
    given = mark + (f" so far: {so_far}" if so_far else "")
    return (
        f"Value: {value}. Target: {target}. Tolerance: {tolerance}. "
        f"The report says: {stated_words(stated(case))}. Its figures give: {given}."
    )
