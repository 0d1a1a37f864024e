"""The words that reports print over their columns, and what their cells say."""

from __future__ import annotations

HEADERS: dict[str, tuple[str, ...]] = {
    "ref": ("Ref", "Ref.", "PI ref", "KPI no.", "Code", "Reference", "Indicator ref"),
    "name": (
        "Indicator",
        "Performance indicator",
        "Measure",
        "PI description",
        "KPI",
        "Description",
        "Key performance indicator",
        "Performance measure",
        "What we measure",
        "Measure name",
    ),
    "code and name": (
        "Indicator",
        "PI code and name",
        "Measure",
        "Code & name",
        "Performance indicator",
    ),
    "polarity": ("Good is", "Polarity", "Aim to"),
    "target": (
        "Target",
        "Aim",
        "Goal",
        "Standard",
        "Threshold",
        "Current target",
        "Target for the period",
    ),
    "tolerance": ("Tolerance", "Amber range", "Tolerance band"),
    "floor": ("Floor", "Minimum", "Limit", "Intervention level"),
    "value": (
        "Actual",
        "Outturn",
        "Result",
        "Latest",
        "Current",
        "Performance",
        "Value",
        "Latest result",
        "Current performance",
        "Actual performance",
        "Outturn {now}",
        "Actual {now}",
        "{now}",
        "{now} actual",
    ),
    "previous": (
        "Previous",
        "Last {kind}",
        "Previous {kind}",
        "Prior period",
        "Previous result",
        "{before}",
    ),
    "year before": (
        "Same period last year",
        "Last year",
        "Previous year",
        "Same {kind} last year",
        "{earlier}",
    ),
    "to date": ("Year to date", "YTD", "Cumulative", "YTD actual"),
    "comparator": (
        "England average",
        "National average",
        "Nearest neighbours",
        "Benchmark",
        "Regional average",
    ),
    "variance": (
        "Variance",
        "Variance from target",
        "+/-",
        "Difference",
        "% change",
        "Variance to target",
    ),
    "status": (
        "RAG",
        "Status",
        "RAG status",
        "Rating",
        "Traffic light",
        "RAG rating",
        "On target?",
    ),
    "direction": ("Direction of travel", "Trend", "DoT", "Direction", "Short term trend"),
    "comment": ("Comment", "Notes", "Commentary", "Latest note", "Explanation", "Comments"),
    "owner": ("Lead officer", "Owner", "Portfolio holder", "Responsible officer"),
    "frequency": ("Frequency", "Reporting frequency"),
    "group": ("Service", "Directorate", "Theme", "Priority", "Service area"),
    "unit": ("Unit", "Units", "Unit of measure"),
}
GREEN_WORDS = ("Green", "On target", "Met", "Achieved", "Target met")
AMBER_WORDS = (
    "Amber",
    "Within tolerance",
    "Slightly below target",
    "Within tolerance",
    "Just missed",
)
RED_WORDS = ("Red", "Outside tolerance", "Outside tolerance", "Well below target", "Red")
COLOURS = {
    "green": ("#00a651", "#92d050", "#70ad47", "#2e7d32", "#00b050"),
    "amber": ("#ffc000", "#ffbf00", "#f7941d", "#ffc000", "#ffd966"),
    "red": ("#ff0000", "#c00000", "#e53935", "#d32f2f", "#ff3b30"),
}
TRENDS = (
    ("Improving", "Worsening", "No change"),
    ("Better", "Worse", "Same"),
    ("Up", "Down", "Static"),
)
NO_VALUE = ("N/A", "TBC", "", "-", "n/a", "Not available", "Not yet available", "Annual", "–")
NO_TARGET = ("N/A", "TBC", "", "-", "Data only", "Monitor only", "No target", "n/a")
NO_STATUS = ("N/A", "", "-", "n/a", "No target")
OWNERS = (
    "A. Whitcombe",
    "J. Okafor",
    "Cllr Ramsden",
    "Head of Service",
    "Cllr Dyer",
    "P. Lightfoot",
)
