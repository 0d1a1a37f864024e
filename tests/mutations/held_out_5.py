"""A fifth set of wordings held back: some hundred claims, and as many that only look like claims.

Written as councils, trusts, fire services, landlords and forces write, with subordinate clauses and
idiom, by an author who had seen no line of the grammar and none of the open bank. Scored once
before the grammar was touched: of what was planted in 127 histories 0.47 was found, 0.42 of what
was said was right, and of 306 sound histories 14 had a false finding of severity `high`.
"""

from __future__ import annotations

FIFTH: dict[str, tuple[str, ...]] = {
    "exceeding": (
        "Pleasingly, the {value} posted in {period} puts the service ahead of the {target} it is "
        "set.",
        "With a figure of {value}, which is some way north of the {target} target, the team has "
        "had a good month.",
        "{period} came in at {value} against a target of {target}, so the target was beaten.",
        "The Trust outperformed the {target} standard in {period}.",
    ),
    "meeting": (
        "The service hit its target of {target} in {period}, which is a credit to the team.",
        "Despite two bank holidays, the target for the month was hit.",
        "Compliance with the {target} target was achieved.",
    ),
    "within_tolerance": (
        "We finished {period} a whisker under the {target} we aim for.",
        "The {target} target was missed by the narrowest of margins.",
        "Performance is just shy of target and sits in the amber band.",
        "The indicator is reported as amber.",
    ),
    "below_target": (
        "The target of {target} proved out of reach in {period}.",
        "Performance did not come up to the {target} expected of the service.",
        "The Force is currently failing to meet its target in this area.",
        "Compliance stood at {value}, leaving the service adrift of its {target} target.",
        "The {target} target was not attained, owing chiefly to sickness in two wards.",
    ),
    "outside_tolerance": (
        "The measure is reported as red, which is a concern to the Board.",
        "Performance lies beyond the tolerance that the Council allows.",
        "The service is significantly adrift of its {target} target.",
    ),
    "below_within": (
        "Although short of the {target} target, the result is one that falls within tolerance.",
        "Performance was marginally under target, but did not breach the tolerance.",
        "The target was not achieved in {period}; however, performance was not outside tolerance.",
    ),
    "on_track": (
        "{value} homes having been finished already, we are confident of reaching {target} by the "
        "end of March.",
        "The programme is progressing to plan and the full-year target should be met.",
    ),
    "not_reported": (
        "The figure for {period} could not be produced in time for this report.",
        "Reporting has been suspended while the data are validated, and no result can be given for "
        "{period}.",
        "{period}’s return is awaited from the provider.",
    ),
    "increased": (
        "The figure nudged up to {value} from {previous} the month before.",
        "Performance has been on the up, climbing from {previous} in {previous_period} to {value}.",
        "{period}’s {value} was up on the {previous} seen in {previous_period}.",
        "At {value}, the rate is higher than it was in {previous_period}.",
    ),
    "decreased": (
        "Performance eased back to {value} in {period}, having stood at {previous} in "
        "{previous_period}.",
        "The rate edged down from {previous} to {value} over the month.",
        "At {value}, this is a lower figure than was reported in {previous_period}.",
        "{previous_period}’s {previous} was not sustained and the figure came down to {value}.",
    ),
    "improved": (
        "Members will be pleased to note that performance is better than in {previous_period}.",
        "The service has turned in a better performance than it did in {previous_period}.",
        "Things have picked up since {previous_period}, and performance has improved.",
    ),
    "worsened": (
        "Performance has taken a step backwards since {previous_period}.",
        "Regrettably, this is a poorer result than that of {previous_period}.",
        "Performance has gone downhill since {previous_period}.",
    ),
    "welcome": (
        "It is encouraging to see the direction of travel since {previous_period}.",
        "The change since {previous_period} is a welcome one.",
    ),
    "unwelcome": (
        "The change since {previous_period} is a disappointing one.",
        "The direction of travel since {previous_period} is a concern.",
    ),
    "unchanged": (
        "The figure has not moved since {previous_period}.",
        "{period}’s result of {value} matches that of {previous_period}.",
        "The result is exactly what it was in {previous_period}.",
    ),
    "steady": (
        "Performance has held up well over the summer.",
        "The position is broadly similar to that of {previous_period}.",
    ),
    "points": (
        "Performance climbed {change} percentage points between {previous_period} and {period}.",
        "That is {change} percentage points better than in {previous_period}.",
    ),
    "points_down": (
        "The figure has come down by {change} percentage points since {previous_period}.",
        "That is {change} points lower than the {previous} reported in {previous_period}.",
    ),
    "per_cent": (
        "Numbers are {change}% up on {previous_period}.",
        "Output grew by {change}% over the month.",
    ),
    "per_cent_down": (
        "This is {change}% fewer than in {previous_period}.",
        "Volumes have contracted by {change}% since {previous_period}.",
    ),
    "doubled": (
        "{period}’s figure is double that of {previous_period}.",
        "Output in {period} was twice what it had been in {previous_period}.",
    ),
    "halved": (
        "{period}’s figure is half that of {previous_period}.",
        "The number has been cut in half since {previous_period}.",
    ),
    "continues_met": (
        "Performance continues to run ahead of the {target} target.",
        "The target is still being comfortably achieved.",
    ),
    "continues_missed": (
        "The {target} target continues to elude the service.",
        "Performance is still languishing below target.",
        "The measure has yet to recover and remains under its {target} target.",
    ),
    "now_met": (
        "The service has got itself back up to target, having been below it in {previous_period}.",
        "Performance has recovered to above the {target} target.",
        "The target is now being met once more.",
    ),
    "no_longer_met": (
        "Performance has slid below the {target} target.",
        "Having met its target in {previous_period}, the service did not do so in {period}.",
        "The service is no longer hitting the {target} target.",
    ),
    "streak_met": (
        "{period} was the third month in a row in which the target was met.",
        "The target has now been met for three consecutive months.",
    ),
    "streak_missed": (
        "The target has gone unmet for three months on the trot.",
        "This makes three successive months below target.",
    ),
    "first_time_met": (
        "For the first time this year, the {target} target was met.",
        "Until {period} the target had not been met at all this year.",
    ),
    "highest": (
        "The {period} figure is a high point for the year so far.",
        "No month this year has produced a figure higher than {period}’s {value}.",
    ),
    "lowest": (
        "The figure has sunk to its lowest point of the year.",
        "At {value}, the {period} figure is the smallest this year.",
    ),
    "best": (
        "{period} was our best month of the year to date.",
        "The service has not performed better at any point this year.",
    ),
    "worst": (
        "{period} was the poorest month of the year so far.",
        "This is the weakest result of the year.",
    ),
    "counts": (
        "{count} out of the {total} falling due were dealt with in time.",
        "On time in {count} cases out of {total}.",
        "The figure reflects {count} completed on time from a total of {total}.",
    ),
    "target_changed": (
        "The target, formerly {previous}, has been reset to {target}.",
        "With effect from this month, Cabinet agreed a target of {target} in place of {previous}.",
    ),
    "reasons": (
        "Two long-standing vacancies and a spike in referrals lie behind this.",
        "The shortfall is put down to the loss of an agency supplier.",
        "The service manager is meeting the contractor weekly to put this right.",
    ),
    "forecast_missed": (
        "We do not now expect to reach the target at year end.",
        "On present trends the year-end target will be missed.",
    ),
    "silent": (
        # other bodies, and what partners are set
        "Our comparator group averaged two points above its own target over the same period.",
        "In Scotland as a whole, nearly nine in ten were completed on time, a fall on the year.",
        "The Welsh average has slipped below target.",
        "Neighbouring trusts have been failing the standard for some time.",
        "The England figure nudged up by 1.2 percentage points.",
        "Housing associations of a similar size were, on average, just shy of target.",
        "The position of the Force’s most similar group has worsened.",
        "The integrated care board as a whole is not meeting the {target} standard.",
        "The best performing authority achieved its highest ever result.",
        "The contractor’s own target for attendance was missed.",
        "The leisure provider has exceeded the income target in its contract.",
        "Health colleagues have a target of ten days, which they are not currently meeting.",
        "Our recycling partner is on track to hit its annual tonnage.",
        # other times
        "This time last year the service was some way below target.",
        "Before the restructure, performance was consistently outside tolerance.",
        "In 2021/22 the target was achieved in only four months of the twelve.",
        "The target had been missed in every quarter of the previous administration.",
        "Back in the winter of 2022, the rate had halved.",
        "Over the past decade the number has doubled.",
        "Pre-pandemic performance was better than it is today.",
        "It took until the third quarter of last year to get back to target.",
        "The target was changed by the Board in 2021 and again in 2022.",
        # parts of the whole
        "Two of the county’s four fire stations reported that they were outside tolerance.",
        "Performance in the northern locality is below target, at four points under the rest.",
        "Among those aged over 75 the rate has fallen.",
        "Girls continue to do better than boys on this measure.",
        "Two of the six wards remain outside tolerance.",
        "For complex cases the position has deteriorated.",
        "The night shift recorded its lowest figure of the year.",
        "One team, which lost three officers in the spring, is not meeting target.",
        "Around four in five of the late cases, or 80%, were late by a single day.",
        # conditions and what might have been
        "We would have met the target had the software been available all month.",
        "But for the bank holiday, performance would have been within tolerance.",
        "Were the present rate to continue, the target would be missed by some distance.",
        "Provided that the two posts are filled, the measure ought not to slip below target.",
        "Even if every outstanding case were closed tomorrow, the figure would go no higher.",
        "A single late case can push the measure outside tolerance.",
        "Any further drop would take the service below its target.",
        "In the event that performance falls below {low}, an exception report is prepared.",
        "Assuming numbers stay the same, next quarter should see an improvement.",
        "Excluding the two largest sites, performance would be above target.",
        # denial and doubt
        "It would be wrong to conclude that performance is getting worse.",
        "The drop in demand does not mean that performance has declined.",
        "Nobody should read this as a sign that the target has become unachievable.",
        "There is little evidence that performance differs between localities, or has worsened in "
        "any of them.",
        "It is too early to say whether performance has improved.",
        "We are not complacent about the risk of missing target.",
        "Whether the target will be exceeded remains to be seen.",
        # what others say
        "One complainant told the Ombudsman that the service was “getting worse by the month”.",
        "Internal Audit’s view was that the controls in place were “below the standard expected”.",
        "The regulator has said that providers must not allow performance to fall outside "
        "tolerance.",
        "Councillor Price put it to officers that the target had been missed.",
        "According to the union, response times have doubled.",
        "The local press reported that the Council was failing to hit its target.",
        "External audit recommended that a target be reviewed where it has been exceeded for three "
        "months in a row.",
        "A tenant on the panel felt that things had gone downhill.",
        "The peer review team had been told that performance was the worst in the region.",
        # what is asked
        "Why has performance fallen below target?",
        "A member asked whether the rate had increased since the summer.",
        "The Chair sought assurance that the measure was not outside tolerance.",
        "Are we still on track to meet the target?",
        "Members wished to know what would happen if the target was not achieved.",
        # plans
        "The recovery plan sets out how we intend to get back within tolerance by Christmas.",
        "Our priority for the autumn is to reduce the number of overdue cases by 20%.",
        "We have asked the provider to bring performance back up to target.",
        "Overtime has been agreed so as to prevent the service from missing its target.",
        "The Board has set a stretch target of 99%, which is five points above the national "
        "figure.",
        "Steps are being taken to halve the number of cases that are sent back.",
        "The new contract will see the target rise to 95% in 2027.",
        "Training is being rolled out in order that reviews are not completed late.",
        # the key, the rule, footnotes, headings
        "Red: more than five points below target.",
        "RAG ratings are as follows: green is on or above target, amber is below target but within "
        "tolerance, and red is outside tolerance.",
        "Performance is classed as improving where it has gone up for three months running.",
        "An upward arrow shows that performance is better than in the previous period.",
        "Indicators that are below target are reported to the Board by exception.",
        "This measure counts reviews that were completed on time, and a higher figure is better.",
        "The tolerance was last reviewed in 2020, when it was widened.",
        "*Figures marked with an asterisk are provisional and may fall when validated.",
        "Note: the definition was changed in 2019, since when fewer cases have counted as late.",
        "Areas in which performance has declined",
        # risks and forecasts
        "Risk 7: failure to meet target owing to the loss of key staff (rated amber).",
        "The corporate risk register records a risk of performance dropping below tolerance.",
        "The likelihood of the target being missed has been scored as low.",
        "There remains a danger that recent gains are lost.",
        "We are forecasting a dip over the winter.",
        "Modelling suggests that demand will have doubled by 2030.",
        "The trajectory shows the target being reached in December.",
        "Performance is expected to worsen before it improves.",
        # other things than the measure
        "Staff sickness is at its highest level for two years.",
        "The team’s spending is within budget and slightly below forecast.",
        "Referrals in {period} were 12% higher than in {previous_period}.",
        "Waiting lists elsewhere in the service have come down.",
        "The average time taken has improved by two days.",
        "Telephone wait times nudged up, though they remain under target.",
        "Morale in the team has improved markedly.",
        "Satisfaction was 88%, or nearly nine in ten, among those who replied to the survey.",
        "Half of the cases that were late had been referred in {previous_period}.",
        "Temperatures reached their highest level since records began.",
    ),
}
