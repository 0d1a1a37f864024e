"""Signs in symbol fonts are read as what a reader sees."""

from __future__ import annotations

import pytest

from parsing.language.symbols import signs_of


@pytest.mark.parametrize(
    ("text", "font", "sign"),
    [
        ("J", "ABCDEF+Wingdings-Regular", "☺"),
        ("\uf04c", "Wingdings", "☹"),
        ("p", "Wingdings3", "▲"),
        ("q", "BCDEEE+Wingdings 3", "▼"),
        ("ü", "Wingdings", "✓"),
        ("6", "Webdings", "▼"),
        ("8", "ZapfDingbats", "✘"),
        ("p", "Helvetica", "p"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings-Regular", "▪"),
        ("\uf0a8", "Symbol", "\uf0a8"),
        ("£", "Symbol", "≤"),
        ("\uf0b3", "ABCDEF+SymbolMT", "≥"),
        ("£", "SegoeUISymbol", "£"),
    ],
)
def test_a_letter_of_a_symbol_font_is_its_sign(text, font, sign):
    assert signs_of(text, font) == sign
