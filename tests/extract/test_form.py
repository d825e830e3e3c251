"""Lists whose further pages are posted."""

from __future__ import annotations

import pytest

from extract.client import Fetched, PoliteClient
from extract.fetched import FailureKind, FetchFailure
from extract.source import Source
from tests.extract.world import HOME, listing, source
from tests.origin import Answer, Origin, Request

FORM = f"{HOME}/search?word=%E6%89%BF%E8%AE%A4&page=2"


def posting() -> Source:
    kind = {
        "kind": "found",
        "address": r"https://rulings\.example/search\?word=[^&]+&page=\d+",
        "role": "list",
        "method": "post",
    }
    return source(pages=[kind], seeds=[])


def test_the_query_is_sent_as_a_form(client: PoliteClient, origin: Origin) -> None:
    origin.pages[FORM] = listing("/a/one")
    answer = client.fetch(posting(), FORM)
    assert isinstance(answer, Fetched)
    assert (answer.url, answer.status) == (FORM, 200)
    asked = origin.requests[-1]
    assert (asked.method, asked.path, asked.query) == ("POST", "/search", "word=%E6%89%BF%E8%AE%A4&page=2")
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("location", ["/search", FORM, "?word=%E6%89%BF%E8%AE%A4&page=2"])
def test_a_form_is_sent_again_where_a_wall_first_sets_a_cookie(
    client: PoliteClient, origin: Origin, location: str
) -> None:
    def page(request: Request) -> Answer:
        if "w=1" in request.headers.get("cookie", ""):
            return Answer(f"{request.method} {request.query}")
        return Answer(status=302, headers={"Location": location, "Set-Cookie": "w=1; Path=/"})

    origin.pages[FORM] = page
    answer = client.fetch(posting(), FORM)
    assert isinstance(answer, Fetched), answer
    assert answer.body.decode() == "POST word=%E6%89%BF%E8%AE%A4&page=2"


def test_a_form_that_is_turned_away_for_ever_ends(client: PoliteClient, origin: Origin) -> None:
    origin.pages[FORM] = Answer(status=302, headers={"Location": "/search"})
    answer = client.fetch(posting(), FORM)
    assert isinstance(answer, FetchFailure)
    assert answer.kind is FailureKind.REDIRECT_LOOP
