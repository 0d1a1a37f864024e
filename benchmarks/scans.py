"""How well scanned reports are read: F1 and figures wrong in silence, by scanner and by engine.

    python -m benchmarks.scans [part of a report's name ...]

The reports are typeset by `tests.scanned.reports`, their truth typed by hand, and laid on scanners
from good to bad. A page takes 5 to 10 seconds for each scanner.
"""

from __future__ import annotations

import sys
import time

from kpi.vocabulary import Field
from parsing import read_report
from parsing.errors import NoTextError
from tests.scanned.reports import Scannable, reports
from tests.scanned.scanner import Scanner
from tests.scanned.score import Outcome, f1, outcomes

SCANNERS = {
    "150 dpi, 2.5° left": Scanner(dpi=150, skew=-2.5),
    "200 dpi, 0.8° right": Scanner(dpi=200, skew=0.8),
    "300 dpi, 2.9° right": Scanner(dpi=300, skew=2.9),
    "dirty, lid open": Scanner(dpi=200, skew=-0.4, blotches=60, edges=True, through=True),
    "blurred, grainy": Scanner(dpi=150, skew=1.4, blur=1.0, grain=14, quality=35),
    "head down": Scanner(dpi=150, skew=0.5, turn=2),
    "sideways": Scanner(dpi=150, skew=-0.5, turn=3),
}


def read_back(report: Scannable, scanner: Scanner) -> list[Outcome]:
    """Scan a report and read it."""
    data = scanner.pdf(report.pdf)
    try:
        return list(outcomes(report.printed, read_report(data, "scan.pdf")))
    except NoTextError:
        return [Outcome(name, Field.NAME, name, None, asked=False) for name, *_ in report.printed]


def main(names: list[str]) -> None:
    """Print a line for each scanner, and what was misread under it."""
    chosen = [r for r in reports() if not names or any(name in r.name for name in names)]
    for scanner_name, scanner in SCANNERS.items():
        start = time.perf_counter()
        found = [(r.name, o) for r in chosen for o in read_back(r, scanner)]
        seconds = (time.perf_counter() - start) / len(chosen)
        each = [outcome for _, outcome in found]
        asked = sum(o.right and o.asked for o in each)
        silent = sum(o.silent and o.field is not Field.NAME for o in each)
        print(
            f"{scanner_name:20} F1 {f1(each):.3f}  wrong in silence {silent}  "
            f"right and asked about {asked}  {seconds:4.1f} s/page",
            flush=True,
        )
        for report, outcome in found:
            if not outcome.right:
                what = f"{outcome.field}: {outcome.due!r} read as {outcome.read!r}"
                print(f"    {report} · {what}{' (asked)' if outcome.asked else ''}")


if __name__ == "__main__":
    main(sys.argv[1:])
