"""A strip of a page ends between lines, not in the middle of one."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from pages.components.whole_lines import whole_lines

WIDTH, HEIGHT = 60, 60


def picture(*lines: tuple[int, int], rule: bool = False) -> bytes:
    """Lines of text as slanted strokes from one row to another, and a rule down the page."""
    drawn = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(drawn)
    for top, bottom in lines:
        pen.line((5, top, 5 + bottom - top, bottom), fill="black")
    if rule:
        pen.line((50, 0, 50, HEIGHT), fill="black")
    out = io.BytesIO()
    drawn.save(out, "PNG")
    return out.getvalue()


def height(png: bytes) -> int:
    return Image.open(io.BytesIO(png)).height


@pytest.mark.parametrize("rule", [False, True], ids=["prose", "a ruled table"])
def test_a_line_cut_in_half_is_left_out_at_either_edge(rule):
    cut = picture((0, 5), (25, 35), (54, 59), rule=rule)
    assert height(whole_lines(cut, 20, 20)) == HEIGHT - 6 - 6


def test_nothing_goes_where_no_line_is_cut():
    assert height(whole_lines(picture((25, 35)), 20, 20)) == HEIGHT


def test_nothing_goes_where_there_is_no_gap_within_reach():
    assert height(whole_lines(picture((0, 40), (41, 59)), 15, 15)) == HEIGHT
