"""The subject of a sentence about a figure: the words that name what it measures.

Rent collected was 98.2% …               Rent collected
81.2% of calls were answered in time     calls were answered in time
"""

from __future__ import annotations

import re

from parsing.language.labels import label_meaning
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start
from parsing.language.thresholds import find_thresholds
from parsing.language.vague_names import names_nothing
from parsing.meaning.figures import Role, find_figures
from parsing.page.passage import Passage, join

_LONGEST_NAME = 28  # words
_VERB_TO_FIGURE = 6  # words that may stand between them: "is 0.4 percentage points above the"
_LONE_NAME = 6  # letters of a name of one word, as in "Sickness"
_PRONOUN = re.compile(r"(?:their|there|which|these|those|within|nationally|overall)", re.I)
# "Fly-tips were cleared in": what was done belongs to the name.
_DONE_IN = re.compile(
    r"^\s*(?!achieved|recorded|reported|reached|measured|rated)\w+(?:ed|en|lt|pt)(?=\s+(?:in|on|at|after)$)",
    re.I,
)
# "of 999 calls", "of 16 to 18 year olds": numbers that name and do not count.
_NO_COUNT = r"(?:(?!\d)|(?=999\s)|(?=\d{1,2}(?:\s?(?:[-–]|to)\s?\d{1,2})?[\s-]year[\s-]olds?\b))"
OF = re.compile(rf"\s*of\s+(?:all\s+|the\s+)?{_NO_COUNT}", re.I)
_THAT_MANY = re.compile(
    r"(?<=%)\s+(?:were|are|was|is|felt|said|thought|agreed)\s+(?:that\s+)?(?=(?!(?:the|a|an|in|at|on|not|also|still)\b)[a-z]{4,}\s+\w)",
    re.I,
)
NAME_ENDS = re.compile(
    r"\s*(?:[;(]|,(?!\d|\s+[\w\s]{1,30}\b(?:and|or)\s+\w+)|\.(?:\s|$)|\b(?:last|this)\s+(?:year|quarter|month)(?=\s*[,;.(])|\b(?:against|compared|which|exceeding|and\s+(?:we|our|the\s+(?:target|objective|standard|goal|aim|limit|ambition|promise)))\b|$)",
    re.I,
)
# The last verb before the figure: "… emergencies reached in time stood at".
_VERB = re.compile(
    r"(?:\s*,)?\s+(?:(?:(?:is|are|was|were)\s+running|was|were|is|are|stood|stands|remains?|reached|has|have|had|achieved|currently|"
    r"now|came\s+(?:to|in|down|up)|(?:closed|ended|finished)\s+the\s+(?:year|quarter|month)|comes\s+to|amounts?\s+to|amounted\s+to|numbered|ran|fell|rose|increased|decreased|reduced|improved|dropped|averaged|totall?ed|took|takes?|cost|costs)\b|(?:at|of)$)",
    re.I,
)
_AT_THE_END = re.compile(
    r"^\W*(?:at|by)\s+(?:the\s+)?(?:(?:end|close)\s+of\s+(?:the\s+)?)?(?:year|quarter|month)(?:[\s-]end)?,\s+(?=[a-z])",
    re.I,
)
# "I am pleased to report that", "Our survey found that": who says it is no part of what is said.
_IS_GLAD = re.compile(
    r"^\W*it\s+is\s+(?:\w+ly\s+|very\s+)?(?:good|pleasing|encouraging|disappointing|heartening|gratifying)\s+(?:to\s+(?:see|report|note|say)\s+)?that\s+"
    r"|^\W*(?:I|we)(?:\s+(?:am|are)|['’](?:m|re))\s+(?:\w+ly\s+|very\s+)?(?:proud|pleased|glad|delighted|happy|"
    r"sorry|disappointed|encouraged|concerned)\s+(?:to\s+(?:say|report|tell\s+you|see|note)\s+)?that\s+"
    r"|^\W*(?:there\s+(?:is|was|are|were)|(?:the|our)\s+(?:council|authority|trust|service|force)\s+"
    r"(?:has|had)(?:\s+set)?)\s+(?:an?|the)\s+"
    r"|^\W*(?:I|we)\s+can\s+(?:(?:now|also)\s+)?(?:report|confirm|advise|tell\s+\w+|inform\s+\w+)\s+that\s+"
    r"|^\W*(?:(?:the|our|a)\s+)?(?:[\w’'-]+\s+){0,4}?(?:surveys?|audits?|inspections?)\s+"
    r"(?:found|finds?|shows?|showed|suggests?|told\s+us)\s+(?:that\s+)?",
    re.I,
)
_OF_WHAT = re.compile(
    r"^\W*(?:them\b|(?:these|those)\s+(?:were|was|are|is)\b)|\bof\s+(?:them|these|those)$", re.I
)
_IS = re.compile(r"(?:are|is)\s", re.I)  # a predicate, whose subject counts measures
_DANGLES = re.compile(r"\b(?:the|an?|its|our|their|around)$", re.I)  # a name is yet to come
_APART = (",", ";")  # part a name from what stands before it
_LISTED = (":", "–", "-", "(", ",")
# "In Quarter 2", "At the end of May": when, before the words that name what.
_WHEN = re.compile(
    r"^\s*(?:however|overall|meanwhile)?,?\s*(?:in|on|at|for|during|by|as\s+at|between)\b", re.I
)
# "In the quarter" says when and names nothing.
_ONLY_WHEN = re.compile(
    r"^\W*(?:(?:however|overall|meanwhile|nationally|locally)\W*)?(?:(?:in|during|over|for|at|by|throughout|within|between|so\s+far)\s+)?"
    r"(?:(?:and|the|this|last|each|end|of|whole|past|first|second|third|fourth|reporting|current|financial|full|so|far|to|date|"
    r"month|months|quarter|year|period|week|three|six|nine|twelve|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|q[1-4]|\d+)\b\s*)*\W*$",
    re.I,
)
# "Against a target of 50%, performance in May was 48%": the target opens the sentence.
_ADVERBS = re.compile(
    r"^\W*(?:(?:however|only|just|overall|some|about|around|nearly|almost|over|under|more|less|than|well|but|and|"
    r"while|whilst|although|currently|now|still|unfortunately|disappointingly|encouragingly|approximately)\b\W*)+$",
    re.I,
)
_ON_AVERAGE = re.compile(r"\W*(?:on\s+average|in\s+total|in\s+all|overall)\W*", re.I)
HELD_AGAINST = re.compile(
    r"^\W*(?:as\s+)?(?:against|compared\s+(?:to|with)|with|for|from)\s+(?:an?|the|our|its|this)\W*(?:\w+\s+){0,2}$",
    re.I,
)
# "Performance against the 18% target for" something "was": the something is the measure.
_AGAINST_TARGET_FOR = re.compile(
    r"^\W*(?:performance|progress|delivery|the\s+(?:result|figure|outturn))\s+(?:measured\s+)?against\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:[\d.,]+\s?(?:%|per\s+cent|[a-z]+)?\s+)?target"
    r"(?:\s+of\s+[\d.,]+\s?(?:%|per\s+cent|\w+)?)?\s+(?:for|on|in)\s+(?:the\s+)?(?P<name>[^;.]{4,120}?)\s*,?$",
    re.I,
)
_FOR = re.compile(
    r"^\W*for\s+(?P<name>.+?),?\s+(?:(?:the|this)\s+(?:figure|result|outturn|rate|percentage|total|number|average)|they|it)$",
    re.I,
)
# "Turning flats round remains a challenge: the average is now" 33 days
_ITS_AVERAGE = re.compile(
    r"^\W*(?P<who>[A-Z][^:,;.\d]{3,60}?)\s+(?:is|are|was|were|has|have|remains?|continues?)\b[^:.\d]*:\s+"
    r"(?:the|our|its)\s+(?:average|figure|rate|result|number)\s+(?:is|was|has|stands|stood)\b[^:;.\d]*$"
)
LIST_OPENS = re.compile(r"^[^:]{0,200}:\s+(?=\S)")
_NAMELESS = re.compile(
    r"^\W*(?:(?:although|though|while|whilst|and|but|so)\s+)?(?:this|it|that|performance|current\s+performance|the\s+(?:current\s+|overall\s+|latest\s+|provisional\s+|final\s+|reported\s+)?"
    r"(?:figure|result|outturn|rate|average|total|performance|position|percentage|number))\b(?!\s+of\b)"
    r"(?:\s+(?:for|in|this|the|quarter|year|month|so|far|to|date|of|period|q[1-4]|\d+|20\d\d\S*|"
    r"january|february|march|april|may|june|july|august|september|october|november|december))*\s*$",
    re.I,
)
# "It answered them in" 96 seconds
_PRONOUNS = re.compile(
    r"\W*(?:it|they|we|this|that)\s+\w+\s+(?:them|it|these|those|all)(?:\s+(?:in|within|at|by|on|for))?\W*",
    re.I,
)
# "was green for the first time in 5 quarters with" before the figure.
_WITH = re.compile(
    r"\s+(?:is|was|remains|turned)\s+(?:rated\s+)?(?:(?:green|amber|red|on\s+target|off\s+target)\b[^.;]*\swith"
    r"|(?:above|below|on|off|within|(?:better|worse)\s+than|ahead\s+of|short\s+of)\s+(?:the\s+|our\s+|its\s+)?target,?\s+at)$"
    r"|\s+(?:is|was|remains?|continues?|has|have)\b[^.;\d]{3,60},\s+with$"
    r"|\s+(?:did|fared|performed)\s+(?:(?:much|rather|slightly|a\s+little)\s+)?(?:better|worse|well|badly|less\s+well)\s+with$",
    re.I,
)


_ASIDE = re.compile(
    r",\s+(?:(?:by|in)\s+contrast|however|meanwhile|on\s+the\s+other\s+hand|too),?$", re.I
)
_AN_AVERAGE = re.compile(r"(?<=\b(?:took|take))\s+an\s+average\s+of$", re.I)
# "Staff took an average of" 9.4 "days off sick"; "It took us" 38 "days to let a home".
_AVERAGED = re.compile(
    r"^\W*(?:on\s+average,?\s+)?(?:it|we|(?P<who>[A-Z][^.;,:\d]{2,60}?))\s+(?:took|takes?|spent|spends?|waited|waits?|lost|lose)"
    r"(?:\s+(?:us|them))?\s+(?:(?:an?\s+average\s+of|on\s+average)\s+)?(?:just\s+|only\s+|around\s+|about\s+)?$",
    re.I,
)
_UNIT = re.compile(
    r"\d[\d.,]*\s+(?P<what>(?:working\s+)?(?:days?|weeks?|months?|hours?|minutes?|shifts?)\s+(?:on\s+average\s+)?)"
    r"(?!on\b|in\s+(?:the|this|q|20)\b|against\b|down\b|up\b|and\b|but\b|compared\b)(?=[a-z])",
    re.I,
)
_SHARE_BEFORE = re.compile(
    r"^\W*(?:(?:over|more\s+than|nearly|almost|around|about|just\s+(?:over|under))\s+)?"
    r"(?:\w+\s+(?:in|out\s+of)\s+(?:every\s+)?(?:ten|five|four|three|\d+)|half|most|\w+[\s-](?:thirds?|quarters?|fifths))"
    r"\s+(?:of\s+(?:all\s+|our\s+|the\s+)?)?(?P<who>[^.;,:(\d]{3,60}?)\s*\($",
    re.I,
)
_SHARE_BEHIND = re.compile(r"\d[\d.]*\s?(?:%|per\s+cent)\s*\)\s+(?P<what>)(?=[a-z])", re.I)


_YARDSTICK = re.compile(
    r"^\W*(?:both|neither|each|either)\b|^\W*(?:(?:\w+\s+)?(?:pieces?\s+of|good|bad)\s+news|did\s+you\s+know)\b"
    r"|^\W*(?:this|that|it|which)\s+(?:also\s+)?(?:miss|met\b|meets|exceed|is\b|was\b|beat|fall|fell\b|remain|compares)"
    r"|^\W*(?:no|the|our|its|their|this|that|a|[\w-]+[’']s?)\s+(?:(?!of\b)[\w’'-]+\s+){0,3}?(?:targets?|thresholds?|ceilings?|limits?|goals?|floor|(?:carbon\s+)?budget)"
    r"(?:\s+(?:at|for|of|in|set|agreed|is|was|has)\b.*)?\W*$"
    r"|^\W*(?:the\s+)?(?:sector|national|regional|peer)?\s*(?:median|mean|average|quartile)\s+(?:for|of|among)\s+(?:comparable|similar|peer|other|neighbouring)\b",
    re.I,
)


def is_nameless(subject: str) -> bool:
    """Tell a subject that names nothing: "The figure", "It", "At the end of May the rate".

    Nor does what a figure is held to: "Our target for the year", "The median for other councils".
    """
    if _YARDSTICK.match(subject) or _PRONOUNS.fullmatch(subject):
        return True
    only_when = not subject.strip() or _ONLY_WHEN.match(subject)
    return _NAMELESS.match(subject) is not None or (not only_when and names_nothing(subject))


def name_before(text: Passage, end: int) -> Passage | None:
    """Return the subject of a figure where it names something: "Sickness absence was"."""
    return checked(subject_before(text, end))


def subject_before(text: Passage, end: int) -> Passage:
    """Return the words before a figure, up to their verb."""
    if told := _ITS_AVERAGE.match(text.text[:end]):
        return text.cut(*told.span("who"))
    start = _name_start(text.text, end)
    words = text.text[start:end].rstrip()
    if not words.endswith(_LISTED):
        words = _ASIDE.sub("", _without_verb(words))
    if found := _FOR.match(words) or _AGAINST_TARGET_FOR.match(words):
        return text.cut(start + found.start("name"), start + found.end("name"))
    return text.cut(start, start + len(words.rstrip(" :–-,(")))


def is_named_behind_target(words: str) -> bool:
    """Tell "Performance against the 18% target for contamination was", before its figure."""
    return _AGAINST_TARGET_FOR.match(_without_verb(words.rstrip())) is not None


def _without_verb(words: str) -> str:
    """Drop the verb that the figure follows, and a verb straight before it: "is now at"."""
    if found := _WITH.search(words):
        return words[: found.start()]
    words = _AN_AVERAGE.sub("", words)
    while verbs := list(_VERB.finditer(words)):
        last = verbs[-1]
        if done := _DONE_IN.match(words[last.end() :]):
            return words[: last.end() + done.end()]
        if len(words[last.end() :].split()) > _VERB_TO_FIGURE:
            break
        words = words[: last.start()]
        if not re.search(
            r"\b(?:is|was|are|were|has|have|had|now|currently|stood|stands|ran|running|came\s+(?:in|down|up)|(?:closed|ended|finished)\s+the\s+(?:year|quarter|month)|remain(?:s|ed)?)"
            r"(?:\s+(?:also|further|again))?$",
            words,
            re.I,
        ):
            break
    return words


def _name_start(text: str, end: int) -> int:
    """Return where the name begins, behind "In Quarter 2 2024/25," and "The measures are:"."""
    listed = LIST_OPENS.match(text[:end])
    start = listed.end() if listed and len(text[listed.end() : end].split()) > 1 else 0
    start = _behind_target(text, end) or start
    if told := _IS_GLAD.match(text[:end]) or _AT_THE_END.match(text[:end]):
        start = max(start, told.end())
    if when := _WHEN.match(text[start:end]):
        dated = [p for p in find_periods(text[:end]) if p.start >= start + when.end()]
        near = [p for p in dated if len(text[start + when.end() : p.start].split()) <= 3]  # noqa: PLR2004 - "the end of"
        if near:
            start = near[0].end + len(re.match(r"[\s,]*", text[near[0].end : end])[0])  # type: ignore[index]
    return start


def _behind_target(text: str, end: int) -> int | None:
    """Return where "Against a target of 50%," ends, where that opens the sentence."""
    first = next(iter(find_thresholds(text[:end])), None)
    if first is None or not HELD_AGAINST.match(text[: first.start]):
        return None
    return first.end + len(re.match(r"[\s,]*", text[first.end : end])[0])  # type: ignore[index]


def name_behind(text: Passage, start: int) -> Passage | None:
    """Return the words of "81.2% of calls were answered in time", "64% were satisfied"."""
    link = OF.match(text.text, start) or _THAT_MANY.match(text.text, start)
    ended = NAME_ENDS.search(text.text, link.end()) if link else None
    return checked(text.cut(link.end(), ended.start())) if link and ended else None


def name_round(text: Passage, first: int) -> Passage | None:
    """Return a name that stands on both sides of its figure.

    "Staff took an average of 9.4 days off sick", "Nine in ten streets (91.2%) met the standard".
    """
    before = text.text[:first]
    for opening, closing in ((_AVERAGED, _UNIT), (_SHARE_BEFORE, _SHARE_BEHIND)):
        lead = opening.match(before)
        link = closing.match(text.text, first) if lead else None
        ended = NAME_ENDS.search(text.text, link.end()) if link else None
        if lead is None or link is None or ended is None or ended.start() <= link.end():
            continue
        who = text.cut(*lead.span("who")) if lead["who"] else None
        what = text.cut(link.start("what"), ended.start())
        return checked(join([part for part in (who, what) if part]))
    return None


def checked(name: Passage) -> Passage | None:
    """Return a name that names something: not a label, a bare reference or another figure."""
    found = reference_at_start(name.text)
    words = re.findall(r"[^\W\d]\S*", name.text[found[1] if found else 0 :])
    if name.text[:1] in _APART or _ADVERBS.match(name.text) or _ON_AVERAGE.fullmatch(name.text):
        return None
    if (
        not words
        or len(words) > _LONGEST_NAME
        or label_meaning(name.text)
        or _ONLY_WHEN.match(name.text)
    ):
        return None
    if _OF_WHAT.search(name.text) or _DANGLES.search(name.text) or _IS.match(name.text):
        return None
    if len(words) == 1 and (len(words[0]) < _LONE_NAME or _PRONOUN.match(words[0])):
        return None
    return None if any(f.role is not Role.FAINT for f in find_figures(name.text)) else name
