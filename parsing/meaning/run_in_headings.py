"""Headings that run in with their paragraph: "Council tax collected. The rate stood at 83.4%"."""

from __future__ import annotations

import re

from kpi.vocabulary import Unit
from parsing.language.labels import label_meaning
from parsing.language.stems import stems
from parsing.language.thresholds import find_thresholds
from parsing.meaning.figures import find_figures
from parsing.meaning.stated import stated_figures
from parsing.meaning.subjects import checked, name_behind
from parsing.page.passage import Passage, end_of_bold, join

_LONGEST_TOPIC = 6  # words
_SHORT_TOPIC = 3  # likewise
_TOPIC = re.compile(
    r"\W*(?P<topic>[A-Z][\w’'&/-]*(?:\s+[\w’'&/-]+){0,2})(?P<mark>:|\s[–—-])\s+"
    r"(?:(?:only|just|over|some|around|about)\s+)?"
)
_SAYS = re.compile(r"\b(?:were|was|are|is|had|have|has|been)\b", re.I)
_LONGEST_RUN_IN, _SHORTEST_RUN_IN = 120, 2  # characters, words
_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\s+")
_HEADING_ENDS = re.compile(r"(?:\.|\s[–—-])\s+(?=[A-Z\d£])|:\s+(?=\w|£)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|shall|might|should|did|does|do|stood|stands|remains?|"
    r"remained|continues?|continued|asked|queried|questioned|noted|welcomed|thanked|referred|we|there|this|these|it)\b",
    re.I,
)
# "Not yet. The average wait was …": an answer, and no heading.
_ANSWERS = re.compile(
    r"(?:yes|no|not|mostly|partly|nearly|almost|overall|however|in|at|on|for|by|since|as|well|good|"
    r"better|worse|above|below|within|see|note)\b",
    re.I,
)
# "Deliberate fires fell sharply.": the heading is what fell.
_MOVED = re.compile(
    r"\s+(?:fell|rose|grew|dropped|improved|worsened|increased|decreased)(?:\s+[a-z]+){0,3}$"
)
_COUNTS_THINGS = re.compile(r"[a-z]\s+\d[\d,]*\s+[a-z]", re.I)  # "The team completed 940 repairs."
_OF_THESE_FIRST = re.compile(r"of\s+(?:these|those|them)\b", re.I)  # behind a sentence, no heading


def heading_within(text: Passage) -> tuple[Passage, Passage] | None:
    """Return the heading that a paragraph opens with and the rest of it, or None without one.

    As in "Council tax collected in year. The rate stood at 83.4%": a few words without a verb.
    """
    numbered = _PARAGRAPH_NUMBER.match(text.text)
    start = numbered.end() if numbered else 0
    mark = _HEADING_ENDS.search(text.text, start, start + _LONGEST_RUN_IN)
    name = text.cut(start, mark.start()) if mark else None
    apart = mark is None or _OF_THESE_FIRST.match(text.text, mark.end())
    if name is None or mark is None or apart or len(name.text.split()) < _SHORTEST_RUN_IN:
        return None
    if moved := _MOVED.search(name.text):
        name = name.cut(0, moved.start())
    plain = name.text[:1].isupper() and not _FINITE.search(name.text)
    plain = plain and not (_ANSWERS.match(name.text) or _counts_things(name.text))
    set_here = find_thresholds(name.text)
    rest = text.cut(mark.start() if mark[0].startswith(":") else mark.end())
    return (name, rest) if plain and not set_here and checked(name) else None


def topic_within(text: Passage) -> tuple[Passage, Passage] | None:
    """Return the bold words that a bullet opens with and the rest of it, or None without them.

    As in "**Planning.** All 9 applications …": they say what the bullet is about, and the
    sentences behind them name its measures.
    """
    end = end_of_bold(text)
    topic = text.cut(0, end) if end else None
    if topic is None or not topic.text.endswith(".") or find_figures(topic.text):
        return None
    rest = text.cut(end or 0)
    short = len(topic.text.split()) <= _LONGEST_TOPIC and not _FINITE.search(topic.text)
    named = short and label_meaning(topic.text.rstrip(" .")) is None
    return (topic, rest) if named and rest else None


def named_under_topic(text: Passage) -> Passage | None:
    """Return the name in "Parking appeals – 62% of letters were answered in time": all of it."""
    topic = _TOPIC.match(text.text)
    first = next(iter(stated_figures(text.text)), None)
    if topic is None or first is None or first.start != topic.end():
        return None
    own = name_behind(text, first.end) if first.quantity.unit is Unit.PERCENT else None
    if own is None or not _SAYS.search(own.text) or label_meaning(topic["topic"]):
        return None
    return join([text.cut(topic.start("topic"), topic.end("mark")), own])


def goes_beyond(topic: str, name: str) -> bool:
    """Tell a name that opens with a topic and says more: "Customer services answered calls".

    So does one of far more words: "Planning enforcement. Only 54% of enforcement cases were …".
    """
    told, said = stems(topic), stems(name)
    short = len(topic.split()) <= _SHORT_TOPIC and len(said) >= 2 * len(told)
    return (name.startswith(topic) or short) and len(told & said) < len(said)


def _counts_things(text: str) -> bool:
    """Tell "The team completed 940 repairs", a statement; "in 8 weeks" belongs to a name."""
    return any(
        _COUNTS_THINGS.match(text, figure.start - 2) and figure.quantity.unit is None
        for figure in find_figures(text)
        if figure.start > 1
    )
