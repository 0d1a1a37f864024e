"""Who does well or badly: "performance", "the team", and no number of anything."""

from __future__ import annotations

DOER = (
    r"(?:performance|we|services?|teams?|council|trust|force|company|provider|officers|staff|"
    r"measure|indicator|kpi)"
)
"""A pattern of one such word. What is said of them is said of how good it is (N4)."""
