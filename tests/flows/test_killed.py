"""kill -9 at any point of a night, then run again: nothing lost, nothing twice, nothing fetched again."""

from __future__ import annotations

import shutil
import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extract.archive import Archive
from extract.source import all_sources
from flows.reading import read_source
from tests.flows.apart import apart
from tests.flows.comity import environment
from tests.flows.killed_night import POINTS, killed_night
from tests.flows.published import one_night
from tests.flows.test_replay import digests
from tests.flows.world import ARTICLE, NEW_RULING, TOPIC, list_page, new_ruling, web
from tests.origin import Origin, Page
from warehouse.open import connect

SECOND = "2026-11-25T19:15:00+00:00"
NEWS = NEW_RULING.replace("no-9-20250602", "no-10-20250603")
OTHER = ARTICLE.replace("first-recognizes", "again-recognizes")


def second_web() -> dict[str, Page]:
    """The web of the second night: two pages are new on a list."""
    pages = web()
    pages[TOPIC] = list_page(NEWS, OTHER, NEW_RULING, ARTICLE)
    pages[NEWS] = new_ruling("refused to recognize").replace("No.9", "No.10").replace("认9号", "认10号")
    pages[OTHER] = str(web()[ARTICLE]).replace("</body>", "<p>Second part.</p></body>")
    return pages


def contents(data: Path) -> list[tuple[Any, ...]]:
    """All that the archive vouches for: every text of every document, since when, and whether it stands."""
    with Archive(data / "archive") as archive:
        return [
            (v.document.document_id, v.text_sha256, v.first_seen, v.is_current, v.is_gone, v.began)
            for source in all_sources()
            for v in read_source(source, archive)[0]
        ]


def night(data: Path, origin: Origin, now: str = SECOND) -> dict[str, Any]:
    return one_night(data, offline=False, COMITY_ORIGIN=origin.url, COMITY_NOW=now)


@dataclass(frozen=True)
class Good:
    """What a second night that nobody killed leaves behind, and what it asked for."""

    digests: dict[str, str]
    contents: list[tuple[Any, ...]]
    asked: Counter[str]


@pytest.fixture(scope="module")
def undisturbed(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Good:
    data = tmp_path_factory.mktemp("undisturbed") / "data"
    shutil.copytree(first, data, symlinks=True)
    with Origin(second_web(), with_etags=True) as origin:
        assert night(data, origin)["result"] == "published"
        asked = Counter(request.address for request in origin.requests)
    return Good(digests(data), contents(data), asked)


@pytest.mark.parametrize("point", POINTS)
def test_a_night_killed_at_any_point_is_made_good_by_the_next(
    point: str, first: Path, undisturbed: Good, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(first, data, symlinks=True)
    before = digests(data)
    with Origin(second_web(), with_etags=True) as origin:
        count = 3 if point.startswith(("a request", "an answer", "a body", "a page")) else 1
        killed = apart(
            tmp_path / "log", environment(data), killed_night, data, origin.url, SECOND, point, count
        )
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        assert digests(data) in (before, undisturbed.digests), "readers see the old or the new, never half"
        with connect(data / "comity.duckdb") as connection:
            assert connection.execute("SELECT count(*) FROM decisions").fetchone() in ((157,), (158,))
        at_kill = Counter(request.address for request in origin.requests)
        summary = night(data, origin)
        asked = Counter(request.address for request in origin.requests)
    assert summary["result"] in ("published", "unchanged")
    assert digests(data) == undisturbed.digests
    assert contents(data) == undisturbed.contents
    documents = {address for address in asked if "/a/" in address or "/law/" in address}
    twice = {address for address in documents if asked[address] > 1}
    assert len(twice) <= 1, "at most the page under way is asked for again"
    assert twice <= at_kill.keys()
    assert documents == {a for a in undisturbed.asked if "/a/" in a or "/law/" in a}
    assert not list((data / "archive" / "incoming").iterdir()), "half-written bodies are swept"
    assert not list(data.glob("comity.duckdb.next*"))
    assert not [path.name for path in (data / "releases").iterdir() if path.name.startswith(".")]
