"""Without a mouse: from a file to the brief, and a point of doubt settled in three seconds."""

from __future__ import annotations

import re
import time

import pytest

from kpi.history import open_history
from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.e2e.visitor import Visitor

pytestmark = pytest.mark.browser
AUGUST, SEPTEMBER = (
    next(path for path in SAMPLES if path.stem == month) for month in ("2018-08", "2018-09")
)
PATIENCE = 3.0
"""Seconds in which a point of doubt is settled and the next one stands there."""
_IN_FOCUS = """() => {
  const one = document.activeElement;
  if (["MAIN", "BODY"].includes(one.tagName)) return "";
  const label = one.labels && one.labels.length ? one.labels[0].innerText : "";
  return one.getAttribute("aria-label") || label || one.innerText || "";
}"""


def tab_to(visitor: Visitor, words: str, most: int = 90) -> Visitor:
    """Press Tab until what is in focus goes by these words, and see that the focus is shown."""
    for _ in range(most):
        visitor.page.keyboard.press("Tab")
        if words in visitor.page.evaluate(_IN_FOCUS):
            outline = "getComputedStyle(document.activeElement).outlineStyle"
            around = "document.activeElement.closest('[role=group]')"
            shown = visitor.page.evaluate(
                f"{outline} !== 'none' || ({around} && "
                f"getComputedStyle({around}).outlineStyle !== 'none')"
            )
            assert shown, f"nothing shows that {words} is in focus"
            return visitor
    raise AssertionError(f"the keyboard never came to {words}")


def press(visitor: Visitor, key: str) -> Visitor:
    visitor.page.keyboard.press(key)
    return visitor.settle()


def test_from_a_file_to_the_brief_without_a_mouse(visitor, emptied):
    with open_history(emptied.store) as history:
        ingest(AUGUST.read_bytes(), AUGUST.name, history)
    visitor.open()
    press(tab_to(visitor, "Add reports"), "Enter")
    with visitor.page.expect_file_chooser() as chooser:
        tab_to(visitor, "Upload").page.keyboard.press("Enter")
    chooser.value.set_files(SEPTEMBER)
    visitor.settle()
    press(tab_to(visitor, "Read these files"), "Enter")
    visitor.page.get_by_text(re.compile("^Receipts for")).wait_for(timeout=120_000)
    visitor.settle()

    press(tab_to(visitor, "Review"), "Enter")
    assert "2 things left to review" in visitor.words
    press(tab_to(visitor, "Leave it open"), "Enter")
    visitor.page.get_by_text("1 thing left to review").wait_for()
    visitor.settle()

    press(tab_to(visitor, "Compare two periods"), "Enter")
    assert "August 2018 to September 2018" in visitor.words

    press(tab_to(visitor, "Meeting brief"), "Enter")
    with visitor.page.expect_download() as download:
        tab_to(visitor, "Download").page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".pdf")


def test_a_point_of_doubt_is_settled_with_two_keys_in_three_seconds(visitor, emptied):
    with open_history(emptied.store) as history:
        ingest(SEPTEMBER.read_bytes(), SEPTEMBER.name, history)
    visitor.open("review")
    assert "2 things left to review" in visitor.words
    began = time.monotonic()
    visitor.page.keyboard.press("Alt+o")
    visitor.page.get_by_text("1 thing left to review").wait_for()
    visitor.page.get_by_role("img", name=re.compile("^Page .*375")).first.wait_for()
    assert time.monotonic() - began < PATIENCE
    press(visitor.settle(), "Alt+y")
    visitor.page.get_by_text("Nothing is left to review").wait_for()
    press(visitor.settle(), "Alt+z")
    visitor.page.get_by_text("1 thing left to review").wait_for()
