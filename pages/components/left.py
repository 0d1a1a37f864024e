"""What is left to review of a report: one list, that every screen counts and shows."""

from __future__ import annotations

from kpi.history import StoredReport
from kpi.model import Doubt
from kpi.tables.queue import ToReview, left_to_review, review_queue
from pages.components.session import assessed, history, report_of


def queue_of(held: StoredReport) -> tuple[ToReview, ...]:
    """Return what is left to review of the indicators of a report."""
    settled = [one.what for one in history().corrections.of(held.id)]
    return review_queue(assessed(held), settled)


def left_of(held: StoredReport) -> list[tuple[str, Doubt]]:
    """Return what is left to review of a report, each with what it is about."""
    return left_to_review(report_of(held), queue_of(held))
