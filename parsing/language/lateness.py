"""Words that say figures are late: "one quarter in arrears", "no data for Dec-24 available"."""

from __future__ import annotations

import re

# "Satisfaction with the most recent visit" names what is measured.
_LATE = re.compile(
    r"\b(?:lag|(?:months?|quarters?|years?)\s+behind|in\s+arrears|"
    r"no\s+(?:data|figures?|results?)\s+(?:is\s+|are\s+)?(?:available\s+)?for\b|"
    r"(?<!\bwith\sthe\s)(?<!\btheir\s)most\s+recent|(?:latest|newest)\s+(?:published|available|releas\w+|public\w+))\b",
    re.I,
)


def is_late(text: str) -> bool:
    """Tell words that say that the figures beside them are not of the period of the report."""
    return _LATE.search(text) is not None
