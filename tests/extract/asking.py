"""Asking for one page, and insisting on what comes."""

from __future__ import annotations

from extract.client import Fetched, FetchFailure, PoliteClient
from extract.source import Source
from tests.extract.world import HOME, source

PAGE = f"{HOME}/a/one"


def failed(client: PoliteClient, url: str = PAGE, of: Source | None = None) -> FetchFailure:
    """The failure of a fetch; an answer is an error of the test."""
    answer = client.fetch(of or source(), url)
    assert isinstance(answer, FetchFailure)
    return answer


def fetched(client: PoliteClient, url: str = PAGE) -> Fetched:
    """The answer to a fetch; a failure is an error of the test."""
    answer = client.fetch(source(), url)
    assert isinstance(answer, Fetched), answer
    return answer
