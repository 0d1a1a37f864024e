"""Tables as CSV that a spreadsheet opens as they are: no formula, no lost letters."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

import pandas as pd

# A cell that starts so is run as a formula (OWASP, CSV injection); a signed number is harmless.
_FORMULA = re.compile(r"[=+\-@\t\r](?!\d[\d.,]*%?$)")


def csv_text(frame: pd.DataFrame) -> str:
    """Return a table as CSV with a header row; None is an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(frame.columns)
    writer.writerows([_cell(value) for value in row] for row in frame.itertuples(index=False))
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    shown = "" if value is None else str(value)
    return f"'{shown}" if _FORMULA.match(shown) else shown
