"""Reports, ratings and findings as JSON: the contract that other tools rely on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from kpi.assessment import Assessment
from kpi.claims.streaks import run_of
from kpi.examination import Examined
from kpi.finding_keys import digest_of, key_of
from kpi.judgement import Finding, Rating, TestedClaim
from kpi.model import (
    Claim,
    Doubt,
    Evidence,
    Indicator,
    Period,
    Quantity,
    Reading,
    Target,
    Tolerance,
)
from kpi.rating.deriving import derive_the_other_way
from kpi.report import Report
from kpi.stated import states_of
from kpi.vocabulary import ReadingKind
from kpi.what_if.other_rules import Otherwise, by_other_rules

Json = dict[str, Any]


def report_json(report: Report, examined: Examined, *, verdicts: bool) -> Json:
    """Return `plumbline.report/1`, with a verdict on each claim where they are asked for."""
    source, coverage = report.source, report.coverage
    return {
        "schema": "plumbline.report/1",
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "pages": source.pages,
            "pages_read": list(source.pages_read),
            "ocr_pages": list(source.ocr_pages),
        },
        "report": {
            "organisation": report.organisation,
            "title": report.title,
            "period": _period(report.period),
            "scheme": {"name": report.scheme.name, "printed": report.scheme.printed},
            "review": _review(report.doubts),
        },
        "coverage": {
            "numbers": coverage.numbers,
            "used": coverage.used,
            "set_aside": len(coverage.set_aside),
            "unexplained": [
                {"page": u.page, "printed": u.printed, "line": u.line} for u in coverage.unexplained
            ],
        },
        "indicators": [_indicator(case, verdicts=verdicts) for case in examined.of(report)],
        "warnings": [{"page": w.page, "message": w.message} for w in report.warnings],
    }


def _indicator(examined: Assessment, *, verdicts: bool) -> Json:
    indicator, rating = examined.case.indicator, examined.rating
    tested = {t.claim: t for t in examined.claims} if verdicts else {}
    return {
        "ref": indicator.ref,
        "name": indicator.name,
        "group": indicator.group,
        "unit": indicator.unit,
        "polarity": examined.judged.polarity,
        "polarity_basis": [evidence.basis for evidence in examined.judged.evidence],
        "target": _target(indicator, rating),
        "tolerance": _tolerance(indicator.tolerance),
        "readings": [_reading(r) for r in indicator.readings if r.kind is not ReadingKind.PART],
        "claims": [_claim(claim, examined, tested) for claim in indicator.claims],
        "not_reported": indicator.not_reported.printed if indicator.not_reported else None,
        "rating": _rating(examined),
        "review": _review(indicator.doubts),
        **_place(indicator.evidence),
    }


def _rating(examined: Assessment) -> Json:
    """Return a rating, what each month left must bring, and what it would be otherwise."""
    rating = examined.rating
    other = derive_the_other_way(examined.case, examined.judged)
    run = run_of(examined.case, rating)
    return {
        "derived": rating.derived,
        "reason": rating.reason,
        "implied_target": rating.implied_target is not None,
        "pro_rata": rating.pro_rata,
        "needed": number(rating.needed),
        "alternatives": [
            {"derived": derived, "reason": reason} for derived, reason in rating.alternatives
        ],
        "run": {"reports": run.reports, "since": _period(run.since)} if run else None,
        "other_way": {"derived": other.derived, "reason": other.reason} if other else None,
        "other_rules": {
            one.scheme.name.value: one.rating.derived for one in by_other_rules(examined)
        },
    }


def finding_json(finding: Finding) -> Json:
    """Return one finding with its evidence."""
    return {
        "code": finding.code,
        "key": key_of(finding),
        "digest": digest_of(finding),
        "severity": finding.severity,
        "report": finding.report,
        "sha256": finding.sha256,
        "indicator": finding.indicator,
        "message": finding.message,
        "derivation": finding.derivation,
        "question": finding.question,
        "evidence": [
            {
                "report": cited.report,
                "sha256": cited.sha256,
                **_place(cited.evidence),
                "printed": cited.evidence.printed,
            }
            for cited in finding.evidence
        ],
    }


def check_json(examined: Examined, changed: Iterable[Otherwise] | None = None) -> Json:
    """Return `plumbline.check/1`.

    Args:
        examined: The reports and everything derived from them.
        changed: Where another rule was asked for, what the reports' own rules rate otherwise.
    """
    shown = {
        "schema": "plumbline.check/1",
        "reports": [report_json(r, examined, verdicts=True) for r in examined.reports],
        "findings": [finding_json(finding) for finding in examined.findings],
    }
    return shown if changed is None else shown | {"rerated": [_rerated(one) for one in changed]}


def _rerated(one: Otherwise) -> Json:
    return {
        "report": one.about.report.source.name,
        "indicator": one.about.indicator.label,
        "own_scheme": one.scheme.name,
        "own": one.rating.derived,
        "derived": one.about.rating.derived,
        "own_reason": one.rating.reason,
        "reason": one.about.rating.reason,
    }


def number(value: Decimal | None) -> int | float | None:
    """Return a decimal as a JSON number: an integer where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _value(quantity: Quantity | None) -> int | float | None:
    return number(quantity.value) if quantity else None


def _place(evidence: Evidence) -> Json:
    box = evidence.box
    edges = (box.x0, box.top, box.x1, box.bottom)
    return {"page": evidence.page, "bbox": [round(edge, 1) for edge in edges]}


def _period(period: Period | None) -> Json | None:
    if period is None:
        return None
    return {
        "printed": period.printed,
        "kind": period.kind,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
    }


def _target(indicator: Indicator, rating: Rating) -> Json | None:
    target = indicator.target
    if target:
        return _printed_target(target)
    if rating.implied_target is not None and indicator.tolerance:
        return {
            "printed": indicator.tolerance.printed,
            "value": number(rating.implied_target),
            "implied": True,
            "period": None,
            **_place(indicator.tolerance.evidence),
        }
    return None


def _printed_target(target: Target) -> Json:
    return {
        "printed": target.printed,
        "value": _value(target.quantity),
        "implied": False,
        "period": _period(target.period),
        **_place(target.evidence),
    }


def _tolerance(tolerance: Tolerance | None) -> Json | None:
    if tolerance is None:
        return None
    return {
        "printed": tolerance.printed,
        "low": _value(tolerance.low),
        "high": _value(tolerance.high),
        **_place(tolerance.evidence),
    }


def _reading(reading: Reading) -> Json:
    return {
        "printed": reading.quantity.printed,
        "value": number(reading.quantity.value),
        "period": _period(reading.period),
        "year_to_date": reading.year_to_date,
        "source": reading.source,
        "kind": reading.kind,
        **_place(reading.evidence),
    }


def _claim(claim: Claim, examined: Assessment, tested: Mapping[Claim, TestedClaim]) -> Json:
    shown: Json = {
        "printed": claim.evidence.printed,
        "states": list(states_of(claim, examined)),
        "direction": claim.direction,
        **_place(claim.evidence),
    }
    if claim in tested:
        shown |= {"verdict": tested[claim].verdict, "reason": tested[claim].reason}
    return shown


def _review(doubts: Iterable[Doubt]) -> list[Json]:
    return [{"field": d.field, "reason": d.reason} for d in doubts]
