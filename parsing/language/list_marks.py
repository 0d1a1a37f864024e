"""The marks that stand before the items of a list.

Word and LibreOffice take them from symbol fonts, whose characters are private: U+F0B7 is the disc
of Symbol, U+F0A7 the square and U+F0D8 the arrowhead of Wingdings.
"""

from __future__ import annotations

import re

DISCS = "•●▪◦‣➢➤\uf0b7\uf0a7\uf0d8\uf076"
"""Marks that are nothing else, wherever they stand."""
RATINGS = "✓✔☑✗✘✖✕☒☺🙂😐☹🙁👍👎🟢🟡🟠🔴"
"""Marks that rate the item that they stand before."""
LETTERS = ("·", "–", "-", "o")
"""Marks only where they stand alone at the start of a line."""

MARK = re.compile(rf"^\s*(?:(?P<rating>[{RATINGS}])|[{DISCS}·–-]|o(?=\s))\s*")
"""The mark that a line opens with, and the space behind it."""
