"""A visitor with a browser: opens screens, waits until they have settled, notes every request."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_REST = 400
"""Milliseconds without work after which a screen stands: a click is on its way for some of them."""
_RESTS = """([rest, turn]) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const idle = app && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED"
    && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]');
  const last = window.lastRest && window.lastRest.turn === turn ? window.lastRest : null;
  window.lastRest = idle ? last || {turn, since: performance.now()} : null;
  return idle && performance.now() - window.lastRest.since >= rest;
}"""


def why_no_browser() -> str | None:
    """Return why no browser can be driven here, or None where one can."""
    try:
        import playwright.sync_api  # noqa: F401, PLC0415 - it may not be installed
    except ImportError:
        return "Playwright for Python is not installed"
    return None if _chromium() else "no Chromium was found (PLUMBLINE_CHROMIUM may name one)"


@contextmanager
def browser() -> Iterator[Browser]:
    """Open a headless Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may not be installed

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


class Visitor:
    """One person at one window."""

    def __init__(self, browser: Browser, url: str, **window: Any) -> None:
        self.page: Page = browser.new_context(**window).new_page()
        self.requests: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.url = url
        self._turn = 0

    def open(self, path: str = "") -> Visitor:
        """Open a screen by its address."""
        self.page.goto(f"{self.url}/{path}")
        return self.settle()

    def settle(self) -> Visitor:
        """Wait until the app has nothing left to do; fail on an error that it shows."""
        self._turn += 1
        self.page.wait_for_function(_RESTS, arg=[_REST, self._turn])
        assert not self.page.locator('[data-testid="stException"]').count()
        return self

    def choose(self, label: str, option: str) -> Visitor:
        """Choose an option of a select box by a part of its words."""
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.press("ArrowDown")
        box.fill(option)
        self.page.get_by_role("option", name=option).first.click()
        return self.settle()

    def faults(self) -> list[str]:
        """Return what axe finds against WCAG 2.2 AA: the rule, and where it is broken."""
        from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - with the browser

        only = {"type": "tag", "values": list(_WCAG)}
        found = Axe().run(self.page, options={"runOnly": only, "resultTypes": ["violations"]})
        return [
            f"{rule['id']}: {node['html'][:200]}"
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]

    @property
    def words(self) -> str:
        """What stands on the screen."""
        return self.page.locator('[data-testid="stMain"]').inner_text()

    @property
    def strangers(self) -> list[str]:
        """Requests to anyone but this computer."""
        asked = (urlsplit(url) for url in self.requests)
        outside = (one for one in asked if one.scheme not in {"data", "blob"})
        return [one.geturl() for one in outside if one.hostname != "127.0.0.1"]


def _chromium() -> str | None:
    named = os.environ.get("PLUMBLINE_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    return next(filter(None, map(shutil.which, _NAMES)), None) or _own_chromium()


def _own_chromium() -> str | None:
    """Return the browser that Playwright has installed for itself, if it has."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may not be installed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
