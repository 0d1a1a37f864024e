"""What people put right in a report as read, as a layer of its own over the reading.

A `Correction` is made here, kept by `kpi.history` and laid over the report by `laying`; a new
reading of the file is compared with what was corrected by `rereading`.
"""

from __future__ import annotations

from kpi.corrections.making import (
    Correction,
    change,
    change_reading,
    confirm,
    correction_words,
    missed,
    not_an_indicator,
    read_also,
    words_of,
)

__all__ = [
    "Correction",
    "change",
    "change_reading",
    "confirm",
    "correction_words",
    "missed",
    "not_an_indicator",
    "read_also",
    "words_of",
]
