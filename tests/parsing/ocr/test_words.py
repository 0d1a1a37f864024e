"""What an engine saw, as the words of a page."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from kpi.model import Box
from parsing.ocr.engines import Engine, Sighting
from parsing.ocr.words import words_of


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("Target:80%", ["Target:", "80%"]),
        ("2022/23:17", ["2022/23:", "17"]),
        ("Cost:£1,204", ["Cost:", "£1,204"]),
        ("Change:-2.1", ["Change:", "-2.1"]),
        ("10:30", ["10:30"]),
        ("1:5", ["1:5"]),
        ("Target:", ["Target:"]),
        ("note:see", ["note:see"]),
    ],
)
def test_a_label_and_its_figure_are_two_words(seen, words):
    line = (Sighting(seen, Box(100, 100, 100 + 12 * len(seen), 126)),)
    ink = np.zeros((200, 600), dtype=np.float32)
    found = words_of([line], Engine.RAPIDOCR, ink, 2.0)
    assert [word.text for word in found] == words
    assert all(a.box.x1 <= b.box.x0 for a, b in pairwise(found))


def test_a_large_figure_is_large_though_it_is_only_two_digits():
    tops = (100, 200, 240)
    small = [(Sighting("Households", Box(100, top, 220, top + 26)),) for top in tops]
    large = (Sighting("23", Box(100, 130, 168, 198)),)
    ink = np.zeros((300, 600), dtype=np.float32)
    sizes = {w.text: w.size for w in words_of([*small, large], Engine.RAPIDOCR, ink, 2.0)}
    assert sizes["23"] > 2 * sizes["Households"]
