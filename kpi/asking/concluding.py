"""Answers about a few reports, without working out all the others again.

What was worked out once is kept in the store and holds as long as what it rests on: the reports,
what people said of them, and the rules, for which the program's own text stands.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from kpi.asking.carried import raised
from kpi.assessment import Assessment
from kpi.comparing.comparison import compared_part
from kpi.examination import Examined, examine
from kpi.history import (
    Cell,
    Compared,
    Concluded,
    ConcludedReport,
    History,
    Rows,
    StoredReport,
    Tables,
    Unconcluded,
    UnknownReportError,
)
from kpi.judgement import Case, Finding
from kpi.report import Report
from kpi.tables.listing import (
    FINDING_COLUMNS,
    HISTORY_COLUMNS,
    REPORT_COLUMNS,
    Row,
    finding_row,
    history_rows,
    report_rows,
)

T = TypeVar("T")


def tables_of(history: History, held: StoredReport) -> Tables:
    """Return what is shown of one live report: rows of indicators, of figures and of findings.

    Raises:
        HistoryError: The report is not live any more, or the store cannot be read or written.
    """
    organisation = held.organisation
    if organisation is None:
        made = _alone(history).get(held.sha256)
        if made is None:
            raise UnknownReportError(held.id)
        return Tables(made.indicators, made.figures, made.findings)
    return _answer(history, lambda: history.conclusions.tables(organisation, held.id, rules()))


def all_findings(history: History, organisation: str | None) -> tuple[Rows, ...]:
    """Return the findings in each of an organisation's live reports, oldest report first.

    Args:
        history: The store.
        organisation: Whose; None for the reports that name nobody.
    """
    if organisation is None:
        return tuple(made.findings for made in _alone(history).values())
    return _answer(history, lambda: history.conclusions.findings(organisation, rules()))


def examined_pair(history: History, older: StoredReport, newer: StoredReport) -> Examined:
    """Return two live reports of one organisation with no more than a comparison looks at.

    Raises:
        HistoryError: A report is not live any more, or the store cannot be read or written.
    """
    (organisation,) = {older.organisation, newer.organisation}
    if organisation is None:
        wanted = [older.sha256, newer.sha256]
        made = examine(history.load_unowned())
        found = {report.source.sha256: report for report in made.reports}
        return Examined(tuple(found[one] for one in wanted), made.cases, ())
    numbers = [older.id, newer.id]
    kept = _answer(history, lambda: history.conclusions.compared(organisation, numbers, rules()))
    cases = tuple(case for one in kept for case in _cases(one.part, one.measures))
    return Examined(tuple(one.part.report for one in kept), cases, ())


@cache
def rules() -> str:
    """Return what stands for the rules: a digest of the text of the program that holds them."""
    here = Path(__file__).parents[1]
    sources = sorted(here.rglob("*.py"))
    parts = (str(path.relative_to(here)).encode() + path.read_bytes() for path in sources)
    return hashlib.sha256(b"\x00".join(parts)).hexdigest()


def _answer(history: History, ask: Callable[[], T | Unconcluded]) -> T:
    """Ask; work out what is not known yet, keep it and ask again."""
    while isinstance(found := ask(), Unconcluded):
        history.conclusions.keep(found, dict(_concluded(found)))
    return found


def _concluded(known: Unconcluded) -> Iterator[tuple[int, ConcludedReport]]:
    placed = {one.number: one.made for one in known.reports}
    name = next(iter(placed.values())).report.organisation
    only = {placed[number].report.source.sha256 for number in known.wanted}
    everything = [one.report for one in placed.values()]
    examined = examine(everything, rulings={name: known.rulings}, only=only)
    found = {report.source.sha256: report for report in examined.reports}
    for number in known.wanted:
        report = found[placed[number].report.source.sha256]
        positions = placed[number].positions
        measures = [known.measures[number][at] for at in positions]
        yield number, _made_of(report, examined, positions, measures)


def _alone(history: History) -> dict[str, ConcludedReport]:
    """Work out the reports that name no organisation: they have no past, and are few."""
    examined = examine(history.load_unowned())
    return {
        one.source.sha256: _made_of(
            one,
            examined,
            range(len(one.indicators)),
            [case.case.measure for case in examined.of(one)],
        )
        for one in examined.reports
    }


def _made_of(
    report: Report, examined: Examined, positions: Sequence[int], measures: Sequence[int]
) -> ConcludedReport:
    own = list(examined.of(report))
    findings = examined.findings_of(report)
    rows = _cells(map(finding_row, findings), FINDING_COLUMNS)
    pairs = zip(positions, own, strict=True)
    by_label = _by_label(own, measures)
    return ConcludedReport(
        findings=[[*_known_by(f, by_label), *one] for f, one in zip(findings, rows, strict=True)],
        indicators=_cells(report_rows(own), REPORT_COLUMNS),
        figures=_cells(history_rows(own), HISTORY_COLUMNS),
        compared=Compared(
            compared_part(report), tuple(Concluded(at, a.judged, a.rating) for at, a in pairs)
        ),
    )


def _by_label(own: Sequence[Assessment], measures: Sequence[int]) -> dict[str, set[int]]:
    """Return the measures that go by each label in one report."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for case, measure in zip(own, measures, strict=True):
        for label in (case.label, case.indicator.label):
            found[label].add(measure)
    return found


def _known_by(finding: Finding, by_label: Mapping[str, set[int]]) -> tuple[Cell, ...]:
    of = by_label.get(finding.indicator or "", set())
    known = raised(finding, next(iter(of)) if len(of) == 1 else None)
    return known.key, known.digest, known.substance, known.question


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Rows:
    return [[row[column] for column in columns] for row in rows]


def _cases(part: Compared, measures: Mapping[int, int]) -> Iterator[Assessment]:
    for indicator, made in zip(part.report.indicators, part.made, strict=True):
        case = Case(part.report, indicator, measure=measures[made.position])
        yield Assessment(case, made.judged, made.rating, ())
