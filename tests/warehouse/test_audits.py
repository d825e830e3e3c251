"""Every audit, set off by the one mistake it is there for."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.warehouse.make import decision
from tests.warehouse.world import META, in_memory, with_decisions
from warehouse import sql_files
from warehouse.audits import failures, run_audits
from warehouse.build import build
from warehouse.errors import AuditError

MISTAKES = [
    (
        "15_caveats_are_explained",
        "UPDATE decisions SET caveats = ['bad_omen'] WHERE decision_id = 'at-1'",
        "at-1 | bad_omen",
    ),
    (
        "01_keys_are_unique",
        "INSERT INTO trade FROM trade WHERE iso2 = 'US'",
        "trade | US 2021 partner_reported | 2",
    ),
    ("01_keys_are_unique", "INSERT INTO decisions FROM decisions LIMIT 1", "decisions | at-1 | 2"),
    (
        "02_references_hold",
        "UPDATE decisions SET jurisdiction = 'XX' WHERE decision_id = 'at-1'",
        "decisions.jurisdiction | at-1 | XX",
    ),
    (
        "02_references_hold",
        "UPDATE decisions SET superseded_by = 'gone' WHERE decision_id = 'at-1'",
        "decisions.superseded_by | at-1 | gone",
    ),
    ("02_references_hold", "DELETE FROM documents WHERE document_id = 'doc-fr-1'", "obs-fr-1 | doc-fr-1"),
    (
        "03_codes_are_of_their_lists",
        "UPDATE decisions SET outcome = 'rejected' WHERE decision_id = 'fr-1'",
        "decisions | outcome | rejected | 1",
    ),
    (
        "03_codes_are_of_their_lists",
        "UPDATE decisions SET refusal_grounds = ['fraud', 'bad_mood'] WHERE decision_id = 'fr-1'",
        "decisions | refusal_grounds | bad_mood | 1",
    ),
    ("03_codes_are_of_their_lists", "UPDATE sources SET state = 'FINE'", "sources | state | FINE | 1"),
    (
        "04_dates_are_in_order",
        "UPDATE decisions SET foreign_judgment_date = '2023-01-01', foreign_judgment_date_precision = 'year'"
        " WHERE decision_id = 'gb-2'",
        "gb-2 | ruling before the foreign judgment | 2022-03-17",
    ),
    (
        "04_dates_are_in_order",
        "UPDATE meta SET value = '2024-12-31' WHERE key = 'as_of';"
        " UPDATE decisions SET decision_date_earliest = '2025-01-01', decision_date_latest = '2025-12-31',"
        " decision_date = '2025-01-01' WHERE decision_id = 'us-4'",
        "us-4 | ruling later than this file | 2024",
    ),
    (
        "05_case_numbers_agree_with_courts",
        "UPDATE decisions SET court_zh = '上海海事法院', case_number = '（2018）鲁02协外认9号'"
        " WHERE decision_id = 'gb-2'",
        "gb-2 | （2018）鲁02协外认9号 | 上海海事法院 |  | 山东省青岛市中级人民法院",
    ),
    (
        "06_no_ruling_twice",
        "UPDATE decisions SET case_number = k.case_number, court_zh = k.court_zh"
        " FROM (FROM decisions WHERE decision_id = 'kr-2') AS k WHERE decisions.decision_id = 'kr-3'",
        "['kr-2', 'kr-3']",
    ),
    (
        "07_every_decision_has_evidence",
        "DELETE FROM decision_citations WHERE decision_id = 'us-4'",
        "us-4 | US",
    ),
    (
        "08_rates_lie_in_their_intervals",
        "CREATE OR REPLACE MACRO wilson_low(k, n) AS 1.0::DOUBLE",
        "inbound | AT | 1 | 0 | 0 | 1 | 0.0 | 1.0 | 0.7935",
    ),
    (
        "09_counts_add_up",
        "CREATE OR REPLACE VIEW reciprocity_timeline AS FROM decisions WHERE direction = 'inbound'",
        "reciprocity_timeline | 22 | 28",
    ),
    (
        "10_regions_are_no_foreign_states",
        "UPDATE decisions SET direction = 'inbound' WHERE decision_id = 'hk-1'",
        "hk-1 | inbound | HK | interregional",
    ),
    (
        "11_stages_lead_to_an_end",
        "UPDATE decisions SET superseded_by = 'it-1' WHERE decision_id = 'it-2'",
        "it-1 | on a circle of stages",
    ),
    (
        "12_contradictions_have_one_winner",
        "UPDATE contradictions SET winner = true",
        "kr-2 | decision_date | False | 2 | 2",
    ),
    (
        "13_quotes_fit_their_places",
        "UPDATE observations SET quote_end = 11 WHERE observation_id = 'obs-fr-1'",
        "obs-fr-1 | doc-fr-1 | 10 | 11 | 7",
    ),
    (
        "14_every_jurisdiction_has_one_class",
        "CREATE OR REPLACE VIEW enforceability AS FROM enforceability_as_of('2025-06-30') WHERE iso2 <> 'SG'",
        "SG | 0",
    ),
]


@pytest.mark.parametrize(("audit", "mistake", "row"), MISTAKES, ids=[f"{a}-{r[:24]}" for a, _, r in MISTAKES])
def test_a_mistake_is_found_and_shown(
    copy: duckdb.DuckDBPyConnection, audit: str, mistake: str, row: str
) -> None:
    copy.execute(mistake)
    with pytest.raises(AuditError) as caught:
        run_audits(copy)

    (failure,) = (failure for failure in caught.value.failures if failure.audit == audit)
    assert row in str(failure)
    assert str(failure) in str(caught.value)
    assert failure.purpose in str(caught.value)


def test_every_audit_has_a_mistake() -> None:
    assert {audit for audit, _, _ in MISTAKES} == {file.name for file in sql_files.folder("audits")}


def test_a_court_on_record_as_contradicted_does_not_stop_the_night(copy: duckdb.DuckDBPyConnection) -> None:
    copy.execute("UPDATE decisions SET court_zh = '山东省烟台市中级人民法院' WHERE decision_id = 'kr-2'")
    assert [failure.audit for failure in failures(copy)] == ["05_case_numbers_agree_with_courts"]
    copy.execute("UPDATE contradictions SET field = 'court_zh'")
    assert failures(copy) == []


def test_a_long_failure_shows_the_first_rows_and_their_number(copy: duckdb.DuckDBPyConnection) -> None:
    copy.execute(
        "INSERT INTO trade SELECT t.* REPLACE (y AS year) FROM trade AS t, range(1990, 2005) AS r (y)"
    )
    copy.execute("UPDATE trade SET iso2 = 'XX' WHERE year < 2021")
    with pytest.raises(AuditError, match="30 offending rows") as caught:
        run_audits(copy)

    assert "… and 10 more" in str(caught.value)


def test_a_build_that_fails_its_audits_says_which(tmp_path: Path) -> None:
    tables = with_decisions(decision("xx-1", "inbound", "XX", "2020", "refused"))

    with pytest.raises(
        AuditError, match=r"02_references_hold: 1 offending rows[^§]*jurisdiction \| xx-1 \| XX"
    ):
        build(tmp_path / "comity.duckdb", tables, **META)


def test_the_world_passes(con: duckdb.DuckDBPyConnection) -> None:
    assert failures(con) == []


def test_an_empty_world_passes() -> None:
    with in_memory({}) as con:
        assert failures(con) == []
