"""By what a finding is known again: what people decided about it hangs on that.

The key says which question is asked of what; the digest, what the answer rested on. Rules may be
reworded and other checks may come without touching either. Where a figure or a printed word
changes, the key stays and the digest does not: what was decided has lapsed, visibly.
"""

from __future__ import annotations

import hashlib
import json
import re

from kpi.judgement import Finding
from kpi.matching.guise import folded

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OF_A_DEFINITION = "T"
_KEY_LENGTH, _DIGEST_LENGTH = 16, 32


def key_of(finding: Finding) -> str:
    """Return the key of a finding: its code and what it is about, "N1-5f0c…".

    The file's SHA-256 stands for the report and its organisation, so that putting a council's
    name right, or adding earlier reports, changes no key.
    """
    of = (finding.code, finding.sha256, folded(finding.indicator or ""), folded(finding.about))
    return f"{finding.code}-{_hashed(of)[:_KEY_LENGTH]}"


def digest_of(finding: Finding) -> str:
    """Return what the figures and words of a finding come to.

    The words are those cited, without their place, so that reading a page anew moves nothing; the
    figures are the numbers of the message and the working, without the sentences about them.
    """
    words = {(cited.sha256, folded(cited.evidence.printed)) for cited in finding.evidence}
    return _hashed((sorted(words), _figures(finding)))[:_DIGEST_LENGTH]


def substance_of(finding: Finding) -> str:
    """Return the same without the files: two reports that print the same of a measure share it.

    What is found about a definition rests on the figures of its sentence alone: a new value under
    the same target and tolerance asks nothing new.
    """
    if finding.code.startswith(_OF_A_DEFINITION):
        rests: object = sorted(_NUMBER.findall(finding.message))
    else:
        rests = (
            sorted({folded(one.evidence.printed) for one in finding.evidence}),
            _figures(finding),
        )
    return _hashed((finding.code, finding.severity, rests))[:_DIGEST_LENGTH]


def question_of(finding: Finding, measure: int | None) -> str:
    """Return what two findings share that ask the same of a measure in two reports.

    Args:
        finding: Either of them.
        measure: The number of the measure; None where it is not sure, and its label stands for it.
    """
    whose = folded(finding.indicator or "") if measure is None else f"#{measure}"
    return "\n".join((finding.code, whose, folded(finding.about)))


def _figures(finding: Finding) -> list[str]:
    return sorted(set(_NUMBER.findall(f"{finding.message} {finding.derivation}")))


def _hashed(parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
