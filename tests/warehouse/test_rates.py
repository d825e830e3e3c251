"""Rates, sensitivity and coverage, counted a second time in plain Python or held against published values."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import Any

import duckdb
import pytest

from tests.warehouse.make import decision
from tests.warehouse.world import AS_OF, DECISIONS, Tables, changed, in_memory, with_decisions, world
from warehouse.rows import Citation, Decision, Observation

OUT = {"it-1": "superseded", "us-0": "divorce_status"}
MERITS = {"recognized", "recognized_in_part", "refused"}


def counts(row: Decision) -> bool:
    """The rule of counted_decisions, written a second time."""
    return (
        row.direction != "interregional"
        and row.decision_id not in OUT
        and row.subject_matter != "insolvency"
        and row.outcome in MERITS
    )


def period(row: Decision) -> str:
    if row.decision_date_earliest and row.decision_date_earliest.year >= 2022:
        return "since_2022"
    return "before_2022" if row.decision_date_latest and row.decision_date_latest.year < 2022 else "undated"


DIMENSIONS: dict[str, Any] = {
    "all": lambda row: "all",
    "period": period,
    "reciprocity_test": lambda row: row.reciprocity_test or "not_stated",
    "subject_matter": lambda row: row.subject_matter or "not_stated",
    "court": lambda row: row.court_zh or row.court_en or "not_stated",
    "province": lambda row: "山东省" if row.court_code == "鲁02" else "not_stated",
}


CUTS = [("*", dimension) for dimension in DIMENSIONS] + [
    (iso2, dimension) for iso2 in ("US", "KR") for dimension in ("all", "period", "reciprocity_test")
]


@pytest.mark.parametrize(("jurisdiction", "dimension"), CUTS)
def test_rates_are_what_a_second_count_gives(
    con: duckdb.DuckDBPyConnection, dimension: str, jurisdiction: str
) -> None:
    rows = [row for row in DECISIONS if jurisdiction in ("*", row.jurisdiction)]
    known = Counter((row.direction, DIMENSIONS[dimension](row)) for row in rows)
    decided = Counter((row.direction, DIMENSIONS[dimension](row)) for row in rows if counts(row))
    recognized = Counter(
        (row.direction, DIMENSIONS[dimension](row))
        for row in rows
        if counts(row) and row.outcome != "refused"
    )
    found = con.execute(
        "SELECT direction, value, n_decisions, n_decided, n_recognized + n_recognized_in_part, cut_off"
        " FROM recognition_rates WHERE dimension = ? AND jurisdiction = ?",
        [dimension, jurisdiction],
    ).fetchall()

    assert {(d, v): (n, k, r) for d, v, n, k, r, _ in found} == {
        key: (n, decided[key], recognized[key]) for key, n in known.items()
    }
    assert {row[-1] for row in found} == {AS_OF}


def test_each_choice_of_the_sensitivity_table_moves_what_it_says(con: duckdb.DuckDBPyConnection) -> None:
    found = {
        row[:4]: row[4:]
        for row in con.execute(
            "SELECT partial_as, unit, insolvency, rows, n_recognized, n, rate_shift"
            " FROM sensitivity WHERE direction = 'inbound' AND jurisdiction = 'US'"
        ).fetchall()
    }

    # us-1 recognized; us-2 and us-3 in part, one dispute
    assert found["recognized", "decisions", "left_out", "all"] == (3, 3, 0.0)
    assert found["refused", "decisions", "left_out", "all"] == (1, 3, -0.6667)
    assert found["recognized", "disputes", "left_out", "all"] == (2, 2, 0.0)
    assert found["refused", "disputes", "left_out", "all"] == (1, 2, -0.5)
    assert ("recognized", "decisions", "left_out", "high_confidence") not in found
    insolvency = con.execute(
        "SELECT insolvency, n FROM sensitivity WHERE direction = 'inbound' AND jurisdiction = 'DE'"
        " AND partial_as = 'recognized' AND unit = 'decisions' AND rows = 'all'"
    ).fetchall()
    assert insolvency == [("counted", 1)]


def test_the_baseline_of_the_sensitivity_table_is_the_rate(con: duckdb.DuckDBPyConnection) -> None:
    differing = con.execute(
        "SELECT * FROM sensitivity JOIN recognition_rates USING (direction, jurisdiction)"
        " WHERE is_baseline AND dimension = 'all' AND n_decided > 0"
        " AND (sensitivity.rate <> recognition_rates.rate OR sensitivity.n <> recognition_rates.n_decided)"
    )

    assert differing.fetchall() == []


@pytest.mark.parametrize(
    ("n1", "n2", "m", "estimate", "deviation"),
    [
        (10, 15, 5, 28.3, 5.9),  # the turtles of many textbooks: 28, give or take 12
        (8, 8, 8, 8.0, 0.0),  # the same list twice
    ],
)
def test_the_estimate_of_two_lists(
    con: duckdb.DuckDBPyConnection, n1: int, n2: int, m: int, estimate: float, deviation: float
) -> None:
    found = con.execute(
        "SELECT round(chapman($1, $2, $3), 1), round(chapman_deviation($1, $2, $3), 1)", [n1, n2, m]
    ).fetchone()

    assert found == (estimate, deviation)


def test_two_publishers_that_overlap_are_compared_and_translations_are_one() -> None:
    decisions = [decision(f"sg-{n:02}", "inbound", "SG", "2020", "recognized") for n in range(20)]
    tables: Tables = {**with_decisions(*decisions), "decision_citations": []}
    first = [
        Citation(d.decision_id, f"https://{host}.lists.org/{d.decision_id}", None)
        for host in ("www", "fr")
        for d in decisions[:10]
    ]
    second = [Citation(d.decision_id, f"http://other.net/{d.decision_id}", None) for d in decisions[5:20]]
    tables["decision_citations"] = [*first, *second]
    with in_memory(tables) as con:
        publishers = con.execute(
            "SELECT publisher, n_decisions, n_alone FROM coverage_by_publisher"
        ).fetchall()
        (estimate,) = con.execute(
            "SELECT n_first, n_second, n_both, n_known, estimate, estimate_low, estimate_high, is_rough"
            " FROM coverage_estimates"
        ).fetchall()

    assert sorted(publishers) == [("lists.org", 10, 5), ("other.net", 15, 10)]
    assert estimate == (10, 15, 5, 20, 28, 20, 40, True)


def test_time_is_measured_between_days_alone(con: duckdb.DuckDBPyConnection) -> None:
    assert con.execute("SELECT count(*) FROM time_to_ruling").fetchone() == (0,)  # no judgment has its day
    day = decision("x", "inbound", "GB", "2021-01-01", "recognized").decision_date
    measured = replace(
        decision("gb-3", "inbound", "GB", "2022-01-01", "recognized"),
        foreign_judgment_date=day,
        foreign_judgment_date_precision="day",
    )
    coarse = replace(measured, decision_id="gb-4", dispute_id="gb-4", foreign_judgment_date_precision="year")
    with in_memory(with_decisions(measured, coarse)) as more:
        found = more.execute(
            "SELECT n_measured, n_unmeasured, days_min, days_median, days_max FROM time_to_ruling"
            " WHERE jurisdiction = 'GB'"
        ).fetchall()
    assert found == [(1, 3, 365, 365, 365)]


def test_amounts_of_two_currencies_are_never_added() -> None:
    more = [
        decision(f"sg-{n}", "inbound", "SG", "2020", "recognized", amount=Decimal(amount), currency=currency)
        for n, (amount, currency) in enumerate([("10", "SGD"), ("30", "SGD"), ("5", "USD")])
    ]
    with in_memory(with_decisions(*more)) as con:
        found = con.execute(
            "SELECT currency, n, amount_min, amount_median, amount_max FROM amounts"
            " WHERE outcome = 'recognized' AND direction = 'inbound' AND currency IS NOT NULL"
        ).fetchall()
    assert found == [
        ("SGD", 2, Decimal("10.00"), Decimal("20.00"), Decimal("30.00")),
        ("USD", 1, Decimal("5.00"), Decimal("5.00"), Decimal("5.00")),
    ]


def said(field: str, value: str, decision_id: str, place: int) -> Observation:
    (usual,) = changed(world()["observations"][:1], "observation_id", "none")
    assert isinstance(usual, Observation)
    return replace(
        usual,
        observation_id=f"said-{place}",
        decision_id=decision_id,
        field=field,
        value=value,
        quote=None,
        quote_start=None,
        quote_end=None,
    )


def test_articles_and_precedents_lead_to_their_decisions() -> None:
    tables = world()
    tables["observations"] += [
        said("article", "CPL 2021 art. 289", "gb-2", 1),
        said("article", "CPL 2021 art. 289", "kr-2", 2),
        said("precedent", "（2018）鲁02协外认6号", "gb-2", 3),
        said("precedent", "（1999）某案", "gb-2", 4),
    ]
    with in_memory(tables) as con:
        articles = con.execute("SELECT court, article, n FROM articles_cited ORDER BY court").fetchall()
        precedents = con.execute(
            "SELECT decision_id, precedent, cited_id, cited_outcome, is_later FROM precedents_cited"
        ).fetchall()

    assert articles == [
        ("not_stated", "CPL 2021 art. 289", 1),
        ("山东省青岛市中级人民法院", "CPL 2021 art. 289", 1),
    ]
    assert precedents == [
        ("gb-2", "（1999）某案", None, None, False),
        ("gb-2", "（2018）鲁02协外认6号", "kr-2", "recognized", False),
    ]


def test_a_contradiction_says_who_says_what_and_what_decided(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute(
        "SELECT value, source_title, url, winner, carried, rule_words"
        " FROM contradictions_explained ORDER BY value"
    ).fetchall()
    words = "equal rank and nothing in common: the field stays empty"
    assert found == [
        ("2019-03-15", "Register", "https://example.org/kr-2", False, None, words),
        ("2019-03-25", "Register", "https://example.org/kr-2", False, None, words),
    ]
