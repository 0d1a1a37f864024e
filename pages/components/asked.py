"""One thing to review: what was read, and the answer that it is right."""

from __future__ import annotations

from kpi import corrections
from kpi.assessment import Assessment
from kpi.plain.words import POLARITIES
from kpi.tables.queue import ToReview
from kpi.vocabulary import Field, Polarity
from pages.components.correcting import rated_reading


def read_as(one: ToReview) -> str:
    """Return in words what was read, or "nothing"."""
    case, field = one.about, one.doubt.field
    if field is Field.POLARITY:
        return _way(case)
    return corrections.words_of(case.indicator, field) or "nothing"


def _way(case: Assessment) -> str:
    """Return which way is good; where that is disputed, each way with what says so."""
    judged = case.judged
    if judged.polarity is not Polarity.UNKNOWN or not judged.evidence:
        return POLARITIES[judged.polarity]
    return ", or ".join(
        f"{POLARITIES[way]} ({'; '.join(e.basis for e in judged.evidence if e.polarity is way)})"
        for way in judged.admissible
    )


def confirmed(one: ToReview) -> corrections.Correction:
    """Return the answer that what was read is right."""
    case, field = one.about, one.doubt.field
    reading = rated_reading(case) if field is Field.VALUE else None
    return corrections.confirm(case.report, case.indicator, field, reading)


def key_of(one: ToReview) -> str:
    """Return what tells one question from all others."""
    evidence = one.about.indicator.evidence
    place = f"{evidence.page}-{evidence.box.top:.0f}-{evidence.box.x0:.0f}"
    return f"{one.about.report.source.sha256[:8]}-{place}-{one.doubt.field}"
