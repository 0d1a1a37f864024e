"""The form in which one field of an indicator is put right."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from kpi import corrections
from kpi.assessment import Assessment
from kpi.corrections import Correction
from kpi.history import StoredReport
from kpi.model import Evidence, Indicator, PrintedPolarity, Reading
from kpi.plain.words import FIELDS, POLARITIES, UNITS
from kpi.report import Report
from kpi.vocabulary import Field, Polarity, Unit
from pages.components.keeping import keep, put
from parsing.typed import (
    NotUnderstoodError,
    typed_reading,
    typed_target,
    typed_tolerance,
)

WAYS = (Polarity.HIGHER, Polarity.LOWER, Polarity.PLAN)
CORRECTABLE = (
    Field.VALUE,
    Field.TARGET,
    Field.TOLERANCE,
    Field.POLARITY,
    Field.NAME,
    Field.REF,
    Field.UNIT,
)
_NO_UNIT = "No unit"


def show_form(held: StoredReport, case: Assessment, field: Field, *, key: str) -> None:
    """Ask what a field should be, and keep the answer."""
    if field is Field.POLARITY:
        _ask_way(held, case, key)
    elif field in CORRECTABLE or field is Field.PERIOD:
        _ask_words(held, case, field, key)


def rated_reading(case: Assessment) -> Reading | None:
    """Return the value that is rated, else the first of them, or None where there is none."""
    rated = [reading for reading in case.indicator.actuals if reading == case.rating.reading]
    return next(iter(rated or case.indicator.actuals), None)


def reading_picker(case: Assessment, key: str) -> Reading | None:
    """Ask which of several values is meant; the one that is rated where nothing is said."""
    values = case.indicator.actuals
    if len(values) <= 1:
        return rated_reading(case)
    rated = values.index(rated_reading(case) or values[0])
    number = st.selectbox(
        "Which figure",
        range(len(values)),
        index=rated,
        format_func=lambda n: _reading_words(values[n], rated=n == rated),
        key=f"{key}-which",
    )
    return values[number]


def _reading_words(reading: Reading, *, rated: bool) -> str:
    named = (reading.period.printed if reading.period else None, reading.source)
    words = ", ".join([reading.quantity.printed, *(one for one in named if one)])
    return f"{words} (the one that is rated)" if rated else words


def correction_of(
    report: Report,
    indicator: Indicator,
    field: Field,
    words: str,
    *,
    wrong: Reading | None = None,
    when: str = "",
) -> Correction:
    """Return the correction that sets a field to what was typed.

    Args:
        report: The report that the indicator stands in.
        indicator: The indicator as shown.
        field: What is put right.
        words: What it should be, as printed.
        wrong: For a value, the figure in whose place it stands; None where none was read.
        when: The period of a value; empty for the report's own.

    Raises:
        NotUnderstoodError: It cannot be understood.
    """
    if field in (Field.VALUE, Field.PERIOD):
        becomes = typed_reading(words, when, indicator, wrong)
        return corrections.change_reading(report, indicator, wrong, becomes)
    return corrections.change(report, indicator, field, _with_field(indicator, field, words))


def _with_field(indicator: Indicator, field: Field, words: str) -> Indicator:
    said = " ".join(words.split())
    if field is Field.TARGET:
        return replace(indicator, target=typed_target(words, indicator))
    if field is Field.TOLERANCE:
        return replace(indicator, tolerance=typed_tolerance(words, indicator))
    if field is Field.UNIT:
        return replace(indicator, unit=Unit(said) if said and said != _NO_UNIT else None)
    if field is Field.NAME:
        if not said:
            raise NotUnderstoodError("Write the name of the indicator as it is printed.")
        return replace(indicator, name=said)
    return replace(indicator, ref=said or None)


def _ask_way(held: StoredReport, case: Assessment, key: str) -> None:
    with st.container(horizontal=True):
        for way in WAYS:
            st.button(
                POLARITIES[way].capitalize(), key=f"{key}-{way}", wrap=False,
                on_click=put, args=(held, _way(case, way)), kwargs={"about": case},
            )  # fmt: skip


def _way(case: Assessment, way: Polarity) -> Correction:
    indicator = case.indicator
    place = Evidence(indicator.evidence.page, indicator.evidence.boxes, "")
    decided = PrintedPolarity(way, place, by_person=True)
    becomes = replace(indicator, polarity=decided)
    return corrections.change(case.report, indicator, Field.POLARITY, becomes)


def _ask_words(held: StoredReport, case: Assessment, field: Field, key: str) -> None:
    indicator = case.indicator
    own = Field.VALUE if field is Field.PERIOD else field
    reading = reading_picker(case, key) if own is Field.VALUE else None
    if reading:
        key = f"{key}-{indicator.actuals.index(reading)}"
    with st.form(key, border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        words = _typed(indicator, own, reading, key)
        when = _period(reading, key) if own is Field.VALUE else ""
        asked = st.form_submit_button("Correct it")
    if asked:
        try:
            made = correction_of(case.report, indicator, field, words, wrong=reading, when=when)
        except NotUnderstoodError as error:
            st.error(str(error))
            return
        keep(held, made, *_settled(case, field), about=case)


def _typed(indicator: Indicator, field: Field, reading: Reading | None, key: str) -> str:
    label = f"{FIELDS[field]} as printed"
    if field is Field.UNIT:
        units: list[str] = [_NO_UNIT, *Unit]
        index = units.index(indicator.unit) if indicator.unit else 0
        return st.selectbox(
            FIELDS[field], units, index=index, format_func=_unit_words, key=f"{key}-words"
        )
    if field is Field.VALUE:
        shown = reading.quantity.printed if reading else ""
    else:
        shown = corrections.words_of(indicator, field)
    return st.text_input(label, shown, key=f"{key}-words")


def _unit_words(unit: str) -> str:
    return UNITS[Unit(unit)] if unit != _NO_UNIT else unit


def _period(reading: Reading | None, key: str) -> str:
    own = reading.period.printed if reading and reading.period else ""
    return st.text_input("Its period, if not the report’s own", own, key=f"{key}-when")


def _settled(case: Assessment, field: Field) -> tuple[Correction, ...]:
    """Return what settles a doubt about a period: setting the figure settles that of the value."""
    if field is not Field.PERIOD:
        return ()
    return (corrections.confirm(case.report, case.indicator, Field.PERIOD),)
