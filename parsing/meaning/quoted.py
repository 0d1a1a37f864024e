"""Targets and tolerances that a paragraph quotes in passing."""

from __future__ import annotations

import re
from dataclasses import replace

from kpi.model import Period
from parsing.language.claim_others import is_target_of_others
from parsing.language.thresholds import Threshold, ThresholdKind, find_thresholds
from parsing.language.told_targets import is_a_range, is_common_standard, is_limit
from parsing.language.years import dated
from parsing.meaning.definition import target_of, tolerance_of
from parsing.meaning.told import Told
from parsing.page.passage import Passage

_BY = re.compile(r"\bby\b", re.I)
_EARLIER_TARGET = re.compile(r"\b(?:earlier|former|old)\starget\b[^.;]*$", re.I)
_YEAR_OF_A_MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\s(?:19|20)\d\d$",
    re.I,
)


def quote_thresholds(told: Told, sentence: Passage, within: Period | None) -> None:
    """Keep the targets and tolerances quoted for this reading; another year's is not."""
    for found in find_thresholds(sentence.text):
        if is_common_standard(found) or is_limit(found):
            told.aims.append(target_of(found, sentence, within))
        elif not _is_of_another(found, sentence.text):
            _quote(told, found, sentence, within)


def _is_of_another(found: Threshold, text: str) -> bool:
    """Tell the threshold of another body, or of another year."""
    if found.earlier or found.other_body:
        return True
    if is_target_of_others(text, found.start, found.printed_end):
        return True
    printed = text[: found.printed_end]
    return bool(_EARLIER_TARGET.search(printed) or _YEAR_OF_A_MONTH.search(printed))


def _quote(told: Told, found: Threshold, sentence: Passage, within: Period | None) -> None:
    if found.kind is ThresholdKind.TARGET and (found.value is not None or is_a_range(found)):
        target = target_of(found, sentence, within)
        if _BY.search(sentence.text[found.printed_end : found.end]):
            told.targets.append(replace(target, period=dated(found.period_text or "", within)))
        elif not _is_for_later(found.period_text, within) and (
            target.period is None or within is None or _covers(target.period, within)
        ):
            told.targets.append(target)
    elif found.low is not None or found.high is not None:
        told.tolerances.append(tolerance_of(found, sentence))
    elif found.kind is ThresholdKind.TOLERANCE and found.value is not None:
        told.lone_bounds.append((found, sentence))


def _is_for_later(words: str | None, within: Period | None) -> bool:
    """Tell whether a target is printed for a year after the report's: "the target for 2027"."""
    period = dated(words or "", within)
    return period is not None and within is not None and period.start > within.end


def _covers(period: Period, within: Period) -> bool:
    return period.start <= within.start and within.end <= period.end
