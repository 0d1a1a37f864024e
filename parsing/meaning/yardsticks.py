"""What the cells of one indicator set as its target and its tolerance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kpi.model import Doubt, Period, Quantity, Target, Tolerance
from kpi.vocabulary import BandForm, Field, PeriodKind, Unit
from parsing.entries import Slot
from parsing.language.bands import edge_beside, split_bands
from parsing.language.cell_figures import CellFigure, cell_figure
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.periods import period
from parsing.language.scales import clock_time, in_base_units, in_pence
from parsing.language.spans import financial_year_of, year_to_date
from parsing.language.thresholds import find_thresholds

_LOWEST = re.compile(r"\b(?:floor|minimum|min|lower)\b", re.I)
_HIGHEST = re.compile(r"\b(?:ceiling|maximum|max|upper)\b", re.I)
_LIMIT_ON = re.compile(r"\blimits?\s+(?:on|for|of)\b", re.I)  # names what it bounds
_ANNUAL = re.compile(r"\b(?:annual|yearly|full[\s-]year|year[\s-]end|end\s+of\s+year)\b", re.I)
_PROFILE = re.compile(r"\bprofiled?\b|\bto\s+date\b|\bytd\b|\bso\s+far\b", re.I)
_LATER = re.compile(r"\bby\s+(?:\w+\s+)?(?:19|20)\d\d\b", re.I)
_AMBER = re.compile(r"^\W*amber\W+", re.I)
_YEAR = re.compile(r"\b20\d\d\b")
_TRIPPED = re.compile(r"\btriggers?\b", re.I)
_YARDSTICKS = (Meaning.TARGET, Meaning.TOLERANCE, Meaning.STATUS, Meaning.GREEN)
BANDS = (Meaning.TOLERANCE, Meaning.FLOOR)
BY_COLOUR = {"green": Meaning.GREEN, "amber": Meaning.TOLERANCE, "red": Meaning.RED}


@dataclass(slots=True)
class Yardsticks:
    """The target and tolerance of one indicator, and what could not be settled."""

    target: Target | None = None
    other_targets: list[Target] = field(default_factory=list)
    tolerance: Tolerance | None = None
    doubts: list[Doubt] = field(default_factory=list)


def read_yardsticks(
    slots: Sequence[Slot], current: Slot | None, latest: Period | None
) -> Yardsticks:
    """Read the cells that set a target, a tolerance, a floor or the edges of the colours.

    Args:
        slots: The cells of one indicator, left to right.
        current: The cell of its value, whose target is wanted where there are several.
        latest: The period of that value.
    """
    found = Yardsticks()
    _read_targets(found, slots, current, latest)
    ahead = found.target if found.target and _is_ahead(found.target, slots, latest) else None
    if found.target is None or ahead:
        _read_green(found, slots)
    if ahead and found.target is not ahead:
        found.other_targets.append(ahead)
    _read_band(found, [s for s in slots if s.column.meaning in BANDS])
    _read_only_bound(found, slots)
    return found


def figure_in(slot: Slot) -> CellFigure | None:
    """Return the figure of a cell, in the unit of its header where it has none itself."""
    if missing_mark(slot.text) is not None:
        return None
    if timed := clock_time(slot.text, slot.column.unit):
        return CellFigure(timed)
    if slot.column.unit is Unit.POUNDS and (pence := in_pence(slot.text)):
        return CellFigure(pence)
    found = cell_figure(slot.text)
    if found is None:
        return None
    own = in_base_units(found.quantity, slot.column.zeros)
    return replace(found, quantity=replace(own, unit=own.unit or slot.column.unit))


def number_in(slot: Slot) -> Quantity | None:
    """Return the number of a cell, or None where it holds none, or more than one."""
    found = figure_in(slot)
    return found.quantity if found else None


def _read_targets(
    found: Yardsticks, slots: Sequence[Slot], current: Slot | None, latest: Period | None
) -> None:
    aims = [s for s in slots if s.column.meaning is Meaning.TARGET]
    over = current.column.over if current else None
    alike = [s for s in aims if s.column.over == over] or aims
    own = [s for s in alike if latest and s.column.period and s.column.period.end == latest.end]
    if current and own and not _is_to_date(current) and all(_is_to_date(s) for s in own):
        own = [s for s in alike if not s.column.period and not _is_of_year(s)] or own
    if current:
        own = [s for s in own if _is_to_date(s) is _is_to_date(current)] or own
    first = own or _to_date(slots, aims) or _round(alike, latest) or alike
    if not any(_is_set(s) for s in first):
        first = [s for s in aims if _is_to_date(s)]  # of the period none is set
    if not any(_is_set(s) for s in first):
        first = [s for s in alike if _is_at_year_end(s, latest)]
    targets = [
        Target(
            slot.text, _target_in(slot), slot.evidence, _due(slot, slots, latest), *_ends_in(slot)
        )
        for slot in (*first, *(s for s in alike if own and _is_same_again(s, own)))
        if _is_set(slot)
    ]
    found.target = next(iter(targets), None)
    found.other_targets += targets[1:]
    if found.target and _is_unread(found.target):
        reason = f"“{found.target.printed}” under “{first[0].column.header}” is not one number"
        found.doubts.append(Doubt(Field.TARGET, reason, (found.target.printed,)))


def _round(aims: Sequence[Slot], latest: Period | None) -> list[Slot]:
    """Return the targets of the year that a value of one of its quarters stands in."""
    dated = [(s, s.column.period) for s in aims]
    if latest is None or not all(period for _, period in dated):
        return []
    return [s for s, p in dated if p and p.start <= latest.start and latest.end <= p.end]


def _is_at_year_end(slot: Slot, latest: Period | None) -> bool:
    """Tell a target for the last quarter or month of the year that a value stands in."""
    own = slot.column.period
    if own is None or latest is None or own.end <= latest.end:
        return False
    return own.end == date(financial_year_of(latest.end) + 1, 3, 31)


def _is_set(slot: Slot) -> bool:
    return slot.passage is not None and missing_mark(slot.text) is None


def _is_unread(target: Target) -> bool:
    """Tell a target in figures of which neither one number nor a range was made."""
    unread = target.quantity is None and target.ends is None
    return unread and re.search(r"\d", target.printed) is not None


def _due(slot: Slot, slots: Sequence[Slot], latest: Period | None) -> Period | None:
    """Return what a target is for: an "Annual target" for the year of the latest value.

    A "Profile" beside a figure of the year to date is the share of the target due by then.
    """
    to_date = any(s.column.meaning is Meaning.YEAR_TO_DATE and s.passage for s in slots)
    if latest and to_date and not slot.column.period and _PROFILE.search(slot.column.header):
        reached = year_to_date(latest.end)
        return Period(slot.column.header, reached.kind, reached.start, reached.end)
    if slot.column.period or latest is None or not _ANNUAL.search(slot.column.header):
        return slot.column.period
    first = financial_year_of(latest.end)
    return period(f"{first}/{(first + 1) % 100:02}")


def _is_same_again(slot: Slot, own: Sequence[Slot]) -> bool:
    """Tell the target printed again from an ambition for later: "5% by 2030"."""
    return slot not in own and not slot.column.period and not _LATER.search(slot.text)


def _to_date(slots: Sequence[Slot], aims: Sequence[Slot]) -> list[Slot]:
    """Return the targets of the year to date, where its figure stands beside that of the period.

    They come before a target of the whole year, which neither figure has reached yet.
    """
    if not any(s.column.meaning is Meaning.YEAR_TO_DATE and s.passage for s in slots):
        return []
    reached = [aim for aim in aims if _is_to_date(aim)]
    of_year = [aim for aim in aims if aim not in reached and _is_of_year(aim)]
    return reached if len(reached) + len(of_year) == len(aims) else []


def _is_of_year(slot: Slot) -> bool:
    dated = slot.column.period
    of_year = dated is not None and dated.kind is PeriodKind.YEAR
    return of_year or _ANNUAL.search(slot.column.header) is not None


def _is_ahead(target: Target, slots: Sequence[Slot], latest: Period | None) -> bool:
    """Tell a target for a later year: "Ambition 2030", beside what is green this year."""
    headers = [s.column.header for s in slots if s.passage and s.evidence == target.evidence]
    years = [int(year) for header in headers for year in _YEAR.findall(header)]
    return latest is not None and bool(years) and min(years) > latest.end.year


def _is_to_date(slot: Slot) -> bool:
    dated = slot.column.period
    return slot.column.over is Meaning.YEAR_TO_DATE or (
        dated is not None and dated.kind is PeriodKind.YEAR_TO_DATE
    )


# "Reduce to 650 by 2014": the words before the figure say which way is good.
_MOVE = re.compile(
    r"^\W*(?:(?:to\s+)?(?:increase|reduce|raise|lower|cut|improve|grow|decrease)|bring\s+(?:up|down))\s+"
    r"(?:(?:it|this|the\s+\w+)\s+)?to\s+(?=[£\d])",
    re.I,
)


def _target_in(slot: Slot) -> Quantity | None:
    """Return the number of a target, a date behind it left aside: "100% by March 2026"."""
    number = number_in(slot)
    if number is not None or split_bands(slot.text):
        return number
    line = next(iter(find_thresholds(f"Target: {_MOVE.sub('', slot.text)}")), None)
    return line.value if line else None


def _ends_in(slot: Slot) -> tuple[Quantity | None, Quantity | None]:
    """Return the two ends of a target that is a range: "8 – 10 days"."""
    line = next(iter(find_thresholds(f"Target: {slot.text}")), None)
    if line is None or line.low is None or line.high is None or split_bands(slot.text):
        return None, None
    low, high = (in_base_units(edge, slot.column.zeros) for edge in (line.low, line.high))
    unit = low.unit or slot.column.unit
    return replace(low, unit=unit), replace(high, unit=high.unit or unit)


def _read_green(found: Yardsticks, slots: Sequence[Slot]) -> None:
    """Take the edge of what is green as the target where none is printed."""
    by_colour = {
        s.column.meaning: s for s in slots if s.column.meaning in BY_COLOUR.values() and s.passage
    }
    green = by_colour.get(Meaning.GREEN)
    if green is None or missing_mark(green.text) is not None:
        return
    other = by_colour.get(Meaning.TOLERANCE) or by_colour.get(Meaning.RED)
    edge = edge_beside(green.text, other.text if other else None)
    found.target = Target(green.text, edge, green.evidence, green.column.period)
    if edge is None:
        reason = f"“{green.text}” is green, and nothing tells which end of it is the target"
        found.doubts.append(Doubt(Field.TARGET, reason, (green.text,)))


def _read_band(found: Yardsticks, slots: Sequence[Slot]) -> None:
    printed = [s for s in slots if s.passage and missing_mark(s.text) is None]
    bounds = [bound for s in printed if (bound := _range(s) or _bound(found, s, printed))]
    low = next((b for b in bounds if b.low and not b.high), None)
    high = next((b for b in bounds if b.high and not b.low), None)
    found.tolerance = next(iter(bounds), None)
    if low and high:
        found.tolerance = replace(low, printed=f"{low.printed} – {high.printed}", high=high.high)


def _read_only_bound(found: Yardsticks, slots: Sequence[Slot]) -> None:
    """Take a minimum or limit as the target where it is the only yardstick of the table."""
    bounds = [s for s in slots if s.column.meaning is Meaning.FLOOR]
    bounds = [s for s in bounds if not _LIMIT_ON.search(s.column.header)]
    if len(bounds) != 1 or any(s.column.meaning in _YARDSTICKS for s in slots):
        return
    if (number := number_in(bounds[0])) is not None:
        found.target = Target(bounds[0].text, number, bounds[0].evidence, None)


def _range(slot: Slot) -> Tolerance | None:
    """Read "22.1 – 28.9%", "up to 5" or "Amber: 22 to 28" as a labelled line would print it.

    "Below 30%" under "Trigger" says what is too low, and no more than where that begins.
    """
    if _TRIPPED.search(slot.column.header):
        return None
    line = next(iter(find_thresholds(f"Tolerance {_AMBER.sub('', slot.text)}")), None)
    if line is None or (line.low is None and line.high is None) or not line.form:
        return None
    low, high = (edge and in_base_units(edge, slot.column.zeros) for edge in (line.low, line.high))
    return Tolerance(slot.text, low, high, line.form, slot.evidence)


def _bound(found: Yardsticks, slot: Slot, beside: Sequence[Slot]) -> Tolerance | None:
    """Read a single floor, minimum or limit: it bounds the side that is worse.

    An upper limit below zero, alone in its row, says how far down a figure may go, and is asked.
    """
    number = number_in(slot)
    if number is None:
        return None
    target = found.target.value if found.target else None
    below = _is_lower(slot, number) if target is None else number.value <= target
    if not below and target is None and number.value < 0 and len(beside) == 1:
        below, reason = True, f"“{slot.text}” is taken for the lowest that is allowed"
        found.doubts.append(Doubt(Field.TOLERANCE, reason, (slot.text,)))
    low, high = (number, None) if below else (None, number)
    return Tolerance(slot.text, low, high, BandForm.BOUND, slot.evidence)


def _is_lower(slot: Slot, number: Quantity) -> bool:
    """Tell a floor from a ceiling by the words of its header; a limit below zero is a floor."""
    return _LOWEST.search(slot.column.header) is not None or (
        number.value < 0 and _HIGHEST.search(slot.column.header) is None
    )
