"""What words do to the identity of a measure: which mean the same, which say nothing, which oppose.

Kept as data, so that a habit of naming is one row.
"""

from __future__ import annotations

ABBREVIATIONS = {
    r"%|\bper ?cent\b|\bpercentages?\b|\bproportions?\b|\bshare\b": " percent ",
    r"\bno\.(?= )|\bnos\.|\bno of\b|\bnumbers?\b|\bcount of\b": " number ",
    r"&": " and ",
    r"\bper 1k\b": " per 1000 ",
    r"\b10k\b": " 10000 ",
    r"\b100k\b": " 100000 ",
    r"\bc&?yp\b|\bchildren and young people\b": " children ",
    r"\b(?:cla|lac|looked after children|children (?:who are |that are )?looked after"
    r"|children in care|cic)\b": " lookedafter ",
    r"\bcps?\b(?! ?\d)": " child protection ",
    r"\bcin\b|\bchildren in need\b": " child in need ",
    r"\bchildren subject to a\b|\bchildren subject to\b|\bchildren with\b": " children ",
    r"\bcpps?\b": " child protection plan ",
    r"\bwds\b|\bworking days?\b": " workingday ",
    r"\bsecs?\b": " seconds ",
    r"\bmins?\b": " minute ",
    r"\bhrs?\b": " hour ",
    r"\bwks?\b": " week ",
    r"\bmths?\b": " month ",
    r"\bfull[ -]time equivalents?\b|\bftes?\b": " fte ",
    r"\bfreedom of information\b|\bfois?\b": " foi ",
    r"\bsubject access requests?\b|\bsars?\b": " sar ",
    r"\beducation,? (?:health and care|health & care) plans?\b|\behcps?\b|\behc plans?\b": " ehcp ",
    r"\bdelayed transfers? of care\b|\bdtocs?\b": " dtoc ",
    r"\beducation,? employment (?:or|and) training\b|\beet\b": " eet ",
    r"\bnot in eet\b|\bnot in education,? employment (?:or|and) training\b|\bneets?\b": " neet ",
    r"\bspecial guardianship(?: orders?)?\b|\bsgos?\b": " sgo ",
    r"\bnational non[ -]domestic rates?\b|\bnndr\b|\bbusiness rates?\b": " businessrate ",
    r"\bhousing benefits?\b|\bhb\b": " housingbenefit ",
    r"\bcouncil tax support\b|\bcts\b": " counciltaxsupport ",
    r"\bdisabled facilities grants?\b|\bdfgs?\b": " dfg ",
    r"\banti[ -]?social behaviou?r\b|\basb\b": " antisocial ",
    r"\bkilled (?:or|and) seriously injured\b|\bksi\b": " ksi ",
    r"\badult social care\b|\basc\b": " socialcare ",
    r"\bsocial[ -]care\b": " socialcare ",
    r"\bfirst[ -]time entrants?\b": " newentrant ",
    r"\b(?:youth|criminal) justice(?: system)?\b": " justice ",
    r"\broad traffic (?:collisions|accidents)\b": " collision ",
    r"\bkey stage ?(?=\d)|\bks ?(?=\d)": " keystage ",
    r"\bup[ -]to[ -]date\b": " current ",
    r"\bkgs?\b|\bkilograms?\b|\bkilos?\b": " kg ",
    r"\bout of\b|\boutside(?: of)?\b": " outside ",
    r"\bb/f\b|\bbrought forward\b": " ",
    r"\bpre[ -]?(?=[a-z])": " pre ",
    r"\bnon[ -](?=[a-z])": " non ",
    r"\bre-(?=[a-z])": " re",
    r"\bin[ -]house\b": " inhouse ",
    r"\bunder[ -](?=\d)": " under ",
    r"\b(?:on|in) time\b|\b(?:with)?in (?:the )?(?:target |statutory )?timescales?\b": " intime ",
}
"""A way of writing (a regular expression on case-folded text), and the words it stands for."""

NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
    )
} | {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th"}
"""Number words, as digits."""

SILENT = frozenset(
    "the of a an for to in on at by with within and or as that which who whom were was is are be "  # noqa: SIM905
    "been being have has had do does did their its it this these those from per into due "
    "percent number total rate average mean overall all each any where when "
    "aged age ages year years old people person persons population "
    "council councils authority authoritys authorities ours our local "
    "number measured measure indicator performance level value figure "
    "received receive receiving made living live delivered "
    "time cumulative ytd".split()
)
"""Words that do not tell one measure from another."""

KINDS = {
    "percent": "a share",
    "number": "a number",
    "total": "a number",
    "rate": "a rate",
    "average": "an average",
    "mean": "an average",
    "median": "a median",
}
"""Words that say what sort of figure it is; two sorts are two measures."""

OPPOSITES: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "boy girl",
        "male female",
        "men women",
        "initial review",
        "starting ending ceasing finishing",
        "joining leaving leavers starters recruited resigned",
        "opened closed",
        "outside",
        "primary secondary nursery special",
        "short long medium",
        "emergency urgent routine",
        "major minor other",
        "younger older",
        "adult child juvenile youth lookedafter",
        "capital revenue",
        "current former",
        "accepted refused rejected allowed dismissed",
        "approved deregistered",
        "recycled composted landfilled reused",
        "without",
        "not",
        "non",
        "excluding except",
        "more less fewer over under above below",
        "before",
        "against",
        "new change repeat existing",
        "answered abandoned",
        "reading writing maths science",
        "deliberate accidental",
        "litter detritus graffiti",
        "killed injured",
        "nhs socialcare",
        "inhouse agency",
        "general sheltered",
        "tenant leaseholder",
        "parent child pupil carer",
        "personal business",
        "domestic commercial",
        "rural urban",
        "victim offender",
        "referral rereferral",
        "offending reoffending",
        "assessment reassessment",
        "gain lost loss",
        "increased decreased",
        "owned leased",
        "paper online",
        "user carer",
        "dwelling vehicle",
        "food garden green residual dry",
        "gross net",
        "best worst",
        "highest lowest",
        "minimum maximum",
        "lettera letterb letterc letterd lettere letteru",
        "1st 2nd 3rd 4th",
        "mothers fathers",
        "planned reactive unplanned",
        "permanent temporary fixed agency",
        "voluntary compulsory",
        "weekday weekend",
        "admission discharge",
        "inpatient outpatient",
        "dental health medical eye",
        "direct indirect",
        "internal external",
        "cat dog",
        "morning evening",
        "pre post",
        "white black asian",
        "disabled disability",
    )
)
"""Words of which another one of the row makes another measure, and so does one that is added."""
