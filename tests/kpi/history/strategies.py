"""Any report that the model can hold, as hypothesis strategies."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from kpi.model import (
    Box,
    Claim,
    Doubt,
    Evidence,
    Indicator,
    Period,
    PrintedPolarity,
    PrintedUnit,
    Quantity,
    Reading,
    Sentence,
    Target,
    Tolerance,
)
from kpi.report import Coverage, Notice, Promise, Report, Scheme, SetAside, Source, Unexplained
from kpi.vocabulary import (
    BandForm,
    ClaimForm,
    Continuity,
    Direction,
    Field,
    PeriodKind,
    Polarity,
    ReadingKind,
    SchemeName,
    Side,
    State,
    Unit,
)

# Names of files that are not UTF-8 come as lone surrogates from U+DC80 on; NUL and ESC as they are.
_odd = st.sampled_from(["\x00", "\x1b", "\x1b0000", "\udc80", "\udcff", "\u00a0", "−", "\r\n", "'"])
text = st.lists(st.text(max_size=8) | _odd, max_size=4).map("".join)
maybe_text = st.none() | text
count = st.integers(0, 2**31 - 1)
point = st.floats(allow_nan=False, allow_infinity=False)
exact = st.decimals(allow_nan=False, allow_infinity=False) | st.sampled_from(
    ["80.0000", "0.00", "-0.0", "1E+999999", "1E-400", "9" * 60 + "." + "1" * 60]
).map(Decimal)


def some(item):
    return st.lists(item, max_size=2).map(tuple)


box = st.builds(Box, point, point, point, point)
boxes = some(box)
evidence = st.builds(Evidence, count, boxes, text)
units = st.sampled_from(Unit)
quantities = st.builds(Quantity, text, exact, st.integers(-999999, 999999), st.none() | units)
periods = st.builds(Period, text, st.sampled_from(PeriodKind), st.dates(), st.dates())
targets = st.builds(Target, text, st.none() | quantities, evidence, st.none() | periods)
tolerances = st.builds(
    Tolerance,
    text,
    st.none() | quantities,
    st.none() | quantities,
    st.sampled_from(BandForm),
    evidence,
)
readings = st.builds(
    Reading,
    kind=st.sampled_from(ReadingKind),
    quantity=quantities,
    evidence=evidence,
    period=st.none() | periods,
    year_to_date=st.booleans(),
    source=maybe_text,
    label=maybe_text,
)
claims = st.builds(
    Claim,
    states=some(st.sampled_from(State)),
    evidence=evidence,
    direction=st.none() | st.sampled_from(Direction),
    side=st.none() | st.sampled_from(Side),
    continuity=st.none() | st.sampled_from(Continuity),
    form=st.sampled_from(ClaimForm),
    figure=st.none() | quantities,
    previous=st.none() | quantities,
)
doubts = st.builds(Doubt, st.sampled_from(Field), text, some(text))
indicators = st.builds(
    Indicator,
    ref=maybe_text,
    name=text,
    evidence=evidence,
    group=maybe_text,
    unit=st.none() | units,
    units=some(st.builds(PrintedUnit, units, evidence)),
    polarity=st.none() | st.builds(PrintedPolarity, st.sampled_from(Polarity), evidence),
    labels=some(text),
    target=st.none() | targets,
    other_targets=some(targets),
    tolerance=st.none() | tolerances,
    other_tolerances=some(tolerances),
    readings=some(readings),
    claims=some(claims),
    narrative=some(st.builds(Sentence, evidence, st.booleans())),
    not_reported=st.none() | evidence,
    doubts=some(doubts),
)
coverage = st.builds(
    Coverage,
    st.integers(0, 2**30),
    some(st.builds(SetAside, count, text, text)),
    some(st.builds(Unexplained, count, text, text, st.none() | box)),
)


def reports(sha256: str):
    """Reports read from the file with this SHA-256."""
    return st.builds(
        Report,
        source=st.builds(Source, text, st.just(sha256), count, some(count), some(count)),
        organisation=maybe_text,
        title=maybe_text,
        period=st.none() | periods,
        scheme=st.builds(Scheme, st.sampled_from(SchemeName), maybe_text, st.none() | exact),
        indicators=some(indicators),
        promises=some(st.builds(Promise, text, evidence, st.booleans())),
        coverage=coverage,
        doubts=some(doubts),
        warnings=some(st.builds(Notice, text, st.none() | count)),
    )
