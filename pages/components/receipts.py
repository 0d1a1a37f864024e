"""What became of each file that was added: progress while it is read, then its receipt."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from kpi.history import HistoryError, StoredReport
from kpi.model import Doubt
from kpi.plain.wording import listed
from kpi.plain.words import FIELDS, period_words, plural
from kpi.report import Report
from kpi.tables.queue import OF_OWNER
from pages.components import jobs
from pages.components.detail import doubts_table
from pages.components.jobs import File, Job, Stage
from pages.components.left import left_of
from pages.components.markup import (
    Markup,
    details,
    fold,
    lines,
    note,
    paragraph,
    plain_words,
    show,
    table,
    text,
)
from pages.components.navigation import LATEST, REVIEW, link
from pages.components.pickers import organisation_words, place_of, twins_of
from pages.components.rereading import offer_pages
from pages.components.session import history
from pages.components.whose import ask_whose, show_settled
from parsing.ingest import FileOutcome

_SIGNS = {
    FileOutcome.ADDED: ("✓", "meeting"),
    FileOutcome.KEPT_BESIDE: ("!", "medium"),
    FileOutcome.ALREADY_HELD: ("=", "info"),
    FileOutcome.NO_INDICATORS: ("?", "medium"),
    FileOutcome.FAILED: ("✖", "high"),
}
_STAGES = {Stage.WAITING: "○ waiting", Stage.READING: "◐ reading …", Stage.DONE: "● done"}


def show_job(number: str) -> None:
    """Show a job: a line for each file while it runs, then the receipts by period."""
    job = jobs.find(number)
    if job is None:
        st.info("These receipts are no longer kept. What was added is under Latest report.")
    elif job.finished:
        _show_receipts(job)
    else:
        _show_progress(number)


@st.fragment(run_every=0.7)
def _show_progress(number: str) -> None:
    job = jobs.find(number)
    if job is None or job.finished:
        st.rerun()
    st.progress(job.read / len(job.files), f"{job.read} of {plural(len(job.files), 'file')} read")
    items = "".join(f"<li>{text(file.name)}: {_STAGES[file.stage]}</li>" for file in job.files)
    show(Markup(f'<ul aria-label="Files being read">{items}</ul>'))
    st.caption("You may leave this page or reload it: the reading goes on.")


def _show_receipts(job: Job) -> None:
    st.subheader(f"Receipts for {plural(len(job.files), 'file')}", anchor=False)
    _link_to_latest(job)
    show_settled()
    for number, file in enumerate(sorted(job.files, key=_by_period)):
        with st.container(border=True):
            _show_receipt(file, number)


def _link_to_latest(job: Job) -> None:
    """Lead to the latest report of these files, whoever's were held before."""
    ids = {file.receipt.report_id for file in job.files if file.receipt}
    held = [one for one in history().reports() if one.id in ids and one.period]
    held.sort(key=lambda one: one.indicators > 0)
    if held:
        link(LATEST, "**See the latest report** →", **place_of(held[-1]))
    elif history().latest() is not None:
        link(LATEST, "**See the latest report** →")


def _by_period(file: File) -> tuple[str, str]:
    report = file.receipt.report if file.receipt else None
    return report.period.end.isoformat() if report and report.period else "9", file.name


def _show_receipt(file: File, number: int) -> None:
    receipt = file.receipt
    if receipt is None:
        return
    symbol, tone = _SIGNS[receipt.outcome]
    head = f'<span class="pl-sign" aria-hidden="true">{symbol}</span> <b>{text(file.name)}</b>'
    parts = paragraph(Markup(head)) + paragraph(receipt.message)
    show(Markup(f'<div class="pl-card pl-{tone}">{parts}</div>'))
    if receipt.outcome is FileOutcome.NO_INDICATORS and file.data is not None:
        st.button(
            "Keep it all the same", key=f"keep-{number}", on_click=jobs.keep_empty, args=(file,)
        )
    report = receipt.report
    if receipt.report_id is not None:
        report = _show_whose(receipt.report_id, number)
        _show_twins(receipt.report_id, receipt.outcome)
    held = _held(receipt.report_id)
    left = left_of(held) if held else []
    if report is not None and receipt.report is not None:
        opened = bool(report.coverage.unexplained or not report.indicators)
        account = _account(report, left, opened=opened)
        show(Markup(f'<div class="pl-card pl-{tone}">{account}</div>'))
    if held is not None and report is not None:
        _link_to(held, report, left)


def _show_whose(report_id: int, number: int) -> Report | None:
    """Show and ask whose report it is and for when; return it as it is held now."""
    try:
        report = history().report(report_id)
    except HistoryError as error:
        st.warning(str(error))
        return None
    ask_whose(report_id, report, key=f"whose-{number}", follow=False)
    return report


def _account(report: Report, left: list[tuple[str, Doubt]], *, opened: bool) -> Markup:
    """Return the account of a file: what was read of it, and what needs a person."""
    source = report.source
    rows = [
        ("Pages read", f"{len(source.pages_read)} of {source.pages}"),
        ("Indicators", len(report.indicators)),
        ("Numbers on those pages", lines(_numbers(report), _reasons(report))),
        ("To review", plural(len(left), "thing") if left else "nothing"),
        *((FIELDS[d.field], d.reason) for d in report.doubts if d.field not in OF_OWNER),
        *((f"Page {w.page}" if w.page else "Note", w.message) for w in report.warnings),
    ]
    shown = table(("What", "Found"), rows, caption=f"What was read of {source.name}")
    unsure = doubts_table(left) if left else Markup("")
    return fold("What was and was not understood", shown, unsure, _left_over(report), opened=opened)


def _numbers(report: Report) -> str:
    coverage = report.coverage
    explained = coverage.used + len(coverage.set_aside)
    return (
        f"{explained} of {coverage.numbers} explained: {coverage.used} used, "
        f"{len(coverage.set_aside)} set aside; {len(coverage.unexplained)} unexplained"
    )


def _reasons(report: Report) -> Markup | None:
    """Return why numbers were set aside, commonest reason first."""
    reasons = Counter(aside.reason for aside in report.coverage.set_aside).most_common()
    inside = [f"{count} × {reason}" for reason, count in reasons]
    return details("Why numbers were set aside", *inside) if inside else None


def _left_over(report: Report) -> Markup:
    """Return the numbers that nothing accounts for, each with its line."""
    rows = [(u.printed, u.page, note(u.line)) for u in report.coverage.unexplained]
    if not rows:
        return Markup("")
    return table(("Number", "Page", "Its line"), rows, caption="Numbers that nothing accounts for")


def _link_to(held: StoredReport, report: Report, left: list[tuple[str, Doubt]]) -> None:
    offer_pages(held, report)
    with st.container(horizontal=True):
        link(LATEST, f"Open {period_words(held.period)}", **place_of(held))
        if left:
            link(REVIEW, f"Review {period_words(held.period)}", **place_of(held))


def _show_twins(report_id: int, outcome: FileOutcome) -> None:
    """Say which other files report the same period, as the organisation and period stand now."""
    held = _held(report_id)
    others = twins_of(held) if held else []
    if held and others and outcome is not FileOutcome.KEPT_BESIDE:
        names = plain_words(listed(one.name for one in others))
        st.warning(
            f"{period_words(held.period)} of {plain_words(organisation_words(held.organisation))} "
            f"is reported by {names}, too. All are kept; Findings says where they differ."
        )


def _held(report_id: int | None) -> StoredReport | None:
    return next((one for one in history().reports() if one.id == report_id), None)
