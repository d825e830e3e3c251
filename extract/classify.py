"""Is it the page? Judged before anything is read from it, on what a person would see."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum

from selectolax.lexbor import LexborHTMLParser

from extract.document import Page
from extract.pdf import TEXT_LAYER, UNREADABLE
from extract.signs import all_signs
from extract.source import PageKind
from extract.visible_text import COMMENT, visible_text

_LOOKS_HTML = re.compile(rf"\s*({COMMENT}\s*)*<(!doctype\s+html|html|head|body|script)\b", re.I | re.S)
_HTML_OPENS = re.compile(r"<html\b", re.I)
_HTML_CLOSES = re.compile(r"</(html|body)\s*>", re.I)
_XML_ROOT = re.compile(
    rf"\s*(<\?(?:(?!\?>).)*+\?>\s*|{COMMENT}\s*|<!doctype[^>]*>\s*)*<([\w:.-]+)", re.I | re.S
)
_XML_ITEM = re.compile(r"<(item|entry)\b", re.I)


class State(StrEnum):
    """What a page turned out to be. Only ``OK`` is ever read."""

    OK = "ok"
    CHALLENGE = "challenge"
    LOGIN = "login"
    SOFT_404 = "soft_404"
    MAINTENANCE = "maintenance"
    MACHINE_TRANSLATED = "machine_translated"
    TRUNCATED = "truncated"
    NOT_THE_PAGE = "not_the_page"
    EMPTY_LIST = "empty_list"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of a page and the sign it was known by, for a person."""

    state: State
    reason: str = ""

    @property
    def is_ok(self) -> bool:
        return self.state is State.OK


def classify(page: Page, kind: PageKind) -> Verdict:
    """Judge a page against the declaration of its kind. Never raises.

    A file that a person saved was judged when it was imported.
    """
    if kind.media == "file":
        return Verdict(State.OK)
    if kind.media == "html":
        return _signs(page.text) or _cut_html(page) or _unlike(page, kind) or Verdict(State.OK)
    if _LOOKS_HTML.match(page.text):
        return _signs(page.text) or Verdict(
            State.NOT_THE_PAGE, f"an HTML page where {kind.media} was expected"
        )
    by_media = {"json": _json, "xml": _xml, "pdf": _pdf}.get(kind.media)
    verdict = by_media(page, kind) if by_media else None
    return verdict or _unlike(page, kind) or Verdict(State.OK)


_WALKED = 2_000
"""Characters of a page up to which lines matter to a sign; challenges and errors are short."""


def is_challenge(page: Page) -> Verdict | None:
    """The verdict on a page under an error status, if it is a challenge."""
    verdict = _signs(page.text)
    return verdict if verdict is not None and verdict.state is State.CHALLENGE else None


def gives_itself_away(markup: str) -> Verdict | None:
    """The verdict on a saved page or text that is a challenge, an error or under maintenance, else None.

    Machine translations are left to the readers: they are texts, of which nothing may be believed.
    """
    verdict = _signs(markup)
    return None if verdict is None or verdict.state is State.MACHINE_TRANSLATED else verdict


def _signs(html: str) -> Verdict | None:
    tree = LexborHTMLParser(html)
    heads = [node.text(strip=True) for node in (tree.css_first("title"), tree.css_first("h1")) if node]
    for node in tree.css("script, style, noscript, template, head"):
        node.decompose()
    body = tree.body.text(strip=True) if tree.body is not None else ""
    # Walking a page line by line is slow; a long one need not be, its words are enough.
    text = visible_text(html) if len(body) <= _WALKED else body
    for sign in all_signs():
        if sign.where != "title" and len(text) > sign.longest:
            continue
        for words in {"text": [text], "title": heads, "source": [html]}[sign.where]:
            if match := sign.found_in(words):
                return Verdict(State(sign.state), f"{sign.where} says {match[0].strip()[:80]!r}")
    return None


def _cut_html(page: Page) -> Verdict | None:
    """A page without its end, where the transfer did not vouch for it by chunks or compression."""
    vouched = page.headers.get("transfer-encoding") or page.headers.get("content-encoding")
    if vouched or not _HTML_OPENS.search(page.text) or _HTML_CLOSES.search(page.text):
        return None
    return Verdict(State.TRUNCATED, "the page ends before its </body> and </html>")


def _unlike(page: Page, kind: PageKind) -> Verdict | None:
    """The landmark that is missing, or that there is too little text."""
    is_html = kind.media == "html"
    text = visible_text(page.text) if is_html else page.text
    if len(text) < max(kind.min_characters, 1):
        return Verdict(State.NOT_THE_PAGE, f"{len(text)} characters, at least {kind.min_characters} expected")
    tree = LexborHTMLParser(page.text) if any(landmark.css for landmark in kind.landmarks) else None
    for landmark in kind.landmarks:
        if landmark.css and tree is not None and tree.css_first(landmark.css) is None:
            return Verdict(State.NOT_THE_PAGE, f"nothing on it matches {landmark.css!r}")
        if landmark.text and not re.search(landmark.text, text):
            return Verdict(State.NOT_THE_PAGE, f"its text has nothing like {landmark.text!r}")
    return None


def _json(page: Page, kind: PageKind) -> Verdict | None:
    try:
        value = json.loads(page.text)
    except (ValueError, RecursionError) as error:
        return Verdict(State.NOT_THE_PAGE, f"no JSON: {error}")
    if value in ([], {}, None) and kind.lists:
        return Verdict(State.EMPTY_LIST, "an empty list")
    return None


def _xml(page: Page, kind: PageKind) -> Verdict | None:
    root = _XML_ROOT.match(page.text)
    if root is None:
        return Verdict(State.NOT_THE_PAGE, "no XML")
    name = root[2]
    if not re.search(rf"(</{re.escape(name)}\s*>|/>)\s*({COMMENT}\s*)*\Z", page.text, re.S):
        return Verdict(State.TRUNCATED, f"the XML ends before its </{name}>")
    if name.lower() in ("rss", "feed") and kind.lists and not _XML_ITEM.search(page.text):
        return Verdict(State.EMPTY_LIST, "a feed without entries")
    return None


def _pdf(page: Page, _kind: PageKind) -> Verdict | None:
    if page.encoding == TEXT_LAYER:
        return None
    reason = "the PDF cannot be opened" if page.encoding == UNREADABLE else "no PDF"
    return Verdict(State.NOT_THE_PAGE, reason)
