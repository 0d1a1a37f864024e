"""How long a second visitor waits for a page while a first one has files read.

    python -m benchmarks.second_visitor [REPORTS]

Medians of five after one warm-up, in one browser: opening Latest report by its address, and
changing to Findings inside the app; without an upload, then during one.
"""

from __future__ import annotations

import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from benchmarks.check import report
from kpi.history import open_history
from sample_reports import SAMPLES
from tests.e2e.server import Server
from tests.e2e.visitor import Visitor, browser

RUNS = 5
COPIES = 8
"""Copies of each sample report in the upload, so that it outlasts the measuring."""
ALLOWED = 2.0
PATIENCE = 180_000
NAME = "Northbank"
WHOSE = f"?organisation={NAME}"
_DRAWN = """wanted => {
  const app = document.querySelector('[data-testid="stApp"]');
  const head = document.querySelector('[data-testid="stMain"] h1');
  return app && head && head.innerText.startsWith(wanted)
    && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED";
}"""


def fill(store: str, reports: int) -> None:
    """Keep monthly reports that were made up, each with bytes of its own."""
    with open_history(store) as history:
        for month in range(reports):
            made, data = report(month, 25), f"report {month}".encode()
            source = replace(made.source, sha256=sha256(data).hexdigest())
            history.add(replace(made, source=source), data)


def upload(visitor: Visitor) -> None:
    """Begin a long upload; return as soon as the reading has begun."""
    files = [
        {"name": f"{n}-{path.name}", "mimeType": "application/pdf", "buffer": _copy(path, n)}
        for n in range(COPIES)
        for path in SAMPLES
    ]
    visitor.open("add")
    visitor.page.locator('[data-testid="stFileUploader"] input[type=file]').set_input_files(files)
    visitor.page.get_by_role("button", name="Read these files").click()
    visitor.page.get_by_text("files read").wait_for()


def is_reading(visitor: Visitor) -> bool:
    """Say whether the upload is still being read."""
    return visitor.page.get_by_text("files read").count() > 0


def by_address(visitor: Visitor) -> float:
    """Open Latest report by its address; return the seconds until it stands."""
    return _timed(lambda: visitor.page.goto(f"{visitor.url}/{WHOSE}"), visitor, NAME)


def inside(visitor: Visitor) -> float:
    """Change to Findings inside the app; return the seconds until it stands."""
    visitor.page.goto(f"{visitor.url}/{WHOSE}")
    visitor.page.wait_for_function(_DRAWN, arg=NAME, timeout=PATIENCE)
    visitor.page.wait_for_timeout(300)
    findings = visitor.page.get_by_role("link", name="Findings", exact=True).first
    return _timed(findings.click, visitor, "Findings")


def measured(ask: Callable[[Visitor], float], visitor: Visitor) -> float:
    """Return the median of several tries after one warm-up."""
    ask(visitor)
    return statistics.median(ask(visitor) for _ in range(RUNS))


def main(reports: int = 60) -> int:
    """Print the times; return 1 where a visitor waits more than allowed."""
    slow = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(Path(folder)) as server,
        browser() as opened,
    ):
        fill(server.store, reports)
        second, first = (Visitor(opened, server.url) for _ in range(2))
        asked = {"by its address": by_address, "inside the app": inside}
        alone = {name: measured(ask, second) for name, ask in asked.items()}
        upload(first)
        for name, ask in asked.items():
            during = measured(ask, second)
            share = during / alone[name]
            slow += share > ALLOWED
            told = "" if is_reading(first) else " (the upload had ended: more copies are needed)"
            print(f"{name}: {alone[name]:.2f} s alone, {during:.2f} s during: × {share:.2f}{told}")
    return 1 if slow else 0


def _copy(path: Path, number: int) -> bytes:
    with io.BytesIO() as out:
        out.write(path.read_bytes())
        out.write(b"\n" * (number + 1))
        return out.getvalue()


def _timed(act: Callable[[], object], visitor: Visitor, title: str) -> float:
    began = time.perf_counter()
    act()
    visitor.page.wait_for_function(_DRAWN, arg=title, timeout=PATIENCE)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
