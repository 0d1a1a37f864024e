"""The printed words themselves: strips of the page with the words boxed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from kpi.history import HistoryError, StoredReport
from kpi.judgement import Citation
from kpi.model import Evidence, Indicator, Reading
from kpi.plain.wording import claim_words
from kpi.plain.words import BY_HAND, READINGS
from kpi.tables.shown import evidence_words
from kpi.vocabulary import ReadingKind
from pages.components.markup import plain_words
from pages.components.session import history, page_strip
from parsing.errors import ReportError
from parsing.past_values import line_of

_LONGEST = 60
_INSIDE = frozenset({ReadingKind.COUNT, ReadingKind.TOTAL, ReadingKind.PART})


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A strip that can be shown: its name, the words, and what to box where it is not them all."""

    label: str
    evidence: Evidence
    marks: tuple[Evidence, ...] | None = None


def exhibits(indicator: Indicator) -> tuple[Exhibit, ...]:
    """Return the whole entry with everything boxed, then each figure and claim by itself."""
    parts = tuple(_parts(indicator))
    entry = Exhibit("Everything", indicator.evidence, tuple(part.evidence for part in parts))
    return (entry, *parts)


def show_exhibits(indicator: Indicator, sha256: str, *, key: str) -> None:
    """Ask what to see, and show its strip of the page."""
    found = exhibits(indicator)
    chosen = st.pills(
        "Show on the page",
        range(len(found)),
        default=0,
        required=True,
        format_func=lambda number: plain_words(found[number].label),
        key=key,
    )
    exhibit = found[chosen or 0]
    show_strip(sha256, exhibit.evidence, exhibit.marks)


def show_strip(sha256: str, evidence: Evidence, marks: tuple[Evidence, ...] | None = None) -> None:
    """Show one strip of a page, or say in a sentence why it cannot be shown."""
    held = history().find(sha256)
    if held is not None and held.by_hand:
        _show_line(held, evidence)
        return
    try:
        picture = page_strip(sha256, evidence, marks)
    except (HistoryError, ReportError) as error:
        st.warning(str(error))
        return
    marked = [mark for mark in marks or (evidence,) if mark.page == evidence.page]
    words = ", ".join(f"“{evidence_words(mark)}”" for mark in marked)
    said = f"Page {evidence.page}, with these words marked: {words}"
    st.image(picture, caption=f"Page {evidence.page}", alt=said, width="stretch")


def prepare_strip(sha256: str, evidence: Evidence, marks: tuple[Evidence, ...]) -> None:
    """Have a strip drawn before it is asked for; what stands in its way is said then."""
    held = history().find(sha256)
    if held is not None and not held.by_hand:
        with suppress(HistoryError, ReportError):
            page_strip(sha256, evidence, marks)


def _show_line(held: StoredReport, evidence: Evidence) -> None:
    """Show the line of a table that somebody typed."""
    try:
        line = line_of(history().document(held.sha256), evidence.page)
    except (HistoryError, ReportError) as error:
        st.warning(str(error))
        return
    st.code(line, language=None, wrap_lines=True)
    st.caption(f"Line {evidence.page} of {plain_words(held.name)}, {BY_HAND}")


def show_citations(citations: Sequence[Citation], *, key: str) -> None:
    """Offer the strips behind a finding; they are drawn only once they are asked for."""
    if not citations:
        return
    drawer = st.expander("See the words on the page", key=key, on_change="rerun", type="compact")
    with drawer:
        if drawer.open:
            for cited in dict.fromkeys(citations):
                st.caption(plain_words(cited.report))
                show_strip(cited.sha256, cited.evidence)


def _parts(indicator: Indicator) -> Iterator[Exhibit]:
    """Yield what the rating rests on first, then the other figures."""
    yield from map(_figure, indicator.actuals)
    if indicator.target:
        yield Exhibit(f"Target {indicator.target.printed}", indicator.target.evidence)
    if indicator.tolerance:
        yield Exhibit(f"Tolerance {indicator.tolerance.printed}", indicator.tolerance.evidence)
    for claim in indicator.claims:
        words = _short(claim_words(claim))
        yield Exhibit(f"“{words}”" if claim.evidence.printed.strip() else words, claim.evidence)
    if indicator.not_reported:
        yield Exhibit(f"“{_short(indicator.not_reported.printed)}”", indicator.not_reported)
    others = [r for r in indicator.readings if r.kind is not ReadingKind.ACTUAL]
    yield from (_figure(r) for r in others if r.kind not in _INSIDE)
    yield from _breakdown([r for r in others if r.kind in _INSIDE])


def _breakdown(readings: Sequence[Reading]) -> Iterator[Exhibit]:
    """Yield counts and parts as one exhibit: they stand close together, and are many."""
    if not readings:
        return
    page = readings[0].evidence.page
    marks = tuple(r.evidence for r in readings if r.evidence.page == page)
    boxes = tuple(box for mark in marks for box in mark.boxes)
    printed = ", ".join(mark.printed for mark in marks)
    yield Exhibit("Breakdown", Evidence(page, boxes, printed), marks)


def _figure(reading: Reading) -> Exhibit:
    named = (READINGS[reading.kind], reading.label or reading.source)
    kind = ", ".join(name for name in named if name)
    return Exhibit(f"{kind} {reading.quantity.printed}", reading.evidence)


def _short(printed: str) -> str:
    return printed if len(printed) <= _LONGEST else f"{printed[: _LONGEST - 1].rstrip()}…"
