"""Typeset the sample reports: `python -m sample_reports.typeset [FOLDER]`.

Words and figures come from `months` and `measures`. The same manuscript gives the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

if __package__ in {None, ""}:  # run as a file: its own folder is on the path, not the checkout
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reportlab.platypus import Flowable, Indenter, KeepTogether, Paragraph, Spacer

from sample_reports import frame, pages
from sample_reports.chart import MonthsChart
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting
from sample_reports.months import MONTHS

HERE = Path(__file__).resolve().parent
_LABELS = {"KPI": "Key Performance Indicator", "SM": "Supporting Measure"}
_JOINTS = {
    Setting.LINES: " ",
    Setting.COLONS: ": ",
    Setting.ONE_LINE: ": ",
    Setting.HEADING: " ",
}
_CHART_SHARE = 0.74  # of the width of the text


def typeset(manuscript: Manuscript, folder: Path) -> Path:
    """Write one report as a PDF named after its month and return where it stands."""
    path = folder / f"{manuscript.month}.pdf"
    story = [pages.later_pages(), *_story(manuscript)]
    pages.template(manuscript, str(path)).build(story)
    return path


def _story(manuscript: Manuscript) -> Iterator[Flowable]:
    for place, section in enumerate(manuscript.sections, start=1):
        yield Paragraph(escape(section.title), pages.SECTION, bulletText=str(place))
        for number, paragraph in enumerate(section.paragraphs, start=1):
            yield Paragraph(escape(paragraph), pages.BODY, bulletText=f"{place}.{number}")
        if section.title == frame.POSITION:
            first = len(section.paragraphs) + 1
            for number, entry in enumerate(manuscript.entries, start=first):
                yield KeepTogether(list(_entry(entry, manuscript, f"{place}.{number}")))


def _entry(entry: Entry, manuscript: Manuscript, number: str) -> Iterator[Flowable]:
    setting = entry.setting or manuscript.setting
    heading, lines = _headed(entry, entry.heading or manuscript.heading, setting)
    yield Paragraph(escape(heading), pages.MEASURE, bulletText=number)
    yield from (Paragraph(escape(line), pages.DEFINITION) for line in lines)
    text = [Paragraph(escape(paragraph), pages.BODY) for paragraph in entry.text]
    chart = list(_chart(entry, manuscript.month))
    yield from (Spacer(1, 4), *text, *chart) if entry.chart_last else (*chart, *text)


def _chart(entry: Entry, month: str) -> Iterator[Flowable]:
    yield Spacer(1, 5)
    yield Indenter(left=pages.INDENT)
    yield MonthsChart(entry, month, width=pages.TEXT_WIDTH * _CHART_SHARE)
    yield Indenter(left=-pages.INDENT)
    yield Spacer(1, 5)


def _headed(entry: Entry, form: Heading, setting: Setting) -> tuple[str, list[str]]:
    """Return the heading and the lines under it that print target and tolerance."""
    kind, number = entry.ref.split()
    heading = form.format(label=_LABELS[kind], number=number, name=entry.measure.name)
    joint = _JOINTS[setting]
    parts = ((entry.target_label, entry.target), ("Tolerance", entry.tolerance))
    printed = [f"{label}{joint}{figure}" for label, figure in parts if figure]
    if setting is Setting.HEADING:
        return " ".join([heading, *printed]), []
    if setting is Setting.ONE_LINE:
        return heading, ["; ".join(printed)]
    return heading, printed


def main(arguments: list[str]) -> None:
    """Typeset every report into the folder named, or beside this file."""
    folder = Path(arguments[0]) if arguments else HERE
    for manuscript in MONTHS:
        print(f"wrote {typeset(manuscript, folder)}")


if __name__ == "__main__":
    main(sys.argv[1:])
