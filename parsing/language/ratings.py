"""Ratings as sentences state them: phrase, words before it, and what makes it no claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kpi.phrases.subjects import is_of_another, without_asides
from kpi.vocabulary import Continuity, Side, State
from parsing.language import claim_guards as guards
from parsing.language.claim_leads import Lead, read_lead, with_margin
from parsing.language.claim_others import rates_something_else
from parsing.language.claim_sides import literal_side
from parsing.language.claim_words import Form, Phrase, find_phrases
from parsing.language.stated_rating import Stated

# What "not" makes of a state; None where the opposite is not one rating.
_OPPOSITE = {
    State.MEETING: State.BELOW_TARGET,
    State.BELOW_TARGET: State.MEETING,
    State.WITHIN_TOLERANCE: State.OUTSIDE_TOLERANCE,
    State.OUTSIDE_TOLERANCE: State.WITHIN_TOLERANCE,
    State.ON_TRACK: State.BELOW_TARGET,
    State.EXCEEDING: None,
}
_GOOD = frozenset((State.EXCEEDING, State.MEETING))
_BAD = frozenset((State.BELOW_TARGET, State.OUTSIDE_TOLERANCE, State.WITHIN_TOLERANCE))
_MISSES = frozenset((State.BELOW_TARGET, State.OUTSIDE_TOLERANCE))
_CONNECTED = re.compile(
    r"(?:[\s,(–-]|\b(?:and|but|is|are|was|it|also|yet|however|therefore|still|while|though|although|albeit|so|"
    r"has|been|remains|now|not|no|longer|just|well|slightly|both|of|at|performance|this|within|\d[\d.,]*|%|per\scent|days|weeks)(?!\w))*",
    re.I,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:and|but|while|whilst|whereas|however|although)\s,?\s?(?!(?:is|are|was|were|has|have|now|still|also|remains?|"
    r"continues?|therefore|within|outside|below|above|out|not|no|it|this|performance|we|just|well|at|in|on|only|"
    r"slightly|the\s(?:measure|indicator|rate|figure|percentage|proportion|share|number|result)|so|yet|expected|anticipated|forecast|significantly|rated|rag)\b)\w",
    re.I,
)
_STATEMENT_BEGINS = re.compile(
    r"(?:^|[,;:(–—-]|\d%?|\b(?:and|but|performance|measure|indicator|this|it|we|target|year|month|quarter|although|"
    r"though|while|whilst|figure|result|outturn|thereby|therefore|of\s\d+%?))\s{0,2}$",
    re.I,
)
_TRACKED = re.compile(
    r"(?:^\W*|\b(?:performance|measure|indicator|this|it|we|target|rate|percentage|number|figure|%|kpi|proportion|"
    r"total|and|but|currently|delivery|progress|programme|project)\b[^.;]{0,40})$",
    re.I,
)


# "93% of complaints met the target": a share of cases met it, not the measure.
_CASES = re.compile(
    r"\d\s?(?:%|per\scent)\sof\s[^,;]*$|(?<!of\s)(?<![\d.])\d[\d.]*\s?(?:%|per\scent)\s$"
    r"|\b\d[\d,]*\s(?:\w+\s)?\w+s\s$",
    re.I,
)
# "91% of calls were answered in time (target 90%) – on target": what is set apart rates it all.
_SET_APART = re.compile(r"(?:\s[–—]|\),)\s*$")
_SO_MANY_WITHIN = re.compile(r"\d\s?(?:%|per\scent)\sof\s(?:[\w’'-]+\s){1,5}?(?:were|are)\s$", re.I)
# "Has dropped below target" is so now and was not before, unless the sentence looks further back.
_TURNED = re.compile(
    r"\b(?:is|are)\sback\s$|\b(?:has|have)\s(?:(?:now|also|since|therefore|unfortunately|recently|just)\s)*"
    r"(?:dropped|slipped|dipped|fallen|moved|gone|risen|climbed|tipped|slid|recovered|returned|rebounded|got|come|improved)\s"
    r"(?:(?:itself|back|up|down|just|well|far|slightly|marginally|narrowly|comfortably|to)\s)*$",
    re.I,
)
_LOOKS_BACK = re.compile(
    r"\b(?:again|consecutive\w*|running|in\sa\srow|further|still|continu\w+|since|compared|from|years?|"
    r"(?:last|previous|first|second|third|fourth)|(?<!this\s)quarters?|(?<!this\s)months?)\b",
    re.I,
)
_FOR_SOME_TIME = re.compile(
    r"\b(?:for|in|over)\s(?:\w+\s){0,5}?(?:months|quarters|years|periods)\b|\bin\sa\srow\b|\brunning\b",
    re.I,
)
_WAS = re.compile(r"\b(?:was|were|stood|had)\b", re.I)
_SEVERAL = 2
_ALTERNATIVE = re.compile(r"[\s,]*\b(?:or|nor)\s(?:is\s|are\s|even\s)?[\s,]*", re.I)


def find_ratings(text: str, name: str = "") -> list[Stated]:
    """Return the ratings that one sentence states; what is said of one thing together is one.

    Args:
        text: A sentence, quoted names blanked.
        name: The indicator's name, whose words may stand for the measure.
    """
    if guards.is_key(text) or rates_something_else(text, name):
        return []
    return _merged(text, _without_past(_stated(text, name)))


def _stated(text: str, name: str) -> list[Stated]:
    found: list[Stated] = []
    refused, last, last_lead = False, None, None
    for phrase in find_phrases(text):
        lead = lead_of(text, phrase)
        between = text[last.end : phrase.start] if last else "?"
        if last_lead and not last_lead.negated and _ALTERNATIVE.fullmatch(between):
            return []
        leans = not lead.finite and bool(_CONNECTED.fullmatch(between))
        refused = (leans and refused) or not _is_claim(text, phrase, lead, leans=leans)
        refused = refused or (not leans and _is_of_another(text, phrase, lead, name))
        stated = (
            None
            if refused
            else _turned_to(state_of(phrase, lead, text), text[: phrase.start], text)
        )
        found += [_conceded(found, stated.against_limit(text))] if stated else []
        last, last_lead = phrase, lead
    return found


def lead_of(text: str, phrase: Phrase) -> Lead:
    """Read the words before a phrase; a passive has them inside ("target was narrowly missed")."""
    lead = read_lead(text[: phrase.start])
    if phrase.form is Form.PASSIVE:
        inside = read_lead(phrase.inside + " ")
        lead = replace(inside, length=0, governor=text[: phrase.start])
    return with_margin(lead, text, phrase.end)


def _is_claim(text: str, phrase: Phrase, lead: Lead, *, leans: bool) -> bool:
    start = phrase.start - lead.length
    before = guards.scope_before(text, start)
    behind = guards.scope_behind(text, phrase.end)
    marked = _is_mark(text, phrase)
    told = (marked or not lead.finite) and _WAS.search(before) is not None
    past = told or lead.past or (phrase.form is Form.PAST and not lead.finite)
    if (
        guards.is_supposed(text, start)
        or guards.is_of_others(before, behind)
        or guards.is_earlier(before, behind, past=past)
    ):
        return False
    if marked or guards.is_governed(lead.governor):
        return marked
    if phrase.form is Form.FORECAST:
        return not (lead.negated or lead.past)
    if guards.is_foretold(before, behind) and phrase.state is not State.ON_TRACK:
        return False
    if _counts_cases(text, phrase, before):
        return False
    return (leans or is_finite(phrase, lead)) and not guards.is_aim(
        before, finite=lead.finite or leans
    )


def _counts_cases(text: str, phrase: Phrase, before: str) -> bool:
    """Tell how many cases did it, which is what is measured: "99% of samples were within …"."""
    if phrase.state is State.WITHIN_TOLERANCE:
        return _SO_MANY_WITHIN.search(text[: phrase.start]) is not None
    apart = _SET_APART.search(text[: phrase.start]) is not None
    return phrase.counts_cases and not apart and _CASES.search(before) is not None


def _is_mark(text: str, phrase: Phrase) -> bool:
    """Tell a mark at the end, as "(Green)" or "– RED", which rates all of its line."""
    before = text[: phrase.start].rstrip()[-1:]
    return phrase.form is Form.COLOUR and before in ("(", "[", "–", "—", "-")


def _is_of_another(text: str, phrase: Phrase, lead: Lead, name: str) -> bool:
    """Tell whether the subject of a statement is not the measure; a passive has "target" as its."""
    if phrase.form in (Form.PASSIVE, Form.FORECAST) or _is_mark(text, phrase):
        return False
    start = phrase.start - lead.length
    before = without_asides(text[:start])
    return is_of_another(guards.scope_before(before, start), name, before)


def is_finite(phrase: Phrase, lead: Lead) -> bool:
    """Tell whether the words are a statement, by what each way of building a phrase needs."""
    says_so = lead.finite or lead.negated or lead.no_longer or lead.continuity is not None
    begins = bool(_STATEMENT_BEGINS.search(lead.governor))
    if phrase.form is Form.BASE:
        return lead.negated or lead.no_longer or lead.continuity is Continuity.CONTINUES
    if phrase.form is Form.ING:
        return says_so or begins
    if phrase.form is Form.PASSIVE:
        return lead.finite or begins
    if phrase.state is State.ON_TRACK and phrase.bare:
        return bool(_TRACKED.search(lead.governor))
    return True


def state_of(phrase: Phrase, lead: Lead, text: str) -> Stated | None:
    """Return what a phrase states with the words before it, or None where that is no one rating."""
    turned = lead.negated != lead.no_longer
    state: State | None = phrase.state
    if lead.nearly:
        met = phrase.form is Form.PASSIVE and phrase.state is State.MEETING
        state = State.WITHIN_TOLERANCE if met and not lead.negated else None
    elif turned:
        state = _turned(phrase, lead)
    elif state is State.BELOW_TARGET and lead.large:
        state = State.OUTSIDE_TOLERANCE
    elif state is State.BELOW_TARGET and lead.small:
        state = State.WITHIN_TOLERANCE
    if state is None:
        return None
    return Stated(
        start=phrase.start - lead.length,
        end=phrase.end,
        states=(state,),
        side=literal_side(phrase, lead, text),
        continuity=_continuity(phrase, lead, text),
        forecast=phrase.form is Form.FORECAST,
        past=lead.past,
    )


def _continuity(phrase: Phrase, lead: Lead, text: str) -> Continuity | None:
    """Take "no longer below target" for a thing that is so now: it tells of a miss before.

    "Now met for three months" is no news of now.
    """
    if lead.continuity is Continuity.NOW and _FOR_SOME_TIME.search(text):
        return None
    recovered = lead.continuity is Continuity.NO_LONGER and phrase.state in _MISSES
    return Continuity.NOW if recovered else lead.continuity


def _turned_to(stated: Stated | None, before: str, text: str) -> Stated | None:
    """Take "has dropped below target" for a change: it was not so in the report before."""
    if stated is None or stated.continuity is not None:
        return stated
    if _TURNED.search(before) is None or _LOOKS_BACK.search(text):
        return stated
    return replace(stated, continuity=Continuity.NOW, past=False)


def _conceded(found: Sequence[Stated], stated: Stated) -> Stated:
    """Take "still" in "below target but still within tolerance" for "all the same": no time."""
    tolerated = State.WITHIN_TOLERANCE in stated.states and bool(found)
    goes_on = stated.continuity is Continuity.CONTINUES
    return replace(stated, continuity=None) if tolerated and goes_on else stated


def _turned(phrase: Phrase, lead: Lead) -> State | None:
    """Return what "not" or "no longer" makes of a phrase, or None where that is not one rating."""
    if lead.small and phrase.form is Form.BASE and phrase.state is State.MEETING:
        return State.WITHIN_TOLERANCE  # "narrowly failed to meet"
    if lead.large or lead.small or (phrase.side is Side.ABOVE and not lead.no_longer):
        return None
    if phrase.state is State.EXCEEDING and lead.no_longer:
        return State.BELOW_TARGET
    return _OPPOSITE[phrase.state]


def _without_past(found: list[Stated]) -> list[Stated]:
    """Drop "was below target" from a sentence that goes on "and is now exceeding target"."""
    if any(s.continuity is Continuity.NOW for s in found):
        return [s for s in found if not s.past]
    return found


def _merged(text: str, found: Sequence[Stated]) -> list[Stated]:
    """Join what is said of one thing; where two subjects are told, none is known to be this one.

    In "above target and rated Amber" the colour tells the rating, and "above" is the literal side.
    """
    if len(found) < _SEVERAL:
        return list(found)
    gaps = [text[a.end : b.start] for a, b in pairwise(found)]
    states = tuple(dict.fromkeys(state for s in found for state in s.states))
    together = all(_CONNECTED.fullmatch(gap) for gap in gaps)
    side = next((s.side for s in found if s.side), None)
    if any(_OTHER_SUBJECT.search(gap) for gap in gaps) or (_clash(states) and not together):
        return []
    if _clash(states) and side:
        states = tuple(state for s in found if not s.side for state in s.states) or states
    first = found[0]
    return [
        replace(
            first,
            end=found[-1].end,
            states=states,
            side=side,
            continuity=next((s.continuity for s in found if s.continuity), None),
            forecast=all(s.forecast for s in found),
        )
    ]


def _clash(states: Sequence[State]) -> bool:
    return bool(_GOOD.intersection(states) and _BAD.intersection(states))
