"""Which ratings depend on the rule: the same figures under the other conventions.

Councils draw the line differently, so a colour may be an artefact of the rule. "Plan is best" is
compared only where it is asked for: it says what a measure is for, not how strict a council is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kpi.assessment import Assessment
from kpi.judgement import Rating
from kpi.rating.agreement import MET
from kpi.rating.deriving import derive
from kpi.report import Scheme
from kpi.vocabulary import Derived, SchemeName

COMPARED = (
    SchemeName.AMBER_BAND,
    SchemeName.FLOOR_STANDARD,
    SchemeName.PERCENT_OF_TARGET,
    SchemeName.ACHIEVED_BAND,
)
"""The rules that are held against each other without being asked for."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """An indicator that another rule rates otherwise, and what that rule gives."""

    about: Assessment
    scheme: Scheme
    rating: Rating


def by_other_rules(about: Assessment) -> tuple[Otherwise, ...]:
    """Return what each other rule makes of an indicator, where that is another rating.

    Met is met: whether exceeding or only meeting is no other rating here.
    """
    percent = about.scheme.percent
    rules = (Scheme(name, percent=percent) for name in COMPARED if name is not about.scheme.name)
    rated = (Otherwise(about, rule, derive(about.case, rule)) for rule in rules)
    return tuple(one for one in rated if _differ(one.rating.derived, about.rating.derived))


def not_as_before(cases: Iterable[Assessment], own: Mapping[str, Scheme]) -> tuple[Otherwise, ...]:
    """Return the indicators that are rated otherwise than by their reports' own rules.

    Args:
        cases: Indicators as assessed under a rule that was asked for.
        own: By the SHA-256 of a file, the rule that it prints or that is usual.
    """
    before = (
        Otherwise(about, rule, derive(about.case, rule))
        for about in cases
        for rule in [own[about.report.source.sha256]]
    )
    return tuple(one for one in before if _differ(one.rating.derived, one.about.rating.derived))


def _differ(one: Derived, other: Derived) -> bool:
    return one is not other and not {one, other} <= MET
