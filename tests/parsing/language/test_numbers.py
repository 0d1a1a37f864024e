from __future__ import annotations

from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.vocabulary import Unit
from parsing.language.numbers import find_numbers, quantity

NUMBERLIKE = st.text(st.sampled_from("0123456789.,-–−+£%kmb ()/:\npercntaou¼²٣"), max_size=60)


def read(text, **options):
    return [
        (n.quantity.printed, n.quantity.value, n.quantity.places, n.quantity.unit)
        for n in find_numbers(text, **options)
    ]


def printed(text, **options):
    return [n.quantity.printed for n in find_numbers(text, **options)]


@pytest.mark.parametrize(
    ("text", "value", "places", "unit"),
    [
        ("29.4%", "29.4", 1, Unit.PERCENT),
        ("18 per cent", "18", 0, Unit.PERCENT),
        ("18\nper cent", "18", 0, Unit.PERCENT),
        ("89.0 percent", "89.0", 1, Unit.PERCENT),
        ("0.03%", "0.03", 2, Unit.PERCENT),
        ("+4.1pp", "4.1", 1, Unit.PERCENT),
        ("5 percentage points", "5", 0, Unit.PERCENT),
        ("2 %age points", "2", 0, Unit.PERCENT),
        ("1,234", "1234", 0, None),
        ("1,234,567.8", "1234567.8", 1, None),
        ("£1.25m", "1250000", -4, Unit.POUNDS),
        ("£8,881.79", "8881.79", 2, Unit.POUNDS),
        ("£3k", "3000", -3, Unit.POUNDS),
        ("£2.4 million", "2400000", -5, Unit.POUNDS),
        ("£1bn", "1000000000", -9, Unit.POUNDS),
        ("£5 k", "5000", -3, Unit.POUNDS),
        ("-£2.56m", "-2560000", -4, Unit.POUNDS),
        ("£-10m", "-10000000", -6, Unit.POUNDS),
        ("+£54m", "54000000", -6, Unit.POUNDS),
        ("-3.5%", "-3.5", 1, Unit.PERCENT),
        ("−2", "-2", 0, None),
        ("–2.1%", "-2.1", 1, Unit.PERCENT),
        (".5", "0.5", 1, None),
        ("10k", "10000", -3, None),
        ("2.4m", "2400000", -5, None),
        ("3 thousand", "3000", -3, None),
        ("80", "80", 0, None),
        ("80.0", "80.0", 1, None),
        ("0", "0", 0, None),
        ("-0%", "0", 0, Unit.PERCENT),
    ],
)
def test_a_number_keeps_its_characters_value_precision_and_unit(text, value, places, unit):
    assert read(text) == [(text, Decimal(value), places, unit)]


def test_a_multiplied_value_is_written_out_and_not_in_powers_of_ten():
    assert str(quantity("£1.2m").value) == "1200000"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.51– 4.4%", ["3.51", "4.4%"]),
        ("86-95", ["86", "95"]),
        ("16.1 - 20%", ["16.1", "20%"]),
        ("of 10 -17 population", ["10", "17"]),
        ("85%-95%", ["85%", "95%"]),
        ("£5m-£10m", ["£5m", "£10m"]),
        ("10k-20k", ["10k", "20k"]),
        ("91.5% -3.5%", ["91.5%", "-3.5%"]),
        ("±5%", ["5%"]),
        ("+/-5%", ["5%"]),
        ("Q1 - 5%", ["5%"]),
    ],
)
def test_the_dash_of_a_range_is_no_minus(text, expected):
    assert printed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/15", ["12", "15"]),
        ("1,2 and 3", ["1", "2", "3"]),
        ("1,234,56", ["1,234", "56"]),
        ("has decreased to 83.8 (456 ) in", ["83.8", "456"]),
        ("26.67% (4 cases) were", ["26.67%", "4"]),
        ("Target........95%", ["95%"]),
        ("within the timescale.95% of", ["95%"]),
        ("29.4%of referrals", ["29.4%"]),
        ("<5 or >95%", ["5", "95%"]),
        ("spent £125k out of a £500k budget (25%).", ["£125k", "£500k", "25%"]),
    ],
)
def test_every_number_of_running_text_is_found_in_order(text, expected):
    assert printed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "KPI3 CH04 Q2 A4 CS02a SM3.1",
        "the 12th and 1st, 2nd",
        "paragraph 3.4.1",
        "30.11.2024",
        "COVID-19",
        "reference 007",
        "(£000)",
        "£'000s",
        "rate per 1,000 population",
        "(per 10k) and per 100,000",
        "12m",
        "m² and 5² and ½",
        "9" * 40,
    ],
)
def test_digits_of_codes_ordinals_and_rate_bases_are_no_numbers(text):
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("24 hours", Unit.HOURS),
        ("2.5hrs", Unit.HOURS),
        ("45 wds", Unit.DAYS),
        ("45 working days", Unit.DAYS),
        ("12-month", Unit.MONTHS),
        ("6mth", Unit.MONTHS),
        ("8 weeks", Unit.WEEKS),
        ("30 mins", Unit.MINUTES),
        ("15 seconds", Unit.OTHER),
        ("450 kg", Unit.KG),
        ("1,200 tonnes", Unit.TONNES),
        ("395 per 100,000", Unit.PER_100K),
        ("83.8 per 10k", Unit.PER_10K),
        ("4.61 per 1,000 population", Unit.PER_1K),
        ("1.01 complaints per 1,000 population", Unit.PER_1K),
        ("3 children per thousand", Unit.PER_1K),
        ("7 per 1,000,000", Unit.OTHER),
        ("24 calls", None),
    ],
)
def test_the_unit_that_follows_is_read_and_not_printed_with_the_number(text, unit):
    (number,) = find_numbers(text)
    assert number.quantity.unit is unit
    assert text.startswith(number.quantity.printed)
    assert number.quantity.printed.strip("0123456789.,") == ""


def test_a_percent_sign_that_opens_a_name_is_not_the_number_before_it():
    assert printed("Supporting Measure - 8.1 % of care leavers Target 58 %") == ["8.1", "58 %"]
    assert printed("at 29.4 % in September") == ["29.4 %"]
    assert printed("243 137\n% of public streets") == ["243", "137"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nine out of ten", [("nine", 9), ("ten", 10)]),
        ("Two", [("Two", 2)]),
        ("twenty-one cases", [("twenty-one", 21)]),
        ("one hundred and five", [("one hundred and five", 105)]),
        ("no cases", [("no", 0)]),
        ("no further complaints", [("no", 0)]),
        ("one in five", [("one", 1), ("five", 5)]),
        ("only one case was", [("one", 1)]),
        ("nine per cent", [("nine per cent", 9)]),
        ("2.4 million", [("2.4 million", 2400000)]),
        ("three of 12", [("three", 3), ("12", 12)]),
    ],
)
def test_numbers_in_words_are_read_when_asked_for(text, expected):
    assert [(p, int(v)) for p, v, *_ in read(text, words=True)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "one of the",
        "this one",
        "no one",
        "one another",
        "no change",
        "no longer",
        "two or more",
        "two thirds",
        "two of the",
        "Year One",
        "Key Stage Two",
        "the first and third",
        "hundreds of",
        "one-to-one",
    ],
)
def test_pronouns_bounds_labels_and_fractions_are_no_numbers(text):
    assert printed(text, words=True) == []


def test_words_are_left_alone_unless_asked_for():
    assert printed("nine out of ten") == []


def test_a_share_in_words_is_a_number():
    assert printed("Sixty-two per cent of nine groups") == ["Sixty-two per cent"]


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("85%", "85", Unit.PERCENT),
        (" 1,234 ", "1234", None),
        ("£1.2m", "1200000", Unit.POUNDS),
        ("24 days", "24", Unit.DAYS),
        ("395 per 10,000 population", "395", Unit.PER_10K),
        ("0.03%", "0.03", Unit.PERCENT),
        ("85% ↑", "85", Unit.PERCENT),
        ("▼ 12.5", "12.5", None),
        ("95.2%*", "95.2", Unit.PERCENT),
        ("Nil", "0", None),
        ("0", "0", None),
        ("-£10m", "-10000000", Unit.POUNDS),
    ],
)
def test_a_cell_that_is_one_number(cell, value, unit):
    found = quantity(cell)
    assert (found.value, found.unit) == (Decimal(value), unit)
    assert found.printed in cell


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "-",
        "N/A",
        "85 - 90",
        "12/15",
        "95% (12)",
        "3,15",
        "Q2",
        "(3.5)",
        "AA+",
        "85% " + "of those asked " * 9,
        "<5",
        "85% of x",
    ],
)
def test_a_cell_that_is_anything_else_is_no_quantity(cell):
    assert quantity(cell) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("(3.5)", "-3.5"),
        ("(£2.5m)", "-2500000"),
        ("£(2.5)m", "-2500000"),
        ("(3.5%)", "-3.5"),
        ("(3.5)%", "-3.5"),
        ("(-3)", "-3"),
        ("3.5", "3.5"),
    ],
)
def test_brackets_are_a_minus_in_accounting(cell, value):
    found = quantity(cell, accounting=True)
    assert (found.value, found.printed) == (Decimal(value), cell)


@given(st.one_of(st.text(max_size=80), NUMBERLIKE))
def test_any_text_gives_numbers_apart_and_in_place(text):
    reached = 0
    for number in find_numbers(text, words=True):
        assert reached <= number.start < number.end <= len(text)
        assert text[number.start : number.end] == number.quantity.printed
        assert number.quantity.value.is_finite()
        reached = number.end


@given(st.one_of(st.text(max_size=80), NUMBERLIKE), st.booleans())
def test_any_cell_is_a_quantity_or_none(text, accounting):
    found = quantity(text, accounting=accounting)
    assert found is None or found.printed in text


@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["{:,}%", "{}%", "£{:,}", "{:,}", "up to {}", "({})", "is {}. Next"]),
)
def test_a_printed_value_is_read_back_exactly(value, shape):
    (number,) = find_numbers(shape.format(value))
    assert (number.quantity.value, number.quantity.places) == (value, 2)


@pytest.mark.parametrize(
    "text", ["1,111" * 20_000, "1" * 200_000 + "x", "1 " * 20_000, "1.1" * 40_000, "£" * 90_000]
)
def test_long_runs_neither_hang_nor_overflow(text):
    started = perf_counter()
    assert all(number.quantity.value < 10**18 for number in find_numbers(text, words=True))
    assert perf_counter() - started < 5


@pytest.mark.parametrize(
    ("cell", "printed", "unit"),
    [
        ("2,118 t", "2,118", Unit.TONNES),
        ("1,604 tCO2e", "1,604", Unit.TONNES),
        ("4,210 tonnes CO₂e", "4,210", Unit.TONNES),
        ("14.2 ha", "14.2", Unit.OTHER),
        ("31 µg/m3", "31", Unit.OTHER),
    ],
)
def test_weights_of_gas_and_areas_are_units(cell, printed, unit):
    number = quantity(cell)
    assert number is not None
    assert (number.printed, number.unit) == (printed, unit)
