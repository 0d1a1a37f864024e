"""A sixth set of wordings held back: four of each kind, and two hundred that only look like claims.

Each `silent` sentence speaks of something other than the measure (another body, year, part or
thing; a condition, aim, opinion, question, rule, risk or budget): it is false of no story.
Written by an author who had seen no line of the grammar, in officers' idiom. Scored once before
anything was mended for it: of what was planted in 188 histories 0.34 was found, 0.36 of what was
said was right, and of 556 sound histories 3 had a false finding of severity `high`.
"""

from __future__ import annotations

SIXTH: dict[str, tuple[str, ...]] = {
    "exceeding": (
        "Members are asked to note that, at {value}, the service is doing rather more than the "
        "{target} asked of it.",
        "Target {target}; actual {value} – over target, well done to all concerned.",
        "The {target} contractual standard was surpassed in {period}, notwithstanding the vehicle "
        "shortages reported to the last meeting.",
        "There was headroom over the {target} target when the {period} books were closed.",
    ),
    "meeting": (
        "The {target} asked of us in the Service Plan has been delivered.",
        "On target for {period}, so no exception report is required.",
        "In spite of the industrial action, which took out four shifts, the standard of {target} "
        "was attained.",
        "{period}: {value} (target {target}) – target satisfied.",
    ),
    "within_tolerance": (
        "A near miss: {value} against {target}, so amber rather than red.",
        "Although the {target} was not quite reached, we are still inside the margin that the "
        "Board allows.",
        "The result for {period} fell fractionally short of the {target} target.",
        "Performance is within the agreed variance from target, at amber, and needs watching "
        "rather than intervention.",
    ),
    "below_target": (
        "{value} is not where we need to be, given a target of {target}.",
        "Under target for {period} (see the comments of the Head of Service, below).",
        "The Trust was non-compliant with the {target} standard in {period}, as it has set out in "
        "its letter to NHS England.",
        "There is a gap to be made up between the {value} delivered and the {target} that was "
        "promised.",
    ),
    "outside_tolerance": (
        "RAG: Red. The Group Manager will attend Committee to explain the position.",
        "At {value}, the measure has gone through the lower tolerance of {low} and triggers "
        "escalation to the Executive Director.",
        "We are well short of the {target} target and have dropped out of the tolerance band "
        "altogether.",
        "The shortfall against target is greater than the permitted tolerance, hence the red flag "
        "on the dashboard.",
    ),
    "below_within": (
        "The {target} target was missed in {period}, albeit by a margin that tolerance permits.",
        "Amber this time: the service did not make its {target} target but kept clear of the "
        "{low} trigger.",
        "Whilst {value} is less than the {target} we aspire to, it is an acceptable variance "
        "under the performance framework.",
        "Below target, within tolerance, no escalation needed.",
    ),
    "on_track": (
        "With {value} already through the door, year-end delivery of the target looks secure.",
        "On profile at {period}; the annual target is expected to be delivered.",
        "Officers see no reason why the full {target} should not be in place by 31 March.",
        "The pipeline of sites is such that we expect to come in at or above {target} for the "
        "year.",
    ),
    "not_reported": (
        "No data for {period}, because of the migration to the new housing management system.",
        "{period} data not available at the time of writing; a verbal update will be given.",
        "Owing to the cyber incident, the Force has been unable to extract a figure for {period}.",
        "The {period} result will follow in the next report, as the provider’s submission failed "
        "validation.",
    ),
    "increased": (
        "{previous} in {previous_period}, rising to {value} in {period}.",
        "There has been an upturn since {previous_period}, when the figure stood at {previous}.",
        "Following a push by the area teams, the figure went from {previous} to {value}.",
        "The rate has crept upwards, {period} closing at {value} where {previous_period} had "
        "closed at {previous}.",
    ),
    "decreased": (
        "{value} this time, down from {previous} last time.",
        "There was a falling-off in {period}, to {value}, after {previous_period}’s {previous}.",
        "We have seen the rate slip from the {previous} that was reported to the last meeting to "
        "{value}.",
        "The figure shed some ground over the period and now stands at {value}, as against "
        "{previous}.",
    ),
    "improved": (
        "Better than last time, helped by two new starters in the duty team.",
        "The service has made headway since {previous_period}, as the Panel had hoped that it "
        "would.",
        "It is to the credit of the station managers that the {previous_period} position has been "
        "bettered.",
        "Performance in {period} showed an improvement on that of {previous_period}, with {value} "
        "recorded.",
    ),
    "worsened": (
        "We are in a worse position than we were in {previous_period}, and officers make no bones "
        "about it.",
        "Performance has suffered since {previous_period} with the loss of two experienced "
        "planners.",
        "There has been a deterioration on the {previous} that was achieved in {previous_period}.",
        "Sadly, the service has lost ground since the last report.",
    ),
    "welcome": (
        "The Portfolio Holder is heartened by the movement since {previous_period}.",
        "Since {previous_period} the figure has moved the right way, which is reassuring.",
        "A positive shift on {previous_period}, for which the team is to be thanked.",
        "Tenants will be glad of the change that there has been since {previous_period}.",
    ),
    "unwelcome": (
        "The figure has moved in the wrong direction since {previous_period}.",
        "It is a matter of regret that we have ended up at {value} when {previous_period} gave us "
        "{previous}.",
        "The movement from {previous_period} to {period} is not one that the Board will want to "
        "see.",
        "An adverse movement on {previous_period}, which the Assistant Director is looking into.",
    ),
    "unchanged": (
        "No change on {previous_period}, at {value}.",
        "{value} again, the same as last time.",
        "For the second month running the figure was {value}.",
        "The rate was static between {previous_period} and {period}.",
    ),
    "steady": (
        "There is little to report here, the figures being much as they were in {previous_period}.",
        "Performance has stayed on an even keel throughout the period.",
        "No material movement since {previous_period}.",
        "The service has kept up a consistent level of performance, despite the turnover of staff.",
    ),
    "points": (
        "A gain of {change} percentage points was made on {previous_period}.",
        "Up {change} points, from {previous} to {value}.",
        "This puts the service {change} percentage points ahead of where it stood in "
        "{previous_period}.",
        "We have put on {change} percentage points since the last report, mostly through weekend "
        "clinics.",
    ),
    "points_down": (
        "A drop of {change} percentage points was recorded between {previous_period} and {period}.",
        "Down {change} points on {previous_period}, when {previous} was achieved.",
        "We have given up {change} percentage points since {previous_period}, chiefly because of "
        "annual leave.",
        "The {period} result is {change} percentage points worse than the one before it.",
    ),
    "per_cent": (
        "There was a {change}% uplift on the {previous} recorded in {previous_period}.",
        "+{change}% on {previous_period}.",
        "Activity rose in {period}, being {change} per cent greater than in {previous_period}.",
        "The teams completed {change}% more than they had in {previous_period}, with the same "
        "establishment.",
    ),
    "per_cent_down": (
        "There was a {change}% reduction on the {previous} recorded in {previous_period}.",
        "–{change}% on {previous_period}, owing to the closure of the depot for a week.",
        "Volumes were {change} per cent lower than in {previous_period}.",
        "The number slid by {change}%, having been {previous} in {previous_period}.",
    ),
    "doubled": (
        "The number completed has doubled since {previous_period}, from {previous} to {value}.",
        "There were two for every one that we recorded in {previous_period}.",
        "A doubling of output on {previous_period}, now that both crews are back.",
        "In {period} we managed twice as many as in {previous_period}.",
    ),
    "halved": (
        "Output halved between {previous_period} and {period}.",
        "We managed only half as many in {period} as we had in {previous_period}.",
        "The figure is down by half, {previous} having become {value}.",
        "{period} brought in just half of the {previous} that {previous_period} did.",
    ),
    "continues_met": (
        "Once again the {target} target has been met.",
        "The service remains on the right side of its {target} target.",
        "We have held on to the {target} standard for another month, which given the heat was no "
        "small feat.",
        "Performance stays at or above the {target} that the Authority requires, as it was when "
        "last reported.",
    ),
    "continues_missed": (
        "Once again the {target} target has not been met.",
        "The service remains on the wrong side of its {target} target.",
        "Still under target, though the recruitment campaign should begin to tell in the new year.",
        "As in {previous_period}, the standard of {target} was beyond us.",
    ),
    "now_met": (
        "Back on target, after a disappointing {previous_period}.",
        "The {target} target, which was missed in {previous_period}, was met this time.",
        "Having turned the corner, the service is once again compliant with the {target} standard.",
        "From {previous}, which was under target, the service has pulled itself up to {value} and "
        "now meets the {target} asked.",
    ),
    "no_longer_met": (
        "Off target in {period}, having been on target in {previous_period}.",
        "The {target} target, which was met in {previous_period}, was missed this time.",
        "The service could not hold on to the compliance it had in {previous_period}, and "
        "finished short of {target}.",
        "After a good {previous_period}, when it was above target, the service has slipped back "
        "beneath the {target} line.",
    ),
    "streak_met": (
        "Three months running on target – a good effort from the whole of the repairs team.",
        "We have hit the target in each of the last three months.",
        "{period} makes it three in a row for the service, which was on target in the two months "
        "before as well.",
        "The standard has been achieved every month for the past three.",
    ),
    "streak_missed": (
        "We have fallen short of the target in each of the last three months.",
        "Three months running off target, so the matter is now referred to the Scrutiny Panel.",
        "It is the third month on the bounce that the {target} standard has not been reached.",
        "{period} was the third consecutive month in which the service failed to reach its target.",
    ),
    "first_time_met": (
        "At last, and for the first time since the year began, we have reached the {target} "
        "target.",
        "The target had eluded the service all year until {period}, when {value} was achieved.",
        "Our first month on target this year.",
        "{period} saw the {target} target met, something no earlier month of this year had done.",
    ),
    "highest": (
        "{value} is as high as the figure has been all year.",
        "The figure peaked in {period}, with no earlier month of the year above it.",
        "A new high for the year in {period}.",
        "It is the largest monthly figure we have returned this year.",
    ),
    "lowest": (
        "{value} is as low as the figure has been all year.",
        "A new low for the year in {period}.",
        "The figure bottomed out in {period}, every earlier month of the year having been above "
        "it.",
        "At no point this year have we recorded a lower figure than {period}’s.",
    ),
    "best": (
        "A strong {period}, in which we turned in the best result of the year so far.",
        "This year’s performance has not been as good in any other month.",
        "{period} tops the year to date for performance.",
        "Crews are to be congratulated on what was the year’s best performance.",
    ),
    "worst": (
        "In performance terms {period} was the low point of the year.",
        "We have not had a worse month this year.",
        "This year’s performance has not been as bad in any other month.",
        "Members will be disappointed that the year’s worst result came in {period}.",
    ),
    "counts": (
        "{total} were due, of which {count} were completed on time.",
        "{count}/{total} in time.",
        "Of the {total} that the team had to deal with in {period}, it turned round {count} "
        "within the timescale.",
        "In all there were {total} cases, and in {count} of them the deadline was kept.",
    ),
    "target_changed": (
        "Target revised from {previous} to {target} following the mid-year review.",
        "Members agreed in the budget round that the target should move from {previous} to "
        "{target}.",
        "The target is now {target} (previously {previous}).",
        "NHS England has replaced the {previous} target with one of {target}, effective from "
        "{period}.",
    ),
    "reasons": (
        "The main driver has been a run of complex safeguarding cases, which take longer to close.",
        "Contractor capacity, the wet weather and a backlog of inspections all played their part.",
        "This is largely attributable to the rollout of the new mobile working system.",
        "The ward manager is on secondment, and her post has been covered from the bank.",
    ),
    "forecast_missed": (
        "It is unlikely that the annual target will now be achieved.",
        "Our best estimate is a year-end outturn short of the target.",
        "Even with a strong final quarter, the service is not expected to make its year-end "
        "target.",
        "Forecast outturn: below target, as we cannot recover the ground lost in the spring.",
    ),
    "silent": (
        # other bodies
        "Our sister trust across the river was red on this measure for the whole of the summer.",
        "Only one of the eleven shire districts in the region is outside tolerance.",
        "Nationally the standard has not been met since 2015.",
        "The national target was missed again last month, the England average having fallen to "
        "its lowest level on record.",
        "Across the North West, performance fell by 5 percentage points over the winter.",
        "London boroughs, taken together, have seen their rate double since 2019.",
        "Housemark’s median landlord missed its target and was rated amber by its own board.",
        "Other forces in the region have improved, and two of them have exceeded their targets.",
        "The upper quartile for metropolitan authorities has dropped by 2 points.",
        "Bordering services that share our control room are below their own targets.",
        "The neighbouring county halved its number of late cases by bringing the work back in "
        "house.",
        "NHS England’s own dashboard shows the South East region at amber.",
        "Our nearest statistical neighbour reported its highest figure in five years, having "
        "missed its target the year before.",
        "The ambulance service, whose handovers we depend on, was below its target.",
        "The Police and Crime Commissioner has met her target for visits to parishes.",
        "District partners in the waste partnership fell short of the target they share.",
        "Among providers of a similar size, the typical performance was unchanged.",
        "The Welsh Government’s target was lowered after most boards had failed to meet it.",
        "The agency that supplies our locums is in breach of its target for filling shifts.",
        "The lead authority has been rated red by the Regulator for its own repairs service.",
        # other years and periods
        "The target was first missed in 2017, under the previous contract.",
        "In 2019/20 this was the worst performing measure in the Corporate Plan.",
        "Five years ago performance was 5 points below target and falling.",
        "When the service was outsourced in 2014, it was missing its target by a wide margin.",
        "The first lockdown saw the number more than halve.",
        "During the floods of February 2020 performance dropped outside tolerance for three weeks.",
        "It was in the winter of 2018 that performance reached its lowest ebb.",
        "Under the former Chief Constable the target was exceeded two years in succession.",
        "The previous strategy, which ran to 2020, ended with the target missed.",
        "The last inspection, in 2021, found performance below the standard and getting worse.",
        "For much of the 2010s the measure was amber.",
        "Historically, performance has dipped in August and recovered by October.",
        "The target had stood 5 points lower until 2016, when it was raised.",
        "The record for the highest figure ever achieved was set in 2012 and may never be beaten.",
        "The baseline year, 2018/19, was the best in the service’s history.",
        "Members may recall that the measure was red when it first came to this Committee in 2016.",
        "The merger in 2013 led to a fall in performance, from which it took four years to "
        "recover.",
        "The Council doubled its target for new homes in the 2017 Local Plan.",
        # parts of the whole
        "Performance at the Riverside site is 5 points below that at the General.",
        "Among Band D properties there was a fall.",
        "Of the nine neighbourhood teams, three exceeded their targets and two were rated red.",
        "On-call crews were below target on weekday mornings, when fewer firefighters are "
        "available.",
        "Men under 40 are the group in which the rate has worsened most.",
        "Cases that go to panel are below target.",
        "In the three most deprived wards the figure was lower than elsewhere.",
        "The specialist unit, which handles one case in fifty, missed its own target.",
        "Sheltered schemes had the highest rate, and general needs homes in the north the lowest.",
        "Performance on bank holidays is worse than on other days.",
        "Among looked-after children placed outside the county, the position has improved.",
        "The out-of-hours element, a small part of the contract, is reported as red in its own "
        "right.",
        "Two surgeons accounted for most of the breaches and both are below the standard expected.",
        "Weekend performance has improved by 5 points now that a second consultant is on site.",
        "Rural parishes fell 5 points behind the towns.",
        "Of the cases that missed the deadline, two thirds were closed within the following week.",
        "A quarter of those who breached the standard had waited for an interpreter.",
        "One in ten cases takes longer than the target time, whatever we do.",
        "The oldest 5% of cases have got older still.",
        "Minor applications are dealt with faster than major ones, where the rate has fallen.",
        # conditions, hypotheticals
        "Unless agency cover can be found, the school nursing team could fall below its target in "
        "the spring.",
        "Should a figure fall below {low}, the measure is rated red.",
        "If the target is missed in four months of a year, the contractor faces a deduction.",
        "Had the contract not been extended in 2020, performance that year might well have "
        "dropped outside tolerance.",
        "Were it not for its volunteers, the food bank would have missed its target.",
        "Losing one more inspector would be enough to halve what the team can do.",
        "A fall of 5 points would cost the Council its discretionary grant.",
        "If three months in a row are below target, an improvement notice may be served.",
        "Where performance exceeds {target}, the contract provides for a bonus.",
        "Without the winter funding, the number of beds at the community hospital would have "
        "fallen.",
        "Failure to meet the target in any quarter would be a breach of the funding agreement.",
        "If performance is red for two quarters, the Cabinet Member calls in the Head of Service.",
        "A doubling of demand could not be met from the present establishment.",
        "It takes only a handful of late cases to turn a measure as small as this amber.",
        "To be rated red, a service must have dropped below its lower tolerance.",
        "Only if both sites closed at once would refuse collection be likely to fall outside its "
        "tolerance.",
        "Given another 5 officers, the team could do twice as many.",
        "If the new definition had applied, last year’s target would have been missed.",
        # aims and plans
        "Our ambition is to be the best performing authority in the region by 2028.",
        "The improvement plan aims to lift performance by 5 percentage points over two years.",
        "We want to see the number of late cases halved by the end of the strategy.",
        "The Board intends to raise the target by 5 points from next April.",
        "Work is under way to stop gritting performance from slipping below target over the "
        "holidays.",
        "The Mayor has pledged to double the number of completions by 2030.",
        "A new rota is being trialled so that targets are not missed at weekends.",
        "Officers will bring a report should any project turn red.",
        "We aim never to be more than 5 points from the regional best.",
        "The strategy seeks to have every measure above target by 2029.",
        "The action plan will remain in force until performance has been above target for six "
        "months.",
        "It has been proposed that the target be reduced, since few councils of our size have met "
        "it.",
        "The service is to be restructured in order to improve on what are already ambitious "
        "targets.",
        "Cabinet will consider in the new year whether the tolerance should be narrowed.",
        "The recruitment drive is intended to reverse the decline in applications to the service.",
        "Next year’s target has yet to be set, but is unlikely to be lower.",
        # quotation, opinion, perception
        "A third of residents who replied to the survey thought that the service had got worse.",
        "Most of those polled believed that crime had increased, as most people do in every such "
        "survey.",
        "One family told Healthwatch that standards had “dropped off a cliff”.",
        "The Chief Inspector’s annual lecture was entitled “Targets missed, lives lost”.",
        "“We are below target on far too many things,” the Leader said of councils in general.",
        "The MP’s letter alleges that the target has been missed “time and again”.",
        "Tenants’ perception of the service has improved by 5 points, according to the STAR "
        "survey.",
        "The staff survey found that fewer people than before felt their targets were achievable.",
        "The opposition group’s motion referred to “the worst performance in living memory”.",
        "An article in the Gazette suggested that the number had doubled, and a correction has "
        "been sought.",
        "The union disputes that there has been any improvement.",
        "The Parish Council has written to say that it considers the service to be in decline.",
        "Public confidence in policing fell to its lowest level for a decade.",
        "The Local Government Association has warned that councils everywhere will miss their "
        "targets.",
        "The Secretary of State told the House that the target would be met “by the end of the "
        "Parliament”.",
        "Critics of the target say that it is met only by neglecting harder cases.",
        "The auditors quoted a manager as saying that “amber is the new green”.",
        "Focus groups felt that the service was below that of the private sector.",
        # questions and requests
        "Does the Panel wish to see measures that are below target by 5 points or more?",
        "The Committee asked for a list of the services that had missed their targets.",
        "Councillor Hughes enquired what had been done in councils where the target was exceeded.",
        "Members requested a breakdown of the cases that had gone over the target time.",
        "What would it take to move a measure from amber to green?",
        "The Chair queried whether a tolerance of 5 points might in general be too wide.",
        "Has the fall in demand elsewhere been taken into account?",
        "It was asked whether red measures should come to every meeting.",
        # denials and doubt
        "No conclusion as to whether performance has improved or worsened should be drawn from a "
        "single month.",
        "It cannot be assumed that meeting the target means that customers are satisfied.",
        "We have seen nothing to suggest that late cases are highest where caseloads are largest.",
        "There is no link between the number of visits and whether the target is missed.",
        "A month below target is not in itself evidence of a failing service.",
        "Nothing in this report should be taken as an admission that contractual targets were "
        "missed.",
        "Being above target is no guarantee of quality.",
        "It is not known how many of the cases elsewhere were below standard.",
        "It is a misconception that the target was lowered to make it easier to meet.",
        "Whether the fall in referrals is here to stay is anyone’s guess.",
        # definition, method, rule, key
        "Amber denotes a result that is below target but has not gone past the lower tolerance.",
        "Cases withdrawn before decision do not count as missed.",
        "Anything below {low} is treated as red for the purposes of this report.",
        "The lower tolerance is {low}, beneath which a measure is escalated.",
        "Arrows compare with the same month of last year: up means improved, down means worsened.",
        "The target is met when the figure, rounded to one decimal place, is at or above {target}.",
        "A case is “missed” when the crew arrives after the target time has passed.",
        "Where a target has been exceeded by 5 points or more, it is reviewed at year end.",
        "The measure is reported one month in arrears and earlier figures may be increased on "
        "revision.",
        "Measures rated red in two successive periods are taken by Scrutiny.",
        "The definition excludes properties that fell below the Decent Homes Standard.",
        "Rates based on fewer than 30 cases may double or halve by chance alone.",
        "The target is a minimum, and there is no upper limit on how far it may be exceeded.",
        "Key: R = missed; A = missed but within tolerance; G = met or exceeded.",
        "“Improved”, “unchanged” and “declined” are used in this report as defined in Appendix B.",
        "The traffic lights are set by the performance team and a red cannot be overridden.",
        "Results are benchmarked each year against the highest and lowest performers in the "
        "family group.",
        "Cases closed below target time are rounded up to the nearest whole day.",
        # risk, project, RAG of something else
        "The ICT replacement project is at red because its supplier missed the go-live date.",
        "Project RAG: Amber (slippage of five weeks on the depot works).",
        "Strategic Risk 4 remains at red, its target score of 6 not having been reached.",
        "The risk of losing key staff has fallen from red to amber.",
        "The risk score has been lowered, and is now below the Board’s tolerance.",
        "The residual risk is outside the Trust’s appetite.",
        "The savings programme is rated amber, with {period} milestones missed on two schemes.",
        "The accommodation move, a red project for most of the year, has been closed.",
        "An audit of data quality gave limited assurance, the lowest but one of the four opinions.",
        "The equality action plan has slipped, and three of its milestones are below target.",
        "A red weather warning was in force for two days in {period}.",
        "Amber alerts for heat were issued on five days.",
        "The business continuity exercise exceeded its objectives.",
        "The red bags scheme for care home residents has doubled in size.",
        # budget and money
        "The service is 5% under budget, its lowest spend for three years.",
        "Income from car parks was below target, at 92% of the budget.",
        "The overspend has doubled since {previous_period}.",
        "Agency costs fell by 5 percentage points as a share of the pay bill.",
        "The vacancy factor was exceeded, which put the pay budget within target.",
        "Capital spending has slipped, with only half of the programme delivered.",
        "The savings target for the directorate was missed by £140,000.",
        "Fees and charges have increased, though they remain the lowest in the county.",
        "The cost per case has improved and is at its best level since the contract was let.",
        "Reserves have dropped below the target level set in the Medium Term Financial Strategy.",
        # staffing
        "Turnover in the directorate increased in {period} to its highest since the merger.",
        "The establishment is five below its target, with three starters expected.",
        "Mandatory training is at amber, some staff having missed their refresher.",
        "Appraisals completed on time fell below the 90% that the Trust requires of its managers.",
        "Overtime hours have halved since {previous_period}.",
        "Sickness absence worsened in {period}, and is outside the corporate tolerance of eight "
        "days.",
        "The number of apprentices exceeded the target in the People Strategy.",
        "Vacancies were down by 5 on {previous_period}, an improvement that was hard won.",
        # other measures and context
        "Complaints fell in {period}, and for the third month in a row.",
        "Call answering, which is reported on page 9, did not meet its target.",
        "The companion measure, on quality of case notes, is red.",
        "Demand reached its highest level of the year in {period}.",
        "Attendances at the front door rose by 5 per cent on {previous_period} and broke all "
        "records.",
        "First-time fix, a separate indicator, has improved for three months running.",
        "The population aged over 85 has doubled in twenty years.",
        "River levels fell below the target flow in {period}.",
        "The number of open cases carried over was lower than in {previous_period}.",
        "Air quality in the town centre exceeded the legal limit on five days.",
        "Customer satisfaction has gone from amber to green.",
        "The average age of the fleet has worsened, at nine years against a target of seven.",
        "Carbon emissions are down by 5 points against the 2018 baseline, but above the target "
        "pathway.",
        "The website missed its target for accessibility.",
        "Attainment at Key Stage 2 has improved, the gap with England having halved.",
        "House prices in the borough are the highest outside London.",
        "Calls to the contact centre doubled on the day that bills went out.",
        "Unemployment in the district has dropped to its lowest since 2008.",
        "The tide gauge at the harbour recorded its highest reading of the year in {period}.",
        "Library visits are back above target after falling short in {previous_period}.",
        "The charity match exceeded its fundraising target, and was the best attended yet.",
        "In the leavers’ survey workload has fallen from first place to third, its lowest ranking "
        "yet.",
    ),
}
