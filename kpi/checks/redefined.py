"""H2 and H3: the target or the tolerance is not what it was (findings.md §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.assessment import Assessment
from kpi.cases import is_renamed
from kpi.checks.putting import raise_finding, value_evidence
from kpi.judgement import Case, Earlier, Finding
from kpi.model import Evidence, Indicator, Period, Target, Tolerance
from kpi.once import once
from kpi.past import cite
from kpi.phrases.changes import tells_of_both, tells_of_new_rules
from kpi.plain.wording import RATING_WORDS, band_words
from kpi.plain.words import period_words
from kpi.rating.definitions import edges, has_label_defect
from kpi.rating.deriving import derive
from kpi.vocabulary import BandForm, Derived, Field, PeriodKind, Severity

_WORST_FIRST = (
    Derived.OUTSIDE_TOLERANCE,
    Derived.OFF_TARGET,
    Derived.WITHIN_TOLERANCE,
    Derived.MEETING,
    Derived.EXCEEDING,
)


@dataclass(frozen=True, slots=True)
class _Move:
    """A target or a tolerance in words, before and now, and where it is printed."""

    what: str
    old: str
    new: str
    before: Evidence
    now: Evidence | None


def target_moved(about: Assessment) -> Iterator[Finding]:
    """H2: the target differs from the previous report's."""
    past = _previous(about, lambda old: _target_move(old, about.indicator))
    if past is not None:
        yield _moved(about, "H2", *past)


def tolerance_moved(about: Assessment) -> Iterator[Finding]:
    """H3: the tolerance differs from the previous report's."""
    past = _previous(about, lambda old: _band_move(old, about.indicator))
    if past is not None:
        yield _moved(about, "H3", *past)


def _previous(
    about: Assessment, move: Callable[[Indicator], _Move | None]
) -> tuple[Earlier, _Move] | None:
    """Return the last report before and the move since; with two files for it, either holds."""
    newest = _newest(about.case.earlier)
    if not newest or any(is_renamed(past.indicator, about.indicator) for past in newest):
        return None
    moves = [(past, move(past.indicator)) for past in newest]
    moved = [(past, made) for past, made in moves if made is not None]
    return moved[0] if len(moved) == len(moves) else None


@once
def _newest(earlier: tuple[Earlier, ...]) -> Sequence[Earlier]:
    """Return the measure in the last report before, or in both files of its period."""
    return [past for past in earlier if past.report.period == earlier[0].report.period]


def _target_move(old: Indicator, new: Indicator) -> _Move | None:
    before, now = old.target, new.target
    if before is None or now is None or None in (_aim(before), _aim(now)):
        return None
    if _aim(before) == _aim(now) or not _are_of_one_kind(before, now):
        return None
    return _Move(
        "target", before.printed.strip(), now.printed.strip(), before.evidence, now.evidence
    )


def _aim(target: Target) -> object:
    """Return what is aimed for: one number, or the two ends of a range."""
    return target.ends if target.value is None else target.value


def _are_of_one_kind(before: Target, now: Target) -> bool:
    """Say whether two targets are for the same stretch, or for whole years: a profile moves."""
    spans = [_span(target.period) for target in (before, now)]
    return spans[0] == spans[1]


def _span(period: Period | None) -> Period | None:
    return None if period is None or period.kind is PeriodKind.YEAR else period


def _band_move(old: Indicator, new: Indicator) -> _Move | None:
    before, now = old.tolerance, new.tolerance
    if has_label_defect(old) or has_label_defect(new) or _shape(before) == _shape(now):
        return None
    if (before is None or now is None) and _may_be_unread(old, new):
        return None
    printed = [band for band in (before, now) if band is not None]
    old_words, new_words = (band_words(b) if b else "not printed" for b in (before, now))
    here = now.evidence if now else None
    return _Move("tolerance", old_words, new_words, printed[0].evidence, here)


def _may_be_unread(*indicators: Indicator) -> bool:
    """Say whether a tolerance that is there once only may be a gap (T1) or a misreading."""
    return any(
        one.target is None or any(doubt.field is Field.TOLERANCE for doubt in one.doubts)
        for one in indicators
    )


def _shape(band: Tolerance | None) -> object:
    low, high = edges(band)
    width = band is not None and band.form is BandForm.WIDTH
    return high - low if width and low is not None and high is not None else (low, high)


def _moved(about: Assessment, code: str, past: Earlier, move: _Move) -> Finding:
    said = [s.evidence.printed for s in about.indicator.narrative]
    told = any(
        tells_of_new_rules(words) or tells_of_both(words, move.old, move.new) for words in said
    )
    then = _rated_by(past.indicator, about)
    helps = _is_better(about.rating.derived, then)
    silence = "" if told else ", and nothing says so"
    by_the_old = f"; by the old one it would be “{RATING_WORDS[then]}”" if helps else ""
    return raise_finding(
        about,
        code,
        Severity.HIGH if helps and not told else Severity.MEDIUM,
        f"The {move.what} of {about.named} is {move.new}, and was {move.old} in the report for "
        f"{period_words(past.report.period)}{silence}{by_the_old}.",
        f"Why was the {move.what} of {about.named} changed, and who decided it?",
        move.now,
        *value_evidence(about),
        derivation=f"{move.old} → {move.new}; by the old target and tolerance: "
        f"{RATING_WORDS[then]}, now {RATING_WORDS[about.rating.derived]}",
        against=(cite(past.report, move.before),),
    )


def _rated_by(old: Indicator, about: Assessment) -> Derived:
    """Rate today's value by the definition of the report before, as if it held on until today."""
    now = about.indicator.target
    target = replace(old.target, period=now.period if now else None) if old.target else None
    definition = replace(about.indicator, target=target, tolerance=old.tolerance)
    return derive(Case(about.report, definition, about.case.earlier)).derived


def _is_better(now: Derived, then: Derived) -> bool:
    known = now in _WORST_FIRST and then in _WORST_FIRST
    return known and _WORST_FIRST.index(now) > _WORST_FIRST.index(then)
