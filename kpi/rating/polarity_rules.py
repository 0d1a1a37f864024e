"""The words of names that tell which way is good, in the order in which they are tried.

The order carries meaning: "re-referrals within 12 months" is about a recurrence, "missed bins
collected within 24 hours" about being prompt, and "complaints resolved" about the resolving.
"""

from __future__ import annotations

from kpi.vocabulary import Polarity

LENGTH = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working )?days?|wds?|weeks?|months?)"
_CRIME = (
    r"(?:crimes?|offen[cs]\w+|burglar\w+|robber\w+|rapes?|thefts?|stalking|domestic abuse|"
    r"anti-?social behaviour|asb|violence)"
)
_FAILING = (
    r"(?:missed|missing|lost|late|failed|errors?|empty|vacant|voids?|faults?|defects?|fly-?tip\w*|litter|"
    r"graffiti|abandoned|overpayments?|arrears|debts?|breach\w*|potholes?|complaints?|hazards?|"
    rf"emissions?|carbon|homeless\w*|evict\w+|overcrowd\w+|poverty|fires?|{_CRIME})"
)
_MENDED = (
    r"(?:followed up|put right|corrected|resolved|rectified|repaired|removed|cleared|"
    r"closed(?! with)|recovered|repaid|brought back|back (?:in)?to use|rebooked|fixed|saved|"
    r"avoided|prevented|averted|relieved|detected|solved|charged|summonsed|convicted|prosecuted|"
    r"investigated|responded to|replied to|acknowledged|answered|positive outcomes?|outcome rate)"
)
_VISITED = (
    r"(?:leisure|librar\w+|museums?|swim\w*|gyms?|sports?|theatres?|galler\w+|country parks?|"
    r"visitor centres?)"
)

RULES: tuple[tuple[str, Polarity], ...] = (
    # What people think of it, whatever it is.
    (r"dissatisf\w+|feel\w* unsafe", Polarity.LOWER),
    (
        r"satisf\w+|feel\w* safer?|promoter score|agree\w* that(?!.{0,60}\bproblem)|"
        r"positive experiences?",
        Polarity.HIGHER,
    ),
    # What nobody needs any more, and beds, which may be too full.
    (
        r"(?:need\w*|requir\w*) no (?:(?:further|ongoing|more|long-?term|formal) )?"
        r"(?:social )?(?:care|support|services?)",
        Polarity.HIGHER,
    ),
    (r"(?:falls|ulcers?|infections?) per [\d,]+ (?:occupied )?bed[ -]days", Polarity.LOWER),
    (r"bed occupancy|occupied bed|beds occupied", Polarity.UNKNOWN),
    (r"free (?:from|of) (?:\w+ )?(?:errors?|defects?|faults?|litter)", Polarity.HIGHER),
    (r"positive outcome rates?|arrests as a (?:percentage|share|proportion)", Polarity.HIGHER),
    (
        r"(?:checks?|assessments?|inspections?|surveys?|audits?) (?:carried out|undertaken)",
        Polarity.HIGHER,
    ),
    (r"in-date|visitors to|start-?ups? (?:supported|created|helped)", Polarity.HIGHER),
    # What is good of a thing that sounds bad, and the other way round.
    (
        r"successfully appealed|notices? (?:\w+ )?appealed|waste arisings|"
        r"environmental cleanliness",
        Polarity.LOWER,
    ),
    (
        r"(?:return\w+|brought|put) (?:back )?(?:in)?to (?:use|occupation)|lights? working|"
        r"no (?:obvious |visible )?(?:dental )?(?:decay|damage|defects?)|"
        r"fraud (?:\w+ ){0,3}(?:identified|detected|prevented)|"
        r"(?:helped|supported|moved|placed) (?:back )?into "
        r"(?:work|jobs?|employment|training|housing)",
        Polarity.HIGHER,
    ),
    # A thing that came back.
    (r"re-?(?:referr|offen|admi|regist)\w+|repeat\w*|recurren\w+", Polarity.LOWER),
    (r"second or subsequent", Polarity.LOWER),
    (
        r"(?:com(?:e|es|ing)|came|return\w*) (?:back )?to (?:[\w’']+ ){0,8}?"
        r"(?:care|services?|teams?|hospital|custody|prison)",
        Polarity.LOWER,
    ),
    (r"(?<!would )(?:contact|present|refer|offend|call)\w* (?:\w+ )?again", Polarity.LOWER),
    # Prompt, or not.
    (r"out(?:side)? of (?:the )?(?:time ?scales?|time)|overdue|expired|backlogs?", Polarity.LOWER),
    (r"(?:open|outstanding|unpaid|old) (?:for )?(?:more than|over|longer than)", Polarity.LOWER),
    (r"(?:with)?in (?:the )?(?:\w+ )?(?:time ?scales?|time ?frames?|deadlines?)", Polarity.HIGHER),
    (
        rf"within (?:[\w-]+ ){{1,4}}{LENGTH}|within (?:our |the |its )?(?:\w+ )?target",
        Polarity.HIGHER,
    ),
    (
        r"within (?:the |our )?(?:[\w-]+ ){0,2}(?:response|agreed|target|standard) times?",
        Polarity.HIGHER,
    ),
    (rf"(?:less|fewer|no more|no longer) than (?:[\w-]+ ){{1,3}}{LENGTH}", Polarity.HIGHER),
    (rf"(?:waiting|waited|seen|treated|answered) (?:in )?under \d+ {LENGTH}", Polarity.HIGHER),
    (
        rf"wait\w* (?:for )?(?:more|longer|greater) than (?:[\w-]+ ){{1,3}}{LENGTH}",
        Polarity.LOWER,
    ),
    (
        r"in (?:\d+|two|three|five|ten|twenty) "
        r"(?:minutes|hours|(?:working |calendar |school )?days|weeks)",
        Polarity.HIGHER,
    ),
    (r"on time|in time|in date|or (?:better|above|higher)", Polarity.HIGHER),
    (
        r"meet(?:s|ing)? (?:the |our |their |all |its )?(?:[\w-]+ ){0,4}?"
        r"(?:duty|duties|standards?|targets?|benchmarks?|criteria|requirements?)",
        Polarity.HIGHER,
    ),
    (
        r"outcomes? (?:(?:fully|partly|or|partially|were|was) ){0,4}(?:met|achieved)",
        Polarity.HIGHER,
    ),
    # How long something takes.
    (rf"average (?:number of )?(?:\w+ )?(?:time|{LENGTH})", Polarity.LOWER),
    (
        r"length of (?:time|stay)|time (?:taken|between|to)|days (?:taken|between|to|lost)",
        Polarity.LOWER,
    ),
    (
        r"(?:response|re-?let|answer\w*|processing|clear|handling|turn-?round|handover|queue|"
        r"reply|decision) times?",
        Polarity.LOWER,
    ),
    (r"waits?|waiting", Polarity.LOWER),
    (r"turnaround|delays?|delayed|speed of (?:answer\w*|response|processing)", Polarity.LOWER),
    # What something costs.
    (r"(?:net |unit |average |gross |total )?costs? (?:per|of)", Polarity.LOWER),
    # A failing put right, and what is counted as not being one.
    (rf"{_FAILING} per", Polarity.LOWER),
    (rf"{_FAILING}\b(?:(?!\bper\b).){{0,60}}?\b{_MENDED}", Polarity.HIGHER),
    (rf"{_MENDED} (?:[\w-]+ ){{0,3}}{_FAILING}", Polarity.HIGHER),
    (r"(?:accommodation|housing|tenanc\w+) (?:was )?(?:secured|found|sustained)", Polarity.HIGHER),
    (r"burglar\w+ attended|diverted from landfill|carbon litera\w+", Polarity.HIGHER),
    (r"(?:collisions?|fire signals|false alarms|fires) attended", Polarity.LOWER),
    (r"(?:incidents?|calls) attended", Polarity.UNKNOWN),
    (r"charge rates?|detections?|detection rate|(?:clear|solve)[ -]?up rates?", Polarity.HIGHER),
    (
        r"(?:zero|low|ultra[- ]low)[- ](?:emissions?|carbon)|carbon neutral|"
        r"(?:brought |returned )?back (?:in)?to use",
        Polarity.HIGHER,
    ),
    (
        r"smok\w+ (?:\w+ ){0,3}(?:quit\w*|cessation)|quit rate|quitters?|"
        r"(?:quit|stop\w*|given up) smoking",
        Polarity.HIGHER,
    ),
    (r"weight loss|los(?:t|e|ing) (?:\S+ ){0,5}weight", Polarity.HIGHER),
    (r"(?:%|per ?cent|percentage) reduction|(?:cut|reduc\w+) .{3,60} by \d+", Polarity.HIGHER),
    (
        r"(?:free|removed) (?:of|from) (?:\w+ ){0,3}(?:risk|hazards?|litter|damp|debt|graffiti)",
        Polarity.HIGHER,
    ),
    # A change, whose own size may be the figure.
    (
        r"(?:reduction|decrease|increase|change|difference|growth) (?:in|of|between)",
        Polarity.UNKNOWN,
    ),
    # A failing that the name itself calls one.
    (r"unknown|not known|neet|missed|missing|lost|late|fail\w*|errors?", Polarity.LOWER),
    (r"below (?:an? |the )?(?:\w+ )?(?:standard|grade)|overturned", Polarity.LOWER),
    (r"unacceptable|inaccura\w+|unanswered|abandoned|cancelled|cancellations?", Polarity.LOWER),
    (r"downtime|outages?|unavailab\w+|contaminat\w+|unhealthy|excess weight", Polarity.LOWER),
    (r"non-?attend\w+|unemploy\w+|unauthori[sz]ed|avoidable|low[ -]income", Polarity.LOWER),
    (
        r"inadequate|requir(?:es|ed|ing) improvement|inappropriate|unwanted|unplanned",
        Polarity.LOWER,
    ),
    (r"no (?:recognised |formal )?qualifications?|landfill\w*", Polarity.LOWER),
    (
        r"residual (?:\w+ )?waste(?! (?:bins?|collections?|rounds?))|"
        r"(?:household|municipal|total) waste (?:collected|arisings?) per",
        Polarity.LOWER,
    ),
    (r"(?:more than|over) (?:\w+ ){1,2}miles from|out[ -]of[ -]area", Polarity.LOWER),
    (r"(?:appeals?|complaints?) (?:\w+ ){0,3}(?:allowed|upheld|lost)", Polarity.LOWER),
    (
        r"(?:a ?& ?e|emergency department) attend\w+|attend\w+ (?:at|to) (?:a ?& ?e|emergency)",
        Polarity.LOWER,
    ),
    # A thing done, gained or judged good.
    (
        r"up[ -]to[ -]date|(?<!keeping )in touch|complet\w+|achiev\w+|success\w*|improv\w+",
        Polarity.HIGHER,
    ),
    (r"or outstanding|good|compli(?:ant|ance|ed)|compliments?", Polarity.HIGHER),
    (r"accura\w+|uptime|availability|acceptable|implemented|dealt with|valid", Polarity.HIGHER),
    (r"risk (?:was |is |has been )?(?:reduced|removed)|healthy|decent", Polarity.HIGHER),
    (
        r"still at home|in their own homes?|independent(?:ly)? liv\w+|liv\w+ independently",
        Polarity.HIGHER,
    ),
    (r"receiving (?:direct payments|self-directed support)", Polarity.HIGHER),
    (r"resolved|answered|collected|collection rate|recycl\w+|compost\w+", Polarity.HIGHER),
    (r"received (?:an?|the|their)|visited|seen|reviewed|assessed|approved", Polarity.HIGHER),
    (
        r"responded to|acknowledged|appointments kept|kept informed|found to be correct",
        Polarity.HIGHER,
    ),
    (
        r"participat\w+|attend(?:ed|ing|ance)|enrol\w+|taken up|take part|taking part",
        Polarity.HIGHER,
    ),
    (r"in (?:employment|paid work|education|eet|suitable accommodation)", Polarity.HIGHER),
    (
        r"(?:settled|suitable) accommodation|planned exit|breast-?fe\w+|diagnosis rate",
        Polarity.HIGHER,
    ),
    (
        r"employment rate|stability|stable|immuni[sz]\w+|vaccinat\w+|(?:recovery|survival) rate",
        Polarity.HIGHER,
    ),
    (
        r"uptake|take-?up|prevent(?:ed|ions?)|relieved|delivered|occupied|occupancy|income|savings",
        Polarity.HIGHER,
    ),
    (
        r"(?:homes?|houses|dwellings|units|jobs|floorspace|apprenticeships?|places) (?:\w+ ){0,2}"
        r"(?:provided|built|created|started|handed over)|"
        r"(?:new|additional|net additional) (?:\w+ )?homes",
        Polarity.HIGHER,
    ),
    (
        r"affordable homes|jobs created|trees planted|woodland (?:created|established|planted)",
        Polarity.HIGHER,
    ),
    (
        rf"{_VISITED}\b(?: \w+)? (?:visits|attendances|members?\w*)|"
        rf"(?:visits to|attendances at|visitors to) (?:[\w’']+ ){{0,3}}{_VISITED}",
        Polarity.HIGHER,
    ),
    (
        r"health checks?|fire safety (?:visits|audits|checks)|appeals (?:\w+ )?dismissed",
        Polarity.HIGHER,
    ),
    (
        r"working order|in light|supported into|into (?:paid )?(?:work|employment)|"
        r"(?:business\w*|enterprises|residents|families|learners|tenants) supported|"
        r"(?:billed|paid|reported|made|submitted|completed|claimed) (?:online|electronically)|"
        r"online (?:accounts|forms|payments|transactions)",
        Polarity.HIGHER,
    ),
    (r"(?:quality|index|points|inspection|visit) score|footfall|participants", Polarity.HIGHER),
    # A subject that nobody wants more of.
    (r"agency|interim|absen\w+|sickness|vacanc\w+|vacant|turnover", Polarity.LOWER),
    (r"first[ -]time entrants?|custody|crimes?|offen\w+|anti-?social", Polarity.LOWER),
    (r"complaints?|arrears|overspends?|debts?|voids?|empty", Polarity.LOWER),
    (r"homeless\w*|temporary accommodation|rough sleep\w+|bed and breakfast", Polarity.LOWER),
    (r"exclusions?|excluded|fly-?tip\w*", Polarity.LOWER),
    (
        r"deaths?|mortality|killed|injur\w+|accidents?|fires|false alarms|fire signals",
        Polarity.LOWER,
    ),
    (r"burglar\w+|robber\w+|breach\w*|evict\w+|overcrowd\w+|overpayments?", Polarity.LOWER),
    (
        r"emissions?|carbon|CO(?:2|₂)e?|obes\w+|smok(?:ing|ers?|ed)|conceptions?|poverty",
        Polarity.LOWER,
    ),
    (
        r"infections?|c\.? ?diff\w*|mrsa|falls|restraints?|pressure ulcers?|never events?",
        Polarity.LOWER,
    ),
    (
        r"permanent(?:ly)? (?:\w+ )?(?:admi\w+|moved)|"
        r"(?:moved|admi\w+) (?:\w+ )?(?:in)?to (?:residential|nursing|care homes?|hospital)",
        Polarity.LOWER,
    ),
    (r"(?:energy|water|electricity|gas) (?:use|usage|consumption)", Polarity.LOWER),
    (r"caseloads?", Polarity.LOWER),
    (r"(?:3|three) or more placements?|placement moves?", Polarity.LOWER),
    # What is good or bad of one kind of service, where nothing before it tells.
    (
        r"(?:poor|worst) (?:overall )?condition|maintenance should be considered|"
        r"(?:considered for|in need of) (?:maintenance|treatment|repair)|"
        r"pay gap|disrepair|(?:over|above) the (?:\w+ )?limit|"
        r"(?:homicides?|suicides?)(?! detect| prevent)|teenage pregnan\w+|invalid on receipt|"
        r"more than one placement|for a second time|paid below|emergency bed[ -]days(?! saved)",
        Polarity.LOWER,
    ),
    (
        r"safety checks(?! overdue| missed)|energy[ -]efficient|"
        r"positive (?:\w+ ){0,2}destinations?|receiv\w+ (?:direct payments|self-directed support)|"
        r"offered an? (?:\w+ )?(?:assessment|appraisal|appointment)|find it easy|"
        r"control over their|quality of life|faster diagnosis|(?:attainment|progress) 8(?! gap)|"
        r"baccalaureate|(?<!below the )(?:higher|expected) standard|apprenticeship starts(?! not)|"
        r"(?:walk|cycl|wheel)(?:ed|ing) or (?:walk|cycl|wheel)(?:ed|ing)|canopy cover|pollinators|"
        r"charge ?points(?! out)|jobs (?:\w+ )?(?:promoted|created|safeguarded)",
        Polarity.HIGHER,
    ),
)
