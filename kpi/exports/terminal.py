"""Reports and findings as tables that a member can read in a terminal."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from kpi.assessment import Assessment
from kpi.corrections.rereading import Difference
from kpi.examination import Examined
from kpi.judgement import Finding
from kpi.plain.words import SEVERITIES, plural, rating_words, stated_words
from kpi.report import Report
from kpi.stated import stated
from kpi.tables.queue import review_queue
from kpi.tables.shown import proof_lines, target_words
from kpi.vocabulary import Severity
from kpi.what_if.other_rules import Otherwise

_NARROWEST, _PIPED = 60, 120  # columns; a pipe has no width of its own
_STYLE = {
    Severity.HIGH: "bold red",
    Severity.MEDIUM: "yellow",
    Severity.LOW: "cyan",
    Severity.INFO: "dim",
}


def print_report(report: Report, examined: Examined) -> None:
    """Print one report: what was read, what it was rated, and what is unsure."""
    console = _console()
    _heading(console, report)
    _ratings(console, list(examined.of(report)))
    _review(console, report, examined)
    coverage = report.coverage
    console.print(
        f"{coverage.numbers} numbers on the pages read: {coverage.used} used, "
        f"{len(coverage.set_aside)} set aside, {len(coverage.unexplained)} unexplained."
    )
    for notice in report.warnings:
        console.print(notice.message)


def print_check(examined: Examined, changed: Sequence[Otherwise] | None = None) -> None:
    """Print every report's ratings, then its findings.

    Args:
        examined: The reports and everything derived from them.
        changed: Where another rule was asked for, what the reports' own rules rate otherwise.
    """
    console = _console()
    if changed is not None:
        _print_changed(console, changed, len(examined.cases))
    for report in examined.reports:
        _heading(console, report)
        _ratings(console, list(examined.of(report)))
        if not report.indicators:
            for notice in report.warnings:
                console.print(notice.message)
        findings = examined.findings_of(report)
        if findings:
            console.print(_findings(findings))
        else:
            console.print("Nothing to ask about.")
        console.print()


def _print_changed(console: Console, changed: Sequence[Otherwise], cases: int) -> None:
    """Print which ratings depend on the rule that was asked for."""
    depend = (
        f"{plural(len(changed), 'rating')} of {cases} would be another by the report's own rule"
    )
    console.print(Text(f"{depend}{':' if changed else '.'}", style="bold"))
    for one in changed:
        own, now = rating_words(one.rating.derived), rating_words(one.about.rating.derived)
        label = f"{one.about.report.source.name}, {one.about.label}"
        console.print(Text(f"  {label}: {own} by its own rule, {now} here"))
    console.print()


def _heading(console: Console, report: Report) -> None:
    period = report.period.printed if report.period else "period not known"
    whose = report.organisation or "organisation not known"
    console.print(Text(f"{report.source.name}: {whose}, {period}", style="bold"))


def _console() -> Console:
    console = Console(highlight=False)
    if not console.is_terminal and not os.environ.get("COLUMNS", "").isdigit():
        console.width = _PIPED
    console.width = max(console.width, _NARROWEST)
    return console


def _ratings(console: Console, cases: Sequence[Assessment]) -> None:
    """Print the table of ratings; a report without indicators has none, and its notice says so."""
    if cases:
        console.print(_indicators(cases))


def _indicators(cases: Iterable[Assessment]) -> Table:
    table = Table(
        Column("Indicator", ratio=4), Column("Printed", ratio=3), Column("Rating", ratio=5),
        show_lines=True, expand=True,
    )  # fmt: skip
    for examined in cases:
        item = examined.case.indicator
        table.add_row(
            Text(f"{item.ref}  {item.name}" if item.ref else item.name),
            Text(_printed(examined)),
            Text(
                f"Report says: {stated_words(stated(examined))}\n"
                f"Numbers say: {rating_words(examined.rating.derived)}\n"
                + "\n".join(proof_lines(examined))
            ),
        )
    return table


def _printed(examined: Assessment) -> str:
    item = examined.case.indicator
    value = " and ".join(r.quantity.printed for r in item.actuals) or "no value"
    tolerance = item.tolerance.printed if item.tolerance else "none"
    return f"{value}\ntarget {target_words(examined)}\ntolerance {tolerance}"


def _findings(findings: Iterable[Finding]) -> Table:
    table = Table(
        "Finding", "Indicator", Column("What was found", ratio=1), Column("To ask", ratio=1),
        show_lines=True, expand=True,
    )  # fmt: skip
    for finding in findings:
        table.add_row(
            Text(
                f"{finding.code} {SEVERITIES[finding.severity].words}",
                style=_STYLE[finding.severity],
            ),
            Text(finding.indicator or "the report"),
            Text(finding.message),
            Text(finding.question),
        )
    return table


def _review(console: Console, report: Report, examined: Examined) -> None:
    doubts = [("the report", d) for d in report.doubts]
    doubts += [(one.about.label, one.doubt) for one in review_queue(examined.of(report))]
    if not doubts:
        return
    table = Table("To review", "Field", "Why")
    for whose, doubt in doubts:
        table.add_row(Text(whose), Text(doubt.field), Text(doubt.reason))
    console.print(table)


def print_difference(name: str, found: Difference) -> None:
    """Print what a new reading of a file would change, and which corrections it would lose."""
    console = _console()
    if not found.changes:
        console.print(Text(f"{name}: nothing would change."))
    else:
        table = Table("indicator", "what", "as held", "as read now", title=Text(name))
        for change in found.changes:
            row = (change.indicator or "the report", change.field, change.before, change.after)
            table.add_row(*map(Text, row))
        console.print(table)
    for lost in found.unplaced:
        console.print(Text(f"{name}: a correction would find no place. {lost.reason}"))
