"""Fonts whose letters have made-up names, so that nobody can tell which letters they are.

A program that draws its own letters may call them "g34", and give no table of what they stand for.
The code 34 is no hint: taken for one, a printed 87.5% reads as "98.6%".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pdfminer.encodingdb import name2unicode
from pdfminer.pdffont import PDFFont, PDFSimpleFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import list_value, resolve1
from pdfminer.psparser import PSLiteral

from parsing.language.symbols import is_symbol_font


class NamedLetters(PDFResourceManager):
    """Makes the fonts of a file; a letter with a made-up name is "(cid:34)" and not a guess."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """Return a font of the file, as pdfminer asks for it."""
        font = super().get_font(objid, spec)
        if isinstance(font, PDFSimpleFont) and not is_symbol_font(str(font.fontname)):
            for code in _nameless(spec):
                font.cid2unicode.pop(code, None)
        return font


def _nameless(spec: Mapping[str, object]) -> Iterator[int]:
    """Yield the codes that a font gives names that stand for no letter."""
    encoding = resolve1(spec.get("Encoding"))
    code = 0
    for item in list_value(encoding.get("Differences", [])) if isinstance(encoding, dict) else ():
        if isinstance(item, int):
            code = item
        elif isinstance(item, PSLiteral):
            if not _is_known(str(item.name)):
                yield code
            code += 1


def _is_known(name: str) -> bool:
    try:
        name2unicode(name)
    except (KeyError, ValueError):
        return name == ".notdef"
    return True
