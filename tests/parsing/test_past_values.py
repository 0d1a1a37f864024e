"""A table of past values that somebody typed: all of it is taken, or a line is named and why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kpi.history import open_history
from kpi.vocabulary import PeriodKind, Unit
from parsing.ingest import FileOutcome, import_past_values
from parsing.past_values import EXAMPLE, PastValuesError, line_of, read_past_values

NAMES = "organisation,reference,measure,period,value,target,tolerance,unit\n"
JULY = "Anytown,KPI 1,Bins emptied,July 2018,83.80,85,80 - 84.9,%\n"
AUGUST = "Anytown,KPI 1,Bins emptied,Aug-18,84%,85%,,\n"
CALLS = 'Anytown,,Calls,July 2018,"1,204",,,count\n'


def read(text, **options):
    return read_past_values(text.encode(), "past.csv", **options)


@pytest.fixture
def history(tmp_path):
    with open_history(str(tmp_path / "history.db")) as opened:
        yield opened


def keep(history, text, name="past.csv"):
    return import_past_values(text.encode(), name, history)


def test_each_period_is_a_report_and_each_line_its_evidence():
    july, august = read(NAMES + JULY + AUGUST + "\n" + CALLS)
    assert (july.report.organisation, july.report.source.by_hand) == ("Anytown", True)
    assert (july.report.period.start, july.report.period.end) == (
        date(2018, 7, 1),
        date(2018, 7, 31),
    )
    bins, calls = july.report.indicators
    assert (bins.ref, bins.name, bins.unit) == ("KPI 1", "Bins emptied", Unit.PERCENT)
    assert (bins.actuals[0].quantity.printed, bins.actuals[0].quantity.places) == ("83.80", 2)
    assert (bins.target.value, bins.tolerance.low.value) == (85, 80)
    assert (calls.ref, calls.actuals[0].quantity.value) == (None, Decimal(1204))
    assert [bins.evidence.page, calls.evidence.page] == [2, 5]
    assert august.report.indicators[0].evidence.page == 3
    assert august.report.period.kind is PeriodKind.MONTH


def test_the_lines_that_a_report_rests_on_are_kept_under_their_numbers():
    july, august = read(NAMES + JULY + AUGUST + "\n" + CALLS)
    assert [line_of(july.data, number) for number in (1, 2, 3, 5)] == [
        NAMES.strip(),
        JULY.strip(),
        "",
        CALLS.strip(),
    ]
    assert line_of(august.data, 3) == AUGUST.strip()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NAMES + JULY.replace("83.80", "n/a"), "Line 2: “n/a” is not one number: write one"),
        (NAMES + JULY + JULY.replace("July", "Juli"), "Line 3: “Juli 2018” is not a period"),
        (NAMES + JULY.replace("83.80", ""), "Line 2: There is no value: write it, or take"),
        (NAMES + JULY.replace("Bins emptied", ""), "Line 2: Write the name of the indicator"),
        (NAMES + JULY.replace("Anytown", ""), "Line 2: No organisation is named: write it"),
        (NAMES + JULY.replace(",%", ",km"), "Line 2: “km” is not a unit: write one of %"),
        (NAMES + JULY.replace("83.80", "83 days"), "Line 2: It gives both % and days: write one"),
        (NAMES + JULY + JULY, "Line 3: KPI 1 has a value for July 2018 on line 2 already: keep"),
        (NAMES + CALLS.replace('"', ""), "Line 2: It has not one cell for each column: put quotes"),
        (NAMES + "Anytown,,Calls,July 2018,1,204\n", "Line 2: It has not one cell for each"),
        (NAMES.replace("unit", "units") + JULY, "The column “units” is not known"),
        (NAMES.replace("period,", "") + JULY, "There is no column “period”: add it"),
        (NAMES, "This table holds no values: write one on each line"),
        ("", "This is no table of past values: its first line has to name the columns"),
        ("Dear all,\nplease find enclosed", "This is no table of past values"),
    ],
)
def test_a_line_that_is_not_understood_is_named_with_the_remedy_and_nothing_is_kept(
    history, text, said
):
    receipt = keep(history, text)
    assert receipt.outcome is FileOutcome.FAILED
    assert receipt.message.startswith(said)
    assert (history.reports(), history.version()) == ((), 0)


def test_every_bad_line_is_named_up_to_five():
    wrong = "".join(JULY.replace("83.80", f"n{number}") for number in range(8))
    with pytest.raises(PastValuesError) as raised:
        read(NAMES + wrong)
    said = str(raised.value)
    assert "Line 6: “n4”" in said
    assert "Line 7" not in said
    assert said.endswith("And 3 more. Nothing was imported.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(encoding, separator):
    table = "measure,period,value\nSpent,2017/18,£12m\n".replace(",", separator)
    (part,) = read_past_values(table.encode(encoding), "past.csv", "Anytown")
    assert part.report.indicators[0].actuals[0].quantity.value == 12_000_000


def test_the_example_can_be_imported_as_it_is(history):
    receipt = keep(history, EXAMPLE)
    assert receipt.message == "Added: 2 values, typed by hand, for 2 periods."


def test_the_same_file_again_is_said_to_be_held(history):
    keep(history, NAMES + JULY + AUGUST)
    before = history.version()
    again = keep(history, NAMES + JULY + AUGUST, "renamed.csv")
    assert again.outcome is FileOutcome.ALREADY_HELD
    assert again.message.startswith("Already held since")
    assert history.version() == before


def test_a_file_that_grew_adds_only_what_is_new(history):
    keep(history, NAMES + JULY)
    receipt = keep(history, NAMES + JULY + AUGUST)
    assert receipt.message == (
        "Added: 1 value, typed by hand, for 1 period; 1 period held already."
    )
    assert [held.period.printed for held in history.reports()] == ["July 2018", "Aug-18"]


def test_the_same_lines_in_another_order_are_held_already(history):
    keep(history, NAMES + JULY + CALLS + AUGUST)
    before = history.version()
    again = keep(history, NAMES + AUGUST + "\n" + CALLS + JULY, "sorted.csv")
    assert again.outcome is FileOutcome.ALREADY_HELD
    assert history.version() == before


def test_another_value_for_a_period_is_kept_beside(history):
    keep(history, NAMES + JULY + CALLS)
    other = keep(history, NAMES + CALLS + JULY.replace("83.80", "83.90"), "other.csv")
    assert other.outcome is FileOutcome.KEPT_BESIDE
    assert [held.name for held in history.reports()] == ["past.csv", "other.csv"]


def test_it_stands_in_the_measure_beside_the_reports(history):
    keep(history, NAMES + JULY + AUGUST)
    (measure,) = history.measures.of("Anytown")
    assert (measure.title, measure.reports) == ("KPI 1 Bins emptied", 2)


def test_a_failure_in_the_middle_keeps_nothing(history, monkeypatch):
    from kpi.history import keeping  # noqa: PLC0415

    real, calls = keeping.record_added, iter([None])

    def second_fails(*given):
        if next(calls, "over") == "over":
            raise RuntimeError
        real(*given)

    monkeypatch.setattr(keeping, "record_added", second_fails)
    with pytest.raises(RuntimeError):
        keep(history, NAMES + JULY + AUGUST)
    assert (history.reports(), history.version()) == ((), 0)
