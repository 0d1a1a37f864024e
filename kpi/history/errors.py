"""What can be wrong with the store; the text of each is one sentence with the remedy.

HistoryError
├── CannotOpenError         no database can be opened at this place
│   ├── NotAHistoryError    what stands there belongs to something else
│   ├── NewerDatabaseError  a later version of the program has written it
│   └── DamagedDatabaseError  its file was altered or cut short
├── DatabaseBusyError       another program has held the database for too long
├── CannotKeepError         the disk or the folder does not take what is written
├── DocumentMissingError    the bytes of a PDF are gone, its readings are not
├── WrongDocumentError      these bytes are not the ones the report was read from
├── UnknownReportError      no report has this number
├── AlreadyHeldError        a removed report cannot come back beside its own copy
├── UnknownOrganisationError  the store has no organisation of this name
├── UnknownEntryError       no correction, decision or ruling of this number holds
├── CannotPlaceError        a report holds nothing that a correction could be about
├── BackupError             a file is no whole backup, or has no room to go to
└── NotConfirmedError       a purge needs the typed words
"""

from __future__ import annotations


class HistoryError(Exception):
    """The store cannot do what was asked; `str()` of it is the sentence for the user."""


class CannotOpenError(HistoryError):
    """No database can be opened at this place."""

    def __init__(self, place: str, why: str, remedy: str = "") -> None:
        remedy = remedy or "choose another place with --database or PLUMBLINE_DATABASE_URL"
        super().__init__(f"The history at {place} cannot be opened ({why}): {remedy}.")


class NotAHistoryError(CannotOpenError):
    """What stands there belongs to something else."""

    def __init__(self, place: str) -> None:
        super().__init__(place, "it is not a database of Plumbline")


class NewerDatabaseError(CannotOpenError):
    """A later version of the program has written it."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place,
            "a newer version of Plumbline has written it",
            "update Plumbline, or choose another database with --database",
        )


class DamagedDatabaseError(CannotOpenError):
    """The file of the database was altered or cut short."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(place, why, "put a copy of it back, or choose another with --database")


class DatabaseBusyError(HistoryError):
    """Another program has held the database for too long."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The history at {place} is in use by another program: try again in a moment."
        )


class CannotKeepError(HistoryError):
    """The disk or the folder does not take what is written; nothing was changed."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(
            f"Nothing was changed, because {place} could not be written ({why}): "
            "free some space or allow writing there, then try again."
        )


class DocumentMissingError(HistoryError):
    """The bytes of a PDF are gone or altered; what was read from it is still held."""

    def __init__(self, sha256: str) -> None:
        self.sha256 = sha256
        super().__init__(
            f"The PDF {sha256[:12]}… is no longer beside the history as it was added: "
            "add the same file again to put it back (its figures are still here)."
        )


class WrongDocumentError(HistoryError):
    """These bytes are not the ones that the report was read from."""

    def __init__(self, name: str) -> None:
        super().__init__(f"These bytes are not the file {name} that was read: read the file again.")


class UnknownReportError(HistoryError):
    """No report has this number."""

    def __init__(self, report_id: int) -> None:
        self.report_id = report_id
        super().__init__(f"The history holds no report {report_id}: choose one from the list.")


class AlreadyHeldError(HistoryError):
    """A removed report cannot come back beside its own copy."""

    def __init__(self, name: str) -> None:
        super().__init__(f"This file is already back as {name}: remove that one first.")


class UnknownEntryError(HistoryError):
    """No correction, decision or ruling of this number holds."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"There is nothing numbered {number} to undo: somebody may have undone it already."
        )


class CannotPlaceError(HistoryError):
    """A report holds nothing that a correction could be about."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} Open the report again and choose the indicator anew.")


class NotConfirmedError(HistoryError):
    """A purge needs the typed words."""

    def __init__(self, words: str) -> None:
        super().__init__(f"Nothing was purged: type {words} to confirm that it is gone for good.")


class BackupError(HistoryError):
    """A file is no whole backup, or there is no room for it."""


class UnknownOrganisationError(HistoryError):
    """The store has no organisation of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The history holds nothing of {name}: choose an organisation it lists.")
