"""The site of the register itself: whole, small, and never at the cost of a night."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from flows import steps
from flows.site import site_of
from tests.flows.comity import comity
from tests.flows.published import settings_of
from tests.warehouse.site.pages import dead_links, pages_of
from warehouse.site.build import Built

LIMIT = 5_000_000
"""Bytes that the site of the register may have, without the released files."""


@pytest.fixture(scope="module")
def built(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    own = Path(shutil.copytree(data, tmp_path_factory.mktemp("site") / "data", symlinks=True))
    return site_of(own / "comity.duckdb", own / "site")


def test_every_link_of_the_register_leads_somewhere(built: Built) -> None:
    assert dead_links(built.folder, pages_of(built.folder)) == []


def test_the_pages_are_the_same_where_the_release_does_not_stand_for_what_is_published(
    own: Path, built: Built
) -> None:
    shelf = own / "releases"
    (shelf / "latest" / "comity.duckdb").write_bytes(b"damaged")
    again = site_of(own / "comity.duckdb", own / "again")
    written = pages_written(again.folder)
    assert written == pages_written(built.folder)
    assert not list(shelf.glob(".public*"))


def pages_written(folder: Path) -> dict[str, bytes]:
    """The pages and feeds of a site, without the files of the release."""
    files = [path for path in folder.rglob("*") if path.is_file() and folder / "data" not in path.parents]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_site_of_the_register_is_small(built: Built) -> None:
    assert built.n_bytes < LIMIT
    written = [path for path in built.folder.rglob("*") if path.is_file()]
    assert built.n_bytes == sum(p.stat().st_size for p in written if built.folder / "data" not in p.parents)


def test_the_front_page_answers_in_one_sentence(built: Built) -> None:
    page = pages_of(built.folder / "en")["index.html"]
    answer = page.css_first(".answer .lead")
    assert answer
    assert "foreign states whose judgments are known to have come before a Chinese court" in answer.text()
    assert "as of 24 November 2026" in answer.text()


def test_the_command_writes_the_site_and_says_where(own: Path) -> None:
    done = comity(own, "site", "--base-url", "https://example.org/comity")
    assert done.code == 0, done.err
    assert done.out.startswith(f"{own / 'site' / 'index.html'}: ")
    feed = (own / "site" / "en" / "feed.json").read_text(encoding="utf-8")
    assert '"feed_url": "https://example.org/comity/en/feed.json"' in feed


def test_an_address_that_is_none_is_refused(own: Path) -> None:
    done = comity(own, "site", "--base-url", "javascript:alert(1)")
    assert done.code == 2
    assert "is no web address" in done.err


def test_without_data_the_command_says_so(tmp_path: Path) -> None:
    done = comity(tmp_path, "site")
    assert done.code == 1
    assert "run `comity run` first" in done.err
    assert not (tmp_path / "site").exists()


def test_masked_pages_name_no_person(own: Path, built: Built) -> None:
    site_of(own / "comity.duckdb", own / "masked", mask_persons=True)
    assert "Chi Zhiliang" in text_of(built.folder)
    assert "Zhiliang" not in text_of(own / "masked")
    assert not (own / "masked" / "data").exists()  # no masked release was made


def text_of(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "en").rglob("*.html")))


def test_a_site_that_fails_is_a_problem_and_not_the_end_of_the_night(own: Path) -> None:
    (own / "site").mkdir()
    (own / "site" / "index.html").write_text("the old one")
    (own / "site.next").write_text("a file where the new site would be written")
    with settings_of(own) as settings:
        night = steps.begin(settings)
        night.result = "published"
        steps.write_site(night)
        steps.finish(night, {})
    (problem,) = night.problems
    assert problem.place == str(own / "site")
    assert "the site was not written, the old one stands" in problem.message
    assert night.result == "published"
    assert (own / "site" / "index.html").read_text() == "the old one"


def test_a_night_can_do_without_a_site(own: Path) -> None:
    with settings_of(own, COMITY_SITE="0") as settings:
        night = steps.begin(settings)
        steps.write_site(night)
        steps.finish(night, {})
    assert not (own / "site").exists()
    assert night.problems == []
