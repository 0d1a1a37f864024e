"""Two reports beside each other, as a table: each measure then and now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from kpi.assessment import Assessment
from kpi.cases import is_earlier
from kpi.comparing.change import COURSE_SIGNS, change, current, good_way, reading_period
from kpi.examination import Examined
from kpi.model import Indicator, Period
from kpi.plain.words import POLARITIES, SCHEMES, period_words, plural, rating_words
from kpi.report import Report
from kpi.tables.listing import Row, frame_of, identity
from kpi.tables.shown import ABSENT, target_words, tolerance_words, value_words
from kpi.vocabulary import PeriodKind, Polarity

_YEAR_STARTS = 4

COMPARISON_COLUMNS = (
    "ref", "name", "group", "unit", "then", "now", "then_value", "now_value", "then_period",
    "now_period", "change", "course", "rating_then", "rating_then_words", "rating_now",
    "rating_now_words", "definition", "reason", "polarity",
)  # fmt: skip


def compare(older: Report, newer: Report, examined: Examined) -> pd.DataFrame:
    """Return one row for each measure of either report: `COMPARISON_COLUMNS`.

    The newer report's measures come first in printed order, then those it no longer has. `change`
    is in points for percentages, else in the unit and per cent; `course` says better or worse by
    polarity; `definition` names a moved target or tolerance; `reason` says why two figures are
    not subtracted from each other.
    """
    rows = (_comparison_row(then, now) for then, now in pairs(older, newer, examined))
    return frame_of(rows, COMPARISON_COLUMNS)


def compared_part(report: Report) -> Report:
    """Return a report with nothing but what a comparison looks at; the rest of it may be large."""
    return Report(
        report.source,
        organisation=report.organisation,
        period=report.period,
        scheme=report.scheme,
        indicators=tuple(_compared_part(one) for one in report.indicators),
    )


def _compared_part(own: Indicator) -> Indicator:
    return Indicator(
        own.ref,
        own.name,
        own.evidence,
        group=own.group,
        unit=own.unit,
        target=own.target,
        tolerance=own.tolerance,
        readings=own.actuals,
        scheme=own.scheme,
        called=own.called,
    )


def pairs(
    older: Report, newer: Report, examined: Examined
) -> Iterator[tuple[Assessment | None, Assessment | None]]:
    """Yield the same measure in an older and a newer report; None where one lacks it."""
    left = list(examined.of(older))
    for now in examined.of(newer):
        measure = now.case.measure
        then = next((then for then in left if then.case.measure == measure), None)
        if then is not None:
            left.remove(then)
        yield then, now
    for then in left:
        yield then, None


def _comparison_row(then: Assessment | None, now: Assessment | None) -> Row:
    shown = now or then
    if shown is None:
        raise ValueError("A row of a comparison needs a measure on one side.")
    if then is None or now is None:
        absent = "later" if now is None else "earlier"
        moved: Row = {"change": "", "course": None, "reason": f"not in the {absent} report"}
    else:
        made = change(then, now)
        moved = {"change": made.words, "course": made.course, "reason": made.reason}
    return {
        **identity(shown.case.indicator),
        "unit": shown.case.indicator.unit,
        **_side("then", then),
        **_side("now", now),
        **moved,
        "definition": "; ".join(_redefined(then, now)) if then and now else "",
        "polarity": POLARITIES[good_way(shown)],
    }


def _side(side: str, examined: Assessment | None) -> Row:
    reading = current(examined) if examined else None
    period = reading_period(examined) if examined else None
    return {
        side: value_words(examined.case.indicator) if examined else ABSENT,
        f"{side}_value": reading.quantity.value if reading else None,
        f"{side}_period": _period_words(examined) if examined and period else None,
        f"rating_{side}": examined.rating.derived if examined else None,
        f"rating_{side}_words": rating_words(examined.rating.derived) if examined else None,
    }


def _period_words(examined: Assessment) -> str:
    """Return what a figure is for; one printed with the month it runs to since April says so."""
    reading, period = current(examined), reading_period(examined)
    if reading and period and reading.year_to_date and period.kind is not PeriodKind.YEAR_TO_DATE:
        april = date(period.end.year - (period.end.month < _YEAR_STARTS), _YEAR_STARTS, 1)
        period = Period(period.printed, PeriodKind.YEAR_TO_DATE, april, period.end)
    return period_words(period)


def _redefined(then: Assessment, now: Assessment) -> Iterator[str]:
    """Yield what moved in the definition, as printed before and after."""
    old, new = target_words(then), target_words(now)
    if _digits(old) != _digits(new):
        yield f"target {old} → {new}"
    before, after = (tolerance_words(one.case.indicator) for one in (then, now))
    if _digits(before) != _digits(after):
        yield f"tolerance {before} → {after}"
    schemes = [SCHEMES[one.scheme.name] for one in (then, now)]
    if schemes[0] != schemes[1]:
        yield f"rating rule: {schemes[0]} → {schemes[1]}"
    ways = [POLARITIES[good_way(one)] for one in (then, now)]
    if ways[0] != ways[1] and Polarity.UNKNOWN not in (good_way(then), good_way(now)):
        yield f"{ways[0]} → {ways[1]}"


def _digits(printed: str) -> list[str]:
    """Strip what two reports may print differently of one figure: dashes, spaces, signs."""
    return "".join(c if c.isalnum() or c == "." else " " for c in printed).split()


def summary(frame: pd.DataFrame) -> str:
    """Return a comparison in one line: "6 better, 3 worse, 2 about the same"."""
    counts = frame["course"].value_counts()
    shown = [f"{counts[course]} {course}" for course in COURSE_SIGNS if course in counts]
    absent = int(frame["course"].isna().sum())
    if absent:
        shown.append(f"{plural(absent, 'measure')} in one report only")
    return ", ".join(shown) or "no measure in either report"


def since_before(report: Report, examined: Examined) -> str | None:
    """Return what became of the measures since the report before, or None where none is held."""
    before = [other for other in examined.reports if is_earlier(other, report)]
    if not before:
        return None
    frame = compare(before[-1], report, examined)
    return f"Since {period_words(before[-1].period)}: {summary(frame)}."
