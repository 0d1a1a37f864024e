"""What people decide of a measure holds in all its reports, and is seen before it is decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpi.called import as_called, names_given
from kpi.examination import examine
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.model import PrintedPolarity
from kpi.report import Scheme
from kpi.tables.listing import history_table
from kpi.vocabulary import Derived, Polarity, SchemeName
from kpi.what_if.previewed import preview
from tests.kpi.typed import (
    AUGUST,
    OCTOBER,
    SEPTEMBER,
    band,
    indicator,
    month,
    reading,
    report,
    words,
)

TOWN = "Anytown Council"
MONTHS = (AUGUST, SEPTEMBER, OCTOBER)
DAYS = indicator(goal="20", name="Days to answer", ref="KPI 7", unit=None)
SOUND = indicator(goal="90%", name="% of calls answered", ref="KPI 8")
WAY = Ruling(RulingKind.POLARITY, guise_of(DAYS), polarity=Polarity.LOWER)


def in_months(one, values, **more):
    """One report for each value, from August 2018 on, with this measure and another."""
    return [
        report(
            replace(one, readings=(reading(value, period=when),)),
            replace(SOUND, readings=(reading("92%", period=when),)),
            period=when,
            name=f"{when.start:%m}.pdf",
            organisation=TOWN,
            **more,
        )
        for value, when in zip(values, MONTHS, strict=False)
    ]


def ratings(reports, *rulings):
    found = examine(reports, rulings={TOWN: rulings})
    return [c.rating.derived for c in found.cases if c.indicator.ref == "KPI 7"]


def test_which_way_is_good_is_set_once_for_every_report_of_the_measure():
    reports = in_months(DAYS, ("25", "19", "20"))
    assert ratings(reports, WAY) == [Derived.OFF_TARGET, Derived.EXCEEDING, Derived.MEETING]
    higher = replace(WAY, polarity=Polarity.HIGHER)
    assert ratings(reports, WAY, higher) == [
        Derived.EXCEEDING, Derived.OFF_TARGET, Derived.MEETING,
    ]  # fmt: skip


def test_what_was_put_right_in_one_report_stands_above_the_measure():
    first, second, third = in_months(DAYS, ("25", "25", "25"))
    own = PrintedPolarity(Polarity.HIGHER, words(""), by_person=True)
    put_right = replace(second.indicators[0], polarity=own)
    second = replace(second, indicators=(put_right, second.indicators[1]))
    found = ratings([first, second, third], WAY)
    assert found == [Derived.OFF_TARGET, Derived.EXCEEDING, Derived.OFF_TARGET]


def test_how_it_is_rated_holds_where_a_report_prints_no_rule_of_its_own():
    banded = indicator(goal="90%", band=band("85", "95%"), ref="KPI 7", name="% of visits")
    ruling = Ruling(RulingKind.SCHEME, guise_of(banded), scheme=SchemeName.ACHIEVED_BAND)
    reports = in_months(banded, ("86%", "86%"))
    assert ratings(reports) == [Derived.WITHIN_TOLERANCE, Derived.WITHIN_TOLERANCE]
    assert ratings(reports, ruling) == [Derived.MEETING, Derived.MEETING]
    printed = [replace(one, scheme=Scheme(printed="Amber: within 5 points")) for one in reports]
    assert ratings(printed, ruling) == [Derived.WITHIN_TOLERANCE, Derived.WITHIN_TOLERANCE]


def test_the_preview_names_the_reports_whose_rating_would_change_and_no_other():
    reports = in_months(replace(DAYS, polarity=None), ("25", "19", "20"))
    higher = Ruling(RulingKind.POLARITY, guise_of(DAYS), polarity=Polarity.HIGHER)
    found = preview(reports, {TOWN: (WAY,)}, higher)
    assert found.ratings == 3
    assert [(c.report.source.name, c.then, c.now) for c in found.changes] == [
        ("08.pdf", Derived.OFF_TARGET, Derived.EXCEEDING),
        ("09.pdf", Derived.EXCEEDING, Derived.OFF_TARGET),
    ]
    assert preview(reports, {TOWN: (WAY,)}, WAY).changes == ()


@pytest.mark.parametrize(("last", "asked"), [(date(2018, 9, 30), []), (None, ["10.pdf"])])
def test_a_measure_that_is_no_longer_due_is_not_missed(last, asked):
    reports = [*in_months(DAYS, ("25", "19")), report(SOUND, period=month(10), name="10.pdf")]
    reports[2] = replace(reports[2], organisation=TOWN)
    retired = [Ruling(RulingKind.RETIRED, guise_of(DAYS), since=last)] if last else []
    found = examine(reports, rulings={TOWN: retired}).findings
    assert [one.report for one in found if one.code == "H4"] == asked


def test_a_measure_is_called_as_a_person_named_it_in_every_report_and_is_the_same_measure():
    named = Ruling(RulingKind.RENAMED, guise_of(DAYS), name="Waiting time")
    found = examine(in_months(DAYS, ("25", "19")), rulings={TOWN: (named,)})
    own = [case for case in found.cases if case.indicator.ref == "KPI 7"]
    assert [case.indicator.title for case in own] == ["KPI 7 Waiting time"] * 2
    assert {case.indicator.name for case in own} == {"Days to answer"}
    assert len({case.case.measure for case in own}) == 1
    assert {"Waiting time", "% of calls answered"} == set(history_table(found)["name"])


def test_a_finding_about_a_measure_without_a_reference_is_told_by_the_new_name():
    bare = replace(DAYS, ref=None)
    named = Ruling(RulingKind.RENAMED, guise_of(bare), name="Waiting time")
    found = examine(in_months(bare, ("25",)), rulings={TOWN: (named,)})
    printed = next(one for one in found.findings if one.indicator == "Days to answer")
    shown = as_called(printed, names_given(found.cases))
    assert shown.indicator == "Waiting time"
    assert "Waiting time" in shown.question
    assert "Days to answer" not in f"{shown.message} {shown.question}"
