"""Whether the text layer of a page can be read, or only looks like one.

Fonts without a table of their characters give "(cid:12)" or private signs for letters; some
layers set every letter as a word of its own, and poor OCR leaves letters without words.
"""

from __future__ import annotations

import re

FEWEST_LETTERS = 20
"""Fewer letters and digits than this on a page are a page number or a stamp, not text."""
_CID = re.compile(r"\(cid:\d+\)")
# The replacement character, private use, and controls other than line ends and tabs.
_SIGN = re.compile(r"[\ufffd\ufffe\uffff\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Two unknown letters together, or one beside a sign of money or percent, stand where a figure does.
_UNKNOWN = r"(?:\(cid:\d+\)|[\ufffd\x00-\x08\x0e-\x1f])"
_UNKNOWN_FIGURE = re.compile(rf"{_UNKNOWN}[.,]?{_UNKNOWN}|£{_UNKNOWN}|{_UNKNOWN}%")
_FIGURE = re.compile(r"(?<!\S)\S*\d\S*")
_ENOUGH_FIGURES = 3
_MOST_SIGNS = 0.15  # of the characters; a few are bullets and ticks of a symbol font
_MOST_ALONE = 0.6  # of the words; English has one letter alone in twenty
_ENOUGH_WORDS = 15  # fewer are a chart's axis or a table of letters
_LETTER_ALONE = re.compile(r"(?<!\S)[^\W\d_](?!\S)")
_WORD = re.compile(r"(?<!\S)\S*[^\W\d_]\S*")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ENOUGH_LONG_WORDS = 40
_COMMON = re.compile(r"\b(?:the|of|and|to|in|for|with|by|on|is|are|y|yr|a|o|i|yn|ar|am)\b", re.I)


def usable_text(text: str) -> bool:
    """Tell whether a page's text can be read as words.

    Args:
        text: The quick text of one page.
    """
    signs = len(_CID.findall(text)) + len(_SIGN.findall(text))
    plain = _SIGN.sub("", _CID.sub("", text))
    letters = sum(c.isalnum() for c in plain)
    if letters < FEWEST_LETTERS or signs > _MOST_SIGNS * (letters + signs):
        return False
    return not (_is_spaced(plain) or _is_scrambled(plain) or _lacks_figures(text))


def _lacks_figures(text: str) -> bool:
    """Tell whether the letters can be read and most figures cannot: they stand in another font."""
    words = text.split()
    unknown = sum(_UNKNOWN_FIGURE.search(word) is not None for word in words)
    known = sum(_FIGURE.search(_CID.sub("", word)) is not None for word in words)
    return unknown >= _ENOUGH_FIGURES and unknown > known


def _is_spaced(text: str) -> bool:
    """Tell whether most words are single letters: "P e r f o r m a n c e"."""
    words = len(_WORD.findall(text))
    return words >= _ENOUGH_WORDS and len(_LETTER_ALONE.findall(text)) > _MOST_ALONE * words


def _is_scrambled(text: str) -> bool:
    """Tell whether the letters stand for others: much text, and no common word of any of it."""
    return len(_LONG_WORD.findall(text)) >= _ENOUGH_LONG_WORDS and not _COMMON.search(text)
