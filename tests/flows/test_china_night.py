"""A night of the Chinese sources, from their pages to decisions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from extract.source import all_sources
from tests.extract.china import SOURCES, SPC, web
from tests.flows.comity import comity
from tests.flows.published import one_night
from tests.origin import Origin
from warehouse.open import connect

NOW = "2026-11-24T19:15:00+00:00"
OTHERS = ",".join(s.id for s in all_sources() if s.is_fetched and s.id not in SOURCES)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    data = tmp_path_factory.mktemp("china") / "data"
    with Origin(web()) as origin:
        origin.play(f"{SPC}/shenpan/xiangqing/900002.html", "gbk_without_charset")
        summary = one_night(
            data, offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url, COMITY_DISABLE=OTHERS
        )
    outcomes = {source["source_id"]: source["outcome"] for source in summary["sources"]}
    assert outcomes == dict.fromkeys((*SOURCES, "register"), "SUCCESS"), summary["problems"]
    with connect(data / "comity.duckdb") as connection:
        yield connection


@pytest.mark.parametrize(
    ("number", "source_id", "said"),
    [
        ("（2022）京04协外认909号", "cn_cicc", ("recognized", "SG", "inbound", "2023-01-24")),
        ("（2021）沪01协外认907号", "cn_cicc", ("recognized", "SG", "inbound", "2022-03")),
        ("（2016）苏01协外认899号", "cn_spc_gazette", ("recognized", "SG", "inbound", "2016-12-09")),
        ("（2021）辽02协外认903号", "cn_spc", ("recognized", "KR", "inbound", None)),
        ("（2022）京01破申902号", "cn_spc", ("recognized", "DE", "inbound", None)),
        ("（2021）浙02协外认900号", "cn_spc", ("recognized", "UZ", "inbound", "2022")),
    ],
)
def test_a_ruling_of_each_official_source_is_a_decision(
    published: duckdb.DuckDBPyConnection, number: str, source_id: str, said: tuple[Any, ...]
) -> None:
    rows = published.execute(
        "SELECT DISTINCT d.outcome, d.jurisdiction, d.direction, d.decision_date_stated, o.source_id"
        " FROM decisions AS d JOIN observations AS o USING (decision_id) WHERE d.case_number = ?",
        [number],
    ).fetchall()
    assert rows == [(*said, source_id)]


def test_how_each_page_was_decoded_is_told(published: duckdb.DuckDBPyConnection) -> None:
    rows = published.execute(
        "SELECT DISTINCT source_id, encoding FROM documents"
        " WHERE source_id IN ('cn_spc', 'cn_justice_observer')"
    ).fetchall()
    assert set(rows) == {
        ("cn_spc", "utf-8"),
        ("cn_spc", "gb18030"),
        ("cn_justice_observer", "utf-8"),
        ("cn_justice_observer", "pdf text layer"),
    }


def test_the_place_of_a_case_in_the_list_of_cases_is_its_page(published: duckdb.DuckDBPyConnection) -> None:
    rows = published.execute("SELECT url FROM documents WHERE url LIKE '%.pdf%' ORDER BY url").fetchall()
    names = [url.rpartition("/")[2] for (url,) in rows]
    assert names == ["case-list-2021.pdf#page=1", "case-list-2021.pdf#page=2"]


@pytest.mark.parametrize("contact", ["Ünsal", "a\nb"])
def test_a_contact_that_no_header_carries_is_told(tmp_path: Path, contact: str) -> None:
    done = comity(tmp_path / "data", "run", COMITY_CONTACT=contact)
    assert done.code == 2
    assert "COMITY_CONTACT" in done.err
