"""Bullets that hang before the words of a picture, known by their place, not their reading."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from kpi.model import Box
from parsing.ocr.bullets import with_bullets
from parsing.ocr.engines import Sighting
from parsing.ocr.picture import ink_of

MARK, WORDS, TOP, PITCH, HIGH = 60, 100, 50, 60, 32


def drawn(*marks):
    """Draw a line of words for each mark, the mark hanging before it."""
    picture = Image.new("L", (600, 400), 255)
    pen = ImageDraw.Draw(picture)
    for index, mark in enumerate(marks):
        top = TOP + PITCH * index
        pen.text((WORDS, top + 2), "fires put out", fill=0, font_size=26)
        if mark == "•":
            pen.ellipse((MARK, top + 12, MARK + 9, top + 21), fill=0)
        elif mark == "|":
            pen.line((MARK, top - 20, MARK, top + 50), fill=0, width=4)
        else:
            pen.text((MARK, top + 2), mark, fill=0, font_size=26)
    return ink_of(picture)


def seen(*readings):
    """Give what an engine made of each mark, or nothing, and of the words behind it."""
    lines = []
    for index, reading in enumerate(readings):
        top = TOP + PITCH * index
        line = [Sighting(reading, Box(MARK, top, MARK + 14, top + HIGH))] if reading else []
        for place, word in enumerate(("fires", "put", "out")):
            left = WORDS + 60 * place
            line.append(Sighting(word, Box(left, top, left + 50, top + HIGH)))
        lines.append(tuple(line))
    return lines


def texts(lines):
    return [" ".join(word.text for word in line) for line in lines]


@pytest.mark.parametrize("readings", [("", ""), ("o", "0"), ("", "¢"), ("e", ""), ("¢*", "•")])
def test_a_dot_before_two_lines_is_a_bullet_however_it_was_read(readings):
    found = with_bullets(seen(*readings), drawn("•", "•"))
    assert texts(found) == ["• fires put out"] * 2
    assert found[0][0].box.x0 == pytest.approx(MARK, abs=2)


def test_the_numbers_and_letters_of_a_list_stay_what_they_are():
    assert texts(with_bullets(seen("1", "2", "3"), drawn("1", "2", "3"))) == [
        "1 fires put out", "2 fires put out", "3 fires put out",
    ]  # fmt: skip
    assert texts(with_bullets(seen("a", "b"), drawn("a", "b"))) == [
        "a fires put out", "b fires put out",
    ]  # fmt: skip


def test_the_same_figure_in_each_row_is_no_bullet():
    assert texts(with_bullets(seen("4", "4"), drawn("4", "4"))) == ["4 fires put out"] * 2


def test_one_spot_before_one_line_is_dirt():
    assert texts(with_bullets(seen("", ""), drawn("•", " "))) == ["fires put out"] * 2


def test_a_ruling_beside_the_words_is_no_bullet():
    assert texts(with_bullets(seen("", ""), drawn("|", "|"))) == ["fires put out"] * 2
