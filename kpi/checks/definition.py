"""T: definitions that do not hold together (findings.md §3)."""

from __future__ import annotations

from collections.abc import Iterator

from kpi.assessment import Assessment
from kpi.checks.putting import definition_evidence, heading_evidence, raise_finding, value_evidence
from kpi.judgement import Finding
from kpi.model import Evidence, Indicator
from kpi.plain.wording import band_words, listed, plain, quoted
from kpi.plain.words import POLARITIES
from kpi.rating.agreement import allowed, judge, rating_states
from kpi.rating.definitions import (
    arms,
    finest_unit,
    has_label_defect,
    implied_target,
    is_centred,
    near_gap,
    target_value,
)
from kpi.rating.deriving import TURNED, derive_one_way
from kpi.rating.outturn import outturns
from kpi.rating.polarity import wrong_side_polarity
from kpi.vocabulary import Derived, Field, Polarity, SchemeName, Severity, Side, Unit, Verdict

_LENGTHS_OF_TIME = (Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)


def no_target(about: Assessment) -> Iterator[Finding]:
    """T1: no target is printed; says whether the band implies one."""
    indicator = about.indicator
    if indicator.target is not None or has_label_defect(indicator) or _may_be_no_measure(about):
        return
    band = indicator.tolerance
    lower = about.judged.polarity is Polarity.LOWER
    implied = implied_target(band, Polarity.LOWER if lower else Polarity.HIGHER)
    if band is None:
        so = "prints neither a target nor a tolerance"
    elif implied is None:
        so = f"prints a tolerance of {band_words(band)}, no target, and implies none"
    else:
        so = f"prints no target; its tolerance of {band_words(band)} implies {plain(implied)}"
    yield raise_finding(
        about,
        "T1",
        Severity.MEDIUM,
        f"{about.named} {so}.",
        f"What is the target of {about.named}?",
        heading_evidence(indicator),
        *definition_evidence(indicator),
    )


def label_defect(about: Assessment) -> Iterator[Finding]:
    """T2: two tolerances and no target, a label printed twice, or a target called tolerance."""
    indicator = about.indicator
    if not has_label_defect(indicator):
        return
    labels = listed(quoted(label) for label in indicator.labels)
    figures = listed(words.printed for words in definition_evidence(indicator))
    yield raise_finding(
        about,
        "T2",
        Severity.MEDIUM,
        f"{about.named} labels the lines of its definition {labels} ({figures}).",
        f"Which figure is the target of {about.named}, and which the tolerance?",
        *definition_evidence(indicator),
        derivation=f"labels in printed order: {labels}",
    )


def band_on_the_wrong_side(about: Assessment) -> Iterator[Finding]:
    """T3: all of the band lies on the better side of the target."""
    indicator = about.indicator
    polarity = wrong_side_polarity(indicator, about.judged)
    band, target = indicator.tolerance, indicator.target
    if polarity is None or band is None or target is None:
        return
    place = Side.ABOVE if polarity is Polarity.HIGHER else Side.BELOW
    borne_out = _is_borne_out(about, polarity)
    else_ = "the words of its name say" if borne_out else "all else says"
    yield raise_finding(
        about,
        "T3",
        Severity.MEDIUM if borne_out else Severity.HIGH,
        f"The tolerance of {about.named}, {band_words(band)}, lies wholly {place} its target "
        f"of {target.printed}, though {else_} that {POLARITIES[polarity]}.",
        f"Which is right for {about.named}: the target {target.printed} or the tolerance "
        f"{band_words(band)}?",
        *definition_evidence(indicator),
        *value_evidence(about),
    )


def _is_borne_out(about: Assessment, polarity: Polarity) -> bool:
    """Tell a band that the report's own rating bears out, against the words of a name alone."""
    if any(e.plain and not e.by_name for e in about.judged.evidence):
        return False
    by_name, by_band = (derive_one_way(about.case, way) for way in (polarity, TURNED[polarity]))
    stated = [claim for claim in about.indicator.claims if rating_states(claim)]
    return bool(stated) and all(
        judge(allowed(claim, way, about.scheme), rating) is verdict
        for claim in stated
        for way, rating, verdict in (
            (polarity, by_name, Verdict.DISAGREES),
            (TURNED[polarity], by_band, Verdict.AGREES),
        )
    )


def band_round_the_target(about: Assessment) -> Iterator[Finding]:
    """T4: a printed range holds the target, an edge on it included."""
    indicator, band = about.indicator, about.indicator.tolerance
    two_sided = about.scheme.name in (SchemeName.ACHIEVED_BAND, SchemeName.PLAN_IS_BEST)
    planned = about.judged.polarity is Polarity.PLAN or is_centred(indicator)
    target = indicator.target
    reach = arms(band, target_value(indicator))
    if reach is None or two_sided or planned or band is None or target is None:
        return
    yield raise_finding(
        about,
        "T4",
        Severity.MEDIUM,
        f"The tolerance of {about.named}, {band_words(band)}, includes its target of "
        f"{target.printed}, so some values are both on target and in tolerance.",
        f"Where does the tolerance of {about.named} end and its target begin?",
        *definition_evidence(indicator),
        derivation=f"{band_words(band)} holds {target.printed}",
    )


def gap_before_the_target(about: Assessment) -> Iterator[Finding]:
    """T5: values between the band and the target belong to neither as printed."""
    indicator = about.indicator
    gap, unit = near_gap(indicator), finest_unit(indicator)
    band, target = indicator.tolerance, indicator.target
    if gap is None or band is None or target is None or gap[1] - gap[0] <= unit:
        return
    if wrong_side_polarity(indicator, about.judged) is not None:
        return
    inside = any(gap[0] < r.quantity.value < gap[1] for r in outturns(about.case))
    yield raise_finding(
        about,
        "T5",
        Severity.MEDIUM if inside else Severity.INFO,
        f"{about.named} leaves a gap between its target of {target.printed} and its "
        f"tolerance of {band_words(band)}{', and the value lies in it' if inside else ''}.",
        f"How is a value of {about.named} between {plain(gap[0])} and {plain(gap[1])} rated?",
        *definition_evidence(indicator),
        *value_evidence(about),
        derivation=f"{plain(gap[1])} − {plain(gap[0])} = {plain(gap[1] - gap[0])}, "
        f"more than one printed unit ({plain(unit)})",
    )


def units_differ(about: Assessment) -> Iterator[Finding]:
    """T6: one indicator is given in two units."""
    named = _units(about)
    if len(named) < 2:  # noqa: PLR2004 - one unit cannot differ from itself
        return
    units = listed(named)
    yield raise_finding(
        about,
        "T6",
        Severity.MEDIUM,
        f"{about.named} is given in different units: {units}.",
        f"Which unit of {about.named} is right, {' or '.join(named)}?",
        *named.values(),
        derivation=f"units printed: {units}",
    )


def polarity_not_established(about: Assessment) -> Iterator[Finding]:
    """T7: nothing printed settles which way is good, or the evidence conflicts."""
    indicator, judged = about.indicator, about.judged
    ranged = indicator.target is not None and indicator.target.ends is not None
    undecided = ranged and about.rating.derived is Derived.DISPUTED
    defined = indicator.tolerance is not None or target_value(indicator) is not None or undecided
    if judged.polarity is not Polarity.UNKNOWN or not defined:
        return
    if wrong_side_polarity(indicator, judged) is not None:
        return
    evidence = "; ".join(f"{e.basis}: {POLARITIES[e.polarity]}" for e in judged.evidence)
    figures = listed(_definition_words(indicator))
    why = "says both that " if evidence else "does not say which way is good"
    ways = " and that ".join(POLARITIES[way] for way in judged.admissible)
    contested = " (people differ on this measure)" if judged.contested and not evidence else ""
    yield raise_finding(
        about,
        "T7",
        Severity.MEDIUM,
        f"What is printed for {about.named} ({figures}) {why}{ways}{contested}.",
        f"Is a higher or a lower value of {about.named} better?",
        heading_evidence(indicator),
        *definition_evidence(indicator),
        derivation=evidence or "no evidence of which way is good",
    )


def _may_be_no_measure(about: Assessment) -> bool:
    """Say whether the reader found neither value nor tolerance, and does not know why."""
    indicator = about.indicator
    unsure = any(doubt.field is Field.VALUE for doubt in indicator.doubts)
    nothing = not indicator.readings and indicator.tolerance is None
    return unsure and nothing and indicator.not_reported is None


def _definition_words(indicator: Indicator) -> Iterator[str]:
    if indicator.target is not None:
        yield f"target {indicator.target.printed.strip()}"
    if indicator.tolerance is not None:
        yield f"tolerance {band_words(indicator.tolerance)}"


def _units(about: Assessment) -> dict[str, Evidence]:
    """Return each unit printed for an indicator with its first place.

    Lengths of time in the name of a share ("within 5 days") are not its unit, and neither is a
    bare count behind it.
    """
    indicator = about.indicator
    quantities = [(r.quantity, r.evidence) for r in indicator.actuals]
    if indicator.target and indicator.target.quantity:
        quantities.append((indicator.target.quantity, indicator.target.evidence))
    named = [(printed.unit, printed.evidence) for printed in indicator.units]
    named += [(q.unit, where) for q, where in quantities if q.unit and q.unit is not Unit.COUNT]
    share = any(unit is Unit.PERCENT for unit, _ in named)
    found: dict[str, Evidence] = {}
    for unit, where in named:
        if not (share and unit in _LENGTHS_OF_TIME):
            found.setdefault(unit.value, where)
    return found
