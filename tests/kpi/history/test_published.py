"""Every value ever published of a measure, with the report that published it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kpi import corrections
from kpi.history import open_history
from kpi.matching.guise import guise_of
from kpi.model import Reading, Target
from kpi.through_time.published import as_first_published, as_last_restated, definitions, published
from kpi.vocabulary import Field, ReadingKind, Unit
from tests.kpi.history.samples import indicator, month, quantity, sample, words

TOWN = "Anytown Council"
BINS = replace(indicator(1), claims=(), doubts=())


def bins(value, *previous, target="85.0", ref="KPI 1"):
    """Make the indicator with a value and the previous values of some months of 2018."""
    readings = [Reading(ReadingKind.ACTUAL, quantity(value, Unit.PERCENT), words(value))]
    for number, old in previous:
        figure = quantity(old, Unit.PERCENT)
        readings.append(Reading(ReadingKind.PREVIOUS, figure, words(old), month(2018, number)))
    aim = Target(target, quantity(target, Unit.PERCENT), words(f"Target {target}"))
    return replace(BINS, ref=ref, readings=tuple(readings), target=aim)


def add(history, number, *indicators):
    data = b"%%PDF %d" % number
    report = sample(data, name=f"{number}.pdf", organisation=TOWN, period=month(2018, number))
    return history.add(replace(report, indicators=indicators), data, parser=f"p{number}").report.id


@pytest.fixture
def year(history):
    """Give a store in which June restates April, and July has a new target and reference."""
    add(history, 4, bins("80.0"), indicator(2))
    add(history, 5, bins("82.0", (4, "80.0")), indicator(2))
    add(history, 6, bins("84.0", (5, "82.0"), (4, "79.5")), indicator(2))
    add(history, 7, bins("86.0", target="90.0", ref="KPI 8"), indicator(2))
    return history


def of_bins(history):
    return history.measures.load(TOWN, history.measures.number(TOWN, guise_of(BINS)))


def rows(values):
    return [(r.start.month, r.printed, r.report, r.first, r.last) for r in values.itertuples()]


def test_every_value_stands_with_the_report_that_published_it(year):
    assert rows(published(of_bins(year))) == [
        (4, "80.0", "4.pdf", True, False),
        (4, "80.0", "5.pdf", False, False),
        (4, "79.5", "6.pdf", False, True),
        (5, "82.0", "5.pdf", True, False),
        (5, "82.0", "6.pdf", False, True),
        (6, "84.0", "6.pdf", True, True),
        (7, "86.0", "7.pdf", True, True),
    ]


def test_as_first_published_and_as_last_restated(year):
    values = published(of_bins(year))
    assert list(as_first_published(values)["printed"]) == ["80.0", "82.0", "84.0", "86.0"]
    assert list(as_last_restated(values)["printed"]) == ["79.5", "82.0", "84.0", "86.0"]


def test_values_are_exact_and_say_which_parser_read_them(year):
    parsers = {stored.sha256: stored.parser for stored in year.reports()}
    first = published(of_bins(year), parsers).iloc[0]
    assert (first["value"], first["unit"], first["parser"]) == (Decimal("80.0"), "%", "p4")
    assert (first["start"], first["end"]) == (date(2018, 4, 1), date(2018, 4, 30))


def test_the_definition_has_a_history_of_its_own(year):
    made = definitions(of_bins(year))
    assert [(one.report, [change.words for change in one.changed]) for one in made] == [
        ("4.pdf", []),
        ("7.pdf", ["reference KPI 1 → KPI 8", "target 85.0 → 90.0"]),
    ]


def test_a_correction_shows_in_the_values(year):
    number = next(stored.id for stored in year.reports() if stored.name == "5.pdf")
    report = year.report(number)
    wrong = report.indicators[0].actuals[0]
    right = replace(wrong, quantity=quantity("83.0", Unit.PERCENT))
    change = corrections.change_reading(report, report.indicators[0], wrong, right)
    made = year.corrections.add(number, change)
    assert "83.0" in set(published(of_bins(year))["printed"])
    year.corrections.undo(made.id)
    assert "83.0" not in set(published(of_bins(year))["printed"])


def test_a_name_put_right_joins_the_measure(year):
    stray = replace(bins("88.0", ref="KPI 9"), name="Bogs emptied in spring")
    number = add(year, 8, stray, indicator(2))
    assert len(of_bins(year)) == 4
    report = year.report(number)
    whole = replace(stray, name=BINS.name)
    field = Field.NAME
    year.corrections.add(number, corrections.change(report, report.indicators[0], field, whole))
    assert list(published(of_bins(year))["printed"])[-1] == "88.0"


def test_the_slices_are_the_whole_reports_cut(year):
    whole = {r.source.name: r for r in year.load(TOWN)}
    for cut in of_bins(year):
        kept = tuple(i for i in whole[cut.source.name].indicators if i.name == BINS.name)
        assert cut == replace(whole[cut.source.name], indicators=kept)


def test_a_removed_report_publishes_nothing(year, place):
    june = next(stored for stored in year.reports() if stored.name == "6.pdf")
    year.remove(june.id)
    with open_history(place) as other:
        assert "6.pdf" not in set(published(of_bins(other))["report"])


def test_nothing_published_is_an_empty_table():
    assert list(published(())["printed"]) == []
    assert as_last_restated(published(())).empty
