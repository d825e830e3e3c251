"""Is it the page? Signs, landmarks and shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.classify import State, classify, is_challenge
from extract.document import Page
from extract.signs import Sign, all_signs
from extract.source import Landmark, PageKind
from tests.extract.world import article
from tests.origin_faults import CHALLENGE, JSL

ARTICLE = PageKind(
    kind="article",
    address=".*",
    role="document",
    landmarks=(Landmark(css="h1"), Landmark(text="Case number")),
    min_characters=30,
)
POSTS = PageKind(kind="posts", address=".*", role="both", media="json")
FEED = PageKind(kind="feed", address=".*", role="both", media="xml", landmarks=(Landmark(text="<rss|<feed"),))
LONG = "<p>" + "The court considered the application at length. " * 60 + "</p>"


def state(text: str, kind: PageKind = ARTICLE, **headers: str) -> State:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    verdict = classify(Page("s", "https://h/a", kind.kind, text, "utf-8", headers=named), kind)
    assert verdict.is_ok == (verdict.reason == "")
    return verdict.state


def as_page(sign: Sign, words: str) -> str:
    if sign.where == "title":
        return f"<html><head><title>{words}</title></head><body><p>Case number</p></body></html>"
    return f"<html><body>{words}</body></html>"


@pytest.mark.parametrize("sign", all_signs(), ids=lambda sign: sign.example[:30])
def test_each_sign_finds_its_example_and_not_the_other(sign: Sign) -> None:
    assert state(as_page(sign, sign.example)).value == sign.state
    assert state(as_page(sign, sign.no_example)) is State.NOT_THE_PAGE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (article("one"), State.OK),
        (CHALLENGE, State.CHALLENGE),
        (JSL, State.CHALLENGE),
        ("<html><body>抱歉，找不到您要的页面</body></html>", State.SOFT_404),
        (article("one", "12年2020月XNUMX日"), State.MACHINE_TRANSLATED),
        (
            "<html><body><h1>Another page of the site</h1><p>words and words</p></body></html>",
            State.NOT_THE_PAGE,
        ),
        ("<html><body><p>Case number, but no heading at all</p></body></html>", State.NOT_THE_PAGE),
        ("", State.NOT_THE_PAGE),
        ("<html><body><h1>Case number</h1></body></html>", State.NOT_THE_PAGE),
        (article("one").replace("</body></html>", ""), State.TRUNCATED),
        ("<h1>Case number</h1><p>a fragment is no cut page of HTML</p>", State.OK),
    ],
)
def test_html(text: str, expected: State) -> None:
    assert state(text) is expected


def test_a_long_page_may_use_the_words_of_a_sign() -> None:
    words = "Please complete the security check. The page you requested was not found. 网站维护中，"
    assert state(article("one", words + LONG)) is State.OK


def test_the_script_of_a_wall_on_a_real_page_is_no_challenge() -> None:
    script = "<script>document.cookie='__jsl_clearance=1'</script>"
    assert state(article("one", LONG).replace("</body>", f"{script}</body>")) is State.OK


def test_landmarks_in_scripts_do_not_count() -> None:
    assert state(
        "<html><body><h1>T</h1><p>words and words and words</p><script>Case number</script></body></html>"
    ) is (State.NOT_THE_PAGE)


def test_chunks_and_compression_vouch_for_the_end() -> None:
    cut = article("one").replace("</body></html>", "")
    assert state(cut, transfer_encoding="chunked") is State.OK
    assert state(cut, content_encoding="gzip") is State.OK
    assert state(cut, content_length="99") is State.TRUNCATED


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ('[{"id": 1}]', POSTS, State.OK),
        ("[]", POSTS, State.EMPTY_LIST),
        ('[{"id": 1}', POSTS, State.NOT_THE_PAGE),
        ("[" * 100_000, POSTS, State.NOT_THE_PAGE),
        ("<!DOCTYPE html><html><body><h1>Welcome</h1></body></html>", POSTS, State.NOT_THE_PAGE),
        (CHALLENGE, POSTS, State.CHALLENGE),
        ("<html><body>网站维护中，请稍后访问</body></html>", POSTS, State.MAINTENANCE),
        ('<?xml version="1.0"?><rss><channel><item/></channel></rss>', FEED, State.OK),
        ("<rss><channel></channel></rss>\n", FEED, State.EMPTY_LIST),
        ("<rss><channel><item></item>", FEED, State.TRUNCATED),
        ("<urlset><url/></urlset>", FEED, State.NOT_THE_PAGE),
        ("words", FEED, State.NOT_THE_PAGE),
        (CHALLENGE, FEED, State.CHALLENGE),
        ("words", PageKind(kind="list", address=".*", role="document", media="pdf"), State.NOT_THE_PAGE),
        ("a,b\n1,2\n", PageKind(kind="rows", address=".*", role="document", media="csv"), State.OK),
    ],
)
def test_other_media(text: str, kind: PageKind, expected: State) -> None:
    assert state(text, kind) is expected


def test_the_body_of_an_error_may_be_a_challenge() -> None:
    found = is_challenge(Page("s", "https://h/a", "article", JSL, "utf-8"))
    assert found is not None
    assert "__jsl" in found.reason
    assert is_challenge(Page("s", "https://h/a", "article", "<h1>Forbidden</h1>", "utf-8")) is None


@given(st.text(max_size=300), st.sampled_from([ARTICLE, POSTS, FEED]))
def test_nothing_makes_it_raise(text: str, kind: PageKind) -> None:
    state(text, kind)
