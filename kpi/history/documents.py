"""The PDFs themselves, each under the name of its SHA-256, in a folder or at any fsspec URL."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import UnsupportedOperation
from typing import Any

import fsspec

from kpi.history.errors import CannotKeepError, CannotOpenError, DocumentMissingError


def digest(data: bytes) -> str:
    """Return the SHA-256 of the bytes in hexadecimal: the name a document is kept under."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Documents:
    """Documents by content: written whole or not at all, never changed.

    Attributes:
        place: A folder, or a URL that fsspec knows ("s3://bucket/plumbline").
    """

    place: str
    _files: Any = field(init=False, repr=False, compare=False)
    _root: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the file system of the place.

        Raises:
            CannotOpenError: There is no such kind of place, or its library is not installed.
        """
        try:
            files, root = fsspec.url_to_fs(self.place)
        except (ImportError, ValueError) as error:
            raise CannotOpenError(self.place, str(error)) from error
        object.__setattr__(self, "_files", files)
        object.__setattr__(self, "_root", root.rstrip("/"))

    def get(self, sha256: str) -> bytes:
        """Return the bytes of one document.

        Raises:
            DocumentMissingError: They are gone, cannot be read, or are not what was added.
        """
        try:
            data: bytes = self._files.cat_file(self._path(sha256))
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
            CannotKeepError: The place does not take it.
        """
        sha256 = digest(data)
        if self.holds(sha256):
            return False
        try:
            self._write(self._path(sha256), data)
        except OSError as error:
            raise CannotKeepError(self.place, error.strerror or str(error)) from error
        return True

    @contextmanager
    def keeping(self, data: bytes) -> Iterator[None]:
        """Keep a document for as long as the block succeeds; a failure takes it away again."""
        written = self.put(data)
        try:
            yield
        except BaseException:
            if written:
                self.forget(digest(data))
            raise

    def forget(self, sha256: str) -> None:
        """Delete a document for good; one that is gone already is no error.

        Raises:
            CannotKeepError: The place does not let it go.
        """
        try:
            with suppress(FileNotFoundError):
                self._files.rm_file(self._path(sha256))
        except OSError as error:
            raise CannotKeepError(self.place, error.strerror or str(error)) from error

    def _path(self, sha256: str) -> str:
        return f"{self._root}/{sha256[:2]}/{sha256}.pdf"

    def _write(self, path: str, data: bytes) -> None:
        """Write beside the place and move there: a reader sees the whole or nothing."""
        part = f"{path.rsplit('/', 1)[0]}/.{secrets.token_hex(8)}.part"
        self._files.makedirs(part.rsplit("/", 1)[0], exist_ok=True)
        try:
            with self._files.open(part, "wb") as out:
                out.write(data)
                out.flush()
                _to_disk(out)
            self._files.mv(part, path)
        except BaseException:
            with suppress(OSError):
                self._files.rm_file(part)
            raise


def _to_disk(out: Any) -> None:  # noqa: ANN401 - a file of whatever place
    """Have the bytes written down before the file gets its name, where the place is a disk."""
    with suppress(AttributeError, UnsupportedOperation):
        os.fsync(out.fileno())
