"""The OCR engines, each from a picture to lines of words: the only module that knows them.

RapidOCR is the Python package of that name, with its models inside; it reads figures in ruled
tables. Tesseract is a program of the operating system. Neither is needed for PDFs with text, so
both are looked for, and loaded, only when a page is a picture.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from typing import Any

import numpy as np
from PIL import Image

from kpi.model import Box

_ONE_AT_A_TIME = threading.Lock()  # the engine keeps the picture it is reading
_PATIENCE = 120  # seconds for one page; a page of speckle can keep Tesseract busy for ever
_LEAST_SURE = 0.5  # RapidOCR's own measure; below it are logos and chart bars
_LEAST_SURE_PERCENT = 20  # Tesseract's
_LONGEST_SIDE = 4000  # pixels; the engine's own 2000 would make every A4 page 170 dpi
_WORD = "5"  # Tesseract's level of a word


class Engine(StrEnum):
    """An OCR engine, by the name it is known under."""

    RAPIDOCR = "RapidOCR"
    TESSERACT = "Tesseract"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A word as an engine saw it, its box in pixels."""

    text: str
    box: Box


SeenLine = tuple[Sighting, ...]


@cache
def engines() -> tuple[Engine, ...]:
    """Return the engines on this machine, best for figures first."""
    rapid = find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None
    here = {Engine.RAPIDOCR: rapid, Engine.TESSERACT: shutil.which("tesseract") is not None}
    return tuple(engine for engine, found in here.items() if found)


def see(engine: Engine, picture: Image.Image) -> tuple[SeenLine, ...]:
    """Read the lines of a straight page picture with one engine; none where it fails."""
    return tuple(_READERS[engine](picture.convert("RGB")))


@cache
def _rapid() -> Callable[..., Any]:
    from rapidocr import RapidOCR  # noqa: PLC0415 - optional, and a second to import

    settings = {
        "Global.log_level": "error",
        "Global.max_side_len": _LONGEST_SIDE,
        "Global.text_score": _LEAST_SURE,
        "Global.use_cls": False,  # lines upside down: pages are turned before they are read
    }
    reader: Callable[..., Any] = RapidOCR(params=settings)
    return reader


def _see_rapid(picture: Image.Image) -> Iterator[SeenLine]:
    with _ONE_AT_A_TIME:
        # The engine expects the order of colours that its camera library uses.
        seen = _rapid()(np.asarray(picture)[:, :, ::-1], return_word_box=True)
    # A picture in which it finds nothing has one result, without text or place.
    for words in seen.word_results if seen.txts else ():
        yield tuple(Sighting(text, _around(corners)) for text, _, corners in words)


def _around(corners: Sequence[Sequence[float]]) -> Box:
    xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _see_tesseract(picture: Image.Image) -> Iterator[SeenLine]:
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    try:
        table = subprocess.run(
            ["tesseract", "-", "-", "--psm", "3", "tsv"],  # noqa: S607 - found by its name
            input=file.getvalue(),
            capture_output=True,
            check=True,
            timeout=_PATIENCE,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # its threads wait for each other
        ).stdout.decode("utf-8", "replace")
    except (subprocess.SubprocessError, OSError):
        return
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [row for row in rows if _is_word(row)]
    for _, line in groupby(words, key=lambda r: (r["block_num"], r["par_num"], r["line_num"])):
        yield tuple(_sighting(row) for row in line)


def _is_word(row: dict[str, str]) -> bool:
    if row["level"] != _WORD or float(row["conf"]) < _LEAST_SURE_PERCENT:
        return False
    return bool(row["text"].strip(" |"))  # a ruled line looks like a bar


def _sighting(row: dict[str, str]) -> Sighting:
    left, top = float(row["left"]), float(row["top"])
    box = Box(left, top, left + float(row["width"]), top + float(row["height"]))
    return Sighting(row["text"].strip("|"), box)


_READERS = {Engine.RAPIDOCR: _see_rapid, Engine.TESSERACT: _see_tesseract}
