"""The words that everything else uses: one indicator, as one report prints it.

Everything here is frozen. What was printed stays beside what was understood: a number keeps its
characters, a field keeps its place on the page, and what could not be understood is a `Doubt`.
Numbers are `Decimal` in base units (£1.2m is 1200000); places on a page are PDF points from the
top left of the page as shown; pages count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kpi.vocabulary import (
    BandForm,
    ClaimForm,
    Continuity,
    Direction,
    Field,
    PeriodKind,
    Polarity,
    ReadingKind,
    SchemeName,
    Side,
    State,
    Unit,
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in PDF points from its top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """Return the smallest box that holds both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words as printed and where they stand: one box for each line they run over."""

    page: int
    boxes: tuple[Box, ...]
    printed: str

    @property
    def box(self) -> Box:
        """The one box around all of the words."""
        whole = self.boxes[0]
        for box in self.boxes[1:]:
            whole = whole.union(box)
        return whole


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number: its characters, its value in base units and its precision.

    Attributes:
        printed: The characters on the page.
        value: The number in base units.
        places: Decimal places of the last printed digit in base units; negative above the
            point (£1.2m has places -5).
        unit: What it counts, or None where the number stands bare.
    """

    printed: str
    value: Decimal
    places: int
    unit: Unit | None = None

    @property
    def slack(self) -> Decimal:
        """Half a unit in the last printed place: 80 stands for 79.5 to 80.5."""
        return Decimal(5).scaleb(-self.places - 1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as printed, and its first and last day."""

    printed: str
    kind: PeriodKind
    start: date
    end: date

    @property
    def months(self) -> int:
        """Whole calendar months from start to end, at least 1."""
        span = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
        return max(1, span)


@dataclass(frozen=True, slots=True)
class Target:
    """A target as printed; `quantity` is None where it is not one number ("Data only").

    A range ("between 8 and 10 days") has both ends, `low` and `high`, and no quantity.
    """

    printed: str
    quantity: Quantity | None
    evidence: Evidence
    period: Period | None = None
    low: Quantity | None = None
    high: Quantity | None = None

    @property
    def value(self) -> Decimal | None:
        """The target in base units, or None where it is not one number."""
        return self.quantity.value if self.quantity else None

    @property
    def ends(self) -> tuple[Decimal, Decimal] | None:
        """Both ends of a target that is a range, in base units; None where it is none."""
        if self.low is None or self.high is None:
            return None
        return self.low.value, self.high.value


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A tolerance band as printed; a single bound leaves the other end None."""

    printed: str
    low: Quantity | None
    high: Quantity | None
    form: BandForm
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """One printed figure of an indicator.

    Attributes:
        source: Whose figure it is, where the report says so ("England", "manual records").
        label: What a `PART` is a part of ("graded good").
    """

    kind: ReadingKind
    quantity: Quantity
    evidence: Evidence
    period: Period | None = None
    year_to_date: bool = False
    source: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable sentence or sign: what it states, in its printed words.

    Attributes:
        states: Ratings it states; "below target but within tolerance" states two.
        direction: The direction of travel it states.
        side: The literal word where it says "above" or "below" target, else None.
        continuity: What it presupposes about the report before.
        figure: The figure that the claim gives ("has decreased to 83.8").
        previous: The earlier figure that it quotes ("from 85.1").
        colour: The colour that it was read from, as "#rrggbb", where its form is a colour.
    """

    states: tuple[State, ...]
    evidence: Evidence
    direction: Direction | None = None
    side: Side | None = None
    continuity: Continuity | None = None
    form: ClaimForm = ClaimForm.TEXT
    figure: Quantity | None = None
    previous: Quantity | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an indicator's narrative; `explains` if it gives a reason or an action."""

    evidence: Evidence
    explains: bool


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """A unit named in the heading or the narrative, with its place."""

    unit: Unit
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PrintedPolarity:
    """A printed statement such as "bigger is better"; or, `by_person`, what somebody decided."""

    polarity: Polarity
    evidence: Evidence
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the parser was unsure of, why, and what it might have been instead."""

    field: Field
    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure as one report prints it, with all the evidence found for it.

    Attributes:
        ref: The reference in its short form ("KPI 2", "SM 3.1"), or None.
        group: The heading or organisation that the indicator stands under.
        labels: The words that label the definition lines, in order ("Target", "Tolerance").
        units: Every unit printed for it; more than one kind is finding T6.
        other_targets: The same target printed again, in the narrative or another table.
        not_reported: The words that say why there is no value.
        evidence: The place of the whole entry.
        scheme: How a person said that the measure is rated; never read from a report.
        due_until: The last day that a person said it was due; never read from a report.
        called: The name that a person gave the measure; never read from a report.
    """

    ref: str | None
    name: str
    evidence: Evidence
    group: str | None = None
    unit: Unit | None = None
    units: tuple[PrintedUnit, ...] = ()
    polarity: PrintedPolarity | None = None
    labels: tuple[str, ...] = ()
    target: Target | None = None
    other_targets: tuple[Target, ...] = ()
    tolerance: Tolerance | None = None
    other_tolerances: tuple[Tolerance, ...] = ()
    readings: tuple[Reading, ...] = ()
    claims: tuple[Claim, ...] = ()
    narrative: tuple[Sentence, ...] = ()
    not_reported: Evidence | None = None
    doubts: tuple[Doubt, ...] = ()
    scheme: SchemeName | None = None
    due_until: date | None = None
    called: str | None = None

    def of_kind(self, *kinds: ReadingKind) -> tuple[Reading, ...]:
        """Return the readings of these kinds, in printed order."""
        return tuple([r for r in self.readings if r.kind in kinds])

    @property
    def actuals(self) -> tuple[Reading, ...]:
        """The values for the reported period; two where two sources differ."""
        return self.of_kind(ReadingKind.ACTUAL)

    @property
    def label(self) -> str:
        """What findings call it: the reference, else the exact name."""
        return self.ref or self.name

    @property
    def shown_name(self) -> str:
        """What people call it, without its reference: a person's name for it, else as printed."""
        if self.called is None:
            return self.name
        return self.called.removeprefix(f"{self.ref} ")

    @property
    def title(self) -> str:
        """The reference and what people call it."""
        return f"{self.ref} {self.shown_name}" if self.ref else self.shown_name
