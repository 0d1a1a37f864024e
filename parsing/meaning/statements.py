"""A measure stated in one sentence: its name, its value and its target.

    Rent collected was 98.2% against a target of 98.5%.
    81.2% of calls were answered in time, against a target of 85%.

What is said to have been said, what would be, and what another body achieved states nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kpi.vocabulary import Unit
from parsing.language.labels import label_meaning
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start
from parsing.language.thresholds import Threshold, ThresholdKind, find_thresholds
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.page.passage import Passage

_LONGEST_NAME = 28  # words
_VERB_TO_FIGURE = 6  # words that may stand between them: "is 0.4 percentage points above the"
_LONE_NAME = 6  # letters of a name of one word, as in "Sickness"
_PRONOUN = re.compile(r"(?:their|there|which|these|those|within|nationally|overall)", re.I)
_TOTAL = re.compile(
    r"^(?:(?:a|the)\s+total(?:\s+of)?|there|we(?:\s+\w+)?|officers(?:\s+\w+)?)?$", re.I
)
_NOUN_ENDS = re.compile(
    r"\s*(?:[;(]|,(?!\d)|\.(?:\s|$)|"
    r"\b(?:was|were|is|are|had|have|has|in|at|against|compared|this|during|for)\b|$)",
    re.I,
)
_LONGEST_RUN_IN, _SHORTEST_RUN_IN = 120, 2  # characters, words
_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\s+")
_HEADING_ENDS = re.compile(r"(?:\.|:|\s[–—-])\s+(?=[A-Z\d£])")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|should|did|does|do|stood|stands|remains?|"
    r"remained|continues?|continued|we|there|this|these|it)\b",
    re.I,
)
_COUNTS = (None, Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)
# "In custody, 96% of …": where, before the figure that opens the statement.
_SETS_THE_SCENE = re.compile(r"^\W*(?:in|at|for|among|across|within|of)\s+[^,;.\d]{2,60},\s*$", re.I)
_ABOUT = re.compile(r"^\W*for\s+(?P<what>[^,;.\d]{4,60}),\s*$", re.I)
_JOINED = re.compile(r"\s*,?\s+and\s+$", re.I)
# "Fly-tips were cleared in": what was done belongs to the name.
_DONE_IN = re.compile(
    r"^\s*(?!achieved|recorded|reported|reached|measured|rated)\w+(?:ed|en|lt|pt)(?=\s+(?:in|on|at|after)$)",
    re.I,
)
_OF = re.compile(r"\s*of\s+(?:all\s+|the\s+)?(?!\d)", re.I)
_NAME_ENDS = re.compile(
    r"\s*(?:[;(]|,(?!\d|\s+[\w\s]{1,30}\b(?:and|or)\s+\w+)|\.(?:\s|$)|\b(?:against|compared|which|exceeding|and\s+(?:we|our|the\s+target))\b|$)",
    re.I,
)
# The last verb before the figure: "… emergencies reached in time stood at".
_VERB = re.compile(
    r"(?:\s*,)?\s+(?:(?:was|were|is|are|stood|stands|remains?|reached|has|have|had|achieved|currently|"
    r"now|fell|rose|increased|decreased|improved|dropped|averaged|totall?ed|took|takes?|cost|costs)\b|(?:at|of)$)",
    re.I,
)
_LISTED = (":", "–", "-", "(", ",")
# "In Quarter 2", "At the end of May": when, before the words that name what.
_WHEN = re.compile(
    r"^\s*(?:however|overall|meanwhile)?,?\s*(?:in|at|for|during|by|as\s+at|between)\b", re.I
)
# "In the quarter" says when and names nothing.
_ONLY_WHEN = re.compile(
    r"^\W*(?:(?:however|overall|meanwhile|nationally|locally)\W*)?(?:(?:in|during|over|for|at|by|throughout|within|so\s+far)\s+)?"
    r"(?:(?:the|this|last|each|end|of|whole|past|first|second|third|fourth|reporting|current|financial|full|so|far|to|date|"
    r"month|months|quarter|year|period|week|three|six|nine|twelve|\d+)\b\s*)*\W*$",
    re.I,
)
# "Against a target of 50%, performance in May was 48%": the target opens the sentence.
_ADVERBS = re.compile(
    r"^\W*(?:(?:however|only|just|overall|some|about|around|nearly|almost|over|under|more|less|than|well|but|and|"
    r"while|whilst|although|currently|now|still|unfortunately|disappointingly|encouragingly|approximately)\b\W*)+$",
    re.I,
)
_HELD_AGAINST = re.compile(
    r"^\W*(?:as\s+)?(?:against|compared\s+(?:to|with)|with|for|from)\s+(?:an?|the|our|its|this)\W*(?:\w+\s+){0,2}$",
    re.I,
)
_FOR = re.compile(
    r"^\W*for\s+(?P<name>.+?),?\s+(?:the|this)\s+(?:figure|result|outturn|rate|percentage|total|number|average)$",
    re.I,
)
_LIST_OPENS = re.compile(r"^[^:]{0,200}:\s+(?=\S)")
_AGAINST = re.compile(
    r"\bagainst\s+(?:(?:an?|the)\s+(?:figure|number|total|rate|average|result|outturn)\s+of\s+)?$",
    re.I,
)
_COMPARED = re.compile(
    rf"{_AGAINST.pattern}|\b(?:compared\s+(?:to|with)|(?:up|down)\s+from|versus|vs?\.?)\s+$", re.I
)
_MEASURED = re.compile(
    r"\W*(?:the\s+)?(?:(?:figures?|result)\s+for\s+(?:the\s+)?)?(?:(?:total|average|overall)\s+)?"
    r"(?:number|percentage|proportion|share|rate|average|total|%)\b",
    re.I,
)
_NAMELESS = re.compile(
    r"^\W*(?:this|it|that|performance|current\s+performance|the\s+(?:current\s+|overall\s+|latest\s+)?"
    r"(?:figure|result|outturn|rate|average|total|performance|position|percentage|number))\b(?!\s+of\b)"
    r"(?:\s+(?:for|in|this|the|quarter|year|month|so|far|to|date|of|period|q[1-4]|\d+|20\d\d\S*|"
    r"january|february|march|april|may|june|july|august|september|october|november|december))*\s*$",
    re.I,
)
# "was green for the first time in 5 quarters with" before the figure.
_WITH = re.compile(
    r"\s+(?:is|was|remains|turned)\s+(?:rated\s+)?(?:green|amber|red|on\s+target|off\s+target)\b[^.;]*\swith$",
    re.I,
)
_HEARSAY = re.compile(
    r"\b(?:said|asked|replied|queried|questioned|commented|suggested|councillors?|members?\s+(?:were|had|heard)|"
    r"if|would|could|might|hop(?:e|es|ed|ing)|not\s+expect\w*)\b",
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
    homes inspected", "We planted 1,240 trees".
    """
    if not _TOTAL.match(subject_before(text, first).text) and not _SETS_THE_SCENE.match(
        text.text[:first]
    ):
        behind = (_name_behind(text, figure.end) for figure in find_figures(text.text))
        return name_before(text, first) or next(filter(None, behind), None)
    behind = (_name_behind(text, figure.end) for figure in stated_figures(text.text))
    counts = (_counted(text), *behind) if text.text[:first].strip() else (*behind, _counted(text))
    about = _ABOUT.match(text.text[:first])
    return next(filter(None, counts), None) or (
        _checked(text.cut(about.start("what"), about.end("what"))) if about else None
    )


def parted(text: Passage) -> list[tuple[Passage, Passage, Passage]]:
    """Part a sentence that states two measures by one predicate and holds both to one target.

    "100 per cent of A and 98.9 per cent of B had a plan (target 95 per cent)" gives, for each of
    them, its name, its figure and the target; any other sentence gives nothing.
    """
    aimed = own_targets(text.text)
    shares = [f for f in stated_figures(text.text) if _OF.match(text.text, f.end)]
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
        if (name := _name_behind(part, share.end - share.start)) is None:
            return []
        found.append((name, part, target))
    return found


def _counted(text: Passage) -> Passage | None:
    """Return the noun of "There were 212 fires in homes": what the first count counts."""
    first = next((f for f in stated_figures(text.text) if f.quantity.unit in _COUNTS), None)
    if first is None:
        return None
    ends = _NOUN_ENDS if text.text[: first.start].strip() else _NAME_ENDS
    ended = ends.search(text.text, first.end + 1)
    return _checked(text.cut(first.end, ended.start())) if ended else None


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
    set_here = find_thresholds(name.text)
    return (name, text.cut(mark.end())) if plain and not set_here and _checked(name) else None


def first_figure(text: str, *, listed: bool = False) -> int | None:
    """Return where the first figure of a sentence stands that states a value and its target."""
    aimed, figures = own_targets(text), stated_figures(text)
    opens = _LIST_OPENS.match(text)
    if not figures or _HEARSAY.search(text, opens.end() if opens else 0):
        return None
    if not aimed:
        link = _COMPARED if listed else _AGAINST
        return figures[0].start if _is_held_against_earlier(text, figures[0], link) else None
    held = _HELD_AGAINST.match(text[: aimed[0].start])
    return figures[0].start if held else min(figures[0].start, aimed[0].start)


def is_nameless(subject: str) -> bool:
    """Tell a subject that names nothing: "The figure", "It"."""
    return _NAMELESS.match(subject) is not None


def _is_held_against_earlier(text: str, first: Figure, link: re.Pattern[str]) -> bool:
    """Tell "The number of fires was 45 against a figure of 52 last year", which sets no target."""
    earlier = [f for f in find_figures(text) if f.role is Role.PREVIOUS and f.start > first.end]
    held = earlier and link.search(text[first.end : earlier[0].start])
    return bool(held) and first.role is Role.VALUE and _MEASURED.match(text) is not None


def own_targets(text: str) -> list[Threshold]:
    """Return the targets in figures that a text sets for its own body and time."""
    return [
        t
        for t in find_thresholds(text)
        if t.kind is ThresholdKind.TARGET and t.value and not (t.earlier or t.other_body)
    ]


def stated_figures(text: str) -> list[Figure]:
    """Return the figures of a text that may be a value; money is a budget's more often."""
    return [
        f
        for f in find_figures(text)
        if f.role in (Role.VALUE, Role.FAINT) and f.quantity.unit is not Unit.POUNDS
    ]


def name_before(text: Passage, end: int) -> Passage | None:
    """Return the subject of a figure where it names something: "Sickness absence was"."""
    return _checked(subject_before(text, end))


def subject_before(text: Passage, end: int) -> Passage:
    """Return the words before a figure, up to their verb."""
    start = _name_start(text.text, end)
    words = text.text[start:end].rstrip()
    if not words.endswith(_LISTED):
        words = _without_verb(words)
    if found := _FOR.match(words):
        return text.cut(start + found.start("name"), start + found.end("name"))
    return text.cut(start, start + len(words.rstrip(" :–-,(")))


def _without_verb(words: str) -> str:
    """Drop the verb that the figure follows, and a verb straight before it: "is now at"."""
    if found := _WITH.search(words):
        return words[: found.start()]
    while verbs := list(_VERB.finditer(words)):
        last = verbs[-1]
        if done := _DONE_IN.match(words[last.end() :]):
            return words[: last.end() + done.end()]
        if len(words[last.end() :].split()) > _VERB_TO_FIGURE:
            break
        words = words[: last.start()]
        if not re.search(
            r"\b(?:is|was|are|were|has|have|had|now|currently|stood|stands|remain(?:s|ed)?)$",
            words,
            re.I,
        ):
            break
    return words


def _name_start(text: str, end: int) -> int:
    """Return where the name begins, behind "In Quarter 2 2024/25," and "The measures are:"."""
    listed = _LIST_OPENS.match(text[:end])
    start = listed.end() if listed and len(text[listed.end() : end].split()) > 1 else 0
    start = _behind_target(text, end) or start
    if when := _WHEN.match(text[start:end]):
        dated = [p for p in find_periods(text[:end]) if p.start >= start + when.end()]
        near = [p for p in dated if len(text[start + when.end() : p.start].split()) <= 3]  # noqa: PLR2004 - "the end of"
        if near:
            start = near[0].end + len(re.match(r"[\s,]*", text[near[0].end : end])[0])  # type: ignore[index]
    return start


def _behind_target(text: str, end: int) -> int | None:
    """Return where "Against a target of 50%," ends, where that opens the sentence."""
    first = next(iter(find_thresholds(text[:end])), None)
    if first is None or not _HELD_AGAINST.match(text[: first.start]):
        return None
    return first.end + len(re.match(r"[\s,]*", text[first.end : end])[0])  # type: ignore[index]


def _name_behind(text: Passage, start: int) -> Passage | None:
    """Return the words of "81.2% of calls were answered in time"."""
    link = _OF.match(text.text, start)
    ended = _NAME_ENDS.search(text.text, link.end()) if link else None
    return _checked(text.cut(link.end(), ended.start())) if link and ended else None


def _checked(name: Passage) -> Passage | None:
    """Return a name that names something: not a label, a bare reference or another figure."""
    found = reference_at_start(name.text)
    words = re.findall(r"[^\W\d]\S*", name.text[found[1] if found else 0 :])
    if _ADVERBS.match(name.text):
        return None
    if (
        not words
        or len(words) > _LONGEST_NAME
        or label_meaning(name.text)
        or _ONLY_WHEN.match(name.text)
    ):
        return None
    if len(words) == 1 and (len(words[0]) < _LONE_NAME or _PRONOUN.match(words[0])):
        return None
    return None if any(f.role is not Role.FAINT for f in find_figures(name.text)) else name
