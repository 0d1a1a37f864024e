"""What a person decides about a finding: shown beneath it, asked for, and taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from kpi.asking.standing import STATUSES, STILL_ASKED, Standing, Status, decision_on
from kpi.history import Outcome
from kpi.judgement import Finding
from pages.components.markup import Markup, lines, paragraph, show, text
from pages.components.session import history

_OUTCOMES = {
    Outcome.EXPLAINED: "Explained: there is a good reason",
    Outcome.DISMISSED: "Dismissed: it is no fault of the report",
    Outcome.ACCEPTED: "Accepted: it is a fault and will be put right",
}


def status_picker(found: Sequence[Standing]) -> list[Status]:
    """Ask which findings to show by what became of them; at first those still to be asked."""
    counts = Counter(one.status for one in found)
    if not any(status is not Status.OPEN for status in counts):
        return list(Status)
    return st.pills(
        "Status",
        [status for status in Status if counts[status]],
        selection_mode="multi",
        default=[status for status in Status if counts[status] and status in STILL_ASKED],
        format_func=lambda one: f"{STATUSES[one]} ({counts[one]})",
        key="status",
    )


def show_decision(one: Standing, *, key: str) -> None:
    """Show what was decided, or offer to decide."""
    if one.said is None:
        if one.status is Status.ANSWERED:
            st.caption("It rests on the same words and figures as then: it is not asked again.")
            _offer(one.finding, "Decide anew for this report", key)
        else:
            _offer(one.finding, "Record the answer", key)
        return
    said = one.said
    day = said.at.astimezone()
    head = f"<b>{text(STATUSES[one.status])}</b> · {text(said.who)}, {day:%d %B %Y}"
    answer = f"Answer: {said.what.answer}" if said.what.answer else None
    why = f"Why: {said.why}" if said.why else None
    show(paragraph(lines(Markup(head), answer, why)))
    if one.status is Status.LAPSED:
        before = _OUTCOMES[said.what.outcome].partition(":")[0].lower()
        st.warning(
            f"It was {before}, and the figures or words that this rests on have changed since: "
            "it is a question again."
        )
        _offer(one.finding, "Decide again", key)
    st.button("Take the decision back", key=f"back-{key}", on_click=_undo, args=(said.id,))


def _undo(number: int) -> None:
    history().decisions.undo(number)


def _offer(finding: Finding, label: str, key: str) -> None:
    drawer = st.expander(label, key=f"decide-{key}", on_change="rerun", type="compact")
    with drawer:
        if drawer.open:
            _form(finding, key)


def _form(finding: Finding, key: str) -> None:
    with st.form(f"decision-{key}", border=False):
        outcome = st.radio(
            "What became of it",
            list(Outcome),
            format_func=lambda one: _OUTCOMES[one],
            key=f"what-{key}",
        )
        answer = st.text_input("The officer’s answer, if there is one", key=f"answer-{key}")
        why = st.text_input("Your reason", key=f"why-{key}")
        if st.form_submit_button("Keep the decision") and outcome:
            if outcome is Outcome.DISMISSED and not why.strip():
                st.error("Write why it is dismissed: the next reader will ask.")
                return
            history().decisions.decide(decision_on(finding, outcome, answer.strip()), why.strip())
            st.rerun()
