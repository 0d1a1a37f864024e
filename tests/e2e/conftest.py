"""One browser for the tests that need one; where there is none they are left out, and say so."""

from __future__ import annotations

import os
import warnings

import pytest

from tests.e2e.server import Server
from tests.e2e.visitor import Visitor, browser, why_no_browser


@pytest.fixture(scope="session")
def chromium():
    reason = why_no_browser()
    if reason and os.environ.get("PLUMBLINE_REQUIRE_BROWSER") == "1":
        pytest.fail(f"The browser tests are required here, but {reason}.")
    if reason:
        message = f"The browser tests are left out: {reason}."
        warnings.warn(pytest.PytestWarning(message), stacklevel=1)  # shown even where skips are not
        pytest.skip(message)
    with browser() as opened:
        yield opened


@pytest.fixture
def server(tmp_path):
    with Server(tmp_path) as started:
        yield started


@pytest.fixture
def visitor(chromium, server):
    """A visitor of a fresh server; afterwards nothing may have left, and nothing failed."""
    one = Visitor(chromium, server.url, viewport={"width": 1280, "height": 1600})
    yield one
    one.page.context.close()
    assert one.strangers == []
    assert "Traceback" not in server.log, server.log
