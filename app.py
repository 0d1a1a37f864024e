"""The web's front door: the app, what it does before the first visitor, and its headers.

The pages hang from `pages/_shell.py`, not from here: beside a script, Streamlit would serve the
files of `pages/` by itself, to whoever comes first by a deep link.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from pages.components.headers import SecurityHeaders

log = logging.getLogger("plumbline")


@asynccontextmanager
async def warmed_up(_: st.App) -> AsyncIterator[dict[str, Any] | None]:
    """Import what the first page needs, so that the first visitor does not wait for it."""
    import kpi.charts  # noqa: F401, PLC0415 - at start-up, not when the file is looked at
    import parsing.ingest  # noqa: F401, PLC0415

    yield None


def say_so(error: Exception) -> bool:
    """Log what went wrong and say it in a sentence; no trace of code reaches a screen."""
    log.error("A page failed", exc_info=error)
    st.error(
        "This page could not be shown. Reload it; if that does not help, tell whoever runs it."
    )
    return True


app = st.App(
    Path(__file__).parent / "pages" / "_shell.py",
    lifespan=warmed_up,
    middleware=[Middleware(SecurityHeaders)],
    on_script_error=say_so,
)
