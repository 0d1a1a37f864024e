"""Forms of labelled cells, one of which a page break cuts."""

from __future__ import annotations

from kpi.vocabulary import State
from parsing import read_report
from tests.lookalikes.typeset import typeset

FORMS = """\
# Eastmarsh County Council
# Exceptions, Quarter 1 2025/26

LIB 04 Loans of books and recordings within 5 days of asking | < | < | <
Actual | 81.5% | Target | 85%
Last quarter | 83.2% | Tolerance | 80%
Status | Within tolerance | Owner | Head of Libraries
Why? | Two branches were closed for repairs. | < | <

REG 02 Births registered within 42 days | < | < | <
Actual | 94.1% | Target | 98%
%% page
Last quarter | 97.7% | Tolerance | 96%
Status | Outside tolerance | Owner | Registrar
Why? | Sickness in the team. | < | <
"""


def read(text=FORMS):
    return read_report(typeset(text.splitlines()), "forms.pdf").indicators


def test_the_fields_of_a_form_overleaf_belong_to_the_name_on_the_page_before():
    loans, births = read()
    assert (births.ref, births.target.printed, births.tolerance.printed) == ("REG 02", "98%", "96%")
    assert [r.quantity.printed for r in births.readings] == ["94.1%", "97.7%"]
    assert [(s, c.evidence.page) for c in births.claims for s in c.states] == [
        (State.OUTSIDE_TOLERANCE, 2)
    ]
    assert loans.tolerance.printed == "80%"


def test_fields_under_words_of_their_own_are_not_those_of_the_page_before():
    births = read(FORMS.replace("%% page\n", "%% page\nREG 03 Deaths registered within 5 days\n\n"))
    assert next(i for i in births if i.ref == "REG 02").tolerance is None
