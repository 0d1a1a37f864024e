"""Where the tiles of a dashboard set their codes, targets and earlier figures."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from tests.drawn.known import Known, printed
from tests.drawn.tiles import Tile, TileManner

TARGETS = (
    "Target: {}",
    "Target {}",
    "Aim: {}",
    "Aim for {}",
    "Aim to reach {}",
    "We aim for {}",
    "Target for {year}: {}",
    "Target ({year}): {}",
    "Annual target {}",
    "Our aim: {bound} {}",
    "Aim to be {bound} {}",
    "Target: {bound} {}",
)
BOUNDS = {True: ("at least", "above", "no less than"), False: ("at most", "under", "no more than")}
CODES = ("KPI {}", "CS{:02}", "HSG{}a", "PI {}", "WASTE{:02}", "M{}.1")
LABELS = (("Previous", "Actual", "Target"), ("Last", "Latest", "Aim"), ("Prior", "Now", "Target"))
SAID = (
    "The charts show, from left to right, the previous value, the current value and the target.",
    "How to read a chart (left to right): previous, current, target.",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where one dashboard sets what, the same on all of its tiles.

    Attributes:
        code: How a code is written, or None; `code_at` is where it stands.
        target_at: Under the figure, over it, beside it, or on the chart.
        labels: What the bars of the chart are called, or None where a sentence says it.
        earlier: The previous figure is in small print under its own period.
    """

    code: str | None = None
    code_at: str = "over"
    target: str = TARGETS[0]
    target_at: str = "under"
    labels: tuple[str, str, str] | None = None
    said: str = ""
    earlier: bool = False


def some_setting(dice: random.Random, manner: TileManner) -> tuple[TileManner, Setting]:
    """Draw where things are set, in a manner that leaves room for them."""
    roomy = not manner.centred and manner.name_at != "left" and manner.columns < 3
    beside = ("beside",) if roomy else ()
    target_at = dice.choice(("under", "over", "labelled bars", "bars in order", *beside))
    barred = target_at.endswith(("bars", "order"))
    beside = () if target_at == "beside" else beside
    places = ("over", "foot", *beside, *(() if manner.box == "space" else ("out",)))
    setting = Setting(
        code=dice.choice(CODES),
        code_at=dice.choice(places),
        target=dice.choice(TARGETS),
        target_at=target_at,
        labels=dice.choice(LABELS) if target_at == "labelled bars" else None,
        said=dice.choice(SAID) if target_at == "bars in order" else "",
        earlier=not barred and dice.random() < 0.5,
    )
    lines = () if barred or setting.earlier else manner.beside
    chart = "none" if barred or manner.columns > 3 else manner.chart
    columns = min(4, manner.columns)
    manner = replace(manner, refs=False, summary=False, target="{}", beside=lines)
    return replace(manner, columns=columns, chart=chart), setting


def set_out(
    tiles: list[Tile], manner: TileManner, setting: Setting, dice: random.Random
) -> list[Tile]:
    """Give each tile its code, the words of its target and its earlier figure."""
    return [
        _set_out(tile, index, manner, setting, dice) if tile.known else tile
        for index, tile in enumerate(tiles, 1)
    ]


def _set_out(
    tile: Tile, index: int, manner: TileManner, setting: Setting, dice: random.Random
) -> Tile:
    known = tile.known
    assert known is not None
    code = setting.code.format(index) if setting.code else None
    target = tile.target and setting.target.format(
        tile.target, year=manner.span.words(0), bound=dice.choice(BOUNDS[known.measure.higher])
    )
    beside = tile.beside
    if setting.earlier and known.previous is not None:
        beside = (f"{manner.span.before().words(0)}: {printed(known.previous, known.unit)}",)
    barred = setting.labels or setting.said
    return replace(
        tile, known=replace(known, ref=code), code=code, target=None if barred else target,
        beside=beside, bars=_bars(known) if barred else (),
    )  # fmt: skip


def _bars(known: Known) -> tuple[str, ...]:
    figures = (known.previous, known.value, known.target)
    return tuple(printed(f, known.unit, bare=True) if f is not None else "n/a" for f in figures)
