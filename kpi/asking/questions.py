"""The questions that are asked of a store most, each answered by small tables.

Each reads no more of the store than it is about, so that it is as fast in a large store as in a
small one. The first question after a report was added or put right takes longer: the findings of
that report and of the later ones are worked out anew, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from kpi.asking.carried import Raised, settled
from kpi.asking.concluding import all_findings, examined_pair, tables_of
from kpi.asking.standing import SETTLED, STILL_ASKED, Status, status_of
from kpi.comparing.comparison import compare
from kpi.history import Cell, Decision, History, Rows, Said, StoredReport
from kpi.tables.listing import FINDING_COLUMNS, HISTORY_COLUMNS, REPORT_COLUMNS, frame_of
from kpi.through_time.published import published

STANDING_COLUMNS = (*FINDING_COLUMNS, "status", "answer", "decided_by")
_STATUS = len(FINDING_COLUMNS)
_KNOWN_BY = 4  # cells before a finding's own: `ConcludedReport.findings`


@dataclass(frozen=True, slots=True)
class AboutReport:
    """Everything about one report.

    Attributes:
        indicators: One row for each, in printed order: `tables.listing.REPORT_COLUMNS`. Values,
            targets and tolerances are the printed words.
        figures: One row for each printed figure: `tables.listing.HISTORY_COLUMNS`. `value` is the
            number in base units (percentages as 0 to 100, money in whole currency) as text.
        findings: One row for each finding, decided or not: `STANDING_COLUMNS`.
    """

    indicators: pd.DataFrame
    figures: pd.DataFrame
    findings: pd.DataFrame


def measure_history(history: History, organisation: str, measure: int) -> pd.DataFrame:
    """Return every value that was ever published of one measure.

    Args:
        history: The store.
        organisation: Whose measure.
        measure: Its number, as `history.measures.of` gives it.

    Returns:
        `published.PUBLISHED_COLUMNS`: one row for each value, by period and then by report.
        `start` and `end` are days; `value` is a `Decimal` in base units of `unit` (percentages as
        0 to 100, money in whole currency), `printed` the characters on the page; `first` and
        `last` mark the value first published and last restated.
    """
    values = history.measures.figures(organisation, measure)
    return published(values, history.parsers(organisation))


def two_periods(history: History, older: StoredReport, newer: StoredReport) -> pd.DataFrame:
    """Return two reports of one organisation beside each other.

    Returns:
        `comparison.COMPARISON_COLUMNS`: one row for each measure of either. `then_value` and
        `now_value` are `Decimal` in base units of `unit`; `change` is in words, in points for
        percentages, else in the unit and per cent; `course` says better or worse by polarity.
    """
    examined = examined_pair(history, older, newer)
    then, now = examined.reports
    return compare(then, now, examined)


def open_findings(history: History, organisation: str | None) -> pd.DataFrame:
    """Return what is still to be asked about an organisation's reports.

    Args:
        history: The store.
        organisation: Whose; None for the reports that name nobody.

    Returns:
        `STANDING_COLUMNS`: one row for each finding that is open, whose decision has lapsed, or
        that was accepted as a fault; oldest report first. One that an earlier answer settles
        (`kpi.asking.carried`) is not open, as it is not on the screens. `severity` is high,
        medium, low or info; `pages` are page numbers of the PDF from 1; `status` is open, lapsed
        or accepted.
    """
    reports = all_findings(history, organisation)
    every = (row for rows in reports for row in rows)
    rows = _standing_rows(history, organisation, every, reports)
    return frame_of((row for row in rows if row[_STATUS] in STILL_ASKED), STANDING_COLUMNS)


def about_report(history: History, held: StoredReport) -> AboutReport:
    """Return everything about one live report: its indicators, its figures and its findings."""
    made = tables_of(history, held)
    return AboutReport(
        frame_of(made.indicators, REPORT_COLUMNS),
        frame_of(made.figures, HISTORY_COLUMNS),
        frame_of(_standing_rows(history, held.organisation, made.findings), STANDING_COLUMNS),
    )


def _standing_rows(
    history: History,
    organisation: str | None,
    findings: Iterable[Sequence[Cell]],
    reports: Sequence[Rows] | None = None,
) -> Iterator[list[Cell]]:
    """Yield the row of each finding with where it stands: `STANDING_COLUMNS`.

    Args:
        history: The store.
        organisation: Whose findings.
        findings: The kept rows.
        reports: The kept rows of all its reports, where they are at hand.
    """
    holding = history.decisions.holding(organisation)
    before = dict[str, Said[Decision]]()
    if any(said.what.outcome in SETTLED for said in holding.values()):
        reports = all_findings(history, organisation) if reports is None else reports
        before = settled([[_raised(row) for row in rows] for rows in reports], holding)
    for row in findings:
        raised, cells = _raised(row), row[_KNOWN_BY:]
        own, earlier = holding.get(raised.key), before.get(raised.key)
        said = own or earlier
        status = status_of(raised.digest, own) if own or not earlier else Status.ANSWERED
        yield [*cells, status, *((said.what.answer, said.who) if said else (None, None))]


def _raised(row: Sequence[Cell]) -> Raised:
    return Raised(*map(str, row[:_KNOWN_BY]))
