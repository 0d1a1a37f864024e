"""One measure through all the reports that carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kpi.assessment import Assessment
from kpi.examination import Examined
from kpi.report import Report


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
        name = f"{item.ref} {item.name}" if item.ref else item.name
        return f"{name} ({item.group})" if item.group else name


def series_of(examined: Examined) -> tuple[Series, ...]:
    """Return every measure of an organisation's reports: the latest report's first, as printed.

    A measure keeps its series when its reference or name changes (findings.md, H6). A second
    report of one period adds its point beside the first.
    """
    chains: list[list[Assessment]] = []
    by_place = {_place(c.case.report, c.case.indicator): c for c in examined.cases}
    held = set[tuple[str, int]]()
    for report in reversed(examined.reports):
        for newest in examined.of(report):
            if _place(report, newest.case.indicator) not in held:
                chain = list(_chain(newest, by_place))
                held |= {_place(c.case.report, c.case.indicator) for c in chain}
                _join(chains, chain)
    return tuple(Series(tuple(sorted(chain, key=_age))) for chain in chains)


def _place(report: Report, indicator: object) -> tuple[str, int]:
    # Two indicators of a report may print the same words: only the object tells them apart.
    return report.source.sha256, id(indicator)


def _chain(newest: Assessment, by_place: dict[tuple[str, int], Assessment]) -> Iterator[Assessment]:
    yield newest
    for earlier in newest.case.earlier:
        found = by_place.get(_place(earlier.report, earlier.indicator))
        if found:
            yield found


def _join(chains: list[list[Assessment]], chain: list[Assessment]) -> None:
    """Add a chain, to the one of the same measure where a second report of a period split it."""
    end = chain[0].case.report.period
    for other in chains:
        twin = next((c for c in other if end and c.case.report.period == end), None)
        if twin and _identity(twin) == _identity(chain[0]):
            other.extend(c for c in chain if all(c is not kept for kept in other))
            return
    chains.append(chain)


def _identity(examined: Assessment) -> tuple[str | None, str, str | None]:
    item = examined.case.indicator
    return item.ref, item.name, item.group


def _age(examined: Assessment) -> tuple[bool, str, str]:
    report = examined.case.report
    end = report.period.end.isoformat() if report.period else ""
    return not end, end, report.source.name
