"""Strips of a page: the right part of it, with the right words boxed."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from kpi.model import Box, Evidence
from parsing.document import open_document
from parsing.errors import NoSuchPageError
from parsing.page.strips import strip

WIDTH, HEIGHT = 400.0, 600.0


def document(*pages: tuple[str, ...]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(50, HEIGHT - 100 - 200 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


DATA = document(("target 95%", "value 92%"), ("second page",))


def word(text: str, page: int = 1) -> Evidence:
    with open_document(DATA) as opened:
        found = next(w for w in opened.page(page).words if w.text == text)
    return Evidence(page, (found.box,), text)


def picture(*args, **options) -> Image.Image:
    return Image.open(io.BytesIO(strip(DATA, *args, **options)))


def washed(image: Image.Image) -> list[tuple[int, int]]:
    """Return where the page is neither paper nor ink: inside a box."""
    pixels = image.convert("RGB").load()
    size = ((x, y) for x in range(image.width) for y in range(image.height))
    return [at for at in size if max(pixels[at]) - min(pixels[at]) > 60]


def test_a_strip_is_as_wide_as_the_page_and_as_high_as_its_words():
    value = word("92%")
    shown = picture(value, scale=2.0, margin=10.0)
    assert shown.width == WIDTH * 2
    assert abs(shown.height - 2 * (value.box.bottom - value.box.top + 20)) <= 2


def test_the_box_stands_round_the_words_and_nowhere_else():
    value = word("92%")
    marks = washed(picture(value, scale=1.0, margin=10.0))
    left, right = min(x for x, _ in marks), max(x for x, _ in marks)
    assert value.box.x0 - 4 <= left <= value.box.x0
    assert value.box.x1 <= right <= value.box.x1 + 4


def test_words_under_the_wash_can_still_be_read():
    shown = picture(word("92%"), scale=2.0, margin=10.0).convert("L")
    assert shown.getextrema()[0] < 20


def test_words_over_two_lines_get_a_box_on_each():
    first, second = word("95%").box, word("92%").box
    both = Evidence(1, (first, second), "95% 92%")
    rows = {y for _, y in washed(picture(both, scale=1.0, margin=10.0))}
    middle = round((second.top - first.top) / 2)
    assert middle not in rows
    assert min(rows) < middle < max(rows)


def test_marks_are_boxed_instead_of_the_whole_and_only_on_their_own_page():
    first, second = word("95%"), word("92%")
    entry = Evidence(1, (first.box.union(second.box),), "entry")
    elsewhere = Evidence(2, second.boxes, "on the next page")
    rows = {y for _, y in washed(picture(entry, marks=(first, elsewhere), scale=1.0, margin=10.0))}
    assert max(rows) < 40


def test_a_box_at_the_edge_of_the_page_gives_what_there_is():
    edge = Evidence(1, (Box(-20.0, -20.0, WIDTH + 20.0, 15.0),), "edge")
    assert picture(edge, scale=1.0, margin=50.0).height == 65


@pytest.mark.parametrize("box", [Box(10, 900, 20, 910), Box(30, 40, 30, 40), Box(50, 60, 40, 50)])
def test_a_box_that_is_off_the_page_or_empty_still_gives_a_picture(box):
    assert picture(Evidence(1, (box,), "odd"), scale=1.0).height >= 1


def test_the_second_page_is_the_second_page():
    line = Evidence(2, (Box(0.0, 90.0, WIDTH, 110.0),), "the second page")
    first_page = Evidence(1, line.boxes, "the same place on the first")
    assert strip(DATA, line) != strip(DATA, first_page)


def test_a_page_that_is_not_there_is_said():
    with pytest.raises(NoSuchPageError, match="no page 9"):
        strip(DATA, Evidence(9, (Box(0, 0, 1, 1),), "none"))
