"""The timeline of a measure: printed changes and people's words in one list, latest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from kpi import corrections
from kpi.examination import examine
from kpi.finding_keys import digest_of, key_of
from kpi.history import Decision, Outcome, Said
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.through_time.series import series_of
from kpi.through_time.timeline import timeline
from kpi.vocabulary import Field
from tests.kpi.typed import AUGUST, OCTOBER, SEPTEMBER, indicator, reading, report, target

VISITS = indicator(goal="90%", ref="KPI 1", name="% of visits completed")
AT = datetime(2018, 11, 2, 12, tzinfo=UTC)


def printed(one, when, value="92%"):
    dated = replace(one, readings=(reading(value, period=when),))
    return report(dated, period=when, name=f"{when.start:%m}.pdf", organisation="Anytown Council")


def said(what, number=1):
    return Said(number, what, "", "A. Clerk", AT)


def events(reports, **said_of):
    found = examine(reports)
    (series,) = series_of(found)
    nothing = {"corrections": {}, "decisions": {}, "rulings": ()}
    return [(e.day, e.kind, e.words) for e in timeline(series, found, **{**nothing, **said_of})]


def test_what_reports_print_otherwise_is_listed_with_before_and_after():
    renumbered = replace(VISITS, ref="KPI 9")
    moved = replace(renumbered, target=target("95%"))
    made = [printed(VISITS, AUGUST), printed(renumbered, SEPTEMBER), printed(moved, OCTOBER)]
    assert events(made) == [
        (date(2018, 10, 31), "Target moved", "90% → 95%"),
        (date(2018, 9, 30), "Renumbered", "KPI 1 → KPI 9"),
        (date(2018, 8, 31), "First report", "target 90%"),
    ]


def test_what_people_said_stands_among_it_on_the_day_they_said_so():
    made = [printed(VISITS, AUGUST)]
    one = made[0].indicators[0]
    put_right = corrections.change(made[0], one, Field.TARGET, replace(one, target=target("91%")))
    ruling = Ruling(RulingKind.RENAMED, guise_of(one), name="Visits")
    found = events(
        made,
        corrections={made[0].source.sha256: (said(put_right),)},
        rulings=(said(ruling),),
    )
    assert found == [
        (date(2018, 11, 2), "Corrected", "August 2018: KPI 1, target: 91% (it was read as 90%)"),
        (date(2018, 11, 2), "Decided", "called “Visits”"),
        (date(2018, 8, 31), "First report", "target 90%"),
    ]


def test_a_decision_on_a_finding_is_listed_with_its_answer():
    made = [printed(VISITS, AUGUST)]
    finding = next(one for one in examine(made).findings if one.indicator == "KPI 1")
    decision = Decision(
        key_of(finding),
        digest_of(finding),
        finding.sha256,
        Outcome.EXPLAINED,
        "It is in the annex.",
    )
    found = events(made, decisions={decision.key: said(decision)})
    assert found[0] == (
        date(2018, 11, 2), "Decided", f"explained: {finding.message} “It is in the annex.”",
    )  # fmt: skip


def test_what_was_decided_of_another_measure_is_left_out():
    made = [printed(VISITS, AUGUST)]
    other = Ruling(RulingKind.RENAMED, guise_of(replace(VISITS, ref="KPI 2")), name="Others")
    assert [kind for _, kind, _ in events(made, rulings=(said(other),))] == ["First report"]
