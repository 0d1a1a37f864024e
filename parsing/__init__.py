"""From the bytes of a PDF to a report: what it prints, where, and what was not understood."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kpi.model import Indicator
from kpi.report import Notice, Report, Scheme, Source
from parsing.assembly import assemble
from parsing.blocks import read_flow
from parsing.borne_out import asked_where_ratings_fail, without_icons_of_other_months
from parsing.counted import with_counts
from parsing.coverage import account
from parsing.document import Document, open_document
from parsing.errors import DamagedPdfError
from parsing.front import read_front
from parsing.layouts import find_entries
from parsing.merging import merge
from parsing.ocr.pasted import Pasted, read_pasted
from parsing.ocr.scans import Scans, question, read_scans, scan_notices
from parsing.page.model import Page
from parsing.page.tilt import Tilt, as_shown
from parsing.promises import find_promises
from parsing.triage import Choice, choose_pages

PARSER_VERSION = "12"
"""Kept with every report: a newer parser may read an old file again."""


def read_report(
    data: bytes, name: str, *, pages: Collection[int] | None = None, also: Collection[int] = ()
) -> Report:
    """Read one PDF.

    Args:
        data: The bytes of the file.
        name: The name it goes by, kept and shown and never used as a path.
        pages: The pages to read, from 1; None for those that hold text.
        also: Pages that a person wants read beside those.

    Returns:
        Everything that was read, with doubts. A report without indicators is an answer: it has
        none, and a notice says so.

    Raises:
        ReportError: The file as a whole cannot be read; the text of the error says what to do.
    """
    with open_document(data, name) as document:
        choice = choose_pages(document, pages, also)
        scans = _read_scans(data, choice)
        pages_read, damaged = _read_pages(document, choice, scans)
        pasted = _read_pasted(data, pages_read, scans)
        flow = read_flow(sorted([*pasted.pages, *scans.as_pages], key=lambda page: page.number))
        front = read_front(flow, choice.openings, document.made)
        entries = find_entries(flow, front.period)
        texts = [block.text for block in flow.blocks]
        assembled = assemble(entries, front.period, on_front=front.period_printed, texts=texts)
        stated = [one for one in assembled if not _is_the_title(one, front.title)]
        indicators = pasted.question(question(with_counts(merge(stated)), scans, pages_read))
        report = Report(
            source=_source(document, [page.number for page in pages_read], scans, pasted),
            organisation=front.organisation,
            title=front.title,
            period=front.period,
            scheme=flow.legend.scheme or Scheme(),
            indicators=indicators,
            promises=tuple(find_promises(flow.blocks, indicators)),
            coverage=account(flow, stated),
            doubts=(*front.doubts, *flow.legend.doubts),
            warnings=(
                *damaged,
                *pasted.notices,
                *_notices(choice, scans, found=bool(indicators)),
            ),
        )
    borne = without_icons_of_other_months(report, dict(flow.legend.assurance))
    return as_shown(asked_where_ratings_fail(borne), scans.tilts | _turned(pages_read))


def _is_the_title(indicator: Indicator, title: str | None) -> bool:
    """Tell whether what was taken for an indicator is the title of the report and no more."""
    held = indicator.readings or indicator.target or indicator.tolerance or indicator.claims
    titled = title is not None and title.casefold() in indicator.name.casefold()
    return titled and not (held or indicator.not_reported or indicator.ref)


def _read_scans(data: bytes, choice: Choice) -> Scans:
    if not (choice.scanned or choice.layered):
        return Scans()
    return read_scans(
        data, choice.scanned, choice.layered, only=not choice.pages, garbled=choice.garbled
    )


def _read_pasted(data: bytes, pages: Sequence[Page], scans: Scans) -> Pasted:
    """Read the tables pasted onto pages; a page whose text a scanner laid under it is a picture."""
    typed = [page for page in pages if page.number not in scans.layered]
    laid = [page for page in pages if page.number in scans.layered]
    pasted = read_pasted(data, typed)
    return replace(pasted, pages=(*pasted.pages, *laid))


def _read_pages(
    document: Document, choice: Choice, scans: Scans
) -> tuple[list[Page], list[Notice]]:
    """Read the chosen pages; a damaged one is named, and is an error where none is left."""
    pages, damaged = list[Page](), list[Notice]()
    for number in (n for n in choice.pages if n not in scans.numbers):
        try:
            pages.append(document.page(number))
        except DamagedPdfError:
            damaged.append(Notice(f"Page {number} is damaged and could not be read.", number))
    if damaged and not pages:
        raise DamagedPdfError
    return pages, damaged


def _source(document: Document, pages: Collection[int], scans: Scans, pasted: Pasted) -> Source:
    read = tuple(sorted((*pages, *scans.numbers)))
    by_ocr = tuple(sorted((*scans.numbers, *scans.layered, *pasted.read)))
    return Source(document.name, document.sha256, document.page_count, read, by_ocr)


def _turned(pages: Iterable[Page]) -> dict[int, Tilt]:
    """Return how each page lies whose text runs sideways or on its head."""
    return {p.number: Tilt(0, p.width, p.height, p.turn) for p in pages if p.turn}


def _notices(choice: Choice, scans: Scans, *, found: bool) -> Iterator[Notice]:
    yield from scan_notices(scans, choice.garbled)
    if choice.unseen:
        yield Notice(
            f"{choice.unseen} pages of this long file are pictures and were not looked at. "
            "Have other pages read if that is wrong."
        )
    if choice.passed_over:
        yield Notice(_passed_over(choice))
    if not found:
        yield Notice("No indicator was found in this file; it may not be a performance report.")


def _passed_over(choice: Choice) -> str:
    """Say which pages of a long pack were read, and how to have others read."""
    if not choice.pages:
        return "No page of this long file looks like a performance report: say which to read."
    first, last = choice.pages[0], choice.pages[-1]
    read = (
        f"Only page {first} holds signs of indicators and was read"
        if first == last
        else f"{len(choice.pages)} pages between {first} and {last} hold signs of indicators and "
        "were read"
    )
    rest = f"the {choice.passed_over} others were not"
    return f"{read}; {rest}. Have other pages read if that is wrong."
