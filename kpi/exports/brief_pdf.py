"""The meeting brief as a tagged PDF (PDF/UA-1), set by Typst without a browser."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Literal

import typst

from kpi.exports.brief.parts import Brief

_TEMPLATE = Path(__file__).with_name("brief.typ")
MOST_PAGES = 2


def fitted(brief: Brief) -> Brief:
    """Return as much of a brief as two pages hold: what matters least goes first."""
    while brief.items and _pages(brief) > MOST_PAGES:
        brief = brief.shorter()
    return brief


def brief_pdf(brief: Brief, made: date) -> bytes:
    """Return a brief as a PDF of A4 pages.

    Args:
        brief: What it says; its text is data to Typst and never code.
        made: The day that its footer names.
    """
    said = _said(brief, brief.foot(made))
    try:
        return _set(said, "ua-1")
    except typst.TypstError:  # a printed letter that no font on board has, Chinese for one
        return _set(said, None)


def _pages(brief: Brief) -> int:
    found = typst.query(
        _TEMPLATE.read_bytes(),
        "<pages>",
        field="value",
        one=True,
        ignore_system_fonts=True,
        sys_inputs=_said(brief, brief.source),
    )
    return int(json.loads(found))


def _said(brief: Brief, foot: str) -> dict[str, str]:
    items = [
        asdict(item) | {"points": [asdict(one) | {"places": one.places} for one in item.points]}
        for item in brief.items
    ]
    said = asdict(brief) | {"items": items, "foot": foot, "left_out": brief.left_out}
    return {"brief": json.dumps(said, ensure_ascii=False)}


def _set(said: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    pdf: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        pdf_standards=standard,
        ignore_system_fonts=True,  # the same page on every computer
        sys_inputs=said,
    )
    return pdf
