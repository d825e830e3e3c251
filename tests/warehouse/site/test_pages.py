from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.warehouse.site.pages import Pages, dead_links, pages_of, told
from warehouse.site.build import build_site
from warehouse.site.render import OPTIONAL, lean
from warehouse.site.words import TAGS

NOT_OURS = ("body [lang]", "code", "[translate=no]", "pre", "a[href^=http]", "q", "svg", "script", "style")
PROPER = re.compile(
    r"Comity|China Justice Observer|Natural Earth"
    r"|CSV|UTF|JSON|Atom|Feed|CC BY|[A-Z]{2,3}\b|Chapman|\d+ ?KB|sha256"
)
EXPLAINING = ("methodology.html", "dictionary.html")
"""Pages that tell of the codes themselves."""
CODE = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")


def test_every_link_leads_somewhere(folder: Path, pages: Pages) -> None:
    assert dead_links(folder, pages) == []


def test_every_link_leads_somewhere_with_the_released_files(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    release = tmp_path / "release"
    (release / "by_country").mkdir(parents=True)
    for name in ("decisions.csv", "README.md", "decisions.parquet", "by_country/GB.csv"):
        (release / name).write_text("x")
    out = tmp_path / "site"
    build_site(con, out, data=release)
    pages = pages_of(out)
    own = {name: page for name, page in pages.items() if "statistics" not in name}
    assert dead_links(out, own | {"index.html": pages["index.html"]}) == []
    assert (out / "data" / "by_country" / "GB.csv").is_file()
    assert not (out / "data" / "decisions.parquet").exists()
    assert pages["en/state/GB.html"].css_first('a[href="../../data/by_country/GB.csv"]')


def test_without_released_files_the_downloads_say_so(pages: Pages) -> None:
    assert "without the released files" in told(pages["en/downloads.html"])
    assert "未附发布文件" in told(pages["zh/downloads.html"])


def test_every_page_exists_in_both_languages_and_leads_to_the_other(pages: Pages) -> None:
    english = {name.removeprefix("en/") for name in pages if name.startswith("en/")}
    chinese = {name.removeprefix("zh/") for name in pages if name.startswith("zh/")}
    assert english == chinese
    assert english
    for name, page in pages.items():
        language, _, path = name.partition("/")
        if path:
            other = "zh" if language == "en" else "en"
            switch = page.css_first(f"a[hreflang='{TAGS[other]}'][lang='{TAGS[other]}']")
            assert switch, name
            assert (switch.attributes["href"] or "").endswith(f"{other}/{path}")


def test_pages_are_built_for_every_reader(pages: Pages) -> None:
    for name, page in pages.items():
        root = page.css_first("html")
        assert root, name
        language = name.partition("/")[0]
        assert root.attributes["lang"] == TAGS.get(language, "en"), name
        assert len(page.css("h1")) == 1, name
        assert len(page.css("main#main")) == 1, name
        assert page.css_first("meta[name=viewport]"), name
        title = page.css_first("title")
        assert title, name
        assert title.text().strip(), name
        ids = [node.attributes["id"] for node in page.css("[id]") if not node.css_matches("svg *")]
        assert len(ids) == len(set(ids)), name
        if language in TAGS:
            assert page.css_first("a.skip[href='#main']"), name


def test_tables_say_what_they_hold(pages: Pages) -> None:
    for name, page in pages.items():
        if "methodology" in name:
            continue  # tables of the text, which introduces them
        for table in page.css("table"):
            assert table.css_first("caption"), name
            assert all(head.attributes.get("scope") for head in table.css("th")), name


def test_nothing_runs_but_our_script_and_nothing_is_asked_for_elsewhere(pages: Pages) -> None:
    for name, page in pages.items():
        policy = page.css_first("meta[http-equiv=Content-Security-Policy]")
        assert policy, name
        assert "default-src 'none'" in (policy.attributes["content"] or "")
        assert "unsafe" not in (policy.attributes["content"] or "")
        assert page.css_first("meta[name=referrer][content=no-referrer]"), name
        assert not page.css("[style], style, iframe, img, object, embed, base"), name
        assert not [key for node in page.css("*") for key in node.attributes if key.startswith("on")], name
        scripts = [node.attributes.get("src") or "" for node in page.css("script")]
        assert all(source.endswith("assets/site.js") for source in scripts), name
        assert scripts, name


@pytest.mark.parametrize("language", TAGS)
def test_no_page_shows_a_raw_code(pages: Pages, language: str) -> None:
    for name, page in pages.items():
        if name.startswith(language) and not name.endswith(EXPLAINING):
            assert not CODE.findall(told(page, "code", "svg", "script")), name


def test_a_chinese_page_speaks_chinese(pages: Pages) -> None:
    for name, page in pages.items():
        if name.startswith("zh/"):
            left = PROPER.sub("", told(page, *NOT_OURS))
            assert not re.findall(r"[A-Za-z]{2,}", left), name


def test_a_page_without_optional_end_tags_is_the_same_page() -> None:
    table = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
    whole = f"{table}<ul><li>c</li><li>d</li></ul>"
    assert lean(whole) != whole
    one, other = LexborHTMLParser(whole), LexborHTMLParser(lean(whole))
    assert one.html == other.html
    assert not OPTIONAL.search(lean(whole))
