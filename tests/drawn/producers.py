"""The programs that print what is drawn: a headless browser and LibreOffice, each for a batch."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.drawn.drawing import Draft, Drawing
from tests.drawn.office import printed_to_pdf
from tests.e2e.visitor import browser


def by_browser(drafts: Sequence[Draft]) -> Iterator[Drawing]:
    """Print web pages with one browser."""
    with browser() as opened:
        page = opened.new_page()
        for draft in drafts:
            page.set_content(draft.source)
            yield draft.printed(page.pdf(prefer_css_page_size=True, print_background=True))


def by_office(drafts: Sequence[Draft]) -> Iterator[Drawing]:
    """Print word-processor files with one LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        pdfs = printed_to_pdf({str(d.seed): d.source for d in drafts}, Path(folder))
    for draft in drafts:
        yield draft.printed(pdfs[str(draft.seed)])
