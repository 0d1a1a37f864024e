"""A dashboard typeset with reportlab: boxes, big numbers, charts, faces and a key."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from tests.drawn.known import AMBER, GREEN, RED, printed
from tests.drawn.paper import Front
from tests.drawn.settings import Setting
from tests.drawn.tiles import COLOURS, WORDS, Tile, TileManner

MARGIN, GUTTER, HEAD = 36.0, 14.0, 100.0
PLAIN = Setting()
BLACK, GREY, PALE, WHITE = "#000000", "#777777", "#f2f4f7", "#ffffff"
_SMALL = 9.0
Place = tuple[float, float, float, float]


def typeset_wall(
    dice: random.Random,
    front: Front,
    tiles: Sequence[Tile],
    manner: TileManner,
    setting: Setting = PLAIN,
) -> bytes:
    """Typeset the pages of a dashboard."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=manner.page, invariant=1)
    wide, high = manner.page
    width = (wide - 2 * MARGIN - (manner.columns - 1) * GUTTER) / manner.columns
    height = _height(manner, width) + _more(setting)
    rows = max(1, int((high - HEAD - MARGIN - 20) // (height + GUTTER)))
    if manner.key_at == "front" or manner.summary:
        _opening(canvas, front, tiles, manner)
    each = rows * manner.columns
    for number, start in enumerate(range(0, len(tiles), each), 1):
        _head(canvas, front, manner)
        _write(canvas, MARGIN, high - 88, setting.said, 7)
        for index, tile in enumerate(tiles[start : start + each]):
            x = MARGIN + (index % manner.columns) * (width + GUTTER)
            y = high - HEAD - (index // manner.columns) * (height + GUTTER) - height
            _Painter(canvas, manner, (x, y, width, height), dice, setting).paint(tile)
        _write(canvas, wide / 2, 18, f"Page {number}", 8)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _height(manner: TileManner, width: float) -> float:
    lines = 86 // max(1, int(width / 5.2)) + 1
    beside = 12 * (len(manner.beside) + ("\n" in manner.target) + (manner.sign == "word"))
    chart = 60 if manner.chart != "none" else 0
    name = 0 if manner.name_at == "left" else 13 * lines
    return max(78.0, name + manner.size * 1.3 + 34 + beside + chart)


def _more(setting: Setting) -> float:
    """Return the height that codes, targets and bars add to a tile."""
    code = 14 if setting.code and setting.code_at in ("over", "foot") else 0
    target = 14 if setting.target_at == "over" else 0
    return code + target + 14 * setting.earlier + (70 if setting.labels or setting.said else 0)


def _opening(canvas: Canvas, front: Front, tiles: Sequence[Tile], manner: TileManner) -> None:
    _head(canvas, front, manner, key=manner.key_at == "front")
    if manner.summary:
        _summary(canvas, tiles, manner)
    canvas.showPage()


def _head(canvas: Canvas, front: Front, manner: TileManner, *, key: bool = False) -> None:
    high = manner.page[1]
    _write(canvas, MARGIN, high - 34, front.organisation, 12, bold=True)
    _write(canvas, MARGIN, high - 54, f"{front.title}, {front.period}", 14, bold=True)
    if not key and manner.key_at != "each page":
        return
    x, y = MARGIN, high - 76
    _write(canvas, x, y, "Key", 9, bold=True)
    x += 30
    for states, words in zip((GREEN, AMBER, RED), manner.key, strict=True):
        canvas.setFillColor(colors.HexColor(COLOURS[manner.palette][states]))
        canvas.rect(x, y - 1, 12, 9, stroke=0, fill=1)
        _write(canvas, x + 16, y, words, 8)
        x += 16 + stringWidth(words, "Helvetica", 8) + 18


def _summary(canvas: Canvas, tiles: Sequence[Tile], manner: TileManner) -> None:
    """Set the same indicators in a ruled table before their tiles."""
    high = manner.page[1]
    edges = (MARGIN, MARGIN + 330, MARGIN + 400, MARGIN + 470)
    rows = [("Indicator", "Actual", "Target")]
    for known in (t.known for t in tiles if t.known):
        figures = (known.value, known.target)
        rows.append(
            (known.name, *(printed(f, known.unit) if f is not None else "N/A" for f in figures))
        )
    for line, row in enumerate(rows[: int((high - 140) / 15)]):
        y = high - 120 - 15 * line
        for x, end, words in zip(edges, edges[1:], row, strict=False):
            canvas.rect(x, y, end - x, 15, stroke=1, fill=0)
            _write(canvas, x + 3, y + 4, words, 8, bold=line == 0)


def _write(
    canvas: Canvas, x: float, y: float, words: str, size: float,
    *, bold: bool = False, ink: str = BLACK, middle: bool = False,
) -> None:  # fmt: skip
    """Set one line; the three triangles that the type lacks are drawn in symbols."""
    font = "Helvetica-Bold" if bold else "Helvetica"
    canvas.setFillColor(colors.HexColor(ink))
    if middle:
        x -= stringWidth(words, font, size) / 2
    for part in _parts(words):
        symbol = {"▲": "▲", "▼": "▼", "►": "➔"}.get(part)
        canvas.setFont("ZapfDingbats" if symbol else font, size)
        canvas.drawString(x, y, symbol or part)
        x += stringWidth(symbol or part, "ZapfDingbats" if symbol else font, size)


def _parts(words: str) -> list[str]:
    for mark in "▲▼►":
        if mark in words:
            before, after = words.split(mark, 1)
            return [p for p in (before, mark, after) if p]
    return [words]


class _Painter:
    """Paints one tile into its place."""

    def __init__(
        self,
        canvas: Canvas,
        manner: TileManner,
        place: Place,
        dice: random.Random,
        setting: Setting,
    ) -> None:
        self.canvas, self.manner, self.dice, self.setting = canvas, manner, dice, setting
        self.x, self.y, self.width, self.height = place

    def paint(self, tile: Tile) -> None:
        states = tile.known.states if tile.known else ()
        colour = COLOURS[self.manner.palette].get(states)
        self._box(colour)
        top = self.y + self.height - 14 - (8 if self.manner.sign == "band" else 0)
        if tile.known is None:
            top = self._words(tile.name, top, 11, bold=True)
            for line in tile.lines:
                top = self._words(line, top, _SMALL)
            return
        self._sign(states, colour)
        self._figures(tile, top, colour)

    def _figures(self, tile: Tile, top: float, colour: str | None) -> None:
        manner, big = self.manner, self._fitted(tile)
        top = self._code(tile.code, top)
        ink = colour if manner.sign == "ink" and colour else BLACK
        below = top
        if manner.name_at == "over":
            below = self._words(tile.name, top, 10, bold=True) - 2
        elif manner.name_at == "left":
            self._words(tile.name, top, 10, bold=True, share=0.5)
        indent = self.width * 0.55 if manner.name_at == "left" else 0
        if tile.target and self.setting.target_at == "over":
            self._line(tile.target, below, _SMALL, indent=indent)
            below -= 14
        below -= big * 0.72
        self._line(tile.value, below, big, bold=True, ink=ink, indent=indent)
        self._beside(tile, below, big)
        below -= 14
        if manner.name_at == "under":
            below = self._words(tile.name, below, 10) - 2
        lines = [*tile.beside]
        if tile.target and self.setting.target_at == "under":
            lines = [*tile.target.split("\n"), *lines]
        if manner.sign == "word" and tile.known and tile.known.states:
            lines.append(WORDS[tile.known.states][manner.word])
        for line in lines:
            self._line(line, below, _SMALL, indent=indent)
            below -= 12
        if manner.chart != "none":
            self._chart(tile, self.y + (18 if self.setting.code_at == "foot" else 8))
        if tile.bars:
            self._bars(tile.bars, self.y + (18 if self.setting.code_at == "foot" else 6))

    def _code(self, code: str | None, top: float) -> float:
        """Set a code that stands alone; return where the words below it begin."""
        if code is None:
            return top
        place = self.setting.code_at
        if place == "over":
            self._line(code, top, 11, bold=True)
            return top - 14
        if place == "foot":
            _write(self.canvas, self.x + 16, self.y + 6, code, 7, ink=GREY)
        elif place == "out":
            _write(self.canvas, self.x + 2, self.y + self.height + 3, code, 8, bold=True)
        return top

    def _beside(self, tile: Tile, y: float, size: float) -> None:
        """Set the code or the target to the right of the figure."""
        x = self.x + self.width - 12
        if self.setting.target_at == "beside" and tile.target:
            x -= stringWidth(tile.target, "Helvetica", 8)
            _write(self.canvas, x, y, tile.target, 8)
        if self.setting.code_at == "beside" and tile.code:
            wide = stringWidth(tile.code, "Helvetica", 8)
            _write(self.canvas, self.x + self.width - 12 - wide, y + size * 0.5, tile.code, 8)

    def _bars(self, figures: Sequence[str], y: float) -> None:
        """Draw bars with their figures over them, and under them what each is, if anything."""
        wide = (self.width - 32) / 3
        for index, figure in enumerate(figures):
            x, high = self.x + 16 + wide * index, self.dice.uniform(6, 34)
            self.canvas.setFillColor(colors.HexColor("#4a6fa5"))
            self.canvas.rect(x, y + 9, wide * 0.7, high, stroke=0, fill=1)
            middle = x + wide * 0.35
            _write(self.canvas, middle, y + 11 + high, figure, 6, middle=True)
            if self.setting.labels:
                _write(self.canvas, middle, y + 1, self.setting.labels[index], 6, middle=True)

    def _fitted(self, tile: Tile) -> float:
        """Return the type in which a figure stays in its tile and off what stands beside it."""
        room = self.width * (0.42 if self.manner.name_at == "left" else 1) - 24
        for place, words in (
            (self.setting.target_at, tile.target),
            (self.setting.code_at, tile.code),
        ):
            room -= stringWidth(words or "", "Helvetica", 9) if place == "beside" else 0
        return min(self.manner.size, room / stringWidth(tile.value, "Helvetica-Bold", 1))

    def _line(
        self,
        words: str,
        y: float,
        size: float,
        *,
        bold: bool = False,
        ink: str = BLACK,
        indent: float = 0,
    ) -> None:
        middle = self.manner.centred and not indent
        x = self.x + self.width / 2 if middle else self.x + 16 + indent
        room = self.width - (12 if middle else 22 + indent)
        size = min(size, room / max(1, stringWidth(words, "Helvetica-Bold", 1)))
        _write(self.canvas, x, y, words, size, bold=bold, ink=ink, middle=middle)

    def _words(
        self, words: str, top: float, size: float, *, bold: bool = False, share: float = 1.0
    ) -> float:
        font = "Helvetica-Bold" if bold else "Helvetica"
        room = self.width * share - 46 if share == 1.0 else self.width * share - 16
        line = ""
        for word in words.split():
            longer = f"{line} {word}".strip()
            if line and stringWidth(longer, font, size) > room:
                self._line(line, top, size, bold=bold)
                line, top = word, top - size * 1.2
            else:
                line = longer
        self._line(line, top, size, bold=bold)
        return top - size * 1.25

    def _box(self, colour: str | None) -> None:
        canvas, manner = self.canvas, self.manner
        filled = colour if manner.sign == "fill" else None
        canvas.setStrokeColor(colors.HexColor(GREY))
        canvas.setFillColor(
            colors.HexColor(filled or (PALE if manner.box in ("panel", "fill") else WHITE))
        )
        if manner.box == "space":
            return
        if manner.box == "round":
            canvas.roundRect(self.x, self.y, self.width, self.height, 8, stroke=1, fill=1)
        else:
            stroke = int(manner.box == "frame")
            canvas.rect(self.x, self.y, self.width, self.height, stroke=stroke, fill=1)
        canvas.setFillColor(colors.HexColor(colour or PALE))
        if manner.sign == "band":
            canvas.rect(self.x, self.y + self.height - 10, self.width, 10, stroke=0, fill=1)
        if manner.sign == "side":
            canvas.rect(self.x, self.y, 7, self.height, stroke=0, fill=1)

    def _sign(self, states: tuple[State, ...], colour: str | None) -> None:
        x, y = self.x + self.width - 16, self.y + self.height - 16
        if not states:
            return
        if self.manner.sign == "disc" and colour:
            self.canvas.setFillColor(colors.HexColor(colour))
            self.canvas.circle(x, y, 7, stroke=0, fill=1)
        elif self.manner.sign in ("face", "coloured face"):
            self._face(x, y, states, colour if self.manner.sign == "coloured face" else "#ffe680")
        elif self.manner.sign == "tick":
            self.canvas.setFillColor(colors.HexColor(BLACK))
            self.canvas.setFont("ZapfDingbats", 14)
            if states in (GREEN, RED):
                self.canvas.drawString(x - 6, y - 6, "✔" if states == GREEN else "✘")
            else:
                _write(self.canvas, x - 30, y - 3, "Amber", 9)

    def _face(self, x: float, y: float, states: tuple[State, ...], colour: str | None) -> None:
        canvas = self.canvas
        canvas.setFillColor(colors.HexColor(colour or WHITE))
        canvas.setStrokeColor(colors.HexColor(BLACK))
        canvas.circle(x, y, 9, stroke=1, fill=1)
        canvas.setFillColor(colors.HexColor(BLACK))
        for eye in (-3, 3):
            canvas.circle(x + eye, y + 3, 1, stroke=0, fill=1)
        bend = {GREEN: -4.0, AMBER: 0.0, RED: 4.0}[states]
        level = y - 3 - bend / 3
        if bend:
            canvas.bezier(x - 5, level, x - 2, level + bend, x + 2, level + bend, x + 5, level)
        else:
            canvas.line(x - 5, level, x + 5, level)

    def _chart(self, tile: Tile, y: float) -> None:
        canvas, dice = self.canvas, self.dice
        names = ("Apr", "May", "Jun", "Jul")
        left, wide = self.x + 34, (self.width - 60) / len(names)
        for step in range(3):
            _write(canvas, self.x + 12, y + 8 + 14 * step, f"{50 * step}", 5)
        highs = [dice.uniform(8, 34) for _ in names]
        canvas.setFillColor(colors.HexColor("#4a6fa5"))
        canvas.setStrokeColor(colors.HexColor("#4a6fa5"))
        for index, (name, high) in enumerate(zip(names, highs, strict=True)):
            x = left + wide * index
            canvas.setFillColor(colors.HexColor("#4a6fa5"))
            if self.manner.chart == "bars":
                canvas.rect(x, y + 8, wide * 0.6, high, stroke=0, fill=1)
                if tile.known and tile.known.previous is not None:
                    _write(canvas, x, y + 10 + high, f"{tile.known.series[index]}", 5)
            elif index:
                canvas.line(x - wide, y + 8 + highs[index - 1], x, y + 8 + high)
            _write(canvas, x, y, name, 5)
