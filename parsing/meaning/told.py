"""What the paragraphs of one indicator told, gathered sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from kpi.model import Claim, Doubt, Evidence, PrintedUnit, Reading, Sentence, Target, Tolerance
from parsing.language.thresholds import Threshold
from parsing.page.passage import Passage


@dataclass(slots=True)
class Told:
    """What the paragraphs of one indicator told, gathered sentence by sentence.

    Attributes:
        aims: What is said to be aimed for, where no sentence calls it the target.
        of_the_figure: Counts and totals that are the figure's own: "This is 12 of 15".
        lone_bounds: Tolerances of one number, which the target shows to be low or high.
        counted: True where the value is so many "reported": a count, though no unit is printed.
    """

    readings: list[Reading] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    aims: list[Target] = field(default_factory=list)
    tolerances: list[Tolerance] = field(default_factory=list)
    lone_bounds: list[tuple[Threshold, Passage]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    units: list[PrintedUnit] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    not_reported: Evidence | None = None
    of_the_figure: list[Reading] = field(default_factory=list)
    counted: bool = False
