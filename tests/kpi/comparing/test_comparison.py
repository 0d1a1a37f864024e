"""What two reports, one report, all of history and the findings look like as tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kpi.comparing.change import Course
from kpi.comparing.comparison import COMPARISON_COLUMNS, compare, summary
from kpi.examination import Examined, examine
from kpi.model import Indicator, Period
from kpi.plain.spreadsheet import csv_text
from kpi.plain.wording import claim_words, said
from kpi.plain.words import counts_sentence
from kpi.report import Report
from kpi.tables.listing import (
    FINDING_COLUMNS,
    HISTORY_COLUMNS,
    findings_table,
    history_table,
    questions,
    report_table,
)
from kpi.vocabulary import ClaimForm, Derived, PeriodKind, ReadingKind, State, Unit, Verdict
from tests.kpi.real_report import REAL_REPORT as REAL
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    SEPTEMBER,
    YEAR,
    band,
    claim,
    indicator,
    reading,
    report,
    target,
)

HIGHER = band("80", "84.9")
NEUTRAL = {"name": "Contacts in all"}
LOWER = NEUTRAL | {"goal": "22", "band": band("22.1", "28.9")}


def printed(value: str | None, period: Period = SEPTEMBER, **more) -> Indicator:
    """One measure as one report prints it, with a definition that says higher is better."""
    readings = (reading(value, period=period),) if value else ()
    return indicator(readings=readings, **({"goal": "85", "band": HIGHER} | more))


def two(then: Indicator, now: Indicator) -> tuple[Report, Report, Examined]:
    older = report(then, period=AUGUST, name="august.pdf")
    newer = report(now, name="september.pdf")
    return older, newer, examine([newer, older])


def row(then: Indicator, now: Indicator) -> dict:
    (only,) = compare(*two(then, now)).to_dict("records")
    return only


@pytest.mark.parametrize(
    ("before", "after", "definition", "words", "course"),
    [
        ("82.0%", "84.5%", {}, "up 2.5 points", Course.BETTER),
        ("84.5%", "82.0%", {}, "down 2.5 points", Course.WORSE),
        ("84.5%", "84.5%", {}, "no change", Course.SAME),
        ("84%", "85%", {}, "up 1 point", Course.BETTER),
        ("84%", "84.4%", {}, "up 0.4 points, within rounding", Course.SAME),
        ("24.0%", "26.5%", LOWER, "up 2.5 points", Course.WORSE),
        ("26.5%", "24.0%", LOWER, "down 2.5 points", Course.BETTER),
        ("40", "44", {"unit": Unit.COUNT}, "up 4 (10%)", Course.BETTER),
        ("0", "4", {"unit": Unit.COUNT}, "up 4", Course.BETTER),
        ("85.0", "83.3", {"unit": Unit.PER_10K}, "down 1.7 per 10,000 (2%)", Course.WORSE),
        ("40", "44", NEUTRAL | {"goal": None, "band": None}, "up 4 points", Course.UNCLEAR),
    ],
)
def test_change_is_said_in_its_unit_and_judged_by_polarity(
    before, after, definition, words, course
):
    found = row(printed(before, AUGUST, **definition), printed(after, **definition))
    assert (found["change"], found["course"]) == (words, course)


@pytest.mark.parametrize(
    ("then", "now", "reason"),
    [
        (
            reading("400", period=AUGUST),
            reading("1,200", period=YEAR),
            "the figures are for one month and for one year",
        ),
        (
            reading("400", period=AUGUST),
            reading("1,200", period=HALF_YEAR),
            "the figures are for one month and for the year to date (6 months)",
        ),
        (
            reading("400", period=replace(HALF_YEAR, end=AUGUST.end)),
            reading("480", period=HALF_YEAR),
            "the figures are for the year to date (5 months) and for the year to date (6 months)",
        ),
        (
            reading("400", period=AUGUST, year_to_date=True),
            reading("480", period=SEPTEMBER, year_to_date=True),
            "the figures are for the year to date (5 months) and for the year to date (6 months)",
        ),
        (
            reading("400", period=replace(AUGUST, kind=PeriodKind.ROLLING_12)),
            reading("410"),
            "the figures are for a rolling twelve months and for one month",
        ),
        (
            reading("400", period=AUGUST, unit=Unit.COUNT),
            reading("41%"),
            "the figures were counts and are now percentages",
        ),
    ],
)
def test_figures_for_different_spans_or_units_stand_side_by_side(then, now, reason):
    definition = {"unit": Unit.COUNT, "goal": "500"}
    found = row(indicator(readings=(then,), **definition), indicator(readings=(now,), **definition))
    assert found["course"] is Course.NOT_COMPARED
    assert found["reason"] == reason
    assert (found["then"], found["now"]) == (then.quantity.printed, now.quantity.printed)


def test_a_figure_at_the_end_of_the_reports_month_stands_for_that_month():
    last_day = Period("30 September 2018", PeriodKind.DATE, SEPTEMBER.end, SEPTEMBER.end)
    then, now = printed("82%", AUGUST), printed("84%", last_day)
    assert row(then, now)["change"] == "up 2 points"


def test_two_sources_are_shown_and_not_subtracted():
    sources = (reading("330", source="manual records"), reading("297", source="the system"))
    found = row(printed("300", AUGUST), indicator(readings=sources, goal="310"))
    assert found["now"] == "330 (manual records) / 297 (the system)"
    assert found["reason"] == "a report gives more than one value"


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (None, "84%", "no value in the earlier report"),
        ("84%", None, "no value in the later report"),
        (None, None, "no value in either report"),
    ],
)
def test_a_missing_value_is_no_zero(before, after, reason):
    found = row(printed(before, AUGUST), printed(after))
    assert (found["course"], found["reason"]) == (Course.NOT_COMPARED, reason)


def test_nearest_to_plan_is_judged_by_its_distance():
    arms = NEUTRAL | {"goal": "50", "band": band("45", "55")}
    assert row(printed("54.0", AUGUST, **arms), printed("49.0", **arms))["course"] is Course.BETTER
    assert row(printed("52.0", AUGUST, **arms), printed("48.0", **arms))["course"] is Course.SAME
    assert row(printed("51.0", AUGUST, **arms), printed("46.0", **arms))["course"] is Course.WORSE


def test_a_moved_target_and_tolerance_are_named():
    then = printed("82%", AUGUST, goal="85", band=band("80", "84.9"))
    found = row(then, printed("82%", goal="82", band=band("78", "81.9")))
    assert found["definition"] == "target 85 → 82; tolerance 80 – 84.9 → 78 – 81.9"
    assert (found["rating_then"], found["rating_now"]) == (
        Derived.WITHIN_TOLERANCE,
        Derived.MEETING,
    )


def test_another_dash_in_the_same_band_is_no_change_of_definition():
    dashed = replace(HIGHER, printed="80-84.9")
    assert row(printed("82%", AUGUST, band=dashed), printed("82%"))["definition"] == ""


def test_a_measure_in_one_report_only_says_which():
    kept, gone = printed("82%", AUGUST), printed("9%", AUGUST, ref="KPI 9", name="Repeat referrals")
    new = printed("7%", ref="KPI 12", name="Children in education")
    older = report(kept, gone, period=AUGUST, name="august.pdf")
    newer = report(new, printed("83%"), name="september.pdf")
    frame = compare(older, newer, examine([older, newer]))
    assert list(frame["ref"]) == ["KPI 12", "KPI 1", "KPI 9"]
    assert list(frame["reason"]) == [
        "not in the earlier report",
        "",
        "not in the later report",
    ]
    assert summary(frame) == "1 better, 2 measures in one report only"


def test_two_reports_of_one_period_are_matched_by_name():
    one, other = report(printed("82%"), name="a.pdf"), report(printed("84.9%"), name="b.pdf")
    (found,) = compare(one, other, examine([one, other])).to_dict("records")
    assert (found["then"], found["now"]) == ("82%", "84.9%")


def test_no_indicators_give_a_table_with_its_columns():
    empty = report(period=AUGUST, name="empty.pdf")
    frame = compare(empty, empty, examine([empty]))
    assert tuple(frame.columns) == COMPARISON_COLUMNS
    assert summary(frame) == "no measure in either report"
    assert tuple(history_table(examine([empty])).columns) == HISTORY_COLUMNS
    assert tuple(findings_table(()).columns) == FINDING_COLUMNS


def test_the_real_report_in_printed_order_with_both_ratings():
    derived = examine([REAL])
    frame = report_table(REAL, derived).set_index("ref")
    assert list(frame.index) == [one.ref for one in REAL.indicators]
    kpi_3 = frame.loc["KPI 3"]
    assert (kpi_3["stated"], kpi_3["derived"]) == ("exceeding", Derived.MEETING)
    assert kpi_3["agreement"] in {Verdict.DISAGREES, Verdict.DEPENDS_ON_ROUNDING}
    assert frame.loc["KPI 1", "target"] == "95% (implied)"
    assert frame.loc["SM 1.1", "stated"] == "not meeting target, outside tolerance"
    assert frame.loc["SM 6.1", "value"] == "–"


def test_the_real_report_in_one_line():
    derived = examine([REAL])
    sentence = counts_sentence(
        (case.rating.derived for case in derived.cases), questions(derived.findings)
    )
    assert sentence == (
        "8 met, 1 within tolerance, 7 outside, 1 disputed, 3 not rated; 10 questions to ask"
    )


def test_history_keeps_what_was_printed_and_where_it_came_from():
    older, newer, derived = two(printed("83.80%", AUGUST), printed(None))
    frame = history_table(derived)
    then, now = frame.to_dict("records")
    assert (then["printed"], then["value"], then["unit"]) == ("83.80%", "83.80", Unit.PERCENT)
    assert (then["report"], then["period_start"]) == ("august.pdf", "2018-08-01")
    assert then["sha256"] == older.source.sha256
    assert (now["printed"], now["derived"]) == (None, Derived.NOT_RATED)
    assert now["reason"]
    assert newer.source.name == now["report"]


def test_a_figure_printed_with_its_own_unit_keeps_it():
    share = indicator(readings=(reading("41%"), reading("12", unit=Unit.COUNT)), unit=Unit.PERCENT)
    frame = history_table(examine([report(share)]))
    assert list(frame["unit"]) == [Unit.PERCENT, Unit.COUNT]


def test_findings_keep_their_words_and_pages():
    frame = findings_table(examine([REAL]).findings)
    kpi_2 = frame[(frame["indicator"] == "KPI 2") & (frame["code"] == "T3")].iloc[0]
    assert kpi_2["severity"] == "high"
    assert kpi_2["question"].endswith("?")
    assert kpi_2["pages"]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("-2.5%", "-2.5%"),
        ("+3", "+3"),
        ("82%", "82%"),
        (None, ""),
        (Decimal("-2.50"), "-2.50"),
        (Decimal("1.2E+6"), "1200000"),
    ],
)
def test_no_cell_of_a_csv_is_a_formula(cell, written):
    frame = findings_table(()).reindex([0])
    frame[["code", "message"]] = [["N1", cell]]
    assert csv_text(frame[["code", "message"]]) == f"code,message\nN1,{written}\n"


def test_the_target_of_another_report_is_compared_as_printed():
    worded = replace(target("85"), printed="Above England", quantity=None)
    found = row(printed("84%", AUGUST), printed("84%", goal=worded))
    assert found["definition"].startswith("target 85 → Above England")


def test_what_a_share_is_made_of_is_counted_and_carries_no_sign_of_the_share():
    share = indicator(
        readings=(
            reading("80%"),
            reading("12", kind=ReadingKind.COUNT),
            reading("15", kind=ReadingKind.TOTAL),
        ),
        unit=Unit.PERCENT,
    )
    frame = history_table(examine([report(share)]))
    assert list(frame["unit"]) == [Unit.PERCENT, Unit.COUNT, Unit.COUNT]


def test_tables_say_the_contracts_word_and_the_words_for_people_beside_it():
    (found,) = history_table(examine([report(printed("82%"))])).to_dict("records")
    assert (found["derived"], found["derived_words"]) == ("within_tolerance", "◆ Within tolerance")
    assert row(printed("82%", AUGUST), printed("85%"))["rating_then_words"] == "◆ Within tolerance"


def test_a_band_on_the_wrong_side_does_not_hide_that_a_measure_got_worse():
    wrong = {"goal": "85", "band": band("86", "90"), "name": "Audits completed"}
    found = row(printed("84.1%", AUGUST, **wrong), printed("81.6%", **wrong))
    assert found["course"] is Course.WORSE


def test_a_year_to_date_is_named_by_its_months():
    so_far = replace(HALF_YEAR, printed="April and September 2018")
    found = row(printed("40", AUGUST, unit=Unit.COUNT), printed("44", so_far, unit=Unit.COUNT))
    assert found["now_period"] == "April to September 2018"


def test_a_claim_made_by_a_colour_is_named():
    green = claim("", State.MEETING, form=ClaimForm.COLOUR)
    assert claim_words(green) == "green cell"
    assert said(green) == "a green cell (meeting target)"


@pytest.mark.parametrize(
    ("colour", "words"),
    [
        ("#2f5597", "blue cell"),
        ("#00b050", "green cell"),
        ("#ffc000", "amber cell"),
        ("#595959", "grey cell"),
    ],
)
def test_a_claim_made_by_a_colour_says_the_colour_that_was_printed(colour, words):
    printed_so = replace(claim("", State.EXCEEDING, form=ClaimForm.COLOUR), colour=colour)
    assert claim_words(printed_so) == words
