"""Reader of CourtListener's REST interface, version 4: search results, and single opinions.

https://wiki.free.law/c/courtlistener/help/api/rest/v4
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

from extract.document import Document, Link, Page
from extract.judgment_page import judgment
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

FIELDS = "id,absolute_url,cluster_id,sha1,plain_text,html_with_citations,html,html_lawbox,xml_harvard"
TEXTS = ("html_with_citations", "html", "html_lawbox", "html_columbia", "xml_harvard")
SEPARATOR = " | "
STATED = ("Case name", "Court", "Case number", "Date of judgment")


def discover(page: Page) -> list[Link]:
    """Every opinion of the results, marked with its hash, under what the result says of it; the next page.

    The interface serves an opinion without its court and docket, so the words of the link carry them.
    """
    if page.kind != "search":
        return []
    answer = _json(page)
    results = answer.get("results")
    if not isinstance(results, list):
        raise UnreadablePageError("search results without a list of results")
    links = [link for result in results for link in _opinions(page, result)]
    following = answer.get("next")
    return [*links, Link(str(following), "next page")] if following else links


def _opinions(page: Page, result: Any) -> list[Link]:
    try:
        words = (result["caseName"], result["court"], result.get("docketNumber"), result["dateFiled"])
        title = SEPARATOR.join(str(word or "").replace("|", "/") for word in words)
        return [
            Link(
                urljoin(page.url, f"/api/rest/v4/opinions/{int(opinion['id'])}/?fields={FIELDS}"),
                title,
                str(opinion.get("sha1") or ""),
            )
            for opinion in result["opinions"]
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadablePageError(f"a search result of another shape: {error!r}") from error


def split(page: Page) -> list[Document]:
    """One opinion: its plain text, or its HTML made plain."""
    if page.kind != "opinion":
        return []
    opinion = _json(page)
    try:
        native = str(int(opinion["id"]))
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadablePageError(f"an opinion without its number: {error!r}") from error
    stated = dict(zip(STATED, page.link_title.split(SEPARATOR), strict=False))
    text = str(opinion.get("plain_text") or "").strip()
    if not text:
        marked_up = next((str(opinion[name]) for name in TEXTS if opinion.get(name)), "")
        text = visible_text(marked_up) if marked_up else ""
    if not text:
        raise UnreadablePageError("an opinion without a text")
    url = urljoin(page.url, str(opinion.get("absolute_url") or page.url))
    return [judgment(page, native, stated, text, url=url, locator=f"opinion {native}")]


def _json(page: Page) -> dict[str, Any]:
    try:
        value = json.loads(page.text)
    except (ValueError, RecursionError) as error:
        raise UnreadablePageError(f"no JSON: {error}") from error
    if not isinstance(value, dict):
        raise UnreadablePageError(f"a JSON object was expected, not {type(value).__name__}")
    return value
