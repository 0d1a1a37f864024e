"""The standing words around the entries, which a committee report repeats from month to month."""

from __future__ import annotations

from sample_reports.manuscript import Section

COUNCIL = "Harrowmere Borough Council"
TRUST = "Harrowmere Children’s Trust"
COMMITTEE = "Children and Families Scrutiny Panel"
AUTHOR = "Director of Children’s Services"
POSITION = "Current position"

PURPOSE = (
    "This report tells the panel how Harrowmere Children’s Trust (HCT) performed in the month "
    "against the indicators of its contract with the council, and where the council is seeking "
    "assurance.",
)
BACKGROUND = (
    "The trust runs children’s social care and early help on behalf of the council. The contract "
    "board meets the trust every month and goes through each indicator in turn.",
    "Tolerances allow for ordinary movement from month to month. What falls beyond them is "
    "discussed by the board and, where it lasts, is brought to the panel.",
)
READING_THE_CHARTS = (
    "Key performance indicators are followed by the measures that support them. In each chart the "
    "dashed line is the target, the shaded strip is the tolerance and the strongest colour marks "
    "the latest figure.",
)
RECOMMENDATIONS = (
    "The panel is asked to note the performance of the trust and to say which measures it wishes "
    "to examine further.",
)
BACKGROUND_PAPERS = (
    "The contract with the trust and the definitions of its indicators can be had from the "
    "commissioning team of the council.",
)


def sections(
    *,
    purpose: tuple[str, ...] = (),
    position: tuple[str, ...] = (),
    after: tuple[Section, ...] = (),
    recommendations: tuple[str, ...] = RECOMMENDATIONS,
) -> tuple[Section, ...]:
    """Return the sections of a report, with what this month adds to the standing words."""
    return (
        Section("Purpose", PURPOSE + purpose),
        Section("Background", BACKGROUND),
        Section(POSITION, READING_THE_CHARTS + position),
        *after,
        Section("Recommendations", recommendations),
        Section("Background papers", BACKGROUND_PAPERS),
    )
