"""Whether a sentence that rates speaks of another figure than the one that is rated."""

from __future__ import annotations

from kpi.judgement import Case
from kpi.model import Claim, Indicator, Quantity, Reading
from kpi.once import once
from kpi.past import differ
from kpi.phrases.shares import shares_in
from kpi.phrases.spans import Stretch, stretch_named
from kpi.rating.agreement import judge
from kpi.rating.deriving import derive, meant_by, rated_as
from kpi.rating.outturn import FULL_YEAR, is_year_to_date, outturns, period_of
from kpi.vocabulary import ClaimForm, PeriodKind, Unit, Verdict

_QUARTER = 3


@once
def another_figure(claim: Claim, case: Case) -> str | None:
    """Return in words what other figure a sentence rates; None where it rates the measure's own.

    "The average so far is 90.3%, which meets the target" rates the average, not the month's 88%.
    """
    if _rates_to_date(claim, case):
        return "the figure of the year to date"
    if claim.form is not ClaimForm.TEXT:
        return None
    sentence, readings = claim.evidence.printed, outturns(case)
    stretch = stretch_named(sentence)
    if stretch is not None and not any(_is_of(reading, stretch, case) for reading in readings):
        return f"the figure of {stretch}"
    strange = _strange_share(claim, case.indicator)
    return f"the figure of {strange.printed}" if strange else None


def _rates_to_date(claim: Claim, case: Case) -> bool:
    """Tell a rating that fits the figure of the year to date alone, printed beside the period's.

    A report does not always say which of the two its colours rate.
    """
    meant = meant_by(claim, case)
    if not meant or judge(meant, derive(case)) is not Verdict.DISAGREES:
        return False
    rated = outturns(case)
    ends = {period.end for reading in rated if (period := period_of(reading, case))}
    beside = [r for r in case.indicator.actuals if r not in rated and is_year_to_date(r)]
    now = [r for r in beside if (period := period_of(r, case)) and period.end in ends]
    return any(meant & rated_as(reading, case) for reading in now)


def _is_of(reading: Reading, stretch: Stretch, case: Case) -> bool:
    period = period_of(reading, case)
    if period is None or is_year_to_date(reading):
        return period is None or stretch in (Stretch.TO_DATE, Stretch.YEAR)
    if stretch is Stretch.ROLLING:
        return period.kind is PeriodKind.ROLLING_12
    if stretch is Stretch.MONTH:
        # A quarterly report may put "Dec" over the figure of its whole quarter.
        return max(p.months for p in (period, case.report.period) if p) == 1
    # Whether a month or a quarter of its own adds up is not known where no unit says so.
    months = {Stretch.QUARTER: _QUARTER}.get(stretch, FULL_YEAR)
    return period.months == months


def _strange_share(claim: Claim, indicator: Indicator) -> Quantity | None:
    """Return a percentage of the sentence that is printed nowhere else for a measure of shares."""
    if indicator.unit is not Unit.PERCENT:
        return None
    printed = [reading.quantity for reading in indicator.readings]
    targets = (indicator.target, *indicator.other_targets)
    printed += [target.quantity for target in targets if target and target.quantity]
    for band in (indicator.tolerance, *indicator.other_tolerances):
        printed += [edge for edge in (band.low, band.high) if edge] if band else []
    printed += [figure for figure in (claim.figure, claim.previous) if figure]
    strange = (s for s in shares_in(claim.evidence.printed) if all(differ(s, p) for p in printed))
    return next(strange, None)
