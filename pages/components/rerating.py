"""Which way is good for a measure and how it is rated: asked, with what that would change first."""

from __future__ import annotations

import streamlit as st

from kpi.history import Measure
from kpi.previewed import preview
from kpi.rulings import Ruling, RulingKind
from kpi.series import Series
from kpi.timeline import ruling_words
from kpi.vocabulary import Polarity, SchemeName
from kpi.words import POLARITIES, RATINGS, SCHEMES, period_words, plural
from pages.components.identity import rule
from pages.components.markup import plain_words, show, sign, table
from pages.components.session import history

_WAYS = (Polarity.HIGHER, Polarity.LOWER, Polarity.PLAN)


def ask_rating(organisation: str, measure: Measure, series: Series) -> None:
    """Ask which way is good and how it is rated, and show what that would change first."""
    judged = series.newest.judged.polarity
    now = f"{POLARITIES[judged]}; {SCHEMES[series.newest.scheme.name]}"
    with st.expander(f"How it is rated: {now}", key=f"rating-{measure.number}", type="compact"):
        with st.container(horizontal=True):
            way = st.selectbox(
                "Which way is good",
                [None, *_WAYS],
                format_func=lambda one: POLARITIES[one] if one else "as the reports say",
                key=f"way-{measure.number}",
            )
            scheme = st.selectbox(
                "Rated by",
                [None, *SchemeName],
                format_func=lambda one: SCHEMES[one] if one else "as the reports say",
                key=f"scheme-{measure.number}",
            )
        made = [
            *([Ruling(RulingKind.POLARITY, measure.guises[0], polarity=way)] if way else []),
            *([Ruling(RulingKind.SCHEME, measure.guises[0], scheme=scheme)] if scheme else []),
        ]
        for ruling in made:
            _offer_rating(organisation, ruling)
        st.caption(
            "It holds for every report of the measure, those to come too. A report that prints a "
            "rule of its own is still rated by that, and what was put right in one report stands."
        )


def _offer_rating(organisation: str, ruling: Ruling) -> None:
    reports = history().load(organisation)
    found = preview(reports, history().rulings(), ruling)
    st.markdown(
        f"**{plain_words(ruling_words(ruling))}** "
        f"changes {len(found.changes)} of {plural(found.ratings, 'rating')}."
    )
    if found.changes:
        rows = [
            (period_words(one.report.period), *(sign(RATINGS[r], r) for r in (one.then, one.now)))
            for one in found.changes
        ]
        show(table(("Report", "Rated now", "Would be"), rows, caption="What would change"))
    if st.button("Decide so", key=f"decide-{ruling.kind}", type="primary"):
        rule(organisation, ruling)
