"""Letters of symbol fonts as the signs that they show: in Wingdings a "J" is a smiling face."""

from __future__ import annotations

_ZAPF = {"3": "✓", "4": "✔", "5": "✗", "6": "✖", "7": "✗", "8": "✘", "H": "★", "s": "▲", "t": "▼",
         "l": "●", "n": "■", "Ô": "➔", "Õ": "→", "Þ": "➔"}  # fmt: skip
_WINGDINGS = {"J": "☺", "K": "😐", "L": "☹", "C": "👍", "D": "👎", "ü": "✓", "û": "✗", "þ": "☑",
              "ý": "☒", "l": "●", "n": "■", "ß": "←", "à": "→", "á": "↑", "â": "↓", "ä": "↗",
              "æ": "↘", "ç": "←", "è": "→", "é": "↑", "ê": "↓", "ì": "↗", "î": "↘", "ð": "→",
              "ñ": "↑", "ò": "↓", "ó": "↔", "§": "▪", "Ø": "➢"}  # fmt: skip
_WINGDINGS_2 = {"P": "✓", "O": "✗", "R": "☑", "Q": "☒"}
_WINGDINGS_3 = {"p": "▲", "q": "▼", "t": "◄", "u": "►", "f": "←", "g": "→", "h": "↑", "i": "↓"}
_WEBDINGS = {"5": "▲", "6": "▼", "3": "◄", "4": "►", "a": "✓", "r": "✗", "n": "●", "g": "■"}
_SYMBOL = {"\u00ad": "↑", "\u00af": "↓", "\u00ae": "→", "\u00ac": "←", "\u00ab": "↔",
           "·": "•", "£": "≤", "‡": "≥", "³": "≥"}  # fmt: skip
_FONTS = (("zapfdingbats", _ZAPF), ("wingdings2", _WINGDINGS_2), ("wingdings3", _WINGDINGS_3),
          ("wingdings", _WINGDINGS), ("webdings", _WEBDINGS),
          ("symbol", _SYMBOL))  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
"""Where Word and PowerPoint put the characters of a symbol font."""

MARKS = frozenset("●⬤■◆◼⚫▲▼△▽⬆⬇↑↓→←↔⇧⇩⇨➔↗↘☺😐☹✓✔☑✗✘✖✕☒★")
"""Signs whose ink may be a rating."""


def signs_of(text: str, font: str) -> str:
    """Return what a text in this font shows; text in any font of letters is itself.

    Args:
        text: The characters that the file gives.
        font: The name of the font, with or without the prefix of a subset.
    """
    table = _table(font)
    if table is None:
        return text
    return "".join(table.get(_byte(c), c) for c in text)


def is_symbol_font(font: str) -> bool:
    """Tell whether a font holds signs and no letters, by its name."""
    return _table(font) is not None


def _table(font: str) -> dict[str, str] | None:
    plain = "".join(c for c in font.lower() if c.isalnum())
    if "segoe" in plain:
        return None  # its characters are named as they are, a pound among them
    return next((table for name, table in _FONTS if name in plain), None)


def _byte(character: str) -> str:
    return chr(ord(character) - 0xF000) if ord(character) in _PRIVATE else character
