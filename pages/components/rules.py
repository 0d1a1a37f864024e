"""How ratings work, as tables: each sign and word with what it means."""

from __future__ import annotations

from kpi.checks.catalogue import CATALOGUE
from kpi.plain.glossary import RATING_MEANINGS, SCHEME_MEANINGS, TERMS, VERDICT_MEANINGS
from kpi.plain.words import RATINGS, SCHEMES, STATES, VERDICTS
from kpi.rating.agreement import AGREES
from pages.components.markup import lines, rating, show, table


def show_ratings() -> None:
    """Show every rating, best first, and what a report must say to agree with it."""
    rows = [(rating(one), words) for one, words in RATING_MEANINGS.items()]
    show(table(("Rating", "What it means"), rows, caption="What the figures give, best first"))
    stated = [
        (STATES[state].capitalize(), lines(*(RATINGS[one] for one in RATINGS if one in derived)))
        for state, derived in AGREES.items()
    ]
    headers = ("The report says", "Borne out if the figures give")
    show(table(headers, stated, caption="Which ratings bear out what a report says"))


def show_schemes() -> None:
    """Show the rules by which a report may rate."""
    rows = [(SCHEMES[one].capitalize(), words) for one, words in SCHEME_MEANINGS.items()]
    show(table(("Rule", "How it works"), rows, caption="The rule is the report's own, if printed"))


def show_verdicts() -> None:
    """Show what can become of a statement."""
    rows = [(str(VERDICTS[one]), words) for one, words in VERDICT_MEANINGS.items()]
    show(table(("Verdict", "What it means"), rows, caption="What becomes of a statement"))


def show_questions() -> None:
    """Show every finding by its name and what it means."""
    rows = [(one.title, one.meaning) for one in CATALOGUE.values()]
    show(table(("Finding", "What it means"), rows, caption="Everything that is looked for"))


def show_glossary() -> None:
    """Show what the words of the screens mean."""
    show(table(("Word", "What it means"), TERMS.items(), caption="Words used on these screens"))
