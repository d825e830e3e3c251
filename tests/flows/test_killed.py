"""kill -9 at any point of a night, then run again: nothing lost, nothing twice, nothing fetched again."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from extract.archive import Archive
from extract.source import all_sources
from flows.reading import read_source
from tests.flows.comity import environment
from tests.flows.killed_night import POINTS
from tests.flows.published import one_night
from tests.flows.test_replay import digests
from tests.flows.world import ARTICLE, NEW_RULING, TOPIC, list_page, new_ruling, web
from tests.origin import Origin, Page
from warehouse.open import connect

pytestmark = pytest.mark.xdist_group("killed")
FIRST, SECOND, THIRD = (f"2026-11-{day}T19:15:00+00:00" for day in (24, 25, 26))
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


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory after a good first night."""
    data = tmp_path_factory.mktemp("first") / "data"
    with Origin(web(), with_etags=True) as origin:
        night(data, origin, FIRST)
    return data


@pytest.fixture(scope="module")
def undisturbed(first: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Counter[str]]:
    """The same after a second night that nobody killed, and what it asked for."""
    data = tmp_path_factory.mktemp("undisturbed") / "data"
    shutil.copytree(first, data, symlinks=True)
    with Origin(second_web(), with_etags=True) as origin:
        assert night(data, origin)["result"] == "published"
        return data, Counter(request.address for request in origin.requests)


@pytest.mark.parametrize("point", POINTS)
def test_a_night_killed_at_any_point_is_made_good_by_the_next(
    point: str, first: Path, undisturbed: tuple[Path, Counter[str]], tmp_path: Path
) -> None:
    good, asked_undisturbed = undisturbed
    data = tmp_path / "data"
    shutil.copytree(first, data, symlinks=True)
    before = digests(data)
    with Origin(second_web(), with_etags=True) as origin:
        count = 3 if point.startswith(("a request", "an answer", "a body", "a page")) else 1
        killed = subprocess.run(
            [sys.executable, "-m", "tests.flows.killed_night", data, origin.url, SECOND, point, str(count)],
            env=environment(data),
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        assert digests(data) in (before, digests(good)), "readers see the old release or the new, never half"
        with connect(data / "comity.duckdb") as connection:
            assert connection.execute("SELECT count(*) FROM decisions").fetchone() in ((157,), (158,))
        at_kill = Counter(request.address for request in origin.requests)
        summary = night(data, origin)
        asked = Counter(request.address for request in origin.requests)
    assert summary["result"] in ("published", "unchanged")
    assert digests(data) == digests(good)
    assert contents(data) == contents(good)
    documents = {address for address in asked if "/a/" in address or "/law/" in address}
    twice = {address for address in documents if asked[address] > 1}
    assert len(twice) <= 1, "at most the page under way is asked for again"
    assert twice <= at_kill.keys()
    assert documents == {a for a in asked_undisturbed if "/a/" in a or "/law/" in a}
    assert not list((data / "archive" / "incoming").iterdir()), "half-written bodies are swept"
    assert not list(data.glob("comity.duckdb.next*"))
    assert not [path.name for path in (data / "releases").iterdir() if path.name.startswith(".")]
