"""How well pages that are pictures are read: words, figures, indicators, and seconds per page.

    python -m benchmarks.ocr [PDF ...]

Each PDF has a text layer, which is the truth: its pages are drawn, laid askew, given grain and
saved as JPEG at 150, 200 and 300 dpi, then read by each engine. Without arguments the sample
reports are read, and their indicators held against the typed truth beside them.
"""

from __future__ import annotations

import csv
import io
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kpi.report import Report
from kpi.vocabulary import Field
from parsing import read_report
from parsing.document import open_document
from parsing.ocr.agreement import unlike
from parsing.ocr.engines import engines, see
from parsing.ocr.picture import ink_of, straightened, tilt_of
from parsing.ocr.recognition import read_page
from parsing.ocr.words import words_of
from parsing.page.model import Page, Word
from parsing.page.pdfium import page_picture
from sample_reports import SAMPLES

DPIS = (150, 200, 300)
_GRAIN = 7.0  # standard deviation, of 255
_QUALITY = 60  # of the JPEG
_STEEPEST = 1.5  # degrees
_POINTS = 72


@dataclass
class Score:
    """What one engine, or the two readings together, made of some pages."""

    words: int = 0
    words_wrong: int = 0
    figures: int = 0
    figures_wrong: int = 0
    silent: int = 0
    asked: int = 0
    pages: int = 0
    seconds: float = 0.0

    def shares(self) -> str:
        """Return the shares right, and the seconds per page."""
        return (
            f"words {1 - self.words_wrong / max(1, self.words):6.1%}  "
            f"figures {1 - self.figures_wrong / max(1, self.figures):6.1%} of {self.figures}  "
            f"{self.seconds / max(1, self.pages):4.1f} s/page"
        )

    def line(self) -> str:
        """Return the same, with the figures wrong unnoticed."""
        return f"{self.shares()}  wrong unnoticed {self.silent}  asked about {self.asked}"


@dataclass
class Table:
    """Scores by engine, kind of page and resolution."""

    scores: dict[tuple[str, str, int], Score] = field(default_factory=dict)

    def at(self, *key: str | int) -> Score:
        """Return the score of an engine on a kind of page at a resolution."""
        return self.scores.setdefault(key, Score())  # type: ignore[arg-type]


def scanned(picture: Image.Image, *, seed: int) -> Image.Image:
    """Make a drawn page look scanned: askew, grainy, saved as JPEG."""
    draw = np.random.default_rng(seed)
    askew = picture.convert("RGB").rotate(
        draw.uniform(-_STEEPEST, _STEEPEST),
        resample=Image.Resampling.BICUBIC,
        fillcolor=(255, 255, 255),
    )
    grain = draw.normal(0, _GRAIN, (askew.height, askew.width, 1))
    grainy = Image.fromarray((np.asarray(askew) * 0.97 + grain).clip(0, 255).astype(np.uint8))
    file = io.BytesIO()
    grainy.save(file, "JPEG", quality=_QUALITY)
    return Image.open(file).convert("RGB")


def scanned_pdf(data: bytes, *, dpi: int, pages: Iterable[int]) -> bytes:
    """Make a PDF of scanned pages from one with text."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in pages:
        picture = page_picture(data, number, scale=dpi / _POINTS)
        size = (picture.width * _POINTS / dpi, picture.height * _POINTS / dpi)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(scanned(picture, seed=number)), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def measure(data: bytes, name: str, table: Table) -> None:
    """Read each page by each engine, and by the two readings that a report would get."""
    with open_document(data, name) as document:
        truths = [document.page(n + 1) for n in range(document.page_count)]
    for truth in (t for t in truths if t.words):
        kind = "ruled" if truth.grids else "prose"
        for dpi in DPIS:
            drawn = page_picture(data, truth.number, scale=dpi / _POINTS)
            picture = scanned(drawn, seed=truth.number)
            _each_engine(picture, truth, lambda engine, k=kind, d=dpi: table.at(engine, k, d))
            start = time.perf_counter()
            both = read_page(picture, truth.width, truth.height, truth.number)
            score = table.at("two readings", kind, dpi)
            score.seconds += time.perf_counter() - start
            unsure = {u.box for u in both.unsure}
            count(score, both.page.words, truth)
            wrong = {u.box for u in unlike(filter(_is_figure, both.page.words), truth.words)}
            score.silent += len(wrong - unsure)
            score.asked += sum(_is_figure(w) and w.box in unsure for w in both.page.words)


def _each_engine(picture: Image.Image, truth: Page, score_of: object) -> None:
    straight = straightened(picture, tilt_of(picture))
    ink, per_point = ink_of(straight), picture.width / truth.width
    for engine in engines():
        start = time.perf_counter()
        words = words_of(see(engine, straight), engine, ink, per_point)
        score: Score = score_of(engine.value)  # type: ignore[operator]
        score.seconds += time.perf_counter() - start
        count(score, words, truth)


def count(score: Score, words: tuple[Word, ...], truth: Page) -> None:
    """Add a page to a score: what was read of it, held against its truth."""
    missed = list(unlike(truth.words, words))
    score.pages += 1
    score.words += len(truth.words)
    score.words_wrong += len(missed)
    score.figures += sum(_is_figure(w) for w in truth.words)
    score.figures_wrong += sum(any(c.isdigit() for c in u.text) for u in missed)


def _is_figure(word: Word) -> bool:
    return any(c.isdigit() for c in word.text)


def indicators(dpi: int) -> Iterator[tuple[str, Counter[str]]]:
    """Yield what was read of each scanned sample report: right, wrong and asked, wrong, lost."""
    for path in SAMPLES:
        with open_document(path.read_bytes()) as document:
            pages = range(1, document.page_count + 1)
        start = time.perf_counter()
        report = read_report(scanned_pdf(path.read_bytes(), dpi=dpi, pages=pages), path.name)
        counts = Counter(_outcomes(report, path.with_suffix(".truth.csv")))
        counts["seconds"] = round(time.perf_counter() - start)
        yield path.stem, counts


def _outcomes(report: Report, truth: Path) -> Iterator[str]:
    found = {item.ref: item for item in report.indicators}
    with truth.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["page"]]
    for row in rows:
        item = found.get(row["ref"])
        if item is None:
            yield "lost"
            continue
        doubted = {doubt.field for doubt in item.doubts}
        said = (
            (Field.TARGET, row["target"], item.target.printed if item.target else ""),
            (Field.TOLERANCE, row["tolerance"], item.tolerance.printed if item.tolerance else ""),
            (Field.VALUE, row["value"], "; ".join(r.quantity.printed for r in item.actuals)),
        )
        for which, due, read in said:
            if _plain(due) == _plain(read):
                yield "right, asked" if which in doubted else "right"
            else:
                yield "wrong, asked" if which in doubted else "wrong"
                print(f"    {row['ref']} {which}: {due!r} read as {read!r}")


def _plain(text: str) -> str:
    return "".join(text.replace("–", "-").replace("—", "-").split())


def main(paths: list[str]) -> None:
    """Print the scores of the pages, then, without arguments, of the sample reports' indicators."""
    table = Table()
    for path in [Path(p) for p in paths] or SAMPLES[-1:]:
        measure(path.read_bytes(), path.name, table)
    for (engine, kind, dpi), score in sorted(table.scores.items(), key=lambda s: s[0][1:]):
        print(f"{kind:6}{dpi:4} dpi  {engine:13}{score.line()}")
    for name, counts in () if paths else indicators(DPIS[1]):
        print(name, dict(counts))


if __name__ == "__main__":
    main(sys.argv[1:])
