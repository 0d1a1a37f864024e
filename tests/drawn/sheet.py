"""A table of indicators as it will be typeset: its columns in a drawn order, its rows of cells."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kpi.vocabulary import Unit
from tests.drawn.bank import COMMENTS
from tests.drawn.headers import (
    AMBER_WORDS,
    COLOURS,
    GREEN_WORDS,
    HEADERS,
    NO_STATUS,
    NO_TARGET,
    NO_VALUE,
    OWNERS,
    RED_WORDS,
    TRENDS,
)
from tests.drawn.known import AMBER, GREEN, Known, figure, printed
from tests.drawn.periods import Span, running_up_to


@dataclass(frozen=True, slots=True)
class Cell:
    """What is printed in a cell, and the colour that it is filled with."""

    text: str
    fill: str | None = None
    span: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: header rows, then rows of cells; a row of one cell heads a group."""

    kinds: tuple[str, ...]
    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How one report prints things, the same in all of its rows."""

    refs: str
    status: str
    shade: int
    bare: bool
    trend: tuple[str, str, str]
    band: str
    prefix: str
    grouped: bool
    span: Span


def some_manner(dice: random.Random, span: Span) -> Manner:
    """Draw how a report prints its references, ratings, figures and groups."""
    return Manner(
        refs=dice.choice(("own column", "own column", "in the name", "none")),
        status=dice.choice(("letter", "word", "phrase", "colour", "colour and letter", "none")),
        shade=dice.randrange(5),
        bare=dice.random() < 0.3,
        trend=dice.choice(TRENDS),
        band=dice.choice(("none", "none", "range", "bound", "floor")),
        prefix=dice.choice(("KPI ", "PI", "CS", "BV", "LPI ", "ENV")),
        grouped=dice.random() < 0.35,
        span=span,
    )


def some_sheet(dice: random.Random, known: Sequence[Known], manner: Manner) -> Sheet:
    """Draw a table for these indicators; what it leaves out, it leaves out of the known ones."""
    known = tuple(_with_gaps(dice, _with_refs(known, manner), manner))
    shape = dice.choice(("plain", "plain", "across", "paired"))
    if manner.span.kind == "year" and shape == "across":
        shape = "plain"
    columns = {"plain": _plain, "across": _across, "paired": _paired}[shape](dice, manner)
    kinds = tuple(kind for kind, _ in columns)
    rows = _rows(dice, known, kinds, manner)
    top = tuple(_over(cells for _, cells in columns))
    return Sheet(kinds, top, tuple(rows), tuple(_as_printed(k, kinds) for k in known))


def _with_refs(known: Sequence[Known], manner: Manner) -> Iterator[Known]:
    for index, item in enumerate(known):
        ref = None if manner.refs == "none" else f"{manner.prefix}{index + 1}"
        yield replace(item, ref=ref)


def _with_gaps(dice: random.Random, known: Iterable[Known], manner: Manner) -> Iterator[Known]:
    for item in known:
        chance = dice.random()
        kept = replace(item, low=None, high=None) if manner.band == "none" else item
        if chance < 0.08:
            yield replace(kept, value=None, states=(), gap=dice.choice(NO_VALUE))
        elif chance < 0.2:
            mark = dice.choice(NO_TARGET)
            yield replace(kept, target=None, low=None, high=None, states=(), no_target=mark)
        else:
            yield kept


Columns = list[tuple[str, tuple[Cell, ...]]]


def _plain(dice: random.Random, manner: Manner) -> Columns:
    """One row of header words: who it is, then figures and ratings in any order."""
    figures = ["value", "target", *_band(manner)]
    figures += [k for k in ("previous", "year before") if dice.random() < 0.4]
    figures += [k for k in ("comparator", "variance", "to date") if dice.random() < 0.15]
    dice.shuffle(figures)
    kinds = [*_who(dice, manner), *figures, *_judged(dice, manner), *_beside(dice)]
    return [(kind, (Cell(_header(dice, kind, manner)),)) for kind in kinds]


def _across(dice: random.Random, manner: Manner) -> Columns:
    """Months or quarters across the top, in printed or reversed order, perhaps under a year."""
    spans = running_up_to(manner.span, dice.choice((2, 3, 4, 5)))
    places = list(enumerate(spans))
    if dice.random() < 0.2:
        places.reverse()
    target = [("target", Cell(_header(dice, "target", manner)))]
    form = dice.randrange(3)
    above = dice.choice(("nothing", "nothing", "years", "word"))
    over: Columns = []
    for place, span in places:
        words = span.short() if above == "years" else span.words(form)
        top = {"years": f"{span.year}/{(span.year + 1) % 100:02}", "word": "Performance"}.get(above)
        head = (Cell(top), Cell(words)) if top else (Cell(words),)
        over.append((f"series {place - len(spans)}", head))
    lone = dice.random() < 0.5
    wrapped: Columns = [(k, (c,)) for k, c in target]
    who: Columns = [(k, (Cell(_header(dice, k, manner)),)) for k in _who(dice, manner)]
    ends = [*_band(manner), *_judged(dice, manner), *_beside(dice)]
    rest: Columns = [(k, (Cell(_header(dice, k, manner)),)) for k in ends]
    return [*who, *(wrapped if lone else []), *over, *([] if lone else wrapped), *rest]


def _paired(dice: random.Random, manner: Manner) -> Columns:
    """A period merged over its target, actual and rating, the earlier one first or last."""
    words = {
        k: dice.choice(
            HEADERS[k][:5] if k != "value" else ("Actual", "Outturn", "Result", "Performance")
        )
        for k in ("target", "value")
    }
    form = dice.randrange(3)
    now = Cell(manner.span.words(form))
    before = Cell(manner.span.before().words(form))
    own = ["target", "value"]
    if dice.random() < 0.5:
        own.reverse()
    current: Columns = [(k, (now, Cell(words[k]))) for k in own]
    earlier: Columns = [
        (f"earlier {k}", (before, Cell(words[k])))
        for k in own
        if dice.random() < 0.7 or k == "value"
    ]
    if manner.status != "none" and dice.random() < 0.7:
        current.append(("status", (now, Cell(_header(dice, "status", manner)))))
    parts = [earlier, current] if dice.random() < 0.6 else [current, earlier]
    who: Columns = [(k, (Cell(_header(dice, k, manner)),)) for k in _who(dice, manner)]
    rest: Columns = [
        (k, (Cell(_header(dice, k, manner)),)) for k in (*_band(manner), *_beside(dice))
    ]
    return [*who, *parts[0], *parts[1], *rest]


def _who(dice: random.Random, manner: Manner) -> list[str]:
    who = ["ref", "name"] if manner.refs == "own column" else ["name"]
    if manner.refs == "in the name":
        who = ["code and name"]
    if dice.random() < 0.15:
        who.insert(0, "group")
    if dice.random() < 0.12:
        who.append("polarity")
    if dice.random() < 0.1:
        who.append("frequency")
    if dice.random() < 0.1:
        who.append("unit")
    return who


def _band(manner: Manner) -> list[str]:
    return {"none": [], "floor": ["floor"]}.get(manner.band, ["tolerance"])


def _judged(dice: random.Random, manner: Manner) -> list[str]:
    judged = [] if manner.status == "none" else ["status"]
    return [*judged, "direction"] if dice.random() < 0.35 else judged


def _beside(dice: random.Random) -> list[str]:
    return [k for k, often in (("owner", 0.12), ("comment", 0.3)) if dice.random() < often]


def _header(dice: random.Random, kind: str, manner: Manner) -> str:
    form = dice.randrange(3)
    span = manner.span
    return dice.choice(HEADERS[kind]).format(
        now=span.words(form), before=span.before().words(form),
        earlier=span.year_earlier().words(form), kind=span.kind,
    )  # fmt: skip


def _over(columns: Iterable[Sequence[Cell]]) -> Iterator[tuple[Cell, ...]]:
    """Set the header cells in rows; like neighbours are merged, a lone one stands in both."""
    columns = list(columns)
    deep = max(len(c) for c in columns)
    for level in range(deep):
        row: list[Cell] = []
        for stack in columns:
            cell = stack[level] if level < len(stack) else Cell("")
            if level == 0 and row and len(stack) > 1 and row[-1].text == cell.text:
                row[-1] = replace(row[-1], span=row[-1].span + 1)
            else:
                row.append(cell)
        yield tuple(row)


def _rows(
    dice: random.Random, known: Sequence[Known], kinds: Sequence[str], manner: Manner
) -> Iterator[tuple[Cell, ...]]:
    service = None
    for item in known:
        if manner.grouped and item.service != service:
            yield (Cell(item.service, span=len(kinds)),)
            service = item.service
        yield tuple(_cell(dice, item, kind, manner) for kind in kinds)


def _cell(dice: random.Random, item: Known, kind: str, manner: Manner) -> Cell:
    if kind == "status":
        return _status(dice, item, manner)
    if kind.startswith("series "):
        place = int(kind.split()[1])
        own = item.value if place == -1 else item.series[place]
        return Cell(_shown(own, item, manner) or item.gap or "")
    texts = {
        "ref": lambda: item.ref or "",
        "name": lambda: item.name,
        "code and name": lambda: f"{item.ref} {dice.choice(('', '- '))}{item.name}",
        "group": lambda: item.service,
        "value": lambda: item.gap if item.value is None else _shown(item.value, item, manner),
        "target": lambda: (
            item.no_target if item.target is None else _shown(item.target, item, manner)
        ),
        "earlier value": lambda: _shown(item.previous, item, manner),
        "earlier target": lambda: _shown(figure(dice, item.measure), item, manner),
        "previous": lambda: _shown(item.previous, item, manner),
        "year before": lambda: _shown(item.year_before, item, manner),
        "to date": lambda: _shown(figure(dice, item.measure), item, manner),
        "comparator": lambda: _shown(figure(dice, item.measure), item, manner),
        "variance": lambda: _variance(item, manner),
        "tolerance": lambda: _tolerance(item, manner),
        "floor": lambda: _shown(item.low if item.measure.higher else item.high, item, manner),
        "polarity": lambda: "High" if item.measure.higher else "Low",
        "direction": lambda: dice.choice(manner.trend),
        "comment": lambda: dice.choice(("", *COMMENTS)),
        "owner": lambda: dice.choice(OWNERS),
        "frequency": lambda: dice.choice(("Monthly", "Quarterly")),
        "unit": lambda: _unit(item.unit),
    }
    return Cell(texts[kind]() or "")


def _shown(value: Decimal | None, item: Known, manner: Manner) -> str:
    return "" if value is None else printed(value, item.unit, bare=manner.bare)


def _unit(unit: Unit) -> str:
    return {Unit.COUNT: "Number", Unit.POUNDS: "£"}.get(unit, str(unit).capitalize())


def _variance(item: Known, manner: Manner) -> str:
    if item.value is None or item.target is None:
        return ""
    return _shown(item.value - item.target, item, manner)


def _tolerance(item: Known, manner: Manner) -> str:
    near, step = item.target, Decimal(1).scaleb(-item.measure.places)
    bound = item.low if item.low is not None else item.high
    if near is None or bound is None:
        return ""
    if manner.band == "bound":
        return f"{'down to' if item.low is not None else 'up to'} {_shown(bound, item, manner)}"
    ends = (bound, near - step) if item.low is not None else (near + step, bound)
    return " - ".join(_shown(end, item, manner) for end in ends)


def _status(dice: random.Random, item: Known, manner: Manner) -> Cell:
    if not item.states:
        return Cell(dice.choice(NO_STATUS) if manner.status != "colour" else "")
    name = "green" if item.states == GREEN else "amber" if item.states == AMBER else "red"
    words = {"green": GREEN_WORDS, "amber": AMBER_WORDS, "red": RED_WORDS}[name]
    colour = COLOURS[name][manner.shade]
    return {
        "letter": Cell(name[0].upper()),
        "word": Cell(name.capitalize()),
        "phrase": Cell(words[manner.shade]),
        "colour": Cell("", colour),
        "colour and letter": Cell(name[0].upper(), colour),
    }[manner.status]


def _as_printed(item: Known, kinds: Sequence[str]) -> Known:
    """Return the indicator without what the table has no column for."""
    item = replace(item, states=item.states if "status" in kinds else ())
    band = {"tolerance", "floor"} & set(kinds)
    if not band or item.target is None:
        return replace(item, low=None, high=None)
    return item
