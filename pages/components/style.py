"""The house style of the screens: a quiet page, visible focus, tables that scroll in their box."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from kpi.plain.palette import Palette
from kpi.plain.words import RATINGS
from pages.components.session import ink

_SHEET = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
_SCRIPT = (Path(__file__).parent / "page.js").read_text(encoding="utf-8")

_LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="168" height="32" viewBox="0 0 168 32">'
    '<g fill="none" stroke="{line}" stroke-width="2.4"><path d="M5 4h22M16 4v11"/></g>'
    '<path d="M10 15h12l-6 14z" fill="{line}"/>'
    '<text x="36" y="23" font-family="sans-serif" font-size="21" font-weight="700" '
    'fill="{ink}">Plumbline</text></svg>'
)


def apply() -> None:
    """Put the style round the page that runs next."""
    colours = ink()
    st.logo(_LOGO.format(line=colours.line, ink=colours.ink), size="large")
    st.html(f"<style>:root{{{_variables(colours)}}}{_SHEET}</style>")
    st.html(f"<script>{_SCRIPT}</script>", unsafe_allow_javascript=True)


def _variables(colours: Palette) -> str:
    """Return the palette as custom properties of the page."""
    names = ("paper", "panel", "ink", "quiet", "rule", "line", "band", "target", "alert")
    shown = {name: getattr(colours, name) for name in names}
    shown |= {derived.replace("_", "-"): colours.ratings[derived] for derived in RATINGS}
    return "".join(f"--pl-{name}:{colour};" for name, colour in shown.items())
