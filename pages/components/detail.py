"""One indicator of one report, opened up: the working, the printed words, the strip of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from kpi.assessment import Assessment
from kpi.called import as_called, names_given
from kpi.checks.catalogue import CATALOGUE
from kpi.examination import Examined
from kpi.judgement import Finding, TestedClaim
from kpi.model import Doubt
from kpi.plain.wording import claim_words
from kpi.plain.words import FIELDS, POLARITIES, RATINGS, SEVERITIES, VERDICTS, stated_words
from kpi.report import Report
from kpi.stated import stated
from kpi.tables.shown import (
    agreement,
    is_about,
    proof_lines,
    so_far_words,
    target_words,
    value_words,
    ways,
)
from kpi.vocabulary import Polarity, Severity, Verdict
from pages.components.evidence import show_exhibits
from pages.components.markup import (
    Markup,
    lines,
    note,
    paragraph,
    plain_words,
    quote,
    show,
    sign,
    table,
    text,
)
from pages.components.navigation import INDICATOR, link
from pages.components.pickers import case_picker, organisation_words

_IN_QUESTION = (Verdict.DISAGREES, Verdict.DEPENDS_ON_ROUNDING)


def show_one(report: Report, examined: Examined) -> None:
    """Ask which indicator of a report, and open it up; one in question comes first."""
    found = list(examined.of(report))
    asked = (n for n, case in enumerate(found) if agreement(case) in _IN_QUESTION)
    case = case_picker(found, first=next(asked, 0))
    label = case.case.indicator.label
    whose = organisation_words(report.organisation)
    link(INDICATOR, "This indicator through time →", organisation=whose, indicator=label)
    names = names_given([case])
    raised = [as_called(f, names) for f in examined.findings_of(report) if is_about(f, case)]
    show_working(case, sorted(raised, key=lambda f: list(Severity).index(f.severity)))


def show_working(examined: Assessment, findings: Sequence[Finding]) -> None:
    """Show one indicator: what is stated, what is derived and why, and where it is printed."""
    indicator, report = examined.case.indicator, examined.case.report
    st.subheader(plain_words(indicator.title), anchor=False)
    if indicator.called:
        st.caption(f"Printed as “{plain_words(indicator.name)}”.")
    show(_verdict(examined))
    show_exhibits(indicator, report.source.sha256, key=f"strip-{_key(examined)}")
    for finding in findings:
        show(finding_card(finding))
    show(_definition(examined))
    if examined.claims:
        show(_claims(examined.claims))
    if indicator.doubts:
        show(_to_check(indicator.doubts))


def finding_card(finding: Finding) -> Markup:
    """Return a finding: how much it matters, the sentence, the working and the question."""
    whose = finding.indicator or "The report as a whole"
    title = f"<b>{text(whose)}: {text(CATALOGUE[finding.code].title.lower())}</b>"
    question = f"<b>Question to ask:</b> {text(finding.question)}"
    inside = (
        lines(sign(SEVERITIES[finding.severity], finding.severity), Markup(title)),
        finding.message,
        Markup(question) if finding.question else None,
        lines(*map(note, ways(f"Working: {finding.derivation}"))),
    )
    body = "".join(paragraph(part) for part in inside if part)
    return Markup(f'<div class="pl-card pl-{finding.severity}">{body}</div>')


def _key(examined: Assessment) -> str:
    evidence = examined.case.indicator.evidence
    place = f"{evidence.page}-{evidence.box.top:.0f}-{evidence.box.x0:.0f}"
    return f"{examined.case.report.source.sha256[:12]}-{place}"


def _verdict(examined: Assessment) -> Markup:
    derived = examined.rating.derived
    said = f"<b>stated: {text(stated_words(stated(examined)))}</b>"
    so_far = so_far_words(examined)
    words = RATINGS[derived].words.lower() + (f" so far this year: {so_far}" if so_far else "")
    given = f"<b>derived: {text(words)}</b>"
    symbol = f'<span class="pl-sign" aria-hidden="true">{text(RATINGS[derived].symbol)}</span>'
    proof = "".join(map(paragraph, proof_lines(examined)))
    return Markup(
        f'<div class="pl-verdict pl-{derived}"><p>{symbol} {said}, {given}</p>{proof}</div>'
    )


def _definition(examined: Assessment) -> Markup:
    rows = list(_definition_rows(examined))
    return table(("What", "As printed"), rows, caption="What the rating rests on")


def _definition_rows(examined: Assessment) -> Iterator[tuple[object, object]]:
    indicator = examined.case.indicator
    yield "Value", value_words(indicator)
    yield "Target", target_words(examined)
    yield "Tolerance", indicator.tolerance.printed if indicator.tolerance else None
    basis = "; ".join(e.basis for e in examined.judged.evidence)
    way = POLARITIES[examined.judged.polarity]
    settled = examined.judged.polarity is not Polarity.UNKNOWN
    yield (
        "Which way is good",
        lines(way, note(f"{'because' if settled else 'from'} {basis}") if basis else None),
    )
    if indicator.not_reported:
        yield "Not reported", quote(indicator.not_reported.printed)


def _claims(claims: tuple[TestedClaim, ...]) -> Markup:
    rows = [
        (
            quote(claim_words(tested.claim)),
            lines(VERDICTS[tested.verdict], note(tested.reason)),
            tested.claim.evidence.page,
        )
        for tested in claims
    ]
    headers = ("The report says", "Tested against its figures", "Page")
    return table(headers, rows, caption="Every statement that can be checked")


def _to_check(doubts: tuple[Doubt, ...]) -> Markup:
    return doubts_table([("", doubt) for doubt in doubts])


def doubts_table(doubts: list[tuple[str, Doubt]]) -> Markup:
    """Return what the reader of the PDF was unsure of, as (whose, doubt), with its candidates."""
    rows = [
        (
            lines(f"{whose} · {FIELDS[doubt.field]}" if whose else FIELDS[doubt.field]),
            doubt.reason,
            ", ".join(doubt.candidates) or None,
        )
        for whose, doubt in doubts
    ]
    headers = ("What", "Why it needs a look", "It may be")
    return table(headers, rows, caption="To check against the page")
