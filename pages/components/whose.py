"""Whose report it is and for when: as detected, to be confirmed or changed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kpi.model import Period
from kpi.plain.words import period_words
from kpi.report import Report
from kpi.tables.queue import OF_OWNER
from pages.components.markup import plain_words
from pages.components.pickers import follow_report, organisation_words
from pages.components.session import history
from parsing.language.periods import period as read_period

_SAID, _TO_UNDO = "said-of-owner", "owner-to-undo"


def ask_whose(report_id: int, report: Report, *, key: str, follow: bool = True) -> None:
    """Show the organisation and period of a report, and let the user settle them.

    The form stands open where either was not found or is in doubt. A screen of one report follows
    it to the organisation that is named.
    """
    reasons = [doubt.reason for doubt in report.doubts if doubt.field in OF_OWNER]
    ask_owner(report_id, report.organisation, report.period, reasons, key=key, follow=follow)


def ask_owner(
    report_id: int,
    organisation: str | None,
    period: Period | None,
    reasons: Sequence[str] = (),
    *,
    key: str,
    follow: bool = True,
) -> None:
    """Ask the same of a report that is not at hand whole."""
    unsure = bool(reasons) or organisation is None or period is None
    whose = plain_words(organisation or "Organisation not known")
    asked = "is that right?" if unsure else "change"
    label = f"{whose}, {plain_words(period_words(period))}: {asked}"
    with st.expander(label, expanded=unsure, type="compact"):
        if reasons:
            st.markdown(plain_words(" ".join(map(_sentence, reasons))))
        _form(report_id, organisation, period, key, follow=follow)


def show_settled() -> None:
    """Say what was settled last of any report, and offer to undo it."""
    if said := st.session_state.pop(_SAID, None):
        st.success(said)
    report_id, _ = st.session_state.get(_TO_UNDO, (None, False))
    if any(one.id == report_id for one in history().reports()):
        st.button("Undo this name and period", key="undo-owner", wrap=False, on_click=_undo)


def _undo() -> None:
    report_id, follow = st.session_state.pop(_TO_UNDO)
    history().owners.undo(report_id)
    _say("Undone", report_id, follow=follow)


def _say(done: str, report_id: int, *, follow: bool) -> None:
    """Note what holds of a report now, for the next run of the page, and stay with it."""
    held = next(one for one in history().reports() if one.id == report_id)
    whose, when = organisation_words(held.organisation), period_words(held.period)
    st.session_state[_SAID] = plain_words(f"{done}. {held.name} stands under {whose}, {when}.")
    if follow:
        follow_report(held)


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}."


def _form(
    report_id: int, organisation: str | None, period: Period | None, key: str, *, follow: bool
) -> None:
    with (
        st.form(key, border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        name = st.text_input("Organisation", organisation or "", key=f"{key}-name")
        when = st.text_input(
            "Period", period.printed if period else "", key=f"{key}-when",
            help="A month, quarter or year, such as September 2018, Q2 2018/19 or 2018/19.",
        )  # fmt: skip
        asked = st.form_submit_button("Confirm")
    if asked:
        _settle(report_id, period, name.strip(), when.strip(), follow=follow)


def _settle(report_id: int, known: Period | None, name: str, when: str, *, follow: bool) -> None:
    """Keep what the user said; an answer that cannot be understood is said, and nothing kept."""
    meant = known if known and when == known.printed else read_period(when)
    if not name:
        st.error("Name the organisation whose report this is.")
    elif meant is None and (when or known):
        st.error(f"“{when}” is not a period: write one such as September 2018 or Q2 2018/19.")
    else:
        history().owners.settle(report_id, name, meant)
        st.session_state[_TO_UNDO] = (report_id, follow)
        _say("Kept", report_id, follow=follow)
        st.rerun()
