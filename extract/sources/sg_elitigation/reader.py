"""Reader of Singapore judgments: the feed of Law Watch, and the pages of eLitigation.

A page opens with its citation, number, parties and a short heading that repeats them; class names are
used only to cut the judgment out of the page, and the page is read whole where they are missing.
"""

from __future__ import annotations

import re

import feedparser
from selectolax.lexbor import LexborHTMLParser

from extract.chinese_names import may_concern_china
from extract.document import Document, Link, Page
from extract.judgment_page import judgment
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

UTF8_XML = {"content-type": "application/xml; charset=utf-8"}
PAGE = re.compile(r"https://www\.elitigation\.sg/gd/(?:s|gdviewer/s)/(\d{4})_(SG[A-Z()]+)_0*(\d+)")
CITATION = re.compile(r"\[(\d{4})\] ?(SG[A-Z]+(?:\([A-Z]\))?) ?0*(\d+)")
COURT_LINE = re.compile(
    r"^(?P<court>[^\n—–]{0,80}(?:High Court|Court of Appeal|Appellate Division|Commercial Court)"
    r"[^\n—–]{0,40})"
    r" ?[—–] ?(?P<number>[^\n]{0,80}?\d[^\n]{0,120})$",
    re.MULTILINE,
)
DAY = re.compile(r"^(\d{1,2} [A-Z][a-z]+ \d{4})[ .]*$", re.MULTILINE)
SINGLE_V = re.compile(r"^v$", re.MULTILINE)


def discover(page: Page) -> list[Link]:
    """The judgments of the feed whose title may concern China, under one form of their address."""
    if page.kind != "announcements":
        return []
    feed = feedparser.parse(page.text.encode("utf-8"), response_headers=UTF8_XML)
    if not feed.get("version"):
        raise UnreadablePageError("no RSS")
    links = []
    for entry in feed.entries:
        title = str(entry.get("title", ""))
        match = PAGE.match(str(entry.get("link", "")))
        if match and may_concern_china(title):
            address = f"https://www.elitigation.sg/gd/s/{match[1]}_{match[2]}_{match[3]}"
            links.append(Link(address, title))
    return links


def split(page: Page) -> list[Document]:
    """The judgment of a page, named by its neutral citation."""
    if page.kind != "judgment":
        return []
    tree = LexborHTMLParser(page.text)
    cut_out = tree.css_first("#divJudgement")
    text = visible_text(cut_out) if cut_out is not None else visible_text(page.text)
    citation = CITATION.search(text)
    if citation is None:
        raise UnreadablePageError("no neutral citation on the page")
    year, court, number = citation.groups()
    line = COURT_LINE.search(text)
    stated = {
        "Case name": _name(text, page.link_title),
        "Court": line["court"] if line else "",
        "Neutral citation": f"[{year}] {court} {number}",
        "Case number": line["number"] if line else "",
        "Date of judgment": _day(text, line.end() if line else 0),
    }
    return [judgment(page, f"{year}_{court}_{number}", stated, text)]


def _name(text: str, link_title: str) -> str:
    """``A``, ``v``, ``B`` on three lines, else what the feed called it, without the citation."""
    middle = SINGLE_V.search(text)
    if middle:
        before = text[: middle.start()].rstrip("\n").rpartition("\n")[2]
        after = text[middle.end() :].lstrip("\n").partition("\n")[0]
        return f"{before} v {CITATION.sub('', after).strip()}"
    return CITATION.sub("", link_title).strip()


def _day(text: str, start: int) -> str:
    """The last day that stands alone on its line after the heading: that of hearings comes before it."""
    days = DAY.findall(text, start, start + 1500)
    return str(days[-1]) if days else ""
