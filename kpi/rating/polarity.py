"""Which way is good, and everything that says so (findings.md §1, "Polarity").

No evidence is thrown away. Where it conflicts, every polarity that something supports stays
admissible, and the rating is derived under each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kpi.judgement import Earlier, Judged, PolarityEvidence
from kpi.model import Indicator
from kpi.once import once
from kpi.rating.definitions import arms, band_side, edges, is_centred, target_value
from kpi.rating.limits import way_left_open
from kpi.rating.polarity_words import read_name
from kpi.rating.target_words import read_target_words
from kpi.report import Scheme
from kpi.vocabulary import BandForm, Polarity, SchemeName, Side, Unit

_FROM_SIDE = {Side.ABOVE: Polarity.LOWER, Side.BELOW: Polarity.HIGHER}
_TIMES = (Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)
PAST_REPORTS = 5
"""Earlier reports that have a say."""
_BY_SCHEME = PolarityEvidence(Polarity.PLAN, "the scheme says that plan is best", plain=True)


def judge_polarity(
    indicator: Indicator, scheme: Scheme | None = None, earlier: tuple[Earlier, ...] = ()
) -> Judged:
    """Judge which way is good for an indicator.

    Args:
        indicator: The indicator as one report prints it.
        scheme: How the report rates; the amber band unless said.
        earlier: The same measure in earlier reports, newest first.

    Returns:
        The polarity, every admissible one, and all the evidence, strongest first.
    """
    return _judged(indicator, scheme or Scheme(), *earlier[:PAST_REPORTS])


@once
def _judged(indicator: Indicator, rules: Scheme, *recent: Earlier) -> Judged:
    if rules.name is SchemeName.PLAN_IS_BEST:
        return Judged(Polarity.PLAN, (Polarity.PLAN,), (_BY_SCHEME,))
    evidence = _own_evidence(indicator, rules)
    if not _is_decided(indicator):
        evidence += tuple(_earlier_evidence(recent))
    if not evidence:
        evidence = tuple(_longer_arm(indicator))
    admissible = tuple(dict.fromkeys(item.polarity for item in evidence))
    settled = admissible[0] if len(admissible) == 1 else Polarity.UNKNOWN
    return Judged(settled, admissible, evidence, read_name(indicator.name).contested)


def wrong_side_polarity(indicator: Indicator, judged: Judged) -> Polarity | None:
    """Return the polarity that the band contradicts by lying wholly beyond the target (T3).

    It needs a basis other than the band, and that basis must be of one mind.
    """
    plain = {item.polarity for item in judged.evidence if item.plain}
    side = band_side(indicator.tolerance, target_value(indicator))
    if len(plain) != 1 or side is None:
        return None
    (polarity,) = plain
    return polarity if polarity not in (Polarity.PLAN, _FROM_SIDE[side]) else None


def literal_polarity(judged: Judged) -> Polarity:
    """Return the polarity under which "above" and "below" are read: lower, where it may be.

    Only there can a side mean the number as well as the rating (N4), so doubt favours the report.
    """
    may_be_lower = Polarity.LOWER in judged.admissible or not judged.admissible
    return Polarity.LOWER if may_be_lower else judged.polarity


@once
def _own_evidence(indicator: Indicator, scheme: Scheme) -> tuple[PolarityEvidence, ...]:
    return (
        *_printed_evidence(indicator),
        *(() if _is_decided(indicator) else _target_evidence(indicator)),
        *_bound_evidence(indicator, scheme),
        *_range_evidence(indicator, scheme),
        *(() if _is_decided(indicator) else _name_evidence(indicator)),
    )


def _is_decided(indicator: Indicator) -> bool:
    """Say whether a person set which way is good: above words and custom, not above the band."""
    return indicator.polarity is not None and indicator.polarity.by_person


def _printed_evidence(indicator: Indicator) -> Iterator[PolarityEvidence]:
    if indicator.polarity is not None:
        printed = f"printed: “{indicator.polarity.evidence.printed}”"
        basis = "set by a person" if indicator.polarity.by_person else printed
        yield PolarityEvidence(indicator.polarity.polarity, basis, plain=True)


def _target_evidence(indicator: Indicator) -> Iterator[PolarityEvidence]:
    """Read the words of the target: "at least 65%" can be missed from below alone."""
    target = indicator.target
    if target is None or target.quantity is None:
        return
    if (told := read_target_words(target.printed)) is not None:
        yield PolarityEvidence(told, f"target is “{target.printed}”", plain=True)


def _bound_evidence(indicator: Indicator, scheme: Scheme) -> Iterator[PolarityEvidence]:
    """Read a single bound twice: by its word, and by where it stands.

    "Up to 402.9" says that less is better, and so does a bound above the target; if the two
    differ, both are kept. The word "floor" is used of either end, so there only the place tells.
    """
    tolerance = indicator.tolerance
    if tolerance is None or tolerance.form is not BandForm.BOUND:
        return
    low, high = edges(tolerance)
    if (low is None) == (high is None):
        return
    side = band_side(tolerance, target_value(indicator))
    if side is None or scheme.name is not SchemeName.FLOOR_STANDARD:
        by_word = Polarity.LOWER if low is None else Polarity.HIGHER
        yield PolarityEvidence(by_word, f"tolerance is “{tolerance.printed}”", plain=False)
    if side is not None:
        yield PolarityEvidence(_FROM_SIDE[side], f"tolerance bound {side} target", plain=False)


def _range_evidence(indicator: Indicator, scheme: Scheme) -> Iterator[PolarityEvidence]:
    tolerance = indicator.tolerance
    if tolerance is None or tolerance.form is not BandForm.RANGE:
        return
    side = band_side(tolerance, target_value(indicator))
    if side is not None:
        yield PolarityEvidence(_FROM_SIDE[side], f"tolerance band {side} target", plain=False)
    elif is_centred(indicator) and scheme.name is not SchemeName.ACHIEVED_BAND:
        yield PolarityEvidence(Polarity.PLAN, "tolerance centred on target", plain=False)


def _name_evidence(indicator: Indicator) -> Iterator[PolarityEvidence]:
    """Read the name, but not against the one way in which its target can be missed."""
    said, left = read_name(indicator.name), way_left_open(indicator)
    if indicator.unit in _TIMES:
        said = said.of_length()
    elif indicator.unit is Unit.PERCENT:
        said = said.of_share()
    if left is not None:
        beyond = "above" if left is Polarity.HIGHER else "below"
        yield PolarityEvidence(left, f"no share can be {beyond} its target", plain=True)
    if said.polarity is not None and left in (None, said.polarity):
        words = f"the name says “{said.words}”"
        yield PolarityEvidence(said.polarity, words, plain=True, by_name=True)


def _earlier_evidence(recent: tuple[Earlier, ...]) -> Iterator[PolarityEvidence]:
    """Yield what most of the latest reports showed; a tie shows nothing.

    A majority, so that one report with a slip does not make its neighbours look wrong.
    """
    shown: Counter[Polarity] = Counter()
    for past in recent:
        own = {item.polarity for item in _own_evidence(past.indicator, past.scheme)}
        shown.update(own if len(own) == 1 else ())
    ranked = shown.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return
    yield PolarityEvidence(ranked[0][0], "earlier reports of this measure", plain=True)


def _longer_arm(indicator: Indicator) -> Iterator[PolarityEvidence]:
    """Yield the side on which most of an off-centre range lies: the last resort (T4)."""
    reach = arms(indicator.tolerance, target_value(indicator))
    if reach is None or reach[0] == reach[1]:
        return
    side = Side.BELOW if reach[0] > reach[1] else Side.ABOVE
    yield PolarityEvidence(_FROM_SIDE[side], f"most of the tolerance {side} target", plain=False)
