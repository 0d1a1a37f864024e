"""Reports in words: headings with paragraphs, statements, clauses, bullets and slides, drawn."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.vocabulary import Unit
from tests.drawn.bank import COMMENTS
from tests.drawn.known import AMBER, GREEN, RED, Known, printed
from tests.drawn.periods import Span

HEADED, FIELDS, STATED, CLAUSES, BULLETS, AIMS, SLIDES, BOXES = KINDS = (
    "headed", "fields", "stated", "clauses", "bullets", "aims", "slides", "boxes",
)  # fmt: skip
_DECKS = (AIMS, SLIDES, BOXES)
_VERBS = ("was", "stood at", "is", "reached")
_AGAINST = (
    "against a target of {t}",
    "against the target of {t}",
    "compared with a target of {t}",
    "(target {t})",
)
_RATED = {
    GREEN: "Performance is meeting target.",
    AMBER: "Performance is within tolerance.",
    RED: "Performance is outside of tolerance.",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page: "title", "heading", "line", "paragraph", "bullet", "box" or "break"."""

    kind: str
    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The manner of one document: its kind, and the words it always uses."""

    kind: str
    verb: str
    against: str
    previous: bool
    numbered: bool
    refs: str | None

    @property
    def is_deck(self) -> bool:
        """Tell whether it is set as slides."""
        return self.kind in _DECKS


def some_wording(dice: random.Random) -> Wording:
    """Draw a manner."""
    kind = dice.choice(KINDS)
    return Wording(
        kind=kind,
        verb=dice.choice(_VERBS),
        against=dice.choice(_AGAINST),
        previous=dice.random() < 0.5,
        numbered=dice.random() < 0.5,
        refs=dice.choice(("KPI {n}", "PI{n:02}", "LPI {n}")) if kind in (HEADED, FIELDS) else None,
    )


def as_printed(known: Sequence[Known], wording: Wording) -> list[Known]:
    """Return what the manner prints of each indicator; the rest of it is not due."""
    kept = [item for item in known if wording.refs or "(" not in item.name]
    if wording.kind == CLAUSES:
        kept = [item for item in kept if item.unit is Unit.PERCENT and "%" not in item.name]
    return [_trimmed(item, wording, n) for n, item in enumerate(kept, start=1)]


def _trimmed(item: Known, wording: Wording, n: int) -> Known:
    ref = wording.refs.format(n=n) if wording.refs else None
    bare = replace(item, ref=ref, series=(), year_before=None)
    return bare if wording.kind == HEADED else replace(bare, low=None, high=None, states=())


def pieces(
    dice: random.Random, known: Sequence[Known], wording: Wording, span: Span
) -> Iterator[Piece]:
    """Yield the pieces of a document in their order."""
    write = {
        HEADED: _headed, FIELDS: _fields, STATED: _stated, BULLETS: _bullets,
        AIMS: _aims, SLIDES: _slides, BOXES: _boxes,
    }  # fmt: skip
    if wording.kind == CLAUSES:
        yield from _clauses(known, wording)
        return
    service = None
    for place, item in enumerate(known, start=1):
        if item.service != service and wording.kind in (STATED, BULLETS, AIMS):
            service = item.service
            yield Piece("title" if wording.is_deck else "heading", service)
        for piece in write[wording.kind](dice, item, wording, span):
            yield replace(piece, number=f"4.{place}") if piece.number == "#" else piece


def _headed(dice: random.Random, item: Known, wording: Wording, span: Span) -> Iterator[Piece]:
    yield Piece("heading", f"{item.ref} - {item.name}")
    low, high = item.low, item.high
    if item.target is not None:
        band = ""
        if low is not None and low < item.target:
            band = f"  Tolerance {printed(low, item.unit)} – {printed(item.target, item.unit)}"
        elif high is not None and high > item.target:
            band = f"  Tolerance {printed(item.target, item.unit)} – {printed(high, item.unit)}"
        yield Piece("line", f"Target {printed(item.target, item.unit)}{band}")
    words = f"The figure for {span.words()} {wording.verb} {_value(item)}."
    if wording.previous and item.previous is not None:
        words += f" In {span.before().words()} it was {printed(item.previous, item.unit)}."
    rated = _RATED.get(item.states, "")
    yield Piece("paragraph", " ".join(filter(None, (words, rated, dice.choice(COMMENTS)))))


def _fields(_: random.Random, item: Known, wording: Wording, span: Span) -> Iterator[Piece]:
    yield Piece("heading", f"{item.ref} – {item.name}")
    parts = [f"Target: {_target(item)}", f"Actual: {_value(item)}"]
    if wording.previous and item.previous is not None:
        parts.append(f"{span.before().words()}: {printed(item.previous, item.unit)}")
    yield Piece("paragraph", (" | " if wording.numbered else "; ").join(parts))


def _stated(dice: random.Random, item: Known, wording: Wording, span: Span) -> Iterator[Piece]:
    held = wording.against.format(t=_target(item))
    comma = "" if held.startswith("(") else ","
    lead = f"In {span.words()}, {item.name[0].lower()}{item.name[1:]}"
    name = lead if dice.random() < 0.3 else item.name
    words = f"{name} {wording.verb} {_value(item)}{comma} {held}. {dice.choice(COMMENTS)}"
    yield Piece("paragraph", words, "#" if wording.numbered else None)


def _clauses(known: Sequence[Known], wording: Wording) -> Iterator[Piece]:
    """Set several measures in each paragraph, a semicolon between."""
    for start in range(0, len(known), 4):
        stated = [
            f"{item.name[0].lower()}{item.name[1:]} {wording.verb} {item.value} per cent against a "
            f"target of {item.target} per cent"
            for item in known[start : start + 4]
        ]
        yield Piece("paragraph", "The committee is asked to note: " + "; ".join(stated) + ".")


def _bullets(_: random.Random, item: Known, wording: Wording, _span: Span) -> Iterator[Piece]:
    held = wording.against.format(t=_target(item))
    yield Piece("bullet", f"{item.name}: {_value(item)} {held}")


def _aims(dice: random.Random, item: Known, wording: Wording, span: Span) -> Iterator[Piece]:
    verb = "Increase" if item.measure.higher else "Reduce"
    before, now = printed(item.previous or item.target or 0, item.unit), _value(item)
    year = span.calendar_year
    name = f"{item.name[0].lower()}{item.name[1:]}"
    until = f"by March {year + 2}" if wording.numbered else f"by {year + 2}"
    to = f"to {_target(item)} {until}"
    forms = (
        f"from {before} ({year - 2}) {to}; currently {now}",
        f"{to} (baseline {before} in {year - 2}; latest {now})",
        f"{to}, from a baseline of {before}. It is now {now}",
    )
    words = f"{verb} {name} {dice.choice(forms)}"
    yield Piece("bullet", words)


def _slides(dice: random.Random, item: Known, _: Wording, span: Span) -> Iterator[Piece]:
    year = span.calendar_year
    lines = [
        f"Target: {_target(item)} by {year + 2}",
        f"Baseline: {printed(item.previous or 0, item.unit)} ({year - 2})",
        f"{dice.choice(('Latest', 'Current', 'Actual'))}: {_value(item)}",
    ]
    dice.shuffle(lines)
    yield Piece("title", item.name)
    yield from (Piece("bullet", line) for line in lines)
    yield Piece("break", "")


def _boxes(_: random.Random, item: Known, _wording: Wording, span: Span) -> Iterator[Piece]:
    year = span.calendar_year
    base = printed(item.previous or 0, item.unit)
    lines = (
        item.name,
        f"Baseline: {base} ({year - 2})",
        f"Target: {_target(item)} by {year + 2}",
        f"Latest: {_value(item)}",
    )
    yield Piece("box", "\n".join(lines))


def _value(item: Known) -> str:
    return printed(item.value, item.unit) if item.value is not None else "not available"


def _target(item: Known) -> str:
    return printed(item.target, item.unit) if item.target is not None else "to be confirmed"
