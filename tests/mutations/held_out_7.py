"""A seventh set of wordings held back: three of each kind, and as many that only look like claims.

In the words of ordinary quarterly reports, by an author who had seen no line of the grammar. Scored
once before anything was mended for it: of what was planted in 141 histories 0.81 was found, 0.81 of
what was said was right, and of 423 sound histories 4 had a false finding of severity `high`.
"""

from __future__ import annotations

SEVENTH: dict[str, tuple[str, ...]] = {
    "exceeding": (
        "Target exceeded in {period}.",
        "Performance of {value} is above the {target} target, which reflects the hard work of the "
        "team.",
        "We exceeded our target, even though two posts in the team are vacant.",
    ),
    "meeting": (
        "Target met.",
        "The target of {target} was achieved in {period}.",
        "Performance for {period} was {value}, which meets the target of {target}.",
    ),
    "within_tolerance": (
        "Performance is within tolerance.",
        "Rated amber for {period}, as the figure is between {low} and {target}.",
        "The measure is amber this month because of a small number of late cases.",
    ),
    "below_target": (
        "Below target.",
        "The target of {target} was not met in {period} due to an increase in demand.",
        "Performance was {value} against a target of {target}, so the target has been missed.",
    ),
    "outside_tolerance": (
        "Performance is red this month.",
        "At {value}, performance is below the tolerance of {low} and remedial action is in hand.",
        "The indicator is outside tolerance, mainly because of staff vacancies in the assessment "
        "team.",
    ),
    "below_within": (
        "Slightly below target but within tolerance.",
        "Although the target of {target} was not achieved, performance of {value} is within the "
        "agreed tolerance.",
        "Performance is below the {target} target, but it is still above the red threshold of "
        "{low}.",
    ),
    "on_track": (
        "On track to meet the annual target.",
        "We are on course to achieve the year-end target of {target}.",
        "With {value} delivered to date, the service is confident that it will meet its target of "
        "{target} by the end of the year.",
    ),
    "not_reported": (
        "Data for {period} is not yet available.",
        "No figure can be reported for {period} because the return from the provider has been "
        "delayed.",
        "{period} figure awaited from the contractor.",
    ),
    "increased": (
        "The figure increased from {previous} in {previous_period} to {value} in {period}.",
        "An increase on the previous month.",
        "This is higher than in {previous_period}, as the new team is now fully in place.",
    ),
    "decreased": (
        "The figure has fallen from {previous} to {value}.",
        "A decrease on the previous month.",
        "Lower than in {previous_period}, when several large cases were completed.",
    ),
    "improved": (
        "Performance has improved since {previous_period}.",
        "Performance improved to {value} in {period}, after additional staff were brought in.",
        "An improvement on last month.",
    ),
    "worsened": (
        "Performance has declined since {previous_period}.",
        "Performance dropped in {period} as a result of staff sickness.",
        "This is a worse result than in {previous_period}, although the number of cases received "
        "was similar.",
    ),
    "welcome": (
        "It is pleasing to see the progress made since {previous_period}.",
        "The direction of travel is positive.",
        "This is an encouraging move from the {previous} reported in {previous_period}.",
    ),
    "unwelcome": (
        "The direction of travel is negative.",
        "It is disappointing to see performance slip since {previous_period}.",
        "The change since {previous_period} is a concern and will be discussed with the "
        "contractor.",
    ),
    "unchanged": (
        "Performance is unchanged from {previous_period}.",
        "The figure remained at {value} in {period}.",
        "{value}, which is the same as in {previous_period}.",
    ),
    "steady": (
        "Performance remains stable.",
        "Performance has been broadly consistent with that of {previous_period}.",
        "The figure has held steady, despite higher demand over the period.",
    ),
    "points": (
        "An increase of {change} percentage points since {previous_period}.",
        "Performance rose by {change} percentage points, from {previous} to {value}.",
        "{value} is {change} percentage points higher than in {previous_period}, when the team "
        "was short-staffed.",
    ),
    "points_down": (
        "A decrease of {change} percentage points since {previous_period}.",
        "Performance fell by {change} percentage points, from {previous} to {value}.",
        "This is {change} percentage points lower than last month, which is mainly due to the "
        "bank holidays.",
    ),
    "per_cent": (
        "An increase of {change}% compared with {previous_period}.",
        "The number completed rose by {change}%, from {previous} to {value}.",
        "Up {change}% on last month, because two new advisers have started.",
    ),
    "per_cent_down": (
        "A decrease of {change}% compared with {previous_period}.",
        "Numbers fell by {change}%, from {previous} to {value}.",
        "{change}% fewer than last month, when a backlog was being cleared.",
    ),
    "doubled": (
        "The figure has doubled since last month.",
        "Double the number in {previous_period}.",
        "At {value}, the number is twice that of {previous_period}, when two officers were on "
        "leave.",
    ),
    "halved": (
        "The figure has halved since last month.",
        "Half the number in {previous_period}.",
        "At {value}, the number is half that of {previous_period}, as fewer referrals were "
        "received.",
    ),
    "continues_met": (
        "Performance continues to meet the target.",
        "The target of {target} is still being achieved.",
        "Performance remains above target, even with the increase in referrals.",
    ),
    "continues_missed": (
        "Performance continues to be below target.",
        "The target is still not being met.",
        "Performance remains below the target of {target} while vacancies are filled.",
    ),
    "now_met": (
        "The target is now being met.",
        "Performance has moved from below target in {previous_period} to on target in {period}.",
        "Performance has recovered and is now above the target of {target}, having been below it "
        "in {previous_period}.",
    ),
    "no_longer_met": (
        "The target is no longer being met.",
        "Performance has fallen below target, having been above target in {previous_period}.",
        "After meeting the target in {previous_period}, the service missed it in {period} because "
        "of planned system downtime.",
    ),
    "streak_met": (
        "Target met for the third consecutive month.",
        "The target has now been met for three months in a row.",
        "This is the third month in succession that the target of {target} has been achieved, "
        "which is a credit to the team.",
    ),
    "streak_missed": (
        "Target missed for the third month in a row.",
        "Performance has been below target for three consecutive months.",
        "The target of {target} has not been met for three successive months, and a performance "
        "notice is being considered.",
    ),
    "first_time_met": (
        "Target met for the first time this year.",
        "This is the first time this year that the target of {target} has been achieved.",
        "For the first time this year performance is above target, following the changes made to "
        "the rota.",
    ),
    "highest": (
        "This is the highest figure this year.",
        "The {period} figure of {value} is the highest recorded so far this year.",
        "Highest month of the year to date, reflecting seasonal demand.",
    ),
    "lowest": (
        "This is the lowest figure this year.",
        "The {period} figure of {value} is the lowest recorded so far this year.",
        "Lowest month of the year to date, as fewer staff were available.",
    ),
    "best": (
        "This is our best performance this year.",
        "Best month of the year to date.",
        "At {value}, performance in {period} was the best it has been all year, now that the new "
        "system has bedded in.",
    ),
    "worst": (
        "This is our poorest performance this year.",
        "Worst month of the year to date.",
        "Performance in {period} was the worst it has been this year, as the service was affected "
        "by the system outage.",
    ),
    "counts": (
        "{count} out of {total} were completed on time.",
        "In {period}, {count} of {total} cases were within target.",
        "{count} of the {total} cases received were dealt with in time, with the remainder "
        "awaiting further information.",
    ),
    "target_changed": (
        "The target has changed from {previous} to {target}.",
        "The target from {period} is {target}; it was {previous} before that.",
        "Following the annual review, the target was reset to {target} from {previous}.",
    ),
    "reasons": (
        "This is due to staff vacancies and long-term sickness.",
        "The reason for this is an increase in the number of complex cases.",
        "Delays in receiving information from partner agencies affected performance.",
    ),
    "forecast_missed": (
        "We do not expect to meet the year-end target.",
        "The year-end target is unlikely to be met, as the remaining schemes have been delayed.",
        "Forecast to miss the annual target.",
    ),
    "silent": (
        # what the measure is, how it is collected
        "This is a monthly measure with a target of {target}.",
        "Higher is better.",
        "This indicator is reported to Cabinet every quarter as part of the Corporate Plan.",
        "There is no national target for this measure, so a local target is used.",
        "The figure is taken from the case management system on the last working day of the month.",
        "Figures are provisional and may increase when late returns are included.",
        "Cases where the customer missed the appointment are excluded.",
        "The data comes from the contractor and is checked by the performance team, which samples "
        "5% of records.",
        "This indicator replaced an older one, for which the target was rarely met.",
        "The target is reviewed each year as part of service planning.",
        "A visit is counted as missed if nobody attends within the agreed time.",
        "Small numbers can cause large increases or decreases from month to month.",
        "Further detail on all measures below target is set out in Appendix 2.",
        "This is a stretch target.",
        # the plain figures
        "Target: {target}. Tolerance: {low}.",
        "Performance in {period} was {value}.",
        "{value} was recorded in {period}, compared with {previous} in {previous_period}.",
        "The target for {period} was {target}.",
        "Performance was {value} against a target of {target}.",
        # thresholds
        "Amber is used where performance is below {target} but not below {low}.",
        "Red means below {low}.",
        "Performance between {low} and {high} is shown as amber.",
        "A measure is rated green when the target has been met or exceeded.",
        "Measures which are red are reported to the Corporate Leadership Team each month.",
        "The tolerance was set at {low} so that one or two late cases do not turn the measure red.",
        "The tolerance was agreed by Members when the framework was introduced.",
        "An exception report is required for any measure which is more than 5 points below target.",
        "Green: target met. Amber: within tolerance. Red: outside tolerance.",
        "The direction arrow shows whether performance has improved or declined since the "
        "previous period.",
        # actions under way
        "Weekly meetings are held to monitor cases approaching their target date.",
        "Managers review all cases which missed the target to identify lessons.",
        "Text reminders are being sent to reduce the number of missed appointments.",
        "A new rota started in {period} and is expected to increase capacity at weekends.",
        "Work is ongoing with the contractor to improve the quality of data.",
        "Two more officers have been recruited, which will increase the number of visits that can "
        "be made.",
        "An action plan is in place for the teams with the highest caseloads.",
        "We are working with partners to increase referrals from rural areas.",
        "Zero tolerance of abuse towards staff is being promoted across all sites.",
        "The target audience for the spring campaign is people under 25.",
        "Following the audit, checks on case recording have increased from monthly to weekly.",
        "A review is under way to see where improvements can be made.",
        "New software has been purchased that will flag cases before they go over target.",
        "Officers met the provider in {period} to discuss the contract.",
        "The improved triage form is now used by all teams.",
        "Overdue reviews are being followed up by line managers, starting with the highest-risk "
        "cases.",
        # reasons, context, demand
        "Demand has increased, with more calls received than in {previous_period}.",
        "The number of referrals was higher in {period}.",
        "Referrals from schools fell during the holidays.",
        "The number of homeless applications has doubled since 2019.",
        "Winter illness led to an increase in attendances at the emergency department.",
        "Traffic on the main routes has increased following the closure of the bridge.",
        "The local population has increased by 5% since the last census.",
        "Private rents in the borough are now the highest in the region.",
        "Caseloads remain high, at around 22 for each social worker.",
        "The team has three vacancies, and agency cover has been reduced.",
        "Staff sickness in the team has fallen.",
        "Snow fell on four days, which meant that some appointments were rearranged.",
        "Call volumes peaked on the Monday after the bank holiday.",
        "More people are waiting for a care package than at this time last year.",
        "The telephone system was unavailable for two days in {period}, which led to an increase "
        "in emails.",
        "Meeting the target depends on timely information from partners.",
        "Bad weather led to missed bin collections in some villages.",
        # other bodies
        "The national average fell last year.",
        "The England average is below the target set by government.",
        "Only four of the ten councils in the county group met their target last year.",
        "Nationally, performance has declined since 2019.",
        "The regional average improved by 5 points last year.",
        "Most similar forces missed the standard in 2018/19.",
        "Benchmarking shows that the top quartile authorities all exceeded their targets.",
        "Neighbouring trusts have reported an increase in waiting times.",
        "The family group average has improved, as several services have changed their shift "
        "systems.",
        "Across the country, ambulance response times remain below target.",
        "The partner agency did not meet its own target for returning forms.",
        "Wales as a whole was below target last year, and Scotland was above it.",
        "The peer landlord with the best performance has doubled the size of its tenancy support "
        "team.",
        # other years
        "In 2018/19 the target was exceeded.",
        "The target was missed in 2017/18, when the service moved to a new system.",
        "Performance in 2020/21 was affected by the pandemic and fell below target.",
        "The measure was rated red at the end of 2015/16.",
        "The lowest annual figure in the past fifteen years was in 2013/14, following the "
        "restructure.",
        "Performance doubled in the two years after the service was brought in-house in 2014.",
        "The target was increased in 2018 after being exceeded three years in a row.",
        "Before 2017 this measure had no target.",
        "Performance usually falls in August because of annual leave.",
        "Numbers tend to increase before Christmas.",
        "The previous contractor regularly missed its target, which is why the contract was ended "
        "in 2019.",
        # sub-groups
        "The north area team was below target because of two long-term absences.",
        "Major applications were above target and minor applications were below.",
        "Performance for category 2 calls fell by 5 points.",
        "The south locality exceeded its target.",
        "Two of the six stations did not meet their target.",
        "Urgent cases improved; routine cases did not.",
        "Performance was lowest in the oncology department, where there is a shortage of "
        "radiologists.",
        "Take-up among under-fives has fallen.",
        "The number of cases over 12 months old has halved.",
        "Most of the cases that missed the target were only a day late.",
        "The cases not completed in time were mainly those involving court proceedings.",
        "The longest case took 41 days, against a target of 20.",
        "Three wards were rated red.",
        "Performance at the Westgate office improved following the appointment of a team leader.",
        # other measures
        "Complaints increased in {period}.",
        "The related measure on customer satisfaction was amber.",
        "The average time to answer a call increased to 95 seconds.",
        "Website visits have doubled since the new site was launched.",
        "Rent arrears have fallen to their lowest level since 2016.",
        "Sickness absence is above target at 10.2 days.",
        "Burglary has fallen by 12% over the past year.",
        "Void turnaround, which has its own target, was red in {period}.",
        "The number of people in temporary accommodation is at its highest level ever.",
        "Staff turnover has reduced and is within tolerance.",
        "Online payments exceeded their target by 5 points.",
        "The backlog has been reduced from 140 to 75 cases.",
        "Of the 32 indicators in this report, 18 are green, nine are amber and five are red.",
        "Patient experience scores improved after the clinic moved, and are now the best in the "
        "trust.",
        # targets to come
        "The target will increase next year.",
        "A new target will be set once the national guidance is published.",
        "From April the tolerance will be reduced to 2 points.",
        "It is proposed to lower the target next year in line with the national standard.",
        "The government has announced that a higher target will apply from 2029.",
        "The long-term target, to be reached by 2035, is higher than the one shown here.",
        "The aim is to exceed the target in every month of next year.",
        # risks
        "There is a risk that performance will fall if the funding ends.",
        "The main risk to meeting the target is the loss of experienced staff.",
        "If vacancies are not filled, waiting lists may increase later in the year.",
        "Reducing the number of beds would make the target harder to achieve.",
        "The shortage of drivers is rated amber on the risk register.",
        "The corporate risk relating to recruitment has increased from 12 to 16.",
        # what members asked
        "Members asked whether the target was high enough.",
        "The Committee asked for further information on missed appointments.",
        "Councillors requested a breakdown by ward, including any wards below target.",
        "At the last meeting, Members asked for red measures to be listed first.",
        "The Panel queried the increase in agency costs.",
        "The Chair asked how the target and the tolerance had been set.",
        "The Board asked for assurance that cases which miss the target are reviewed for harm.",
        # budget
        "The budget was reduced by 5% in April.",
        "Agency spend exceeded budget in {period}.",
        "Savings of £300,000 were achieved, which was below the target of £350,000.",
        "Income was higher than budgeted because fees were increased.",
        "Overtime costs fell in {period}.",
        "Grant funding has been increased for the next two years.",
        # praise, inspection
        "Thanks go to all staff for their hard work.",
        "The team won a regional award for most improved service in 2022.",
        "Feedback from families was positive, with many saying that staff exceeded their "
        "expectations.",
        "Inspectors found in 2021 that the service required improvement.",
        "The apprentice scheme was highlighted by inspectors as best practice.",
        # history of the service
        "The team doubled in size in 2021 with the support of government grant.",
        "The number of stations was reduced from 12 to nine in 2015.",
        "The contract was let in 2019 and includes penalties for missed collections.",
        "Opening hours were increased in 2022.",
        "The two teams merged in 2018, when the number of managers was halved.",
    ),
}
