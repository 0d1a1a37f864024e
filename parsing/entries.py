"""What a layout finds: the printed parts of one indicator, nothing interpreted yet."""

from __future__ import annotations

from dataclasses import dataclass

from kpi.model import Evidence
from parsing.passage import Passage, join


@dataclass(frozen=True, slots=True)
class Entry:
    """The printed parts of one indicator in one place.

    Attributes:
        ref: The printed reference ("Key Performance Indicator 2"), or None.
        name: The printed name, without reference and thresholds.
        definition: The lines that set its target and tolerance, or say its name again.
        body: The narrative, in printed order.
        group: The heading that it stands under.
    """

    name: Passage
    ref: Passage | None = None
    definition: tuple[Passage, ...] = ()
    body: tuple[Passage, ...] = ()
    group: str | None = None

    @property
    def evidence(self) -> Evidence:
        """The place of the whole entry, as far as it stands on its first page."""
        parts = [self.ref, self.name, *self.definition, *self.body]
        whole = join(p for p in parts if p and p.page == self.name.page).whole
        return Evidence(whole.page, whole.boxes, self.name.text)
