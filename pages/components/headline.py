"""The top of a report: how many indicators have which rating, and how much there is to ask."""

from __future__ import annotations

import streamlit as st

from kpi.comparing.comparison import since_before
from kpi.examination import Examined
from kpi.exports.brief import make_brief
from kpi.exports.brief.parts import Brief
from kpi.history import StoredReport
from kpi.plain.words import RATINGS, SCHEMES, counted, counts_sentence, period_words, plural
from kpi.report import Report
from kpi.tables.listing import questions
from pages.components.markup import Markup, lines, note, plain_words, show, text
from pages.components.navigation import BRIEF, COMPARE, FINDINGS, link
from pages.components.pickers import place_of
from pages.components.session import examined as everything

_FIRST = 3
_USUAL = "the usual rule, as the report does not say how it rates"


def show_headline(held: StoredReport, report: Report, examined: Examined) -> None:
    """Show the counts in signs and words, the questions, and the rule they come from."""
    if not report.indicators:
        st.info("No indicator was found in this file, so there is nothing to rate.")
        return
    show(_counts(report, examined))
    asked, place = questions(examined.findings_of(report)), place_of(held)
    brief = make_brief(report, examined)
    if brief.items:
        show(_first_questions(brief))
    else:
        st.markdown("No question to ask: words and figures agree.")
    with st.container(horizontal=True):
        if asked:
            link(FINDINGS, f"**{plural(asked, 'question')} to ask** →", **place)
        if brief.items:
            link(BRIEF, "**Brief for the meeting** →", **place)
        if moved := since_before(report, examined):
            pair = {"organisation": place["organisation"], "to": place["report"]}
            link(COMPARE, "**What changed** →", **pair)
    if moved:
        st.markdown(plain_words(moved))
    whole = everything(held.organisation).findings_of(report)
    if settled := len(whole) - len(examined.findings_of(report)):
        st.caption(f"{plural(settled, 'finding')} explained or dismissed by people: not counted.")
    name = plain_words(report.source.name)
    printed = "as its key says" if report.scheme.printed else _USUAL
    st.caption(f"Rated by: {SCHEMES[report.scheme.name]} ({printed}). From {name}.")


def show_ratings_of(report: Report, examined: Examined) -> None:
    """Show the counts of one report in a sentence, for setting two beside each other."""
    ratings = [case.rating.derived for case in examined.of(report)]
    sentence = counts_sentence(ratings, questions(examined.findings_of(report)))
    st.markdown(f"**{plain_words(period_words(report.period))}:** {sentence}")


def _first_questions(brief: Brief) -> Markup:
    """Return what the brief asks first, in its order: one question about each of three."""
    firsts = [(item.title, item.points[0]) for item in brief.items[:_FIRST]]
    asked = (
        lines(Markup(f"<b>{text(point.question)}</b>"), note(title), note(point.message))
        for title, point in firsts
    )
    items = "".join(f"<li>{one}</li>" for one in asked)
    heading = '<h2 id="ask-first">What to ask first</h2>'
    return Markup(f'<div class="pl-asks">{heading}<ol>{items}</ol></div>')


def _counts(report: Report, examined: Examined) -> Markup:
    items = "".join(
        f'<li class="pl-{derived}"><span class="pl-sign" aria-hidden="true">'
        f"{text(RATINGS[derived].symbol)}</span> <b>{number}</b> <span>{text(words)}</span></li>"
        for derived, number, words in counted(c.rating.derived for c in examined.of(report))
    )
    return Markup(f'<ul class="pl-counts" aria-label="Ratings that the figures give">{items}</ul>')
