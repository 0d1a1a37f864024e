"""The PDFs themselves, each under the name of its SHA-256, in a folder or at any fsspec URL."""

from __future__ import annotations

import hashlib
import os
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

    A document whose row is not written yet, or not yet deleted, lies *between*: in a folder of
    this store's own, from which `Moving` takes it to its place or away once that is settled.

    Attributes:
        place: A folder, or a URL that fsspec knows ("s3://bucket/plumbline").
        store: What tells this store from others that keep documents at the same place.
    """

    place: str
    store: str = ""
    _files: Any = field(init=False, repr=False, compare=False)
    _root: str = field(init=False, repr=False, compare=False)
    _between: str = field(init=False, repr=False, compare=False)

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
        own = digest(self.store.encode())[:_SHORT]
        object.__setattr__(self, "_between", f"{self._root}/.between/{own}")

    def get(self, sha256: str) -> bytes:
        """Return the bytes of one document.

        Raises:
            DocumentMissingError: They are gone, cannot be read, or are not what was added.
        """
        for path in (self._path(sha256), self._waiting(sha256)):
            with suppress(OSError):
                data: bytes = self._files.cat_file(path)
                if digest(data) == sha256:
                    return data
        raise DocumentMissingError(sha256)

    def holds(self, sha256: str) -> bool:
        """Return whether the bytes of this document are there, as they were added."""
        with suppress(DocumentMissingError):
            self.get(sha256)
            return True
        return False

    def stands(self, sha256: str) -> bool:
        """Return whether a file stands in the place of this document; it is not read."""
        with suppress(OSError):
            return any(map(self._files.exists, (self._path(sha256), self._waiting(sha256))))
        return False

    def between(self) -> tuple[str, ...]:
        """Return the SHA-256 of the documents that lie between."""
        with suppress(FileNotFoundError):
            self._files.invalidate_cache(self._between)
            return tuple(
                str(path).rsplit("/", 1)[-1] for path in self._files.ls(self._between, False)
            )
        return ()

    def receive(self, data: bytes) -> None:
        """Write a document between.

        Raises:
            CannotKeepError: The place does not take it.
        """
        with self._keeping():
            self._files.makedirs(self._between, exist_ok=True)
            with self._files.open(self._waiting(digest(data)), "wb") as out:
                out.write(data)
                out.flush()
                _to_disk(out)

    def settle(self, sha256: str) -> None:
        """Give a document that lies between its place, if it is there whole; else delete it.

        Raises:
            CannotKeepError: The place does not take it.
        """
        with self._keeping(), suppress(FileNotFoundError):
            waiting, path = self._waiting(sha256), self._path(sha256)
            if digest(self._files.cat_file(waiting)) == sha256:
                self._files.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
                self._files.mv(waiting, path)
            else:
                self._files.rm_file(waiting)

    def unsettle(self, sha256: str) -> None:
        """Take a document from its place to lie between.

        Raises:
            CannotKeepError: The place does not let it go.
        """
        with self._keeping(), suppress(FileNotFoundError):
            self._files.makedirs(self._between, exist_ok=True)
            self._files.mv(self._path(sha256), self._waiting(sha256))

    def drop(self, sha256: str) -> None:
        """Delete a document that lies between; one that is gone already is no error.

        Raises:
            CannotKeepError: The place does not let it go.
        """
        with self._keeping(), suppress(FileNotFoundError):
            self._files.rm_file(self._waiting(sha256))

    def _path(self, sha256: str) -> str:
        return f"{self._root}/{sha256[:2]}/{sha256}.pdf"

    def _waiting(self, sha256: str) -> str:
        return f"{self._between}/{sha256}"

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise CannotKeepError(self.place, error.strerror or str(error)) from error


def _to_disk(out: Any) -> None:  # noqa: ANN401 - a file of whatever place
    """Have the bytes written down before their row is, where the place is a disk."""
    with suppress(AttributeError, UnsupportedOperation):
        os.fsync(out.fileno())


_SHORT = 16
"""Characters of a digest that tell the stores at one place apart."""
