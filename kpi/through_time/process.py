"""A measure as a process: what is ordinary movement of it, and what stands out, in words.

Thirteen points make a process chart (kpi.spc). With fewer, the limits of the earlier points are
trial limits, shown only where a finding rests on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from kpi.cases import is_earlier
from kpi.checks.signal import ordinary_limits
from kpi.judgement import Case, Earlier
from kpi.past import Point, current_point, earlier_points, with_gaps
from kpi.plain.wording import listed, plain
from kpi.plain.words import Sign, period_words
from kpi.rating.definitions import target_value
from kpi.rating.outturn import is_year_to_date
from kpi.spc import Assurance, Chart, Flag, Limits, Stage, Variation, chart
from kpi.spc_rules import Rule
from kpi.through_time.series import Series
from kpi.vocabulary import Polarity

VARIATIONS: Mapping[Variation, Sign] = {
    Variation.IMPROVEMENT: Sign("▲", "Improvement that stands out"),
    Variation.CONCERN: Sign("▼", "Concern that stands out"),
    Variation.HIGH: Sign("↑", "Higher than before, neither good nor bad"),
    Variation.LOW: Sign("↓", "Lower than before, neither good nor bad"),
    Variation.COMMON_CAUSE: Sign("≈", "Ordinary movement"),
}
ASSURANCES: Mapping[Assurance, Sign] = {
    Assurance.MET: Sign("✓", "Consistently met"),
    Assurance.MISSED: Sign("✖", "Consistently missed"),
    Assurance.HIT_AND_MISS: Sign("?", "Met or missed by ordinary movement"),
}


@dataclass(frozen=True, slots=True)
class Process:
    """A measure's points, oldest first and None where a period is missing, with their chart.

    Attributes:
        limits: The limits to draw: the chart's from 13 points on, else trial limits.
        target: The target of the newest report, printed or implied.
    """

    points: tuple[Point | None, ...]
    chart: Chart
    limits: Limits
    polarity: Polarity
    target: Decimal | None

    @property
    def is_trial(self) -> bool:
        """True where there are too few points for icons."""
        return self.chart.stage is not Stage.FULL

    @property
    def variation(self) -> Variation | None:
        """What the latest point says."""
        return self.chart.variation(self.polarity)

    @property
    def assurance(self) -> Assurance | None:
        """Whether the target will be met if nothing changes."""
        return self.chart.assurance(self.target, self.polarity)


def process_of(series: Series, *, on_trial: bool = False) -> Process | None:
    """Return a measure as a process, or None where its points are too few.

    Args:
        series: The measure through time.
        on_trial: Take trial limits where there are fewer than 13 points.
    """
    newest = series.newest
    now = current_point(newest.case)
    if now is None or is_year_to_date(now.reading):
        return None
    points = tuple(with_gaps((now, *earlier_points(_with_typed(series)))))
    drawn = chart([point.quantity.value if point else None for point in points])
    limits = drawn.limits[-1]
    if drawn.stage is not Stage.FULL:
        trial = ordinary_limits(newest) if on_trial else None
        limits = trial[0] if trial else None
    if limits is None:
        return None
    target = target_value(newest.indicator)
    target = newest.rating.implied_target if target is None else target
    return Process(points, drawn, limits, newest.judged.polarity, target)


def _with_typed(series: Series) -> Case:
    """Return the newest case with what somebody typed of its past, behind what was printed."""
    newest = series.newest.case
    typed = (p.case for p in reversed(series.points) if p.report.source.by_hand)
    before = (c for c in typed if is_earlier(c.report, newest.report))
    past = (*newest.earlier, *(Earlier(c.report, c.indicator) for c in before))
    return replace(newest, earlier=past)


def limits_words(limits: Limits) -> str:
    """Return "80.1 to 89.9"."""
    return f"{limits.low:,.1f} to {limits.high:,.1f}"


def variation_reason(process: Process) -> str:
    """Say why the latest point stands out, or that no rule is broken."""
    flags, ordinary = process.chart.flags[-1], limits_words(process.limits)
    if not flags:
        return f"no rule is broken by the latest value; ordinary movement is {ordinary}"
    return f"the latest value is {_rules(process, flags)}; ordinary movement is {ordinary}"


def assurance_reason(process: Process) -> str:
    """Say where the target lies beside the limits."""
    if process.target is None:
        return "there is no target"
    place = "within"
    if process.target >= process.limits.high or process.target <= process.limits.low:
        place = "at or above" if process.target >= process.limits.high else "at or below"
    return (
        f"the target, {plain(process.target)}, lies {place} the range of ordinary movement, "
        f"{limits_words(process.limits)}"
    )


def standing_out(process: Process) -> Iterator[tuple[str, str, str]]:
    """Yield what breaks a rule, latest first: its periods, figures and rules by name.

    Neighbours that break the same rules are one row: "May 2018 to December 2018".
    """
    flagged = reversed(list(zip(process.points, process.chart.flags, strict=True)))
    for rules, run in groupby(flagged, key=lambda one: _rules(process, one[1] if one[0] else ())):
        found = [point for point, _ in run if point]
        if rules:
            ends = (found[-1], found[0])
            periods = dict.fromkeys(period_words(point.period) for point in ends)
            figures = [point.quantity for point in found]
            reach = (pick(figures, key=lambda one: one.value) for pick in (min, max))
            yield " to ".join(periods), " to ".join(dict.fromkeys(q.printed for q in reach)), rules


def _rules(process: Process, flags: tuple[Flag, ...]) -> str:
    return listed(_rule(process, flag) for flag in flags)


def _rule(process: Process, flag: Flag) -> str:
    """Return a rule by its name, with the number that makes it."""
    convention = process.chart.convention
    side = "above" if flag.way > 0 else "below"
    match flag.rule:
        case Rule.OUTSIDE:
            return f"{side} the limits"
        case Rule.TREND:
            way = "rising" if flag.way > 0 else "falling"
            return f"one of {convention.trend} or more {way} in a row"
        case Rule.SHIFT:
            return f"one of {convention.shift} or more in a row {side} the mean"
        case Rule.NEAR_LIMIT:
            near = convention.near
            limit = "upper" if flag.way > 0 else "lower"
            return f"one of {near.needed} out of {near.window} near the {limit} limit"
