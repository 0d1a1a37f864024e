"""Set mutations as PDFs, read and examine them, and hold what is raised against the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kpi.examination import examine
from kpi.report import Report
from parsing import read_report
from tests.mutations.expected import EXPECTED, PRESUPPOSING
from tests.mutations.layouts import slipped
from tests.mutations.printed import Paper
from tests.mutations.sound import SUBJECT
from tests.mutations.worded import Mutation

Layout = Callable[[Paper], bytes]
Raised = tuple[str, str, str]
"""Code, severity, and the indicator or ""."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was to be raised of a mutation, and what was."""

    mutation: Mutation
    layout: str
    wanted: Counter[Raised]
    got: Counter[Raised]

    @property
    def missed(self) -> Counter[Raised]:
        """What was to be raised and was not."""
        return self.wanted - self.got

    @property
    def extra(self) -> Counter[Raised]:
        """What was raised and was not to be."""
        return self.got - self.wanted


@dataclass(slots=True)
class Score:
    """How a run of mutations went."""

    outcomes: list[Outcome] = field(default_factory=list)

    def of(self, changed: bool) -> list[Outcome]:
        """Return the outcomes of mutations, or of histories in which nothing is wrong."""
        return [o for o in self.outcomes if bool(o.wanted) is changed]

    @property
    def recall(self) -> float:
        """Share of what was to be raised that was."""
        wanted = sum(o.wanted.total() for o in self.outcomes)
        return 1 - sum(o.missed.total() for o in self.outcomes) / wanted if wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of what was raised that was to be."""
        got = sum(o.got.total() for o in self.outcomes)
        return 1 - sum(o.extra.total() for o in self.outcomes) / got if got else 1.0

    @property
    def false_alarms(self) -> list[Outcome]:
        """Sound histories of which something `high` was raised."""
        return [o for o in self.of(changed=False) if any(r[1] == "high" for r in o.got)]

    def confusion(self) -> str:
        """Return code by code: wanted, found, missed, and raised without cause."""
        wanted, missed, extra = Counter[str](), Counter[str](), Counter[str]()
        for outcome in self.outcomes:
            for total, part in (
                (wanted, outcome.wanted),
                (missed, outcome.missed),
                (extra, outcome.extra),
            ):
                total.update(_by_code(part))
        rows = [
            f"{code:5}" + "".join(f"{n:7}" for n in (all_of, all_of - gone, gone, extra[code]))
            for code in sorted({*wanted, *extra})
            for all_of, gone in [(wanted[code], missed[code])]
        ]
        return "\n".join(["code  wanted  found missed  extra", *rows])

    def summary(self) -> str:
        """Return the one line that is quoted."""
        return (
            f"{len(self.of(changed=True))} mutations and {len(self.of(changed=False))} sound "
            f"histories: recall {self.recall:.3f}, precision {self.precision:.3f}, "
            f"{len(self.false_alarms)} sound ones with a high finding"
        )


def run(mutations: Iterable[Mutation], layouts: Mapping[str, Layout]) -> Score:
    """Set each mutation in one of the layouts in turn, and score what is raised of it."""
    names, score = list(layouts), Score()
    for number, mutation in enumerate(mutations):
        name = mutation.layout or names[(number + len(mutation.wording)) // 2 % len(names)]
        layout = slipped if name == "slipped" else layouts[name]
        reports = [_read(layout, paper, _file(paper, n)) for n, paper in _held(mutation)]
        raised = Counter(
            (f.code, f.severity.value, f.indicator or "") for f in examine(reports).findings
        )
        score.outcomes.append(Outcome(mutation, name, wanted_of(mutation), raised))
    return score


def wanted_of(mutation: Mutation) -> Counter[Raised]:
    """Return what the table expects of a mutation."""
    wanted = Counter[Raised]()
    rows = EXPECTED.get(mutation.name, "")
    if rows:
        rows = f"{rows} {PRESUPPOSING.get(mutation.wording, '')}"
    for row in rows.split():
        what, at, where = row.partition("@")
        code, _, severity = what.partition(":")
        wanted[code, severity, where.replace("_", " ") if at else SUBJECT] += 1
    return wanted


def _held(mutation: Mutation) -> list[tuple[int, Paper]]:
    return list(enumerate(mutation.papers))


def _file(paper: Paper, number: int) -> str:
    return f"{number:02} {paper.period}.pdf"


@lru_cache(maxsize=4096)
def _read(layout: Layout, paper: Paper, name: str) -> Report:
    return read_report(layout(paper), name)


def _by_code(raised: Counter[Raised]) -> Counter[str]:
    found = Counter[str]()
    for (code, _, _), times in raised.items():
        found[code] += times
    return found
