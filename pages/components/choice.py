"""A choice that the address names: a page can be sent, reloaded, and gone back to.

The address wins; what it names and nobody holds is said, never replaced in silence.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from pages.components.markup import plain_words


def choose(
    label: str,
    options: Sequence[str],
    *,
    name: str,
    default: str,
    known: Collection[str] = (),
    forgets: Sequence[str] = (),
) -> str:
    """Ask for one of these words.

    Args:
        label: What is asked for.
        options: The words to choose from.
        name: What the address calls the choice.
        default: What is taken where the address says nothing.
        known: Words that may stand in the address and are no option here.
        forgets: What else the address names and another choice makes meaningless.
    """
    asked = st.query_params.get(name)
    if asked is not None and asked not in options and asked not in known:
        say_missing(label, asked, default)
    # A bound widget would be emptied by the browser's Back; this one is told what it shows.
    st.session_state[name] = asked if asked in options else default
    return st.selectbox(
        label, options, key=name, on_change=_name_in_address, args=(name, tuple(forgets))
    )


def say_missing(label: str, asked: str, instead: str) -> None:
    """Say that what the address names is not held, and what is shown in its place."""
    st.warning(
        f"{label} not found: {plain_words(asked)}. It may have been removed, or have another name "
        f"now. Shown instead: {plain_words(instead)}."
    )


def _name_in_address(name: str, forgets: tuple[str, ...]) -> None:
    st.query_params[name] = st.session_state[name]
    for other in forgets:
        st.query_params.pop(other, None)
