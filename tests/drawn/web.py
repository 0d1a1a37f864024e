"""What is drawn, as web pages: tables, dashboards and words that a browser prints to PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from kpi.vocabulary import State
from tests.drawn.known import AMBER, GREEN, RED
from tests.drawn.paper import Front, Look
from tests.drawn.prose import Piece, Wording
from tests.drawn.sheet import Cell, Sheet
from tests.drawn.tiles import COLOURS, WORDS, Tile, TileManner

_PLAIN = ("name", "code and name", "comment", "owner", "group", "ref")
_FACES = {
    "Helvetica": "Liberation Sans, Arial, sans-serif",
    "Times-Roman": "Liberation Serif, serif",
}
_BENDS = {GREEN: "M5 11 Q9 15 13 11", AMBER: "M5 12 L13 12", RED: "M5 13 Q9 9 13 13"}


def table_page(front: Front, sheet: Sheet, look: Look, widths: Sequence[float]) -> str:
    """Return a report of one table."""
    columns = "".join(f'<col style="width:{width:.1f}pt">' for width in widths)
    head = "".join(_row(row, sheet, look, head=True) for row in _deep(sheet))
    body = "".join(_row([(c, 1) for c in row], sheet, look, head=False) for row in sheet.rows)
    whole = f"<thead>{head}</thead><tbody>{body}</tbody>" if look.repeat else (
        f"<tbody>{head}{body}</tbody>"
    )  # fmt: skip
    return _page(
        f"{_opening(front)}<table><colgroup>{columns}</colgroup>{whole}</table>",
        f"@page {{ size: A4 {'landscape' if look.landscape else 'portrait'}; margin: 50pt 40pt }}"
        f"body {{ font: {look.size}pt {_FACES[look.font]} }}"
        "table { border-collapse: collapse; table-layout: fixed; width: 100% }"
        f"td, th {{ padding: {look.padding}pt; text-align: left; font-weight: normal;"
        f" vertical-align: {'middle' if look.middle else 'top'}; {_rules(look)} }}"
        f"tr {{ break-inside: {'auto' if look.split_rows else 'avoid'} }}"
        f"th {{ font-weight: bold; {'background: #1f3864; color: white' if look.dark else ''} }}"
        + ("tbody tr:nth-child(even) td { background: #eef1f6 }" if look.rules == "zebra" else "")
        + ("table { border: 1pt solid black }" if look.rules == "box" else ""),
    )


def _rules(look: Look) -> str:
    grid = "border: 0.5pt solid grey"
    line = "border-bottom: 0.5pt solid grey"
    return {"grid": grid, "horizontal": line, "box": line}.get(look.rules, "")


def _deep(sheet: Sheet) -> Iterator[list[tuple[Cell, int]]]:
    """Yield the header rows with how deep each cell is; one that is covered is left out."""
    if len(sheet.header) == 1:
        yield [(cell, 1) for cell in sheet.header[0]]
        return
    place, top, covered = 0, [], set()
    for cell in sheet.header[0]:
        lone = cell.span == 1 and not sheet.header[-1][place].text
        top.append((cell, 2 if lone else 1))
        covered |= {place} if lone else set()
        place += cell.span
    yield top
    yield [(cell, 1) for i, cell in enumerate(sheet.header[-1]) if i not in covered]


def _row(row: Sequence[tuple[Cell, int]], sheet: Sheet, look: Look, *, head: bool) -> str:
    cells, place = [], 0
    for cell, deep in row:
        middle = look.centred and sheet.kinds[place] not in _PLAIN
        style = f"{f'background:{cell.fill};' if cell.fill else ''}"
        style += "text-align:center" if middle or (cell.span > 1 and head) else ""
        tag = "th" if head or len(row) == 1 else "td"
        cells.append(
            f'<{tag} colspan="{cell.span}" rowspan="{deep}" style="{style}">'
            f"{escape(cell.text)}</{tag}>"
        )
        place += cell.span
    return f"<tr>{''.join(cells)}</tr>"


def wall_page(front: Front, tiles: Sequence[Tile], manner: TileManner) -> str:
    """Return a dashboard of tiles in a grid."""
    wide, high = manner.page
    filled = "".join(_tile(tile, manner) for tile in tiles)
    key = "".join(
        f'<span class="swatch" style="background:{COLOURS[manner.palette][states]}"></span>'
        f"<span>{escape(words)}</span>"
        for states, words in zip((GREEN, AMBER, RED), manner.key, strict=True)
    )
    shown = f'<div class="key"><b>Key</b>{key}</div>' if manner.key_at != "none" else ""
    edge = {"frame": "1px solid #777", "round": "1px solid #777"}.get(manner.box, "none")
    return _page(
        f'{_opening(front)}{shown}<div class="wall">{filled}</div>',
        f"@page {{ size: {wide}pt {high}pt; margin: 36pt }}"
        "body { font: 9pt Liberation Sans, Arial, sans-serif }"
        ".wall { display: grid; gap: 14pt }"
        f".wall {{ grid-template-columns: repeat({manner.columns}, 1fr) }}"
        f".tile {{ position: relative; border: {edge}; padding: 12pt; break-inside: avoid;"
        f" {'border-radius: 8pt;' if manner.box == 'round' else ''}"
        f" {'text-align: center;' if manner.centred else ''}"
        f" background: {'#f2f4f7' if manner.box in ('panel', 'fill') else 'white'} }}"
        ".name { font-size: 10pt; font-weight: bold }"
        f".big {{ font-size: {manner.size}pt; font-weight: bold }}"
        ".sign { position: absolute; right: 6pt; top: 6pt; width: 14pt; height: 14pt }"
        ".key { display: flex; gap: 6pt; font-size: 8pt; margin-bottom: 10pt }"
        ".swatch { display: inline-block; width: 12pt; height: 9pt }",
    )


def _tile(tile: Tile, manner: TileManner) -> str:
    if tile.known is None:
        lines = "".join(f"<div>{escape(line)}</div>" for line in tile.lines)
        return f'<div class="tile"><div class="name">{escape(tile.name)}</div>{lines}</div>'
    states = tile.known.states
    colour = COLOURS[manner.palette].get(states)
    ink = f"color:{colour}" if manner.sign == "ink" and colour else ""
    name = f'<div class="name">{escape(tile.name)}</div>'
    big = f'<div class="big" style="{ink}">{escape(tile.value)}</div>'
    lines = [*(tile.target or "").split("\n"), *tile.beside] if tile.target else [*tile.beside]
    if manner.sign == "word" and states:
        lines.append(WORDS[states][manner.word])
    under = "".join(f"<div>{escape(line)}</div>" for line in lines)
    order = big + name if manner.name_at == "under" else name + big
    style = {
        "fill": f"background:{colour}",
        "band": f"border-top:10pt solid {colour}",
        "side": f"border-left:7pt solid {colour}",
    }.get(manner.sign, "")
    sign = _sign(states, colour, manner) if states else ""
    return f'<div class="tile" style="{style if colour else ""}">{sign}{order}{under}</div>'


def _sign(states: tuple[State, ...], colour: str | None, manner: TileManner) -> str:
    if manner.sign == "disc" and colour:
        disc = f'<circle cx="9" cy="9" r="8" fill="{colour}"/>'
        return f'<svg class="sign" viewBox="0 0 18 18">{disc}</svg>'
    if manner.sign in ("face", "coloured face"):
        fill = colour if manner.sign == "coloured face" else "#ffe680"
        return (
            f'<svg class="sign" viewBox="0 0 18 18"><circle cx="9" cy="9" r="8" fill="{fill}"'
            ' stroke="black"/><circle cx="6" cy="7" r="1"/><circle cx="12" cy="7" r="1"/>'
            f'<path d="{_BENDS[states]}" fill="none" stroke="black"/></svg>'
        )
    if manner.sign == "tick":
        return f'<div class="sign">{ {GREEN: "✔", AMBER: "Amber", RED: "✘"}[states] }</div>'
    return ""


def words_page(front: Front, pieces: Sequence[Piece], wording: Wording) -> str:
    """Return a report in words, or slides."""
    size = 15 if wording.is_deck else 11
    body = "".join(_pieces(pieces))
    new = ' style="break-before: page"' if wording.is_deck else ""
    return _page(
        f"{_opening(front)}<main{new}>{body}</main>",
        f"@page {{ size: A4 {'landscape' if wording.is_deck else 'portrait'}; margin: 55pt }}"
        f"body {{ font: {size}pt/1.3 Liberation Sans, Arial, sans-serif }}"
        "p { margin: 0 0 9pt } h2 { font-size: 1.5em; margin: 0 0 9pt } h3 { font-size: 1em }"
        ".boxes { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10pt }"
        ".box { border: 1pt solid navy; padding: 6pt }",
    )


def _pieces(pieces: Sequence[Piece]) -> Iterator[str]:
    tags = {"title": "h2", "heading": "h3", "line": "h3"}
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        if kind == "bullet":
            yield f"<ul>{''.join(f'<li>{escape(p.text)}</li>' for p in run)}</ul>"
        elif kind == "box":
            yield f'<div class="boxes">{"".join(map(_box, run))}</div>'
        elif kind == "break":
            yield '<div style="break-after: page"></div>'
        else:
            tag = tags.get(kind, "p")
            for piece in run:
                number = f"{piece.number}&emsp;" if piece.number else ""
                yield f"<{tag}>{number}{escape(piece.text)}</{tag}>"


def _box(piece: Piece) -> str:
    first, *rest = piece.text.split("\n")
    lines = "".join(f"<div>{escape(line)}</div>" for line in rest)
    return f'<div class="box"><b>{escape(first)}</b>{lines}</div>'


def _opening(front: Front) -> str:
    return (
        f'<div style="font: bold 13pt Liberation Sans">{escape(front.organisation)}</div>'
        f'<div style="font: bold 15pt Liberation Sans; margin-bottom: 10pt">'
        f"{escape(f'{front.title}, {front.period}')}</div>"
    )


def _page(body: str, style: str) -> str:
    exact = "* { box-sizing: border-box; -webkit-print-color-adjust: exact } body { margin: 0 }"
    return f'<!doctype html><meta charset="utf-8"><style>{exact}{style}</style>{body}'
