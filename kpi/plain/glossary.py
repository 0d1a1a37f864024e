"""What the words of the screens mean, in plain English."""

from __future__ import annotations

from collections.abc import Mapping

from kpi.vocabulary import Derived, SchemeName, Verdict

RATING_MEANINGS: Mapping[Derived, str] = {
    Derived.EXCEEDING: "The figure is better than the target.",
    Derived.MEETING: "The figure is exactly the target, or counts as met by the report's rule.",
    Derived.WITHIN_TOLERANCE: "The figure misses the target and is inside the tolerance, its far "
    "edge included.",
    Derived.OUTSIDE_TOLERANCE: "The figure is beyond the far edge of the tolerance.",
    Derived.OFF_TARGET: "The figure misses the target, and no tolerance says by how much it may.",
    Derived.DISPUTED: "What is printed can be read in two ways that rate differently, or two "
    "sources differ. Both are shown; neither is chosen.",
    Derived.NOT_RATED: "There is no figure, no target, or they are not for the same stretch of "
    "time. The working says which.",
}
VERDICT_MEANINGS: Mapping[Verdict, str] = {
    Verdict.AGREES: "The printed figures bear the statement out.",
    Verdict.DISAGREES: "No value that rounds to the printed figure bears the statement out.",
    Verdict.DEPENDS_ON_ROUNDING: "Some values that round to the printed figure bear it out, and "
    "others do not.",
    Verdict.NEEDS_EARLIER_REPORT: "Only an earlier report can settle it, and that one has not "
    "been added.",
    Verdict.CANNOT_BE_CHECKED: "Nothing printed settles it.",
}
SCHEME_MEANINGS: Mapping[SchemeName, str] = {
    SchemeName.AMBER_BAND: "At the target or better is met. Between the target and the far edge "
    "of the band is within tolerance. This is what is used where a report prints no rule.",
    SchemeName.FLOOR_STANDARD: "At the target or better is met; down to the floor is within "
    "tolerance.",
    SchemeName.PERCENT_OF_TARGET: "The tolerance is a share of the target: within 10% of it "
    "where the report does not say how much.",
    SchemeName.ACHIEVED_BAND: "Anywhere inside the band counts as met.",
    SchemeName.PLAN_IS_BEST: "On plan is met; away from it on either side is within tolerance "
    "or outside.",
}
TERMS: Mapping[str, str] = {
    "Stated": "What the report itself says of an indicator, in words, a letter or a colour.",
    "Derived": "What the printed figures give when the report's own rule is applied to them.",
    "Target": "The figure that the report sets out to reach. “Implied” where only the tolerance "
    "shows what it must be.",
    "Tolerance": "How far from the target a figure may be before it counts as outside.",
    "Point": "One per cent of the whole: from 80% to 82% is up 2 points.",
    "Year to date": "A figure that adds up since the start of the year. A count is held against "
    "the share of the year's target that is due by then.",
    "Ordinary movement": "How much a measure goes up and down when nothing has changed: its mean, "
    "give or take 2.66 times its mean move from one period to the next.",
    "Limits": "The two ends of ordinary movement. They need 13 values; with eight to twelve they "
    "are called trial limits, and shown only where a finding rests on them.",
    "Consistently met": "The target lies on the poor side of ordinary movement, so it is met "
    "unless something changes.",
    "Finding": "A place where words and figures disagree, with its working and a question to ask. "
    "It is a question, not an accusation.",
}
