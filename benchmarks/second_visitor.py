"""How long a second visitor waits for a page while a first one has files read.

    python -m benchmarks.second_visitor [REPORTS]

Medians of five after one warm-up, in one browser: opening Latest report by its address, and
changing to Findings inside the app. Each is timed without an upload and then during one, turn and
turn about, so that whatever else the computer does weighs on both alike.
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
from typing import TYPE_CHECKING

from benchmarks.check import report
from kpi.history import open_history
from sample_reports import SAMPLES
from tests.e2e.server import Server
from tests.e2e.visitor import Visitor, browser

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload

RUNS = 5
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


def upload(visitor: Visitor, number: int) -> None:
    """Begin an upload of files that were not held before; return once they are being read."""
    files: list[FilePayload] = [
        {"name": path.name, "mimeType": "application/pdf", "buffer": _copy(path, number)}
        for path in SAMPLES
    ]
    visitor.open("add")
    visitor.page.locator('[data-testid="stFileUploader"] input[type=file]').set_input_files(files)
    visitor.page.get_by_role("button", name="Read these files").click()
    visitor.page.get_by_text("files read").wait_for(timeout=PATIENCE)


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


ASKED = {"by its address": by_address, "inside the app": inside}


def measured(
    ask: Callable[[Visitor], float], first: Visitor, second: Visitor, number: int
) -> tuple[float, float]:
    """Return the medians of what a second visitor waits without an upload, and during one.

    Raises:
        RuntimeError: An upload ended before the page stood.
    """
    ask(second)
    alone, during = list[float](), list[float]()
    for run in range(RUNS):
        alone.append(ask(second))
        upload(first, number + run)
        during.append(ask(second))
        if not is_reading(first):
            raise RuntimeError("The upload ended too soon to be measured: give it more files.")
        first.page.get_by_text("Receipts for").wait_for(timeout=PATIENCE)
    return statistics.median(alone), statistics.median(during)


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
        first.page.set_default_timeout(PATIENCE)
        second.page.set_default_timeout(PATIENCE)
        for turn, (name, ask) in enumerate(ASKED.items()):
            alone, during = measured(ask, first, second, turn * RUNS + 1)
            share = during / alone
            slow += share > ALLOWED
            print(f"{name}: {alone:.2f} s alone, {during:.2f} s during: × {share:.2f}")
    return 1 if slow else 0


def _copy(path: Path, number: int) -> bytes:
    with io.BytesIO() as out:
        out.write(path.read_bytes())
        out.write(b"\n" * number)
        return out.getvalue()


def _timed(act: Callable[[], object], visitor: Visitor, title: str) -> float:
    began = time.perf_counter()
    act()
    visitor.page.wait_for_function(_DRAWN, arg=title, timeout=PATIENCE)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
