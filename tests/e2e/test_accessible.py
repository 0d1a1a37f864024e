"""No screen has a fault that axe finds, and none scrolls sideways on the narrowest window.

WCAG 2.2 AA, light and dark, with nothing in the store and with reports in it. What axe cannot
see is written down on the screen Accessibility.
"""

from __future__ import annotations

import pytest

from kpi.history import open_history
from pages.components.navigation import SCREENS
from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.e2e.server import Server
from tests.e2e.visitor import Visitor

pytestmark = pytest.mark.browser
WIDE, NARROW = {"width": 1280, "height": 1200}, {"width": 320, "height": 900}
"""The narrowest window is that of WCAG 1.4.10."""
_WIDER_THAN_ITS_WINDOW = """() => [document.documentElement,
  ...document.querySelectorAll('[data-testid="stMain"], [data-testid="stAppViewContainer"]')]
  .filter(one => one.scrollWidth > one.clientWidth + 1).length"""

each_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.title)


@pytest.fixture(scope="module", params=["empty", "full"])
def opened(request, chromium, tmp_path_factory):
    """A visitor of this module's own server: with nothing in its store, or with two reports."""
    with Server(tmp_path_factory.mktemp(request.param)) as server:
        if request.param == "full":
            with open_history(server.store) as history:
                for path in SAMPLES[-2:]:
                    ingest(path.read_bytes(), path.name, history)
        one = Visitor(chromium, server.url)
        yield one
        one.page.context.close()


@each_screen
def test_axe_finds_no_fault_and_the_narrowest_window_never_scrolls_sideways(opened, screen):
    opened.page.emulate_media(color_scheme="light")
    opened.page.set_viewport_size(WIDE)
    assert opened.open(screen.path).faults() == []
    opened.page.set_viewport_size(NARROW)
    assert opened.settle().page.evaluate(_WIDER_THAN_ITS_WINDOW) == 0
    assert opened.faults() == []


@each_screen
def test_axe_finds_no_fault_in_the_dark(opened, screen):
    opened.page.emulate_media(color_scheme="dark")
    opened.page.set_viewport_size(WIDE)
    assert opened.open(screen.path).faults() == []


def test_the_navigation_of_a_narrow_window_opens_by_a_button_that_says_menu(opened):
    opened.page.set_viewport_size(NARROW)
    opened.open("how").page.get_by_role("button", name="Menu").press("Enter")
    entry = opened.page.get_by_role("navigation").get_by_role("link", name="Findings")
    entry.wait_for(state="visible")
    opened.settle()
    assert opened.faults() == []
