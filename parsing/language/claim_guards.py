"""What makes words about a target no claim about this reading (anchors.md §4.8).

Conditions, aims, other bodies, earlier periods, the report's key, quoted names: they are told by
the words around the phrase, and in doubt there is no claim.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"(?<![\w])(?:'[^'\n]{2,90}'|\"[^\"\n]{2,90}\"|“[^”\n]{2,90}”|\u2018[^’\n]{2,90}’)(?!\w)"
)

_NEWS = (
    r"\b(?:pleased|glad|happy|delighted|sorry|disappointed|disappointing|encouraging|pleasing|reassuring|good)\sto\s"
    r"(?:note|report|say|see|announce|advise|confirm|inform\s\w+)\s(?:that\s)?"
)
# Where another subject or a contrast begins: what stands before says nothing about what follows.
_BOUNDARY = re.compile(
    r"[;:]\s|,?\s(?:however|but|although|though|whilst|while|whereas|(?<!not\s)(?<!n[’']t\s)(?<!as\s)yet(?!\sto)|because|since)\b,?"
    r"|,\s(?:which|with|so|as|meaning)\s"
    rf"|{_NEWS}"
    r"|,?\sand\s(?=(?:we|our|this|it|performance|target|the\s(?:local\starget|measure|indicator|target|council|service))\b)",
    re.I,
)
_IS_NEWS = re.compile(rf"{_NEWS}$", re.I)
_KEY = re.compile(
    r"^(?:(?!\b(?:is|are|was|were|has|have|at)\b)[^.;])*?\b(?:(?:less|more|fewer|greater|lower|higher)\sthan\s\d|"
    r"within\s\d[\d.]*\s?%|\d%?\s(?:or|and)\s(?:more|less|above|below|over|under|higher|lower))[^.;]*?\b(?:is|are)\b"
    r"|\b(?:green|amber|red)\srating\s(?:is|are)\s(?:given|used|awarded|applied|shown|for)\b"
    r"|^\W{0,3}(?:green|amber|red|blue|r|a|g)\s?(?:\([^)]{0,20}\)\s?)?(?:[:=–-]|\s(?:is|means|indicates|if|when|where)\b)"
    r"|(?:=|\bmeans|\bindicates|\bdenotes|\bequals)\s?(?:green|amber|red|that)\b"
    r"|\b(?:green|amber|red)\s?(?:=|means|indicates|denotes)|\b(?:rag|rating)\s(?:key|definitions?|criteria|thresholds?)\b"
    r"|\b(?:arrows?|symbols?|icons?|ticks?|cross(?:es)?|triangles?|shading|asterisks?)\s(?:\w+\s){0,3}?"
    r"(?:shows?|means?|indicates?|denotes?|represents?)\b"
    r"|\b(?:shown|rated|classed|classified|marked|described)\sas\s[^.;]{2,40}?\s(?:where|when|if)\b[^.;]*\btarget\b"
    r"|^\W{0,3}(?:an?|the)\s(?:\w+\s)?(?:increase|rise|fall|decrease|reduction|drop)\b[^.;\d]*\b(?:shows?|means?|indicates?|"
    r"denotes?|is\s(?:good|bad|better|worse|positive|negative|desirable))\b"
    r"|^\W*(?:being|falling|staying|going|keeping|missing|meeting|exceeding|achieving|hitting|reaching)\s[^.;,]{0,40}\btargets?\s"
    r"(?:is|was|remains|would|will|can|may|means|triggers|requires|leads|brings|depends|matters)\b"
    r"|\bbetween\s\d[\d.,]*\s?%?\sand\s\d[\d.,]*\s?%?\s(?:is|are)\s(?:\w+\s(?:as\s)?)?(?:green|amber|red)\b"
    r"|\btargets?\s(?:is|are)\s(?:met|achieved|missed|exceeded|reached|hit)\s(?:only\s)?(?:when|where|if|whenever)\b"
    r"|^\W*(?:a|one|any)\s(?:single\s)?(?:month|quarter|period|week)\s(?:above|below|over|under|outside|off|within)\s"
    r"|^\W{0,3}key\s?:|(?-i:Target)\s(?:\w+\s)?(?:met|achieved|missed|exceeded)\b.{0,60}"
    r"(?-i:Target)\s(?:\w+\s)?(?:met|achieved|missed|exceeded)\b",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|whether|in\sthe\sevent|where|when(?!\scompared|\s\d[\d.,]*%?\s(?:had\sbeen|was|were)\s)|whenever|until|once(?!\sagain)|would|could|might|(?-i:may)|"
    r"were\s(?:it|performance|this)\sto|any|whatever|how\sfar|as\slong\sas|provided\sthat|"
    r"(?:risks?|likelihood|chances?|possibility|probability|prospects?|danger|threat|fear)\s(?:of|that))\b"
    r"|\bshould\s(?:performance|this|the|it|we|any|a|current)\b",
    re.I,
)
# "The proportion of roads where work should be done was": the name of a measure.
_NAMED_WHERE = re.compile(
    r"^\W*[A-Z][^.;,]{3,60}?s\swhere\b[^.;,]*?(?=\s(?:is|was|were|stood|stands|remains?|remained|fell|rose)\s(?:at\s|to\s)?\d)|"
    r"\b(?:percentage|proportion|number|share|rate)\sof\b[^.;,]*?\bwhere\b[^.;,]*?(?=\s(?:is|was|stood|stands|remains?|"
    r"remained|fell|rose)\b)",
    re.I,
)
_DENIAL = re.compile(
    r"\b(?:no|nothing|nobody|none|not|never|cannot|hardly|wrong|untrue|incorrect|inaccurate|misleading|unfair|doubt\w*|"
    r"deny|denies|denied|dispute[sd]?|\w+n[’']t)\b[^.;,]*\b(?:that|say|said|suggest(?:s|ed|ion)?|mean(?:s|t)?|believe|think|"
    r"claim(?:ed|s)?|implied|implies|imply|sign(?:s)?|evidence|indicat\w+)\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\bcan\s(?:\w+ly\s)?(?:make|mean|cause|lead|result|move|tip|take|push|change|vary|swing|bring|turn|be\senough)\b"
    r"|\b(?:the\s)?difference\sbetween\b|\bas\sthough\b|\bimagine\b",
    re.I,
)
_OPENS_CONDITION = re.compile(
    r"\W{0,3}(?:if|unless|should|whenever|where|in\sthe\sevent)\b(?!\s(?:be|not)\b)", re.I
)
_AIM = re.compile(
    r"\b(?:aims?|aiming|aimed|in\sorder\sto|so\sthat|so\sas\sto|to\sensure|ensuring|with\sa\sview\sto|plans?\sto|planning\sto|"
    r"hopes?|hoped|hoping|intends?|intended|intention|striv\w+|seeks?|seeking|committed|ambition|objective|"
    r"needs?\sto|must|should|required\sto|wants?\sto|will|won[’']t|efforts?\sto|able\sto|attempts?|trying|"
    r"(?:actions?|work(?:ing)?|measures|steps|plan)\sto(?:wards)?|confident|goal|challenge|focus(?:ed|ing|sed)?\son|targets?\sto)\b",
    re.I,
)
_BODIES = (
    r"(?:national(?:ly)?|england(?:[’']s)?|english|regional(?:ly)?|the\sregion|statistical\sneighbours?|neighbours?|"
    r"(?:an?other|neighbouring|sister|partner)\s(?:council|authority|borough|county|district|trust|force)|"
    r"(?:similar|other|neighbouring|comparable|peer|most|all|many|some|few)\s(?:local\s)?(?:authorities|councils|forces|trusts|areas|boroughs)|"
    r"comparators?|benchmark(?:s|ing)?|(?:family|most\ssimilar)(?:\s\w+)?\sgroup|peers|london|wales|scotland|northern\sireland|"
    r"(?:welsh|scottish|british|irish|uk|gb)\s(?:average|mean|median|norm|figure|rate|position|total|picture|result)|"
    r"(?:an?|the)?\s?similar\s(?:size|type|kind|nature)|(?:best|worst|top|highest|lowest)[\s-](?:performing|performers?)|"
    r"(?:county|district|borough|shire|unitary|metropolitan|sector|cluster|quartile|group|industry|upper|lower|top)"
    r"[\s-](?:quartile\s|tier\s)?(?:averages?|means?|medians?|norms?|quartile))"
)
_OTHER_BODY = re.compile(rf"(?<![\w-]){_BODIES}(?![\w-])", re.I)
_COMPARED = re.compile(
    r"\b(?:than|to|with|against|above|below|of|from|versus|vs|exceeds?|exceeding|under|over|and|outperform\w*)\s(?:both\s)?(?:the\s|our\s|its\s|all\s)?$",
    re.I,
)
_BODY_BEHIND = re.compile(
    rf"\s?,?\s?(?:(?:in|for|across|by|at)\s(?:the\s)?(?:{_BODIES})|(?:set\s)?(?:nation|region)ally)(?![\w-])",
    re.I,
)
_IN_PART = re.compile(
    r"\b(?:in|for|at|by|of|across|among(?:st)?)\s(?:the\s)?(?:(?:north|south|east|west|centre)(?:ern)?\b|\w+\s(?:ward|locality|depot)\b)"
    r"|\breported\s(?:elsewhere|separately)\b|\b\w+s\s(?:in|for|on|at|of|to)\s(?:which|whom)\b|\b(?:areas|services|sites)\swhere\b",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:(?:last|previous|prior|preceding)\s(?:financial\s|academic\s|reporting\s)?(?:year|month|quarter|period|report)s?"
    r"|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|many|several|\d{1,2})\s(?:years?|months|quarters)\s(?:ago|earlier|before|back)|previously|historically|formerly|"
    r"(?:19|20)\d\d\s?[/–-]\s?(?:20)?\d\d|at\sthe\sstart\sof|at\sthe\stime(?!\sof)|in\s(?:19|20)\d\d(?!\s?[/–-])|"
    r"(?:in|over|during|through|since)\s(?:the\s)?(?:early\s|late\s)?(?:spring|summer|autumn|winter)|"
    r"earlier\s(?:in\sthe|this)\s(?:year|quarter|month)|"
    r"(?:last|previous|prior|first|initial|earlier|original)\s(?:inspection|visit|review|audit|assessment|survey|meeting|report)|"
    r"(?:on|under|using|by|with)\sthe\s(?:previous|old|former|earlier|original)\s(?:\w+\s)?"
    r"(?:definition|method\w*|basis|scheme|contract|rules?|system|arrangements)|before\s(?:christmas|easter|covid\S*|lockdown)|"
    r"years?\spast|past\syears?|before\s(?:the|this|that|it|these)|prior\sto|until\s(?:recently|then|last)|pre-\w+|"
    r"at\sfirst|initially|originally|at\sthe\soutset|(?:19|20)\d\d\s(?:figure|result|outturn|value|target|performance))\b",
    re.I,
)
_LONG_SINCE = re.compile(
    r"\b(?:historically|traditionally|in\s(?:the\spast|years\sgone\sby|previous\syears)|over\sthe\syears)\b",
    re.I,
)
_SINCE = re.compile(
    r"\b(?:than|to|with|since|from|on|as|against|versus|vs|over|unlike|like)\s(?:in\s|for\s|at\s|that\sof\s)?"
    r"(?:the\s|our\s)?(?:£?\d[\d.,]*\s?(?:%|per\scent)?\s(?:(?:that\s)?(?:we\s)?(?:\w+ed|had|saw)\s)?(?:in|for|at|by)\s)?(?:same\s(?:time|period|point|month|quarter)\s(?:in\s|of\s)?(?:the\s)?)?$",
    re.I,
)
_PLURAL = re.compile(
    r"\b(?:overall\s(?:council|corporate|directorate|department\w*|organisation\w*|programme|budget|risk)|indicators|measures|kpis|pis|spis|metrics|targets|authorities|councils|boroughs|directorates|projects|"
    r"of\sthe\s(?:two|three|four|five|six|seven|eight|nine|ten)(?=\s(?:is|are|was|were|has|have|met|missed|exceeded)\b|\W*$))\b",
    re.I,
)
# "A result which is above target" is said of the result; "cases which are" is not.
_NOUNS = (
    "result",
    "figure",
    "performance",
    "outturn",
    "value",
    "score",
    "rate",
    "percentage",
    "level",
)
_NOT_BEHIND_NOUN = "".join(rf"(?<!\s{noun})" for noun in _NOUNS)
_NOT_BEHIND_MEASURE = "".join(rf"(?<!\s{noun}\s)" for noun in _NOUNS)
_GOVERNS = re.compile(
    r"(?:\b(?:to|will|would|could|should|may|might|can|must|shall|[’']ll|or|almost|nearly|close\sto|towards?|near|without|"
    r"(?<=[\w,]\s)(?<!running\s)(?<!row\s)(?<!month\s)(?<!quarter\s)(?<!time\s)(?<!succession\s)"
    rf"{_NOT_BEHIND_MEASURE}that|who|those|having|from|when|how|nothing|hardly|approaching)|(?<!,)(?<!\sin){_NOT_BEHIND_NOUN}\swhich)\s{{1,2}}$",
    re.I,
)
_INFINITIVE = re.compile(
    r"\bto\s(?!(?:date|the|a|this|our|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|last|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b)\w+(?P<rest>.{0,80})$",
    re.I,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|remains?|continues)\b", re.I)


_FORETOLD = re.compile(
    r"\b(?:anticipat(?:e|es|ed|ing)|expects?|expecting|expected\s(?:to|that)|predict(?:s|ed)?|"
    r"project(?:s|ions?|ed\sto)|forecasts?|likely|unlikely)\b",
    re.I,
)
_YET_TO_COME = re.compile(
    r"\s(?:(?:in|for|over|during|by)\s)?(?:the\s)?(?:next|coming|following)\s(?:\w+\s)?"
    r"(?:month|quarter|year|period)\b",
    re.I,
)


def mask_quoted(text: str) -> str:
    """Blank what stands in quotation marks, offsets unchanged: names are not claims."""
    return _QUOTED.sub(lambda found: " " * len(found.group()), text)


def is_key(sentence: str) -> bool:
    """Tell whether the sentence explains the report's colours."""
    return bool(_KEY.search(sentence))


def scope_before(text: str, start: int) -> str:
    """Return the words before an offset that belong to the same statement."""
    edges = [m.end() for m in _BOUNDARY.finditer(text, 0, start) if m.end() <= start]
    return text[edges[-1] if edges else 0 : start]


def scope_behind(text: str, end: int) -> str:
    """Return the words behind an offset that belong to the same statement."""
    edge = _BOUNDARY.search(text, end)
    return text[end : edge.start() if edge else len(text)]


def is_conditional(text: str, start: int) -> bool:
    """Tell whether what begins at `start` is supposed, not stated."""
    scope = _NAMED_WHERE.sub("", scope_before(text, start))
    return bool(_OPENS_CONDITION.match(text) or _CONDITION.search(scope))


def is_supposed(text: str, start: int) -> bool:
    """Tell whether it is conditional, or denied: "there is nothing to suggest that …"."""
    before = scope_before(text, start)
    denied = _DENIAL.search(before) or _SUPPOSED.search(before)
    return bool(denied) or is_conditional(text, start)


def is_aim(before: str, *, finite: bool) -> bool:
    """Tell whether the words before make it something wanted: "action to bring … within"."""
    before = _NAMED_WHERE.sub("", before)
    if _AIM.search(before):
        return True
    infinitive = None if finite else _INFINITIVE.search(before)
    return bool(infinitive and not _FINITE.search(infinitive["rest"]))


def is_governed(governor: str) -> bool:
    """Tell whether the word directly before makes it no statement: "to", "towards", "that"."""
    return bool(_GOVERNS.search(governor)) and not _IS_NEWS.search(governor)


def is_of_others(before: str, behind: str) -> bool:
    """Tell whether it is said of another body, of one part of this one, or of several measures."""
    if _PLURAL.search(before) or _BODY_BEHIND.match(behind) or _IN_PART.search(before):
        return True
    return any(not _COMPARED.search(before[: m.start()]) for m in _OTHER_BODY.finditer(before))


def is_foretold(before: str, behind: str) -> bool:
    """Tell whether it is said of what is to come: "we anticipate falling below …"."""
    return bool(_FORETOLD.search(before) or _YET_TO_COME.match(behind))


def is_earlier(before: str, behind: str, *, past: bool) -> bool:
    """Tell whether it is said, in the past tense, of a period before this one.

    A financial year in the past tense counts as earlier: which year is reported is not known here.
    """
    if _LONG_SINCE.search(before):
        return True
    return past and any(
        not _SINCE.search(side[: m.start()])
        for side in (before, behind)
        for m in _EARLIER.finditer(side)
    )
