"""Colours of the sample reports: plum and slate, with one warm accent."""

from __future__ import annotations

from reportlab.lib.colors import HexColor, white

STRONG = HexColor(0x5B2A4E)  # headings, the latest figure
SOFT = HexColor(0xB79BB0)  # earlier figures
ACCENT = HexColor(0xC8702A)  # the target line, the rule under the title
STRIP = HexColor(0xF3E9DC)  # the tolerance
INK = HexColor(0x22262B)
QUIET = HexColor(0x5F6770)
HAIRLINE = HexColor(0xC9CDD2)
PAPER = white
