"""The screens of the app, and links from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

_HERE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Screen:
    """A page by its file, its title and its address under the app's own."""

    file: str
    title: str
    path: str

    @property
    def script(self) -> Path:
        """The file of the page."""
        return _HERE / self.file


LATEST = Screen("latest.py", "Latest report", "")
ADD = Screen("add.py", "Add reports", "add")
COMPARE = Screen("compare.py", "Compare two periods", "compare")
INDICATOR = Screen("indicator.py", "Indicator through time", "indicator")
FINDINGS = Screen("findings.py", "Findings", "findings")
REVIEW = Screen("review.py", "Review", "review")
CLAIMS = Screen("claims.py", "What the report says", "claims")
HOW = Screen("how.py", "How ratings work", "how")
ACCESSIBILITY = Screen("accessibility.py", "Accessibility", "accessibility")
BRIEF = Screen("brief.py", "Meeting brief", "brief")
REPORTS = Screen("reports.py", "Reports", "reports")
MEASURES = Screen("measures.py", "Measures", "measures")
SETTINGS = Screen("settings.py", "Settings", "settings")
SECTIONS: dict[str, tuple[Screen, ...]] = {
    "": (LATEST, ADD, REVIEW, FINDINGS, BRIEF, COMPARE, INDICATOR),
    "More": (CLAIMS, REPORTS, MEASURES, SETTINGS, HOW, ACCESSIBILITY),
}
"""The screens by their section; those without one stand in the bar itself."""
SCREENS = tuple(screen for screens in SECTIONS.values() for screen in screens)


def pages() -> dict[str, list[st.Page]]:
    """Return the screens as Streamlit's navigation takes them, by section; the first is home."""
    return {section: [_page(one) for one in screens] for section, screens in SECTIONS.items()}


def link(screen: Screen, label: str, **query: str) -> None:
    """Show a link to a screen, opened on what the query names."""
    st.page_link(screen.script, label=label, query_params=query or None)


def address(screen: Screen, **query: str | None) -> str:
    """Return the address of a screen, for a link inside a table."""
    asked = urlencode({name: value for name, value in query.items() if value})
    return f"./{screen.path}" + (f"?{asked}" if asked else "")


def _page(screen: Screen) -> st.Page:
    return st.Page(
        screen.script,
        title=screen.title,
        url_path=screen.path or None,
        default=screen is LATEST,
    )
