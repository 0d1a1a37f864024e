"""The meeting brief as one HTML file: nothing is fetched, and it prints as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from itertools import groupby

from kpi.exports.brief.parts import Brief, Item, Point
from kpi.plain.palette import DARK, LIGHT, Palette
from kpi.tables.shown import ways


def _inks(colours: Palette) -> str:
    return (
        f"--ink: {colours.ink}; --paper: {colours.paper}; "
        f"--line: {colours.line}; --quiet: {colours.quiet};"
    )


_STYLE = f"""
:root {{ color-scheme: light; {_inks(LIGHT)} }}
@media screen and (prefers-color-scheme: dark) {{
  :root {{ color-scheme: dark; {_inks(DARK)} }}
}}
body {{ font: 1rem/1.45 Arial, Helvetica, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: break-word; }}
h1, h2, h3 {{ color: var(--line); line-height: 1.25; break-after: avoid; }}
h1 {{ font-size: 1.7rem; }}
h2 {{ font-size: 1.3rem; }}
h3 {{ font-size: 1.1rem; margin: 1.6rem 0 .2rem; }}
h3 + .quiet {{ break-after: avoid; }}
a {{ color: var(--line); }}
nav li {{ margin: .5rem 0; }}
.ask {{ border-left: .25rem solid var(--line); padding-left: .8rem; margin: .5rem 0 .9rem;
  break-inside: avoid; }}
.ask p {{ margin: .15rem 0; }}
.quiet {{ color: var(--quiet); font-size: .9rem; margin: .2rem 0; }}
footer {{ margin-top: 2rem; border-top: 1px solid var(--quiet); }}
@media print {{
  @page {{ size: A4; margin: 14mm 17mm; }}
  html {{ font-size: 9pt; }}
  body {{ max-width: none; margin: 0; padding: 0; line-height: 1.25; }}
  p {{ margin: .3rem 0; }}
  nav {{ display: none; }}
  h1, h2 {{ margin: .8rem 0 .3rem; }}
  h1 {{ font-size: 1.5rem; }}
  h3 {{ font-size: 1rem; margin-top: .7rem; }}
  .ask {{ margin: .2rem 0 .4rem; }}
  .ask p {{ margin: 0; }}
  .ask .quiet {{ display: inline; }}
  .ask .quiet + .quiet::before {{ content: "· "; }}
  footer {{ margin-top: .6rem; }}
}}
"""


def brief_html(brief: Brief, made: date) -> str:
    """Return the brief as a page of HTML.

    Args:
        brief: What it says; every word of it is escaped.
        made: The day that its last line names.
    """
    return "\n".join(_lines(brief, made)) + "\n"


def _lines(brief: Brief, made: date) -> Iterator[str]:
    title = escape(f"{brief.title}, {brief.organisation}")
    yield '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{escape(brief.title)}</h1>"
    yield f"<p><b>{escape(brief.organisation)}</b> · from {escape(brief.source)}</p>"
    yield f"<p>{escape(f'{brief.counts}. {brief.changes or str()}'.strip())}</p>"
    yield from _contents(brief)
    if not brief.items:
        yield f"<p>{escape(brief.nothing)}</p>"
    numbered = enumerate(brief.items, 1)
    for urgency, items in groupby(numbered, key=lambda one: one[1].urgency):
        yield f"<h2>{escape(urgency)}</h2>"
        for number, item in items:
            yield from _item(number, item)
    if brief.left_out:
        yield f'<p class="quiet">{escape(brief.left_out)}</p>'
    yield f'</main>\n<footer class="quiet"><p>{escape(brief.foot(made))}</p></footer>'
    yield "</body>\n</html>"


def _contents(brief: Brief) -> Iterator[str]:
    """Yield the questions alone, in their order, for a screen; on paper they stand close anyway."""
    if not brief.items:
        return
    yield '<nav aria-labelledby="first">\n<h2 id="first">The questions, in order</h2>\n<ol>'
    for number, item in enumerate(brief.items, 1):
        asked = "<br>".join(escape(point.question) for point in item.points)
        about = f'<span class="quiet">{escape(item.title)}</span>'
        yield f'<li><a href="#question-{number}">{asked}</a><br>{about}</li>'
    yield "</ol>\n</nav>"


def _item(number: int, item: Item) -> Iterator[str]:
    yield f'<h3 id="question-{number}">{number}. {escape(item.title)}</h3>'
    if item.figures:
        yield f'<p class="quiet">{escape(item.figures)}</p>'
    for point in item.points:
        yield from _point(point)
    if item.more:
        yield f'<p class="quiet">{escape(item.more)}</p>'


def _point(point: Point) -> Iterator[str]:
    yield f'<div class="ask"><p><b>{escape(point.question)}</b></p><p>{escape(point.message)}</p>'
    if point.before:
        yield f"<p>{escape(point.before)}</p>"
    for line in ways(f"Working: {point.derivation}"):
        yield f'<p class="quiet">{escape(line)}</p>'
    yield f'<p class="quiet">{escape(point.places)}</p></div>'
