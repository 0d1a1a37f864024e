"""What people put right in a report as read: laid over the extraction, never written into it.

A correction is tied to what it corrects by what is printed (reference, name, group, value) and
by the page it stands on, not by its number in a list: it finds its place again when the PDF has
been read by a newer parser (`kpi.corrections.laying`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kpi.matching.guise import folded
from kpi.model import Indicator, Reading
from kpi.plain.words import FIELDS as FIELD_WORDS
from kpi.plain.words import POLARITIES
from kpi.report import Report
from kpi.vocabulary import Field, Polarity, ReadingKind


class CorrectionKind(StrEnum):
    """What a person said about what was read."""

    CHANGED = "changed"
    """A field is other than it was read."""
    CONFIRMED = "confirmed"
    """A field is right as it was read."""
    NOT_AN_INDICATOR = "not_an_indicator"
    """What was read as an indicator is none."""
    MISSED = "missed"
    """An indicator that was not read, added by hand."""
    PAGES = "pages"
    """Pages that were left out are to be read."""


@dataclass(frozen=True, slots=True)
class ReadingAnchor:
    """Which figure of an indicator: its kind, its printed words, its place among its kind."""

    kind: ReadingKind
    printed: str
    number: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Which indicator of a report: what is printed, and the page (from 1) it stands on.

    Attributes:
        number: Its place, from 0, among indicators of which all that is the same.
    """

    ref: str | None
    name: str
    group: str | None
    page: int
    number: int = 0
    reading: ReadingAnchor | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person put right, or said is right.

    Attributes:
        field: The field that it is about; None for a whole indicator.
        becomes: Holds the corrected field, or for a missed indicator all of it.
        before: What stood there as read, in words; empty where nothing did.
        after: What it is now, in words.
        pages: For `PAGES`, their numbers, from 1.
    """

    kind: CorrectionKind
    anchor: Anchor
    field: Field | None = None
    becomes: Indicator | None = None
    before: str = ""
    after: str = ""
    pages: tuple[int, ...] = ()


FIELDS: dict[Field, str] = {
    Field.REF: "ref",
    Field.NAME: "name",
    Field.UNIT: "unit",
    Field.POLARITY: "polarity",
    Field.TARGET: "target",
    Field.TOLERANCE: "tolerance",
}
"""The fields of an indicator that `change` may set; a figure is put right by `change_reading`."""


def change(report: Report, indicator: Indicator, field: Field, becomes: Indicator) -> Correction:
    """Say that one field of an indicator is as it is in `becomes`; all else there is ignored.

    Raises:
        ValueError: The field is none of `FIELDS`.
    """
    if field not in FIELDS:
        raise ValueError(f"The {field} of an indicator cannot be set.")
    before, after = words_of(indicator, field), words_of(becomes, field)
    anchor = anchor_of(report, indicator)
    return Correction(CorrectionKind.CHANGED, anchor, field, becomes, before, after)


def change_reading(
    report: Report, indicator: Indicator, reading: Reading | None, becomes: Reading | None
) -> Correction:
    """Say what a figure is, with its kind and period.

    Args:
        report: The report that the indicator stands in.
        indicator: The indicator as shown.
        reading: The figure that is wrong; None where one is missing.
        becomes: What it should be; None where it is no figure of this indicator.
    """
    holder = replace(indicator, readings=(becomes,) if becomes else ())
    before, after = (r.quantity.printed if r else "" for r in (reading, becomes))
    anchor = anchor_of(report, indicator, reading)
    return Correction(CorrectionKind.CHANGED, anchor, Field.VALUE, holder, before, after)


def confirm(
    report: Report, indicator: Indicator, field: Field, reading: Reading | None = None
) -> Correction:
    """Say that a field is right as it stands; it holds for as long as the same is read."""
    words = reading.quantity.printed if reading else words_of(indicator, field)
    anchor = anchor_of(report, indicator, reading)
    return Correction(CorrectionKind.CONFIRMED, anchor, field, None, words, words)


def not_an_indicator(report: Report, indicator: Indicator) -> Correction:
    """Say that what was read as an indicator is none."""
    anchor = anchor_of(report, indicator)
    return Correction(CorrectionKind.NOT_AN_INDICATOR, anchor, before=indicator.name)


def missed(indicator: Indicator) -> Correction:
    """Add an indicator that was not read.

    Args:
        indicator: All that a person typed; its evidence says the page and a box there.

    Raises:
        ValueError: It has no name, or no place on a page.
    """
    if not indicator.name.strip() or not indicator.evidence.boxes:
        raise ValueError("An indicator needs a name and a place on a page.")
    anchor = Anchor(indicator.ref, indicator.name, indicator.group, indicator.evidence.page)
    kind = CorrectionKind.MISSED
    return Correction(kind, anchor, becomes=indicator, after=indicator.name)


def read_also(pages: Collection[int]) -> Correction:
    """Say that pages which were left out hold indicators; every reading of the file reads them."""
    wanted = tuple(sorted(set(pages)))
    return Correction(CorrectionKind.PAGES, Anchor(None, "", None, wanted[0]), pages=wanted)


def words_of(indicator: Indicator, field: Field) -> str:
    """Return what stands in a field, in words; several values are separated by semicolons."""
    match field:
        case Field.TARGET:
            return indicator.target.printed if indicator.target else ""
        case Field.TOLERANCE:
            return indicator.tolerance.printed if indicator.tolerance else ""
        case Field.POLARITY:
            return indicator.polarity.polarity if indicator.polarity else ""
        case Field.REF | Field.NAME | Field.UNIT:
            return getattr(indicator, field) or ""
        case Field.CLAIMS | Field.RATING | Field.DIRECTION:
            return "; ".join(claim.evidence.printed for claim in indicator.claims)
        case _:
            return "; ".join(reading.quantity.printed for reading in indicator.actuals)


def correction_words(correction: Correction) -> str:
    """Say what a person put right: "KPI 5, value: 90 (it was read as 83.8)"."""
    whose = correction.anchor.ref or correction.anchor.name
    before, after = (_plainly(correction, one) for one in (correction.before, correction.after))
    field = FIELD_WORDS[correction.field].lower() if correction.field else ""
    match correction.kind:
        case CorrectionKind.NOT_AN_INDICATOR:
            return f"{whose}: not an indicator"
        case CorrectionKind.MISSED:
            return f"{whose}: added"
        case CorrectionKind.PAGES:
            return f"Page {', '.join(map(str, correction.pages))}: read, too"
        case CorrectionKind.CONFIRMED:
            return f"{whose}, {field}: right as read, {before or 'none'}"
        case CorrectionKind.CHANGED:
            read = f"it was read as {before}" if before else "none was read"
            return f"{whose}, {field}: {after or 'none'} ({read})"


def _plainly(correction: Correction, words: str) -> str:
    known = correction.field is Field.POLARITY and words
    return POLARITIES[Polarity(words)] if known else words


def anchor_of(report: Report, indicator: Indicator, reading: Reading | None = None) -> Anchor:
    """Return the words and the page by which an indicator, or one figure of it, is known."""
    alike = [one for one in report.indicators if is_alike(one, indicator)]
    return Anchor(
        indicator.ref,
        indicator.name,
        indicator.group,
        indicator.evidence.page,
        _number(alike, indicator),
        _reading_anchor(indicator, reading) if reading is not None else None,
    )


def is_alike(one: Indicator, other: Indicator) -> bool:
    """Say whether two indicators print the same reference, name and group on one page."""
    same_page = one.evidence.page == other.evidence.page
    return same_page and same_words(one, other)


def same_words(one: Indicator | Anchor, other: Indicator | Anchor) -> bool:
    """Say whether reference, name and group are the same but for case and white space."""
    pairs = ((one.ref, other.ref), (one.name, other.name), (one.group, other.group))
    return all(folded(mine or "") == folded(theirs or "") for mine, theirs in pairs)


def is_about_field(correction: Correction, indicator: Indicator, field: Field) -> bool:
    """Say whether a correction is about one field of one indicator."""
    anchor = correction.anchor
    same_place = anchor.page == indicator.evidence.page and same_words(anchor, indicator)
    return correction.field is field and same_place


def _number(alike: Sequence[Indicator], wanted: Indicator) -> int:
    return next((n for n, one in enumerate(alike) if one is wanted), 0)


def _reading_anchor(indicator: Indicator, reading: Reading) -> ReadingAnchor:
    number = indicator.of_kind(reading.kind).index(reading)
    return ReadingAnchor(reading.kind, reading.quantity.printed, number)
