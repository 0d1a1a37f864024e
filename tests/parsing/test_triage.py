"""Which pages have text: one that only the quick reading takes apart has."""

from __future__ import annotations

from parsing.document import Document, open_document
from parsing.triage import choose_pages
from tests.typeset import pdf


def test_letters_that_only_the_quick_text_parts_are_no_picture(monkeypatch):
    document = open_document(pdf(), "report.pdf")
    apart = tuple(" ".join(text) for text in document.texts)
    monkeypatch.setattr(Document, "texts", apart)
    choice = choose_pages(document, None, ())
    assert (choice.pages, choice.scanned) == ((1,), ())
