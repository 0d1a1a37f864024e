"""A strip of a page without the halves of lines that its upper and lower edge cut through."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image

_GAP = 3  # equal rows of pixels that make a gap between lines; no line of text has them


def whole_lines(png: bytes, above: int, below: int) -> bytes:
    """Cut a picture back to the gaps between its lines of text.

    Args:
        png: The picture.
        above: Rows at the top that may be cut away.
        below: Rows at the bottom that may be cut away.

    Returns:
        The picture as a PNG, uncut at an edge where no gap lies within those rows.
    """
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    rows = _rows(picture)
    first = _to_gap(rows[:above])
    last = picture.height - _to_gap(rows[::-1][:below])
    out = io.BytesIO()
    picture.crop((0, first, picture.width, last)).save(out, "PNG")
    return out.getvalue()


def _rows(picture: Image.Image) -> list[bytes]:
    data, length = picture.tobytes(), picture.width * 3
    return [data[start : start + length] for start in range(0, len(data), length)]


def _to_gap(rows: Sequence[bytes]) -> int:
    """Return how many rows stand before the first gap; none where there is no gap."""
    # A table's rules run down through a gap, so it is known by its sameness, not by being white.
    runs = (n for n in range(len(rows) - _GAP + 1) if len(set(rows[n : n + _GAP])) == 1)
    return next(runs, 0)
