"""The PDFs themselves, each under the name of its SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kpi.history.errors import CannotKeepError, DocumentMissingError


def digest(data: bytes) -> str:
    """Return the SHA-256 of the bytes in hexadecimal: the name a document is kept under."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Documents:
    """A folder of documents by content: written whole or not at all, never changed."""

    folder: Path

    def get(self, sha256: str) -> bytes:
        """Return the bytes of one document.

        Raises:
            DocumentMissingError: They are gone, cannot be read, or are not what was added.
        """
        try:
            data = self._path(sha256).read_bytes()
        except OSError as error:
            raise DocumentMissingError(sha256) from error
        if digest(data) != sha256:
            raise DocumentMissingError(sha256)
        return data

    def holds(self, sha256: str) -> bool:
        """Return whether the bytes of this document are there, as they were added."""
        with suppress(DocumentMissingError):
            self.get(sha256)
            return True
        return False

    def put(self, data: bytes) -> bool:
        """Keep a document, and return whether it was written now.

        Raises:
            CannotKeepError: The folder does not take it.
        """
        sha256 = digest(data)
        if self.holds(sha256):
            return False
        try:
            self._write(self._path(sha256), data)
        except OSError as error:
            raise CannotKeepError(str(self.folder), error.strerror or str(error)) from error
        return True

    @contextmanager
    def keeping(self, data: bytes) -> Iterator[None]:
        """Keep a document for as long as the block succeeds; a failure takes it away again."""
        written = self.put(data)
        try:
            yield
        except BaseException:
            if written:
                self._path(digest(data)).unlink(missing_ok=True)
            raise

    def forget(self, sha256: str) -> None:
        """Delete a document for good; one that is gone already is no error.

        Raises:
            CannotKeepError: The folder does not let it go.
        """
        try:
            self._path(sha256).unlink(missing_ok=True)
        except OSError as error:
            raise CannotKeepError(str(self.folder), error.strerror or str(error)) from error

    def _path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.pdf"

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as part:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
