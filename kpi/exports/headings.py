"""What the columns of the exported tables are called in a spreadsheet, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, str]] = {
    "organisation": ("Organisation", "Whose report it is."),
    "report": ("File", "The PDF that it was read from."),
    "sha256": ("File fingerprint", "SHA-256 of the PDF: the same for the same file."),
    "period": ("Report period", "What the report is for, as printed."),
    "period_start": ("Period starts", "First day of the report's period."),
    "period_end": ("Period ends", "Last day of the report's period."),
    "ref": ("Reference", "As printed, shortened to KPI or SM."),
    "name": ("Indicator", "Its name, as printed."),
    "group": ("Group", "The heading that it stands under, or whose figure it is."),
    "kind": ("Kind of figure", "The value itself, a previous one, a count behind it, and so on."),
    "source": ("Source", "Who gave the figure, where the report says so."),
    "printed": ("As printed", "The characters on the page."),
    "value": ("Value", "The number in base units: £1.2m is 1,200,000."),
    "unit": ("Unit", "What the figure counts."),
    "reading_period": ("Figure's period", "What the figure is for, where it says so itself."),
    "year_to_date": ("Year to date", "Yes where it adds up since April."),
    "target": ("Target", "As printed, or implied by the tolerance."),
    "tolerance": ("Tolerance", "As printed."),
    "polarity": ("Which way is good", "As printed, or by the evidence that the app shows."),
    "stated": ("Rating stated", "What the report says."),
    "statement": ("Statement", "The words of the report that can be checked."),
    "verdict": ("Verdict", "What became of it against the report's own figures."),
    "tested_against": ("Tested against", "The figures, and why they give the verdict."),
    "derived": ("Rating derived", "What the printed figures give."),
    "derived_words": ("Rating derived", "What the printed figures give."),
    "reason": ("Working", "The line that proves the rating, or why there is none."),
    "page": ("Page", "Counted from 1 in the PDF; of what was typed by hand, the line."),
    "by_hand": ("Typed by hand", "Yes where no report printed it: somebody typed it in."),
    "then": ("Before", "The earlier report's value, as printed."),
    "now": ("After", "The later report's value, as printed."),
    "then_value": ("Before, number", "In base units."),
    "now_value": ("After, number", "In base units."),
    "then_period": ("Before, period", "What the earlier figure is for."),
    "now_period": ("After, period", "What the later figure is for."),
    "change": ("Change", "In points for percentages, else in the unit and per cent."),
    "course": ("Better or worse", "By which way is good; empty where that is not known."),
    "rating_then": ("Rating before", "Derived from the earlier report's figures."),
    "rating_then_words": ("Rating before", "Derived from the earlier report's figures."),
    "rating_now": ("Rating after", "Derived from the later report's figures."),
    "rating_now_words": ("Rating after", "Derived from the later report's figures."),
    "definition": ("Definition changed", "A target or tolerance that moved."),
    "code": ("Code", "The kind of finding: docs/findings.md has them all."),
    "severity": ("Weight", "Ask first, ask for an explanation, wording, or for information."),
    "indicator": ("Indicator", "Its reference, else its name; empty for the report as a whole."),
    "message": ("What was found", "In a sentence, with the figures."),
    "derivation": ("Working", "The line that proves it."),
    "question": ("To ask", "A question for the meeting."),
    "pages": ("Pages", "Where the words stand."),
}
"""By column: the heading that people see, and what it holds."""

TWINS: Mapping[str, str] = {
    "derived": "derived_words",
    "rating_then": "rating_then_words",
    "rating_now": "rating_now_words",
}
"""Columns that programs read, and those that say the same to people."""

NUMBERS = frozenset({"value", "then_value", "now_value", "page"})
"""Columns whose cells are numbers, whether a table holds them as such or as printed digits."""
