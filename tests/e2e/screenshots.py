"""Take pictures of every screen for the documents: wide and narrow, light and dark.

python -m tests.e2e.screenshots [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from kpi.history import open_history
from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.e2e.server import ROOT, Server
from tests.e2e.visitor import Visitor, browser, why_no_browser

FOLDER = ROOT / "docs" / "screenshots"
WIDTHS = {"wide": 1280, "narrow": 400}
THEMES = ("light", "dark")
SCREENS = {
    "latest": "?report=September+2018+·+2018-09.pdf",
    "working": "?report=September+2018+·+2018-09.pdf&indicator=KPI+3#working",
    "compare": "compare",
    "indicator": "indicator?indicator=KPI+5",
    "review": "review?report=September+2018+·+2018-09.pdf",
    "brief": "brief?report=September+2018+·+2018-09.pdf",
    "claims": "claims?report=September+2018+·+2018-09.pdf",
    "reports": "reports",
    "measures": "measures",
    "findings": "findings?report=September+2018+·+2018-09.pdf",
}
EMPTY = {"first": "", "add": "add"}
HEIGHT = 1100
_DRAWN = """() => !document.querySelector('[data-testid="stSkeleton"]')"""


def main(folder: Path) -> int:
    """Take every picture; return 1 where there is no browser."""
    if reason := why_no_browser():
        print(f"No pictures were taken: {reason}.")  # noqa: T201 - a command speaks
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for screens, filled in ((EMPTY, False), (SCREENS, True)):
        with tempfile.TemporaryDirectory() as store, Server(Path(store)) as server:
            if filled:
                _fill(server.store)
            for path in _pictures(server.url, screens, folder):
                print(path)  # noqa: T201 - a command speaks
    return 0


def _fill(store: str) -> None:
    with open_history(store) as history:
        for path in SAMPLES:
            ingest(path.read_bytes(), path.name, history)


def _pictures(url: str, screens: dict[str, str], folder: Path) -> Iterator[Path]:
    with browser() as opened:
        for (size, width), theme in product(WIDTHS.items(), THEMES):
            window = {"viewport": {"width": width, "height": HEIGHT}, "color_scheme": theme}
            for name, path in screens.items():
                visitor = Visitor(opened, url, **window).open(path)
                visitor.page.wait_for_function(_DRAWN)
                visitor.page.wait_for_timeout(600)
                picture = folder / f"{name}-{size}-{theme}.png"
                visitor.page.screenshot(path=picture)
                visitor.page.context.close()
                yield picture


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER))
