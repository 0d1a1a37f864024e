"""Which names mean one organisation: asked where it is unsure, decided, taken back."""

from __future__ import annotations

import streamlit as st

from kpi.history import Said, SameName
from pages.components.markup import plain_words
from pages.components.session import history

_SAID = "said-of-names"


def show_names() -> None:
    """Ask of each pair of names in doubt, take what people know, and list what they decided."""
    if said := st.session_state.pop(_SAID, None):
        st.success(said)
    names, asked = history().organisations(), history().names.questions()
    decided = history().names.decided()
    several = len(names) > 1
    if not several and not decided:
        return
    st.header("Names of organisations", anchor=False)
    for number, (one, other) in enumerate(asked):
        with st.container(border=True):
            _ask(one, other, number)
    if several:
        with st.expander("Two names mean one organisation", type="compact"):
            _form(names)
    for made in reversed(decided):
        _show(made)


def _ask(one: str, other: str, number: int) -> None:
    st.markdown(
        f"Are **{plain_words(one)}** and **{plain_words(other)}** one organisation? If so, their "
        "reports and measures are looked at together, under the name that you choose."
    )
    with st.container(horizontal=True):
        for name, into in ((other, one), (one, other)):
            if st.button(f"Yes: {into}", key=f"names-{number}-{into}", wrap=False):
                _merge(name, into)
        if st.button("No, they are two", key=f"names-{number}-two", wrap=False):
            history().names.keep_apart(one, other)
            _said("Decided: they stay two.")


def _form(names: tuple[str, ...]) -> None:
    with st.form("names", border=False):
        name = st.selectbox("This name", names)
        into = st.selectbox("means the organisation", names, index=1)
        if not st.form_submit_button("Join them"):
            return
    if name == into:
        st.error("Choose two different names.")
    else:
        _merge(name, into)


def _merge(name: str, into: str) -> None:
    history().names.merge(name, into)
    _said(f"Joined: {plain_words(name)} now stands under {plain_words(into)}.")


def _show(made: Said[SameName]) -> None:
    one, other = plain_words(made.what.name), plain_words(made.what.other)
    words = f"{one} is {other}" if made.what.same else f"{one} and {other} are two"
    with st.container(horizontal=True, vertical_alignment="center"):
        by = f"{plain_words(made.who)}, {made.at.astimezone():%d %B %Y}"
        st.markdown(f"{words} ({by})", width="stretch")
        if st.button("Take it back", key=f"name-{made.id}", wrap=False):
            history().names.undo(made.id)
            _said("Taken back.")


def _said(words: str) -> None:
    st.session_state[_SAID] = words
    st.rerun()
