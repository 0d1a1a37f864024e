"""Questions of one kind about several measures, asked once, with the measures named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kpi.asking.answered import Answered
from kpi.exports.brief.parts import Item, Point, quotes_of
from kpi.finding_keys import key_of
from kpi.judgement import Finding
from kpi.plain.wording import listed

MOST_NAMED = 4
_FEWEST_CHANGES = 3


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question that can be asked of several measures at once.

    Attributes:
        question: With {} where the measures are named.
        fewest: From how many measures on it is asked once.
    """

    title: str
    question: str
    message: str
    fewest: int = 2


KINDS: Mapping[str, Kind] = {
    "H1": Kind(
        "Past figures that were changed",
        "Why have past figures of {} changed?",
        "An earlier period’s figure is not the one that was published then.",
        _FEWEST_CHANGES,
    ),
    "H2": Kind(
        "Targets that were changed",
        "Why were the targets of {} changed, and who decided it?",
        "Each target is another than in the report before.",
        _FEWEST_CHANGES,
    ),
    "H3": Kind(
        "Tolerances that were changed",
        "Why were the tolerances of {} changed, and who decided it?",
        "Each tolerance is another than in the report before.",
        _FEWEST_CHANGES,
    ),
    "H4": Kind(
        "Measures that are gone",
        "Why are {} no longer reported?",
        "They were in the report before and are not in this one.",
        _FEWEST_CHANGES,
    ),
    "H6": Kind(
        "Measures under another reference or name",
        "What has changed of {} beside the reference or the name?",
        "Each has another reference or name than in the report before, or its reference stands for "
        "another measure.",
        _FEWEST_CHANGES,
    ),
    "Q1": Kind(
        "Measures without a value",
        "Why are there no values of {}, and when will they be reported?",
        "They are listed, and no value is printed.",
    ),
    "N5": Kind(
        "Measures without a stated rating",
        "How are {} rated?",
        "Value and target are printed, and no rating is stated.",
    ),
    "T4": Kind(
        "Tolerances that include the target",
        "Where do the tolerances of {} end and their targets begin?",
        "Some values are both on target and in tolerance.",
    ),
    "T7": Kind(
        "Which way is good",
        "Is a higher or a lower value better for {}?",
        "What is printed does not settle which way is good.",
    ),
    "T1": Kind(
        "Measures without a target",
        "What are the targets of {}?",
        "No target is printed for them.",
    ),
}
"""What is asked of several measures at once, by code; two changes are still asked one by one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A finding with what sentences call its measure, and the name on the page."""

    finding: Finding
    spoken: str
    name: str


def apart(findings: Iterable[Finding]) -> tuple[list[list[Finding]], list[Finding]]:
    """Part what is asked of several measures at once, by kind, from everything else."""
    by_code: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    alike, rest = list[list[Finding]](), list[Finding]()
    for code, group in by_code.items():
        if code in KINDS and len({one.indicator for one in group}) >= KINDS[code].fewest:
            alike.append(group)
        else:
            rest += group
    return alike, rest


def asked_once(group: Sequence[Named], urgency: str, answered: Mapping[str, Answered]) -> Item:
    """Return the one question that a kind of finding asks of several measures."""
    kind = KINDS[group[0].finding.code]
    measures = list({one.spoken: one for one in reversed(group)}.values())[::-1]
    shown, left = _few(measures)
    names = [one.spoken for one in shown]
    point = Point(
        question=kind.question.format(listed([*names, *([f"{left} more"] if left else [])])),
        message=kind.message,
        derivation=_workings(group, shown),
        quotes=quotes_of(
            [cited for one in shown for cited in one.finding.evidence],
            group[0].finding.report,
            {one.name for one in shown},
        ),
        before=_before(group, answered),
    )
    more = f"All {len(measures)} stand among the findings in Plumbline." if left else None
    return Item(kind.title, None, urgency, (point,), more, len(measures))


def _few(group: Sequence[Named]) -> tuple[Sequence[Named], int]:
    """Return those that are named, and how many are not; no single one is left over."""
    if len(group) <= MOST_NAMED + 1:
        return group, 0
    return group[:MOST_NAMED], len(group) - MOST_NAMED


def _workings(group: Sequence[Named], shown: Sequence[Named]) -> str:
    """Return the working that all share, else that of each measure that is named."""
    shared = {one.finding.derivation for one in group}
    if len(shared) == 1:
        return next(iter(shared))
    by_working: defaultdict[str, list[str]] = defaultdict(list)
    for one in shown:
        by_working[one.finding.derivation].append(one.spoken)
    return "; ".join(f"{listed(names)}: {working}" for working, names in by_working.items())


def _before(group: Sequence[Named], answered: Mapping[str, Answered]) -> str | None:
    found = [answered[key] for one in group if (key := key_of(one.finding)) in answered]
    words = list(dict.fromkeys(one.words for one in found))
    if not words:
        return None
    if len(words) == 1:
        return words[0]
    return f"Asked before of {len(found)} of them: the answers stand by the findings."
