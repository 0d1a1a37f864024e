"""Everything checkable that a report says, each with its verdict: the claim ledger as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from kpi.assessment import Assessment
from kpi.examination import Examined
from kpi.judgement import TestedClaim
from kpi.plain.wording import claim_words
from kpi.plain.words import VERDICTS, plural
from kpi.report import Report
from kpi.tables.listing import frame_of
from kpi.vocabulary import Verdict

STATEMENT_COLUMNS = ("report", "indicator", "statement", "verdict", "tested_against", "page")

_COUNTED: Mapping[Verdict, tuple[str, str]] = {
    Verdict.DISAGREES: ("the figures disagree with {}", "the figures disagree with {}"),
    Verdict.DEPENDS_ON_ROUNDING: ("{} depends on rounding", "{} depend on rounding"),
    Verdict.NEEDS_EARLIER_REPORT: ("{} needs an earlier report", "{} need an earlier report"),
    Verdict.CANNOT_BE_CHECKED: ("{} cannot be checked", "{} cannot be checked"),
    Verdict.AGREES: ("the figures agree with {}", "the figures agree with {}"),
}
"""How so many statements of a verdict are counted, what matters most first."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One checkable statement, and the indicator that it is about."""

    about: Assessment
    tested: TestedClaim


def statements(report: Report, examined: Examined) -> tuple[Statement, ...]:
    """Return every checkable statement of a report, in printed order."""
    return tuple(Statement(case, one) for case in examined.of(report) for one in case.claims)


def verdicts_of(found: Iterable[Statement]) -> dict[Verdict, int]:
    """Count statements by verdict, what matters most first; verdicts that do not occur are out."""
    counts = Counter(one.tested.verdict for one in found)
    return {verdict: counts[verdict] for verdict in _COUNTED if counts[verdict]}


def statements_sentence(found: Iterable[Statement]) -> str:
    """Return "40 statements: the figures disagree with 2; 13 need an earlier report"."""
    counts = verdicts_of(found)
    parts = [_COUNTED[one][number > 1].format(number) for one, number in counts.items()]
    total = plural(sum(counts.values()), "statement")
    return f"{total}: {'; '.join(parts)}" if parts else "Nothing that it says can be checked"


def statements_table(found: Iterable[Statement]) -> pd.DataFrame:
    """Return one row for each statement, as given: `STATEMENT_COLUMNS`."""
    rows = (
        {
            "report": one.about.report.source.name,
            "indicator": one.about.shown_label,
            "statement": claim_words(one.tested.claim),
            "verdict": VERDICTS[one.tested.verdict].words,
            "tested_against": one.tested.reason,
            "page": one.tested.claim.evidence.page,
        }
        for one in found
    )
    return frame_of(rows, STATEMENT_COLUMNS)
