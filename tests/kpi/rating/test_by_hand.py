"""What somebody typed of the past is shown beside the reports, and accuses nobody."""

from __future__ import annotations

from dataclasses import replace

from kpi.charts import through_time
from kpi.examination import examine
from kpi.history import open_history
from kpi.plain.palette import palette
from kpi.tables.listing import history_table
from kpi.through_time.process import process_of
from kpi.through_time.published import definitions, published
from kpi.through_time.series import series_of
from parsing.ingest import import_past_values
from tests.kpi.history.samples import indicator, month, sample

NAMES = "reference,measure,period,value,unit\n"
BINS = 'KPI 1,"Bins emptied on the day, round 1",{},{},%\n'


def typed(tmp_path, *rows):
    """Return what a table makes of these periods and values, as the store gives it back."""
    table = NAMES + "".join(BINS.format(*row) for row in rows)
    with open_history(str(tmp_path / "history.db")) as history:
        import_past_values(table.encode(), "past.csv", history, organisation="Anytown Council")
        return history.load()


def printed(number, value, *, organisation="Anytown Council"):
    made = sample(b"%%PDF %d" % number, name=f"{number}.pdf", organisation=organisation)
    bins = replace(indicator(1, value), claims=(), doubts=())
    bins = replace(bins, readings=bins.readings[:1])
    return replace(made, period=month(2018, number), indicators=(bins,))


def test_it_raises_no_finding_and_is_no_past_of_a_report(tmp_path):
    # Another value for July, and a measure that is in no report: both would be asked about.
    past = typed(tmp_path, ("June 2018", "71.2"), ("July 2018", "12.0"))
    reports = (printed(7, "83.8"), printed(8, "84.1"))
    alone, beside = examine(reports), examine((*past, *reports))
    assert [f.message for f in beside.findings] == [f.message for f in alone.findings]


def test_it_stands_in_the_series_and_the_chart_says_that_it_was_typed(tmp_path):
    past = typed(tmp_path, ("June 2018", "71.2"))
    (series,) = series_of(examine((*past, printed(7, "83.8"))))
    assert [p.indicator.actuals[0].quantity.printed for p in series.points] == ["71.2", "83.8"]
    chart = through_time(series, palette("light"))
    assert "Typed by hand" in [trace.name for trace in chart.figure.data]
    assert "June 2018: 71.2" in chart.alt
    assert chart.alt.count("typed by hand") == 1


def test_it_counts_among_the_thirteen_values_of_a_process(tmp_path):
    past = typed(tmp_path, *((f"{month(2017, n).printed}", f"8{n % 3}.1") for n in range(1, 13)))
    reports = (printed(1, "81.5"),)
    assert process_of(series_of(examine(reports))[0]) is None
    process = process_of(series_of(examine((*past, *reports)))[0])
    assert len([point for point in process.points if point]) == 13
    assert not process.is_trial


def test_exports_mark_it_with_its_line(tmp_path):
    past = typed(tmp_path, ("June 2018", "71.2"), ("July 2018", "72.2"))
    table = history_table(examine((*past, printed(8, "83.8"))))
    shown = table[["printed", "page", "by_hand"]].to_numpy().tolist()
    assert shown == [["71.2", 2, True], ["72.2", 3, True], ["83.8", 3, False]]


def test_it_is_published_and_defines_nothing(tmp_path):
    past = typed(tmp_path, ("June 2018", "71.2"))
    reports = (*past, printed(7, "83.8"))
    assert list(published(reports)["printed"]) == ["71.2", "83.8"]
    (only,) = definitions(reports)
    assert (only.report, only.target) == ("7.pdf", "85.0")
