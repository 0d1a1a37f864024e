"""A lookalike as it is written down: the document above a line of "=", its truth below.

In the document a line with "|" is a row of a table, "# " begins a heading and "## " a smaller one,
"%% page" a new page, and "%% rules: none" says how the tables that follow are ruled (grid,
horizontal, none). In a cell "<" is merged into the cell before it, "^" into the one above, "//"
starts a line, and what stands in braces is drawn: {green} fills the cell, {disc red}, {up green},
{down red}, {side amber}, {face green}, {tick green} and {cross red} stand in it, {wing J} is set in
Wingdings.

Below the line stands a row for each indicator under the words for its fields. "-" is nothing, "?"
a doubt: the field must be asked about. A document without rows holds no indicator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

FOLDER = Path(__file__).parent / "documents"
_PARTING = "\n====\n"


@dataclass(frozen=True, slots=True)
class Lookalike:
    """One document and what must be read from it."""

    name: str
    lines: tuple[str, ...]
    truth: tuple[dict[str, str], ...]


def lookalikes() -> list[Lookalike]:
    """Return every document of the folder, by name."""
    return [read(path) for path in sorted(FOLDER.glob("*.txt"))]


def read(path: Path) -> Lookalike:
    """Read one document and its truth."""
    above, _, below = path.read_text(encoding="utf-8").partition(_PARTING)
    head, *rows = [row for line in below.splitlines() if (row := cells(line))] or [[]]
    truth = tuple(dict(zip(head, row, strict=True)) for row in rows)
    return Lookalike(path.stem, tuple(above.splitlines()), truth)


def cells(line: str) -> list[str]:
    """Return the cells of a row."""
    return [cell.strip() for cell in line.split("|")] if "|" in line else []


def runs(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield the rows of each table and the lines between two, in order."""
    for tabled, run in groupby(lines, key=lambda line: "|" in line):
        yield tabled, list(run)
