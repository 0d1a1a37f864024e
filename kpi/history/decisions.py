"""What people decided about findings, kept by the key of the finding."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Row, select

from kpi.history.errors import DocumentMissingError
from kpi.history.layers import layered, of_organisation
from kpi.history.people import decision as table
from kpi.history.said import Said, said, say, take_back
from kpi.history.schema import document, report
from kpi.history.stored import Outcome
from kpi.history.writing import Desk, file_subject


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a finding.

    Attributes:
        key: The finding's key: it outlasts a new derivation and new rules.
        digest: What the figures and words it rests on came to. Where the finding now has
            another digest, the decision was about something else: it has lapsed.
        sha256: The file that the finding is raised in.
        answer: What an officer answered, or "".
    """

    key: str
    digest: str
    sha256: str
    outcome: Outcome
    answer: str = ""


class Decisions:
    """What people decided about findings; the last word on a key is the one that holds."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def decide(self, decision: Decision, why: str = "") -> Said[Decision]:
        """Keep a decision on a finding; it stands above an earlier one on the same finding.

        Raises:
            DocumentMissingError: The store does not know the file that it is about.
        """
        with self._desk.writing() as writing:
            known = select(document.c.sha256).where(document.c.sha256 == decision.sha256)
            if writing.connection.scalar(known) is None:
                raise DocumentMissingError(decision.sha256)
            number = say(writing, table, why, **_columns(decision))
            writing.record(
                f"finding {decision.outcome}",
                file_subject(decision.sha256),
                decision=number,
                finding=decision.key,
                answer=decision.answer,
                why=why,
            )
            return Said(number, decision, why, writing.who, writing.at)

    def undo(self, number: int) -> None:
        """Take a decision back; the one before it on the same finding, if any, holds again.

        Raises:
            UnknownEntryError: There is none of this number, or it was undone before.
        """
        with self._desk.writing() as writing:
            row = take_back(writing, table, number)
            writing.record("decision undone", file_subject(row.sha256), decision=number)

    def holding(self, organisation: str | None = None) -> dict[str, Said[Decision]]:
        """Return the last decision on each finding, by the finding's key.

        One whose `digest` is not the finding's has lapsed; it is for the caller to say so.

        Args:
            organisation: Only on findings in its reports; None for all.
        """
        chosen = select(table).where(table.c.undone_at.is_(None)).order_by(table.c.id)
        if organisation is not None:
            own = select(report.c.sha256).select_from(layered)
            chosen = chosen.where(table.c.sha256.in_(own.where(of_organisation(organisation))))
        with self._desk.reading() as connection:
            return {row.key: said(row, _decision(row)) for row in connection.execute(chosen)}

    def of(self, key: str) -> tuple[Said[Decision], ...]:
        """Return every decision ever made on one finding, oldest first, undone ones too."""
        chosen = select(table).where(table.c.key == key).order_by(table.c.id)
        with self._desk.reading() as connection:
            return tuple(said(row, _decision(row)) for row in connection.execute(chosen))


def _columns(decision: Decision) -> dict[str, object]:
    names = ("key", "digest", "sha256", "outcome", "answer")
    return {name: getattr(decision, name) for name in names}


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    return Decision(row.key, row.digest, row.sha256, row.outcome, row.answer)
