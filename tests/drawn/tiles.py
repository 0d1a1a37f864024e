"""What a dashboard of tiles or cards prints of its indicators, in a manner drawn for each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.drawn.known import AMBER, GREEN, RED, Known, printed
from tests.drawn.periods import Span

COLOURS = {
    "plain": {GREEN: "#00a651", AMBER: "#ffc000", RED: "#d32f2f"},
    "pale": {GREEN: "#92d050", AMBER: "#ffd966", RED: "#ff5050"},
    "own": {GREEN: "#6fa8dc", AMBER: "#b4a7d6", RED: "#595959"},
}
KEYS = {
    GREEN: (
        "Target met",
        "On or above target",
        "Meeting or exceeding target",
        "At or better than target",
        "On target",
        "Performance meets or exceeds the target",
        "Target achieved",
    ),
    AMBER: (
        "Within 10% of target",
        "Slightly below target",
        "Target narrowly missed",
        "Within tolerance",
        "Below target but within 10%",
        "Close to target",
        "Up to 10% away from target",
    ),
    RED: (
        "Target missed",
        "More than 10% below target",
        "Target missed by more than 10%",
        "Well below target",
        "Off target",
        "Outside tolerance",
        "Significantly below target",
    ),
}
TARGETS = (
    "Target: {}",
    "Target {}",
    "target {}",
    "(target {})",
    "{} target",
    "Goal: {}",
    "Target = {}",
    "Quarterly target: {}",
    "vs target {}",
    "Target\n{}",
    "against a target of {}",
    "Aim {}",
    "Our target: {}",
)
PREVIOUS = (
    "Previous: {}",
    "Last {kind} {}",
    "Previous {kind}: {}",
    "Was {}",
    "Last {kind}: {}",
    "Previously {}",
    "{} last {kind}",
    "Prior period {}",
    "Same {kind} last year: {}",
)
CHANGES = ("{sign} {} vs last {kind}", "{sign}{} since last {kind}", "vs last {kind} {sign} {}")
WORDS = {
    GREEN: ("Green", "On target", "Target met"),
    AMBER: ("Amber", "Within tolerance", "Just missed"),
    RED: ("Red", "Off target", "Outside tolerance"),
}
NO_VALUES = ("N/A", "n/a", "TBC", "No data", "Not available")
NO_TARGETS = (None, None, "N/A", "TBC", "n/a")
OTHERS = (
    ("Contents", "Page 2 Housing", "Page 5 Planning"),
    ("Contact us", "01632 960123", "performance@northmoor.example"),
    ("About this dashboard", "Figures are drawn from the council's own systems."),
    ("Click a tile to see more", "Back to the start"),
    ("7", "indicators on target"),
    ("Residents", "142,300"),
)


@dataclass(frozen=True, slots=True)
class TileManner:
    """How one dashboard sets out its tiles, the same on all of them."""

    page: tuple[float, float]
    columns: int
    box: str
    sign: str
    name_at: str
    centred: bool
    palette: str
    key_at: str
    key: tuple[str, str, str]
    target: str
    beside: tuple[str, ...]
    chart: str
    size: float
    refs: bool
    word: int
    summary: bool
    span: Span


def some_tile_manner(dice: random.Random, span: Span) -> TileManner:
    """Draw how a dashboard looks."""
    page = dice.choice(((842.0, 595.0), (842.0, 595.0), (595.0, 842.0), (960.0, 540.0)))
    columns = dice.choice((2, 3) if page[0] < page[1] else (2, 3, 4, 5))
    sign = dice.choice(
        (
            "fill",
            "fill",
            "band",
            "side",
            "disc",
            "face",
            "tick",
            "word",
            "ink",
            "none",
            "coloured face",
        )
    )
    palette = "plain" if sign in ("ink", "face", "tick", "word") else dice.choice(tuple(COLOURS))
    key_at = dice.choice(("front", "each page")) if palette == "own" else dice.choice(
        ("front", "each page", "none")
    )  # fmt: skip
    if sign in ("face", "tick", "word", "none"):
        key_at = "none"
    box = dice.choice(("fill", "frame", "round", "panel", "space"))
    if sign == "fill":
        box = dice.choice(("fill", "round", "frame"))
    if sign in ("band", "side"):
        box = dice.choice(("frame", "round", "panel"))
    name_at = dice.choice(("over", "under", "left") if columns == 2 else ("over", "under"))
    beside = dice.choice(((), ("previous",), ("change",), ("previous", "change")))
    return TileManner(
        page=page, columns=columns, box=box, sign=sign,
        name_at=name_at, centred=name_at != "left" and dice.random() < 0.4,
        palette=palette, key_at=key_at,
        key=tuple(dice.choice(KEYS[s]) for s in (GREEN, AMBER, RED)),
        target=dice.choice(TARGETS), beside=beside,
        chart=dice.choice(("none", "none", "bars", "line")) if columns < 4 else "none",
        size=dice.choice((18.0, 24.0, 30.0)), refs=dice.random() < 0.2, word=dice.randrange(3),
        summary=dice.random() < 0.2, span=span,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tile:
    """The words of one tile; one of an indicator has its truth beside it."""

    known: Known | None
    name: str
    value: str = ""
    target: str | None = None
    beside: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    code: str | None = None
    bars: tuple[str, ...] = ()


def some_tiles(dice: random.Random, known: Sequence[Known], manner: TileManner) -> list[Tile]:
    """Draw a tile for each indicator, and here and there one that is none."""
    tiles = [_tile(dice, item, index, manner) for index, item in enumerate(known, 1)]
    for other in dice.sample(OTHERS, dice.choice((0, 0, 1, 2))):
        tiles.insert(dice.randrange(len(tiles) + 1), Tile(None, other[0], lines=other[1:]))
    return tiles


def _tile(dice: random.Random, item: Known, index: int, manner: TileManner) -> Tile:
    kept = replace(item, low=None, high=None, ref=f"KPI {index}" if manner.refs else None)
    chance = dice.random()
    if chance < 0.07:
        kept = replace(kept, value=None, states=(), gap=dice.choice(NO_VALUES))
    elif chance < 0.17:
        kept = replace(kept, target=None, states=(), no_target=dice.choice(NO_TARGETS))
    rated = manner.sign != "none"
    target = printed(kept.target, kept.unit) if kept.target is not None else kept.no_target
    return Tile(
        known=kept if rated else replace(kept, states=()),
        name=f"{kept.ref} {kept.name}" if kept.ref else kept.name,
        value=printed(kept.value, kept.unit) if kept.value is not None else kept.gap or "",
        target=manner.target.format(target) if target else None,
        beside=tuple(_beside(kept, manner)),
    )


def _beside(item: Known, manner: TileManner) -> Iterator[str]:
    if item.value is None:
        return
    kind = manner.span.kind
    for part in manner.beside:
        forms = PREVIOUS if part == "previous" else CHANGES
        form = forms[
            manner.word % len(forms) if part == "change" else len(manner.key[0]) % len(forms)
        ]
        change = item.value - (item.previous or 0)
        sign = "▲" if change > 0 else "▼" if change < 0 else "►"
        shown = item.previous if part == "previous" else abs(change)
        yield form.format(printed(shown, item.unit), kind=kind, sign=sign)
