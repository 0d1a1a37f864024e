"""A measure stated in one sentence: its name, its value and its target.

    Rent collected was 98.2% against a target of 98.5%.
    81.2% of calls were answered in time, against a target of 85%.

The name stands before the figure, behind it or round it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kpi.vocabulary import Unit
from parsing.language.units import TIMES
from parsing.meaning.figures import Figure, find_figures
from parsing.meaning.stated import first_figure, own_targets, stated_figures
from parsing.meaning.subjects import (
    NAME_ENDS,
    OF,
    checked,
    is_nameless,
    name_before,
    name_behind,
    name_round,
    subject_before,
)
from parsing.page.passage import Passage, join

_TOTAL = re.compile(
    r"^(?:a[.:]\s+)?(?:(?:a|the)\s+total(?:\s+of)?|all|there|we(?:\s+\w+){0,2}|officers(?:\s+\w+)?|our\s+(?:team|staff|crews?|officers|engineers)(?:\s+[\w’'-]+){1,7})?$",
    re.I,
)
# "Crews made 7,912 visits": somebody did so many; not "Appraisals completed – 84.3%", a name.
_DID = re.compile(
    r"\W*(?:[a-z-]+\s+){1,5}(?:made|completed|carried\s+out|delivered|issued|held|planted|inspected|visited|"
    r"audited|checked|trained|fitted|installed|assessed|surveyed|replaced|repaired|issued|cleared|attended|received|recorded|logged|handled|answered|processed)"
    r"\s+\d[\d,]*\s+(?!(?:in|on|by|at|of|for|to|this|during|against|and|up|down|out|compared)\b)[a-z]",
    re.I,
)
# The verb of something done to a share; what only leads to a figure is none.
_DOES = re.compile(
    r"\s(?!achieved|recorded|reported|reached|showed|averaged|totalled|increased|decreased|improved|reduced|remained|"
    r"attained|managed)[a-z]+(?:ed|old|aid|ade|ent|ept|eld|ook|ave|ew|aw)\s+(?:(?:us|them|you)\s+)?$"
)
# "Stability has worsened:", "The picture is mixed:": a sentence, and no name.
_TELLS_WHAT = re.compile(
    r"^[^:]*\b(?:is|are|was|were|has|have|had|remains?)\b[^:]*:\s*$|^\W*(?:we|they|officers)\s[^:]*:\s*$",
    re.I,
)
_TELLS_OF = re.compile(
    r"^\W*(?!(?:the|this)\s+\w+\s+(?:is|was|has|are)\b)(?P<who>[A-Z][^:,;.\d]{3,60}?)\s+"
    r"(?:is|are|was|were|has|have|tells?)\b[^:]*:\s*$"
)
_WAS_DONE = re.compile(r"\s+(?:were|was|are|is|had\s+been|have\s+been)\s+(?=[a-z])")
# "In the tenants’ survey" 69% "agreed that …"
_SAYS_WHERE = re.compile(
    r"^\W*(?:in|at|for|among|across)\s+(?:the|our|this|a)\s+[^,;.:\d]{3,60}\s$", re.I
)
_DONE_FOR = re.compile(
    r"\b(?:was|were|is|are|has|have)\s(?:[\w’'/-]+\s+){1,8}?(?P<link>(?:in|for|on)\s+)"
    r"(?:(?:just|only|over|under|around|about|some)\s+)*$",
    re.I,
)
_IN = re.compile(r"\s+(?:in|on|for)\s+(?:(?:just|only|over|under|around|about|some)\s+)*$", re.I)
_CASES = re.compile(r"(?:cases|instances|occasions|(?:the\s+)?time)\b", re.I)
_OF_THEM = re.compile(
    r"\s+of\s+(?:them|these|which|those(?=\s+(?:was|were|are|is|had|have)\b))\b\s+", re.I
)
_TIME = (
    r"\d+|q[1-4]|(?:same|last|previous|first|second|third|fourth|reporting|financial)\b|week|month|quarter|year|period|total|all|"
    r"january|february|march|april|may|june|july|august|september|october|november|december"
)
_NOUN_ENDS = re.compile(
    r"\s*(?:[;(]|,(?!\d)|\.(?:\s|$)|"
    r"\b(?:was|were|is|are|had|have|has|at|against|compared|this|during|for)\b|"
    rf"\bin\s+(?:(?:the|this|that)\s+)?(?:{_TIME})\b|$)",
    re.I,
)
_COUNTS = (None, *TIMES)
_AN_AVERAGE_OF = re.compile(r"\W*(?:an?|the)\s+(?:average|mean|total)\s+of\s+$", re.I)
# "In custody, 96% of …": where, before the figure that opens the statement.
_SETS_THE_SCENE = re.compile(
    r"^\W*(?:in|at|for|among|across|within|of|thanks\s+to)\s+[^,;.\d]{2,60},\s*$",
    re.I,
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
# "Of the letters we received," 91% "were answered in a week"
_OF_THOSE = re.compile(
    r"^\W*of\s+(?:(?:the|all|our)\s+)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\s+)?"
    r"(?P<what>[^,;.\d]{4,80}?)(?:\s+(?:that\s+)?(?:we|were|it|they)\b[^,;.\d]{0,30})?,?\s+(?:just\s+|only\s+)?"
    r"\d[\d.]*\s?(?:%|per\s+cent)\s+(?:were|was|are|is|have\s+been|had\s+been)\s+(?P<how>[^,;.(]{4,80})",
    re.I,
)
_OF_WHOM = re.compile(
    rf"\d\s+(?P<what>[a-z][^,;.\d]{{3,60}}),\s+of\s+(?:whom|which|these|those)\s+\d[\d,]*\s+{_PER_CENT}\s+"
    r"(?P<how>[^,;.(]{4,80})",
    re.I,
)
_OF_THESE = re.compile(
    r"^\W*(?:of\s+(?:these|those|them),?|(?P<that>(?:that|this)\s+(?:is|was|represents|equates\s+to|amounts\s+to)))"
    r"\s+(?:(?:just|only|about|around)\s+)?$",
    re.I,
)
_WE_DID = re.compile(
    r"^\W*(?:(?:we|they|staff|officers|crews)\s+)?(?P<did>[a-z]+)\s+(?:(?:just|only)\s+)?$", re.I
)
_JOINED = re.compile(r"\s*,?\s+and\s+$", re.I)


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
    if counted := _OF_SO_MANY.match(text.text) or _OF_THOSE.match(text.text):
        what, how = (text.cut(*counted.span(part)) for part in ("what", "how"))
        return checked(join([what, how]))
    if (both := name_round(text, first) or _of_whom(text)) is not None:
        return both
    lead = text.text[:first]
    if (told := _told_of(text, first)) is not None:
        return told
    if (_TELLS_WHAT.match(lead) or _SAYS_WHERE.match(lead)) and (
        own := _name_of_share(text, first)
    ) is not None:
        return own
    counts = _TOTAL.match(subject_before(text, first).text) or _DID.match(text.text)
    if not (counts or opens_with_average(text, first)) and not _SETS_THE_SCENE.match(lead):
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


def _told_of(text: Passage, first: int) -> Passage | None:
    """Return the name in "Routine repairs are a happier story: 88% were finished in time"."""
    told, share = _TELLS_OF.match(text.text[:first]), _figure_at(text, first)
    does = _WAS_DONE.match(text.text, share.end) if told and share else None
    if told is None or does is None or is_nameless(told["who"]):
        return None
    return _with_predicate(text.cut(*told.span("who")), text, does.end())


def opens_with_average(text: Passage, first: int) -> bool:
    """Tell "An average of 2.4 shifts were lost", whose name stands behind the figure."""
    return _AN_AVERAGE_OF.match(text.text[:first]) is not None


def _name_of_share(text: Passage, first: int) -> Passage | None:
    """Return what a share that begins at `first` is said to be of."""
    share = _figure_at(text, first)
    return name_behind(text, share.end) if share else None


def name_behind_count(before: Passage, text: Passage, first: int) -> Passage | None:
    """Return the name in a sentence about the things that the one before it counts.

    "We advised 90 firms. Of these, 61% took on staff", "… That is 12% of all firms".

    Args:
        before: The sentence before.
        text: The sentence.
        first: Where its figures begin.
    """
    lead, share = _OF_THESE.match(text.text[:first]), _figure_at(text, first)
    of_them = _OF_THEM.match(text.text, share.end) if share else None
    did = _WE_DID.match(text.text[:first]) if of_them else None
    if share is None or not (lead or did or (of_them and not text.text[:first].strip())):
        return None
    counted = _counted(before) or (None if did else _subject(before))
    if counted is None or (lead and lead["that"]):
        return counted
    if did:
        counted = join([counted, text.cut(*did.span("did"))])
    return _with_predicate(counted, text, of_them.end() if of_them else share.end)


def _subject(text: Passage) -> Passage | None:
    """Return what a sentence is about: the words before its first figure and their verb."""
    first = next(iter(find_figures(text.text)), None)
    return name_before(text, first.start) if first else None


def _with_predicate(subject: Passage, text: Passage, start: int) -> Passage | None:
    """Return a subject with what the words from `start` say of it."""
    ended = NAME_ENDS.search(text.text, start)
    said = text.cut(start, ended.start()) if ended else None
    return checked(join([subject, said])) if said else None


def _figure_at(text: Passage, first: int) -> Figure | None:
    return next((f for f in find_figures(text.text) if f.start == first), None)


def _done_to_a_share(text: Passage, first: int) -> Passage | None:
    """Return the name in "The theatre sold 71% of seats", which goes on behind its figure.

    So does that in "Visits were made on time in 92% of cases".
    """
    share, lead = _figure_at(text, first), text.text[:first]
    subject = subject_before(text, first)
    if share is None or share.quantity.unit is not Unit.PERCENT or not subject:
        return None
    of = OF.match(text.text, share.end)
    them = _OF_THEM.match(text.text, share.end) or (_DOES.search(lead) and of)
    if them or of is None:
        return _with_predicate(subject, text, them.end()) if them else None
    start, done = lead.rfind(subject.text), _DONE_FOR.search(lead)
    if ended := _IN.search(lead) if _CASES.match(text.text, of.end()) else None:
        return checked(text.cut(start, ended.start()))
    if done is None or done.start("link") <= start + len(subject.text):
        return None
    return _with_predicate(text.cut(start, first), text, of.end())


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


def _of_whom(text: Passage) -> Passage | None:
    """Return the name in "We advised 90 firms, of whom 54 (60%) took on staff"."""
    told = _OF_WHOM.search(text.text)
    parts = [text.cut(*told.span(part)) for part in ("what", "how")] if told else []
    return checked(join(parts)) if parts else None


def _counted(text: Passage) -> Passage | None:
    """Return the noun of "There were 212 fires in homes": what the first count counts."""
    first = next((f for f in stated_figures(text.text) if f.quantity.unit in _COUNTS), None)
    if first is None:
        return None
    apart = text.text[: first.start].strip() and not opens_with_average(text, first.start)
    ends = _NOUN_ENDS if apart else NAME_ENDS
    ended = ends.search(text.text, first.end + 1)
    if ended and len(text.text[first.end : ended.start()].split()) == 1:
        # "people" alone; they "were killed or seriously injured on our roads"
        done = _WAS_DONE.match(text.text, ended.start())
        ended = (NAME_ENDS.search(text.text, done.end()) if done else None) or ended
    return checked(text.cut(first.end, ended.start())) if ended else None
