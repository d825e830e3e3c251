"""What was known when, corrections, and failed audits, over whole nights with the real register."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import extract.packaged
from extract.source import SOURCES
from tests.flows.comity import comity
from tests.flows.published import one_night
from transform.corrections import StaleCorrectionError
from transform.vocabulary import registry
from warehouse.errors import AuditError
from warehouse.open import connect

FIRST, SECOND, THIRD = (f"2026-11-{day}T19:15:00+00:00" for day in (24, 25, 26))
SPAR = "（2018）沪72协外认1号"
Change = Callable[[str, str, str], None]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """``register(file, old, new)`` changes a packaged file of the register."""
    home = tmp_path / "sources"
    shutil.copytree(SOURCES, home)
    monkeypatch.setattr(extract.packaged, "SOURCES", home)

    def change(file: str, old: str, new: str) -> None:
        path = home / "register" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def row_of_spar() -> str:
    lines = (SOURCES / "register" / "decisions.csv").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if SPAR in line)


def released(data: Path) -> dict[str, str]:
    files = [path for path in sorted((data / "releases" / "latest").rglob("*")) if path.is_file()]
    return {
        str(path.relative_to(data / "releases" / "latest")): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def class_of_gb(data: Path, *words: str) -> str:
    answer = comity(data, "ask", "GB", "--as-of", "2026-11-30", *words, "--json").json
    return str(answer["enforceability"])


def test_a_changed_register_leaves_what_was_known_before_and_a_lost_database_too(
    tmp_path: Path, register: Change
) -> None:
    data = tmp_path / "data"
    row = row_of_spar()
    register("decisions.csv", row, row.replace(",recognized,", ",withdrawn,", 1))
    one_night(data, COMITY_NOW=FIRST)
    register("decisions.csv", row.replace(",recognized,", ",withdrawn,", 1), row)
    assert one_night(data, COMITY_NOW=SECOND)["n_changed"] == 1

    assert class_of_gb(data) == "reciprocity_confirmed"
    assert class_of_gb(data, "--known-by", "2026-11-25") == "reciprocity_confirmed"
    assert class_of_gb(data, "--known-by", "2026-11-24") == "reciprocity_likely"
    assert class_of_gb(data, "--known-by", "2026-11-23") == "no_decision_known"
    claims = [
        comity(data, "claim", "--as-of", "2026-11-30", *words, "--json").json
        for words in ([], ["--known-by", "2026-11-24"], ["--known-by", "2026-11-23"])
    ]
    confirmed = [
        next(s for s in c["shares"] if (s["top_n"], s["enforceability"]) == (30, "reciprocity_confirmed"))
        for c in claims
    ]
    assert ["GB" in share["partners"] for share in confirmed] == [True, False, False]
    assert [c["known_by"] for c in claims] == [None, "2026-11-24", "2026-11-23"]

    before = released(data)
    (data / "comity.duckdb").unlink()
    assert one_night(data, COMITY_NOW=THIRD)["result"] == "published"
    assert released(data) == before
    with connect(data / "comity.duckdb") as connection:
        past = connection.execute(
            "SELECT outcome, strftime(known_until, '%Y-%m-%d') FROM past_decisions WHERE case_number = ?",
            [SPAR],
        ).fetchall()
        words = connection.execute(
            "SELECT o.field, o.value, strftime(o.first_seen, '%Y-%m-%d') FROM observations AS o"
            " JOIN documents AS d USING (document_id)"
            " JOIN decision_citations AS c USING (document_id) JOIN decisions AS x"
            " ON x.decision_id = c.decision_id WHERE x.case_number = ? AND o.field = 'outcome'",
            [SPAR],
        ).fetchall()
    assert past == [("withdrawn", "2026-11-25")]
    assert ("outcome", "recognized", "2026-11-25") in words
    assert ("outcome", "withdrawn", "2026-11-24") in words


def test_a_correction_counts_shows_and_goes_stale(tmp_path: Path, register: Change) -> None:
    data = tmp_path / "data"
    header = "ref,field,value,expected,reason,cited_url,reviewed_on\n"
    line = f"{SPAR},outcome,refused,recognized,a test,https://example.org/why,2026-11-24\n"
    register("corrections.csv", header, header + line)
    one_night(data, COMITY_NOW=FIRST)
    with connect(data / "comity.duckdb") as connection:
        found = connection.execute(
            "SELECT value, method, winner, rule_words, carried FROM contradictions_explained"
            " WHERE case_number = ? AND field = 'outcome' ORDER BY winner DESC",
            [SPAR],
        ).fetchall()
    words = "a reviewed correction stands before everything"
    assert found == [
        ("refused", "corrected", True, words, "refused"),
        ("recognized", "curated", False, words, "refused"),
    ]
    why = comity(data, "why", SPAR, "outcome")
    assert "decided by correction" in why.out
    assert "https://example.org/why" in why.out

    before = released(data)
    row = row_of_spar()
    register("decisions.csv", row, row.replace(",recognized,", ",dismissed,", 1))
    with pytest.raises(StaleCorrectionError, match="expects 'recognized', but 'dismissed' stands there now"):
        one_night(data, COMITY_NOW=SECOND)
    assert released(data) == before
    with connect(data / "comity.duckdb") as connection:
        assert connection.execute(
            "SELECT outcome FROM decisions WHERE case_number = ?", [SPAR]
        ).fetchall() == [("refused",)]


def test_a_failed_audit_prints_its_rows_and_keeps_yesterday(
    own: Path, tmp_path: Path, register: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = own
    before = released(data), (data / "comity.duckdb").read_bytes()
    registries = shutil.copytree(registry.REGISTRIES, tmp_path / "registries")
    trade = registries / "trade.csv"
    text = trade.read_text(encoding="utf-8")
    trade.write_text(text + text.splitlines()[1] + "\n", encoding="utf-8")
    monkeypatch.setattr(registry, "REGISTRIES", registries)
    registry.rows.cache_clear()
    row = row_of_spar()
    register("decisions.csv", row, row.replace(",recognized,", ",withdrawn,", 1))
    try:
        with pytest.raises(AuditError, match=r"01_keys_are_unique: 1 offending rows[^§]*trade \| HK 2021"):
            one_night(data, COMITY_NOW=SECOND)
    finally:
        registry.rows.cache_clear()
    assert (released(data), (data / "comity.duckdb").read_bytes()) == before
    assert [path.name for path in data.glob("comity.duckdb*")] == ["comity.duckdb"]
    monkeypatch.undo()
    one_night(data, COMITY_NOW=THIRD)  # what the failed night learned was not yet known
    assert class_of_gb(data, "--known-by", "2026-11-25") == "reciprocity_confirmed"
