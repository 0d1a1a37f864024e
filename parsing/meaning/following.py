"""Sentences that go on about the measure before them: its target, a rating, an earlier figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpi.vocabulary import Unit
from parsing.language.claim_guards import is_key
from parsing.language.not_reported import find_not_reported
from parsing.language.number_words import find_number_words
from parsing.language.own_target_ratings import find_rating_behind
from parsing.language.told_targets import told_target
from parsing.language.yardsticks_said import find_yardsticks
from parsing.meaning.figures import Figure
from parsing.meaning.pieced_names import (
    is_torn,
    name_of_undertaking,
    pieced_name,
    this_was_done,
)
from parsing.meaning.stated import first_figure, is_hearsay, is_rated, own_targets, stated_figures
from parsing.meaning.statements import stated_name
from parsing.meaning.subjects import checked, is_nameless
from parsing.page.passage import Passage, join

_OPENING = 8  # characters, among which "Eleven homes were built" has its figure
_REACH = 4  # sentences, the one with the value counted
_OPENS_TARGET = re.compile(
    r"\W*(?:(?:the|our|its|this)\s+(?:own\s+)?|we\s+(?:had|have)\s+|"
    r"(?:this|that|it|which|performance)\s+(?:[a-z-]+\s+){1,5})?\W*",
    re.I,
)
_AND_OURS = re.compile(r",\s+(?:and|but)\s+(?=our\b)", re.I)  # "… 60%, and our target is"
_NO_TARGET = re.compile(
    r"\bno\s+(?:(?:local|formal|specific|national|set)\s+)?target\b|\bno\s+(?:profile|standard|limit)\s+(?:was|is|has\s+been)\s+set\b|\bwe\s+(?:do|have|did)\s+not\s+(?:have|set)\s+(?:an?y?\s+)?target|\bis\s+not\s+targeted\b",
    re.I,
)
# A sentence that goes on about the measure before it.
_GOES_ON = re.compile(
    r"^\W*(?:(?:(?:although|though|while|whilst)\s+)?(?:this|it|that)|these|which|performance|nationally|compared|up\s+from|down\s+from|"
    r"members\s+will\s+recall\s+that\s+(?:this|it)|"
    r"(?:the|our)\s+(?:own\s+|internal\s+|local\s+|(?:upper|annual|monthly|quarterly)\s+)?(?:national|regional|england|target|aim|goal|ambition|standard|"
    r"limit|ceiling|plan|trajectory|threshold|aspiration|objective|requirement)|"
    r"(?:the|our|their)\s+(?:[\w-]+\s+){0,2}(?:agreement|contract|licence|charter|specification)\b[^.;\d]*\s"
    r"(?:asks|requires|calls|specifies|stipulates)|"
    r"we\s+(?:(?:had|have)\s+(?:set\s+ourselves|aimed\s+for)|aim\s+(?:for|to)|are\s+aiming\s+for)|"
    r"the\s+(?:year|quarter|month)\s+before|(?:(?:in|at)\s+)?the\s+(?:same|previous)\s+(?:quarter|month|period|year|point|time|week)|(?:in|at)\s+the\s+(?:same|previous)|last\s+(?:year|quarter|month)|there\s+is\s+no\s+target|"
    r"the\s+(?:target|(?:comparable|equivalent|corresponding)\s|(?:figure|result|outturn|rate)(?!\s+of\b)|(?:measure|indicator)\s+(?:is|was|has|remains)))\b",
    re.I,
)

# "The year before it was 85%", "There were 71 at the end of June".
_EARLIER_BEHIND = re.compile(
    r"^\W*(?:(?:(?:in|at|for)\s+)?(?:last\s+(?:year|quarter|month)|the\s+(?:year|quarter|month)\s+before|"
    r"(?:the\s+)?(?:previous|same|preceding)\s+[^.;,\d]{3,40}?),?\s+(?:it|this|the\s+figure|there)\s+(?:was|were|had\s+been|stood\s+at)\s+"
    r"(?:just\s+|only\s+)?\d"
    r"|(?:it|this|the\s+figure|there)\s+(?:was|were|had\s+been|stood\s+at)\s+\d[\d.,]*\s?%?\s+(?:last\s|a\s+year\s+(?:ago|earlier)|"
    r"the\s+(?:year|quarter)\s+before|(?:at|in|for)\s+(?:the\s+)?(?:end\s+of|same|previous)\b))",
    re.I,
)
_OPENS = re.compile(
    r"^\W*(?:overall,?\s+)?(?:(?P<who>we|you|there|tenants|residents|crews)\s+[a-z]+\s+)?(?:(?:only|just)\s+)?$",
    re.I,
)
_A_RATE = re.compile(
    r"\s+[a-z][^.;,()\d]{2,60}?\s(?:per|(?:for|in|out\s+of)\s+every)\s+(?:1,000|10,000|100,000)\b",
    re.I,
)
_MEETS_A_STANDARD = re.compile(
    r"\s*of\s+[^.;,()\d]{3,50}?\s(?:meets?|met)\s+the\s+[^.;,()\d]{0,30}?\bstandard\b", re.I
)
_AS_BEFORE = re.compile(
    r"\s*of\s+[^.;()\d]{3,100}?,\s+(?:the\s+same\s+as|unchanged\s+(?:from|on|since)|no\s+change\s+(?:from|on))\s+"
    r"(?:last|the\s+(?:previous|year\s+before)|a\s+year\s+ago|in\s)",
    re.I,
)
_YOU = re.compile(r"you\s", re.I)  # of whom a share "said they were happy"
_SUBJECT_ENDS = re.compile(
    r",\s+(?:for|against|of)\s+which\b|\s+(?:cannot|can\s+not|could\s+not|(?:is|are|was|were|has|have|will)\s+not)\b",
    re.I,
)
# "For drugs they were 38%", behind "Course completions for alcohol were 41%".
_FOR_THEM = re.compile(
    r"\W*(?P<whom>for\s+[^,;.\d]{3,60}?)\s+(?:they|it)\s+(?:was|were|is|are)\b", re.I
)


def name_done_in_cases(before: Passage, text: Passage, first: int) -> Passage | None:
    """Return what the sentence before says is to be done: "Plans have to be checked in 15 days"."""
    if not this_was_done(text, first):
        return None
    held = [y for y in find_yardsticks(before.text) if y.value and y.value.unit is Unit.PERCENT]
    if held:
        return name_of_undertaking(before, held[0].printed[0])
    if stated_figures(before.text) or own_targets(before.text):
        return None
    return checked(before.cut(0, len(before.text.rstrip(" .;:"))))


def name_for_another(clause: Passage, before: Passage) -> Passage | None:
    """Return "Course completions for drugs" where "for drugs they were 38%" follows another."""
    told = first_figure(clause.text) is not None
    them = _FOR_THEM.match(clause.text) if told else None
    head, joint, _ = before.text.rpartition(" for ") if them else ("", "", "")
    if them is None or not joint:
        return None
    return join([before.cut(0, len(head)), clause.cut(*them.span("whom"))])


def goes_on(clause: Passage, before: Passage | None = None) -> bool:
    """Tell a clause about the measure before it: it says so, or rates or aims without a figure.

    Args:
        clause: The clause.
        before: The clause before, whose target this one may rate: "We are well outside it".
    """
    if _GOES_ON.match(clause.text) or _EARLIER_BEHIND.match(clause.text):
        return True
    if before and find_rating_behind(before.text, clause.text):
        return True
    ours = _AND_OURS.search(clause.text) and own_targets(clause.text)
    counts = any(number.start < _OPENING for number in find_number_words(clause.text))
    return not (stated_figures(clause.text) or counts) and (bool(ours) or is_rated(clause.text))


def name_beside_an_earlier(clauses: Sequence[Passage], index: int) -> Passage | None:
    """Return the name in "62% of calls were answered in time, compared to 58% last year".

    The sentence behind may tell the earlier figure. So may a rate and a share that meets a standard
    stand without one: they are only ever measured.
    """
    clause = clauses[index]
    name = stated_name(clause, listed=True)
    figures = stated_figures(clause.text) if name is None and not is_hearsay(clause.text) else []
    behind = clauses[index + 1].text if index + 1 < len(clauses) else ""
    if figures and (_EARLIER_BEHIND.match(behind) or _stands_alone(clause.text, figures[0])):
        name = pieced_name(clause, figures[0].start, figures[0].end)
    named = name is not None and not is_nameless(name.text)
    torn = name is not None and is_torn(name.text) and not _YOU.match(name.text)
    return name if named and not torn else None


def _stands_alone(text: str, figure: Figure) -> bool:
    """Tell a figure of which its own words say that it is measured.

    "We received 31.2 complaints for every 1,000 homes", "97.8% of homes met the … Standard".
    """
    lead = _OPENS.match(text[: figure.start])
    share = lead and not lead["who"]
    own = (_A_RATE,) if lead and not share else (_A_RATE, _MEETS_A_STANDARD, _AS_BEFORE)
    return lead is not None and any(p.match(text, figure.end) for p in own)


def aims_elsewhere(clause: Passage, before: Passage) -> bool:
    """Tell the target of another figure of the sentence before, which states two."""
    own = {target.value for target in own_targets(before.text)}
    said = {target.value for target in own_targets(clause.text)}
    return len(stated_figures(before.text)) > 1 and bool(own and said and not own & said)


def name_of_unreported(clauses: Sequence[Passage], index: int) -> Passage | None:
    """Return the name in "Satisfaction, for which the target is 60%, cannot be reported this year".

    The next clause may set the target; without one there is nothing to hold against it later.
    """
    clause = clauses[index]
    if not find_not_reported(clause.text) or stated_figures(clause.text):
        return None
    following = (c for c in clauses[index + 1 : index + 2] if _GOES_ON.match(c.text))
    ended = _SUBJECT_ENDS.search(clause.text)
    if ended is None or not any(own_targets(c.text) for c in (clause, *following)):
        return None
    name = checked(clause.cut(0, ended.start()))
    return None if name is None or is_nameless(name.text) else name


def first_with_target_behind(clauses: Sequence[Passage], index: int) -> int | None:
    """Return where the value stands in a sentence where one of the next sets its target.

    It may say itself that it has none. A sentence that explains the ratings has no value.
    """
    if is_key(clauses[index].text):
        return None
    if (untargeted := _first_without_target(clauses[index])) is not None:
        return untargeted
    figures = stated_figures(clauses[index].text)
    for following in clauses[index + 1 : index + _REACH] if figures else ():
        if (sets := _sets_a_target(following.text)) is not None:
            return figures[0].start if sets else None
        if stated_figures(following.text) or not _GOES_ON.match(following.text):
            return None
    return None


def _first_without_target(clause: Passage) -> int | None:
    """Return where the value stands in "the rate is 14.0% and no target has been agreed"."""
    figures = stated_figures(clause.text)
    none = _NO_TARGET.search(clause.text, figures[0].end) if figures else None
    return figures[0].start if none and not is_hearsay(clause.text) else None


def _sets_a_target(text: str) -> bool | None:
    """Tell whether a sentence sets the target of one before it; None where it sets none at all.

    That there is none tells a measure, too, and so does a rating.
    """
    further = _GOES_ON.match(text) is not None
    if further and told_target(text):
        return True
    targets, figures = own_targets(text), stated_figures(text)
    if figures:
        return False if targets else None
    if _NO_TARGET.search(text) or (further and is_rated(text)):
        return True
    if not targets:
        return None
    lead = _AND_OURS.split(text[: targets[0].start])[-1]
    return further or _OPENS_TARGET.fullmatch(lead) is not None
