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
        "15_codes_are_explained",
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
        "UPDATE recognition_rates SET rate_low = 1.0",
        "inbound | AT | 1 | 0 | 0 | 1 | 0.0 | 1.0 | 0.7935",
    ),
    (
        "09_counts_add_up",
        "DELETE FROM reciprocity_timeline WHERE direction <> 'inbound'",
        "reciprocity_timeline | 22 | 28",
    ),
    (
        "10_regions_are_no_foreign_states",
        "UPDATE counted_decisions SET direction = 'inbound' WHERE decision_id = 'hk-1'",
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
        "DELETE FROM enforceability WHERE iso2 = 'SG'",
        "SG | 0",
    ),
    (
        "16_nothing_vanishes_without_tombstone",
        "INSERT INTO past_decisions BY NAME SELECT *, known_since + INTERVAL 1 DAY AS known_until"
        " FROM decisions WHERE decision_id = 'at-1'; DELETE FROM decisions WHERE decision_id = 'at-1'",
        "at-1 | 2025-06-02",
    ),
    (
        "17_no_great_drop",
        "UPDATE runs SET n_decisions = 30",
        "r1 | 30 | 28 | 0.0667",
    ),
    (
        "18_divorce_status_is_no_evidence",
        "UPDATE counted_decisions SET excluded_because = NULL",
        "us-0 | counted in rates | recognized",
    ),
    (
        "19_awards_stay_out",
        "UPDATE counted_decisions SET caveats = ['award_possible'] WHERE decision_id = 'gb-2'",
        "gb-2 | recognized | ['award_possible']",
    ),
    (
        "20_one_case_one_count",
        "UPDATE counted_decisions SET excluded_because = NULL",
        "it-1 | it-2",
    ),
    (
        "21_classes_do_not_overreach",
        "UPDATE enforceability SET class = 'treaty_in_force', treaty_id = 2 WHERE iso2 = 'KE'",
        "KE | treaty_in_force | a treaty without a clause on judgments",
    ),
    (
        "21_classes_do_not_overreach",
        "UPDATE enforceability SET caveats = []",
        "AU | reciprocity_likely | rests on one dispute without the caveat single_decision",
    ),
    (
        "22_directions_stay_apart",
        "UPDATE recognition_rates SET direction = 'inbound' WHERE jurisdiction = 'AU'",
        "recognition_rates, by jurisdiction | inbound | 23 | 22",
    ),
    (
        "23_rates_come_with_their_counts",
        "UPDATE recognition_rates SET cut_off = NULL WHERE jurisdiction = 'AU'",
        "outbound | AU | all | all | 1 | 1.0",
    ),
    (
        "24_unlike_things_are_marked",
        "UPDATE counted_decisions SET subject_detail = 'worldwide freezing order' WHERE decision_id = 'gb-2'",
        "gb-2 | maritime | worldwide freezing order",
    ),
    (
        "25_comparisons_state_their_scope",
        "UPDATE comparison_with_published_totals SET scope = '' WHERE measure = 'inbound'",
        "China Justice Observer | 2021-06-08 inbound | scope, date or page missing",
    ),
]

MUST_NOT = {
    1: "18_divorce_status_is_no_evidence",
    2: "18_divorce_status_is_no_evidence",
    3: "10_regions_are_no_foreign_states",
    4: "19_awards_stay_out",
    5: "20_one_case_one_count",
    6: "22_directions_stay_apart",
    7: "21_classes_do_not_overreach",
    8: "21_classes_do_not_overreach",
    9: "24_unlike_things_are_marked",
    10: "19_awards_stay_out",
    11: "23_rates_come_with_their_counts",
    12: "25_comparisons_state_their_scope",
    13: "25_comparisons_state_their_scope",
}
"""The thirteen things that a statistic must not do (docs/methodology.md), and the audit that stops each."""


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


def test_every_must_not_of_the_methodology_names_its_audit() -> None:
    page = (Path(__file__).parents[2] / "docs" / "methodology.md").read_text(encoding="utf-8")
    table = page.partition("## What a statistic must not do")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ") and line[2].isdigit()]

    assert len(rows) == len(MUST_NOT) == 13
    for number, row in enumerate(rows, start=1):
        assert row.startswith(f"| {number} |")
        assert f"audit {int(MUST_NOT[number][:2])}" in row, row
    assert set(MUST_NOT.values()) <= {file.name for file in sql_files.folder("audits")}


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
