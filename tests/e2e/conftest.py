"""One browser for the tests that need one; where there is none they are left out, and say so."""

from __future__ import annotations

import os
import warnings

import pytest

from kpi.history import open_history
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


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The app, started once for the tests of a module; those that write use `emptied`, too."""
    with Server(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture
def emptied(server):
    """The module's server, whose store holds nothing again after the test."""
    yield server
    with open_history(server.store) as history:
        for held in (*history.reports(), *history.reports(removed=True)):
            history.purge(held.id, held.name)


@pytest.fixture
def visitor(chromium, server):
    """A visitor of the server; afterwards nothing may have left, and nothing failed."""
    yield from visiting(chromium, server)


@pytest.fixture
def first_visitor(chromium, tmp_path):
    """The first visitor of a server of its own."""
    with Server(tmp_path) as fresh:
        yield from visiting(chromium, fresh)


def visiting(chromium, server):
    before = len(server.log)
    one = Visitor(chromium, server.url, viewport={"width": 1280, "height": 1600})
    yield one
    one.page.context.close()
    assert one.strangers == []
    assert "Traceback" not in server.log[before:], server.log[before:]
