"""What can be wrong with a file as a whole; a gap on a page is a `Doubt`, not an error.

    ReportError
    ├── UnreadablePdfError        the bytes cannot be read as a PDF
    │   ├── EmptyFileError
    │   ├── NotAPdfError
    │   ├── DamagedPdfError
    │   ├── PasswordNeededError
    │   └── PortfolioError
    ├── NoTextError               every page is a picture that gave no words
    ├── ReaderDiedError           the file ended the process that read it
    ├── TookTooLongError          the file was given up
    └── NoSuchPageError           pages were asked for that the file does not have

The text of each is one sentence that says what is wrong and what to do.
"""

from __future__ import annotations

HOW_TO_INSTALL_OCR = "to have pictures read, start once with: python3 start.py --with-ocr"
"""The remedy for a scan where no OCR engine is installed, as a clause."""


class ReportError(Exception):
    """A file that gives no report; `str()` of it is the sentence for the user."""

    def __reduce__(self) -> tuple[object, ...]:
        """Say how it comes out of another process: the same class, words and facts."""
        return _again, (type(self), str(self)), self.__dict__


class UnreadablePdfError(ReportError):
    """The bytes cannot be read as a PDF."""


class EmptyFileError(UnreadablePdfError):
    """The file holds no bytes."""

    def __init__(self) -> None:
        super().__init__("This file is empty: download or copy it again, then add it once more.")


class NotAPdfError(UnreadablePdfError):
    """The bytes are not those of a PDF."""

    def __init__(self) -> None:
        super().__init__("This file is not a PDF: save or export the report as PDF, then add that.")


class DamagedPdfError(UnreadablePdfError):
    """The bytes start as a PDF and cannot be followed to the end."""

    def __init__(self) -> None:
        super().__init__(
            "This PDF is damaged or cut short: download it again, or ask the sender for a new copy."
        )


class PasswordNeededError(UnreadablePdfError):
    """The PDF opens only with a password."""

    def __init__(self) -> None:
        super().__init__(
            "This PDF is protected by a password: ask the sender for a copy without one."
        )


class PortfolioError(UnreadablePdfError):
    """The PDF is only the cover of the files that it holds."""

    def __init__(self) -> None:
        super().__init__(
            "This PDF is a portfolio that holds other files: "
            "open it in a PDF reader, save the report out of it, and add that."
        )


class NoTextError(ReportError):
    """No page holds text: the file is a scan.

    Args:
        pages: How many pages were looked at.
        looked: OCR is installed and found no words in them either.
        garbled: They hold letters, and do not say which.
    """

    def __init__(self, pages: int, *, looked: bool = False, garbled: bool = False) -> None:
        self.pages = pages
        what = "Its one page is a picture" if pages == 1 else f"All {pages} pages are pictures"
        if garbled:
            what = "Its pages do not say which letters they print, and are pictures"
        why = (
            "in which no words were found: "
            if looked
            else f"without text; {HOW_TO_INSTALL_OCR}, or "
        )
        super().__init__(f"{what} {why}ask the sender for the original document.")


class NoSuchPageError(ReportError):
    """Pages were asked for that the file does not have."""

    def __init__(self, asked: int, pages: int) -> None:
        self.asked, self.pages = asked, pages
        super().__init__(f"There is no page {asked}: the file has {pages}, so choose from those.")


class ReaderDiedError(ReportError):
    """The file ended the process that read it."""

    def __init__(self) -> None:
        super().__init__(
            "Reading this PDF failed half-way: print or export it to a new PDF, and add that."
        )


class TookTooLongError(ReportError):
    """The file was given up."""

    def __init__(self, minutes: int) -> None:
        super().__init__(
            f"This PDF was given up after {minutes} minutes: save the pages of the report as a "
            "file of their own, and add that."
        )


def _again(kind: type[ReportError], words: str) -> ReportError:
    error = kind.__new__(kind)
    error.args = (words,)
    return error
