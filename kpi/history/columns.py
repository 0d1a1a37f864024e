"""How words of the model stand in a column: as text, the same on every database."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from kpi.history.codec import from_json, to_json

T = TypeVar("T")

# PostgreSQL refuses NUL, and no database takes the half characters of an undecodable file name.
_ESCAPE = "\x1b"
_UNSTORABLE = re.compile("[\x00\x1b\ud800-\udfff]")
_ESCAPED = re.compile("\x1b([0-9a-f]{4})")


class _Written(TypeDecorator[T]):
    """A column that holds the written form of a value; None is NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: T | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.write(value)

    def result_processor(self, _dialect: Dialect, _coltype: object) -> Callable[[Any], T | None]:
        """Return the function that reads a cell: it is called for every one of every row."""
        read = self.read
        return lambda text: None if text is None else read(text)

    def write(self, value: T) -> str:
        """Return the text that stands for the value."""
        return str(value)

    def read(self, text: str) -> T:
        """Return the value that `write` wrote."""
        raise NotImplementedError


class PrintedText(_Written[str]):
    """Text as printed, to the character."""

    cache_ok = True

    def write(self, value: str) -> str:
        """Escape the few characters that a database may refuse."""
        return _UNSTORABLE.sub(lambda m: f"{_ESCAPE}{ord(m[0]):04x}", value)

    def read(self, text: str) -> str:
        """Undo the escapes."""
        return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if _ESCAPE in text else text


class PrintedNumber(_Written[Decimal]):
    """A `Decimal` with every digit: SQL's `Numeric` gives 80.0000000000 back for 80."""

    cache_ok = True

    def read(self, text: str) -> Decimal:
        """Read every digit."""
        return Decimal(text)


class Word(_Written[StrEnum]):
    """A word of one closed vocabulary."""

    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self._words = {word.value: word for word in vocabulary}

    def read(self, text: str) -> StrEnum:
        """Look the word up."""
        return self._words[text]


class AsJson(_Written[Any]):
    """A record of the model, or a tuple of them, as JSON text."""

    cache_ok = True

    def __init__(self, kind: object) -> None:
        super().__init__()
        self.kind = kind

    def write(self, value: object) -> str:
        """Write it as JSON."""
        return to_json(value)

    def read(self, text: str) -> object:
        """Make the record again."""
        return from_json(self.kind, text)


class Cells(_Written[Any]):
    """Rows of a table as JSON text: lists of text, whole numbers, yes or no, and nothing."""

    cache_ok = True

    def write(self, value: object) -> str:
        """Write them as JSON."""
        return to_json(value)

    def read(self, text: str) -> object:
        """Make the lists again."""
        return json.loads(text)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Turn it into UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Say that it is UTC."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)
