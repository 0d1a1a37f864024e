"""From the bytes of a file to the history: the one way in, for the app and the command line.

What becomes of a file is a `Receipt` with one sentence; a bad file never raises and is never
stored by half.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Protocol

from kpi.corrections import read_also
from kpi.corrections.rereading import Difference
from kpi.history import Added, DocumentMissingError, History, HistoryError, Kept, StoredReport
from kpi.report import Report
from parsing import PARSER_VERSION, read_report
from parsing.errors import ReportError
from parsing.past_values import Part, read_past_values, same_lines


class FileOutcome(StrEnum):
    """What became of a file."""

    ADDED = "added"
    ALREADY_HELD = "already_held"
    KEPT_BESIDE = "kept_beside"
    NO_INDICATORS = "no_indicators"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one file.

    Attributes:
        name: Name of the file.
        message: One plain sentence for the user.
        report: What was read, or None where nothing was read (held before, or failed).
        report_id: Number of the report in the history, or None where none is held.
    """

    name: str
    outcome: FileOutcome
    message: str
    report: Report | None = None
    report_id: int | None = None


class Reader(Protocol):
    """What reads a PDF, as `parsing.read_report` does."""

    def __call__(
        self,
        data: bytes,
        name: str,
        *,
        pages: Collection[int] | None = None,
        also: Collection[int] = (),
    ) -> Report:
        """Return the report, or raise `ReportError`."""


def ingest(
    data: bytes,
    name: str,
    history: History,
    *,
    organisation: str | None = None,
    keep_empty: bool = False,
    read: Reader = read_report,
    pages: Collection[int] | None = None,
) -> Receipt:
    """Read one file and keep it; a file that is already held is not read again.

    Args:
        data: The bytes of the file.
        name: The name it goes by.
        history: The store to keep it in.
        organisation: Whose report it is, where the user says so.
        keep_empty: Keep a readable PDF in which no indicator was found.
        read: What reads the PDF.
        pages: The pages to read, from 1; None for those that hold text.
    """
    if name.lower().endswith(_TABLE):
        return import_past_values(data, name, history, organisation=organisation)
    try:
        if held := history.find(sha256(data).hexdigest()):
            return _held(name, held, mended=history.mend(data))
        report = read(data, name, pages=pages)
        if not report.indicators and not keep_empty:
            return Receipt(name, FileOutcome.NO_INDICATORS, _NOT_KEPT, report)
        added = history.add(report, data, parser=PARSER_VERSION, organisation=organisation)
    except (ReportError, HistoryError) as error:
        return Receipt(name, FileOutcome.FAILED, str(error))
    outcome, say = _SAID[added.outcome]
    return Receipt(name, outcome, say(added), report, added.report.id)


def import_past_values(
    data: bytes, name: str, history: History, *, organisation: str | None = None
) -> Receipt:
    """Keep a table of past values, typed by hand: the whole of it, or nothing.

    Args:
        data: The bytes of the CSV file.
        name: The name it goes by.
        history: The store to keep it in.
        organisation: Whose values these are, where a line does not say so.
    """
    try:
        held, parts = _sorted_out(history, read_past_values(data, name, organisation))
        kept = history.add_together([(part.report, part.data) for part in parts])
    except (ReportError, HistoryError) as error:
        return Receipt(name, FileOutcome.FAILED, str(error))
    new = [added for added in kept if added.outcome is not Kept.ALREADY_HELD]
    held += [added.report for added in kept if added.outcome is Kept.ALREADY_HELD]
    if not new:
        return Receipt(name, FileOutcome.ALREADY_HELD, _already_held(held[0]))
    beside = any(added.outcome is Kept.KEPT_BESIDE for added in new)
    outcome = FileOutcome.KEPT_BESIDE if beside else FileOutcome.ADDED
    return Receipt(name, outcome, _imported(new, len(held)))


def _sorted_out(history: History, parts: Iterable[Part]) -> tuple[list[StoredReport], list[Part]]:
    """Return what is held of a table already, if with its lines in another order, and the rest."""
    held, rest = list[StoredReport](), list[Part]()
    for part in parts:
        same = next((one for one in _by_hand(history, part) if _is_same(history, one, part)), None)
        if same:
            held.append(same)
        else:
            rest.append(part)
    return held, rest


def _by_hand(history: History, part: Part) -> Iterator[StoredReport]:
    """Yield the held tables of the same organisation and period."""
    whose, period = part.report.organisation, part.report.period
    for one in history.reports(whose):
        if one.by_hand and one.period and period and one.period.end == period.end:
            yield one


def _is_same(history: History, held: StoredReport, part: Part) -> bool:
    with suppress(DocumentMissingError):  # adding the very same lines again puts them back
        return same_lines(history.document(held.sha256), part.data)
    return False


def read_again(
    history: History, held: StoredReport, *, read: Reader = read_report, also: Collection[int] = ()
) -> tuple[Report, Difference]:
    """Read the PDF of a held report anew; return the reading and what it would change.

    Nothing is changed: `accept_again` puts the reading in the place of the old one.

    Args:
        history: The store.
        held: The report.
        read: What reads the PDF.
        also: Pages to read that were left out, beside those that were asked for before.

    Raises:
        ReportError: The PDF can no longer be read, or has no such page.
        HistoryError: Its bytes are gone, or the report is.
    """
    before = (one.what.pages for one in history.corrections.of(held.id))
    wanted = {*also, *(page for pages in before for page in pages)}
    report = read(history.document(held.sha256), held.name, also=sorted(wanted))
    return report, history.readings.compare(held.id, report)


def accept_again(
    history: History, held: StoredReport, report: Report, *, also: Collection[int] = ()
) -> StoredReport:
    """Put a new reading in the place of the old one; corrections and decisions stay.

    Args:
        history: The store.
        held: The report as it was held.
        report: The new reading.
        also: Pages that a person asked for: every later reading reads them, too.

    Raises:
        HistoryError: The report was removed, or read again, meanwhile.
    """
    accepted = history.readings.accept(held.id, report, parser=PARSER_VERSION)
    if also:
        history.corrections.add(accepted.id, read_also(also))
    return accepted


def _held(name: str, held: StoredReport, *, mended: bool) -> Receipt:
    said = _mended(held) if mended else _already_held(held)
    return Receipt(name, FileOutcome.ALREADY_HELD, said, None, held.id)


def _already_held(held: StoredReport) -> str:
    day = held.added_at.astimezone()
    since = f"{day.day} {day:%B %Y}"
    return f"Already held since {since} as {held.name}: nothing was changed."


def _mended(held: StoredReport) -> str:
    return f"Already held as {held.name}: its PDF was missing and has been put back."


def _stored(added: Added) -> str:
    return f"Added: {_contents(added.report)}."


def _kept_beside(added: Added) -> str:
    others = " and ".join(other.name for other in added.beside)
    period = added.report.period
    when = period.printed if period else "the same period"
    return f"Added beside {others}, which also reports {when} and stays: {_contents(added.report)}."


def _imported(new: Sequence[Added], held: int) -> str:
    values = sum(added.report.indicators for added in new)
    said = f"Added: {_counted(values, 'value')}, typed by hand, for {_counted(len(new), 'period')}"
    others = {name: None for added in new for name in (other.name for other in added.beside)}
    if others:
        said += f"; {', '.join(others)} has values for some of them, too, and stays"
    if held:
        said += f"; {_counted(held, 'period')} held already"
    return f"{said}."


def _contents(report: StoredReport) -> str:
    if not report.indicators:
        return "no indicator was found in it"
    explained = report.numbers - report.unexplained
    parts = (
        _counted(report.indicators, "indicator"),
        f"{_counted(report.pages_read, 'page')} read",
        f"{explained} of {_counted(report.numbers, 'number')} explained",
    )
    doubt = "; some of it was read with doubt, and Review asks about it" if report.review else ""
    return ", ".join(parts) + doubt


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


_TABLE = ".csv"
_NOT_KEPT = "No indicator was found in this PDF, so it was not kept; you may keep it all the same."
_SAID: dict[Kept, tuple[FileOutcome, Callable[[Added], str]]] = {
    Kept.STORED: (FileOutcome.ADDED, _stored),
    Kept.KEPT_BESIDE: (FileOutcome.KEPT_BESIDE, _kept_beside),
    Kept.ALREADY_HELD: (FileOutcome.ALREADY_HELD, lambda added: _already_held(added.report)),
}
