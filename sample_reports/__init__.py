"""Reports of a fictional children's trust that the project typesets itself.

`SAMPLES` is what the app loads for "try the sample reports"; `typeset` writes the files.
"""

from __future__ import annotations

from pathlib import Path

SAMPLES: tuple[Path, ...] = tuple(sorted(Path(__file__).resolve().parent.glob("20*.pdf")))
"""The sample reports, oldest first."""
