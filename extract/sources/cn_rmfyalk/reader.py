"""Reader of the People's Court Case Database: files that a person saved, never pages that we fetched."""

from __future__ import annotations

from extract.document import Document, Link, Page
from extract.saved import documents_of_saved


def discover(page: Page) -> list[Link]:  # noqa: ARG001 - every reader has the same two functions
    """Nothing: nothing is ever followed from here."""
    return []


def split(page: Page) -> list[Document]:
    """The rulings or entries in a saved file, each under its own number."""
    return documents_of_saved(page)
