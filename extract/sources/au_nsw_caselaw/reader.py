"""Reader of NSW Caselaw: the JSON list of decisions, and decision pages.

The cover sheet of a decision is a table of labels; they are found by their words.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from extract.chinese_names import may_concern_china
from extract.document import Document, Link, Page
from extract.judgment_page import judgment
from extract.labels import find_labels
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

COURTS = re.compile(r"\[\d{4}\] NSW(?:SC|CA) \d+")
COVER = {
    "Case Name": "Case name",
    "Medium Neutral Citation": "Neutral citation",
    "Decision Date": "Date of judgment",
    "Date of Decision": "Date of judgment",
    "File Number(s)": "Case number",
    "Jurisdiction": "",
    "Hearing Date(s)": "",
    "Date of Orders": "",
    "Before": "",
    "Decision": "",
    "Catchwords": "",
    "Category": "",
    "Parties": "",
}
DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
COURT_NAMES = {"NSWSC": "Supreme Court of New South Wales", "NSWCA": "Court of Appeal of New South Wales"}


def discover(page: Page) -> list[Link]:
    """Open decisions of the higher courts whose title may concern China; then the next page of the list."""
    if page.kind != "browse":
        return []
    rows = _rows(page)
    links = []
    for row in rows:
        title, citation = str(row.get("title") or ""), str(row.get("mnc") or "")
        if row.get("restricted") or not COURTS.match(citation) or not may_concern_china(title):
            continue
        address = urljoin(page.url, f"/decision/{row.get('id')}")
        links.append(Link(address, f"{title} {citation}"))
    number = int(parse_qs(urlsplit(page.url).query).get("page", ["0"])[0])
    if not rows and number == 0:
        raise UnreadablePageError("the list of decisions is empty")
    if rows:
        links.append(Link(urljoin(page.url, f"/browse/list?page={number + 1}"), "next page"))
    return links


def split(page: Page) -> list[Document]:
    """The decision of a page, named by the publisher's number of it."""
    if page.kind != "decision":
        return []
    cut_out = LexborHTMLParser(page.text).css_first("div.judgment")
    text = visible_text(cut_out) if cut_out is not None else visible_text(page.text)
    stated = {
        COVER[label.name]: label.value for label in find_labels(text, list(COVER)) if COVER.get(label.name)
    }
    citation = COURTS.search(stated.get("Neutral citation", "")) or COURTS.search(text)
    if citation is None:
        raise UnreadablePageError("no medium neutral citation of the Supreme Court or the Court of Appeal")
    stated["Neutral citation"] = citation.group()
    stated["Court"] = COURT_NAMES[citation.group().split()[1]]
    day = DAY.search(stated.get("Date of judgment", ""))
    stated["Date of judgment"] = day.group() if day else ""
    return [judgment(page, urlsplit(page.url).path.rpartition("/")[2], stated, text)]


def _rows(page: Page) -> list[dict[str, Any]]:
    try:
        rows = json.loads(page.text)["searchableDecisions"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadablePageError(f"no list of decisions: {error!r}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UnreadablePageError("searchableDecisions is no list of objects")
    return rows
