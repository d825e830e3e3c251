"""The whole flow, by the command line and under Prefect, against a web of our own: five nights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.flows.comity import Done, comity
from tests.flows.hook import hook
from tests.flows.world import COL, NEW_RULING, new_ruling, web
from tests.origin import Origin
from warehouse.open import connect

pytestmark = pytest.mark.prefect

KOREAN = "（2018）鲁02协外认6号"
DANISH = "（2024）京04协外认9号"
THAI = "（2023）桂71协外认1号"
POSTS = f"{COL}/wp-json/wp/v2/posts*"


def rows(data: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with connect(data / "comity.duckdb") as connection:
        return connection.execute(sql, values).fetchall()


def sources(done: Done) -> dict[str, str]:
    return {source["source_id"]: source["outcome"] for source in done.json["sources"]}


def test_five_nights(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Origin(web(), with_etags=True) as origin, hook() as told:

        def night(now: str) -> Done:
            settings = {"COMITY_ORIGIN": origin.url, "COMITY_NOW": now, "COMITY_NOTIFY_URL": told.url}
            return comity(data, "run", "--json", **settings)

        first = night("2026-11-24T19:15:00+00:00")
        assert first.code == 0, first.err
        assert {name for name, outcome in sources(first).items() if outcome == "SUCCESS"} >= {
            "cn_justice_observer",
            "conflictoflaws",
            "register",
        }
        assert set(sources(first).values()) == {"SUCCESS", "UNCHANGED"}
        assert not {"gb_find_case_law", "us_courtlistener"} & set(sources(first)), "nobody has opened them"
        assert told.reasons() == []
        _first_night(data)
        asked = len(origin.requests)

        second = night("2026-11-25T19:15:00+00:00")
        assert second.code == 0, second.err
        assert second.json["result"] == "unchanged"
        assert "nothing new" in second.json["message"]
        assert len(origin.requests) - asked < asked

        before = (data / "releases" / "latest" / "decisions.csv").read_bytes()
        origin.pages[NEW_RULING] = new_ruling("refused to recognize and enforce")
        origin.pages[POSTS] = "<html><body><h1>Closed</h1></body></html>"
        third = night("2027-01-05T19:15:00+00:00")
        assert third.code == 0, third.err
        assert sources(third)["conflictoflaws"] == "SUSPECT"
        assert third.json["n_changed"] == 1
        assert (data / "releases" / "latest" / "decisions.csv").read_bytes() != before
        assert [reason.split(" is ")[0] for reason in told.reasons()] == ["drift: conflictoflaws"]
        _third_night(data)

        origin.pages[POSTS] = web()[POSTS]
        fourth = night("2028-01-05T19:15:00+00:00")
        assert fourth.code == 0, fourth.err
        quiet = [
            reason for reason in told.reasons() if reason.startswith("silence: nothing new from cn_justice")
        ]
        assert quiet == ["silence: nothing new from cn_justice_observer for 365 days"]

        published = (data / "comity.duckdb").read_bytes()
        for body in (data / "archive" / "bodies").rglob("*.zst"):
            body.write_bytes(b"rotten")
        fifth = night("2028-01-06T19:15:00+00:00")
        assert fifth.code == 1
        assert "nothing was published" in fifth.err
        assert "Traceback" not in fifth.err
        assert fifth.json["result"] == "failed"
        assert any(reason.startswith("failure: ") for reason in told.reasons())
        assert (data / "comity.duckdb").read_bytes() == published


def _first_night(data: Path) -> None:
    assert rows(data, "SELECT count(*) FROM decisions")[0][0] == 157
    korean = rows(
        data,
        "SELECT n_sources, decision_date_stated, decision_date_precision"
        " FROM decisions WHERE case_number = ?",
        KOREAN,
    )
    assert korean[0][0] == 2
    assert korean[0][1:] == ("2019-03", "month")
    (danish,) = rows(
        data,
        "SELECT jurisdiction, outcome, direction, court_zh, decision_date_stated, n_documents FROM decisions"
        " WHERE case_number = ?",
        DANISH,
    )
    assert danish == ("DK", "recognized", "inbound", "北京市第四中级人民法院", "2025-06-02", 1)
    (thai,) = rows(data, "SELECT n_sources, n_documents FROM decisions WHERE case_number = ?", THAI)
    assert thai[0] == 3
    quotes = rows(
        data,
        "SELECT quote, url FROM evidence JOIN decisions USING (decision_id)"
        " WHERE case_number = ? AND field = 'outcome'",
        DANISH,
    )
    assert "recognized and enforced a Danish judgment" in quotes[0][0]
    assert quotes[0][1] == NEW_RULING


def _third_night(data: Path) -> None:
    (outcome,) = rows(data, "SELECT outcome FROM decisions WHERE case_number = ?", DANISH)
    assert outcome == ("refused",)
    old = rows(
        data,
        "SELECT value, is_current FROM observations"
        " WHERE document_id LIKE '%2024-jing-04%' AND field = 'outcome' ORDER BY is_current",
    )
    assert old == [("recognized", False), ("refused", True)]
    versions = rows(data, "SELECT n_versions FROM documents WHERE url = ?", NEW_RULING)
    assert versions == [(2,)]
    changed = rows(
        data, "SELECT field, old, new, seen_at::DATE::VARCHAR FROM document_changes ORDER BY field"
    )
    assert changed == [("outcome", "recognized", "refused", "2027-01-05")]
    owner = rows(
        data,
        "SELECT count(*) FROM document_changes JOIN decisions USING (decision_id) WHERE case_number = ?",
        DANISH,
    )
    assert owner == [(1,)]
