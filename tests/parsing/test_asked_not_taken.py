"""What a table or a key leaves open is asked about, and nobody is accused by it."""

from __future__ import annotations

from kpi.examination import examine
from kpi.vocabulary import Field, SchemeName, Severity, Verdict
from parsing import read_report
from tests.lookalikes.typeset import typeset

FRAMEWORK = """\
# Eastvale District Council
# Healthy Eastvale framework: progress report, 2024/25

Measurable indicator | {column} | Progress
Share of adults who walk at least once a week | 2028 |
Smoking rate at time of delivery | 2027 | Midwives trained
Level of falls among older people | 2028 |
"""
MUSEUM = """\
# Eastvale District Council
# Performance report, Quarter 4 2023/24

Indicator | Target | Actual
Number of visits to the museum | 1900 | 2028
Number of visits to the library | 3100 | 3055
"""
KEYED = """\
# Eastvale District Council
# Performance report, Quarter 4 2023/24

{green} Within 5% of target {amber} Within 10% of target {red} More than 10% away from target

Indicator | Target | Actual | Status
% of calls answered in time | 95% | 93% | {green}
% of letters answered in time | 90% | 91% | {green}
"""
NAMES = ["% of calls answered in time", "% of letters answered in time"]


def read(text):
    return read_report(typeset(text.splitlines()), "drawn.pdf")


def test_the_year_in_a_column_of_dates_is_no_value():
    for column in ("Timescale", "Deadline", "By when", "Target date"):
        report = read(FRAMEWORK.replace("{column}", column))
        taken = [r.quantity.printed for one in report.indicators for r in one.readings]
        assert taken == [], column
        assert len(report.indicators) == 3, column


def test_a_value_that_may_be_a_year_is_asked_about():
    museum, library = read(MUSEUM).indicators
    assert museum.actuals[0].quantity.printed == "2028"
    assert {Field.VALUE, Field.UNIT} <= {doubt.field for doubt in museum.doubts}
    assert library.doubts == ()


def test_a_key_whose_green_reaches_below_the_target_is_asked_about_and_accuses_nobody():
    report = read(KEYED)
    assert [doubt.field for doubt in report.doubts] == [Field.SCHEME]
    assert [one.name for one in report.indicators] == NAMES
    examined = examine([report])
    assert not {f.code for f in examined.findings} & {"N1", "N2"}
    first = next(iter(examined.of(report)))
    assert [tested.verdict for tested in first.claims] == [Verdict.CANNOT_BE_CHECKED]


def test_a_rule_that_a_person_names_settles_the_doubt():
    examined = examine([read(KEYED)], SchemeName.AMBER_BAND)
    assert "N1" in {finding.code for finding in examined.findings}


def rated(*rows):
    lines = ["# Eastvale District Council", "# Performance report, Quarter 4 2023/24", ""]
    lines += ["Indicator | Target | Actual | Status"]
    lines += [
        f"% of {name} on time | {target} | {actual} | {{{status}}}"
        for name, (target, actual, status) in zip(THINGS, rows, strict=True)
    ]
    return read("\n".join(lines))


THINGS = ["calls", "letters", "visits", "reviews", "repairs", "inspections"]
BORNE_OUT = [("95%", "97%", "green"), ("90%", "91%", "green"), ("85%", "80%", "red")]
NOT = [("95%", "91%", "green"), ("90%", "93%", "red"), ("85%", "80%", "green")]


def test_where_a_third_of_the_ratings_do_not_follow_their_figures_are_asked_about():
    report = rated(*BORNE_OUT, *NOT)
    sound, asked = report.indicators[:3], report.indicators[3:]
    assert [one.doubts for one in sound] == [(), (), ()]
    # Red without a tolerance is neither borne out nor contradicted by a missed target.
    assert all(one.doubts[0].reason.startswith("3 of 5 ratings do not follow") for one in asked)
    found = [f for f in examine([report]).findings if f.code in ("N1", "N2")]
    assert {f.severity for f in found} == {Severity.MEDIUM}
    assert all(f.question.startswith("If the value of ") for f in found)


def test_one_rating_that_does_not_follow_is_the_reports_own():
    report = rated(*BORNE_OUT, *BORNE_OUT[:2], NOT[0])
    assert [one.doubts for one in report.indicators] == [()] * 6
    (found,) = [f for f in examine([report]).findings if f.code == "N1"]
    assert found.severity is Severity.HIGH


def test_a_name_that_says_nothing_is_asked_about():
    (one,) = read(
        MUSEUM.split("Number of visits to the library", maxsplit=1)[0].replace(
            "visits to the museum", "the year"
        )
    ).indicators
    assert [doubt.reason for doubt in one.doubts if doubt.field is Field.NAME] == [
        "its name does not say what is measured"
    ]
