"""What the real report of September 2018 must give: typed by hand, before any code ran.

Codes and references only. A finding about the report as a whole has no indicator.
"""

from __future__ import annotations

from kpi.vocabulary import Derived, Severity

DERIVED: dict[str, Derived] = {
    "KPI 1": Derived.EXCEEDING,
    "SM 1.1": Derived.OUTSIDE_TOLERANCE,
    "SM 1.2": Derived.EXCEEDING,
    "KPI 2": Derived.DISPUTED,
    "SM 2.1": Derived.EXCEEDING,
    "KPI 3": Derived.MEETING,
    "SM 3.1": Derived.EXCEEDING,
    "SM 3.2": Derived.EXCEEDING,
    "KPI 4": Derived.WITHIN_TOLERANCE,
    "KPI 5": Derived.OUTSIDE_TOLERANCE,
    "SM 5.1": Derived.OUTSIDE_TOLERANCE,
    "SM 5.2": Derived.NOT_RATED,
    "KPI 6": Derived.EXCEEDING,
    "SM 6.1": Derived.NOT_RATED,
    "KPI 7": Derived.OUTSIDE_TOLERANCE,
    "SM 7.1": Derived.OUTSIDE_TOLERANCE,
    "KPI 8": Derived.OUTSIDE_TOLERANCE,
    "SM 8.1": Derived.OUTSIDE_TOLERANCE,
    "KPI 9": Derived.EXCEEDING,
    "SM 9.1": Derived.NOT_RATED,
}

FINDINGS: set[tuple[str, str | None, Severity]] = {
    ("T1", "KPI 1", Severity.MEDIUM),
    ("T1", "SM 9.1", Severity.MEDIUM),
    ("T3", "KPI 2", Severity.HIGH),
    ("T4", "KPI 3", Severity.MEDIUM),
    ("N1", "KPI 3", Severity.LOW),
    ("N7", "SM 3.2", Severity.HIGH),
    ("T2", "KPI 4", Severity.MEDIUM),
    ("T6", "KPI 4", Severity.MEDIUM),
    ("N4", "KPI 4", Severity.LOW),
    ("T4", "KPI 6", Severity.MEDIUM),
    ("N4", "SM 7.1", Severity.LOW),
    ("Q1", "SM 6.1", Severity.MEDIUM),
    ("Q2", "KPI 8", Severity.MEDIUM),
    ("Q5", None, Severity.LOW),
    ("T5", "SM 2.1", Severity.INFO),
    ("T5", "KPI 9", Severity.INFO),
    ("Q3", "KPI 7", Severity.INFO),
    ("Q3", "SM 7.1", Severity.INFO),
    ("Q4", "SM 3.2", Severity.INFO),
    ("Q4", "SM 5.2", Severity.INFO),
    ("N5", "SM 5.2", Severity.INFO),
    ("Q6", "KPI 2", Severity.INFO),
    ("N9", "SM 1.1", Severity.INFO),
    ("N9", "KPI 5", Severity.INFO),
    ("N9", "SM 5.1", Severity.INFO),
    ("N9", "KPI 7", Severity.INFO),
    ("N9", "SM 7.1", Severity.INFO),
    ("N9", "SM 8.1", Severity.INFO),
}

NEEDS_EARLIER_REPORT = 13
"""Claims that only an earlier report can settle: 11 directions, "continued to" and "now"."""
