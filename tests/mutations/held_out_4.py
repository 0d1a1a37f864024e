"""A fourth set of wordings held back: sixty claims, and as many that only look like claims.

Written in the manner of council officers, in one go and before anything was run on it, though its
author had leafed through the grammar; scored once before the grammar was touched; see `wordings`.
"""

from __future__ import annotations

FOURTH: dict[str, tuple[str, ...]] = {
    "exceeding": (
        "At {value}, performance sits comfortably the right side of the {target} target.",
        "Officers are pleased to report a result which is above the {target} target.",
        "The target of {target} has been surpassed, with {value} recorded in {period}.",
        "Performance compares favourably with the target of {target}.",
    ),
    "meeting": (
        "Having recorded {value}, the service met its target for {period}.",
        "{value} was recorded, which meets the target.",
        "The target has successfully been achieved.",
    ),
    "within_tolerance": (
        "Performance slipped narrowly below the target of {target}.",
        "The outturn came in just short of the {target} target.",
        "The target was only just missed.",
        "At {value} we are a little under our target.",
    ),
    "below_target": (
        "The service fell short of its {target} target.",
        "Performance, which was affected by leave, did not reach the target of {target}.",
        "Regrettably the {target} target was not hit this month.",
        "The result was disappointing and lower than the target of {target}.",
        "We did not quite get to {target}, so the target has not been met.",
    ),
    "outside_tolerance": (
        "Performance, at {value}, is well below the target of {target}.",
        "The measure has been rated red.",
        "The result lies outside the agreed tolerance of {low} to {high}.",
        "Performance fell a long way short of target.",
    ),
    "below_within": (
        "Whilst the target has not been met, performance is within tolerance.",
        "The result is below target, albeit within the tolerance allowed.",
        "Performance missed target but stayed inside tolerance.",
    ),
    "on_track": (
        "The service is on course to meet its year-end target of {target}.",
        "It is anticipated that the annual target will be achieved.",
        "With {value} delivered so far, we are on track to hit {target} by March.",
    ),
    "not_reported": (
        "No data was available at the time of writing.",
        "The {period} figure is not yet available owing to a change of system.",
    ),
    "increased": (
        "There has been a rise to {value}, compared with {previous} in {previous_period}.",
        "Performance stood at {value}, up from {previous}.",
        "The figure crept up from {previous} to {value}.",
        "{period} saw an increase to {value}.",
        "The percentage rose once more, reaching {value}.",
    ),
    "decreased": (
        "The figure slipped back to {value}, having been {previous} in {previous_period}.",
        "There has been a drop to {value}, compared with {previous} in {previous_period}.",
        "Performance dipped from {previous} to {value}.",
        "{period} saw a fall to {value}.",
        "The percentage is down slightly on {previous_period}.",
    ),
    "unchanged": (
        "The figure stayed at {value}, the same as in {previous_period}.",
        "There was no change from {previous_period}.",
        "Performance was identical to that of {previous_period}.",
    ),
    "improved": (
        "There has been an improvement in performance since {previous_period}.",
        "Performance is stronger than in {previous_period}.",
        "A better result was recorded than in {previous_period}.",
    ),
    "worsened": (
        "There has been a deterioration in performance since {previous_period}.",
        "Performance has slipped since {previous_period}.",
        "Performance is weaker than in {previous_period}.",
    ),
    "points": (
        "This represents an increase of {change} percentage points on {previous_period}.",
        "Performance rose by {change} percentage points over the month.",
        "The figure is up {change} percentage points.",
    ),
    "points_down": (
        "This represents a reduction of {change} percentage points on {previous_period}.",
        "Performance dropped by {change} percentage points over the month.",
    ),
    "per_cent_down": ("Numbers have reduced by {change}% compared with {previous_period}.",),
    "doubled": (
        "The number has doubled since {previous_period}.",
        "Twice as many were completed as in {previous_period}.",
    ),
    "halved": ("The number has halved since {previous_period}.",),
    "continues_met": (
        "The measure continues to perform above target.",
        "Performance remains above the {target} target.",
    ),
    "continues_missed": (
        "Performance remains short of the {target} target.",
        "The service has still not met its target.",
    ),
    "now_met": (
        "Performance is now back above target.",
        "The service now meets its target.",
    ),
    "no_longer_met": (
        "Performance has dropped below target this month.",
        "The target is no longer being achieved.",
    ),
    "streak_missed": ("The target has been missed in each of the last three months.",),
    "first_time_met": ("{period} was the first month in which the target was met.",),
    "highest": (
        "This is the highest figure recorded this year.",
        "At {value}, the result is the highest so far this year.",
    ),
    "lowest": ("{value} is the lowest figure of the year to date.",),
    "best": ("This was the strongest performance of the year so far.",),
    "counts": (
        "{count} of the {total} cases due were completed on time.",
        "Of {total} cases, {count} were on time.",
        "Out of a total of {total} cases, {count} were completed in time.",
        "Of the {total} that were due in {period}, {count} were on time.",
    ),
    "silent": (
        # conditions and what might have been
        "Had the three late cases been closed, the target would have been met.",
        "Should absence rise further, performance may fall below target.",
        "Were it not for the office move, performance would be within tolerance.",
        "Unless recruitment improves, the service could find itself outside tolerance.",
        "One more case on time would have meant that the target was achieved.",
        "If the same cases were counted as last year, the figure would be lower.",
        "The service needs to complete two more cases a week in order to exceed the target.",
        # other bodies
        "Nationally, performance against the same measure has declined.",
        "Our nearest neighbours are below target on this measure.",
        "The county average fell over the same time.",
        "Most districts in the region have not met the national target.",
        "Statistical neighbours reported a worse position.",
        "The contractor’s other clients have all missed their targets.",
        "Across England the rate dropped slightly.",
        "This compares with a regional average which is outside tolerance.",
        # other times
        "Last year the service missed its target.",
        "In the same month last year performance was outside tolerance.",
        "The target was missed in the spring, as reported at the time.",
        "Last year’s target was met with a month to spare.",
        "In 2019 the measure was rated red for most of the year.",
        "Members will recall that performance was below target when the service moved.",
        "At its last inspection the service had been exceeding target.",
        # plans and the year to come
        "The aim is to bring performance back within tolerance.",
        "Next year’s target will be lower.",
        "From April the target will increase by two points.",
        "An action plan has been drawn up to make sure that target is met.",
        "Work continues to reduce the number of late cases.",
        "Managers are working towards meeting the target consistently.",
        "The team is focused on improving performance against target.",
        "The new rota is intended to reduce delays.",
        "It is proposed to raise the target once it has been met for a full year.",
        "A workshop is planned to help the service achieve its target.",
        "The ambition is for performance to be the best in the region.",
        # what is said or asked by others
        "A resident wrote that the council “has never met its targets”.",
        "The auditor asked why performance was described as “exceeding target”.",
        "Members queried the statement that the measure was “no longer on track”.",
        "The scrutiny panel asked to be told whenever a target is missed.",
        "The inspectors found that “outcomes have improved” for most families.",
        # other things than the measure
        "The number of staff on long-term leave has fallen.",
        "Demand for the service has increased significantly.",
        "Customer satisfaction has improved since the new website opened.",
        "The backlog has reduced by a third.",
        "The budget for the service is on target.",
        "Complaints about the service have doubled.",
        "The team’s training programme is on track.",
        "The weather was the worst for many years.",
        "Two of the five teams are below target.",
        "One of the depots has been rated amber by the insurers.",
        "The highest number of calls is received on Mondays.",
        "Calls peaked on the first day of the month.",
        "All staff have now met the training standard.",
        "More than half of the late cases were in one ward.",
        # negation and denial
        "There is nothing to suggest that performance has worsened.",
        "It cannot be said that performance has improved.",
        "We do not believe that the target is out of reach.",
        "There is no reason to expect that the target will be missed.",
        "This is not to say that the service is outside tolerance.",
        # the key, the rule, and how the measure works
        "Amber means that performance is below target but within tolerance.",
        "A result below {low} would be rated red.",
        "Performance is judged against a target of {target}.",
        "A red rating is given where the result is outside tolerance.",
        "The tolerance allows for months in which numbers are lower.",
        "With so few, one case can make the difference between meeting and missing target.",
        "Performance is better where the figure is higher.",
        # forecasts of missing, risks
        "There is a risk that the target will not be achieved at year end.",
        "The year-end forecast is that the target will be narrowly missed.",
        "We expect the figure to drop in the autumn.",
        "It is unlikely that this level will be sustained.",
    ),
}
