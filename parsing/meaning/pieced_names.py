"""The name of a measure pieced together from the words round its figure.

Officers attended 94% of burglaries within 48 hours    Officers attended burglaries within 48 hours
On 30 June 57 households were in hotels                households were in hotels
At 24,180, the number of subscribers has overtaken     the number of subscribers
"""

from __future__ import annotations

import re

from parsing.language.sentences import sentences
from parsing.meaning.stated import own_targets
from parsing.meaning.statements import name_at
from parsing.meaning.subjects import checked, is_nameless, name_round, subject_before
from parsing.meaning.taken_up import takes_up
from parsing.page.passage import Passage, join

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
# What leads to the words that name: when, where, and how it is taken.
_SCENE = re.compile(
    r"^\W*(?:(?:in|at|on|for|during|by|as\s+(?:at|of)|between|over|since|throughout|from|against|within|up\s+to|so\s+far|thanks\s+to)\b[^,.;:]{2,60},\s+"
    rf"|(?:on|by|at|as\s+at|to|since)\s+(?:the\s+end\s+of\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+20\d\d)?,?\s+"
    r"|(?:at|by)\s+(?:the\s+)?(?:(?:end|close)\s+of\s+(?:the\s+)?)?(?:half[\s-]year|quarter|year|month|period)(?:\s+point)?(?:[’'\s-]*(?:s\s+)?(?:end|close))?,?\s+"
    r"|(?:however|unfortunately|overall|meanwhile|nationally|locally|sadly|happily|by\s+contrast|on\s+the\s+other\s+hand|in\s+addition|also|and|but|so|while|"
    r"whilst|whereas|that)\b,?\s+"
    r"|(?:only|just|some|about|around|nearly|almost|over|more\s+than|less\s+than|well\s+over)\s+)+",
    re.I,
)
_EXPLETIVE = re.compile(
    r"^\W*(?:(?:on|in|at|by|during)\b[^,.;]*\s)?(?:there(?:\s+(?:were|was|are|is|have\s+been|has\s+been))?|we|it|they|this|that|these|those|you|i)\b",
    re.I,
)
_LEVEL = re.compile(
    r"\b(?:is|was|are|were|be|been|at|to|of|reached|stood|stands|totals?|totalled|averag(?:ed|es)|remain(?:s|ed)|fell|rose|hit|"
    r"shows?|showed|measured|recorded|reported|scored|now|currently|running)\s+(?:[a-z]+ly\s+|just\s+|only\s+|about\s+|around\s+|an?\s+|over\s+|under\s+)*$",
    re.I,
)
_OF = re.compile(
    r"\s*(?:of\s+(?:all\s+|the\s+|our\s+|these\s+|them\s+)*|(?:working\s+)?(?:days?|weeks?|hours?|minutes?|seconds?),?\s+(?:on\s+average,?\s+)?(?=to\s))",
    re.I,
)
_ENDS = re.compile(
    r"\s*(?:[;(]|,(?!\d)|\.(?:\s|$)|\s[–-]\s|:\s|\b(?:against|compared|which|versus|up\s+from|down\s+from|exceeding|when|where|"
    r"whereas|although|so|but|short\s+of|ahead\s+of|out\s+of)\b|$)",
    re.I,
)
_WHEN = re.compile(
    r"\s+(?:(?:in|for|during|at|by|over|to|since|on)\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(?:this\s+|last\s+)?(?:q[1-4]\b|quarter|year|month|period|half\b|"
    rf"(?:first|second|third|fourth|last|three|six|nine|twelve)\s+(?:quarter|half|month|year|week)|(?:\d{{1,2}}\s+)?{_MONTH}|20\d\d|winter|summer|autumn|spring).*"
    r"|on\s+average|so\s+far|overall|to\s+date|now|currently|already|again)\s*$"
    r"|\s+(?:and|but|so|had|have|has|were|was|is|are|the|a|an)$",
    re.I,
)
# As in 187 of 214 “householder applications (87.4%) were decided” and “has risen from 68% to 74%”.
_COUNTED = re.compile(
    r"\d\s+(?:(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+)?[\d,]+\s+)?(?P<what>[a-z][^.;,:()\d]{3,80}?)\s+\($",
    re.I,
)
_MOVED = re.compile(r"\s(?:(?:has|have|had)\s+)?[a-z]+\s+(?:up\s+|down\s+)?(?=from\s+£?\d)", re.I)
_JOINS = re.compile(r"\b(?:that|and|but|because|where|while)\s+$", re.I)
_AT = re.compile(r"^\W*(?:at|with)\s+(?:just\s+|only\s+|some\s+)?$", re.I)
_ITS_VERB = re.compile(
    r"\s+(?:is|was|has|have|had|are|were|remains?|remained|beats?|exceeds?|exceeded|fell|came|went|met|missed)\b",
    re.I,
)
_TORN = re.compile(
    r"^\W*(?:on|in|at|by|from|when|since|during|after|up|across|i|we|you|they|their|every|nearly|residents|results|data|figures)\b"
    r"|\b(?:that|and|but|which|who|so|the|a|an|of|to)\W*$|,$|^\W*\)|^\W*(?:for|of|with)\b",
    re.I,
)
_LABELLED = re.compile(r"^\W*(?P<name>[^:]{4,120}):\s+[^:]{0,20}$")

# "This was achieved in" 97% "of cases": the sentence before says what.
_THIS_WAS_DONE = re.compile(
    r"^\W*(?:(?:in|during|for)\s+[^.;,]{3,30}?,?\s+)?(?:(?:this|it|that)\s+(?:was|has\s+been|is)\s+"
    r"(?:achieved|done|met|managed|kept\s+to|the\s+case)|we\s+(?:achieved|did|met|managed)\s+(?:this|it|that))"
    r"\s+(?:in|on|for)\s+(?:(?:just|only|over|under)\s+)?$",
    re.I,
)
_DIGITS = re.compile(r"\d[\d.,]*(?<=\d)")
_CASES = re.compile(
    r"\d\s?(?:%|per\s+cent)\s+of\s+(?:all\s+)?(?:cases|occasions|instances|(?:the\s+)?time)\b", re.I
)
_STANDARD_IS = re.compile(
    r"\W*(?:[\w’']+\s+){0,4}?(?:standard|target|aim|goal|ambition)\s+is\s+(?:that|for)\s+", re.I
)
_A_FIGURE = re.compile(r"\W*£?\d[\d,.]*%?\s+(?:of\s+)?(?=[a-z]{3})")
_THE_TARGET = re.compile(r"\W*(?:the|our)\s+(?:target|aim|goal|standard)\s+(?:was|is)\b", re.I)
_VERB = re.compile(r"\b(?:is|was|are|were|has|have|had|will|be)\b", re.I)
_ON = re.compile(r"\s+(?:in|on|for)\s+(?:at\s+least\s+)?$", re.I)


def pieced_name(text: Passage, start: int, end: int) -> Passage | None:
    """Return what names the figure from `start` to `end` of a part of a sentence, or None."""
    pieced = _pieced(text, start, end)
    if pieced is not None and not is_torn(pieced.text):
        return pieced
    stated = name_at(text, start)
    usable = stated is not None and not (is_torn(stated.text) or is_nameless(stated.text))
    return stated if usable else pieced


def _pieced(text: Passage, start: int, end: int) -> Passage | None:
    whole = name_round(text, start) or _round_bracket(text, start, end) or _whose(text, start, end)
    if whole is not None:
        return _trimmed(whole)
    before, subject = text.text[:start], subject_before(text, start)
    if named := _LABELLED.match(before) if is_nameless(subject.text) else None:
        return _trimmed(text.cut(*named.span("name")))
    moved = _MOVED.search(before)
    if moved and checked(subject) is None:
        return _pieced(text, moved.end(), moved.end())
    behind, scene = _behind(text, end), _SCENE.match(before)
    opens = _JOINS.search(before) or (scene and scene.end() == start)
    if opens or not _is_subject(subject):
        return _trimmed(behind) if behind else None
    shared = behind is not None and _OF.match(text.text, end) is not None
    straight = before.rstrip().endswith(subject.text)
    if behind and (straight or shared) and not _LEVEL.search(before) and before[-2:-1].isalpha():
        lead = text.cut(scene.end() if scene else 0, start)
        return _trimmed(join([lead, behind]))
    return _trimmed(subject.cut(_scene_end(subject)))


def _is_subject(subject: Passage) -> bool:
    """Tell words that may name from "There were", "The figure" and words that hold a figure."""
    named = not is_nameless(subject.text) and checked(subject) is not None
    return named and not _EXPLETIVE.match(subject.text)


def _round_bracket(text: Passage, start: int, end: int) -> Passage | None:
    """Return the name in "187 of 214 homes (87.4%) were let in time"."""
    counted = _COUNTED.search(text.text[:start])
    if counted is None:
        return None
    what, said = text.cut(*counted.span("what")), _behind(text, end + 1)
    return join([what, said]) if said else what


def is_torn(name: str) -> bool:
    """Tell words that are no name: they say when, tell of somebody, or break off."""
    return _TORN.search(name) is not None or takes_up(name)


def _scene_end(subject: Passage) -> int:
    scene = _SCENE.match(subject.text)
    return scene.end() if scene else 0


def _whose(text: Passage, start: int, end: int) -> Passage | None:
    """Return the name in "At 24,180, the number of subscribers has overtaken …"."""
    if not _AT.match(text.text[:start]):
        return None
    if text.text[end : end + 1] != ",":
        return _behind(text, end)
    verb = _ITS_VERB.search(text.text, end)
    return checked(text.cut(end + 1, verb.start())) if verb else None


def _behind(text: Passage, end: int) -> Passage | None:
    of = _OF.match(text.text, end)
    first = of.end() if of else end
    ended = _ENDS.search(text.text, first)
    words = text.cut(first, ended.start() if ended else None)
    return checked(words) if words else None


def _trimmed(name: Passage) -> Passage | None:
    """Return a name without when it was, or None where nothing is left that names."""
    while when := _WHEN.search(name.text):
        name = name.cut(0, when.start())
    return None if is_nameless(name.text) else checked(name)


def this_was_done(text: Passage, first: int) -> bool:
    """Tell "This was achieved in" 97% "of cases": the sentence before says what.

    Args:
        text: The sentence.
        first: Where its figure begins.
    """
    number = _DIGITS.match(text.text, first)
    last = number.end() - 1 if number else first
    lead = _THIS_WAS_DONE.match(text.text[:first])
    return lead is not None and _CASES.match(text.text, last) is not None


def name_of_undertaking(before: Passage, target: int) -> Passage | None:
    """Return what is to be done "on" 80% "of occasions": "Crews should be there in 10 minutes".

    Args:
        before: The sentence that sets the target.
        target: Where that begins.
    """
    lead = _ON.search(before.text[:target])
    opens = _STANDARD_IS.match(before.text)
    return checked(before.cut(opens.end() if opens else 0, lead.start())) if lead else None


def counted_first(text: Passage) -> Passage | None:
    """Return what is counted by the figure that opens a text, whose next sentence sets its target.

    "41 hectares of verge managed for bees. The target was 40."
    """
    first, *rest = [text.cut(*span) for span in sentences(text.text)] or [text]
    opening = _A_FIGURE.match(first.text)
    aimed = rest and own_targets(rest[0].text) and _THE_TARGET.match(rest[0].text)
    if opening is None or not aimed or _VERB.search(first.text):
        return None
    return first.cut(opening.end(), len(first.text.rstrip(" .")))
