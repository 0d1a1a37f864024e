"""Which ratings of the latest report depend on the rule that it rates by."""

from __future__ import annotations

import streamlit as st

from kpi.plain.words import SCHEMES, period_words, plural
from kpi.what_if.other_rules import Otherwise, by_other_rules
from pages.components.markup import Markup, details, lines, plain_words, rating, show, table
from pages.components.session import examined


def show_other_rules(organisation: str) -> None:
    """Show the latest report's measures that another rule would rate otherwise."""
    found = examined(organisation)
    if not found.reports or not found.reports[-1].indicators:
        return
    report, cases = found.reports[-1], list(found.of(found.reports[-1]))
    changed = [(case, others) for case in cases if (others := by_other_rules(case))]
    when = plain_words(period_words(report.period))
    st.subheader("Which ratings depend on the rule", anchor=False)
    if not changed:
        st.markdown(f"{when}: none. Under the other rules every measure is rated the same.")
        return
    st.markdown(
        f"{when}: another rule would change {plural(len(changed), 'rating')} of {len(cases)}."
    )
    headers = ("Measure", "By its own rule", "By another rule")
    rows = [
        (case.indicator.title, rating(case.rating.derived), _others(others))
        for case, others in changed
    ]
    own = SCHEMES[report.scheme.name]
    show(table(headers, rows, caption=f"The same figures by other rules; its own: {own}"))


def _others(others: tuple[Otherwise, ...]) -> Markup:
    return lines(*map(_one, others))


def _one(other: Otherwise) -> Markup:
    rule = SCHEMES[other.scheme.name]
    return lines(rating(other.rating.derived), details(f"If {rule}", other.rating.reason))
