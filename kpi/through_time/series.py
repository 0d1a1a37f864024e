"""One measure through all the reports that carry it."""

from __future__ import annotations

from dataclasses import dataclass

from kpi.assessment import Assessment
from kpi.examination import Examined


@dataclass(frozen=True, slots=True)
class Series:
    """A measure and its cases, oldest first; it goes by its newest reference and name."""

    points: tuple[Assessment, ...]

    @property
    def newest(self) -> Assessment:
        """The case of the latest report that carries it."""
        return self.points[-1]

    @property
    def title(self) -> str:
        """Its reference and name, and the group it stands under where there is one."""
        item = self.newest.case.indicator
        grouped = item.group and item.called is None  # a person's name says it all
        return f"{item.title} ({item.group})" if grouped else item.title


def series_of(examined: Examined) -> tuple[Series, ...]:
    """Return every measure of an organisation's reports: the latest report's first, as printed.

    A measure keeps its series when its reference or name changes (findings.md, H6). A second
    report of one period adds its point beside the first.
    """
    points: dict[int, list[Assessment]] = {}
    for report in reversed(examined.reports):
        for point in examined.of(report):
            points.setdefault(point.case.measure, []).append(point)
    return tuple(Series(tuple(sorted(found, key=_age))) for found in points.values())


def _age(examined: Assessment) -> tuple[bool, str, str]:
    report = examined.case.report
    end = report.period.end.isoformat() if report.period else ""
    return not end, end, report.source.name
