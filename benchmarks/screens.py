"""How long screens take in a real browser: 36 monthly reports of 60 indicators.

    python -m benchmarks.screens [REPORTS] [INDICATORS]

Medians of five after one warm-up, in one run, from the click until the screen stands; what counts
is the ratio to a change to a screen with one chart, or to running the same screen again.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from benchmarks.check import report
from kpi.history import open_history
from sample_reports import SAMPLES
from tests.e2e.server import Server
from tests.e2e.visitor import Visitor, browser

TIMES = 5
BETWEEN = "How ratings work"
"""The screen that every change starts from; it shows no report."""

_NO_OWN_KEYS = "window.plumbline = true"  # leaves Streamlit its "r", which runs a screen again
_WATCH = """() => {
  window.began = window.ran = null;
  const app = document.querySelector('[data-testid="stApp"]');
  const watch = new MutationObserver(() => {
    if (app.dataset.testScriptState === "running") { window.ran = true; watch.disconnect(); }
  });
  watch.observe(app, {attributes: true, attributeFilter: ["data-test-script-state"]});
  const begin = () => { window.began ??= performance.now(); };
  for (const kind of ["click", "keydown"]) {
    window.addEventListener(kind, begin, {capture: true, once: true});
  }
}"""
_STANDS = """ready => {
  const app = document.querySelector('[data-testid="stApp"]');
  const stands = window.ran && app.dataset.testScriptState === "notRunning"
    && !document.querySelector('[data-stale="true"]') && document.querySelector(ready);
  return stands ? performance.now() - window.began : null;
}"""

MANY, FEW = "Northbank", "Elsewhere"
"""Whose reports: many with many indicators, and two with one."""

ONE_CHART = "one chart (Indicator, two reports)"
CHANGES = {
    ONE_CHART: ("Indicator through time", ".js-plotly-plot .point"),
    "one chart, 36 months (Indicator)": ("Indicator through time", ".js-plotly-plot .point"),
    "60 × 36 (Latest report)": ("Latest report", ".pl-table tr:nth-child(60)"),
    "60 × 36 (Findings)": ("Findings", ".pl-card"),
    "60 × 36, first 12 small pictures (Compare)": ("Compare two periods", ".pl-multiples img"),
}
"""Screens to change to: the entry of the navigation, and what stands on it when it is done."""

AGAIN, FILTER = "Compare, run again", "Compare, filter changed"


def main(reports: int = 36, indicators: int = 60) -> None:
    """Measure everything and print medians and ratios."""
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder)) as server:
        _fill(server.store, reports, indicators)
        with browser() as opened:
            visitor = Visitor(opened, server.url, viewport={"width": 1280, "height": 1000})
            visitor.page.add_init_script(_NO_OWN_KEYS)
            visitor.open("how")
            one = _changes(visitor, [ONE_CHART])  # of the organisation that was added last
            _go(visitor, "Compare two periods")
            visitor.settle().choose("Organisation", MANY)
            _go(visitor, BETWEEN)
            visitor.settle()
            _print(one | _changes(visitor, [*CHANGES][1:]), against=ONE_CHART)
            _print(_reruns(visitor), against=AGAIN)


def _fill(store: str, reports: int, indicators: int) -> None:
    with open_history(store) as history:
        for name, size in ((MANY, (reports, indicators)), (FEW, (2, 1))):
            for month in range(size[0]):
                made = replace(report(month, size[1]), organisation=name)
                # Each has a PDF of its own.
                data = SAMPLES[0].read_bytes() + f"{name} {made.source.name}".encode()
                source = replace(made.source, sha256=sha256(data).hexdigest())
                history.add(replace(made, source=source), data)


def _changes(visitor: Visitor, names: Iterable[str]) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(TIMES + 1):
        for name, times in taken.items():
            entry, ready = CHANGES[name]
            times.append(_timed(visitor, lambda entry=entry: _go(visitor, entry), ready))
            _go(visitor, BETWEEN)
            visitor.settle()
    return taken


def _reruns(visitor: Visitor) -> dict[str, list[float]]:
    _go(visitor, "Compare two periods")
    visitor.settle()
    page, taken = visitor.page, {AGAIN: list[float](), FILTER: list[float]()}
    for turn in range(TIMES + 1):
        page.locator("h1").first.click()
        taken[AGAIN].append(_timed(visitor, lambda: page.keyboard.press("r"), ".pl-multiples img"))
        box = page.get_by_role("textbox", name="Find")
        box.fill(("team", "by team")[turn % 2])  # every measure fits: nothing is saved
        ready = ".pl-multiples img"
        taken[FILTER].append(_timed(visitor, lambda box=box: box.press("Enter"), ready))
        visitor.settle()
    return taken


def _go(visitor: Visitor, entry: str) -> None:
    bar = visitor.page.get_by_role("navigation")
    link = bar.get_by_role("link", name=entry, exact=True)
    if link.count():
        link.click()
        return
    bar.get_by_text("More").click()
    visitor.page.get_by_role("menuitem", name=entry).click()


def _timed(visitor: Visitor, act: Callable[[], object], ready: str) -> float:
    """Return the milliseconds from what a person does to the screen that answers it."""
    visitor.page.evaluate(_WATCH)
    act()
    taken = visitor.page.wait_for_function(_STANDS, arg=ready, polling="raf", timeout=120_000)
    return float(taken.json_value())


def _print(taken: Mapping[str, list[float]], against: str) -> None:
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    for name, median in medians.items():
        print(f"{name:48} {median:6.0f} ms  {median / medians[against]:5.2f} ×")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
