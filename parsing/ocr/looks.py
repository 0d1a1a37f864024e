"""Which engine reads a page picture, and which second reading it is held against.

Measured by `benchmarks.engines`: Tesseract reads running text as well as RapidOCR does, in a sixth
of the time; of tables it loses one figure in ten, and RapidOCR none. So running text is read by
Tesseract, at two resolutions, and everything else by RapidOCR. What is running text is seen in the
picture (no ruled cells, hardly any ink beside the words) and in a quick reading (few figures).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from kpi.model import Box
from parsing.ocr.agreement import Unsure, unconfirmed, unlike
from parsing.ocr.engines import Engine, SeenLine, see
from parsing.ocr.picture import Ink, ink_beside, ink_of
from parsing.ocr.turn import is_upright, turn_of
from parsing.ocr.words import words_of
from parsing.page.model import Word

_SECOND_SCALE = {Engine.RAPIDOCR: 0.75, Engine.TESSERACT: 1.5}
_POOR = 0.02  # of the words read otherwise in a second look: a poor picture
_MOST_FIGURES = 0.25  # of the words: a quarter of figures is a table, or a page of tiles
_ROOM = 0.25  # type sizes round a word that its letters may reach into
_MOST_BESIDE = 0.1  # of the ink: dust and a letterhead; a photograph or a missed line is more


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page picture laid straight.

    Attributes:
        ink: How dark each of its pixels is.
        per_point: Pixels for each PDF point.
        lines: The boxes of its ruled lines, in points.
        ruled: Its lines make a table.
    """

    picture: Image.Image
    ink: Ink
    per_point: float
    lines: Sequence[Box] = ()
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a sheet and those that a second reading does not share.

    Attributes:
        turn: Quarters that the sheet lies turned; where it does, it is not read any further.
    """

    words: tuple[Word, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    turn: int = 0


def read_sheet(sheet: Sheet, available: Sequence[Engine], *, upright: bool) -> Reading:
    """Read a sheet twice, by the engines that suit it.

    In ruled tables Tesseract loses too much to be a second reading, so RapidOCR looks twice; but
    where that differs often the picture is poor, and an engine that misreads may do so twice alike.

    Args:
        sheet: The page.
        available: The engines to choose from, best for figures first.
        upright: It is known not to lie sideways or head down.
    """
    best, *others = available
    if not others or sheet.ruled:
        return _by_best(sheet, best, others, upright=upright)
    seen = see(others[0], sheet.picture)
    turn = 0 if upright else turn_of(others[0], sheet.picture, seen)
    if turn:
        return Reading(turn=turn)
    quick = _words(seen, others[0], sheet)
    if _is_running_text(quick, sheet):
        unsure = tuple(unlike(quick, _again(sheet, others[0])))
        if _is_good(unsure, quick):
            return Reading(quick, unsure)
    found = _first(sheet, best, upright=upright or is_upright(seen))
    if found.turn:
        return found
    if not found.words:
        return Reading(quick, unconfirmed(quick))
    return Reading(found.words, tuple(unlike(found.words, quick)))


def _by_best(sheet: Sheet, best: Engine, others: Sequence[Engine], *, upright: bool) -> Reading:
    found = _first(sheet, best, upright=upright)
    if found.turn:
        return found
    again = _again(sheet, best) if found.words else ()
    unsure = tuple(unlike(found.words, again))
    if found.words and _is_good(unsure, found.words):
        return Reading(found.words, unsure)
    if not others:
        return Reading(found.words, unconfirmed(found.words))
    other = _words(see(others[0], sheet.picture), others[0], sheet)
    if not found.words:
        return Reading(other, unconfirmed(other))
    return Reading(found.words, tuple(unlike(found.words, other)))


def _first(sheet: Sheet, engine: Engine, *, upright: bool) -> Reading:
    seen = see(engine, sheet.picture)
    turn = 0 if upright else turn_of(engine, sheet.picture, seen)
    return Reading(turn=turn) if turn else Reading(_words(seen, engine, sheet))


def _again(sheet: Sheet, engine: Engine) -> tuple[Word, ...]:
    """Look again at another resolution."""
    scale = _SECOND_SCALE[engine]
    size = (round(sheet.picture.width * scale), round(sheet.picture.height * scale))
    picture = sheet.picture.resize(size, Image.Resampling.LANCZOS)
    return words_of(see(engine, picture), engine, ink_of(picture), sheet.per_point * scale)


def _words(seen: Sequence[SeenLine], engine: Engine, sheet: Sheet) -> tuple[Word, ...]:
    return words_of(seen, engine, sheet.ink, sheet.per_point)


def _is_good(unsure: Sequence[Unsure], words: Sequence[Word]) -> bool:
    return len(unsure) <= _POOR * len(words)


def _is_running_text(words: Sequence[Word], sheet: Sheet) -> bool:
    """Tell whether a page holds sentences and nothing else, as far as a quick reading shows."""
    figures = sum(any(c.isdigit() for c in word.text) for word in words)
    if not words or figures > _MOST_FIGURES * len(words):
        return False
    read = [_roomy(word.box, _ROOM * word.size) for word in words]
    return ink_beside(sheet.ink, (*read, *sheet.lines), sheet.per_point) < _MOST_BESIDE


def _roomy(box: Box, room: float) -> Box:
    return Box(box.x0 - room, box.top - room, box.x1 + room, box.bottom + room)
