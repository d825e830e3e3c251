"""ask, claim, query and status on the published register, as a user types them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.comity import comity, environment

NOW = "2026-11-24T19:15:00+00:00"


def test_ask_gives_class_basis_and_cases(data: Path) -> None:
    done = comity(data, "ask", "GB")
    assert done.code == 0, done.err
    assert "Reciprocity confirmed" in done.out
    assert "（2018）沪72协外认1号" in done.out
    assert "https://english.court.gov.cn/2026-02/10/c_1160177.htm" in done.out
    assert "Not known" in done.out


def test_ask_as_json_holds_the_decisions_and_what_they_rest_on(data: Path) -> None:
    answer = comity(data, "ask", "GB", "--as-of", "2022-06-23", "--json").json
    assert answer["enforceability"] == "reciprocity_confirmed"
    assert answer["as_of"] == "2022-06-23"
    spar = next(d for d in answer["decisions"] if d["case_number"] == "（2018）沪72协外认1号")
    assert spar["decision_id"] in answer["basis_ids"]
    assert (spar["date"], spar["outcome"], spar["reciprocity_test"]) == (
        "2022-03-17",
        "recognized",
        "de_jure",
    )


@pytest.mark.parametrize(
    ("jurisdiction", "day", "expected"),
    [
        ("GB", "2022-03-16", "reciprocity_likely"),
        ("GB", "2022-03-17", "reciprocity_confirmed"),
        ("TH", "2024-06-17", "no_decision_known"),
        ("TH", "2024-06-18", "reciprocity_confirmed"),
        ("IT", "1994-12-31", "no_decision_known"),
        ("IT", "1995-01-01", "treaty_in_force"),
        ("JP", "2026-11-24", "refused_no_reciprocity_before_2022"),
        ("HK", "2026-11-24", "interregional_arrangement"),
        ("TW", "2026-11-24", "interregional_arrangement"),
        ("BE", "2026-11-24", "no_decision_known"),
        ("DE", "2026-11-24", "reciprocity_likely"),
    ],
)
def test_enforceability_by_state_and_day(data: Path, jurisdiction: str, day: str, expected: str) -> None:
    assert comity(data, "ask", jurisdiction, "--as-of", day, "--json").json["enforceability"] == expected


def test_hong_kong_is_answered_with_the_arrangement_that_applied(data: Path) -> None:
    before = comity(data, "ask", "HK", "--as-of", "2023-06-01", "--json").json
    after = comity(data, "ask", "Hong Kong", "--as-of", "2024-06-01", "--json").json
    in_force = [[t["title"] for t in a["treaties"] if t["is_in_force"]] for a in (before, after)]
    assert any("choice-of-court" in title for title in in_force[0])
    assert not any("choice-of-court" in title for title in in_force[1])
    assert any("法释〔2024〕2号" in title for title in in_force[1])


@pytest.mark.parametrize(("word", "code"), [("singapore", "SG"), ("韩国", "KR"), ("United Kingdom", "GB")])
def test_a_name_will_do(data: Path, word: str, code: str) -> None:
    assert comity(data, "ask", *word.split(), "--json").json["iso2"] == code


def test_an_unknown_jurisdiction_is_told_with_near_matches(data: Path) -> None:
    done = comity(data, "ask", "Singapur")
    assert done.code == 2
    assert "SG (Singapore)" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("word", ["21-13-2025", "tomorrow", "2025"])
def test_a_wrong_day_is_wrong_usage(data: Path, word: str) -> None:
    done = comity(data, "ask", "GB", "--as-of", word)
    assert done.code == 2
    assert "YYYY-MM-DD" in done.err


def test_ask_before_any_run_says_what_to_do(tmp_path: Path) -> None:
    done = comity(tmp_path / "nothing", "ask", "GB")
    assert done.code == 1
    assert "comity run" in done.err


def test_ask_imports_neither_prefect_nor_pandas(data: Path) -> None:
    program = (
        "import sys; from flows.cli import main\n"
        "try: main(['ask', 'GB'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('prefect', 'pandas', 'pydantic', 'httpx') if m in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment(data), capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_claim_prints_verdict_with_its_numbers(data: Path) -> None:
    result = comity(data, "claim", "--as-of", "2022-06-23", "--json").json
    assert result["verdict"] in {"yes", "no", "depends"}
    assert (result["data_year"], result["reporter"]) == (2021, "partner_reported")
    for top in (10, 20, 30):
        shares = [s for s in result["shares"] if s["top_n"] == top]
        assert sum(s["n_partners"] for s in shares) == top
        assert sum(s["share_of_partners"] for s in shares) == pytest.approx(1, abs=0.001)
        assert sum(s["share_of_trade"] for s in shares) == pytest.approx(1, abs=0.001)
        partners = {p for s in shares for p in s["partners"]}
        assert not partners & {"HK", "MO", "TW"}
    with_regions = comity(data, "claim", "--as-of", "2022-06-23", "--interregional", "--json").json
    assert {"HK", "TW"} <= {p for s in with_regions["shares"] for p in s["partners"]}


def test_claim_of_a_year_without_data_says_so(data: Path) -> None:
    done = comity(data, "claim", "--year", "1999")
    assert done.code == 1
    assert "1999" in done.err


def test_why_walks_back_to_the_words_and_shows_what_was_set_aside(data: Path) -> None:
    done = comity(data, "why", "（2018）鲁02协外认6号", "decision_date")
    assert done.code == 0, done.err
    assert "open, agreed part" in done.out
    assert "2019-03-15" in done.out
    assert "2019-03-25" in done.out
    said = comity(data, "why", "kr-choi-v-yoon-2019", "--json").json["said"]
    outcome = next(one for one in said if one["field"] == "outcome")
    assert outcome["quote"] == "recognized"
    assert outcome["is_winning"]
    assert len(outcome["snapshot_sha256"]) == 64


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["why", "nothing-of-ours"], "no decision 'nothing-of-ours'"),
        (["why", "kr-choi-v-yoon-2019", "colour"], "stated are"),
        (["why", "53116/110113R.G"], "names several decisions"),
    ],
)
def test_why_of_something_unknown_says_what_to_give(data: Path, words: list[str], told: str) -> None:
    done = comity(data, *words)
    assert done.code == 2
    assert told in done.err


QUERY = (
    "SELECT jurisdiction, n_decisions FROM reciprocity_by_jurisdiction WHERE direction = 'inbound' ORDER BY 1"
)


def test_query_in_three_forms(data: Path) -> None:
    as_json = comity(data, "query", QUERY, "--json").json
    as_csv = list(csv.DictReader(io.StringIO(comity(data, "query", QUERY, "--csv").out)))
    assert [row["jurisdiction"] for row in as_json] == [row["jurisdiction"] for row in as_csv]
    assert "GB" in comity(data, "query", QUERY).out


def test_query_cannot_write(data: Path) -> None:
    done = comity(data, "query", "DELETE FROM decisions")
    assert done.code == 1
    assert "read-only" in done.err
    assert "Traceback" not in done.err


def test_a_wrong_query_is_told_in_a_sentence(data: Path) -> None:
    done = comity(data, "query", "SELECT nothing FROM nowhere")
    assert done.code == 1
    assert "nowhere" in done.err
    assert "Traceback" not in done.err


def test_status_shows_every_source(data: Path) -> None:
    status = comity(data, "status", "--json", COMITY_NOW="2026-12-04T00:00:00+00:00").json
    assert status["last_run"]["result"] == "published"
    (register,) = [s for s in status["sources"] if s["source_id"] == "register"]
    assert register["state"] == "SUCCESS"
    assert register["age_days"] == 9
    (blog,) = [s for s in status["sources"] if s["source_id"] == "conflictoflaws"]
    assert blog["last_success"] is None


def test_the_named_conflicts_come_out_as_contradictions(data: Path) -> None:
    sql = (
        "SELECT i.value AS ref, c.field, list_sort(list_distinct(list(c.value))) AS said,"
        " d.decision_date_stated FROM contradictions c"
        " JOIN decision_identifiers i USING (decision_id) JOIN decisions d USING (decision_id)"
        " WHERE i.scheme = 'register' AND NOT c.is_resolved GROUP BY ALL ORDER BY ALL"
    )
    found = {(r["ref"], r["field"]): r for r in comity(data, "query", sql, "--json").json}
    qingdao = found["kr-choi-v-yoon-2019", "decision_date"]
    assert qingdao["said"] == ["2019-03-15", "2019-03-25"]
    assert qingdao["decision_date_stated"] == "2019-03"
    gomi = found["jp-gomi-akira-1994", "decision_date"]
    assert gomi["said"] == ["1994-11-05", "1995"]
    assert gomi["decision_date_stated"] is None
    nanning = found["th-nanning-cts-v-orient-thai-2024", "reciprocity_test"]
    assert nanning["said"] == ["presumptive", "understanding"]


def test_the_eight_eb5_rulings_are_one_dispute_and_lishui_is_superseded(data: Path) -> None:
    sql = (
        "SELECT value AS ref, dispute_id, superseded_by"
        " FROM decisions JOIN decision_identifiers USING (decision_id)"
    )
    rows = {
        r["ref"]: r
        for r in json.loads(comity(data, "query", f"{sql} WHERE scheme = 'register'", "--json").out)
    }
    eb5 = {
        r["dispute_id"]
        for ref, r in rows.items()
        if ref.startswith(("us-jiang-v-zeng", "us-xia-v", "us-wang-v"))
    }
    assert len(eb5) == 1
    assert rows["it-lishui-milan-53116-2014"]["superseded_by"]
    assert rows["it-lishui-retrial-2018"]["dispute_id"] == rows["it-lishui-milan-53116-2014"]["dispute_id"]
