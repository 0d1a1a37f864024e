"""Which way is good for a measure and how it is rated: asked, with what that would change first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import streamlit as st

from kpi.history import Measure
from kpi.matching.rulings import Ruling, RulingKind
from kpi.plain.words import POLARITIES, RATINGS, SCHEMES, period_words, plural
from kpi.through_time.series import Series
from kpi.through_time.timeline import decided_words
from kpi.vocabulary import Polarity, SchemeName
from kpi.what_if.previewed import preview
from pages.components.identity import rule
from pages.components.markup import show, sign, table
from pages.components.session import history

T = TypeVar("T", Polarity, SchemeName)
_WAYS = (Polarity.HIGHER, Polarity.LOWER, Polarity.PLAN)


def ask_rating(organisation: str, measure: Measure, series: Series) -> None:
    """Ask which way is good and how it is rated, and show what that would change first."""
    judged = series.newest.judged.polarity
    now = f"{POLARITIES[judged]}; {SCHEMES[series.newest.scheme.name]}"
    with st.expander(f"How it is rated: {now}", key=f"rating-{measure.number}", type="compact"):
        held = _holding(organisation, measure)
        with st.container(horizontal=True):
            way = _pick("Which way is good", _WAYS, POLARITIES, held.get(RulingKind.POLARITY))
            scheme = _pick("Rated by", SchemeName, SCHEMES, held.get(RulingKind.SCHEME))
        guise = measure.guises[0]
        if way is not None:
            _offer(organisation, Ruling(RulingKind.POLARITY, guise, polarity=way))
        if scheme is not None:
            _offer(organisation, Ruling(RulingKind.SCHEME, guise, scheme=scheme))
        st.caption(
            "It holds for every report of the measure, those to come too. A report that prints a "
            "rule of its own is still rated by that, and what was put right in one report stands."
        )


def _holding(organisation: str, measure: Measure) -> dict[RulingKind, Ruling]:
    """Return the last decision of each kind about a measure."""
    keys = {guise.key for guise in measure.guises}
    made = (said.what for said in history().measures.decided(organisation))
    return {ruling.kind: ruling for ruling in made if ruling.guise.key in keys}


def _pick(
    label: str, options: Iterable[T], words: Mapping[T, str], held: Ruling | None
) -> T | None:
    """Ask for something else than what holds now; None where it is to stay."""
    decided = None if held is None else held.polarity or held.scheme
    stays = f"as decided: {decided_words(held)}" if held else "as the reports say"
    others = [one for one in options if one != decided]
    number = st.selectbox(
        label,
        range(len(others) + 1),
        format_func=lambda n: words[others[n - 1]] if n else stays,
        key=f"{label}-{decided}",
    )
    return others[number - 1] if number else None


def _offer(organisation: str, ruling: Ruling) -> None:
    found = preview(history().load(organisation), history().rulings(), ruling)
    st.markdown(
        f"**{decided_words(ruling).capitalize()}** "
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
