"""A measure stated in one sentence: its name, its value and its target.

    Rent collected was 98.2% against a target of 98.5%.
    81.2% of calls were answered in time, against a target of 85%.

What is said to have been said, what would be, and what another body achieved states nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kpi.vocabulary import State, Unit
from parsing.language.claims import find_claims
from parsing.language.threshold_amounts import PERIOD
from parsing.language.thresholds import Threshold, ThresholdKind, find_thresholds
from parsing.language.told_targets import is_a_range, is_common_standard
from parsing.language.units import TIMES
from parsing.meaning.figure_roles import BODY
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.meaning.subjects import (
    HELD_AGAINST,
    LIST_OPENS,
    NAME_ENDS,
    OF,
    checked,
    is_named_behind_target,
    name_before,
    name_behind,
    name_round,
    subject_before,
)
from parsing.page.passage import Passage, join

_TOTAL = re.compile(
    r"^(?:(?:a|the)\s+total(?:\s+of)?|there|we(?:\s+\w+)?|officers(?:\s+\w+)?)?$", re.I
)
# "Crews made 7,912 visits": somebody did so many; not "Appraisals completed – 84.3%", a name.
_DID = re.compile(
    r"\W*(?:[a-z-]+\s+){1,5}(?:made|completed|carried\s+out|delivered|issued|held|planted|inspected|visited)"
    r"\s+\d[\d,]*\s+(?!(?:in|on|by|at|of|for|to|this|during|against|and|up|down|out|compared)\b)[a-z]",
    re.I,
)
# The verb of something done to a share; what only leads to a figure is none.
_DOES = re.compile(
    r"\s(?!achieved|recorded|reported|reached|showed|averaged|totalled|increased|decreased|improved|reduced|remained|"
    r"attained|managed)[a-z]+(?:ed|old|aid|ade|ent|ept|eld|ook|ave|ew|aw)\s+$"
)
_NOUN_ENDS = re.compile(
    r"\s*(?:[;(]|,(?!\d)|\.(?:\s|$)|"
    r"\b(?:was|were|is|are|had|have|has|in|at|against|compared|this|during|for)\b|$)",
    re.I,
)
_LONGEST_RUN_IN, _SHORTEST_RUN_IN = 120, 2  # characters, words
_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\s+")
_HEADING_ENDS = re.compile(r"(?:\.|\s[–—-])\s+(?=[A-Z\d£])|:\s+(?=\w|£)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|should|did|does|do|stood|stands|remains?|"
    r"remained|continues?|continued|we|there|this|these|it)\b",
    re.I,
)
# "Not yet. The average wait was …": an answer, and no heading.
_ANSWERS = re.compile(
    r"(?:yes|no|not|mostly|partly|nearly|almost|overall|however|in|at|on|for|by|since|as|well|good|"
    r"better|worse|above|below|within|see|note)\b",
    re.I,
)
_COUNTS = (None, *TIMES)
# "In custody, 96% of …": where, before the figure that opens the statement.
_SETS_THE_SCENE = re.compile(
    r"^\W*(?:in|at|for|among|across|within|of)\s+[^,;.\d]{2,60},\s*$", re.I
)
_ABOUT = re.compile(r"^\W*for\s+(?P<what>[^,;.\d]{4,60}),\s*$", re.I)
_PER_CENT = r"\(\s*\d[\d.]*\s?(?:%|per\s+cent)\s*\)"
_OF_SO_MANY = re.compile(
    r"^\W*of\s+(?:the\s+|all\s+)?\d[\d,]*\s+(?P<what>[^,;.\d]{4,80}),\s+\d[\d,]*\s+"
    rf"(?P<share>{_PER_CENT}\s+)?"
    r"(?:(?:were|was|are|is|have|has|had)\s+(?:been\s+)?)?(?P<how>[^,;.(]{4,80}?)\s*"
    rf"(?(share)(?:[,;(]|\.(?:\s|$)|$)|{_PER_CENT})",
    re.I,
)
_JOINED = re.compile(r"\s*,?\s+and\s+$", re.I)
_AGAINST = re.compile(
    r"\bagainst\s+(?:(?:an?|the)\s+(?:figure|number|total|rate|average|result|outturn)\s+of\s+)?$",
    re.I,
)
_COMPARED = re.compile(
    rf"{_AGAINST.pattern}|\b(?:compared\s+(?:to|with)|(?:up|down)\s+from|versus|vs?\.?)\s+$", re.I
)
# "79.4% (2024/25: 76.8%)", "3.4% (England: 4.1%)": a figure of another time or body behind it.
_BESIDE = re.compile(
    rf"(?:\s+[a-z]+)?\s*\((?:(?:in|at|for|q[1-4]|quarter\s[1-4]|[a-z]+)\s+)*?(?:{PERIOD}|{BODY}|(?:last|previous)\s\w+)\s*:?\s+£?\d",
    re.I,
)
_RATINGS = frozenset(State) - {State.ON_TRACK, State.NOT_REPORTED}
_MEASURED = re.compile(
    r"\W*(?:the\s+)?(?:(?:figures?|result)\s+for\s+(?:the\s+)?)?(?:(?:total|average|overall)\s+)?"
    r"(?:number|percentage|proportion|share|rate|average|total|%)\b",
    re.I,
)
_SO_MUCH_OF = re.compile(r"\W*\d[\d.]*\s?(?:%|per\s+cent)\s+of\s+(?!\d)", re.I)
_HEARSAY = re.compile(
    r"\b(?:said|asked|replied|queried|questioned|commented|suggested|councillors?|members?\s+(?:were|had|heard)|"
    r"if|would(?!\s+like\s+to\b)|could|might|hop(?:e|es|ed|ing)|not\s+expect\w*)\b",
    re.I,
)


def stated_name(text: Passage, *, listed: bool = False) -> Passage | None:
    """Return the name in a sentence that gives a value and its target, or None.

    Args:
        text: The sentence.
        listed: True for a bullet, in which an earlier figure may stand for the target: "The number
            of floods was 45, down from 52 last year". In running text that is a remark.
    """
    first = first_figure(text.text, listed=listed)
    if first is None:
        return None
    return name_at(text, first)


def name_at(text: Passage, first: int) -> Passage | None:
    """Return the name in a sentence whose figures begin at `first`, or None where none names it.

    It stands before the figure, or behind one that opens the sentence or only counts: "96% of
    homes inspected", "We planted 1,240 trees"; or round a count and its total: "Of the 214
    complaints received, 187 were answered in ten days (87.4%)".
    """
    if counted := _OF_SO_MANY.match(text.text):
        what, how = (text.cut(*counted.span(part)) for part in ("what", "how"))
        return checked(join([what, how]))
    if (both := name_round(text, first)) is not None:
        return both
    lead = text.text[:first]
    counts = _TOTAL.match(subject_before(text, first).text) or _DID.match(text.text)
    if not counts and not _SETS_THE_SCENE.match(lead):
        behind = (name_behind(text, figure.end) for figure in find_figures(text.text))
        return (
            _done_to_a_share(text, first)
            or name_before(text, first)
            or next(filter(None, behind), None)
        )
    behind = (name_behind(text, figure.end) for figure in stated_figures(text.text))
    named = (_counted(text), *behind) if lead.strip() else (*behind, _counted(text))
    about = _ABOUT.match(lead)
    return next(filter(None, named), None) or (
        checked(text.cut(about.start("what"), about.end("what"))) if about else None
    )


def _done_to_a_share(text: Passage, first: int) -> Passage | None:
    """Return the name in "The theatre sold 71% of seats", which goes on behind its figure."""
    share = next((f for f in stated_figures(text.text) if f.start == first), None)
    if share is None or share.quantity.unit is not Unit.PERCENT:
        return None
    of = name_behind(text, share.end) if _DOES.search(text.text[:first]) else None
    return checked(join([subject_before(text, first), of])) if of else None


def parted(text: Passage) -> list[tuple[Passage, Passage, Passage]]:
    """Part a sentence that states two measures by one predicate and holds both to one target.

    "100 per cent of A and 98.9 per cent of B had a plan (target 95 per cent)" gives, for each of
    them, its name, its figure and the target; any other sentence gives nothing.
    """
    aimed = own_targets(text.text)
    shares = [f for f in stated_figures(text.text) if OF.match(text.text, f.end)]
    if len(aimed) != 1 or len(shares) < 2 or aimed[0].start < shares[-1].end:  # noqa: PLR2004 - two
        return []
    target = text.cut(aimed[0].start, aimed[0].end)
    found = []
    for share, after in pairwise([*shares, None]):
        assert share is not None  # noqa: S101 - only the last one is followed by none
        joined = _JOINED.search(text.text[: after.start]) if after else None
        if after and joined is None:
            return []
        part = text.cut(share.start, joined.start() if joined else None)
        if (name := name_behind(part, share.end - share.start)) is None:
            return []
        found.append((name, part, target))
    return found


def _counted(text: Passage) -> Passage | None:
    """Return the noun of "There were 212 fires in homes": what the first count counts."""
    first = next((f for f in stated_figures(text.text) if f.quantity.unit in _COUNTS), None)
    if first is None:
        return None
    ends = _NOUN_ENDS if text.text[: first.start].strip() else NAME_ENDS
    ended = ends.search(text.text, first.end + 1)
    return checked(text.cut(first.end, ended.start())) if ended else None


def heading_within(text: Passage) -> tuple[Passage, Passage] | None:
    """Return the heading that a paragraph opens with and the rest of it, or None without one.

    As in "Council tax collected in year. The rate stood at 83.4%": a few words without a verb.
    """
    numbered = _PARAGRAPH_NUMBER.match(text.text)
    start = numbered.end() if numbered else 0
    mark = _HEADING_ENDS.search(text.text, start, start + _LONGEST_RUN_IN)
    name = text.cut(start, mark.start()) if mark else None
    if name is None or mark is None or len(name.text.split()) < _SHORTEST_RUN_IN:
        return None
    plain = name.text[:1].isupper() and not _FINITE.search(name.text)
    plain = plain and not _ANSWERS.match(name.text)
    set_here = find_thresholds(name.text)
    rest = text.cut(mark.start() if mark[0].startswith(":") else mark.end())
    return (name, rest) if plain and not set_here and checked(name) else None


def first_figure(text: str, *, listed: bool = False) -> int | None:
    """Return where the first figure of a sentence stands that states a value and its target."""
    aimed, figures = own_targets(text), stated_figures(text)
    opens = LIST_OPENS.match(text)
    if not figures or _HEARSAY.search(text, opens.end() if opens else 0):
        return None
    if not aimed:
        return figures[0].start if _stands_alone(text, figures, listed=listed) else None
    held = HELD_AGAINST.match(text[: aimed[0].start])
    apart = held or is_named_behind_target(text[: figures[0].start])
    return figures[0].start if apart else min(figures[0].start, aimed[0].start)


def _stands_alone(text: str, figures: list[Figure], *, listed: bool) -> bool:
    """Tell a value that needs no target beside it: it is rated, or held against another's."""
    first = figures[0]
    if first.role is Role.VALUE and len(figures) == 1 and is_rated(text):
        return True
    link = _COMPARED if listed else _AGAINST
    beside = listed and first.role is Role.VALUE and _BESIDE.match(text, first.end)
    return bool(beside) or _is_held_against_earlier(text, first, link)


def is_rated(text: str) -> bool:
    """Tell whether a sentence rates its figure: "which is on target"."""
    return any(_RATINGS.issuperset(c.states) and c.states for c in find_claims(text))


def _is_held_against_earlier(text: str, first: Figure, link: re.Pattern[str]) -> bool:
    """Tell "The number of fires was 45 against a figure of 52 last year", which sets no target."""
    earlier = [f for f in find_figures(text) if f.role is Role.PREVIOUS and f.start > first.end]
    held = earlier and link.search(text[first.end : earlier[0].start])
    opens = _MEASURED.match(text) or _SO_MUCH_OF.match(text)
    return bool(held) and first.role is Role.VALUE and opens is not None


def own_targets(text: str) -> list[Threshold]:
    """Return the targets in figures that a text sets for its own body and time.

    Where it sets none, a standard set for every body is its target. A target may be a range.
    """
    found = find_thresholds(text)
    own = [
        t
        for t in found
        if (t.value or is_a_range(t))
        and t.kind is ThresholdKind.TARGET
        and not (t.earlier or t.other_body)
    ]
    return own or [t for t in found if is_common_standard(t)]


def stated_figures(text: str) -> list[Figure]:
    """Return the figures of a text that may be a value; money is a budget's more often."""
    return [
        f
        for f in find_figures(text)
        if f.role in (Role.VALUE, Role.FAINT) and f.quantity.unit is not Unit.POUNDS
    ]
