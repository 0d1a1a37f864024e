"""A long list, a page of it at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

T = TypeVar("T")


def one_page(found: Sequence[T], at_a_time: int, *, key: str) -> Sequence[T]:
    """Ask which page of a list to show, where there are several, and return what stands on it.

    Args:
        found: The whole list.
        at_a_time: How much of it stands on a page.
        key: Name of the list; one that is about another measure must have another, so that it
            begins on its first page.
    """
    pages = -(-len(found) // at_a_time)
    page = st.pagination(pages, key=key) if pages > 1 else 1
    return found[(page - 1) * at_a_time :][:at_a_time]
