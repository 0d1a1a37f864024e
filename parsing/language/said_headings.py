"""The headings over what was promised, and over what came of it."""

from __future__ import annotations

import re

SAID = re.compile(
    r"\b(?:what\s+)?(?:we|you)\s+(?:said|promised|aimed|asked)\b|\b(?:our|the)\s+(?:promises?|pledges?|commitments?|targets?|aims|goals)\b"
    r"|^\W*(?:promises?|pledges?|commitments?|targets?(?:\s+for\b.*)?|aims|goals|we\s+will|our\s+standards?)\W*$"
    r"|\bhow\s+(?:will|do)\s+we\s+know\b|\b(?:success\s+measures?|measures?\s+of\s+success|success\s+looks\s+like)\b"
    r"|\bour\s+commitments?\b|\bwhat\s+we\s+(?:want(?:ed)?|aim(?:ed)?|plan(?:ned)?)\s+to\b",
    re.I,
)
DONE = re.compile(
    r"\b(?:how|what)\s+(?:have\s+|did\s+|are\s+)?we(?:['’]re|['’]ve)?\s+(?:did|do|done|doing|achieved|delivered|performed|got\s+on)\b"
    r"|^\W*what\s+(?:has\s+)?happened\W*$|\bwhere\s+(?:we\s+are|are\s+we)\b|\bhow\s+(?:did|are|have)\s+we\b|\bhow\s+we(?:['’]re)?\s+(?:did|doing|performed)\b"
    r"|^\W*(?:our\s+)?(?:performance|progress|results?|outcomes?|actual|update|current\s+position|so\s+far)\b",
    re.I,
)

_ACTIONS = re.compile(
    r"^\W*(?:(?:key|main|planned|agreed|our)\s+)?(?:actions?|activit(?:y|ies)|deliverables?|objectives?|commitments?|"
    r"promises?|pledges?|initiatives?|milestones?|tasks?|projects?)"
    r"(?:\s+(?:and|/|or)\s+[\w ]+)?\W*$",
    re.I,
)
_CAME_OF_IT = re.compile(
    r"\b(?:progress|update|what\s+(?:has|have|was)\s+(?:been\s+)?(?:happened|done|achieved)|comment(?:s|ary)?|"
    r"position|outcome|achievements?)\b",
    re.I,
)
# Headings inside what is told of one measure.
_PART = re.compile(
    r"\W*(?:commentary|comments?|performance|analysis|actions?|narrative|current|latest|position|"
    r"explanation|why|what|how|when|reasons?|next steps|improvement|context|definition|note)\b",
    re.I,
)


_MANY = re.compile(
    r"\W*(?:(?:(?:key|main|performance|our)\s+)*(?:highlights?|exceptions?|successes|achievements|challenges|concerns|summary|"
    r"overview|headlines?|good\s+news|introduction|conclusions?)(?:\s+and\s+[a-z]+)?|(?:councillor|cllr|portfolio\s+holder)\b.*)\W*$",
    re.I,
)

# Over the figures of a card or a column of a plan.
_FIGURES = re.compile(
    r"\W*(?:how\s+(?:well\s+)?(?:(?:are|have|did|were)\s+we|we(?:\s+are|\s+have|['’](?:re|ve))?)\s+"
    r"(?:do|did|done|doing|perform\w*)(?:\s+(?:so\s+far|this\s+\w+|now|against\s+\w+))?"
    r"|(?:our\s+)?(?:key|headline|main|success)?\s*(?:measures?|figures|indicators?|performance(?:\s+indicators?)?|"
    r"kpis|metrics)(?:\s+this\s+\w+)?"
    r"|measures?\s+of\s+success|measuring\s+(?:our\s+)?(?:success|performance|progress)"
    r"|what\s+we(?:['’]ve|\s+have)?\s+(?:did|done|achieved)|we\s+(?:will|said)|this\s+(?:month|quarter|year))\W*",
    re.I,
)


def heads_figures(text: str) -> bool:
    """Tell the heading over figures from the name of one: "How we are doing", "Key measures"."""
    return _FIGURES.fullmatch(text) is not None


def heads_many(text: str) -> bool:
    """Tell a heading over whatever comes: "Highlights", "Exceptions", whose report it is."""
    return _MANY.match(text) is not None


def heads_a_part(text: str) -> bool:
    """Tell a heading inside what is told of one measure: "Why it is off target"."""
    return _PART.match(text) is not None


def heads_aims(text: str) -> bool:
    """Tell the heading of a column of things to be done: "Action", "What we said we would do"."""
    return SAID.search(text) is not None or _ACTIONS.match(text) is not None


def heads_results(text: str) -> bool:
    """Tell the heading of a column that says what came of them: "Progress", "What we did"."""
    return not heads_aims(text) and bool(DONE.search(text) or _CAME_OF_IT.search(text))
