"""Every link inside the site leads somewhere: read from the files, for there are too many to click."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from tests.browser.page import Page
from tests.browser.site import Served


@dataclass(frozen=True)
class Read:
    """What a page says of others and of itself."""

    addresses: list[str]
    identifiers: set[str]
    links: list[str]
    referrers: list[str]


def read(page: Path) -> Read:
    tree = html.fromstring(page.read_bytes())
    return Read(
        addresses=[str(one) for one in tree.xpath("//@href | //@src")],
        identifiers={str(one) for one in tree.xpath("//@id")},
        links=[str(one) for one in tree.xpath("//a/@href")],
        referrers=[str(one) for one in tree.xpath("//meta[@name='referrer']/@content")],
    )


@pytest.fixture(scope="module")
def pages(site: Served) -> dict[Path, Read]:
    return {page: read(page) for page in sorted(site.folder.rglob("*.html"))}


def test_every_internal_link_resolves(site: Served, pages: dict[Path, Read]) -> None:
    assert len(pages) > 400
    broken = []
    for page, said in pages.items():
        for address in set(said.addresses):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = Path(normpath(page.parent / unquote(parts.path))) if parts.path else page
            place = unquote(parts.fragment)
            is_lost = bool(place) and "=" not in place and place not in pages[target].identifiers
            if is_lost or not (target in pages or target.is_file()):
                broken.append(f"{page.relative_to(site.folder)}: {address}")
    assert broken == []


def test_every_page_exists_in_both_languages(site: Served) -> None:
    english, chinese = (
        {page.relative_to(site.folder / language) for page in (site.folder / language).rglob("*.html")}
        for language in ("en", "zh")
    )
    assert english == chinese


def test_links_outside_are_of_the_web_and_tell_nobody_where_the_reader_was(pages: dict[Path, Read]) -> None:
    schemes = {urlsplit(link).scheme for said in pages.values() for link in said.links}
    assert schemes - {""} <= {"http", "https"}
    assert len(schemes) > 1
    assert {page: said.referrers for page, said in pages.items() if said.referrers != ["no-referrer"]} == {}


def test_a_state_of_the_map_leads_to_its_page(site: Served, page: Page) -> None:
    page.open(site.file("en", "index.html"))
    page.js(
        "document.querySelector(\".plot-world a[href$='/SG.html']\").dispatchEvent(new MouseEvent('click'))"
    )
    assert page.one("h1").text.startswith("Singapore")


def is_arrived(file: Path) -> bool:
    """Whether a download is whole: the browser takes its name with an empty file, and moves it there."""
    return file.is_file() and file.stat().st_size > 0


@pytest.mark.parametrize("way", ["file", "web"])
def test_a_downloaded_table_is_the_released_one(way: str, site: Served, page: Page, downloads: Path) -> None:
    page.open(getattr(site, way)("en", "statistics/outcomes.html"))
    page.one("a[href$='data/recognition_rates.csv']").click()
    page.wait_for(lambda: is_arrived(downloads / "recognition_rates.csv"))
    released = (site.folder / "data" / "recognition_rates.csv").read_bytes()
    assert (downloads / "recognition_rates.csv").read_bytes() == released
