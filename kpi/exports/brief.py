"""The meeting brief: what to ask about one report, ordered by consequence, on two pages at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kpi.asking.answered import Answered
from kpi.assessment import Assessment
from kpi.called import Names, as_called, names_given
from kpi.comparing.comparison import since_before
from kpi.examination import Examined
from kpi.finding_keys import key_of
from kpi.judgement import Finding
from kpi.plain.words import (
    SEVERITIES,
    counts_sentence,
    period_words,
    plural,
    rating_words,
    stated_words,
)
from kpi.report import Report
from kpi.tables.listing import questions
from kpi.tables.shown import (
    ABSENT,
    is_about,
    so_far_words,
    target_words,
    tolerance_words,
    value_words,
)
from kpi.vocabulary import Severity

NOTHING = "Nothing in this report calls for a question."
UNEXPLAINED = "Outside tolerance, with no reason or action printed"
WHAT_IS_DONE = "What is the reason, and what is being done?"

LONGEST_QUOTE = 140  # characters: a quotation shows where to look, the page has the rest
MOST_ITEMS, MOST_POINTS = 10, 2  # what two pages of A4 hold of most reports
MOST_PLACES = 4  # a record that is none can be contradicted by every report of a year
_ASKED = (Severity.HIGH, Severity.MEDIUM)
_NO_REASON = "N9"
_POINTS = "points of wording or information"


@dataclass(frozen=True, slots=True)
class Quote:
    """Printed words and where they stand: "Page 4", or "Page 4 of june.pdf" for another report.

    The figures that a point rests on stand as one quotation for each page.
    """

    place: str
    printed: str


@dataclass(frozen=True, slots=True)
class Point:
    """One question, what gives rise to it, the working, and the words it is about.

    Attributes:
        before: What was answered when the same was asked of an earlier report, or None.
    """

    question: str
    message: str
    derivation: str
    quotes: tuple[Quote, ...]
    before: str | None = None

    @property
    def places(self) -> str:
        """Where the words stand, in words: "Page 2: “70%”, “81.6%”; and 3 more places"."""
        shown = [
            f"{one.place}: “{one.printed}”" if one.printed else one.place
            for one in self.quotes[:MOST_PLACES]
        ]
        left = len(self.quotes) - len(shown)
        return "; ".join([*shown, *([f"and {plural(left, 'more place')}"] if left else [])])


@dataclass(frozen=True, slots=True)
class Item:
    """What to ask about one indicator, or about the report as a whole.

    Attributes:
        title: Its reference and name.
        figures: Value, target, tolerance, and the rating stated and derived; None for a report.
        urgency: What its worst finding means to a member: "Ask first".
        more: How many further questions two pages have no room for, in words, or None.
    """

    title: str
    figures: str | None
    urgency: str
    points: tuple[Point, ...]
    more: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """A meeting brief, in words.

    Attributes:
        counts: "8 met, 1 within tolerance, 7 outside; 9 questions to ask".
        changes: What moved since the report before, or None where none is held.
        unexplained: Indicators outside tolerance for which no reason or action is given.
        seldom: How many points of wording or information are not on these pages.
        dropped: How many indicators with questions have no room on them.
    """

    title: str
    organisation: str
    source: str
    counts: str
    changes: str | None
    items: tuple[Item, ...]
    unexplained: tuple[str, ...]
    seldom: int = 0
    dropped: int = 0

    @property
    def left_out(self) -> str | None:
        """Say what a reader of these pages does not see, or None."""
        left = []
        if self.dropped:
            left.append(f"questions about {plural(self.dropped, 'more indicator')}")
        if self.seldom:
            left.append(plural(self.seldom, "point of wording or information", _POINTS))
        return f"Not on these pages: {' and '.join(left)}." if left else None

    def shorter(self) -> Brief:
        """Return the brief without its last item, which is counted as dropped."""
        return replace(self, items=self.items[:-1], dropped=self.dropped + 1)

    def foot(self, made: date) -> str:
        """Return the line at the foot of each page, with the day that it was made."""
        day = f"{made.day} {made:%B %Y}"
        return f"Made by Plumbline on {day} from {self.source}; every figure is as printed there."


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
    found = list(examined.findings_of(report) if findings is None else findings)
    cases = list(examined.of(report))
    groups = _by_consequence(f for f in found if f.severity in _ASKED)
    names = names_given(cases)
    unexplained = [as_called(f, names) for f in found if f.code == _NO_REASON]
    return Brief(
        title=f"Questions on performance, {period_words(report.period)}",
        organisation=report.organisation or "Organisation not known",
        source=report.source.name,
        counts=counts_sentence((case.rating.derived for case in cases), questions(found)),
        changes=since_before(report, examined),
        items=tuple(_item(group, examined, cases, answered or {}) for group in groups[:MOST_ITEMS]),
        unexplained=tuple(f.indicator for f in unexplained if f.indicator),
        seldom=sum(f.severity not in _ASKED and f.code != _NO_REASON for f in found),
        dropped=max(0, len(groups) - MOST_ITEMS),
    )


def _by_consequence(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Group findings by indicator: worst first, then those with most to ask, then as printed."""
    groups: defaultdict[str | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.indicator].append(finding)
    for group in groups.values():
        group.sort(key=_rank)
    return sorted(groups.values(), key=lambda group: (_rank(group[0]), -len(group)))


def _rank(finding: Finding) -> int:
    return list(Severity).index(finding.severity)


def _item(
    group: Sequence[Finding],
    examined: Examined,
    cases: Sequence[Assessment],
    answered: Mapping[str, Answered],
) -> Item:
    first, more = group[0], len(group) - MOST_POINTS
    case = next((case for case in cases if is_about(first, case)), None)
    names = names_given(cases)
    return Item(
        title=_title(first, case or _of_before(first, examined)),
        figures=_figures(case) if case else None,
        urgency=SEVERITIES[first.severity].words,
        points=tuple(_point(one, answered.get(key_of(one)), names) for one in group[:MOST_POINTS]),
        more=f"And {more} more about this in Plumbline." if more > 0 else None,
    )


def _title(finding: Finding, case: Assessment | None) -> str:
    if case is None:
        return finding.indicator or "The report as a whole"
    return case.indicator.title


def _of_before(finding: Finding, examined: Examined) -> Assessment | None:
    """Return what a finding is about where its own report no longer prints it."""
    cited = {one.sha256 for one in finding.evidence}
    whose = (case for case in examined.cases if case.report.source.sha256 in cited)
    return next((case for case in whose if case.label == finding.indicator), None)


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
        f"The report says: {stated_words(indicator)}. Its figures give: {given}."
    )


def _point(finding: Finding, before: Answered | None, names: Names) -> Point:
    quotes, said = tuple(_quotes(finding)), before.words if before else None
    shown = as_called(finding, names)
    return Point(shown.question, shown.message, shown.derivation, quotes, said)


def _quotes(finding: Finding) -> Iterator[Quote]:
    """Yield the printed words by page; what another quotation holds already is not repeated."""
    by_place: dict[str, list[str]] = {}
    for cited in finding.evidence:
        printed = _shortened(" ".join(cited.evidence.printed.split()))
        elsewhere = "" if cited.report == finding.report else f" of {cited.report}"
        kept = by_place.setdefault(f"Page {cited.evidence.page}{elsewhere}", [])
        if not any(printed in other for other in kept):
            kept.append(printed)
    for place, words in by_place.items():
        yield Quote(place, "”, “".join(word for word in words if word))


def _shortened(printed: str) -> str:
    if len(printed) <= LONGEST_QUOTE:
        return printed
    return f"{printed[: LONGEST_QUOTE - 1].rsplit(' ', 1)[0]} …"
