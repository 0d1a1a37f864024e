"""The model as JSON text and back, by the types that the model declares.

Numbers go as text, so that a `Decimal` keeps every printed digit. Fields that a later version
adds with a default are absent in older text and come back as that default.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from kpi.model import Box

Decoder = Callable[[Any], Any]
_parse = json.JSONDecoder().raw_decode
"""What `json.loads` does, without looking for white space that `to_json` never writes."""


def to_json(value: object) -> str:
    """Return a value of the model as ASCII JSON, which every database keeps unchanged."""
    return json.dumps(value, default=_plain, ensure_ascii=True, separators=(",", ":"))


def from_json(kind: object, text: str) -> object:
    """Return the value of type `kind` that `to_json` wrote."""
    return decoder(kind)(_parse(text)[0])


@cache
def decoder(kind: object) -> Decoder:
    """Return the function that makes a `kind` out of plain JSON data."""
    if get_origin(kind) in (tuple, frozenset):
        return _many_decoder(get_origin(kind), get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (arg for arg in get_args(kind) if arg is not type(None))
        return _optional_decoder(decoder(inner))
    if kind is Box:
        return lambda corners: Box(*corners)
    if kind is date:
        return date.fromisoformat
    make = cast("Decoder", kind)
    return _record_decoder(make) if is_dataclass(kind) else make


def _plain(value: object) -> object:
    if isinstance(value, Box):
        return [value.x0, value.top, value.x1, value.bottom]
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _many_decoder(kind: Any, held: tuple[Any, ...]) -> Decoder:  # noqa: ANN401 - a type's origin
    first = decoder(held[0])
    if kind is frozenset or held[1:] == (...,):
        return lambda items: kind([first(item) for item in items])
    each = tuple(decoder(one) for one in held)
    return lambda items: tuple([read(item) for read, item in zip(each, items, strict=True)])


def _optional_decoder(inner: Decoder) -> Decoder:
    return lambda data: None if data is None else inner(data)


def _record_decoder(kind: Callable[..., object]) -> Decoder:
    inner = {name: decoder(hint) for name, hint in get_type_hints(kind).items()}
    names, readers = list(inner), list(inner.values())

    def read(data: dict[str, Any]) -> object:
        if list(data) == names:  # all of them in their order, as this version writes them
            return kind(*[one(value) for one, value in zip(readers, data.values(), strict=True)])
        return kind(**{name: inner[name](value) for name, value in data.items()})

    return read
